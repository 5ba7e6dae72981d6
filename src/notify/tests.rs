//! Routing over a real history: what each channel gets of a story.

use chrono::TimeDelta;
use tempfile::TempDir;

use super::channel::{Command, Compose, Kind};
use super::event::{Event, Occasion};
use super::filter::Filter;
use super::message::Composer;
use super::plan::{Channel, Plan, Route};
use super::quiet::QuietHours;
use super::routing::Router;
use super::watched::WatchedVendor;
use crate::filter::{ComponentFilter, Pattern};
use crate::history::{History, NewSnapshot, Waiting};
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Coverage, Impact, Incident,
    IncidentStatus, Indicator, LogCompleteness, Page, Reach, Time, Update,
};
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

use IncidentStatus::{Identified, Investigating, Resolved};

#[test]
fn an_incident_is_one_thread_from_its_start_to_its_end() {
    let mut story = Story::new(channel("ops", Kind::Slack), &["acme"]);
    let degraded = ComponentStatus::PartialOutage;
    story.see(with_api(
        page(vec![incident("i1", Impact::Major, &[Investigating])]),
        degraded,
    ));
    story.see(with_api(
        page(vec![incident(
            "i1",
            Impact::Major,
            &[Investigating, Identified],
        )]),
        degraded,
    ));
    story.see(page(vec![incident(
        "i1",
        Impact::Major,
        &[Investigating, Identified, Resolved],
    )]));
    let events = story.events();
    let told: Vec<_> = events.iter().map(|one| (one.occasion, one.open)).collect();
    assert_eq!(
        told,
        [
            (Occasion::Opened, Some(true)),
            (Occasion::Updated, Some(true)),
            (Occasion::Resolved, Some(false))
        ]
    );
    assert!(events.iter().all(|one| one.thread == "acme/incident/i1"));
    assert_eq!(
        story.titles(),
        [
            "acme: i1 is failing · major",
            "acme: identified: i1 is failing · major",
            "acme: resolved after 2 min: i1 is failing"
        ],
        "the component's own change is no message beside it"
    );
}

#[test]
fn the_first_run_tells_what_is_open_and_the_end_of_it() {
    let mut story = Story::new(channel("ops", Kind::Slack), &["acme"]);
    story.see(page(vec![incident("i1", Impact::Minor, &[Investigating])]));
    story.plan.channels[0].name = "new".into();
    story.see(page(vec![incident("i1", Impact::Minor, &[Investigating])]));
    assert_eq!(
        story.send(),
        ["acme: i1 is failing · major (vendor says minor)"]
    );
    story.see(page(vec![incident(
        "i1",
        Impact::Minor,
        &[Investigating, Resolved],
    )]));
    assert_eq!(story.send(), ["acme: resolved after 1 min: i1 is failing"]);
}

#[test]
fn a_filter_leaves_out_and_never_hides_an_end() {
    let mut ops = channel("ops", Kind::Slack);
    ops.filter.min_impact = Some(Impact::Critical);
    let mut story = Story::new(ops, &["acme"]);
    story.see(page(vec![incident("i1", Impact::Major, &[Investigating])]));
    assert!(story.send().is_empty());
    story.see(page(vec![incident(
        "i1",
        Impact::Critical,
        &[Investigating],
    )]));
    assert_eq!(story.send().len(), 1, "it became critical");
    let mut better = incident("i1", Impact::Minor, &[Investigating, Resolved]);
    better.impact = Some(Impact::Minor).into();
    story.see(page(vec![better]));
    assert_eq!(story.send().len(), 1, "the channel knows of it");
}

#[test]
fn an_unknown_impact_is_never_filtered_out() {
    let mut ops = channel("ops", Kind::Slack);
    ops.filter.min_impact = Some(Impact::Critical);
    let mut story = Story::new(ops, &["acme"]);
    let mut unsure = incident("i1", Impact::Minor, &[Investigating]);
    unsure.impact = None.into();
    unsure.components = None;
    story.see(page(vec![unsure]));
    assert_eq!(story.send().len(), 1);
}

#[test]
fn an_incident_elsewhere_is_no_alert() {
    let mut story = Story::new(channel("ops", Kind::Slack), &["acme"]);
    story.vendors[0].filter.components = vec![Pattern::new("Web").unwrap()];
    story.see(page(vec![incident(
        "i1",
        Impact::Critical,
        &[Investigating],
    )]));
    assert!(story.send().is_empty());
    story.vendors[0].filter.components = vec![];
    story.plan.channels[0].filter.parts.components = vec![Pattern::new("W*").unwrap()];
    story.see(page(vec![
        incident("i1", Impact::Critical, &[Investigating]),
        incident("i2", Impact::Critical, &[Investigating]),
    ]));
    assert!(story.send().is_empty());
    story.plan.channels[0].filter.parts.components = vec![Pattern::new("a?i").unwrap()];
    story.see(page(vec![
        incident("i1", Impact::Critical, &[Investigating]),
        incident("i2", Impact::Critical, &[Investigating, Identified]),
    ]));
    assert_eq!(story.send().len(), 1);
}

#[test]
fn a_component_without_an_incident_is_told() {
    let mut story = Story::new(channel("ops", Kind::Slack), &["acme"]);
    story.see(with_api(page(vec![]), ComponentStatus::MajorOutage));
    assert_eq!(story.send(), ["acme: API: major outage"]);
    story.see(page(vec![]));
    assert_eq!(story.send(), ["acme: operational again"]);
}

#[test]
fn an_edit_and_a_removal_are_told() {
    let mut ops = channel("ops", Kind::Slack);
    ops.filter.on.push(Occasion::Edited);
    let mut story = Story::new(ops, &["acme"]);
    story.see(page(vec![incident("i1", Impact::Major, &[Investigating])]));
    story.send();
    let mut edited = incident("i1", Impact::Major, &[Investigating]);
    edited.title = "Nothing is failing".into();
    story.see(page(vec![edited]));
    let message = Composer::new(Zone::utc(), story.now).message(story.events());
    assert_eq!(message.title, "acme: edited: Nothing is failing");
    assert_eq!(
        message.paragraphs,
        ["title: i1 is failing → Nothing is failing"]
    );
    story.send();
    story.see(page(vec![]));
    assert_eq!(
        story.send(),
        ["acme: removed from the page: Nothing is failing"]
    );
}

#[test]
fn what_one_poll_alone_saw_does_not_count() {
    let mut ops = channel("ops", Kind::Slack);
    ops.confirm = 2;
    ops.filter.on.push(Occasion::Unreadable);
    let mut story = Story::new(ops, &["acme"]);
    story.poll(&[("acme", Err("answered 503"))]);
    assert!(story.send().is_empty());
    story.see(page(vec![]));
    assert!(story.send().is_empty(), "it was never told");
    story.poll(&[("acme", Err("answered 503"))]);
    story.poll(&[("acme", Err("answered 503"))]);
    assert_eq!(
        story.send(),
        ["acme: status unknown: the page cannot be read"]
    );
    story.see(page(vec![]));
    assert_eq!(story.send(), ["acme: can be read again"]);
}

#[test]
fn many_pages_that_fail_for_one_reason_are_one_message() {
    let names: Vec<String> = (0..500).map(|number| format!("v{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut ops = channel("ops", Kind::Slack);
    ops.filter.on.push(Occasion::Unreadable);
    let mut story = Story::new(ops, &names);
    // They are polled one after another.
    for part in names.chunks(100) {
        let failed: Vec<_> = part.iter().map(|name| (*name, Err("refused"))).collect();
        story.poll(&failed);
        story.now -= TimeDelta::seconds(58);
    }
    let waiting = story.waiting();
    assert_eq!(waiting.len(), 500);
    assert!(
        waiting
            .iter()
            .all(|one| one.bundle.as_deref() == Some("unreadable"))
    );
    let due: std::collections::BTreeSet<_> = waiting.iter().map(|one| one.due_at).collect();
    assert_eq!(due.len(), 1, "all are due with the first");
    let message = Composer::new(Zone::utc(), story.now).message(story.events());
    assert_eq!(
        message.title,
        "status of 500 vendors unknown: the pages cannot be read"
    );
}

#[test]
fn what_comes_back_and_forth_is_folded_after_the_third_time() {
    let mut story = Story::new(channel("ops", Kind::Slack), &["acme"]);
    let mut told = Vec::new();
    for _ in 0..6 {
        story.see(with_api(page(vec![]), ComponentStatus::MajorOutage));
        story.see(page(vec![]));
        for one in story.waiting() {
            if one.due_at <= story.now {
                let event: Event = serde_json::from_str(&one.event).unwrap();
                told.push((event.open, event.flapping));
                story
                    .history
                    .delivered("ops", &[one.id], story.now)
                    .unwrap();
            }
        }
    }
    assert_eq!(
        told,
        [
            (Some(true), false),
            (Some(false), false),
            (Some(true), false),
            (Some(false), false),
            (Some(true), true)
        ]
    );
    let folded = story.waiting();
    assert_eq!(folded.len(), 7);
    let due = story.now + TimeDelta::minutes(30);
    assert!(
        folded.iter().all(|one| one.due_at == due),
        "once it was stable"
    );
}

#[test]
fn quiet_hours_hold_back_what_is_not_critical() {
    let mut ops = channel("ops", Kind::Slack);
    ops.quiet = QuietHours::parse("09:00-12:00", Zone::utc());
    let mut story = Story::new(ops, &["acme"]);
    let critical = Incident {
        components: None,
        ..incident("i2", Impact::Critical, &[Investigating])
    };
    story.see(page(vec![
        incident("i1", Impact::Major, &[Investigating]),
        critical,
    ]));
    let mut due: Vec<_> = story.waiting().iter().map(|one| one.due_at).collect();
    due.sort();
    assert_eq!(
        due,
        [story.now, "2026-11-28T12:00:00Z".parse::<Time>().unwrap()]
    );
}

#[test]
fn a_digest_is_sent_once_in_its_time() {
    let mut ops = channel("ops", Kind::Slack);
    ops.digest = Some(TimeDelta::minutes(15));
    let mut story = Story::new(ops, &["acme"]);
    story.see(page(vec![incident("i1", Impact::Major, &[Investigating])]));
    let due = story.now + TimeDelta::minutes(15);
    story.see(page(vec![incident(
        "i1",
        Impact::Major,
        &[Investigating, Identified],
    )]));
    let waiting = story.waiting();
    assert_eq!(waiting.len(), 2);
    assert!(waiting.iter().all(|one| one.due_at == due));
}

#[test]
fn what_stays_open_is_told_again() {
    let mut ops = channel("ops", Kind::Slack);
    ops.remind = Some(TimeDelta::hours(4));
    let mut story = Story::new(ops, &["acme"]);
    let open = || page(vec![incident("i1", Impact::Major, &[Investigating])]);
    story.see(open());
    assert_eq!(story.send().len(), 1);
    story.now += TimeDelta::hours(3);
    story.see(open());
    assert!(story.send().is_empty());
    story.now += TimeDelta::hours(1);
    story.see(open());
    assert_eq!(story.send(), ["acme: investigating: i1 is failing · major"]);
    story.see(open());
    assert!(story.send().is_empty(), "once in four hours");
}

#[test]
fn worse_components_are_an_escalation_whatever_the_vendor_calls_it() {
    let mut ops = channel("ops", Kind::Slack);
    ops.filter.on = vec![Occasion::Opened, Occasion::Escalated];
    let mut story = Story::new(ops, &["acme"]);
    story.see(page(vec![incident("i1", Impact::Minor, &[Investigating])]));
    story.send();
    let mut worse = incident("i1", Impact::Minor, &[Investigating, Identified]);
    worse.components = Some(vec![ComponentState::new(
        ComponentRef::named("API"),
        ComponentStatus::MajorOutage.into(),
    )]);
    story.see(page(vec![worse]));
    assert_eq!(
        story.send(),
        ["acme: worse: i1 is failing · critical (vendor says minor)"]
    );
}

#[test]
fn the_first_route_that_matches_decides() {
    let mut story = Story::new(channel("ops", Kind::Slack), &["acme"]);
    let route = |to: &str, goes_on| Route {
        filter: Filter {
            on: vec![Occasion::Opened],
            ..Filter::default()
        },
        to: vec![to.into()],
        goes_on,
    };
    story.plan.routes = vec![route("another", false), route("ops", false)];
    story.see(page(vec![incident("i1", Impact::Major, &[Investigating])]));
    assert!(story.send().is_empty());
    story.plan.routes = vec![route("another", true), route("ops", false)];
    story.see(page(vec![
        incident("i1", Impact::Major, &[Investigating]),
        incident("i2", Impact::Major, &[Investigating]),
    ]));
    assert_eq!(story.send().len(), 1);
}
