//! The data inside the page's HTML: pieces of a stream that the page's script puts together, or one JSON.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::raw::{Data, RawIncident};

const PIECE: &str = "self.__next_f.push([1,";
/// A key may first stand with a value of another form.
const TRIES: usize = 8;

/// Whether the page holds its data, at the cost of a search.
pub(super) fn is_there(html: &str) -> bool {
    html.contains("\"activeIncidents\":") || html.contains("\\\"activeIncidents\\\":")
}

/// The page's data; `None` where it has none.
pub(super) fn data(html: &str) -> Option<Data> {
    let stream = stream(html);
    let text = if stream.is_empty() { html } else { &stream };
    let past: Option<BTreeMap<String, RawIncident>> = value(text, "\"notices\":", '{');
    Some(Data {
        site: value(text, "\"site\":", '{')?,
        active_incidents: value(text, "\"activeIncidents\":", '[').unwrap_or_default(),
        active_maintenances: value(text, "\"activeMaintenances\":", '[').unwrap_or_default(),
        notices: past
            .map(|past| past.into_values().collect::<Vec<_>>().into())
            .unwrap_or_default(),
        always_listed: true,
        ..Data::default()
    })
}

/// The pieces, each a JSON string, put together.
fn stream(html: &str) -> String {
    let pieces = html.split(PIECE).skip(1);
    pieces.filter_map(first::<String>).collect()
}

/// The first value behind a key that begins as asked and has the form asked for.
fn value<T: DeserializeOwned>(text: &str, key: &str, opening: char) -> Option<T> {
    let values = text.match_indices(key);
    let values = values.filter_map(|(at, key)| text.get(at + key.len()..));
    let mut ours = values.filter(|rest| rest.starts_with(opening)).take(TRIES);
    ours.find_map(first)
}

fn first<T: DeserializeOwned>(text: &str) -> Option<T> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<T>();
    values.next()?.ok()
}
