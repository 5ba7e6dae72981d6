//! `uptime`: how long it was up, from what is published or recorded.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use clap::Args;

use super::args::{self, OnUnknownArg, TargetArgs};
use super::{Outcome, UsageError};
use crate::answer::{self, UptimeQuery};
use crate::context::Context;
use crate::gate::{Decision, OnUnknown};
use crate::model::uptime::{IncidentWindow, Window};
use crate::model::{Impact, Time};
use crate::time_arg::TimeArg;

/// Downtime and uptime per component and day.
///
/// Downtime is a partial outage or worse, unless --counts says otherwise. Maintenance never counts; overlapping incidents
/// count once. It is computed from incidents, and from outages that two recorded checks both saw, with or without an
/// incident. Where the incidents do not cover the whole window, the percentage is that of the part that they cover; where
/// an incident has no times, it is unknown.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru uptime clerk                   the last 30 days
  pingoru uptime github --component Actions --since 90d
  pingoru uptime @prod --sla 99.9        exit 1 if a vendor was up for less
  pingoru uptime clerk --counts minor    degraded performance counts too
  pingoru uptime github --window stated  by the stated windows
  pingoru uptime @prod --since 2026-11-01 --until 2026-12-01 -o csv
  pingoru uptime demo                    a made-up vendor, without a network
")]
pub(crate) struct Uptime {
    #[command(flatten)]
    targets: TargetArgs,
    /// Start of the window: 90m, 1d, 2w, 2026-04-22
    #[arg(long, value_name = "WHEN", default_value = "30d")]
    since: TimeArg,
    /// End of the window [default: now]
    #[arg(long, value_name = "WHEN")]
    until: Option<TimeArg>,
    /// Minimum impact that counts: minor, major, critical
    #[arg(
        long,
        value_parser = args::level(),
        hide_possible_values = true,
        value_name = "LEVEL",
        default_value = "major"
    )]
    counts: Impact,
    /// Window of an incident that counts: reported, stated, widest
    ///
    /// Vendors often state the true start and end in words once an incident is over. `stated` counts an incident by
    /// these where they differ from the reported ones, `widest` from the earlier start to the later end of both. What a
    /// component lacked from the start or to the end of the incident moves along; what lies outside is cut off.
    #[arg(
        long,
        value_parser = args::incident_window(),
        hide_possible_values = true,
        value_name = "WHICH",
        default_value = "reported"
    )]
    window: IncidentWindow,
    /// Exit 1 if a vendor was up for less than PERCENT of the window
    #[arg(long, value_name = "PERCENT", value_parser = percentage)]
    sla: Option<f64>,
    #[command(flatten)]
    on_unknown: OnUnknownArg,
}

fn percentage(text: &str) -> Result<f64, String> {
    let number = text.trim_end_matches('%').trim().parse::<f64>();
    let number = number.ok().filter(|number| (0.0..=100.0).contains(number));
    number.ok_or_else(|| "write a percentage such as 99.9".into())
}

impl Uptime {
    /// Adds up the downtime of the window.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let window = self.asked(context)?;
        let query = UptimeQuery {
            window,
            days: days(window, context),
            counts: self.counts,
            incident_window: self.window,
            sla: self.sla,
            unknown: match self.on_unknown.value.unwrap_or_default() {
                OnUnknown::Fail => Decision::Unknown,
                OnUnknown::Warn | OnUnknown::Pass => Decision::Pass,
            },
        };
        let targets = self.targets.resolve(context)?;
        Ok(answer::uptime(context, &query, targets)?.into())
    }

    /// What is ahead is not known: the window ends now at the latest.
    fn asked(&self, context: &Context) -> Result<Window, UsageError> {
        let until = self.until.map(|moment| context.resolve(moment));
        let window = Window {
            from: context.resolve(self.since),
            to: until.map_or(context.now, |until| until.min(context.now)),
        };
        if window.from < window.to {
            return Ok(window);
        }
        let message = match until {
            Some(until) if until < window.from => "--until is before --since",
            _ if window.from >= context.now => "--since is not in the past",
            _ => "the window is empty",
        };
        Err(UsageError::Other(message.into()))
    }
}

/// The days of a window in the user's zone, the first and the last one cut.
fn days(window: Window, context: &Context) -> Vec<(NaiveDate, Window)> {
    let zone = &context.style.zone;
    let date = |at: Time| zone.clock(at).0.date();
    let start = |date: NaiveDate| zone.moment(date.and_time(NaiveTime::MIN));
    let last = date(window.to - TimeDelta::milliseconds(1));
    let dates = date(window.from).iter_days().take_while(|day| *day <= last);
    dates
        .map(|day| {
            let whole = Window {
                from: start(day),
                to: day.succ_opt().map_or(window.to, start),
            };
            (day, whole.cut(window))
        })
        .collect()
}
