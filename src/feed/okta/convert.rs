//! Records as incidents and maintenance.

use std::collections::HashMap;

use chrono::DateTime;
use serde::Deserialize;

use super::super::read::lenient::{Scalar, short};
use super::super::read::{text, time};
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Impact, Incident, IncidentStatus,
    LogCompleteness, Maintenance, MaintenanceStatus, Reported, Text, Time, Update, Vocabulary,
};

/// An incident or a planned outage.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Record {
    #[serde(rename = "Id")]
    pub(super) id: Scalar,
    #[serde(rename = "Name")]
    name: Scalar,
    #[serde(rename = "Status__c")]
    status: Scalar,
    #[serde(rename = "Category__c")]
    category: Scalar,
    #[serde(rename = "Incident_Title__c")]
    title: Scalar,
    #[serde(rename = "Log__c")]
    log: Scalar,
    #[serde(rename = "Impacted_Cells__c")]
    cells: Scalar,
    #[serde(rename = "Service_Feature__c")]
    feature: Scalar,
    #[serde(rename = "Okta_Sub_Service__c")]
    service: Scalar,
    #[serde(rename = "Start_Time__c")]
    start_time: Scalar,
    #[serde(rename = "Start_Date__c")]
    start_date: Scalar,
    #[serde(rename = "End_Time__c")]
    end_time: Scalar,
    #[serde(rename = "End_Date__c")]
    end_date: Scalar,
    #[serde(rename = "CreatedDate")]
    created: Scalar,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Posted {
    #[serde(rename = "Id")]
    id: Scalar,
    #[serde(rename = "IncidentId__c")]
    incident: Scalar,
    #[serde(rename = "UpdateLog__c")]
    text: Scalar,
    #[serde(rename = "CreatedDate")]
    created: Scalar,
}

/// A list of cells: with commas in the page's own, with semicolons in a record.
pub(super) fn split(cells: &str) -> impl Iterator<Item = &str> {
    let cells = cells.split([',', ';']).map(str::trim);
    cells.filter(|cell| !cell.is_empty())
}

pub(super) fn component(name: &str) -> Component {
    Component {
        component: cell(name),
        status: Reported::missing(),
        region: None,
    }
}

fn cell(name: &str) -> ComponentRef {
    ComponentRef {
        id: Some(Text::from(short(name))),
        ..ComponentRef::named(short(name))
    }
}

/// A moment: `2026-09-03T09:30:00.000+0000`. A day alone is none.
fn moment(words: &Scalar) -> Option<Time> {
    let shown = words.get()?;
    let own = || DateTime::parse_from_str(shown, "%Y-%m-%dT%H:%M:%S%.f%z").ok();
    time::rfc3339(shown).or_else(|| own().map(|at| at.to_utc()))
}

/// Reads records, with the posts of each.
pub(super) struct Reading<'a> {
    posts: HashMap<&'a str, Vec<&'a Posted>>,
    origin: Option<String>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(posts: &'a [Posted], origin: Option<String>) -> Self {
        let mut by_incident: HashMap<&str, Vec<&Posted>> = HashMap::new();
        for post in posts {
            if let Some(id) = post.incident.get() {
                by_incident.entry(id).or_default().push(post);
            }
        }
        Self {
            posts: by_incident,
            origin,
        }
    }

    pub(super) fn incident(&self, record: &Record) -> Option<Incident> {
        let (id, title) = record.named()?;
        let status = record
            .status
            .get()
            .map_or_else(Reported::missing, lifecycle);
        let open = status.value.is_over().map(|over| !over);
        let impact = record.category.get().map_or_else(Reported::missing, impact);
        Some(Incident {
            url: self.link(id),
            components: record.components(open, impact.value),
            status,
            impact,
            started_at: record.start(),
            created_at: moment(&record.created),
            resolved_at: record.end().filter(|_| open == Some(false)),
            log: if self.posts.contains_key(id) {
                LogCompleteness::Complete
            } else {
                LogCompleteness::LastOnly
            },
            updates: self.updates(record),
            ..Incident::new(id, title)
        })
    }

    pub(super) fn maintenance(&self, record: &Record) -> Option<Maintenance> {
        let (id, title) = record.named()?;
        let status = record.status.get().map_or_else(Reported::missing, planned);
        let now = || match status.value {
            MaintenanceStatus::InProgress => ComponentStatus::UnderMaintenance.into(),
            _ => Reported::missing(),
        };
        let cells = record.cells.get().map(split);
        let cells = cells.map(|cells| cells.map(|name| ComponentState::new(cell(name), now())));
        Some(Maintenance {
            url: self.link(id),
            starts_at: record.start(),
            ends_at: record.end(),
            completed_at: record
                .end()
                .filter(|_| status.value == MaintenanceStatus::Completed),
            updates: self.updates(record),
            components: cells.map(Iterator::collect),
            status,
            ..Maintenance::new(id, title)
        })
    }

    /// Posts have no status, and the text of an incident without posts no time.
    fn updates<S: Vocabulary>(&self, record: &Record) -> Vec<Update<S>> {
        let posts = record.id.get().and_then(|id| self.posts.get(id));
        let posts = posts.into_iter().flatten();
        let update = |post: &&Posted| Update {
            id: post.id.get().map(Text::from),
            text: text::plain(post.text.get().unwrap_or_default()),
            ..Update::at(moment(&post.created))
        };
        let updates: Vec<_> = posts.map(update).collect();
        let own = record.log.get().filter(|_| updates.is_empty());
        let own = own.map(|log| Update {
            text: text::plain(log),
            ..Update::at(None)
        });
        updates.into_iter().chain(own).collect()
    }

    fn link(&self, id: &str) -> Option<Text> {
        let plain = id.bytes().all(|c| c.is_ascii_alphanumeric());
        let origin = self.origin.as_deref().filter(|_| plain)?;
        Some(Text::new(format!("{origin}/#incident/{id}")))
    }
}

impl Record {
    pub(super) fn named(&self) -> Option<(&str, &str)> {
        let title = self.title.get().or(self.name.get());
        let id = self.id.get().or(self.name.get()).or(title)?;
        Some((id, title.unwrap_or(id)))
    }

    fn start(&self) -> Option<Time> {
        moment(&self.start_time).or_else(|| moment(&self.start_date))
    }

    fn end(&self) -> Option<Time> {
        moment(&self.end_time).or_else(|| moment(&self.end_date))
    }

    /// The cells that it touches, in the state that its category stands for while it goes on, and the service.
    fn components(
        &self,
        open: Option<bool>,
        impact: Option<Impact>,
    ) -> Option<Vec<ComponentState>> {
        let now: Reported<ComponentStatus> = match impact.filter(|_| open == Some(true)) {
            Some(Impact::Critical) => ComponentStatus::MajorOutage.into(),
            Some(Impact::Major) => ComponentStatus::PartialOutage.into(),
            Some(Impact::Minor) => ComponentStatus::DegradedPerformance.into(),
            _ => Reported::missing(),
        };
        let cells = self.cells.get().into_iter().flat_map(split).map(cell);
        let service = self.service.get().or(self.feature.get());
        let all = cells.chain(service.map(|name| ComponentRef::named(short(name))));
        let states: Vec<_> = all.map(|it| ComponentState::new(it, now.clone())).collect();
        (!states.is_empty()).then_some(states)
    }
}

fn lifecycle(word: &str) -> Reported<IncidentStatus> {
    let over = ["closed", "completed", "complete", "cancelled"];
    if over.iter().any(|own| word.eq_ignore_ascii_case(own)) {
        return IncidentStatus::Resolved.into();
    }
    Reported::read(word)
}

fn planned(word: &str) -> Reported<MaintenanceStatus> {
    match word.to_ascii_lowercase().as_str() {
        "started" | "ongoing" => MaintenanceStatus::InProgress.into(),
        "resolved" | "closed" => MaintenanceStatus::Completed.into(),
        _ => Reported::read(word),
    }
}

/// The page's categories, from the worst.
fn impact(word: &str) -> Reported<Option<Impact>> {
    let meaning = match word.to_ascii_lowercase().as_str() {
        "major service disruption" => Some(Impact::Critical),
        "service disruption" => Some(Impact::Major),
        "minor service disruption"
        | "feature disruption"
        | "service degradation"
        | "performance issue" => Some(Impact::Minor),
        _ => None,
    };
    Reported::from_table(meaning.map(Some), word)
}
