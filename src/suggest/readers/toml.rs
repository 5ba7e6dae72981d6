//! TOML files.

use crate::suggest::mention::{Malformed, Mention, Need};

/// A table of a file.
pub(super) type Table = toml::Table;

/// The top of a file.
pub(super) fn table(text: &str) -> Result<Table, Malformed> {
    toml::from_str(text).map_err(|_| Malformed("not valid TOML"))
}

/// The table at a path of keys.
pub(super) fn at<'a>(table: &'a Table, path: &[&str]) -> Option<&'a Table> {
    path.iter()
        .try_fold(table, |table, key| table.get(*key)?.as_table())
}

/// The packages of `[[package]]` of a lock file, by `name`.
pub(super) fn locked(text: &str, ecosystem: &'static str) -> Result<Vec<Mention>, Malformed> {
    let table = table(text)?;
    let packages = table.get("package").and_then(toml::Value::as_array);
    let names = packages
        .into_iter()
        .flatten()
        .filter_map(|one| one.get("name")?.as_str());
    let mentions = names.map(|name| Mention::package(ecosystem, name, 0, Need::Indirect));
    Ok(mentions.collect())
}
