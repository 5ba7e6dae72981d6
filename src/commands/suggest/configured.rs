//! What a configuration names already, whatever it calls it.

use std::collections::BTreeMap;

use crate::catalog::{self, Entry};
use crate::config::Config;

/// The entries of the catalogue that a configuration names, and the names of its own vendors.
pub(super) struct Configured {
    /// By slug, what the configuration calls it.
    entries: BTreeMap<&'static str, String>,
    own: Vec<String>,
}

impl Configured {
    /// What groups, policies and vendors of a configuration name.
    pub(super) fn of(config: &Config) -> Self {
        let members = config.groups.values().flatten();
        let members = members.chain(config.policies.iter().flat_map(|policy| &policy.vendors));
        let members = members.map(|name| name.get_ref().clone());
        let named = members
            .filter(|name| !name.starts_with('@'))
            .map(|name| (name.clone(), name));
        let own = config.vendors.iter().map(|(name, own)| {
            let url = own.url.as_ref().map(|url| url.get_ref().clone());
            (name.clone(), url.unwrap_or_else(|| name.clone()))
        });
        let entries = named.chain(own).filter_map(|(name, place)| {
            let entry = catalog::by_address(&place).map(Entry::from);
            let entry = entry.or_else(|| catalog::find(&place))?;
            Some((entry.slug(), name))
        });
        Self {
            entries: entries.collect(),
            own: config.vendors.keys().cloned().collect(),
        }
    }

    /// What the configuration calls an entry, or the vendor that the entry is a part of.
    pub(super) fn name(&self, entry: &Entry) -> Option<String> {
        let own = self.entries.get(entry.slug());
        own.or_else(|| self.entries.get(entry.vendor.slug)).cloned()
    }

    /// Whether it has a vendor of its own of this name.
    pub(super) fn has_own(&self, name: &str) -> bool {
        self.own.iter().any(|own| own == name)
    }
}
