//! Which events a channel gets, and in which words.

use super::{Story, channel, incident, page, with_api};
use crate::filter::Pattern;
use crate::model::IncidentStatus::{Identified, Investigating, Resolved};
use crate::model::{ComponentRef, ComponentState, ComponentStatus, Impact};
use crate::notify::channel::Kind;
use crate::notify::event::Occasion;
use crate::notify::filter::Filter;
use crate::notify::message::Composer;
use crate::notify::plan::Route;
use crate::render::Zone;

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
