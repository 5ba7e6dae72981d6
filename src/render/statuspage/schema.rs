//! Whether a document has the shape that Statuspage documents for its API: keys, types, words, unique ids.

use std::collections::HashSet;

use serde_json::Value;

use super::Kind;

type Fields = &'static [(&'static str, &'static str)];

const PAGE: Fields = &[
    ("id", "id"),
    ("name", "string"),
    ("url", "string?"),
    ("time_zone", "string"),
    ("updated_at", "time"),
];

const STATUS: Fields = &[
    ("indicator", "none|minor|major|critical|maintenance|unknown"),
    ("description", "string"),
];

const COMPONENT: Fields = &[
    ("id", "string"),
    ("name", "string"),
    (
        "status",
        "operational|degraded_performance|partial_outage|major_outage|under_maintenance||unknown",
    ),
    ("created_at", "time?"),
    ("updated_at", "time?"),
    ("position", "number"),
    ("description", "string?"),
    ("showcase", "bool"),
    ("start_date", "string?"),
    ("group_id", "string?"),
    ("page_id", "id"),
    ("group", "bool"),
    ("only_show_if_degraded", "bool"),
];

const UPDATE: Fields = &[
    ("id", "string"),
    ("body", "string"),
    ("incident_id", "string"),
    ("created_at", "time?"),
    ("updated_at", "time?"),
    ("display_at", "time?"),
    ("deliver_notifications", "bool"),
    ("custom_tweet", "string?"),
    ("tweet_id", "string?"),
];

const TRANSITION: Fields = &[
    ("code", "string"),
    ("name", "string"),
    ("old_status", COMPONENT[2].1),
    ("new_status", COMPONENT[2].1),
];

const ITEM: Fields = &[
    ("id", "string"),
    ("name", "string"),
    ("created_at", "time?"),
    ("updated_at", "time?"),
    ("monitoring_at", "time?"),
    ("resolved_at", "time?"),
    ("impact", "none|minor|major|critical|maintenance|unknown"),
    ("shortlink", "string?"),
    ("started_at", "time?"),
    ("page_id", "id"),
    ("reminder_intervals", "string?"),
];

const INCIDENT: &str = "investigating|identified|monitoring|resolved|postmortem|unknown";
const MAINTENANCE: &str = "scheduled|in_progress|verifying|completed|unknown";

/// What is wrong with a document that is an answer.
pub(super) fn wrong(kind: Kind, document: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut seen = HashSet::new();
    let lists: &[&str] = match kind {
        Kind::Summary => &[
            "components",
            "incidents",
            "scheduled_maintenances",
            "status",
        ],
        Kind::Status => &["status"],
        Kind::Components => &["components"],
        Kind::Incidents | Kind::Unresolved => &["incidents"],
        Kind::Maintenances | Kind::Upcoming | Kind::Active => &["scheduled_maintenances"],
    };
    let keys: HashSet<_> = document
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    if keys != lists.iter().copied().chain(["page"]).collect() {
        wrong.push(format!("{kind:?} has {keys:?}"));
    }
    fields(&document["page"], PAGE, &[], "page", &mut wrong);
    if lists.contains(&"status") {
        fields(&document["status"], STATUS, &[], "status", &mut wrong);
    }
    let mut unique = |kind: &str, one: &Value, wrong: &mut Vec<String>| {
        if !seen.insert(format!("{kind} {}", one["id"])) {
            wrong.push(format!("{kind} {} stands twice", one["id"]));
        }
    };
    let groups = list(&document["components"]).iter();
    let groups: HashSet<_> = groups
        .filter(|row| row["group"] == true)
        .map(|row| &row["id"])
        .collect();
    for one in list(&document["components"]) {
        fields(one, COMPONENT, &["components"], "component", &mut wrong);
        unique("component", one, &mut wrong);
        let grouped = one["group_id"].is_null() || groups.contains(&one["group_id"]);
        if !grouped || one["group"] == true && list(&one["components"]).is_empty() {
            wrong.push(format!("a group without its row or its components: {one}"));
        }
    }
    for key in ["incidents", "scheduled_maintenances"] {
        for one in list(&document[key]) {
            item(one, key == "incidents", &mut wrong);
            unique(key, one, &mut wrong);
            for update in list(&one["incident_updates"]) {
                unique("update", update, &mut wrong);
            }
        }
    }
    wrong
}

fn item(one: &Value, is_incident: bool, wrong: &mut Vec<String>) {
    let own: &[&str] = &["status", "incident_updates", "components"];
    let planned: &[&str] = &["scheduled_for", "scheduled_until"];
    let more = if is_incident {
        own.to_vec()
    } else {
        [own, planned].concat()
    };
    fields(one, ITEM, &more, "incident", wrong);
    let words = if is_incident { INCIDENT } else { MAINTENANCE };
    value(&one["status"], words, "incident.status", wrong);
    if !is_incident {
        value(&one["scheduled_for"], "time?", "scheduled_for", wrong);
        value(&one["scheduled_until"], "time?", "scheduled_until", wrong);
    }
    for component in list(&one["components"]) {
        fields(component, COMPONENT, &[], "incident.component", wrong);
    }
    for update in list(&one["incident_updates"]) {
        fields(
            update,
            UPDATE,
            &["status", "affected_components"],
            "update",
            wrong,
        );
        value(&update["status"], words, "update.status", wrong);
        if update["incident_id"] != one["id"] {
            wrong.push(format!("an update of another incident: {update}"));
        }
        for row in list(&update["affected_components"]) {
            fields(row, TRANSITION, &[], "affected_component", wrong);
        }
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// The keys are exactly these, each of its type; `more` are checked elsewhere.
fn fields(object: &Value, fields: Fields, more: &[&str], place: &str, wrong: &mut Vec<String>) {
    let Some(found) = object.as_object() else {
        return wrong.push(format!("{place} is {object}"));
    };
    for (key, kind) in fields {
        match found.get(*key) {
            Some(found) => value(found, kind, &format!("{place}.{key}"), wrong),
            None => wrong.push(format!("{place} lacks {key}")),
        }
    }
    for key in found.keys() {
        let known = fields.iter().any(|(known, _)| known == key) || more.contains(&key.as_str());
        if !known {
            wrong.push(format!("{place} has {key}"));
        }
    }
}

fn value(value: &Value, kind: &str, place: &str, wrong: &mut Vec<String>) {
    let text = value.as_str();
    let fits = match kind.trim_end_matches('?') {
        _ if value.is_null() => kind.ends_with('?'),
        "string" => text.is_some(),
        "bool" => value.is_boolean(),
        "number" => value.is_u64(),
        "id" => text.is_some_and(|id| id.len() == 12 && id.bytes().all(is_of_ids)),
        "time" => text.is_some_and(|at| {
            at.len() == 24 && at.ends_with('Z') && at.parse::<crate::model::Time>().is_ok()
        }),
        words => text.is_some_and(|text| words.split('|').any(|word| word == text)),
    };
    if !fits {
        wrong.push(format!("{place} is {value}, not {kind}"));
    }
}

fn is_of_ids(byte: u8) -> bool {
    byte.is_ascii_digit() || byte.is_ascii_lowercase() && !b"iou".contains(&byte)
}
