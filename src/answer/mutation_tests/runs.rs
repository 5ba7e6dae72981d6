//! What each mutation does to the verdict.

use std::collections::{BTreeMap, BTreeSet};

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
            let legitimate = LEGITIMATE
                .iter()
                .any(|(of, known, _)| *of == feed && *known == place);
            if legitimate {
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

fn in_trouble() -> impl Iterator<Item = Fixture> {
    let verdict = |fixture: &Fixture| fixture.verdict(&fixture.documents);
    fixtures()
        .into_iter()
        .filter(move |fixture| verdict(fixture) == Some(Verdict::Trouble))
}

#[test]
fn taking_a_field_of_json_away_never_turns_trouble_into_ok() {
    let mut run = Run::default();
    for fixture in in_trouble() {
        for (number, document) in fixture.documents.iter().enumerate() {
            if let Ok(value) = serde_json::from_slice(&document.body) {
                run.document(&fixture, number, |each| json::fields(&value, each));
            }
        }
    }
    run.check(25);
}

#[test]
fn cutting_a_list_whose_length_is_stated_never_turns_trouble_into_ok() {
    let mut run = Run::default();
    for fixture in in_trouble() {
        for (number, document) in fixture.documents.iter().enumerate() {
            if let Ok(value) = serde_json::from_slice(&document.body) {
                run.document(&fixture, number, |each| json::cuts(&value, each));
            }
        }
    }
    run.check(3);
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
