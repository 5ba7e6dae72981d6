//! The configuration's policies and waivers, with the vendors that they apply to.

use std::fmt::Display;
use std::time::Duration;

use chrono::TimeDelta;

use super::patterns::{component_filter, patterns};
use super::resolver::Resolver;
use crate::config::{ConfigError, PolicyEntry, SpannedString, WaiverEntry};
use crate::fetch::Target;
use crate::filter::Pattern;
use crate::gate::{Policy, PolicyOverrides, Waiver};
use crate::model::{Impact, Text, Time};
use crate::time_arg::TimeArg;

/// A policy and the vendors that it applies to.
pub(crate) struct Rule {
    /// The vendors of the policy.
    pub(crate) targets: Vec<Target>,
    /// The policy, after flags and defaults.
    pub(crate) policy: Policy,
}

impl Resolver<'_> {
    /// The configuration's policies, each with its vendors. Flags win over the file.
    ///
    /// # Errors
    /// Where one names no vendor, or a pattern is broken.
    pub(crate) fn rules(&self, nearer: PolicyOverrides) -> Result<Vec<Rule>, ConfigError> {
        let policies = self.config.policies.iter();
        policies.map(|entry| self.rule(entry, nearer)).collect()
    }

    /// One policy with its vendors.
    ///
    /// # Errors
    /// As [`Self::rules`].
    pub(crate) fn rule(
        &self,
        entry: &PolicyEntry,
        nearer: PolicyOverrides,
    ) -> Result<Rule, ConfigError> {
        let first = entry.components.first().or(entry.regions.first());
        let chosen = component_filter(patterns(&entry.components), patterns(&entry.regions));
        let chosen = chosen.map_err(|error| self.wrong(first, error))?;
        let resolver = Resolver {
            config: self.config,
            filter: chosen.and(&self.filter),
            now: self.now,
        };
        let names = patterns(&entry.vendors).collect::<Vec<_>>().join(", ");
        Ok(Rule {
            targets: match entry.vendors.as_slice() {
                [] => resolver.all_vendors()?,
                vendors => resolver.placed(vendors)?,
            },
            policy: nearer
                .or(overrides(entry))
                .or(self.config.defaults.policy())
                .policy(
                    Some(entry.name.clone().unwrap_or(names)),
                    Some(Impact::Minor),
                ),
        })
    }

    fn all_vendors(&self) -> Result<Vec<Target>, ConfigError> {
        let targets = self.targets(&self.config.all());
        targets.map_err(|error| error.at(self.config, None))
    }

    /// The targets of names that stand in the configuration, each once.
    fn placed(&self, names: &[SpannedString]) -> Result<Vec<Target>, ConfigError> {
        let mut targets: Vec<Target> = Vec::new();
        for name in names {
            let found = self.configured(name.get_ref());
            let found = found.map_err(|error| error.at(self.config, Some(name)))?;
            for target in found {
                if !targets.iter().any(|other| other.vendor == target.vendor) {
                    targets.push(target);
                }
            }
        }
        Ok(targets)
    }

    /// The configuration's waivers. `moment` is the user's zone.
    ///
    /// # Errors
    /// Where one names no vendor, has no end that can be read, or a broken pattern.
    pub(crate) fn waivers(
        &self,
        moment: &dyn Fn(TimeArg) -> Time,
    ) -> Result<Vec<Waiver>, ConfigError> {
        let waivers = self.config.waivers.iter();
        waivers.map(|entry| self.waiver(entry, moment)).collect()
    }

    /// One waiver.
    ///
    /// # Errors
    /// As [`Self::waivers`].
    pub(crate) fn waiver(
        &self,
        entry: &WaiverEntry,
        moment: &dyn Fn(TimeArg) -> Time,
    ) -> Result<Waiver, ConfigError> {
        let vendors = self.placed(std::slice::from_ref(&entry.vendor))?;
        let component = entry.component.as_ref().map(|pattern| {
            let compiled = Pattern::new(pattern.get_ref());
            compiled.map_err(|error| {
                let text = pattern.get_ref();
                self.wrong(
                    Some(pattern),
                    format!("invalid pattern `{text}`: {}", error.msg),
                )
            })
        });
        if entry.reason.get_ref().trim().is_empty() {
            return Err(self.wrong(Some(&entry.reason), "a waiver needs a reason"));
        }
        Ok(Waiver {
            vendor: Text::from(entry.vendor.get_ref().as_str()),
            vendors: vendors.into_iter().map(|target| target.vendor).collect(),
            incident: entry
                .incident
                .as_ref()
                .map(|id| Text::from(id.get_ref().trim())),
            component: component.transpose()?,
            until: moment(self.end(&entry.until)?),
            reason: Text::from(entry.reason.get_ref().trim()),
        })
    }

    /// A waiver ends at a day or a moment, never so long ago.
    fn end(&self, until: &SpannedString) -> Result<TimeArg, ConfigError> {
        let moment = until.get_ref().parse();
        let fixed = |moment: &TimeArg| matches!(moment, TimeArg::At(_) | TimeArg::Wall(_));
        moment.ok().filter(fixed).ok_or_else(|| {
            let text = until.get_ref();
            let message = format!(
                "invalid end `{text}`: expected a date such as 2026-12-01 or 2026-12-01T06:00Z"
            );
            self.wrong(Some(until), message)
        })
    }

    fn wrong(&self, place: Option<&SpannedString>, error: impl Display) -> ConfigError {
        self.config.wrong(place, error.to_string())
    }
}

fn overrides(entry: &PolicyEntry) -> PolicyOverrides {
    let length = |length: Option<Duration>| length.and_then(|one| TimeDelta::from_std(one).ok());
    PolicyOverrides {
        fail_on: entry.fail_on,
        on_unknown: entry.on_unknown,
        maintenance: entry.maintenance,
        max_age: length(entry.max_age),
        grace: length(entry.grace),
    }
}
