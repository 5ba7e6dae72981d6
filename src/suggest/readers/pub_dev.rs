//! pub: `pubspec.yaml` and `pubspec.lock`.

use super::yaml::{direct, entries, section};
use crate::suggest::mention::{Mention, Need, Read};

/// `pubspec.yaml`.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn manifest(text: &str) -> Read {
    let entries = entries(text);
    let sections = [
        ("dependencies", Need::Always),
        ("dev_dependencies", Need::Dev),
    ];
    let mentions = sections.into_iter().flat_map(|(key, need)| {
        let packages = direct(&section(&entries, key));
        packages
            .into_iter()
            .map(move |one| Mention::package("pub", one.key, one.line, need))
    });
    Ok(mentions.filter(|one| !is_sdk(one)).collect())
}

/// `pubspec.lock`: the packages say whether they are direct.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn lock(text: &str) -> Read {
    let packages = section(&entries(text), "packages");
    let least = packages.iter().map(|one| one.indent).min();
    let mut mentions: Vec<Mention> = Vec::new();
    for one in packages {
        if Some(one.indent) == least {
            mentions.push(Mention::package("pub", one.key, one.line, Need::Indirect));
        } else if one.key == "dependency" {
            let need = match one.value {
                "direct main" => Need::Always,
                "direct dev" => Need::Dev,
                _ => Need::Indirect,
            };
            if let Some(last) = mentions.last_mut() {
                last.need = need;
            }
        }
    }
    Ok(mentions)
}

/// What comes with the language.
fn is_sdk(one: &Mention) -> bool {
    use crate::suggest::mention::What;
    matches!(&one.what, What::Package(_, name) if matches!(name.as_str(), "flutter" | "flutter_test" | "sdk"))
}
