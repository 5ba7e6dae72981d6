//! Routing over a real history: what each channel gets of a story.

mod correlated;
mod time;
mod what;

use chrono::TimeDelta;
use tempfile::TempDir;

use crate::filter::ComponentFilter;
use crate::history::{History, NewSnapshot, Waiting};
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Coverage, Impact, Incident,
    IncidentStatus, Indicator, LogCompleteness, Page, Reach, Time, Update,
};
use crate::notify::channel::{Command, Compose, Kind};
use crate::notify::event::{Event, Occasion};
use crate::notify::filter::Filter;
use crate::notify::message::Composer;
use crate::notify::plan::{Channel, Plan};
use crate::notify::routing::Router;
use crate::notify::watched::WatchedVendor;
use crate::render::Zone;

struct Story {
    _folder: TempDir,
    history: History,
    plan: Plan,
    vendors: Vec<WatchedVendor>,
    now: Time,
}

fn channel(name: &str, kind: Kind) -> Channel {
    Channel {
        name: name.into(),
        kind,
        filter: Filter {
            on: Occasion::DEFAULT.to_vec(),
            ..Filter::default()
        },
        quiet: None,
        digest: None,
        confirm: 1,
        remind: None,
        zone: Zone::utc(),
        compose: Box::new(Command {
            command: vec!["true".into()],
        }) as Box<dyn Compose>,
    }
}

fn watched(vendor: &str) -> WatchedVendor {
    WatchedVendor {
        record: vendor.into(),
        vendor: vendor.into(),
        name: None,
        page: format!("https://status.{vendor}.example"),
        filter: ComponentFilter::default(),
    }
}

impl Story {
    fn new(channel: Channel, vendors: &[&str]) -> Self {
        let folder = TempDir::new().unwrap();
        let now = "2026-11-28T10:00:00Z".parse().unwrap();
        let opened = History::open(&folder.path().join("h.db"), now).unwrap();
        let mut story = Self {
            _folder: folder,
            history: opened.history,
            plan: Plan {
                channels: vec![channel],
                routes: Vec::new(),
            },
            vendors: vendors.iter().map(|vendor| watched(vendor)).collect(),
            now,
        };
        let all: Vec<_> = vendors
            .iter()
            .map(|vendor| (*vendor, Ok(page(vec![]))))
            .collect();
        story.poll(&all);
        assert_eq!(story.titles(), Vec::<String>::new(), "nothing is open yet");
        story
    }

    /// One round of polls, a minute after the last.
    fn poll(&mut self, pages: &[(&str, Result<Page, &str>)]) {
        self.now += TimeDelta::minutes(1);
        let snapshots: Vec<_> = pages
            .iter()
            .map(|(vendor, outcome)| NewSnapshot {
                vendor,
                url: "https://status.example",
                feed: Some("statuspage"),
                seen_at: self.now,
                outcome: outcome.as_ref().map_err(|error| *error),
            })
            .collect();
        self.history.record(&snapshots).unwrap();
        let polled: Vec<_> = self
            .vendors
            .iter()
            .filter(|one| pages.iter().any(|(vendor, _)| one.record == *vendor))
            .collect();
        let router = Router {
            plan: &self.plan,
            watched: &self.vendors,
            gather_for: TimeDelta::seconds(20),
            now: self.now,
        };
        router.route(&mut self.history, &polled).unwrap();
    }

    fn see(&mut self, page: Page) {
        self.poll(&[("acme", Ok(page))]);
    }

    fn waiting(&self) -> Vec<Waiting> {
        self.history.waiting(&self.plan.channels[0].name).unwrap()
    }

    fn events(&self) -> Vec<Event> {
        let waiting = self.waiting();
        let event = |one: &Waiting| serde_json::from_str(&one.event).unwrap();
        waiting.iter().map(event).collect()
    }

    fn titles(&self) -> Vec<String> {
        let title = |event| {
            Composer::new(Zone::utc(), self.now)
                .message(vec![event])
                .title
        };
        self.events().into_iter().map(title).collect()
    }

    /// As if all that waits had been sent.
    fn send(&mut self) -> Vec<String> {
        let titles = self.titles();
        let ids: Vec<i64> = self.waiting().iter().map(|one| one.id).collect();
        let name = self.plan.channels[0].name.clone();
        self.history.delivered(&name, &ids, self.now).unwrap();
        titles
    }
}

fn component(name: &str, status: ComponentStatus) -> Component {
    Component {
        component: ComponentRef::named(name),
        status: status.into(),
        region: None,
    }
}

fn page(incidents: Vec<Incident>) -> Page {
    Page {
        indicator: Some(Indicator::None.into()),
        components: Some(vec![
            component("API", ComponentStatus::Operational),
            component("Web", ComponentStatus::Operational),
        ]),
        incidents: Some(incidents),
        maintenances: Some(Vec::new()),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            reach: Reach::All,
            component_states: true,
            maintenance: true,
            ..Coverage::default()
        },
        ..Page::default()
    }
    .ordered()
}

fn with_api(page: Page, status: ComponentStatus) -> Page {
    Page {
        components: Some(vec![
            component("API", status),
            component("Web", ComponentStatus::Operational),
        ]),
        ..page
    }
}

/// An incident of an API that began at the time given, with its updates a minute apart.
fn incident(id: &str, impact: Impact, statuses: &[IncidentStatus]) -> Incident {
    let start: Time = "2026-11-28T10:01:30Z".parse().unwrap();
    let mut incident = Incident::new(id, format!("{id} is failing"));
    for (count, status) in (0..).zip(statuses) {
        let mut update = Update::at(Some(start + TimeDelta::minutes(count)));
        update.id = Some(format!("{id}-{count}").as_str().into());
        update.status = (*status).into();
        update.text = "We are looking into it.".into();
        incident.updates.push(update);
    }
    if let Some(last) = statuses.last() {
        incident.status = (*last).into();
        if *last == IncidentStatus::Resolved {
            let minutes = i64::try_from(statuses.len() - 1).unwrap();
            incident.resolved_at = Some(start + TimeDelta::minutes(minutes));
        }
    }
    incident.components = Some(vec![ComponentState::new(
        ComponentRef::named("API"),
        ComponentStatus::PartialOutage.into(),
    )]);
    incident.impact = Some(impact).into();
    incident.started_at = Some(start);
    incident.log = LogCompleteness::Complete;
    incident.ordered()
}
