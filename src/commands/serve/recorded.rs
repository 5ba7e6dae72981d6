//! Answers to requests: the subcommands themselves, on what was recorded of the vendors that are served.

use std::collections::HashMap;
use std::time::Duration;

use chrono::TimeDelta;

use super::arguments;
use crate::commands::{Output, Run, UsageError, notify};
use crate::context::{Context, ReaderContexts};
use crate::history::{History, Logged, Poll};
use crate::render::Style;
use crate::report::{ChangeReport, Report};
use crate::resolve::ResolveError;
use crate::serve::{Answers, News, Parameter, Refused, Vendor};

/// Answers from what was recorded.
pub(super) struct Recorded {
    contexts: ReaderContexts,
    interval: Duration,
}

impl Recorded {
    pub(super) fn new(contexts: ReaderContexts, interval: Duration) -> Self {
        Self { contexts, interval }
    }

    /// The history; `None`: nothing is recorded yet.
    fn history(&self) -> Result<Option<History>, Refused> {
        let context = self.contexts.context();
        let Some(path) = &context.history else {
            return Ok(None);
        };
        let opened = History::open_for_reading(path);
        opened.map_err(|_| Refused::Failed("the history cannot be read".into()))
    }
}

/// What a subcommand answers in a context.
fn answer(context: &Context, command: &str, given: &[(String, String)]) -> Result<Report, Refused> {
    let unknown = || Refused::Unknown(format!("`{command}` is not offered"));
    let entry = arguments::entry(command).ok_or_else(unknown)?;
    let Run::Ask(run) = entry.run else {
        return Err(unknown());
    };
    let matches = arguments::parsed(entry, given)?;
    check_reach(context, command, given)?;
    let outcome = run(&matches, context).map_err(refused)?;
    let Output::Report(report) = outcome.output else {
        return Err(unknown());
    };
    let id = given.iter().find(|(name, _)| name == "id");
    match id.filter(|_| is_empty(&report)) {
        Some((_, id)) => Err(Refused::Unknown(format!("no incident has the id `{id}`"))),
        None => Ok(*report),
    }
}

/// Days are added up one by one: strangers do not ask about more than there is any use for.
const LONGEST: TimeDelta = TimeDelta::days(1_100);

/// Refuses a window of `uptime` that is too long.
fn check_reach(
    context: &Context,
    command: &str,
    given: &[(String, String)],
) -> Result<(), Refused> {
    let since = given.iter().find(|(name, _)| name == "since");
    let since = since.filter(|_| command == "uptime");
    let since = since.and_then(|(_, value)| value.parse().ok());
    let since = since.map(|moment| context.resolve(moment));
    match since {
        Some(since) if context.now - since > LONGEST => {
            let message = format!("since is more than {} days ago", LONGEST.num_days());
            Err(Refused::Wrong(message))
        }
        _ => Ok(()),
    }
}

impl Answers for Recorded {
    fn ask(&self, command: &str, given: &[(String, String)]) -> Result<Report, Refused> {
        answer(&self.contexts.context(), command, given)
    }

    fn last_known(&self, command: &str, given: &[(String, String)]) -> Result<Report, Refused> {
        answer(&self.contexts.last_known(), command, given)
    }

    fn parameters(&self, command: &str) -> Vec<Parameter> {
        arguments::entry(command).map_or(Vec::new(), arguments::parameters)
    }

    fn vendors(&self) -> Vec<Vendor> {
        let targets = self.contexts.selection().targets.iter();
        let vendor = |target: &crate::fetch::Target| Vendor {
            vendor: target.vendor.clone(),
            name: target.name.clone(),
            url: target.address(),
        };
        targets.map(vendor).collect()
    }

    fn groups(&self) -> Vec<(String, Vec<String>)> {
        let groups = self.contexts.selection().groups.iter();
        let owned = |(name, vendors): (&String, &Vec<String>)| (name.clone(), vendors.clone());
        groups.map(owned).collect()
    }

    fn channels(&self) -> Option<Report> {
        let outcome = notify::status(&self.contexts.context()).ok()?;
        match outcome.output {
            Output::Report(report) => Some(*report),
            _ => None,
        }
    }

    fn polls(&self) -> Result<Vec<Poll>, Refused> {
        let Some(history) = self.history()? else {
            return Ok(Vec::new());
        };
        let polls = history.polls();
        let polls = polls.map_err(|_| Refused::Failed("the history cannot be read".into()))?;
        let targets = self.contexts.selection().targets.iter();
        let names: HashMap<&str, &str> = targets
            .map(|target| (target.record(), target.vendor.as_str()))
            .collect();
        let polls = polls.into_iter().filter_map(|poll| {
            let vendor = (*names.get(poll.vendor.as_str())?).to_owned();
            Some(Poll { vendor, ..poll })
        });
        Ok(polls.collect())
    }

    fn changes_after(&self, place: i64, most: usize) -> Result<Vec<News>, Refused> {
        let Some(history) = self.history()? else {
            return Ok(Vec::new());
        };
        let logged = history.changes_after(place, most);
        let logged = logged.map_err(|_| Refused::Failed("the history cannot be read".into()))?;
        let selection = self.contexts.selection();
        let news = logged.into_iter().filter_map(|logged| {
            let vendor = selection.recorded(&logged.vendor)?.vendor.clone();
            Some(News {
                place: logged.seq,
                change: ChangeReport::of(Logged { vendor, ..logged }),
            })
        });
        Ok(news.collect())
    }

    fn interval(&self) -> Duration {
        self.interval
    }

    fn style(&self) -> Style {
        self.contexts.style()
    }

    fn last_change(&self) -> i64 {
        let history = self.history().ok().flatten();
        let last = history.and_then(|history| history.last_change().ok());
        last.unwrap_or_default()
    }
}

/// Whether an incident was asked for that a page which could be read does not have.
fn is_empty(report: &Report) -> bool {
    let Report::Incident(incident) = report else {
        return false;
    };
    let vendors = &incident.pages.vendors;
    vendors
        .iter()
        .all(|one| one.error.is_none() && one.incidents.iter().flatten().next().is_none())
}

/// What is wrong with a question is said; what is wrong with this machine is not for strangers.
fn refused(error: UsageError) -> Refused {
    match error {
        UsageError::Resolve(error @ ResolveError::NotServed(_)) => {
            Refused::Unknown(error.to_string())
        }
        UsageError::Resolve(ResolveError::Config(_))
        | UsageError::Config(_)
        | UsageError::Wrong(_) => Refused::Failed("the configuration cannot be used".into()),
        UsageError::History(_) | UsageError::Source(_) | UsageError::NoHistory(_) => {
            Refused::Failed("the history cannot be read".into())
        }
        UsageError::Resolve(_) | UsageError::Other(_) | UsageError::NoVendor => {
            Refused::Wrong(arguments::plain(&error.to_string()))
        }
    }
}
