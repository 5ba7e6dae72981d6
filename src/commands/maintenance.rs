//! `maintenance`: what is planned or ongoing, and whether it overlaps a window.

use std::time::Duration;

use chrono::TimeDelta;
use clap::Args;

use super::args::{GateArgs, TargetArgs};
use super::{Outcome, UsageError};
use crate::answer::{self, GateOn, Query};
use crate::context::Context;
use crate::feed::Scope;
use crate::model::uptime::Window;
use crate::model::{Maintenance as Planned, MaintenanceStatus, Page, Time};
use crate::report::Subject;
use crate::time_arg::{self, RangeArg};

/// Planned and ongoing maintenance, and what overlaps a window.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru maintenance clerk github            ongoing and planned
  pingoru maintenance @prod --within 7d       what starts within a week
  pingoru maintenance @prod --overlaps now/2h  can we deploy? exit 1 if it overlaps
  pingoru maintenance @prod -o ics --to planned.ics  a calendar to subscribe to
  pingoru maintenance @prod --past            also what is completed or cancelled")]
pub(crate) struct Maintenance {
    #[command(flatten)]
    targets: TargetArgs,
    /// Include completed and cancelled maintenance
    #[arg(long)]
    past: bool,
    /// Only what is ongoing or starts within TIME
    #[arg(long, value_name = "TIME", value_parser = time_arg::length)]
    within: Option<Duration>,
    /// Only what overlaps START/LENGTH or START/END; exit 1 if any does
    ///
    /// Exit 3 if a feed publishes no maintenance.
    #[arg(long, value_name = "WINDOW", conflicts_with_all = ["within", "past"])]
    overlaps: Option<RangeArg>,
    #[command(flatten)]
    gate: GateArgs,
}

impl Maintenance {
    /// Reports planned and ongoing maintenance.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let window = self.overlaps.map(|span| {
            let window = span.resolve(|moment| context.resolve(moment));
            match window {
                None => Err("the window ends before it starts"),
                Some(window) if window.to <= context.now => Err("the window is over already"),
                Some(window) => Ok(window),
            }
        });
        let window = window.transpose();
        let window = window.map_err(|message| UsageError::Other(message.into()))?;
        let query = Query {
            command: "maintenance",
            subject: Subject::Maintenance,
            scope: Scope {
                maintenance: true,
                since: window.map(|window| window.from),
                now: context.now,
                ..Scope::default()
            },
            until: match (window, self.within) {
                (Some(window), _) => Some(window.to),
                (None, Some(within)) => after(context.now, within),
                (None, None) => None,
            },
            all: false,
            at: None,
            limit: None,
            gate_on: match window {
                Some(_) => GateOn::Maintenance,
                None => GateOn::State,
            },
            keep: &|page| self.keep(page, window, context.now),
        };
        let checks = self.targets.checks(context, &self.gate.policy(None))?;
        Ok(answer::answer(context, &query, checks, None)?.into())
    }

    fn keep(&self, page: Page, window: Option<Window>, now: Time) -> Page {
        let wanted = |one: &Planned| match (window, self.within) {
            (Some(window), _) => clashes(one, window, now),
            (None, Some(within)) => self.is_shown(one, now) && begins(one, now, within),
            (None, None) => self.is_shown(one, now),
        };
        let chosen = |list: Vec<Planned>| list.into_iter().filter(wanted).collect();
        Page {
            maintenances: page.maintenances.map(chosen),
            components: None,
            incidents: None,
            ..page
        }
    }

    /// What is over is shown where it is asked for; what is called off, also until its time has passed.
    fn is_shown(&self, one: &Planned, now: Time) -> bool {
        let status = one.status_at(now);
        let called_off = status == MaintenanceStatus::Cancelled && one.ends_at > Some(now);
        self.past || called_off || status.is_over() != Some(true)
    }
}

fn after(now: Time, length: Duration) -> Option<Time> {
    let length = TimeDelta::from_std(length).ok()?;
    now.checked_add_signed(length)
}

/// Whether it goes on, or begins within that time; one without a start may.
fn begins(one: &Planned, now: Time, within: Duration) -> bool {
    let (Some(start), Some(until)) = (one.starts_at, after(now, within)) else {
        return true;
    };
    start <= until
}

/// Whether it is going on in the window, or may be: an unknown time takes nothing out. Work that goes on longer than it
/// was planned has an unknown end.
fn clashes(one: &Planned, window: Window, now: Time) -> bool {
    if one.status_at(now).is_over() == Some(true) {
        return false;
    }
    let end = one.ends_at.filter(|end| *end > now);
    let begins_later = one.starts_at.is_some_and(|start| start >= window.to);
    let ends_before = end.is_some_and(|end| end <= window.from);
    !begins_later && !ends_before
}
