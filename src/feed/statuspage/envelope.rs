//! The JSON as Statuspage (and those who imitate it) send it.

use serde::Deserialize;
use serde_json::Value;

use super::super::format::{Confidence, Document, FeedError};
use super::super::read::time::When;
use super::super::read::ulid;
use super::describe;

/// Any document of `/api/v2`: each has some of these keys. A lone incident has its own fields at the top.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Envelope {
    pub(crate) page: Option<RawPage>,
    pub(crate) status: Option<RawStatus>,
    pub(crate) components: Option<Vec<RawComponent>>,
    pub(crate) incidents: Option<Vec<RawIncident>>,
    pub(crate) scheduled_maintenances: Option<Vec<RawIncident>>,
    /// The document is one incident, not a list.
    #[serde(skip)]
    pub(crate) lone: bool,
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct RawPage {
    pub(crate) id: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) url: Option<String>,
    #[serde(default)]
    pub(crate) updated_at: When,
}

#[derive(Debug, Deserialize)]
pub(crate) struct RawStatus {
    pub(crate) indicator: Option<String>,
    pub(crate) description: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct RawComponent {
    #[serde(default)]
    pub(crate) id: Option<String>,
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) status: Option<String>,
    #[serde(default)]
    pub(crate) group_id: Option<String>,
    #[serde(default)]
    pub(crate) group: Option<bool>,
}

/// An incident or a scheduled maintenance.
#[derive(Debug, Deserialize)]
pub(crate) struct RawIncident {
    #[serde(default)]
    pub(crate) id: Option<String>,
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) status: Option<String>,
    #[serde(default)]
    pub(crate) impact: Option<String>,
    #[serde(default, alias = "url")]
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
    pub(crate) incident_updates: Option<Vec<RawUpdate>>,
    #[serde(default)]
    pub(crate) components: Option<Vec<RawComponent>>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct RawUpdate {
    #[serde(default)]
    pub(crate) id: Option<String>,
    #[serde(default)]
    pub(crate) status: Option<String>,
    #[serde(default)]
    pub(crate) body: Option<String>,
    #[serde(default)]
    pub(crate) created_at: When,
    #[serde(default)]
    pub(crate) display_at: When,
    #[serde(default)]
    pub(crate) affected_components: Option<Vec<RawTransition>>,
}

/// `code` and the states are missing in the form of 2016 ("No components were affected by this update.").
#[derive(Debug, Deserialize)]
pub(crate) struct RawTransition {
    #[serde(default)]
    pub(crate) code: Option<String>,
    #[serde(default)]
    pub(crate) name: Option<String>,
    #[serde(default)]
    pub(crate) old_status: Option<String>,
    #[serde(default)]
    pub(crate) new_status: Option<String>,
}

impl Envelope {
    /// Parses a document; a lone incident becomes a list of one.
    pub(crate) fn parse(document: &Document, text: &str) -> Result<Self, FeedError> {
        let malformed = |error: &serde_json::Error| FeedError::malformed(&document.url, error);
        match serde_json::from_str::<Self>(text) {
            Ok(envelope) if !envelope.is_empty() => Ok(envelope),
            _ if text.contains("\"incident_updates\"") && !text.contains("\"incidents\"") => {
                let incident = serde_json::from_str(text).map_err(|error| malformed(&error))?;
                Ok(Self {
                    incidents: Some(vec![incident]),
                    lone: true,
                    ..Self::default()
                })
            }
            Err(error) if error.is_data() && serde_json::from_str::<Marks>(text).is_ok() => {
                Err(malformed(&error))
            }
            Err(error) if !error.is_data() && !text.trim().is_empty() => Err(malformed(&error)),
            _ => Err(FeedError::NotAPage {
                url: document.url.clone(),
                what: describe(document),
            }),
        }
    }

    fn is_empty(&self) -> bool {
        let page = self.page.is_some();
        let status = self
            .status
            .as_ref()
            .is_some_and(|status| status.indicator.is_some());
        let lists = self.components.is_some()
            || self.incidents.is_some()
            || self.scheduled_maintenances.is_some();
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

/// Sure of a page with Statuspage's own 12-character key, fairly sure of the same shape with another key.
pub(super) fn recognise(json: &Value) -> Option<Confidence> {
    if json.get("incident_updates").is_some_and(Value::is_array) && json.get("page_id").is_some() {
        return Some(Confidence::Certain);
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

fn is_own_key(id: &str) -> bool {
    id.len() == 12
        && id
            .bytes()
            .all(|c| c.is_ascii_digit() || c.is_ascii_lowercase())
}
