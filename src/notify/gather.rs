//! From the changes of a page to events: what belongs to one incident and was seen in one poll is one event.

use super::bounds::bounded;
use super::covered::without_covered_states;
use super::event::{Event, Occasion};
use super::subject::{Subject, occasion};
use super::watched::WatchedVendor;
use crate::change::Kind;
use crate::filter::ComponentFilter;
use crate::history::{HistoryError, ItemTimes, Logged, Routing};
use crate::model::{
    ComponentRef, ComponentStatus, Impact, Incident, Item, Maintenance, MaintenanceStatus, Page,
    Text, Time,
};
use crate::report::{ChangeReport, ComponentReport, IncidentReport, MaintenanceReport};

/// The events of a page's changes, in the order in which they were noticed.
///
/// # Errors
/// Where the history cannot be read.
pub(crate) fn gather(
    vendor: &WatchedVendor,
    changes: Vec<Logged>,
    routing: &Routing<'_>,
    now: Time,
) -> Result<Vec<Event>, HistoryError> {
    let mut groups: Vec<(Subject, Time, Vec<ChangeReport>)> = Vec::new();
    for logged in changes {
        let change = ChangeReport {
            vendor: Text::from(vendor.vendor.as_str()),
            ..ChangeReport::of(logged)
        };
        let Some(subject) = Subject::of(&change) else {
            continue;
        };
        let seen_at = change.seen_at;
        let same = |group: &&mut (Subject, Time, Vec<_>)| group.0 == subject && group.1 == seen_at;
        match groups.iter_mut().find(same) {
            Some((_, _, together)) => together.push(change),
            None => groups.push((subject, seen_at, vec![change])),
        }
    }
    let mut events = Vec::new();
    for (subject, seen_at, changes) in groups {
        let gathered = Gathered {
            vendor,
            subject,
            seen_at,
            now,
        };
        events.extend(gathered.event(changes, routing)?.map(bounded));
    }
    Ok(without_covered_states(events))
}

/// What is open on a page now, as events that a channel gets when it is used for the first time.
///
/// # Errors
/// Where the history cannot be read.
pub(crate) fn open_now(
    vendor: &WatchedVendor,
    routing: &Routing<'_>,
    now: Time,
) -> Result<Vec<Event>, HistoryError> {
    let Some(snapshot) = routing.present(&vendor.record)? else {
        return Ok(Vec::new());
    };
    let page = vendor.filter.narrow(snapshot.page_without_removed());
    let incidents = page.incidents.as_deref().unwrap_or_default();
    let mut events = Vec::new();
    for incident in incidents {
        if incident.is_open() == Some(false) {
            continue;
        }
        let gathered = Gathered {
            vendor,
            subject: Subject::Incident(incident.id.clone()),
            seen_at: now,
            now,
        };
        let report = gathered.incident(incident, None);
        events.push(Event {
            open: report.open,
            impact: report.impact.worst(),
            incident: Some(report),
            ..gathered.bare(Occasion::Summary)
        });
    }
    let troubled = troubled(&page);
    if events.is_empty() && !troubled.is_empty() {
        let gathered = Gathered {
            vendor,
            subject: Subject::State,
            seen_at: now,
            now,
        };
        events.push(Event {
            open: Some(true),
            impact: worst(&troubled),
            components: troubled,
            ..gathered.bare(Occasion::Summary)
        });
    }
    Ok(events.into_iter().map(bounded).collect())
}

/// One event in the making.
struct Gathered<'a> {
    vendor: &'a WatchedVendor,
    subject: Subject,
    seen_at: Time,
    now: Time,
}

impl Gathered<'_> {
    /// `None`: it concerns no component that counts.
    fn event(
        &self,
        changes: Vec<ChangeReport>,
        routing: &Routing<'_>,
    ) -> Result<Option<Event>, HistoryError> {
        let mut occasions: Vec<Occasion> = changes.iter().map(occasion).collect();
        occasions.sort_unstable();
        occasions.dedup();
        let newest = occasions.last().copied().unwrap_or(Occasion::Updated);
        let id = changes.first().map(|one| one.id.clone());
        let event = Event {
            id: id.unwrap_or_default(),
            occasions,
            changes,
            ..self.bare(newest)
        };
        match &self.subject {
            Subject::Incident(id) => self.with_incident(event, id, routing),
            Subject::Maintenance(id) => self.with_maintenance(event, id, routing),
            Subject::State => self.with_state(event, routing),
            Subject::Reachability => {
                let last = event.changes.last().map(|one| one.kind);
                let open = Some(last == Some(Kind::PageUnreadable));
                Ok(Some(Event { open, ..event }))
            }
            Subject::Platform => Ok(Some(event)),
        }
    }

    fn bare(&self, occasion: Occasion) -> Event {
        let thread = self.subject.key(&self.vendor.record);
        Event {
            id: format!("{thread}@{}", self.seen_at.timestamp_millis()),
            vendor: Text::from(self.vendor.vendor.as_str()),
            name: self.vendor.name.as_deref().map(Text::from),
            page: Text::from(self.vendor.page.as_str()),
            thread,
            occasion,
            occasions: vec![occasion],
            open: None,
            impact: None,
            seen_at: self.seen_at,
            incident: None,
            maintenance: None,
            components: Vec::new(),
            changes: Vec::new(),
            correlation: None,
            flapping: false,
            covered: false,
        }
    }

    fn with_incident(
        &self,
        event: Event,
        id: &Text,
        routing: &Routing<'_>,
    ) -> Result<Option<Event>, HistoryError> {
        let Some((incident, seen)) = routing.item::<Incident>(&self.vendor.record, id.raw())?
        else {
            return Ok(Some(event));
        };
        if narrowed(&self.vendor.filter, &incident).is_none() {
            return Ok(None);
        }
        let report = self.incident(&incident, Some(&seen));
        let open = report.open.filter(|_| report.removed_at.is_none());
        let open = open.or(report.removed_at.map(|_| false));
        Ok(Some(Event {
            open,
            impact: report.impact.worst(),
            incident: Some(report),
            ..event
        }))
    }

    /// The incident with the components that count, and its newest update.
    fn incident(&self, incident: &Incident, seen: Option<&ItemTimes>) -> IncidentReport {
        let mut report = IncidentReport::of(incident, self.now);
        report.first_seen_at = seen.map(|seen| seen.first_seen_at);
        report.removed_at = seen.and_then(|seen| seen.removed_at);
        let filter = &self.vendor.filter;
        if let Some(affected) = &mut report.affected_components {
            affected.retain(|one| {
                filter.has(&ComponentRef {
                    id: one.id.clone(),
                    group: one.group.clone(),
                    name: one.name.clone(),
                })
            });
        }
        report
            .listed_components
            .retain(|one| filter.has(&reference(one)));
        let older = report.updates.len().saturating_sub(1);
        report.updates.drain(..older);
        report
    }

    fn with_maintenance(
        &self,
        event: Event,
        id: &Text,
        routing: &Routing<'_>,
    ) -> Result<Option<Event>, HistoryError> {
        let found = routing.item::<Maintenance>(&self.vendor.record, id.raw())?;
        let Some((maintenance, _)) = found else {
            return Ok(Some(event));
        };
        if narrowed(&self.vendor.filter, &maintenance).is_none() {
            return Ok(None);
        }
        let mut report = MaintenanceReport::of(&maintenance, self.now);
        let older = report.updates.len().saturating_sub(1);
        report.updates.drain(..older);
        Ok(Some(Event {
            open: Some(report.status == MaintenanceStatus::InProgress),
            maintenance: Some(report),
            ..event
        }))
    }

    fn with_state(
        &self,
        mut event: Event,
        routing: &Routing<'_>,
    ) -> Result<Option<Event>, HistoryError> {
        let filter = &self.vendor.filter;
        let counts = |change: &ChangeReport| match &change.component {
            // A change knows the path only.
            Some(path) => filter.has(&ComponentRef::named(path.raw())),
            None => filter.is_all(),
        };
        event.changes.retain(counts);
        if event.changes.is_empty() {
            return Ok(None);
        }
        let page = routing.present(&self.vendor.record)?;
        let page = page.map(|snapshot| filter.narrow(snapshot.page));
        let troubled = page.as_ref().map(troubled).unwrap_or_default();
        let indicator = page.as_ref().and_then(|page| page.indicator.as_ref());
        let of_page = indicator.and_then(|one| one.value.impact());
        let has_components = page.as_ref().is_some_and(|page| page.components.is_some());
        let impact = if has_components && !troubled.is_empty() {
            worst(&troubled)
        } else {
            of_page.filter(|_| filter.is_all())
        };
        Ok(Some(Event {
            open: Some(!troubled.is_empty() || impact > Some(Impact::None)),
            impact,
            components: troubled,
            ..event
        }))
    }
}

fn reference(component: &ComponentReport) -> ComponentRef {
    ComponentRef {
        id: component.id.clone(),
        group: component.group.clone(),
        name: component.name.clone(),
    }
}

/// The item, where it concerns what is asked about.
fn narrowed<T: Item>(filter: &ComponentFilter, item: &T) -> Option<T> {
    let mut page = Page::default();
    *T::list_mut(&mut page) = Some(vec![item.clone()]);
    let mut page = filter.narrow(page);
    T::list_mut(&mut page).take()?.pop()
}

fn troubled(page: &Page) -> Vec<ComponentReport> {
    let components = page.components.iter().flatten();
    let troubled = components.filter(|one| one.status.value.is_trouble());
    troubled.map(ComponentReport::now).collect()
}

fn worst(troubled: &[ComponentReport]) -> Option<Impact> {
    let states = troubled.iter().filter_map(|one| one.status);
    states.filter_map(ComponentStatus::impact).max()
}
