//! Documents with long lists, made of a fixture's.

use serde_json::{Map, Value};

use super::json;
use crate::feed::Document;

/// How the copies of an element differ.
#[derive(Clone, Copy, Debug)]
pub(super) enum Copies {
    Alike,
    WithOwnKeys,
    WithOwnNamesAndNoKeys,
}

pub(super) const ALL: [Copies; 3] = [
    Copies::Alike,
    Copies::WithOwnKeys,
    Copies::WithOwnNamesAndNoKeys,
];

impl Copies {
    fn change(self, value: &mut Value, number: usize) {
        match value {
            Value::Object(fields) => self.change_fields(fields, number),
            Value::Array(list) => list.iter_mut().for_each(|one| self.change(one, number)),
            _ => {}
        }
    }

    fn change_fields(self, fields: &mut Map<String, Value>, number: usize) {
        for (key, value) in fields.iter_mut() {
            let key = key.to_ascii_lowercase();
            let is_key = ["id", "uid", "uuid", "guid", "key", "slug"]
                .iter()
                .any(|ending| key.ends_with(ending));
            let is_name = ["name", "title", "url", "link"].contains(&key.as_str());
            match (self, &mut *value) {
                (Self::Alike, _) => return,
                (Self::WithOwnNamesAndNoKeys, Value::String(_) | Value::Number(_)) if is_key => {
                    *value = Value::Null;
                }
                (_, Value::String(text)) if is_key || is_name => {
                    *text = format!("{text}{number}");
                }
                (_, Value::Number(own)) if is_key => {
                    let own = own.as_u64().unwrap_or_default();
                    *value = Value::from(own + number as u64 * 1000);
                }
                (_, other) => self.change(other, number),
            }
        }
    }
}

/// With every list of objects that stands in no other list, and every map of objects, this long.
fn grown(value: &Value, length: usize, copies: Copies) -> Value {
    let copy = |element: &Value, number: usize| {
        let mut element = element.clone();
        copies.change(&mut element, number);
        element
    };
    match value {
        Value::Array(list) if list.iter().any(Value::is_object) => {
            let elements = list.iter().cycle().take(length).enumerate();
            elements.map(|(number, one)| copy(one, number)).collect()
        }
        Value::Object(fields) => {
            let own = fields.iter();
            let own = own.map(|(key, field)| (key.clone(), grown(field, length, copies)));
            let is_map = fields.len() > 1 && fields.values().all(Value::is_object);
            let first = fields.values().next().filter(|_| is_map);
            let more = first.into_iter().flat_map(|first| {
                (0..length).map(move |number| (format!("k{number}"), copy(first, number)))
            });
            Value::Object(own.chain(more).collect())
        }
        other => other.clone(),
    }
}

/// RSS and Atom with as many entries, each with a number behind its keys.
fn grown_xml(text: &str, length: usize, copies: Copies) -> Option<String> {
    let (open, close) = [("<item", "</item>"), ("<entry", "</entry>")]
        .into_iter()
        .find(|(open, _)| text.contains(open))?;
    let start = text.find(open)?;
    let end = text.rfind(close)? + close.len();
    let entries = text.get(start..end)?;
    let count = entries.matches(close).count();
    let numbered = |number: usize| match copies {
        Copies::Alike => entries.to_owned(),
        Copies::WithOwnKeys | Copies::WithOwnNamesAndNoKeys => {
            let behind = ["</guid>", "</id>", "</title>", "</link>"];
            behind.iter().fold(entries.to_owned(), |text, tag| {
                text.replace(tag, &format!("{number}{tag}"))
            })
        }
    };
    let entries: String = (0..length.div_ceil(count)).map(numbered).collect();
    Some(format!("{}{entries}{}", &text[..start], &text[end..]))
}

pub(super) fn grown_document(document: &Document, length: usize, copies: Copies) -> Document {
    let text = document.text();
    let body = match serde_json::from_str::<Value>(&text) {
        Ok(value) => grown(&value, length, copies).to_string(),
        Err(_) if text.contains("<html") => grown_html(&text, length, copies),
        Err(_) => grown_xml(&text, length, copies).unwrap_or(text.into_owned()),
    };
    Document {
        body: body.into(),
        ..document.clone()
    }
}

fn grown_html(html: &str, length: usize, copies: Copies) -> String {
    let (mut out, mut done) = (String::new(), 0);
    for (place, value) in json::islands(html) {
        out.push_str(&html[done..place.start]);
        out.push_str(&grown(&value, length, copies).to_string());
        done = place.end;
    }
    out + &html[done..]
}
