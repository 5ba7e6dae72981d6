//! From Instatus' data to the model.

use std::collections::{HashMap, HashSet};

use chrono::TimeDelta;

use super::super::read::doubts::Doubts;
use super::super::read::lenient::Scalar;
use super::super::read::{state, text};
use super::raw::{Data, Named, RawComponent, RawIncident, RawMaintenance, RawUpdate};
use super::vocabulary::{COMPONENT, IMPACT, MAINTENANCE, indicator};
use crate::model::{
    Component, ComponentState, Coverage, Incident, LogCompleteness, Maintenance, Page, Part,
    Reported, Text, Update, Vocabulary,
};

impl Data {
    /// In the JSON a list is absent where it is empty, but only beside the page's word.
    pub(super) fn page(self) -> Page {
        let mut doubts = Doubts::default();
        let page = doubts.object(Part::PageStatus, "page", self.page);
        let site = doubts.object(Part::PageStatus, "site", self.site);
        let (open, active) = (self.active_incidents, self.active_maintenances);
        let (open, active) = if self.always_listed {
            let open = doubts.required(Part::Incidents, "activeIncidents", open);
            let active = doubts.required(Part::Maintenances, "activeMaintenances", active);
            (open, active)
        } else {
            let open = doubts.optional(Part::Incidents, "activeIncidents", open);
            let active = doubts.optional(Part::Maintenances, "activeMaintenances", active);
            (open, active)
        };
        let whole = page.is_some() || open.is_some();
        let has_status = page.is_some() || site.is_some();
        let (site, raw) = (site.unwrap_or_default(), page.unwrap_or_default());
        let list = doubts.optional(Part::Components, "components", self.components);
        let of_site = doubts.optional(Part::Components, "site.components", site.components);
        let list = list.or(of_site);
        let components = Components::of(list.as_deref());
        let listed = list.is_some().then_some(&components.list);
        doubts.statuses(listed.into_iter().flatten());
        let resolved = self.notices.items.is_some();
        let past = self.notices.items.into_iter().flatten();
        let (planned, past) = past.partition(RawIncident::is_planned);
        let incidents = components.incidents(open, past);
        let maintenances = components.maintenances(active, planned);
        let status = [&raw.status, &site.main_status, &site.status];
        let stated = status.into_iter().find_map(indicator);
        if has_status && stated.is_none() {
            doubts.missing(Part::PageStatus, "status");
        }
        let page = Page {
            name: raw.name.0.text().or(site.name.0.text()),
            url: raw
                .url
                .text()
                .or(address(&site.custom_domain, &site.subdomain)),
            indicator: stated,
            components: list.is_some().then_some(components.list),
            incidents: whole.then_some(incidents),
            maintenances: whole.then_some(maintenances),
            coverage: Coverage {
                open_incidents: whole,
                resolved_incidents: resolved,
                component_states: list.is_some(),
                maintenance: whole,
                ..Coverage::default()
            },
            ..Page::default()
        };
        doubts.onto(page)
    }
}

/// An open incident stands among those of the past too.
fn once<T>(list: impl Iterator<Item = T>, key: impl Fn(&T) -> &Text) -> Vec<T> {
    let mut known = HashSet::new();
    list.filter(|item| known.insert(key(item).clone()))
        .collect()
}

fn address(custom: &Scalar, subdomain: &Scalar) -> Option<Text> {
    let custom = custom.get().map(|host| format!("https://{host}"));
    let own = || Some(format!("https://{}.instatus.com", subdomain.get()?));
    custom.or_else(own).map(Text::new)
}

/// The page's components, in its order, and by id.
struct Components {
    list: Vec<Component>,
    by_id: HashMap<String, Component>,
}

impl Components {
    fn of(raw: Option<&[RawComponent]>) -> Self {
        let mut list = Vec::new();
        for raw in raw.unwrap_or_default() {
            add(raw, None, &mut list);
        }
        // A child stands below its parent and in the list itself.
        let mut known = HashSet::new();
        list.retain(|part: &Component| {
            part.component.id.is_none() || known.insert(part.component.id.clone())
        });
        let keyed = list.iter().filter_map(|part: &Component| {
            let id = part.component.id.as_ref()?;
            Some((id.raw().to_owned(), part.clone()))
        });
        Self {
            by_id: keyed.collect(),
            list,
        }
    }

    /// The state beside an incident; where it has none, that of the page.
    fn listed(&self, raw: &RawComponent) -> ComponentState {
        let known = raw.id.get().and_then(|id| self.by_id.get(id));
        let own = raw.status.stated(COMPONENT);
        let status = match known {
            Some(known) if own == Reported::missing() => known.status.clone(),
            _ => own,
        };
        let component = known.map_or_else(|| raw.component(None), |known| known.component.clone());
        ComponentState::new(component, status)
    }

    fn all(&self, raw: Option<&[RawComponent]>) -> Option<Vec<ComponentState>> {
        raw.map(|list| list.iter().map(|raw| self.listed(raw)).collect())
    }

    fn incidents(&self, open: Option<Vec<RawIncident>>, past: Vec<RawIncident>) -> Vec<Incident> {
        let open = open.into_iter().flatten().map(|raw| self.open(&raw));
        let past = past.into_iter().map(|raw| self.incident(&raw));
        once(open.chain(past), |incident| &incident.id)
    }

    fn maintenances(
        &self,
        active: Option<Vec<RawMaintenance>>,
        planned: Vec<RawIncident>,
    ) -> Vec<Maintenance> {
        let active = active.into_iter().flatten();
        let active = active.map(|raw| self.maintenance(&raw));
        let planned = planned.into_iter().map(|raw| self.planned(&raw));
        once(active.chain(planned), |maintenance| &maintenance.id)
    }

    /// What the page lists as active is open, whatever a new word may mean.
    fn open(&self, raw: &RawIncident) -> Incident {
        state::listed_as_open(self.incident(raw))
    }

    fn incident(&self, raw: &RawIncident) -> Incident {
        let id = key(&raw.id, &raw.url, &raw.name, &raw.started);
        let log = match &raw.updates.items {
            Some(updates) if !updates.is_empty() => LogCompleteness::Complete,
            _ => LogCompleteness::Partial,
        };
        Incident {
            url: raw.url.text(),
            status: raw.status.stated(&[]),
            impact: raw.impact.stated(IMPACT),
            started_at: raw.started.time(),
            resolved_at: raw.resolved.time(),
            updates: updates(raw.updates.items.as_deref(), &[]),
            log,
            components: self.all(raw.components.items.as_deref()),
            ..Incident::new(id, raw.name.get())
        }
    }

    fn maintenance(&self, raw: &RawMaintenance) -> Maintenance {
        let starts_at = raw.start.time();
        let minutes = raw.duration.get().and_then(|text| text.parse().ok());
        let length = minutes.and_then(TimeDelta::try_minutes);
        Maintenance {
            url: raw.url.text(),
            status: raw.status.stated(MAINTENANCE),
            starts_at,
            ends_at: starts_at
                .zip(length)
                .and_then(|(start, length)| start.checked_add_signed(length)),
            updates: updates(raw.updates.items.as_deref(), MAINTENANCE),
            components: self.all(raw.components.items.as_deref()),
            ..Maintenance::new(
                key(&raw.id, &raw.url, &raw.name, &raw.start),
                raw.name.get(),
            )
        }
    }

    /// Maintenance among the incidents of the past.
    fn planned(&self, raw: &RawIncident) -> Maintenance {
        Maintenance {
            status: raw.status.stated(MAINTENANCE),
            starts_at: raw.started.time(),
            completed_at: raw.resolved.time(),
            components: self.all(raw.components.items.as_deref()),
            ..Maintenance::new(
                key(&raw.id, &raw.url, &raw.name, &raw.started),
                raw.name.get(),
            )
        }
    }
}

/// A parent's state is that of its children; its depth is bounded by the parser's.
fn add(raw: &RawComponent, path: Option<&str>, list: &mut Vec<Component>) {
    let children = raw.children.items.as_deref().unwrap_or_default();
    let own = raw.group.value.as_ref().map(|group| group.name.get());
    let group = path.or(own.filter(|name| !name.is_empty()));
    if children.is_empty() && raw.is_parent.value != Some(true) {
        list.push(Component {
            component: raw.component(group),
            status: raw.status.stated(COMPONENT),
            region: None,
        });
        return;
    }
    let name = raw.name.get().trim();
    let path = group.map_or_else(|| name.to_owned(), |group| format!("{group} / {name}"));
    for child in children {
        add(child, Some(&path), list);
    }
}

/// The documented example has no ids: then the address distinguishes incidents.
fn key(id: &Scalar, url: &Scalar, name: &Named, at: &Scalar) -> String {
    let last = |url: &str| {
        url.trim_end_matches('/')
            .rsplit('/')
            .next()
            .map(str::to_owned)
    };
    let known = id
        .get()
        .map(str::to_owned)
        .or_else(|| url.get().and_then(last));
    known.unwrap_or_else(|| format!("{} {}", name.get(), at.get().unwrap_or_default()))
}

fn updates<S: Vocabulary>(raw: Option<&[RawUpdate]>, words: &[(&str, S)]) -> Vec<Update<S>> {
    let update = |raw: &RawUpdate| {
        let html = [&raw.message_html, &raw.message];
        let body = html.iter().map(|body| body.get()).find(|b| !b.is_empty());
        Update {
            id: raw.id.text(),
            status: raw.status.stated(words),
            text: text::plain(body.unwrap_or_default()),
            ..Update::at(raw.started.time())
        }
    };
    raw.unwrap_or_default().iter().map(update).collect()
}
