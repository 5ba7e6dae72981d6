//! The vendors that a server polls: what its readers may ask about, by exact names and groups of them.

use std::collections::BTreeMap;

use super::error::ResolveError;
use super::resolver::Resolver;
use crate::fetch::Target;
use crate::filter::ComponentFilter;

/// Vendors that were resolved once; nothing else can be named.
#[derive(Debug, Default)]
pub(crate) struct Selection {
    /// The vendors, each once.
    pub(crate) targets: Vec<Target>,
    /// The groups of the configuration that consist of them, each with its vendors.
    pub(crate) groups: BTreeMap<String, Vec<String>>,
}

impl Selection {
    /// These vendors, and the groups of the configuration that consist of them alone.
    pub(crate) fn new(targets: Vec<Target>, resolver: &Resolver<'_>) -> Self {
        let names = resolver.config.groups.keys();
        let member = |target: &Target| {
            let mut targets = targets.iter();
            targets
                .any(|one| one.vendor == target.vendor)
                .then(|| target.vendor.clone())
        };
        let groups = names.filter_map(|name| {
            let members = resolver.targets(&[format!("@{name}")]).ok()?;
            let members: Option<Vec<_>> = members.iter().map(member).collect();
            Some((name.clone(), members.filter(|members| !members.is_empty())?))
        });
        let groups = groups.collect();
        Self { targets, groups }
    }

    /// The vendors of these names, all of them where none is named, with a filter on top of their own.
    ///
    /// # Errors
    /// Where a name is neither a vendor nor a group of them.
    pub(crate) fn targets(
        &self,
        names: &[String],
        filter: &ComponentFilter,
    ) -> Result<Vec<Target>, ResolveError> {
        let mut chosen: Vec<&Target> = Vec::new();
        for name in names {
            let found = self.named(name)?;
            for target in found {
                if !chosen.iter().any(|one| one.vendor == target.vendor) {
                    chosen.push(target);
                }
            }
        }
        if names.is_empty() {
            chosen.extend(&self.targets);
        }
        let filtered = |target: &Target| Target {
            filter: target.filter.and(filter),
            ..target.clone()
        };
        Ok(chosen.into_iter().map(filtered).collect())
    }

    /// Whether it has a vendor.
    pub(crate) fn has(&self, vendor: &str) -> bool {
        self.find(vendor).is_some()
    }

    /// What a reader calls the page that the history knows by this name.
    pub(crate) fn recorded(&self, record: &str) -> Option<&Target> {
        self.targets.iter().find(|one| one.record() == record)
    }

    fn named(&self, name: &str) -> Result<Vec<&Target>, ResolveError> {
        let unknown = || ResolveError::NotServed(name.to_owned());
        let Some(group) = name.strip_prefix('@') else {
            return self.find(name).map(|one| vec![one]).ok_or_else(unknown);
        };
        let members = self.groups.get(group).ok_or_else(unknown)?;
        Ok(members.iter().filter_map(|one| self.find(one)).collect())
    }

    fn find(&self, vendor: &str) -> Option<&Target> {
        self.targets.iter().find(|one| one.vendor == vendor)
    }
}
