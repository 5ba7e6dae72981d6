//! Mutations of JSON documents: fields, and lists of which the document states the length.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// Values of one place in all elements of a list are tried this often.
const TRIES_PER_PLACE: usize = 2;

/// The steps to a value: keys and places in lists.
type Steps = Vec<Step>;

#[derive(Clone)]
enum Step {
    Key(String),
    Place(usize),
}

fn places(value: &Value, steps: &mut Steps, found: &mut Vec<Steps>) {
    match value {
        Value::Object(fields) => {
            for (key, field) in fields {
                steps.push(Step::Key(key.clone()));
                found.push(steps.clone());
                places(field, steps, found);
                steps.pop();
            }
        }
        Value::Array(list) => {
            for (place, item) in list.iter().enumerate() {
                steps.push(Step::Place(place));
                places(item, steps, found);
                steps.pop();
            }
        }
        _ => {}
    }
}

/// The place without the numbers of list elements: `incidents.*.status`.
fn place_name(steps: &Steps) -> String {
    let name = |step: &Step| match step {
        Step::Key(key) => key.clone(),
        Step::Place(_) => "*".to_owned(),
    };
    steps.iter().map(name).collect::<Vec<_>>().join(".")
}

fn parent<'a>(value: &'a mut Value, steps: &[Step]) -> &'a mut Value {
    steps.iter().fold(value, |value, step| match step {
        Step::Key(key) => &mut value[key.as_str()],
        Step::Place(place) => &mut value[*place],
    })
}

/// Changes an object at a key.
type Mutation = fn(&mut serde_json::Map<String, Value>, &str);

/// What takes information away at a key of an object.
const MUTATIONS: &[(&str, Mutation)] = &[
    ("deleted", |fields, key| {
        fields.shift_remove(key);
    }),
    ("null", |fields, key| {
        fields.insert(key.to_owned(), Value::Null);
    }),
    ("renamed", |fields, key| {
        let value = fields.shift_remove(key).unwrap_or_default();
        fields.insert(format!("{key}_renamed"), value);
    }),
    ("of another type", |fields, key| {
        let other = match fields.get(key) {
            Some(Value::String(_)) => json!(7),
            Some(Value::Array(_)) => json!({}),
            // A list that came to this is not to become an empty list, which says that there is nothing.
            Some(Value::Object(fields)) if fields.is_empty() => json!(7),
            Some(Value::Object(_)) => json!([]),
            _ => json!("x"),
        };
        fields.insert(key.to_owned(), other);
    }),
    ("an unknown word", |fields, key| {
        if let Some(word @ Value::String(_)) = fields.get_mut(key) {
            *word = json!("zzzunknown");
        }
    }),
];

/// Calls back with each mutation of a field: its place, what was done, and the body.
pub(super) fn fields(document: &Value, each: &mut dyn FnMut(&str, &str, Vec<u8>)) {
    let mut found = Vec::new();
    places(document, &mut Vec::new(), &mut found);
    let mut tries: BTreeMap<String, usize> = BTreeMap::new();
    for steps in found {
        let place = place_name(&steps);
        let count = tries.entry(place.clone()).or_default();
        *count += 1;
        let Some((Step::Key(key), above)) = steps.split_last() else {
            continue;
        };
        if *count > TRIES_PER_PLACE {
            continue;
        }
        for (mutation, apply) in MUTATIONS {
            let mut mutated = document.clone();
            if let Value::Object(fields) = parent(&mut mutated, above) {
                apply(fields, key);
            }
            if mutated != *document {
                each(&place, mutation, mutated.to_string().into_bytes());
            }
        }
    }
}

/// The document with less at a place that is drawn, the place, and what was done.
pub(super) fn removal(
    document: &Value,
    mut draw: impl FnMut(usize) -> usize,
) -> Option<(Value, String, String)> {
    let mut found = Vec::new();
    places(document, &mut Vec::new(), &mut found);
    let steps = found.get(draw(found.len()))?;
    let (Step::Key(key), above) = steps.split_last()? else {
        return None;
    };
    let (what, apply) = MUTATIONS.get(draw(MUTATIONS.len()))?;
    let mut mutated = document.clone();
    if let Value::Object(fields) = parent(&mut mutated, above) {
        apply(fields, key);
    }
    Some((mutated, place_name(steps), (*what).to_owned()))
}

/// Calls back with each element of a list replaced by a value of another type.
pub(super) fn elements(document: &Value, each: &mut dyn FnMut(&str, &str, Vec<u8>)) {
    let mut found = vec![Vec::new()];
    places(document, &mut Vec::new(), &mut found);
    let mut root = document.clone();
    for steps in found {
        let Value::Array(list) = parent(&mut root, &steps).clone() else {
            continue;
        };
        let place = format!("{}.*", place_name(&steps));
        for number in 0..list.len().min(TRIES_PER_PLACE) {
            let other = match list.get(number) {
                Some(Value::String(_)) => json!({}),
                _ => json!(7),
            };
            let mut mutated = document.clone();
            if let Value::Array(list) = parent(&mut mutated, &steps) {
                list[number] = other;
            }
            each(&place, "of another type", mutated.to_string().into_bytes());
        }
    }
}

/// Calls back with each list of which the document states the length, less one element or all of them.
pub(super) fn cuts(document: &Value, each: &mut dyn FnMut(&str, &str, Vec<u8>)) {
    let mut found = Vec::new();
    places(document, &mut Vec::new(), &mut found);
    let mut root = document.clone();
    let totals: Vec<u64> = found
        .iter()
        .filter_map(|steps| total(&mut root, steps))
        .collect();
    for steps in &found {
        let Value::Array(list) = parent(&mut root, steps).clone() else {
            continue;
        };
        let is_stated = u64::try_from(list.len()).is_ok_and(|length| totals.contains(&length));
        if list.is_empty() || !is_stated {
            continue;
        }
        let without = |place: usize| {
            let mut list = list.clone();
            list.remove(place);
            list
        };
        let cut = (0..list.len()).map(without).chain([Vec::new()]);
        for list in cut {
            let mut mutated = document.clone();
            let left = list.len();
            *parent(&mut mutated, steps) = Value::Array(list);
            let what = format!("cut to {left}");
            each(&place_name(steps), &what, mutated.to_string().into_bytes());
        }
    }
}

/// A number whose key says that it counts.
fn total(root: &mut Value, steps: &Steps) -> Option<u64> {
    let Some(Step::Key(key)) = steps.last() else {
        return None;
    };
    let key = key.to_ascii_lowercase();
    let counts = key.contains("total") || key.contains("count");
    parent(root, steps).as_u64().filter(|_| counts)
}

/// The JSON objects and lists inside a page of HTML, with their places.
pub(super) fn islands(html: &str) -> Vec<(std::ops::Range<usize>, Value)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = html.get(from..).and_then(|rest| rest.find(['[', '{'])) {
        let start = from + at;
        let mut values = serde_json::Deserializer::from_str(&html[start..]).into_iter::<Value>();
        from = match values.next() {
            Some(Ok(value)) if value.is_array() || value.is_object() => {
                let end = start + values.byte_offset();
                found.push((start..end, value));
                end
            }
            _ => start + 1,
        };
    }
    found
}
