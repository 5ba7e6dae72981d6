//! The one place that weighs: from evidence to vendors.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::evidence::{Evidence, EvidenceKind, Unread, Weight};
use super::kinds;
use super::overruled::is_overruled;
use crate::catalog::{Entry, Owner, Unlisted};

/// Variables of these also belong to other services that speak the same protocol, or to identity in general.
const COMMON_PREFIXES: &[&str] = &[
    "AWS_", "S3_", "AZURE_", "GOOGLE_", "GCP_", "GITHUB_", "GITLAB_", "CI_",
];

/// Source that names the hosts of so many services is a table of them: it calls none.
const TABLE: usize = 8;

/// What a search found.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    /// The vendors and products of the catalogue; those of which the project surely depends come first.
    pub(crate) suggestions: Vec<Suggestion>,
    /// Services that the catalogue lacks.
    pub(crate) unlisted: Vec<UnlistedUse>,
    /// Files and folders that could not be read, by path.
    pub(crate) unread: Vec<Unread>,
    /// How many files were read.
    pub(crate) files: usize,
}

/// A vendor or product that the project depends on.
#[derive(Clone, Debug)]
pub(crate) struct Suggestion {
    /// The entry of the catalogue.
    pub(crate) entry: Entry,
    /// How much the evidence says in all.
    pub(crate) weight: Weight,
    /// The reasons, best first.
    pub(crate) evidence: Vec<Evidence>,
}

/// A service that the catalogue lacks.
#[derive(Clone, Debug)]
pub(crate) struct UnlistedUse {
    /// The service.
    pub(crate) service: Unlisted,
    /// The reasons, best first.
    pub(crate) evidence: Vec<Evidence>,
}

/// What was found in all files, and which files are manifests.
#[derive(Default)]
pub(super) struct Found {
    pub(super) evidence: Vec<Evidence>,
    /// Folders with the ecosystem of a manifest in them.
    pub(super) manifests: HashSet<(String, &'static str)>,
    /// Lock files with their ecosystems.
    pub(super) locks: BTreeMap<Arc<str>, &'static str>,
    pub(super) unread: Vec<Unread>,
    pub(super) files: usize,
}

impl Found {
    /// What several threads found.
    pub(super) fn merge(&mut self, other: Self) {
        self.evidence.extend(other.evidence);
        self.manifests.extend(other.manifests);
        self.locks.extend(other.locks);
        self.unread.extend(other.unread);
        self.files += other.files;
    }

    /// A lock file without a manifest beside it is all that is known: its packages count as direct ones.
    fn weigh_locked(&mut self) {
        for one in self.evidence.iter_mut().filter(|one| one.is_locked) {
            let folder = one.file.rsplit_once('/').map_or("", |(folder, _)| folder);
            let ecosystem = self.locks.get(&one.file).copied().unwrap_or_default();
            if !self.manifests.contains(&(folder.to_owned(), ecosystem)) {
                one.weight = Weight::Direct;
            }
        }
    }

    fn weigh_tables(&mut self) {
        let mut services: HashMap<Arc<str>, HashSet<String>> = HashMap::new();
        for one in self
            .evidence
            .iter()
            .filter(|one| one.kind == EvidenceKind::Host)
        {
            let service = one.fact.slug().unwrap_or(&one.name).to_owned();
            services
                .entry(Arc::clone(&one.file))
                .or_default()
                .insert(service);
        }
        services.retain(|file, names| names.len() >= TABLE && kinds::is_source(file));
        for one in self
            .evidence
            .iter_mut()
            .filter(|one| one.kind == EvidenceKind::Host)
        {
            if services.contains_key(&one.file) {
                one.weight = Weight::Weak;
            }
        }
    }

    /// The vendors behind it.
    pub(super) fn ranked(mut self) -> Findings {
        self.weigh_locked();
        self.weigh_tables();
        self.evidence
            .sort_by(|one, other| order(one).cmp(&order(other)));
        let mut known: BTreeMap<&'static str, (Entry, Vec<Evidence>)> = BTreeMap::new();
        let mut unlisted: BTreeMap<&'static str, UnlistedUse> = BTreeMap::new();
        for one in &self.evidence {
            match (one.fact.owner, one.fact.slug()) {
                (Owner::Known(entry), Some(slug)) => {
                    let group = known.entry(slug).or_insert((entry, Vec::new()));
                    group.1.push(one.clone());
                }
                (Owner::Unlisted(service), _) => {
                    let evidence = Vec::new();
                    let group = unlisted
                        .entry(service.name)
                        .or_insert(UnlistedUse { service, evidence });
                    group.evidence.push(one.clone());
                }
                (Owner::Known(_), None) => {}
            }
        }
        known.retain(|slug, (_, own)| !is_overruled(slug, own, &self.evidence));
        unlisted.retain(|_, one| weight(&one.evidence) < Weight::Weak);
        let suggestions = known.into_values().map(|(entry, evidence)| Suggestion {
            entry,
            weight: weight(&evidence),
            evidence: distinct(evidence),
        });
        let mut suggestions: Vec<_> = suggestions.collect();
        fold_wholes(&mut suggestions);
        suggestions.sort_by_key(|one| (one.weight, one.entry.slug()));
        self.unread.sort_by(|one, other| one.path.cmp(&other.path));
        let unlisted = unlisted.into_values().map(|one| UnlistedUse {
            evidence: distinct(one.evidence),
            ..one
        });
        Findings {
            suggestions,
            unlisted: unlisted.collect(),
            unread: self.unread,
            files: self.files,
        }
    }
}

/// Reasons that say more come first; of equal ones those of the first file.
fn order(one: &Evidence) -> (Weight, EvidenceKind, [bool; 2], &str, usize, &str) {
    (
        one.weight,
        one.kind,
        [one.fact.by_pattern, one.is_in_lock],
        &one.file,
        one.line,
        &one.name,
    )
}

/// The same name says nothing more in a second place.
fn distinct(evidence: Vec<Evidence>) -> Vec<Evidence> {
    let mut seen = HashSet::new();
    let is_new = |one: &Evidence| seen.insert((one.kind, one.name.clone()));
    let mut is_new = is_new;
    evidence.into_iter().filter(|one| is_new(one)).collect()
}

/// How much all evidence of an entry says: several names that one pattern matches are more than a guess.
fn weight(evidence: &[Evidence]) -> Weight {
    let best = evidence.iter().map(|one| one.weight).min();
    let guesses = evidence.iter().filter(|one| {
        one.kind == EvidenceKind::Variable
            && one.fact.by_pattern
            && !COMMON_PREFIXES
                .iter()
                .any(|prefix| one.name.starts_with(prefix))
    });
    let names: HashSet<_> = guesses.map(|one| &one.name).collect();
    match best {
        Some(Weight::Weak) if names.len() >= 2 => Weight::Direct,
        Some(best) => best,
        None => Weight::Weak,
    }
}

/// A vendor as a whole of which only variables are known is the product that is known better.
fn fold_wholes(suggestions: &mut Vec<Suggestion>) {
    let products: HashSet<_> = suggestions
        .iter()
        .filter(|one| one.weight < Weight::Weak)
        .filter_map(|one| Some(one.entry.product?.vendor))
        .collect();
    suggestions.retain(|one| {
        let is_vague = one
            .evidence
            .iter()
            .all(|one| one.kind == EvidenceKind::Variable);
        one.entry.product.is_some() || !is_vague || !products.contains(one.entry.vendor.slug)
    });
}
