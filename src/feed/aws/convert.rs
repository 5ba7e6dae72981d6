//! From an event of the dashboard to an incident.

use std::collections::HashSet;

use serde::Deserialize;

use super::super::read::lenient::{List, Map, Scalar, text};
use super::super::read::{text, time};
use super::service;
use crate::model::{
    ComponentState, ComponentStatus, Incident, IncidentStatus, LogCompleteness, Reported, Span,
    Text, Time, Update,
};

/// `status` is the worst state in history and that of now in the list of now; its numbers may be strings.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RawEvent {
    date: Scalar,
    end_time: Scalar,
    #[serde(deserialize_with = "text")]
    arn: Option<String>,
    status: Scalar,
    #[serde(deserialize_with = "text")]
    pub(super) service: Option<String>,
    #[serde(deserialize_with = "text")]
    service_name: Option<String>,
    #[serde(deserialize_with = "text")]
    summary: Option<String>,
    /// All posts in one text, with times of day but no dates (until 2023).
    #[serde(deserialize_with = "text")]
    description: Option<String>,
    event_log: List<RawPost>,
    impacted_services: Map<RawService>,
    impacted_service_status_changes: List<RawChange>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct RawPost {
    #[serde(deserialize_with = "text")]
    summary: Option<String>,
    #[serde(deserialize_with = "text")]
    message: Option<String>,
    status: Scalar,
    timestamp: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct RawService {
    #[serde(deserialize_with = "text")]
    service_name: Option<String>,
    current: Scalar,
    max: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct RawChange {
    #[serde(deserialize_with = "text")]
    service: Option<String>,
    #[serde(deserialize_with = "text")]
    service_name: Option<String>,
    current_status: Scalar,
    timestamp: Scalar,
}

impl RawEvent {
    /// Whether it has what every event has.
    pub(super) fn is_own(&self) -> bool {
        self.summary.is_some()
            && (self.service.is_some() || self.arn.is_some() || self.date.get().is_some())
    }

    /// `else_open`: what it means where nothing says that it is over.
    pub(super) fn incident(self, else_open: Option<bool>) -> Incident {
        let over = self.is_over();
        let open = if over { Some(false) } else { else_open };
        let worst = self.worst();
        Incident {
            status: if over {
                IncidentStatus::Resolved.into()
            } else {
                Reported::missing()
            },
            open,
            impact: worst
                .and_then(service::impact)
                .map_or_else(Reported::missing, |impact| Some(impact).into()),
            started_at: moment(&self.date),
            resolved_at: moment(&self.end_time),
            log: match self.event_log.items.as_deref() {
                None | Some([]) => LogCompleteness::Partial,
                Some(_) => LogCompleteness::Complete,
            },
            updates: self.updates(over),
            spans: self.spans(),
            components: Some(self.components(open)),
            regions: self.regions(),
            ..Incident::new(
                self.key(),
                unmarked(self.summary.as_deref().unwrap_or_default()),
            )
        }
    }

    /// Events without an ARN (2023) are distinguished by service and start.
    fn key(&self) -> String {
        let arn = self.arn.clone().filter(|arn| !arn.is_empty());
        arn.unwrap_or_else(|| {
            let service = self.service.as_deref().unwrap_or_default();
            let date = self.date.number().unwrap_or_default();
            format!("{service}_{date}")
        })
    }

    /// The newest post's status stays at 1 in a resolved event, but 0 in it does mean "over".
    fn is_over(&self) -> bool {
        let ended = moment(&self.end_time).is_some() || self.status.number() == Some(0);
        let marked = is_marked(self.summary.as_deref());
        let posts = self.event_log.items.iter().flatten();
        let newest = posts.max_by_key(|post| moment(&post.timestamp));
        ended || marked || newest.is_some_and(RawPost::is_over)
    }

    /// The worst code of the event and its services: a resolved event's own is 0.
    fn worst(&self) -> Option<i64> {
        let services = self.impacted_services.list().iter();
        let codes = services.filter_map(|(_, service)| service.max.number());
        let codes = codes.chain(self.status.number());
        codes.filter(|code| *code > 0).max()
    }

    /// Where no post says "over" but the event does, its last one closed it; a lone one is the first as well.
    fn updates(&self, over: bool) -> Vec<Update<IncidentStatus>> {
        let mut posts: Vec<&RawPost> = self.event_log.items.iter().flatten().collect();
        posts.sort_by_key(|post| moment(&post.timestamp));
        let closed = posts.iter().any(|post| post.is_over());
        let mut updates: Vec<_> = posts.into_iter().map(RawPost::update).collect();
        if let (true, [_, .., last]) = (over && !closed, updates.as_mut_slice()) {
            last.status = IncidentStatus::Resolved.into();
        }
        if let (true, Some(undated)) = (updates.is_empty(), &self.description) {
            updates.push(Update {
                text: text::plain(undated),
                ..Update::at(None)
            });
        }
        updates
    }

    /// Each change holds until the service's next one.
    fn spans(&self) -> Option<Vec<Span>> {
        let changes = self.impacted_service_status_changes.items.as_deref()?;
        let dated = changes.iter().filter_map(|change| {
            let at = moment(&change.timestamp)?;
            Some((change.service.as_deref()?, at, change))
        });
        let mut dated: Vec<_> = dated.collect();
        dated.sort_by_key(|(key, at, _)| (*key, *at));
        let spans = dated
            .iter()
            .enumerate()
            .filter_map(|(place, (key, at, change))| {
                let next = dated.get(place + 1).filter(|(other, ..)| other == key);
                let status = service::state(change.current_status.number()?)?;
                status.is_trouble().then(|| Span {
                    component: service::component(key, change.service_name.as_deref()),
                    status,
                    from: *at,
                    to: next.map(|(_, at, _)| *at),
                })
            });
        let spans: Vec<_> = spans.collect();
        (!spans.is_empty()).then_some(spans)
    }

    fn components(&self, open: Option<bool>) -> Vec<ComponentState> {
        let services = self.impacted_services.list().iter();
        let listed = services.map(|(key, service)| {
            let name = service.service_name.as_deref();
            ComponentState::new(service::component(key, name), code(&service.current))
        });
        let mut listed: Vec<_> = listed.collect();
        let own = self.service.as_deref().filter(|key| {
            let mut all = self.impacted_services.list().iter();
            let among = all.any(|(service, _)| service == *key);
            !among && (listed.is_empty() || !service::is_collective(key))
        });
        if let Some(key) = own {
            let state = if open == Some(true) {
                code(&self.status)
            } else {
                Reported::missing()
            };
            let component = service::component(key, self.service_name.as_deref());
            listed.insert(0, ComponentState::new(component, state));
        }
        listed
    }

    /// The event's own (a global one has none), then those of its services.
    fn regions(&self) -> Vec<Text> {
        let arn = self.arn.as_deref().and_then(|arn| arn.split(':').nth(3));
        let arn = arn.filter(|region| !region.is_empty() && *region != "global");
        let own = arn.or_else(|| service::region(self.service.as_deref()?));
        let services = self.impacted_services.list().iter();
        let others = services.filter_map(|(key, _)| service::region(key));
        let mut seen = HashSet::new();
        let all = own.into_iter().chain(others);
        all.filter(|region| seen.insert(*region))
            .map(Text::from)
            .collect()
    }
}

impl RawPost {
    fn is_over(&self) -> bool {
        self.status.number() == Some(0) || is_marked(self.summary.as_deref())
    }

    fn update(&self) -> Update<IncidentStatus> {
        let message = self
            .message
            .as_deref()
            .filter(|text| !text.trim().is_empty());
        let message = message.or(self.summary.as_deref()).unwrap_or_default();
        Update {
            status: if self.is_over() {
                IncidentStatus::Resolved.into()
            } else {
                Reported::missing()
            },
            text: text::plain(message),
            ..Update::at(moment(&self.timestamp))
        }
    }
}

fn code(value: &Scalar) -> Reported<ComponentStatus> {
    let known = value.number().and_then(service::state);
    let word = value.or_empty();
    Reported::from_table(known, word)
}

/// Dates and posts are in seconds, changes in milliseconds: of the size of milliseconds none is in seconds.
fn moment(value: &Scalar) -> Option<Time> {
    match value.number()? {
        count @ 100_000_000_000.. => time::millis(count),
        count => time::seconds(count),
    }
}

fn is_marked(summary: Option<&str>) -> bool {
    summary.is_some_and(|summary| summary.contains("[RESOLVED]"))
}

/// The mark is a state, not a part of the headline: with it the headline would change at the end.
pub(super) fn unmarked(summary: &str) -> String {
    summary.replace("[RESOLVED]", "").trim().to_owned()
}
