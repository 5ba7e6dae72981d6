//! The widget API, where the owner has enabled it: what is open now, last update only.

use serde::Deserialize;
use serde_json::Value;

use super::super::document::{Document, FeedError};
use super::super::read::doubts::Doubts;
use super::super::read::lenient::{List, name, text};
use super::super::read::time::When;
use super::super::read::{state, text, ulid};
use crate::model::{
    ComponentRef, ComponentState, Coverage, Incident, IncidentStatus, LogCompleteness, Maintenance,
    MaintenanceStatus, Page, Part, Reported, Text, Time, Update,
};

#[derive(Deserialize)]
struct Widget {
    #[serde(default, deserialize_with = "text")]
    page_title: Option<String>,
    #[serde(default, deserialize_with = "text")]
    page_url: Option<String>,
    #[serde(default)]
    ongoing_incidents: List<RawIncident>,
    #[serde(default)]
    in_progress_maintenances: List<RawMaintenance>,
    #[serde(default)]
    scheduled_maintenances: List<RawMaintenance>,
}

#[derive(Deserialize)]
struct RawIncident {
    #[serde(default, deserialize_with = "name")]
    id: String,
    #[serde(default, deserialize_with = "name")]
    name: String,
    #[serde(default, deserialize_with = "name")]
    status: String,
    #[serde(default, deserialize_with = "text")]
    url: Option<String>,
    #[serde(default)]
    last_update_at: When,
    #[serde(default, deserialize_with = "text")]
    last_update_message: Option<String>,
    #[serde(default)]
    affected_components: List<RawComponent>,
}

#[derive(Deserialize)]
struct RawMaintenance {
    #[serde(default, deserialize_with = "name")]
    id: String,
    #[serde(default, deserialize_with = "name")]
    name: String,
    #[serde(default, deserialize_with = "text")]
    status: Option<String>,
    #[serde(default, deserialize_with = "text")]
    url: Option<String>,
    #[serde(default, alias = "started_at")]
    starts_at: When,
    #[serde(default, alias = "scheduled_end_at")]
    ends_at: When,
    #[serde(default)]
    last_update_at: When,
    #[serde(default, deserialize_with = "text")]
    last_update_message: Option<String>,
    #[serde(default)]
    affected_components: List<RawComponent>,
}

#[derive(Deserialize)]
struct RawComponent {
    #[serde(default, deserialize_with = "text")]
    id: Option<String>,
    #[serde(default, deserialize_with = "name")]
    name: String,
    #[serde(default, deserialize_with = "text")]
    group_name: Option<String>,
    #[serde(default, deserialize_with = "text")]
    current_status: Option<String>,
}

/// Whether it is the widget's document.
pub(super) fn recognise(json: &Value) -> bool {
    json.get("page_title").is_some() && json.get("ongoing_incidents").is_some_and(Value::is_array)
}

/// Reads the document; `None` where it is another.
pub(super) fn read(document: &Document, body: &str) -> Result<Option<Page>, FeedError> {
    if !(body.contains("\"page_title\"") && body.contains("\"ongoing_incidents\"")) {
        return Ok(None);
    }
    let widget: Widget = serde_json::from_str(body).map_err(|error| document.malformed(&error))?;
    let mut doubts = Doubts::default();
    let open = doubts.required(
        Part::Incidents,
        "ongoing_incidents",
        widget.ongoing_incidents,
    );
    let (now, ahead) = (
        widget.in_progress_maintenances,
        widget.scheduled_maintenances,
    );
    let now = doubts.required(Part::Maintenances, "in_progress_maintenances", now);
    let ahead = doubts.required(Part::Maintenances, "scheduled_maintenances", ahead);
    let lists_maintenance = now.is_some() && ahead.is_some();
    let running = now.into_iter().flatten();
    let running = running.map(|raw| maintenance(raw, MaintenanceStatus::InProgress));
    let ahead = ahead.into_iter().flatten();
    let ahead = ahead.map(|raw| maintenance(raw, MaintenanceStatus::Scheduled));
    let open = open.into_iter().flatten();
    let page = Page {
        name: widget.page_title.map(Text::new),
        url: widget.page_url.map(Text::new),
        incidents: Some(open.map(|raw| incident(raw, document.fetched_at)).collect()),
        maintenances: Some(running.chain(ahead).collect()),
        coverage: Coverage {
            open_incidents: true,
            maintenance: lists_maintenance,
            ..Coverage::default()
        },
        ..Page::default()
    };
    Ok(Some(doubts.onto(page)))
}

fn incident(raw: RawIncident, now: Time) -> Incident {
    let status = Reported::<IncidentStatus>::read(&raw.status);
    let components = components(raw.affected_components.items);
    let last = Update {
        status: status.clone(),
        text: text::plain(raw.last_update_message.as_deref().unwrap_or_default()),
        components: components.clone(),
        ..Update::at(raw.last_update_at.0)
    };
    state::listed_as_open(Incident {
        url: raw.url.map(Text::new),
        status,
        id_at: ulid::created_at(&raw.id, now),
        updates: vec![last],
        log: LogCompleteness::LastOnly,
        components: Some(components),
        ..Incident::new(raw.id, raw.name)
    })
}

fn maintenance(raw: RawMaintenance, listed_as: MaintenanceStatus) -> Maintenance {
    let status = raw
        .status
        .as_deref()
        .map_or(listed_as.into(), Reported::read);
    let last = Update {
        status: status.clone(),
        text: text::plain(raw.last_update_message.as_deref().unwrap_or_default()),
        ..Update::at(raw.last_update_at.0)
    };
    Maintenance {
        url: raw.url.map(Text::new),
        status,
        starts_at: raw.starts_at.0,
        ends_at: raw.ends_at.0,
        updates: vec![last],
        components: Some(components(raw.affected_components.items)),
        ..Maintenance::new(raw.id, raw.name)
    }
}

fn components(list: Option<Vec<RawComponent>>) -> Vec<ComponentState> {
    list.into_iter().flatten().map(component).collect()
}

fn component(raw: RawComponent) -> ComponentState {
    let component = ComponentRef {
        id: raw.id.map(Text::new),
        group: raw.group_name.map(Text::new),
        ..ComponentRef::named(&raw.name)
    };
    ComponentState::new(
        component,
        raw.current_status
            .as_deref()
            .map_or_else(Reported::missing, Reported::read),
    )
}
