//! What was meant by a name that nothing has: the configuration's names first, then the catalogue's.

use super::error::ResolveError;
use crate::catalog;
use crate::config::Config;

/// How many names are suggested.
const MOST: usize = 3;

/// Below this, a likeness is chance.
const ALIKE: f64 = 0.6;

/// No vendor has this name.
pub(crate) fn unknown(name: &str, config: &Config) -> ResolveError {
    let groups = config.groups.keys().map(|group| format!("@{group}"));
    let own = config.vendors.keys().cloned().chain(groups);
    let mut nearest = alike(name, own);
    for slug in catalog::nearest(name, MOST) {
        if !nearest.iter().any(|one| one == slug) {
            nearest.push(slug.to_owned());
        }
    }
    nearest.truncate(MOST);
    ResolveError::Unknown {
        name: name.to_owned(),
        nearest,
    }
}

/// No group has this name.
pub(super) fn unknown_group(name: &str, config: &Config) -> ResolveError {
    ResolveError::Group {
        name: name.to_owned(),
        nearest: alike(name, config.groups.keys().cloned())
            .into_iter()
            .next(),
        groups: config.groups.keys().cloned().collect(),
    }
}

/// Those that resemble a name, most similar first.
fn alike(name: &str, known: impl Iterator<Item = String>) -> Vec<String> {
    let typed = name.trim_start_matches('@').to_lowercase();
    let likeness = |known: &String| {
        let known = known.trim_start_matches('@').to_lowercase();
        if typed.len() >= 3 && known.starts_with(&typed) {
            return 1.0;
        }
        strsim::normalized_damerau_levenshtein(&typed, &known)
    };
    let mut alike: Vec<_> = known
        .map(|known| (likeness(&known), known))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .collect();
    alike.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    alike.into_iter().map(|(_, known)| known).collect()
}
