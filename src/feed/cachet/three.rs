//! Version 3: JSON:API. A state is `{human, value}`, a time `{human: "2 hours ago", string: "…"}`.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::Value;

use super::super::document::Document;
use super::super::read::doubts::Doubts;
use super::super::read::lenient::{List, Scalar};
use super::row::{Code, Kind, Listing, Post, Row};

#[derive(Default, Deserialize)]
#[serde(default)]
struct Resource {
    id: Scalar,
    attributes: Attributes,
    relationships: HashMap<String, Relation>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Attributes {
    name: Scalar,
    label: Scalar,
    message: Scalar,
    status: Value,
    /// The worst state that an open incident gives the component: what the page shows.
    latest_status: Value,
    pivot: Pivot,
    occurred: Moment,
    created: Moment,
    scheduled: Moment,
    completed: Moment,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Pivot {
    component_status: Value,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Moment {
    string: Scalar,
}

/// One resource or a list of them; null where there is none.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Relation {
    data: Value,
}

impl Relation {
    fn keys(&self) -> Vec<String> {
        let one = match &self.data {
            Value::Array(list) => list.as_slice(),
            other => std::slice::from_ref(other),
        };
        let key = |value: &Value| Scalar::deserialize(value.get("id")?).ok();
        let keys = one.iter().filter_map(key);
        keys.filter_map(|key| key.get().map(str::to_owned))
            .collect()
    }
}

/// Reads a document; `None` where it is none of this version's.
pub(super) fn read(
    json: &Value,
    document: &Document,
) -> Option<Result<Listing, serde_json::Error>> {
    let data = json.get("data")?;
    let kind = kind(data.get(0).unwrap_or(data)).or_else(|| Kind::of_address(&document.asked))?;
    Some(listing(json, data, kind))
}

fn listing(json: &Value, data: &Value, kind: Kind) -> Result<Listing, serde_json::Error> {
    let list = List::<Resource>::deserialize(data)?;
    let mut doubts = Doubts::default();
    doubts.dropped(kind.part(), "data", list.dropped);
    let next = json.pointer("/links/next");
    if data.is_array() && next.is_none() {
        doubts.missing(kind.part(), "links.next");
    }
    let rows = list.items.unwrap_or_default();
    let included = json.get("included").and_then(Value::as_array);
    let included = included.map_or(&[][..], Vec::as_slice);
    let is = |wanted: Kind| move |value: &&Value| self::kind(value) == Some(wanted);
    let part = |wanted: Kind| -> Result<Vec<Row>, serde_json::Error> {
        let part: Vec<Value> = included.iter().filter(is(wanted)).cloned().collect();
        Ok(resources(&part)?
            .into_iter()
            .map(|one| row(&one, &HashMap::new()))
            .collect())
    };
    let posts = posts(included)?;
    let status = rows.first().filter(|_| kind == Kind::Status).map(overall);
    Ok(Listing {
        groups: part(Kind::Groups)?,
        components: part(Kind::Components)?,
        more: next.is_some_and(Value::is_string),
        doubts,
        name: status.as_ref().and_then(|(_, _, name)| name.text()),
        status: status.map(|(word, phrase, _)| (word, phrase.text())),
        ..Listing::of(
            kind,
            rows.into_iter().map(|one| row(&one, &posts)).collect(),
        )
    })
}

fn resources(list: &[Value]) -> Result<Vec<Resource>, serde_json::Error> {
    list.iter().map(Resource::deserialize).collect()
}

/// The updates that come along, by their keys.
fn posts(included: &[Value]) -> Result<HashMap<String, Post>, serde_json::Error> {
    let updates = included
        .iter()
        .filter(|value| value.pointer("/attributes/updateable_id").is_some());
    let updates: Vec<Value> = updates.cloned().collect();
    let post = |one: Resource| {
        let post = Post {
            id: one.id.or_empty().into(),
            status: code(&one.attributes.status),
            message: one.attributes.message.or_empty().into(),
            created_at: one.attributes.created.string.naive_time(),
        };
        (post.id.clone(), post)
    };
    Ok(resources(&updates)?.into_iter().map(post).collect())
}

fn kind(resource: &Value) -> Option<Kind> {
    let own = resource.get("attributes")?;
    let has = |key: &str| own.get(key).is_some();
    match () {
        () if has("updateable_id") => None,
        () if has("occurred") => Some(Kind::Incidents),
        () if has("scheduled") => Some(Kind::Schedules),
        () if has("collapsed") => Some(Kind::Groups),
        () if has("status") && has("label") => Some(Kind::Status),
        () if has("status") && has("enabled") => Some(Kind::Components),
        () => None,
    }
}

impl Attributes {
    /// The state that the page shows, else the stored one.
    fn shown(&self) -> Code {
        let shown = [&self.latest_status, &self.pivot.component_status];
        let shown = shown.into_iter().find(|state| !state.is_null());
        code(shown.unwrap_or(&self.status))
    }
}

fn code(status: &Value) -> Code {
    let part = |key: &str| Scalar::deserialize(status.get(key)?).ok();
    Code {
        value: part("value").and_then(|value| value.number()),
        human: part("human").and_then(|human| human.get().map(str::to_owned)),
    }
}

/// The overall word is plain, or a state like any other.
fn overall(one: &Resource) -> (String, Scalar, Scalar) {
    let status = &one.attributes.status;
    let plain = status
        .as_str()
        .or(status.get("value").and_then(Value::as_str));
    let word = plain.unwrap_or_default().to_owned();
    (
        word,
        one.attributes.label.clone(),
        one.attributes.name.clone(),
    )
}

fn row(one: &Resource, posts: &HashMap<String, Post>) -> Row {
    let keys = |name: &str| one.relationships.get(name).map(Relation::keys);
    let updates = keys("updates");
    let known = updates.iter().flatten().filter_map(|key| posts.get(key));
    Row {
        status: one.attributes.shown(),
        group: keys("group").and_then(|keys| keys.into_iter().next()),
        updates: known.cloned().collect(),
        has_updates: updates.is_some(),
        components: keys("components"),
        permalink: None,
        occurred_at: one.attributes.occurred.string.naive_time(),
        created_at: one.attributes.created.string.naive_time(),
        scheduled_at: one.attributes.scheduled.string.naive_time(),
        completed_at: one.attributes.completed.string.naive_time(),
        id: one.id.or_empty().into(),
        name: one.attributes.name.or_empty().into(),
        message: one.attributes.message.or_empty().into(),
    }
}
