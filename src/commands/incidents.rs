//! `incidents`: what broke in a window.

use clap::Args;

use super::args::{self, GateArgs, TargetArgs};
use super::{Outcome, UsageError};
use crate::answer::{self, GateOn, Query};
use crate::context::Context;
use crate::feed::Scope;
use crate::model::timeline::started_at;
use crate::model::{Impact, Incident, Page, Time, Timeline};
use crate::report::Subject;
use crate::time_arg::TimeArg;

/// What broke: the incidents of a window, newest first.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru incidents clerk --since 1d             since this time yesterday
  pingoru incidents @prod --since 2026-04-22 --impact major
  pingoru incidents clerk --open --fail-on minor  exit 1 if one is open
  pingoru incidents github --since 30d -o csv    for a spreadsheet
  pingoru incidents ./incidents.json             a saved document")]
pub(crate) struct Incidents {
    #[command(flatten)]
    targets: TargetArgs,
    /// Active at or after WHEN: 90m, 1d, 2w, yesterday
    ///
    /// Also a date or a time: 2026-04-22, 2026-04-22T06:00Z.
    #[arg(long, value_name = "WHEN")]
    since: Option<TimeArg>,
    /// Started before WHEN
    #[arg(long, value_name = "WHEN")]
    until: Option<TimeArg>,
    /// Only incidents that are open or may be open
    #[arg(long)]
    open: bool,
    /// Only this impact or worse: minor, major, critical
    ///
    /// Reported or observed; an unknown impact is kept.
    #[arg(
        long,
        value_parser = args::level(),
        hide_possible_values = true,
        value_name = "LEVEL"
    )]
    impact: Option<Impact>,
    /// Only incidents with TEXT in the title or an update
    #[arg(long, value_name = "TEXT")]
    grep: Option<String>,
    /// Show at most N per vendor
    #[arg(long, value_name = "N", value_parser = args::at_least_one, allow_negative_numbers = true)]
    limit: Option<usize>,
    #[command(flatten)]
    gate: GateArgs,
}

impl Incidents {
    /// Reports the incidents of a window.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let resolve = |moment: TimeArg| context.resolve(moment);
        let filter = Filter {
            since: self.since.map(resolve),
            until: self.until.map(resolve),
            open: self.open,
            impact: self.impact,
            text: self.grep.as_deref().map(str::to_lowercase),
            now: context.now,
        };
        if let (Some(since), Some(until)) = (filter.since, filter.until)
            && until < since
        {
            return Err(UsageError::Other("--until is before --since".into()));
        }
        let scope = Scope {
            history: !self.open,
            since: filter.since,
            until: filter.until,
            now: context.now,
            ..Scope::default()
        };
        let keep = |page| Self::keep(page, &filter);
        let query = Query {
            command: "incidents",
            subject: Subject::Incidents,
            scope,
            until: filter.until,
            all: false,
            at: None,
            limit: self.limit,
            gate_on: GateOn::State,
            keep: &keep,
        };
        let checks = self.targets.checks(context, &self.gate.policy(None))?;
        Ok(answer::answer(context, &query, checks, None)?.into())
    }

    /// The page's incidents that are asked for; the rest of it is `status`'s to tell.
    fn keep(page: Page, filter: &Filter) -> Page {
        let chosen = |list: Vec<Incident>| {
            let chosen = list.into_iter().filter(|incident| filter.has(incident));
            chosen.collect()
        };
        Page {
            incidents: page.incidents.map(chosen),
            components: None,
            maintenances: None,
            ..page
        }
    }
}

struct Filter {
    since: Option<Time>,
    until: Option<Time>,
    open: bool,
    impact: Option<Impact>,
    text: Option<String>,
    now: Time,
}

impl Filter {
    fn has(&self, incident: &Incident) -> bool {
        self.in_window(incident)
            && (!self.open || incident.is_open() != Some(false))
            && self
                .impact
                .is_none_or(|least| self.is_at_least(incident, least))
            && self
                .text
                .as_deref()
                .is_none_or(|text| mentions(incident, text))
    }

    /// An incident is in the window if it was going on at any moment of it; unknown ends do not take it out.
    fn in_window(&self, incident: &Incident) -> bool {
        let timeline = Timeline::of(incident, self.now);
        let end = timeline.resolved.map(|end| end.at);
        let last = end.or(if timeline.open == Some(true) {
            Some(self.now)
        } else {
            incident.updated_at()
        });
        let late = |since: Time| {
            last.or(timeline.started.map(|start| start.at))
                .is_none_or(|last| last >= since)
        };
        let early = |until: Time| started_at(incident).is_none_or(|start| start <= until);
        self.since.is_none_or(late) && self.until.is_none_or(early)
    }

    fn is_at_least(&self, incident: &Incident, least: Impact) -> bool {
        Timeline::of(incident, self.now)
            .worst(incident)
            .is_none_or(|worst| worst >= least)
    }
}

fn mentions(incident: &Incident, text: &str) -> bool {
    let updates = incident.updates.iter().map(|update| &update.text);
    [&incident.title]
        .into_iter()
        .chain(updates)
        .any(|words| words.raw().to_lowercase().contains(text))
}
