//! JSON with long lists, long objects and long texts cut: enough to say what a document is, whatever its length.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// Elements that are kept of a list in the two uppermost levels, and of one below.
const UPPER_ELEMENTS: usize = 100;
const LOWER_ELEMENTS: usize = 5;
/// Levels whose lists keep more.
const UPPER: usize = 2;
/// Fields that are kept of an object: a map of services has some hundred.
const FIELDS: usize = 2_000;
/// Values that are kept in all; lists and objects behind them come out empty. That is about 10 MB.
const VALUES: usize = 50_000;
/// Characters that are kept of a text.
const TEXT: usize = 1_000;

/// The outline of a JSON text.
///
/// # Errors
/// Where it is no JSON.
pub(crate) fn of(text: &str) -> Result<Value, serde_json::Error> {
    let mut source = serde_json::Deserializer::from_str(text);
    let left = Cell::new(VALUES);
    let outline = Outline {
        depth: 0,
        left: &left,
    };
    let value = outline.deserialize(&mut source)?;
    source.end()?;
    Ok(value)
}

#[derive(Clone, Copy)]
struct Outline<'a> {
    depth: usize,
    left: &'a Cell<usize>,
}

impl Outline<'_> {
    fn below(self) -> Self {
        Self {
            depth: self.depth + 1,
            ..self
        }
    }

    /// Whether one more value may be kept.
    fn takes(self) -> bool {
        let left = self.left.get();
        self.left.set(left.saturating_sub(1));
        left > 0
    }

    fn elements(self) -> usize {
        if self.depth < UPPER {
            UPPER_ELEMENTS
        } else {
            LOWER_ELEMENTS
        }
    }
}

impl<'de> DeserializeSeed<'de> for Outline<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Outline<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        let beginning: String = value.chars().take(TEXT).collect();
        Ok(beginning.into())
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut kept = Vec::new();
        while kept.len() < self.elements() && self.takes() {
            match list.next_element_seed(self.below())? {
                Some(element) => kept.push(element),
                None => return Ok(kept.into()),
            }
        }
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(kept.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut kept = Map::new();
        while kept.len() < FIELDS && (self.takes() || self.depth == 0) {
            match fields.next_key::<String>()? {
                Some(key) => {
                    let value = fields.next_value_seed(self.below())?;
                    kept.insert(key, value);
                }
                None => return Ok(kept.into()),
            }
        }
        while fields.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(kept.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_short_document_stays_as_it_is() {
        let whole = json!({"a": [1, -2, 0.5, null, true, {"b": ["ü", []]}], "c": {}, "a b": ""});
        assert_eq!(of(&whole.to_string()).unwrap(), whole);
        assert!(of("{\"a\": 1} x").is_err());
        assert!(of("[1,").is_err());
    }

    #[test]
    fn long_lists_objects_and_texts_are_cut() {
        let row = json!({"rows": vec![0; 200]});
        let outline = of(&json!([vec![row; 200]]).to_string()).unwrap();
        assert_eq!(outline[0].as_array().unwrap().len(), UPPER_ELEMENTS);
        assert_eq!(
            outline[0][0]["rows"].as_array().unwrap().len(),
            LOWER_ELEMENTS
        );
        let text = of(&json!("ü".repeat(TEXT)).to_string()).unwrap();
        assert_eq!(text.as_str().unwrap().chars().count(), TEXT);
        let fields: Map<_, _> = (0..FIELDS + 9).map(|n| (n.to_string(), n.into())).collect();
        let outline = of(&Value::from(fields).to_string()).unwrap();
        assert_eq!(outline.as_object().unwrap().len(), FIELDS);
    }

    #[test]
    fn what_stands_behind_the_last_value_that_is_kept_is_empty_but_there() {
        let deep = (0..100).fold(json!(1), |inner, _| json!([inner, {"a": 1}]));
        let rows = vec![deep; 2000];
        let many: Map<_, _> = (0..1000)
            .map(|n| (n.to_string(), rows[0].clone()))
            .collect();
        let outline = of(&json!({"many": many, "last": [1], "word": "x"}).to_string()).unwrap();
        assert_eq!(outline["last"], json!([]));
        assert_eq!(outline["word"], "x");
    }
}
