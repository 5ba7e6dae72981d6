//! `config check`: unknown names, patterns and policies that match nothing, waivers that ended, secrets in clear.

use std::collections::{HashMap, HashSet};

use clap::Args;

use crate::answer::{self, Problem};
use crate::commands::{Outcome, UsageError};
use crate::config::{self, Config, ConfigError, SpannedString, WaiverEntry};
use crate::context::Context;
use crate::feed::Scope;
use crate::fetch::Target;
use crate::filter::{ComponentFilter, Pattern};
use crate::gate::{Decision, PolicyOverrides};
use crate::model::{Component, Page};
use crate::notify;
use crate::report::ActionReport;
use crate::resolve::{ResolveError, Resolver};
use crate::serve::Settings;

/// Check the file: unknown keys and names, patterns that match nothing, ended waivers, plain-text secrets
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru config check             also reads the pages, to check the component patterns
  pingoru config check --offline   checks the patterns against the history instead")]
pub(crate) struct Check {}

impl Check {
    /// Exit 2 with a line for each mistake; 3 where a page did not tell whether a pattern matches.
    pub(super) fn run(context: &Context) -> Result<Outcome, UsageError> {
        let Some(path) = &context.config_path else {
            let message = "there is no configuration file; `pingoru config init` writes one";
            return Err(UsageError::Other(message.into()));
        };
        let resolver = Resolver {
            config: &context.config,
            filter: ComponentFilter::default(),
            now: context.now,
        };
        let wrong = wrong(context, &resolver);
        if !wrong.is_empty() {
            return Err(UsageError::Wrong(wrong));
        }
        let sought = sought(&resolver)?;
        let mut problems = Vec::new();
        let pages = pages(context, &sought, &mut problems)?;
        let found: Vec<_> = sought
            .iter()
            .map(|one| (one, one.is_found(&pages)))
            .collect();
        let none = found.iter().filter(|(_, found)| *found == Some(false));
        let wrong: Vec<_> = none.map(|(one, _)| one.wrong(&context.config)).collect();
        if !wrong.is_empty() {
            return Err(UsageError::Wrong(wrong));
        }
        let (decision, result) = if found.iter().any(|(_, found)| found.is_none()) {
            (Decision::Unknown, "OK, but some pages could not be read")
        } else {
            (Decision::Pass, "OK")
        };
        let text = format!("{path}: {result}");
        let action = ActionReport {
            decision,
            ..ActionReport::new("config check", context.now, path, text)
        };
        Ok(Outcome::action(action, problems))
    }
}

/// What is wrong without asking anybody.
fn wrong(context: &Context, resolver: &Resolver<'_>) -> Vec<ConfigError> {
    let config = &context.config;
    let targets = |name: &String| resolver.targets(std::slice::from_ref(name));
    let members = config.groups.values().flatten();
    let members = members.filter_map(|name| {
        let error = resolver.configured(name.get_ref()).err()?;
        Some(error.at(config, Some(name)))
    });
    let vendors = config.vendors.iter().filter_map(|(name, own)| {
        let error = targets(name).err()?;
        let place = match error {
            ResolveError::Feed { .. } => own.feed.as_ref(),
            ResolveError::Pattern { .. } => own.components.first().or(own.regions.first()),
            _ => own.place(),
        };
        Some(match place {
            Some(_) => error.at(config, place),
            None => config.wrong_vendor(name, error),
        })
    });
    let mut wrong: Vec<_> = members.chain(vendors).collect();
    wrong.extend(without_vendors(config));
    let policies = config.policies.iter();
    wrong.extend(
        policies.filter_map(|entry| resolver.rule(entry, PolicyOverrides::default()).err()),
    );
    let waivers = config.waivers.iter();
    wrong.extend(waivers.filter_map(|entry| waiver(entry, context, resolver)));
    wrong.extend(notify::mistakes(resolver));
    wrong.extend(Settings::of(config, None, false).err());
    wrong.extend(config::secrets(config));
    let mut seen = HashSet::new();
    wrong.retain(|error| seen.insert(error.to_string()));
    wrong
}

/// Groups and policies that hold no vendor.
fn without_vendors(config: &Config) -> Vec<ConfigError> {
    let groups = config
        .groups
        .iter()
        .filter(|(_, members)| members.is_empty());
    let groups = groups.map(|(name, _)| {
        let message = format!("group @{name} is empty");
        config.wrong_at(config.start_of(&["groups", name]), message)
    });
    let is_of_nobody = |place: &usize| {
        let policy = config.policies.get(*place);
        policy.is_some_and(|policy| policy.vendors.is_empty()) && config.all().is_empty()
    };
    let policies = (0..config.policies.len())
        .filter(is_of_nobody)
        .map(|place| {
            let message = "this policy applies to no vendor: name some in `vendors`";
            config.wrong_at(
                config.start_of(&["policy", &place.to_string()]),
                message.into(),
            )
        });
    groups.chain(policies).collect()
}

/// What is wrong with a waiver; one that has ended is of no use.
fn waiver(entry: &WaiverEntry, context: &Context, resolver: &Resolver<'_>) -> Option<ConfigError> {
    match resolver.waiver(entry, &|moment| context.resolve(moment)) {
        Err(error) => Some(error),
        Ok(waiver) if waiver.until <= context.now => {
            let message = format!("this waiver ended on {}", entry.until.get_ref());
            Some(context.config.wrong(Some(&entry.until), message))
        }
        Ok(_) => None,
    }
}

/// A component pattern, and the pages of which one must have what it names.
struct Sought<'a> {
    place: &'a SpannedString,
    pattern: Pattern,
    targets: Vec<Target>,
}

impl Sought<'_> {
    /// `None`: a page that could have it does not tell its components.
    fn is_found(&self, pages: &HashMap<String, Page>) -> Option<bool> {
        let components = |target: &Target| pages.get(&target.vendor)?.components.as_deref();
        let has = |parts: &[Component]| {
            let mut parts = parts.iter();
            parts.any(|part| self.pattern.matches_component(&part.component))
        };
        let listed: Vec<_> = self.targets.iter().map(components).collect();
        if listed.iter().flatten().any(|parts| has(parts)) {
            return Some(true);
        }
        listed.iter().all(Option::is_some).then_some(false)
    }

    fn wrong(&self, config: &Config) -> ConfigError {
        let vendors: Vec<_> = self.targets.iter().map(|one| one.vendor.as_str()).collect();
        let message = format!(
            "no component of {} matches `{}`",
            vendors.join(", "),
            self.pattern.text()
        );
        config.wrong(Some(self.place), message)
    }
}

/// Every component pattern of the file.
fn sought<'a>(resolver: &Resolver<'a>) -> Result<Vec<Sought<'a>>, UsageError> {
    let config = resolver.config;
    let mut all: Vec<(&SpannedString, Vec<String>)> = Vec::new();
    for (name, own) in &config.vendors {
        all.extend(own.components.iter().map(|one| (one, vec![name.clone()])));
    }
    for policy in &config.policies {
        let names = policy.vendors.iter().map(|one| one.get_ref().clone());
        let names: Vec<String> = if policy.vendors.is_empty() {
            config.all()
        } else {
            names.collect()
        };
        all.extend(policy.components.iter().map(|one| (one, names.clone())));
    }
    for waiver in &config.waivers {
        let names = vec![waiver.vendor.get_ref().clone()];
        all.extend(waiver.component.as_ref().map(|one| (one, names)));
    }
    let sought = all.into_iter().map(|(place, names)| {
        let pattern = Pattern::new(place.get_ref()).map_err(|cause| ResolveError::Pattern {
            pattern: place.get_ref().clone(),
            cause,
        })?;
        let targets = resolver.targets(&names)?;
        Ok(Sought {
            place,
            pattern,
            targets,
        })
    });
    sought.collect()
}

/// The pages that patterns are searched in; one that does not answer gets a line.
fn pages(
    context: &Context,
    sought: &[Sought<'_>],
    problems: &mut Vec<Problem>,
) -> Result<HashMap<String, Page>, UsageError> {
    let mut targets: Vec<Target> = Vec::new();
    for target in sought.iter().flat_map(|one| &one.targets) {
        if !targets.iter().any(|other| other.vendor == target.vendor) {
            targets.push(target.clone());
        }
    }
    let scope = Scope {
        now: context.now,
        ..Scope::default()
    };
    let history = answer::open_history(context, problems);
    let observations = context
        .source
        .read(targets, (scope, None), history.as_ref())?;
    let mut pages = HashMap::new();
    for observation in observations {
        let vendor = observation.target.vendor;
        match observation.outcome {
            Ok(observed) => {
                pages.insert(vendor, observed.page);
            }
            Err(error) => {
                problems.push(Problem::error(error).about(vendor));
            }
        }
    }
    Ok(pages)
}
