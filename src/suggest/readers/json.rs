//! JSON files, also those with comments and a last comma.

use serde_json::{Map, Value};

use crate::suggest::mention::{Malformed, Mention, Need};

/// The top of a file that is an object.
pub(super) fn object(text: &str) -> Result<Map<String, Value>, Malformed> {
    let wrong = |_| Malformed("not valid JSON");
    match serde_json::from_str(text).map_err(wrong)? {
        Value::Object(map) => Ok(map),
        _ => Err(Malformed("not a JSON object")),
    }
}

/// The packages that are the keys of an object.
pub(super) fn keys(
    map: &Map<String, Value>,
    key: &str,
    ecosystem: &'static str,
    need: Need,
) -> Vec<Mention> {
    let section = map.get(key).and_then(Value::as_object);
    let names = section.into_iter().flat_map(Map::keys);
    names
        .map(|name| Mention::package(ecosystem, name, 0, need))
        .collect()
}
