//! From what a file names to evidence, where the catalogue knows it.

use std::collections::HashMap;
use std::sync::Arc;

use super::evidence::{Evidence, EvidenceKind, Weight};
use super::mention::{Mention, Need, What};
use super::text::line_of;
use crate::catalog::{self, Fact};

/// The first labels of hosts that people read and programs do not call.
const READ_BY_PEOPLE: &[&str] = &[
    "docs",
    "doc",
    "developer",
    "developers",
    "help",
    "support",
    "status",
    "blog",
    "community",
    "learn",
    "dashboard",
    "console",
    "forum",
    "wiki",
    "www",
    "about",
    "go",
];

/// Longer than any package's name.
const LONGEST: usize = 214;

/// One file, and how much what it names says.
pub(super) struct Place<'a> {
    pub(super) file: Arc<str>,
    pub(super) text: &'a str,
    pub(super) is_weak: bool,
    pub(super) is_lock: bool,
}

/// The facts about hosts that were asked for before: the same host stands in many files.
#[derive(Default)]
pub(super) struct Facts {
    hosts: HashMap<String, Option<Fact>>,
}

impl Facts {
    /// What a mention shows; `None`: nothing is known of what it names.
    pub(super) fn evidence(&mut self, mention: &Mention, place: &Place<'_>) -> Option<Evidence> {
        let (kind, name, fact) = self.fact(&mention.what)?;
        let own = if let What::Package(_, own) = &mention.what {
            own
        } else {
            &name
        };
        let line = if mention.line == 0 {
            line_of(place.text, own)
        } else {
            mention.line
        };
        let is_locked = place.is_lock && mention.need == Need::Indirect;
        let is_guess = kind == EvidenceKind::Variable && fact.by_pattern;
        let weight = match mention.need {
            _ if place.is_weak || is_guess => Weight::Weak,
            Need::Always => Weight::Direct,
            Need::Dev => Weight::Dev,
            Need::Indirect => Weight::Weak,
        };
        Some(Evidence {
            kind,
            name,
            file: Arc::clone(&place.file),
            line,
            weight,
            fact,
            is_in_lock: place.is_lock,
            is_locked: is_locked && !place.is_weak,
        })
    }

    fn fact(&mut self, what: &What) -> Option<(EvidenceKind, String, Fact)> {
        Some(match what {
            What::Package(_, name) if !is_name(name) => return None,
            What::Package(ecosystem, name) => {
                let fact = catalog::vendor_of_package(ecosystem, name)?;
                (EvidenceKind::Package, format!("{ecosystem}:{name}"), fact)
            }
            What::Image(name) => (
                EvidenceKind::Image,
                name.clone(),
                catalog::vendor_of_package("image", name)?,
            ),
            What::Variable(name) => (
                EvidenceKind::Variable,
                name.clone(),
                catalog::vendor_of_variable(name)?,
            ),
            What::Host(host) => (EvidenceKind::Host, host.clone(), self.of_host(host)?),
            What::Registry(host) => (EvidenceKind::Registry, host.clone(), self.of_host(host)?),
            What::Service(slug) => (
                EvidenceKind::File,
                (*slug).to_owned(),
                catalog::fact_of_slug(slug)?,
            ),
        })
    }

    /// The fact of a host that programs call.
    pub(super) fn of_host(&mut self, host: &str) -> Option<Fact> {
        if let Some(known) = self.hosts.get(host) {
            return *known;
        }
        let fact = catalog::vendor_of_host(host);
        let first = host.split('.').next().unwrap_or_default();
        let is_read = READ_BY_PEOPLE.contains(&first);
        let fact = fact.filter(|fact| !(fact.by_pattern && is_read));
        self.hosts.insert(host.to_owned(), fact);
        fact
    }
}

/// Whether a text has the form of a package's name: what has not may be anything, and is shown nowhere.
fn is_name(text: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || b"@/._-:~+".contains(&byte);
    text.len() <= LONGEST && text.bytes().all(is_letter) && !text.contains("://")
}
