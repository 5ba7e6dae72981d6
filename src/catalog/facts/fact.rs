//! What is known of one package, host or variable.

use super::unlisted::Unlisted;
use crate::catalog::entry::Entry;
use crate::catalog::name::key;

/// What is known of one package, host or variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fact {
    /// The service behind it.
    pub(crate) owner: Owner,
    /// What it is for, in a few words: `Stripe API`, `regional endpoint`.
    pub(crate) why: &'static str,
    /// Whether a pattern (`STRIPE_*`) matched, and not the exact name.
    pub(crate) by_pattern: bool,
}

/// The service behind a package, a host or a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Owner {
    /// An entry of the catalogue.
    Known(Entry),
    /// A service that the catalogue does not have.
    Unlisted(Unlisted),
}

impl Fact {
    /// The entry's slug; `None`: the catalogue has none.
    pub(crate) fn slug(&self) -> Option<&'static str> {
        match &self.owner {
            Owner::Known(entry) => Some(entry.slug()),
            Owner::Unlisted(_) => None,
        }
    }

    /// The fact of a row's slug; an empty `why` is the entry's name.
    pub(super) fn of_slug(slug: &str, why: &'static str, by_pattern: bool) -> Option<Self> {
        let entry = Entry::of_slug(&key(slug))?;
        let name = entry
            .product
            .map_or(entry.vendor.name, |product| product.name);
        Some(Self {
            owner: Owner::Known(entry),
            why: if why.is_empty() { name } else { why },
            by_pattern,
        })
    }

    /// The fact about a service that the catalogue lacks.
    pub(super) fn of_unlisted((unlisted, by_pattern): (Unlisted, bool)) -> Self {
        Self {
            owner: Owner::Unlisted(unlisted),
            why: unlisted.name,
            by_pattern,
        }
    }
}
