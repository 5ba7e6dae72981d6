//! Prometheus' Alertmanager, version 2 of its API. The labels are the identity of an alert, so nothing that changes
//! stands in them; the text stands in annotations. What is open is sent again and again, each time with an end that
//! lies four intervals ahead, as Prometheus does; when it is over, its end is sent.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use serde_json::{Map, Value, json};

use super::kind::Compose;
use crate::http::Post;
use crate::model::{Text, Time};
use crate::notify::delivery::Delivery;
use crate::notify::event::Event;
use crate::notify::message::{Composer, Message};
use crate::render::Zone;

/// So many intervals an alert lasts that is not sent again.
const LASTS: i32 = 4;

/// An Alertmanager.
pub(crate) struct Alertmanager {
    /// Its address, without `/api/v2/alerts`.
    pub(crate) url: String,
    /// Further headers, such as for its login.
    pub(crate) headers: Vec<(String, String)>,
    /// Labels that every alert has.
    pub(crate) labels: BTreeMap<String, String>,
    /// How often what is open is sent again.
    pub(crate) every: TimeDelta,
}

impl Compose for Alertmanager {
    fn compose(&self, message: &Message, now: Time) -> Delivery {
        let alerts = message.events.iter().map(|event| self.alert(event, now));
        self.post(alerts.collect())
    }

    fn refresh_every(&self) -> Option<TimeDelta> {
        Some(self.every)
    }

    fn refresh(&self, open: &[Event], now: Time) -> Option<Delivery> {
        let alerts: Vec<_> = open.iter().map(|event| self.alert(event, now)).collect();
        (!alerts.is_empty()).then(|| self.post(alerts))
    }
}

impl Alertmanager {
    fn post(&self, alerts: Vec<Value>) -> Delivery {
        let mut headers = vec![("content-type".into(), "application/json".into())];
        headers.extend(self.headers.iter().cloned());
        Delivery::Post(Post {
            url: format!("{}/api/v2/alerts", self.url.trim_end_matches('/')),
            headers,
            body: Value::Array(alerts).to_string().into_bytes(),
        })
    }

    fn alert(&self, event: &Event, now: Time) -> Value {
        let incident = event.incident.as_ref();
        let started = incident.and_then(|one| one.started_at);
        let starts_at = started.unwrap_or(event.seen_at).min(now);
        let ended = incident.and_then(|one| one.resolved_at);
        let ends_at = match event.open {
            Some(false) => ended.unwrap_or(event.seen_at).min(now),
            _ => now + self.every * LASTS,
        };
        // An alert must not end before it starts.
        let ends_at = ends_at.max(starts_at + TimeDelta::seconds(1));
        json!({
            "labels": self.labels(event),
            "annotations": annotations(event, now),
            "startsAt": rfc3339(starts_at),
            "endsAt": rfc3339(ends_at),
            "generatorURL": event.link().unwrap_or_default(),
        })
    }

    fn labels(&self, event: &Event) -> Map<String, Value> {
        let incident = event.incident.as_ref().map(|one| &one.id);
        let maintenance = event.maintenance.as_ref().map(|one| &one.id);
        let name = match event.thread.rsplit('/').next() {
            _ if incident.is_some() => "PingoruIncident",
            _ if maintenance.is_some() => "PingoruMaintenance",
            Some("readable") => "PingoruUnreadable",
            Some("platform") => "PingoruMoved",
            _ => "PingoruStatus",
        };
        let mut labels = Map::new();
        let own = self.labels.iter();
        labels.extend(own.map(|(name, value)| (name.clone(), value.as_str().into())));
        labels.insert("alertname".into(), name.into());
        labels.insert("vendor".into(), event.vendor.line().into());
        let mut id = |name: &str, id: Option<&Text>| {
            if let Some(id) = id.filter(|id| !id.is_blank()) {
                labels.insert(name.into(), id.line().into());
            }
        };
        id("incident", incident);
        id("maintenance", maintenance);
        labels
    }
}

fn annotations(event: &Event, now: Time) -> Map<String, Value> {
    let message = Composer::new(Zone::utc(), now).message(vec![event.clone()]);
    let mut annotations = Map::new();
    annotations.insert("summary".into(), message.title.into());
    annotations.insert("description".into(), message.paragraphs.join("\n\n").into());
    for fact in message.facts {
        // How long it lasts changes by itself.
        if !matches!(fact.label, "Open for" | "Lasted") {
            annotations.insert(fact.label.to_lowercase(), fact.value.into());
        }
    }
    annotations
}

fn rfc3339(at: Time) -> String {
    at.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}
