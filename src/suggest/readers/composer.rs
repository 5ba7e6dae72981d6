//! Composer: `composer.json` and `composer.lock`.

use serde_json::Value;

use super::json;
use crate::suggest::mention::{Mention, Need, Read};

const COMPOSER: &str = "composer";

/// `composer.json`.
pub(in crate::suggest) fn manifest(text: &str) -> Read {
    let map = json::object(text)?;
    let mut mentions = json::keys(&map, "require", COMPOSER, Need::Always);
    mentions.extend(json::keys(&map, "require-dev", COMPOSER, Need::Dev));
    // `php` and `ext-json` are no packages.
    mentions.retain(|one| matches!(&one.what, crate::suggest::mention::What::Package(_, name) if name.contains('/')));
    Ok(mentions)
}

/// `composer.lock`.
pub(in crate::suggest) fn lock(text: &str) -> Read {
    let map = json::object(text)?;
    let sections = ["packages", "packages-dev"]
        .into_iter()
        .filter_map(|key| map.get(key)?.as_array());
    let names = sections
        .flatten()
        .filter_map(|one| one.get("name").and_then(Value::as_str));
    Ok(names
        .map(|name| Mention::package(COMPOSER, name, 0, Need::Indirect))
        .collect())
}
