//! Lock files of Python.

use serde_json::Value;

use super::json;
use super::pypi::PYPI;
use super::toml::locked;
use crate::suggest::mention::{Mention, Need, Read};

/// `poetry.lock`, `uv.lock`, `pdm.lock`.
pub(in crate::suggest) fn packages(text: &str) -> Read {
    locked(text, PYPI)
}

/// `Pipfile.lock`.
pub(in crate::suggest) fn pipfile(text: &str) -> Read {
    let map = json::object(text)?;
    let names = ["default", "develop"]
        .into_iter()
        .filter_map(|key| map.get(key).and_then(Value::as_object));
    let names = names.flat_map(|section| section.keys());
    Ok(names
        .map(|name| Mention::package(PYPI, name, 0, Need::Indirect))
        .collect())
}
