//! Version 2: `{meta, data: [row]}`, states as numbers.

use serde::Deserialize;
use serde_json::Value;

use super::super::document::Document;
use super::super::read::doubts::Doubts;
use super::super::read::lenient::{List, Scalar};
use super::row::{Code, Kind, Listing, Post, Row};

#[derive(Default, Deserialize)]
#[serde(default)]
struct Raw {
    id: Scalar,
    name: Scalar,
    status: Scalar,
    status_name: Scalar,
    human_status: Scalar,
    latest_status: Scalar,
    latest_human_status: Scalar,
    group_id: Scalar,
    component_id: Scalar,
    message: Scalar,
    permalink: Scalar,
    occurred_at: Scalar,
    created_at: Scalar,
    scheduled_at: Scalar,
    completed_at: Scalar,
    updates: List<Raw>,
    components: List<Raw>,
}

/// Reads a document; `None` where it is none of this version's.
pub(super) fn read(
    json: &Value,
    document: &Document,
) -> Option<Result<Listing, serde_json::Error>> {
    let data = json.get("data")?;
    if let (Some(status), Some(message)) = (word(data, "status"), word(data, "message")) {
        let mut listing = Listing::of(Kind::Status, Vec::new());
        listing.status = Some((status.into(), Some(message.into())));
        return Some(Ok(listing));
    }
    let rows = data.as_array()?;
    let kind = match rows.first() {
        Some(row) => kind(row)?,
        None if json.pointer("/meta/pagination").is_some() => Kind::of_address(&document.asked)?,
        None => return None,
    };
    Some(List::<Raw>::deserialize(data).map(|list| listing(json, list, kind)))
}

fn listing(json: &Value, list: List<Raw>, kind: Kind) -> Listing {
    let count = |key: &str| json.pointer(&format!("/meta/pagination/{key}"))?.as_u64();
    let pages = count("total_pages");
    let mut doubts = Doubts::default();
    if pages.is_none() {
        doubts.missing(kind.part(), "meta.pagination.total_pages");
    }
    doubts.dropped(kind.part(), "data", list.dropped);
    let rows = list.items.unwrap_or_default();
    let here = count("count").and_then(|count| usize::try_from(count).ok());
    let here = here.unwrap_or_default();
    doubts.truncated(kind.part(), "rows of this page", rows.len(), here);
    Listing {
        more: pages.is_some_and(|pages| pages > 1),
        total: count("total").and_then(|total| usize::try_from(total).ok()),
        doubts,
        ..Listing::of(kind, rows.into_iter().map(|raw| row(raw, kind)).collect())
    }
}

fn word<'a>(data: &'a Value, key: &str) -> Option<&'a str> {
    data.get(key)?.as_str()
}

fn kind(row: &Value) -> Option<Kind> {
    let has = |key: &str| row.get(key).is_some();
    if has("enabled_components") {
        return Some(Kind::Groups);
    }
    if has("component_id") && has("message") {
        return Some(Kind::Incidents);
    }
    if has("scheduled_at") && has("name") {
        return Some(Kind::Schedules);
    }
    (has("group_id") && has("status") && has("name")).then_some(Kind::Components)
}

fn row(raw: Raw, kind: Kind) -> Row {
    // An incident without a component has 0 there.
    let own = raw.component_id.number().filter(|id| *id > 0);
    let components = match kind {
        Kind::Incidents => Some(own.iter().map(ToString::to_string).collect()),
        _ => raw
            .components
            .items
            .as_ref()
            .map(|list| list.iter().filter_map(component_key).collect()),
    };
    let human = raw
        .latest_human_status
        .get()
        .or(raw.human_status.get())
        .or(raw.status_name.get());
    Row {
        status: Code {
            value: raw.latest_status.number().or(raw.status.number()),
            human: human.map(str::to_owned),
        },
        group: raw
            .group_id
            .number()
            .filter(|id| *id > 0)
            .map(|id| id.to_string()),
        permalink: raw.permalink.text(),
        occurred_at: raw.occurred_at.naive_time(),
        created_at: raw.created_at.naive_time(),
        scheduled_at: raw.scheduled_at.naive_time(),
        completed_at: raw.completed_at.naive_time(),
        has_updates: raw.updates.items.is_some(),
        updates: raw
            .updates
            .items
            .unwrap_or_default()
            .iter()
            .map(post)
            .collect(),
        components,
        id: raw.id.or_empty().into(),
        name: raw.name.or_empty().into(),
        message: raw.message.or_empty().into(),
    }
}

fn component_key(raw: &Raw) -> Option<String> {
    let key = raw.component_id.get().or(raw.id.get());
    key.map(str::to_owned)
}

fn post(raw: &Raw) -> Post {
    Post {
        id: raw.id.or_empty().into(),
        status: Code {
            value: raw.status.number(),
            human: raw.human_status.get().map(str::to_owned),
        },
        message: raw.message.or_empty().into(),
        created_at: raw.created_at.naive_time(),
    }
}
