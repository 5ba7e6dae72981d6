//! What vendors are checked against: the policies and waivers of the configuration, and the options on top.

use std::time::Duration;

use chrono::TimeDelta;
use clap::Args;

use super::{GateArgs, TargetArgs};
use crate::answer::Check;
use crate::commands::UsageError;
use crate::context::Context;
use crate::fetch::Target;
use crate::gate::{Policy, PolicyOverrides, Waiver};
use crate::model::Impact;
use crate::resolve::{Resolver, Rule};
use crate::source::Access;
use crate::time_arg;

/// The vendors, and what they are checked against.
#[derive(Args, Clone, Debug)]
pub(crate) struct PolicyArgs {
    #[command(flatten)]
    targets: TargetArgs,
    #[command(flatten)]
    gate: GateArgs,
    /// Ignore incidents younger than this
    #[arg(long, value_name = "TIME", value_parser = time_arg::length, env = "PINGORU_GRACE", hide_env_values = true)]
    grace: Option<Duration>,
    /// Unknown if the page's data is older than this
    #[arg(long, value_name = "TIME", value_parser = time_arg::length, env = "PINGORU_MAX_AGE", hide_env_values = true)]
    max_age: Option<Duration>,
}

impl PolicyArgs {
    /// The vendors with their policies, and the waivers.
    ///
    /// # Errors
    /// Where the command line or the configuration means nobody, or is wrong.
    pub(crate) fn checks(
        &self,
        context: &Context,
    ) -> Result<(Vec<Check>, Vec<Waiver>), UsageError> {
        let resolver = self.targets.resolver(context)?;
        let checks = self.by_policy(context, resolver.rules(self.overrides())?)?;
        let waivers = self.waivers(context, &resolver, &checks)?;
        Ok((checks, waivers))
    }

    fn overrides(&self) -> PolicyOverrides {
        let length =
            |length: Option<Duration>| length.and_then(|one| TimeDelta::from_std(one).ok());
        PolicyOverrides {
            max_age: length(self.max_age),
            grace: length(self.grace),
            ..self.gate.overrides()
        }
    }

    /// What a vendor without a policy is held to.
    pub(crate) fn default(&self, context: &Context) -> Policy {
        let overrides = self.overrides().or(context.config.defaults.policy());
        overrides.policy(None, Some(Impact::Minor))
    }

    /// Without names, all that the policies name; with names, these, by the policies that name them, else by the
    /// defaults.
    fn by_policy(&self, context: &Context, rules: Vec<Rule>) -> Result<Vec<Check>, UsageError> {
        let held = rules.into_iter().flat_map(|rule| {
            let policy = rule.policy;
            let check = move |target| Check {
                target,
                policy: policy.clone(),
            };
            rule.targets.into_iter().map(check)
        });
        let is_open = |check: &Check| {
            let selection = context.selection.as_ref();
            selection.is_none_or(|selection| selection.has(&check.target.vendor))
        };
        let held = held.filter(is_open);
        let held: Vec<Check> = held.collect();
        let is_replay = matches!(context.source.access(), Access::Replay(_));
        if self.targets.vendors.is_empty() && !held.is_empty() && !is_replay {
            return Ok(held);
        }
        let named = self.targets.resolve(context)?;
        let is = |check: &Check, target: &Target| check.target.vendor == target.vendor;
        let (of_policies, _): (Vec<_>, Vec<_>) = held
            .into_iter()
            .partition(|check| named.iter().any(|target| is(check, target)));
        let free = named
            .into_iter()
            .filter(|target| !of_policies.iter().any(|check| is(check, target)))
            .map(|target| Check {
                target,
                policy: self.default(context),
            })
            .collect::<Vec<_>>();
        Ok(of_policies.into_iter().chain(free).collect())
    }

    /// Where vendors are named, only their waivers count.
    fn waivers(
        &self,
        context: &Context,
        resolver: &Resolver<'_>,
        checks: &[Check],
    ) -> Result<Vec<Waiver>, UsageError> {
        let mut waivers = resolver.waivers(&|moment| context.resolve(moment))?;
        if !self.targets.vendors.is_empty() {
            let asked = |vendor: &String| checks.iter().any(|check| check.target.vendor == *vendor);
            waivers.retain(|waiver| waiver.vendors.iter().any(asked));
        }
        Ok(waivers)
    }
}
