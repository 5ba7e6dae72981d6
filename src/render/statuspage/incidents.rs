//! Incidents and maintenance as Statuspage writes them.

use std::collections::HashMap;

use super::components::{Directory, numbered};
use super::ids::Ids;
use super::status::{self, NOT_STATED, UNKNOWN};
use super::types::{Component, Incident, Scheduled, Transition, Update};
use crate::model::{ComponentRef, ComponentStatus, IncidentStatus, Text, Time, Vocabulary};
use crate::report::{
    AffectedReport, ComponentReport, IncidentReport, MaintenanceReport, UpdateReport, VendorReport,
};

/// The page on which an incident stands.
pub(super) struct Place<'a> {
    pub(super) vendor: &'a VendorReport,
    pub(super) page_id: &'a str,
    pub(super) directory: &'a Directory<'a>,
    /// What stands before each title, on a page of several vendors.
    pub(super) prefix: Option<String>,
}

impl Place<'_> {
    pub(super) fn incident(&self, one: &IncidentReport, ids: &mut Ids) -> Incident {
        let started = one.started_at.map(|at| at.to_rfc3339());
        let otherwise = [one.title.raw(), started.as_deref().unwrap_or_default()];
        let id = self.id("incident", &one.id, &otherwise, ids);
        let mut states = one.updates.iter().flat_map(|update| &update.components);
        let all_operational = states.all(is_operational);
        // A reader who has these updates alone would take them for the whole story, in which nothing was affected.
        let leaves_out = one.affected_components.is_none() && all_operational;
        let updates = self.updates(&one.updates, &id, leaves_out, ids);
        Incident {
            status: incident_status(one),
            created_at: one.started_at,
            updated_at: newest(&one.updates).max(one.resolved_at).or(one.started_at),
            monitoring_at: first(&one.updates, IncidentStatus::Monitoring),
            resolved_at: one.resolved_at,
            impact: status::impact(&one.impact),
            started_at: one.started_at,
            components: self.components_of(one, ids),
            ..self.item(id, &one.title, one.url.as_ref(), updates)
        }
    }

    pub(super) fn maintenance(&self, one: &MaintenanceReport, ids: &mut Ids) -> Incident {
        let start = one.starts_at.map(|at| at.to_rfc3339());
        let otherwise = [one.title.raw(), start.as_deref().unwrap_or_default()];
        let id = self.id("maintenance", &one.id, &otherwise, ids);
        let updates = self.updates(&one.updates, &id, false, ids);
        let announced = one.updates.iter().filter_map(|update| update.at).min();
        let named = one
            .components
            .iter()
            .flatten()
            .map(ComponentReport::component);
        let rows = named.map(|named| self.directory.named(&named, self.page_id, ids));
        let components = numbered(rows.collect());
        Incident {
            status: one.status.word(),
            created_at: announced,
            updated_at: newest(&one.updates).max(one.completed_at),
            resolved_at: one.completed_at,
            impact: "maintenance",
            started_at: announced,
            scheduled: Some(Scheduled {
                scheduled_for: one.starts_at,
                scheduled_until: one.ends_at,
            }),
            components,
            ..self.item(id, &one.title, one.url.as_ref(), updates)
        }
    }

    fn id(&self, kind: &'static str, own: &Text, otherwise: &[&str], ids: &mut Ids) -> String {
        let id = ids.of(kind, &self.vendor.vendor, Some(own), otherwise);
        ids.claim(kind, id)
    }

    /// What incidents and maintenance have in common; the rest is not known.
    fn item(&self, id: String, title: &Text, url: Option<&Text>, updates: Vec<Update>) -> Incident {
        let mut links = url.into_iter().chain(self.vendor.url.as_ref());
        Incident {
            id,
            name: match &self.prefix {
                Some(prefix) => Text::new(format!("{prefix}: {}", title.raw())),
                None => title.clone(),
            },
            status: UNKNOWN,
            created_at: None,
            updated_at: None,
            monitoring_at: None,
            resolved_at: None,
            impact: UNKNOWN,
            shortlink: links.find(|url| url.is_web()).cloned(),
            started_at: None,
            page_id: self.page_id.to_owned(),
            scheduled: None,
            incident_updates: updates,
            components: Vec::new(),
            reminder_intervals: None,
        }
    }

    /// The components of an incident: those that were affected, then those that were only named.
    fn components_of(&self, one: &IncidentReport, ids: &Ids) -> Vec<Component> {
        let affected = one.affected_components.iter().flatten();
        let mut rows: Vec<_> = affected
            .map(|affected| self.affected(one, affected, ids))
            .collect();
        let listed = one.listed_components.iter().map(ComponentReport::component);
        rows.extend(listed.map(|named| self.directory.named(&named, self.page_id, ids)));
        numbered(rows)
    }

    /// A component that an open incident alone states to be down is down now.
    fn affected(&self, one: &IncidentReport, affected: &AffectedReport, ids: &Ids) -> Component {
        let row = self
            .directory
            .named(&affected.component(), self.page_id, ids);
        if one.open != Some(true) {
            return row;
        }
        let path = affected.path();
        let mut stated = one.updates.iter().flat_map(|update| &update.components);
        let is_in_updates = stated.any(|stated| stated.path() == path);
        let lasting = affected.intervals.last().filter(|last| last.to.is_none());
        let status = match lasting {
            _ if !is_in_updates => affected.worst.word(),
            Some(lasting) if row.status == NOT_STATED => lasting.status.word(),
            _ => row.status,
        };
        Component { status, ..row }
    }

    /// Newest first, as Statuspage lists them; with or without the states of components.
    fn updates<S: Vocabulary>(
        &self,
        updates: &[UpdateReport<S>],
        incident_id: &str,
        leaves_out_states: bool,
        ids: &mut Ids,
    ) -> Vec<Update> {
        let mut states: HashMap<String, &'static str> = HashMap::new();
        let mut written: Vec<Update> = Vec::with_capacity(updates.len());
        for (place, update) in updates.iter().enumerate() {
            let moment = update.at.map_or(place.to_string(), |at| at.to_rfc3339());
            let same = written
                .iter()
                .rev()
                .take_while(|before| before.display_at == update.at);
            let nth = same.count().to_string();
            let otherwise = [incident_id, moment.as_str(), nth.as_str()];
            let id = ids.of(
                "update",
                &self.vendor.vendor,
                update.id.as_ref(),
                &otherwise,
            );
            let id = ids.claim("update", id);
            let rows: Vec<_> = update
                .components
                .iter()
                .filter(|_| !leaves_out_states)
                .map(|state| self.transition(state, &mut states, ids))
                .collect();
            written.push(Update {
                id,
                status: update.status.word(),
                body: html(&update.text),
                incident_id: incident_id.to_owned(),
                created_at: update.at,
                updated_at: update.at,
                display_at: update.at,
                affected_components: (!rows.is_empty()).then_some(rows),
                deliver_notifications: false,
                custom_tweet: None,
                tweet_id: None,
            });
        }
        written.reverse();
        written
    }

    fn transition(
        &self,
        state: &ComponentReport,
        states: &mut HashMap<String, &'static str>,
        ids: &Ids,
    ) -> Transition {
        let code = self.directory.code(&state.component(), ids);
        let name = match &state.group {
            Some(group) => format!("{} - {}", group.raw(), state.name.raw()),
            None => state.name.raw().to_owned(),
        };
        let new_status = match status::component(state) {
            NOT_STATED => UNKNOWN,
            word => word,
        };
        let old_status = states.insert(code.clone(), new_status).unwrap_or(UNKNOWN);
        Transition {
            code,
            name,
            old_status,
            new_status,
        }
    }
}

/// An incident that is over is resolved, whatever the vendor calls it; one that is open never is.
fn incident_status(one: &IncidentReport) -> &'static str {
    match (one.status.is_over(), one.open) {
        (None | Some(false), Some(false)) => "resolved",
        (Some(true), Some(true)) => UNKNOWN,
        _ => one.status.word(),
    }
}

fn is_operational(state: &ComponentReport) -> bool {
    state.status == Some(ComponentStatus::Operational)
}

fn newest<S>(updates: &[UpdateReport<S>]) -> Option<Time> {
    updates.iter().filter_map(|update| update.at).max()
}

fn first(updates: &[UpdateReport<IncidentStatus>], status: IncidentStatus) -> Option<Time> {
    let mut updates = updates.iter();
    updates.find(|update| update.status == status)?.at
}

/// Bodies are HTML: what would be a tag or a reference there is written as a reference.
fn html(text: &Text) -> String {
    let raw = text.raw();
    let mut html = String::with_capacity(raw.len());
    let mut chars = raw.chars().peekable();
    while let Some(c) = chars.next() {
        let begins = |next: &char| next.is_ascii_alphabetic() || *next == '#';
        match c {
            '<' => html.push_str("&lt;"),
            '&' if chars.peek().is_some_and(begins) => html.push_str("&amp;"),
            c => html.push(c),
        }
    }
    html
}

impl ComponentReport {
    fn component(&self) -> ComponentRef {
        ComponentRef {
            id: self.id.clone(),
            group: self.group.clone(),
            name: self.name.clone(),
        }
    }
}

impl AffectedReport {
    fn component(&self) -> ComponentRef {
        ComponentRef {
            id: self.id.clone(),
            group: self.group.clone(),
            name: self.name.clone(),
        }
    }
}
