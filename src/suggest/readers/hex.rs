//! Hex: `mix.exs` and `mix.lock`.

use crate::suggest::mention::{Mention, Need, Read};
use crate::suggest::text::{numbered, quoted};

/// `mix.exs`: `{:name, "~> 1.0"}`.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn manifest(text: &str) -> Read {
    let mentions = numbered(text).filter_map(|(line, content)| {
        let content = content.trim();
        let behind = content
            .split_once("{:")
            .filter(|_| !content.starts_with('#'))?
            .1;
        let (name, rest) = behind.split_once(',')?;
        let is_version = rest.trim_start().starts_with(['"', '>', '~']) || rest.contains("git");
        let is_dev = rest.contains("only: :dev")
            || rest.contains("only: :test")
            || rest.contains("only: [:dev");
        let need = if is_dev { Need::Dev } else { Need::Always };
        is_version.then(|| Mention::package("hex", name.trim(), line, need))
    });
    Ok(mentions.collect())
}

/// `mix.lock`: `"name": {:hex, …`.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn lock(text: &str) -> Read {
    let entries = numbered(text).filter(|(_, content)| content.contains("{:hex"));
    let mentions = entries.filter_map(|(line, content)| {
        Some(Mention::package(
            "hex",
            quoted(content)?,
            line,
            Need::Indirect,
        ))
    });
    Ok(mentions.collect())
}
