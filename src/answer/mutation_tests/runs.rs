//! What each mutation does to the verdict.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::fixture::{Fixture, fixtures};
use super::{json, xml};
use crate::gate::Verdict;

/// Places where the information that is taken away makes another, legitimate page: feed, place, why.
const LEGITIMATE: &[(&str, &str, &str)] = &[
    (
        "instatus",
        "activeIncidents",
        "the platform omits the list where no incident is open",
    ),
    (
        "cachet",
        "data.*.attributes.latest_status",
        "a version without this key shows the stored state",
    ),
    ("gatus", "core_mail", "a page without this endpoint"),
];

/// The mutations after which a page in trouble is ok.
#[derive(Default)]
struct Run {
    /// The mutations that were tried, by feed.
    tried: BTreeMap<&'static str, usize>,
    violations: BTreeSet<String>,
}

impl Run {
    /// Tries every mutation that `mutate` makes of one of the fixture's documents.
    fn document(
        &mut self,
        fixture: &Fixture,
        number: usize,
        mutate: impl FnOnce(&mut dyn FnMut(&str, &str, Vec<u8>)),
    ) {
        let feed = fixture.feed.name();
        let mut documents = fixture.documents.clone();
        mutate(&mut |place, mutation, body| {
            if is_legitimate(feed, place) {
                return;
            }
            *self.tried.entry(feed).or_default() += 1;
            documents[number].body = body;
            if fixture.verdict(&documents) == Some(Verdict::Ok) {
                let text = format!("{feed}: {place} {mutation} ({})", fixture.name);
                self.violations.insert(text);
            }
        });
    }

    fn check(&self, feeds: usize) {
        let list: Vec<_> = self.violations.iter().map(String::as_str).collect();
        assert!(
            list.is_empty(),
            "{} violations:\n{}",
            list.len(),
            list.join("\n")
        );
        assert!(self.tried.len() >= feeds, "only {:?}", self.tried);
    }
}

pub(super) fn is_legitimate(feed: &str, place: &str) -> bool {
    let mut places = LEGITIMATE.iter();
    places.any(|(of, known, _)| *of == feed && *known == place)
}

pub(super) fn in_trouble() -> impl Iterator<Item = Fixture> {
    let verdict = |fixture: &Fixture| fixture.verdict(&fixture.documents);
    fixtures()
        .into_iter()
        .filter(move |fixture| verdict(fixture) == Some(Verdict::Trouble))
}

type Mutations = fn(&Value, &mut dyn FnMut(&str, &str, Vec<u8>));

fn run_json(mutations: Mutations) -> Run {
    let mut run = Run::default();
    for fixture in in_trouble() {
        for (number, document) in fixture.documents.iter().enumerate() {
            if let Ok(value) = serde_json::from_slice(&document.body) {
                run.document(&fixture, number, |each| mutations(&value, each));
            }
        }
    }
    run
}

#[test]
fn taking_a_field_of_json_away_never_turns_trouble_into_ok() {
    run_json(json::fields).check(25);
}

#[test]
fn an_unreadable_element_of_a_list_never_turns_trouble_into_ok() {
    run_json(json::elements).check(25);
}

#[test]
fn cutting_a_list_whose_length_is_stated_never_turns_trouble_into_ok() {
    run_json(json::cuts).check(3);
}

#[test]
fn taking_information_out_of_the_json_inside_html_never_turns_trouble_into_ok() {
    let mut run = Run::default();
    for fixture in in_trouble() {
        for (number, document) in fixture.documents.iter().enumerate() {
            let html = document.text();
            if !html.contains("<html") {
                continue;
            }
            for (place, value) in json::islands(&html) {
                let (before, after) = (&html[..place.start], &html[place.end..]);
                for mutations in [json::fields, json::elements] {
                    run.document(&fixture, number, |each| {
                        mutations(&value, &mut |at, what, body| {
                            let body = String::from_utf8_lossy(&body);
                            each(at, what, format!("{before}{body}{after}").into_bytes());
                        });
                    });
                }
            }
        }
    }
    run.check(2);
}

#[test]
fn taking_an_element_or_a_word_of_xml_away_never_turns_trouble_into_ok() {
    let mut run = Run::default();
    for fixture in in_trouble() {
        for (number, document) in fixture.documents.iter().enumerate() {
            let text = document.text();
            let is_xml =
                text.contains("<rss") || text.contains("<feed") || text.contains("<rdf:RDF");
            if is_xml {
                run.document(&fixture, number, |each| xml::elements(&text, each));
            }
        }
    }
    run.check(5);
}
