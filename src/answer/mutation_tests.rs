//! Every JSON fixture in trouble, with a piece of information taken away: the verdict is never ok.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Value, json};

use crate::feed::{self, Document, Feed, Scope};
use crate::filter::ComponentFilter;
use crate::gate::{EvaluationInput, Verdict};
use crate::model::Time;

/// Values of one place in all elements of a list are tried this often.
const TRIES_PER_PLACE: usize = 3;

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

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Settings {
    now: String,
    #[serde(default)]
    history: bool,
    #[serde(default)]
    maintenance: bool,
    documents: Vec<Answered>,
}

#[derive(Deserialize)]
struct Answered {
    file: String,
    asked: String,
    #[serde(default)]
    headers: Vec<(String, String)>,
}

struct Fixture {
    feed: &'static dyn Feed,
    name: String,
    documents: Vec<Document>,
    scope: Scope,
}

impl Fixture {
    fn load(feed: &'static dyn Feed, folder: &Path) -> Self {
        let text = std::fs::read_to_string(folder.join("case.toml")).unwrap();
        let settings: Settings = toml::from_str(&text).unwrap();
        let now: Time = settings.now.parse().unwrap();
        let document = |one: &Answered| Document {
            headers: one.headers.clone(),
            ..Document::local(
                &one.asked,
                std::fs::read(folder.join(&one.file)).unwrap(),
                now,
            )
        };
        Self {
            feed,
            name: format!("{}/{}", feed.name(), folder.file_name().unwrap().display()),
            documents: settings.documents.iter().map(document).collect(),
            scope: Scope {
                history: settings.history,
                maintenance: settings.maintenance,
                since: None,
                now,
            },
        }
    }

    fn verdict(&self, documents: &[Document]) -> Option<Verdict> {
        let page = self.feed.read(documents, self.scope).ok()?;
        let filter = ComponentFilter::default();
        Some(
            EvaluationInput::new("", &filter, self.scope.now)
                .evaluate(&page)
                .verdict,
        )
    }
}

fn fixtures() -> Vec<Fixture> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut all = Vec::new();
    for feed in feed::ALL.iter().copied() {
        let folders = std::fs::read_dir(root.join(feed.name())).unwrap();
        let mut folders: Vec<_> = folders.map(|one| one.unwrap().path()).collect();
        folders.sort();
        let folders = folders.iter().filter(|path| path.is_dir());
        all.extend(folders.map(|folder| Fixture::load(feed, folder)));
    }
    all
}

/// The steps to a value: keys and places in lists.
type Steps = Vec<Step>;

#[derive(Clone)]
enum Step {
    Key(String),
    Place(usize),
}

fn places(value: &Value, steps: &mut Steps, found: &mut Vec<Steps>) {
    match value {
        Value::Object(fields) => {
            for (key, field) in fields {
                steps.push(Step::Key(key.clone()));
                found.push(steps.clone());
                places(field, steps, found);
                steps.pop();
            }
        }
        Value::Array(list) => {
            for (place, item) in list.iter().enumerate() {
                steps.push(Step::Place(place));
                places(item, steps, found);
                steps.pop();
            }
        }
        _ => {}
    }
}

/// The place without the numbers of list elements: `incidents.*.status`.
fn place_name(steps: &Steps) -> String {
    let name = |step: &Step| match step {
        Step::Key(key) => key.clone(),
        Step::Place(_) => "*".to_owned(),
    };
    steps.iter().map(name).collect::<Vec<_>>().join(".")
}

fn parent<'a>(value: &'a mut Value, steps: &[Step]) -> &'a mut Value {
    steps.iter().fold(value, |value, step| match step {
        Step::Key(key) => &mut value[key.as_str()],
        Step::Place(place) => &mut value[*place],
    })
}

/// Changes an object at a key.
type Mutation = fn(&mut serde_json::Map<String, Value>, &str);

/// What takes information away at a key of an object.
const MUTATIONS: &[(&str, Mutation)] = &[
    ("deleted", |fields, key| {
        fields.shift_remove(key);
    }),
    ("null", |fields, key| {
        fields.insert(key.to_owned(), Value::Null);
    }),
    ("renamed", |fields, key| {
        let value = fields.shift_remove(key).unwrap_or_default();
        fields.insert(format!("{key}_renamed"), value);
    }),
    ("of another type", |fields, key| {
        let other = match fields.get(key) {
            Some(Value::String(_)) => json!(7),
            Some(Value::Array(_)) => json!({}),
            Some(Value::Object(_)) => json!([]),
            _ => json!("x"),
        };
        fields.insert(key.to_owned(), other);
    }),
    ("an unknown word", |fields, key| {
        if let Some(word @ Value::String(_)) = fields.get_mut(key) {
            *word = json!("zzzunknown");
        }
    }),
];

/// The mutations of one document after which the page is ok.
fn violations(fixture: &Fixture, number: usize, document: &Value) -> BTreeSet<String> {
    let mut found = Vec::new();
    places(document, &mut Vec::new(), &mut found);
    let mut tries: BTreeMap<String, usize> = BTreeMap::new();
    let mut violations = BTreeSet::new();
    let mut documents = fixture.documents.clone();
    for steps in found {
        let place = place_name(&steps);
        let count = tries.entry(place.clone()).or_default();
        *count += 1;
        let Some((Step::Key(key), above)) = steps.split_last() else {
            continue;
        };
        let legitimate =
            |(feed, known, _): &(&str, &str, &str)| *feed == fixture.feed.name() && *known == place;
        if *count > TRIES_PER_PLACE || LEGITIMATE.iter().any(legitimate) {
            continue;
        }
        for (mutation, apply) in MUTATIONS {
            let mut mutated = document.clone();
            if let Value::Object(fields) = parent(&mut mutated, above) {
                apply(fields, key);
            }
            documents[number].body = mutated.to_string().into_bytes();
            if mutated != *document && fixture.verdict(&documents) == Some(Verdict::Ok) {
                violations.insert(format!(
                    "{}: {place} {mutation} ({})",
                    fixture.feed.name(),
                    fixture.name
                ));
            }
        }
    }
    violations
}

#[test]
fn taking_information_away_never_turns_trouble_into_ok() {
    let mut all = BTreeSet::new();
    let mut in_trouble = 0;
    for fixture in fixtures() {
        if !matches!(fixture.verdict(&fixture.documents), Some(Verdict::Trouble)) {
            continue;
        }
        in_trouble += 1;
        for (number, document) in fixture.documents.iter().enumerate() {
            if let Ok(value) = serde_json::from_slice(&document.body) {
                all.extend(violations(&fixture, number, &value));
            }
        }
    }
    assert!(in_trouble > 40, "only {in_trouble} fixtures in trouble");
    let list: Vec<_> = all.iter().map(String::as_str).collect();
    assert!(
        list.is_empty(),
        "{} violations:\n{}",
        list.len(),
        list.join("\n")
    );
}
