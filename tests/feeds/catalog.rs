//! The catalogue against the feeds: every name of a feed exists, and products select their components on recorded pages.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use glob::{MatchOptions, Pattern};
use pingoru::feed::{self, Scope};
use pingoru::model::{ComponentRef, Page};

use crate::{case, corpus};

fn rows(name: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/catalog")
        .join(name);
    let text = std::fs::read_to_string(path).unwrap();
    let row = |line: &str| line.split('\t').map(str::to_owned).collect();
    text.lines().skip(1).map(row).collect()
}

#[test]
fn every_feed_that_a_vendor_names_exists() {
    for row in rows("vendors.tsv") {
        assert!(
            row[3].is_empty() || feed::by_name(&row[3]).is_some(),
            "{} names the feed {}",
            row[0],
            row[3]
        );
    }
}

/// The folders of recordings that are of one vendor, or tell it by the file's name.
const OF_FOLDER: [(&str, &str, &str); 8] = [
    ("gcp", "", "google-cloud"),
    ("aws", "", "amazon-web-services"),
    ("azure", "", "azure"),
    ("slack", "", "slack"),
    ("apple", "customer", "apple"),
    ("apple", "developer", "apple-developer"),
    ("salesforce", "", "salesforce"),
    ("heroku", "", "heroku"),
];

/// The components that recorded pages of each vendor show.
fn recorded(folder: &Path) -> BTreeMap<String, BTreeSet<ComponentRef>> {
    let slugs: BTreeSet<String> = rows("vendors.tsv")
        .into_iter()
        .map(|row| row[0].clone())
        .collect();
    let mut found: BTreeMap<String, BTreeSet<ComponentRef>> = BTreeMap::new();
    for path in corpus::files(folder) {
        let shown = path
            .strip_prefix(folder)
            .unwrap()
            .to_str()
            .unwrap()
            .to_lowercase();
        let document = case::document(&path, path.to_str().unwrap(), "2026-11-01T00:00:00Z");
        let Some((feed, _)) = feed::recognise(&document) else {
            continue;
        };
        let Ok(page) = feed.read(std::slice::from_ref(&document), Scope::default()) else {
            continue;
        };
        let own = OF_FOLDER
            .iter()
            .find(|(dir, part, _)| shown.starts_with(&format!("{dir}/")) && shown.contains(part));
        let name = page
            .name
            .as_ref()
            .map(|name| name.raw().to_lowercase().replace(' ', "-"));
        let vendor = own
            .map(|(_, _, vendor)| (*vendor).to_owned())
            .or(name.filter(|name| slugs.contains(name)));
        if let Some(vendor) = vendor {
            found.entry(vendor).or_default().extend(components(&page));
        }
    }
    found
}

fn components(page: &Page) -> impl Iterator<Item = ComponentRef> {
    let parts = page
        .components
        .iter()
        .flatten()
        .map(|part| part.component.clone());
    let incidents = page.incidents.iter().flatten();
    let named = incidents.flat_map(|incident| {
        incident
            .components
            .iter()
            .flatten()
            .map(|state| state.component.clone())
    });
    parts.chain(named)
}

fn glob(pattern: &str) -> impl Fn(&str) -> bool {
    let any_case = MatchOptions {
        case_sensitive: false,
        ..MatchOptions::default()
    };
    let pattern = Pattern::new(pattern).unwrap();
    move |text| pattern.matches_with(text, any_case)
}

fn selects(patterns: &str, components: &BTreeSet<ComponentRef>) -> bool {
    patterns.split(" | ").map(glob).any(|glob| {
        components.iter().any(|component| {
            let id = component.id.as_ref().is_some_and(|id| glob(id.raw()));
            id || glob(component.name.raw()) || glob(component.path().raw())
        })
    })
}

/// Recordings are of some days of some years: open-item feeds show few components, and old pages other names.
#[test]
#[expect(
    clippy::print_stderr,
    reason = "a test that skips itself says so, and lists what it cannot tell"
)]
fn products_select_their_components_on_recorded_pages() {
    let Some(folder) = corpus::folder() else {
        eprintln!("skipped: there is no folder of recorded feeds");
        return;
    };
    let recorded = recorded(&folder);
    let (mut hits, mut misses) = (0, Vec::new());
    for row in rows("products.tsv") {
        let Some(components) = recorded.get(&row[2]) else {
            continue;
        };
        if selects(&row[3], components) {
            hits += 1;
        } else {
            misses.push(format!(
                "{} ({}: {}, seen {})",
                row[0], row[2], row[3], row[6]
            ));
        }
    }
    eprintln!(
        "{hits} products select a recorded component; not on any recorded page:\n{}",
        misses.join("\n")
    );
    assert!(
        hits >= 600,
        "only {hits} products select a recorded component"
    );
}
