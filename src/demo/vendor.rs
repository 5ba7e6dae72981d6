//! `demo`: a made-up vendor whose documents stand in the binary, with times relative to now.

use chrono::{SecondsFormat, TimeDelta};

use crate::feed::Document;
use crate::model::Time;

const SUMMARY: &str = include_str!("summary.json");
const INCIDENTS: &str = include_str!("incidents.json");

/// The documents as Statuspage would serve them now.
pub(crate) fn documents(now: Time) -> Vec<Document> {
    let document = |path: &str, template: &str| {
        Document::local(
            &format!("demo:/api/v2/{path}"),
            dated(template, now).into_bytes(),
            now,
        )
    };
    vec![
        document("summary.json", SUMMARY),
        document("incidents.json", INCIDENTS),
    ]
}

/// Puts times in the place of `@-90@`, which means 90 minutes ago.
fn dated(template: &str, now: Time) -> String {
    let piece = |(place, piece): (usize, &str)| {
        let minutes: Option<i64> = (place % 2 == 1).then(|| piece.parse().ok()).flatten();
        let at = minutes.map(|minutes| now + TimeDelta::minutes(minutes));
        at.map_or_else(
            || piece.to_owned(),
            |at| at.to_rfc3339_opts(SecondsFormat::Millis, true),
        )
    };
    template.split('@').enumerate().map(piece).collect()
}
