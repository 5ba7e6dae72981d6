//! PagerDuty's Events API, version 2: an incident triggers an alert, "monitoring" acknowledges it, its end resolves
//! it. The key of the alert is the vendor's incident: at most 255 characters. A summary has at most 1,024.

use serde_json::json;

use super::body::{fingerprint, json};
use super::kind::Compose;
use crate::model::{Impact, IncidentStatus, Time};
use crate::notify::delivery::Delivery;
use crate::notify::event::{Event, Occasion};
use crate::notify::message::{Message, Unit, cut, plain};

const KEY: usize = 255;
const SUMMARY: usize = 1_024;
/// PagerDuty cuts a whole event at 512 KB.
const TEXT: usize = 8_000;

/// An integration of a service.
pub(crate) struct PagerDuty {
    /// Where events go.
    pub(crate) url: String,
    /// The key of the integration, which is a secret.
    pub(crate) routing_key: String,
}

impl Compose for PagerDuty {
    fn compose(&self, message: &Message, _now: Time) -> Delivery {
        let Some(event) = message.event() else {
            return Delivery::Nothing;
        };
        let facts: serde_json::Map<_, _> = message
            .facts
            .iter()
            .map(|fact| (fact.label.to_lowercase(), fact.value.as_str().into()))
            .collect();
        let text = cut(&message.paragraphs.join("\n\n"), TEXT, Unit::Bytes, plain);
        let mut details = serde_json::Value::Object(facts);
        details["update"] = text.into();
        details["vendor"] = event.vendor.line().into();
        let mut body = json!({
            "routing_key": self.routing_key,
            "event_action": action(event),
            "dedup_key": key(event),
            "client": "pingoru",
            "payload": {
                "summary": cut(&message.title, SUMMARY, Unit::Utf16, plain),
                "source": cut(&event.label(), KEY, Unit::Utf16, plain),
                "severity": severity(event),
                "timestamp": event.seen_at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
                "custom_details": details,
            },
        });
        if let Some(link) = &message.link {
            body["client_url"] = link.as_str().into();
            body["links"] = json!([{"href": link, "text": "The vendor's page"}]);
        }
        Delivery::Post(json(&self.url, &body))
    }
}

fn action(event: &Event) -> &'static str {
    let status = event.incident.as_ref().map(|one| one.status);
    match event.open {
        Some(false) => "resolve",
        _ if event.occasion == Occasion::Removed => "resolve",
        _ if status == Some(IncidentStatus::Monitoring) => "acknowledge",
        _ => "trigger",
    }
}

fn severity(event: &Event) -> &'static str {
    match event.impact {
        Some(Impact::Critical) => "critical",
        Some(Impact::Major) => "error",
        Some(Impact::None) => "info",
        // Unknown is never less than a warning.
        Some(Impact::Minor) | None => "warning",
    }
}

/// The vendor and its incident; what is too long ends with its hash.
fn key(event: &Event) -> String {
    let key = format!("pingoru/{}", event.thread);
    if Unit::Utf16.length(&key) <= KEY {
        return key;
    }
    let hash = fingerprint(&key);
    let head = cut(&key, KEY - hash.len() - 1, Unit::Utf16, plain);
    format!("{head}/{hash}")
}
