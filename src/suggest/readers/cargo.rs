//! Cargo: `Cargo.toml` and `Cargo.lock`.

use toml::Value;

use super::toml::{self as file, Table, locked};
use crate::suggest::mention::{Mention, Need, Read};

const CARGO: &str = "cargo";

const SECTIONS: [(&str, Need); 3] = [
    ("dependencies", Need::Always),
    ("build-dependencies", Need::Always),
    ("dev-dependencies", Need::Dev),
];

/// `Cargo.toml`, with the sections of a workspace and of targets.
pub(in crate::suggest) fn manifest(text: &str) -> Read {
    let table = file::table(text)?;
    let mut mentions = sections(&table);
    mentions.extend(
        file::at(&table, &["workspace"])
            .map(sections)
            .unwrap_or_default(),
    );
    let targets = file::at(&table, &["target"])
        .into_iter()
        .flat_map(Table::values);
    mentions.extend(targets.filter_map(Value::as_table).flat_map(sections));
    Ok(mentions)
}

fn sections(table: &Table) -> Vec<Mention> {
    let of_section = |(key, need): (&str, Need)| {
        let section = table.get(key).and_then(Value::as_table);
        let crates = section.into_iter().flatten();
        let mentions = crates.filter_map(|(name, source)| {
            // What lies beside it comes from nowhere.
            let is_local = source.get("path").is_some() && source.get("version").is_none();
            let renamed = source.get("package").and_then(Value::as_str);
            (!is_local).then(|| Mention::package(CARGO, renamed.unwrap_or(name), 0, need))
        });
        mentions.collect::<Vec<_>>()
    };
    SECTIONS.into_iter().flat_map(of_section).collect()
}

/// `Cargo.lock`.
pub(in crate::suggest) fn lock(text: &str) -> Read {
    locked(text, CARGO)
}
