//! The JSON as Statuspage (and those who imitate it) send it.

use serde::Deserialize;
use serde_json::Value;

use super::super::document::{Document, FeedError};
use super::super::format::Confidence;
use super::super::read::lenient::{Flag, List, Object, name, text};
use super::super::read::time::When;
use super::super::read::ulid;
use crate::model::{IncidentStatus, MaintenanceStatus, Time, Vocabulary};

/// Any document of `/api/v2`: each has some of these keys. A lone incident has its own fields at the top.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Envelope {
    pub(crate) page: Option<RawPage>,
    #[serde(default)]
    pub(crate) status: Object<RawStatus>,
    #[serde(default)]
    pub(crate) components: List<RawComponent>,
    #[serde(default)]
    pub(crate) incidents: List<RawIncident>,
    #[serde(default)]
    pub(crate) scheduled_maintenances: List<RawIncident>,
    /// The document is one incident, not a list.
    #[serde(skip)]
    pub(crate) lone: bool,
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct RawPage {
    #[serde(default, deserialize_with = "text")]
    pub(crate) id: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub(crate) name: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub(crate) url: Option<String>,
    #[serde(default)]
    pub(crate) updated_at: When,
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct RawStatus {
    #[serde(default, deserialize_with = "text")]
    pub(crate) indicator: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub(crate) description: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct RawComponent {
    #[serde(default, deserialize_with = "text")]
    pub(crate) id: Option<String>,
    #[serde(default, deserialize_with = "name")]
    pub(crate) name: String,
    #[serde(default, deserialize_with = "text")]
    pub(crate) status: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub(crate) group_id: Option<String>,
    #[serde(default)]
    pub(crate) group: Flag,
}

/// An incident or a scheduled maintenance.
#[derive(Debug, Deserialize)]
pub(crate) struct RawIncident {
    #[serde(default, deserialize_with = "text")]
    pub(crate) id: Option<String>,
    #[serde(default, deserialize_with = "name")]
    pub(crate) name: String,
    #[serde(default, deserialize_with = "text")]
    pub(crate) status: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub(crate) impact: Option<String>,
    #[serde(default, alias = "url", deserialize_with = "text")]
    pub(crate) shortlink: Option<String>,
    #[serde(default)]
    pub(crate) created_at: When,
    #[serde(default)]
    pub(crate) started_at: When,
    #[serde(default)]
    pub(crate) resolved_at: When,
    #[serde(default)]
    pub(crate) scheduled_for: When,
    #[serde(default)]
    pub(crate) scheduled_until: When,
    #[serde(default)]
    pub(crate) incident_updates: List<RawUpdate>,
    #[serde(default)]
    pub(crate) components: List<RawComponent>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct RawUpdate {
    #[serde(default, deserialize_with = "text")]
    pub(crate) id: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub(crate) status: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub(crate) body: Option<String>,
    #[serde(default)]
    pub(crate) created_at: When,
    #[serde(default)]
    pub(crate) display_at: When,
    #[serde(default)]
    pub(crate) affected_components: List<RawTransition>,
}

/// `code` and the states are missing in the form of 2016 ("No components were affected by this update.").
#[derive(Debug, Deserialize)]
pub(crate) struct RawTransition {
    #[serde(default, deserialize_with = "text")]
    pub(crate) code: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub(crate) name: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub(crate) old_status: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub(crate) new_status: Option<String>,
}

impl RawComponent {
    pub(super) fn is_group(&self) -> bool {
        self.group.value == Some(true)
    }
}

impl RawIncident {
    /// Maintenance among the incidents has a maintenance's status or impact.
    pub(super) fn is_planned(&self) -> bool {
        let status = self.status.as_deref().and_then(MaintenanceStatus::parse);
        status.is_some() || self.impact.as_deref() == Some("maintenance")
    }

    pub(super) fn is_over(&self) -> bool {
        let status = self.status.as_deref().and_then(IncidentStatus::parse);
        status.and_then(IncidentStatus::is_over) == Some(true)
    }

    /// The newest time that it shows: lists are in the order of it (seen on a full list of 50).
    pub(super) fn newest(&self) -> Option<Time> {
        let updates = self.incident_updates.items.iter().flatten();
        let updates = updates.filter_map(RawUpdate::shown_at).max();
        let known = updates.max(self.resolved_at.0);
        known.or(self.created_at.0).or(self.started_at.0)
    }
}

impl RawUpdate {
    /// Updates stand where they are displayed; on backfilled incidents they were created days later.
    pub(super) fn shown_at(&self) -> Option<Time> {
        self.display_at.0.or(self.created_at.0)
    }
}

impl Envelope {
    /// Parses a document; a lone incident becomes a list of one.
    pub(crate) fn parse(document: &Document, text: &str) -> Result<Self, FeedError> {
        let malformed = |error: &serde_json::Error| document.malformed(error);
        match serde_json::from_str::<Self>(text) {
            Ok(envelope) if !envelope.is_empty() => Ok(envelope),
            _ if text.contains("\"incident_updates\"") && !text.contains("\"incidents\"") => {
                let incident = serde_json::from_str(text).map_err(|error| malformed(&error))?;
                Ok(Self {
                    incidents: vec![incident].into(),
                    lone: true,
                    ..Self::default()
                })
            }
            Err(error) if error.is_data() && serde_json::from_str::<Marks>(text).is_ok() => {
                Err(malformed(&error))
            }
            Err(error) if !error.is_data() && !text.trim().is_empty() => Err(malformed(&error)),
            _ => Err(document.not_a_page()),
        }
    }

    fn is_empty(&self) -> bool {
        let page = self.page.is_some();
        let status = self.status.value.as_ref();
        let status = status.is_some_and(|status| status.indicator.is_some());
        let lists = self.components.items.is_some()
            || self.incidents.items.is_some()
            || self.scheduled_maintenances.items.is_some();
        !(status || page && lists)
    }

    /// The page's key: 12 characters at Statuspage, a ULID at incident.io.
    pub(crate) fn page_id(&self) -> Option<&str> {
        self.page.as_ref()?.id.as_deref()
    }
}

/// The mark of an envelope whose inside may be broken.
#[derive(Deserialize)]
struct Marks {
    #[serde(rename = "page")]
    _page: RawPage,
}

/// Sure of a page with Statuspage's own 12-character key, fairly sure of the same shape with another key or none.
pub(super) fn recognise(json: &Value) -> Option<Confidence> {
    if json.get("incident_updates").is_some_and(Value::is_array) {
        let page = json.get("page_id").and_then(Value::as_str)?;
        return (!ulid::is_ulid(page)).then_some(Confidence::Certain);
    }
    let page = json.get("page")?.as_object()?;
    let indicator = json
        .pointer("/status/indicator")
        .is_some_and(Value::is_string);
    let lists = ["components", "incidents", "scheduled_maintenances"];
    let list = lists
        .iter()
        .any(|key| json.get(key).is_some_and(Value::is_array));
    match page.get("id").and_then(Value::as_str) {
        Some(id) if ulid::is_ulid(id) => None,
        Some(id) if is_own_key(id) && (indicator || list) => Some(Confidence::Certain),
        Some(_) if indicator || list => Some(Confidence::Likely),
        None if indicator && page.contains_key("updated_at") => Some(Confidence::Likely),
        _ => None,
    }
}

/// Digits and letters without i, o and u.
fn is_own_key(id: &str) -> bool {
    let own = |c: u8| c.is_ascii_digit() || c.is_ascii_lowercase() && !b"iou".contains(&c);
    id.len() == 12 && id.bytes().all(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sure(json: &str) -> Option<Confidence> {
        recognise(&serde_json::from_str(json).unwrap())
    }

    #[test]
    fn only_statuspages_own_key_makes_sure() {
        let with = |page: &str| {
            let status = r#""status":{"indicator":"none","description":"x"}"#;
            sure(&format!(r#"{{"page":{page},{status}}}"#))
        };
        assert_eq!(with(r#"{"id":"0123456789kz"}"#), Some(Confidence::Certain));
        assert_eq!(with(r#"{"id":"0123456789iz"}"#), Some(Confidence::Likely));
        assert_eq!(with(r#"{"id":"acme"}"#), Some(Confidence::Likely));
        assert_eq!(with(r#"{"id":"01KH49Z4XV0000000000000000"}"#), None);
    }

    /// Oracle's and Fivetran's pages answer the same path with such a body.
    #[test]
    fn a_page_without_a_key_is_only_likely() {
        let look_alike = r#"{"page":{"name":"OCI","updated_at":"2026-11-20T10:00:00Z"},
            "status":{"indicator":"none","description":"All Systems Operational"}}"#;
        assert_eq!(sure(look_alike), Some(Confidence::Likely));
        assert_eq!(sure(r#"{"page":{"name":"A"},"status":"UP"}"#), None);
        assert_eq!(sure(r#"{"page":{"name":"A"},"incidents":[]}"#), None);
    }

    #[test]
    fn a_lone_incident_is_known_by_its_updates_and_its_page() {
        let of = |page: &str| sure(&format!(r#"{{"incident_updates":[],"page_id":"{page}"}}"#));
        assert_eq!(of("0123456789kz"), Some(Confidence::Certain));
        assert_eq!(of("01KH49Z4XV0000000000000000"), None);
        assert_eq!(sure(r#"{"incident_updates":[]}"#), None);
    }
}
