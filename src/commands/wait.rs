//! `wait`: until it is fine again, or until it is not.

use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};
use std::time::{Duration, Instant};

use clap::{Args, ValueEnum};

use super::args::PolicyArgs;
use super::{Ending, LongRunning, Outcome, UsageError};
use crate::answer::{self, Check, Enricher, GateOn, Problem, Query, ReportBuilder, Schedule};
use crate::context::Context;
use crate::feed::Scope;
use crate::fetch::Target;
use crate::gate::{Decision, Verdict, Waiver};
use crate::interrupt::Interrupt;
use crate::model::{Text, Time};
use crate::progress::StatusLine;
use crate::render::{Render, Style};
use crate::report::{CheckReport, PagesReport, Report, SCHEMA_VERSION, Subject, VendorReport};

/// Wait until vendors are fine again, as `check` holds them, or until one is not.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru wait github --within 30m              exit 0 as soon as it is fine, 4 if it is not within that
  pingoru wait @prod --fail-on major            minor trouble is fine enough
  pingoru wait clerk --until trouble --within 8h  exit 0 as soon as something breaks
  pingoru wait github --component Actions && make deploy")]
pub(crate) struct Wait {
    #[command(flatten)]
    policy: PolicyArgs,
    /// What is waited for: all pass, or one fails
    #[arg(
        long,
        value_enum,
        value_name = "ok|trouble",
        hide_possible_values = true,
        default_value = "ok"
    )]
    until: Until,
    /// How long to wait at most
    #[arg(long, value_name = "TIME", value_parser = humantime::parse_duration, default_value = "30m")]
    within: Duration,
    /// The time between two looks at a page; halved while an incident is open, longer while the page fails
    #[arg(long, value_name = "TIME", value_parser = humantime::parse_duration, default_value = "60s")]
    interval: Duration,
}

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Until {
    /// All pass.
    Ok,
    /// One fails.
    Trouble,
}

impl Wait {
    /// Checks the command line; polling begins when the output is open.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        context.source.require_network("wait")?;
        let (checks, waivers) = self.policy.checks(context)?;
        let (targets, checks) = answer::by_vendor(checks);
        Ok(Outcome::long_running(Waiting {
            schedule: Schedule::new(targets, self.interval),
            checks,
            waivers,
            until: self.until,
            end: Instant::now() + self.within,
            known: BTreeMap::new(),
            last_news: String::new(),
        }))
    }
}

/// The polling, once it has begun.
struct Waiting {
    schedule: Schedule,
    checks: HashMap<String, Vec<Check>>,
    waivers: Vec<Waiver>,
    until: Until,
    end: Instant,
    /// The last answer of each vendor, for each of its checks.
    known: BTreeMap<String, Vec<VendorReport>>,
    /// What was last said of it.
    last_news: String,
}

impl LongRunning for Waiting {
    fn subject(&self) -> Subject {
        Subject::Check
    }

    /// Waits, then writes the last answer.
    fn run(
        mut self: Box<Self>,
        context: &Context,
        interrupt: &Interrupt,
        format: &dyn Render,
        out: &mut dyn Write,
        err: &mut dyn Write,
    ) -> io::Result<Ending> {
        let line = StatusLine::new(context.source.shows_progress());
        let ending = self.wait(context, interrupt, &line, err);
        drop(line);
        let now = (context.clock)();
        let style = Style {
            now,
            ..context.style.clone()
        };
        let report = Report::of_pages(Subject::Check, self.report(now), false);
        format.render(&report, &style, out)?;
        Ok(ending)
    }
}

impl Waiting {
    fn wait(
        &mut self,
        context: &Context,
        interrupt: &Interrupt,
        line: &StatusLine,
        err: &mut dyn Write,
    ) -> Ending {
        loop {
            let due = self.schedule.due(None);
            if !due.is_empty() {
                let problems = line.aside(|| self.poll(due, context));
                line.aside(|| self.tell(problems, err));
            }
            if self.is_so() {
                return Ending::Decided(Decision::Pass);
            }
            let left = self.end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ending::TimedOut;
            }
            line.say(&self.outlook(left));
            if interrupt.within(self.schedule.pause().min(left)) {
                return Ending::Interrupted;
            }
        }
    }

    /// Polls the pages that are due; returns what went wrong.
    fn poll(&mut self, due: Vec<Target>, context: &Context) -> Vec<Problem> {
        let scope = Scope {
            now: (context.clock)(),
            ..Scope::default()
        };
        let query = Query {
            command: "wait",
            subject: Subject::Check,
            scope,
            until: None,
            all: false,
            at: None,
            limit: None,
            gate_on: GateOn::State,
            keep: &answer::open_only,
        };
        let observations = match context.source.read_now("wait", due, scope) {
            Ok(observations) => observations,
            Err(error) => return vec![Problem::error(error)],
        };
        self.schedule.note(&observations);
        let enricher =
            Enricher::new(scope, None, Vec::new()).recalling_from(context.history.clone());
        let builder = ReportBuilder::new(&query, enricher, Some(&self.waivers));
        let answer = answer::judged(context, builder, observations, &self.checks);
        if let Report::Check(CheckReport { pages }) = answer.report {
            self.learn(pages.vendors);
        }
        let failed = answer::record_or_warn(context, &answer.pending);
        [answer.problems, failed].concat()
    }

    fn learn(&mut self, reports: Vec<VendorReport>) {
        let mut fresh: BTreeMap<String, Vec<VendorReport>> = BTreeMap::new();
        for report in reports {
            let vendor = report.vendor.raw().to_owned();
            fresh.entry(vendor).or_default().push(report);
        }
        self.known.extend(fresh);
    }

    fn decisions(&self) -> impl Iterator<Item = Decision> {
        self.known
            .values()
            .flatten()
            .map(|report| report.gate.decision)
    }

    /// Whether it is as it is waited for.
    fn is_so(&self) -> bool {
        match self.until {
            Until::Ok => {
                self.known.len() == self.schedule.len()
                    && self.decisions().all(|one| one == Decision::Pass)
            }
            Until::Trouble => self.decisions().any(|one| one == Decision::Fail),
        }
    }

    /// Writes a line when the news differs from the last one.
    fn tell(&mut self, problems: Vec<Problem>, err: &mut dyn Write) {
        let news = self.news();
        if news == self.last_news {
            return;
        }
        for problem in problems {
            let _ = writeln!(err, "{problem}");
        }
        if !news.is_empty() {
            let _ = writeln!(err, "{news}");
        }
        self.last_news = news;
    }

    /// Who does not pass, and why.
    fn news(&self) -> String {
        let open = self.known.values().flatten();
        let open = open.filter(|report| report.gate.decision != Decision::Pass);
        let lines = open.map(|report| {
            let why: Vec<_> = report.reasons.iter().map(Text::line).collect();
            let decision = report.gate.decision.word();
            format!("{}: {decision}: {}", report.vendor.line(), why.join("; "))
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    fn outlook(&self, left: Duration) -> String {
        let open = self
            .decisions()
            .filter(|one| *one != Decision::Pass)
            .count();
        let left = Duration::from_secs(left.as_secs());
        format!(
            "waiting, {open} of {} not fine, next look in {} s, {} left",
            self.schedule.len(),
            self.schedule.wait().as_secs(),
            humantime::format_duration(left)
        )
    }

    fn report(self, now: Time) -> PagesReport {
        let vendors: Vec<_> = self.known.into_values().flatten().collect();
        PagesReport {
            schema_version: SCHEMA_VERSION,
            command: "wait".into(),
            generated_at: now,
            verdict: Verdict::of(vendors.iter().map(|vendor| vendor.verdict)),
            decision: Decision::of(vendors.iter().map(|vendor| vendor.gate.decision)),
            waivers: None,
            since: None,
            until: None,
            at: None,
            vendors,
        }
    }
}
