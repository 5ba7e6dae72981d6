//! From an incident of Heroku's to the model.

use serde::Deserialize;

use super::super::read::lenient::{Flag, List, Scalar, Texts, text};
use super::super::read::time::When;
use super::super::read::{state, text};
use crate::model::{
    ComponentRef, ComponentState, ComponentStatus, Incident, IncidentStatus, LogCompleteness,
    Maintenance, MaintenanceStatus, Reported, Text, Update, Vocabulary,
};

const COLOURS: &[(&str, ComponentStatus)] = &[
    ("green", ComponentStatus::Operational),
    ("blue", ComponentStatus::UnderMaintenance),
    ("yellow", ComponentStatus::DegradedPerformance),
    ("orange", ComponentStatus::PartialOutage),
    ("red", ComponentStatus::MajorOutage),
];

/// In the overall list it is called `system`, in an incident `name`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct System {
    #[serde(alias = "system")]
    #[serde(deserialize_with = "text")]
    name: Option<String>,
    #[serde(deserialize_with = "text")]
    status: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RawIncident {
    id: Scalar,
    #[serde(deserialize_with = "text")]
    title: Option<String>,
    #[serde(deserialize_with = "text")]
    state: Option<String>,
    resolved: Flag,
    upcoming: Flag,
    pub(super) created_at: When,
    resolved_at: When,
    #[serde(deserialize_with = "text")]
    full_url: Option<String>,
    systems: List<System>,
    tags: Texts,
    updates: List<RawUpdate>,
    #[serde(deserialize_with = "text")]
    status_prod: Option<String>,
    #[serde(deserialize_with = "text")]
    status_dev: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct RawUpdate {
    id: Scalar,
    created_at: When,
    #[serde(deserialize_with = "text")]
    contents: Option<String>,
    #[serde(deserialize_with = "text")]
    update_type: Option<String>,
    systems: List<System>,
    #[serde(deserialize_with = "text")]
    status_prod: Option<String>,
    #[serde(deserialize_with = "text")]
    status_dev: Option<String>,
}

impl RawIncident {
    /// Its first update states it, whatever its state is now.
    pub(super) fn is_planned(&self) -> bool {
        let state = matches!(self.state.as_deref(), Some("upcoming" | "scheduled"));
        let updates = self.updates.items.iter().flatten();
        let first = updates.min_by_key(|update| update.created_at.0);
        let word = first.and_then(|update| update.update_type.as_deref());
        let planned = matches!(word, Some("scheduled" | "maintenance"));
        state || planned || self.upcoming.value == Some(true)
    }

    fn newest(&self) -> Option<&str> {
        let updates = self.updates.items.iter().flatten();
        let newest = updates.rev().max_by_key(|update| update.created_at.0)?;
        newest.update_type.as_deref()
    }

    fn is_over(&self) -> bool {
        let word = [self.state.as_deref(), self.newest()];
        word.contains(&Some("resolved"))
            || self.resolved.value == Some(true)
            || self.resolved_at.0.is_some()
    }

    fn key(&self) -> String {
        self.id
            .owned()
            .or_else(|| self.full_url.clone())
            .unwrap_or_default()
    }

    /// The systems with their colours; afterwards only that they are named, as the colours stay.
    fn listed(&self, over: bool) -> Option<Vec<ComponentState>> {
        let mut listed = states(
            self.systems.items.as_deref(),
            [self.status_prod.as_deref(), self.status_dev.as_deref()],
        );
        if over {
            for state in &mut listed {
                state.status = Reported::missing();
            }
        }
        (!listed.is_empty()).then_some(listed)
    }

    pub(super) fn incident(self) -> Incident {
        let over = self.is_over();
        let status = match self.newest() {
            _ if over => IncidentStatus::Resolved.into(),
            Some(word) => Reported::read(word),
            None => Reported::missing(),
        };
        let (key, components) = (self.key(), self.listed(over));
        Incident {
            url: self.full_url.map(Text::new),
            status,
            open: Some(!over),
            created_at: self.created_at.0,
            resolved_at: self.resolved_at.0,
            updates: updates(self.updates.items, Reported::read),
            log: LogCompleteness::Complete,
            components,
            regions: regions(self.tags.items),
            ..Incident::new(key, self.title.unwrap_or_default())
        }
    }

    /// `upcoming` says nothing: it stays for months. Whatever else the newest update is called, it may be the end.
    pub(super) fn maintenance(self) -> Maintenance {
        let over = self.is_over();
        let status = match self.newest() {
            _ if over => MaintenanceStatus::Completed.into(),
            Some("maintenance") => MaintenanceStatus::InProgress.into(),
            _ => Reported::from_table(None, self.state.as_deref().unwrap_or_default()),
        };
        let (key, components) = (self.key(), self.listed(over));
        state::with_end(Maintenance {
            url: self.full_url.map(Text::new),
            status,
            completed_at: self.resolved_at.0,
            updates: updates(self.updates.items, planned),
            components,
            regions: regions(self.tags.items),
            ..Maintenance::new(key, self.title.unwrap_or_default())
        })
    }
}

fn planned(word: &str) -> Reported<MaintenanceStatus> {
    match word {
        "resolved" => MaintenanceStatus::Completed.into(),
        "maintenance" => MaintenanceStatus::InProgress.into(),
        word => Reported::read(word),
    }
}

fn updates<S: Vocabulary>(
    list: Option<Vec<RawUpdate>>,
    status: fn(&str) -> Reported<S>,
) -> Vec<Update<S>> {
    let list = list.unwrap_or_default().into_iter().rev();
    let update = |raw: RawUpdate| Update {
        id: raw.id.text(),
        status: raw
            .update_type
            .as_deref()
            .map_or_else(Reported::missing, status),
        components: states(
            raw.systems.items.as_deref(),
            [raw.status_prod.as_deref(), raw.status_dev.as_deref()],
        ),
        text: text::plain(raw.contents.as_deref().unwrap_or_default()),
        ..Update::at(raw.created_at.0)
    };
    list.map(update).collect()
}

/// The systems; until 2020 there were two, production and development.
fn states(systems: Option<&[System]>, old: [Option<&str>; 2]) -> Vec<ComponentState> {
    let old = ["Production", "Development"].into_iter().zip(old);
    let old = old.filter_map(|(name, word)| {
        Some(ComponentState::new(
            ComponentRef::named(name),
            colour(word?),
        ))
    });
    let systems = systems.into_iter().flatten().filter_map(System::state);
    systems.chain(old).collect()
}

fn regions(tags: Option<Vec<String>>) -> Vec<Text> {
    tags.unwrap_or_default()
        .into_iter()
        .map(Text::new)
        .collect()
}

fn colour(word: &str) -> Reported<ComponentStatus> {
    let known = COLOURS.iter().find(|(own, _)| *own == word);
    Reported::from_table(known.map(|(_, status)| *status), word)
}

impl System {
    /// Its name and colour.
    pub(super) fn state(&self) -> Option<ComponentState> {
        let status = self
            .status
            .as_deref()
            .map_or_else(Reported::missing, colour);
        Some(ComponentState::new(
            ComponentRef::named(self.name.as_deref()?),
            status,
        ))
    }
}
