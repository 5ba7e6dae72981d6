//! `wait`: until it is fine again, or until it is not.

use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};
use std::time::{Duration, Instant};

use clap::{Args, ValueEnum};

use super::asking::{self, Answers, Asked, Case, Held, Question, Reader};
use super::pace::Pace;
use super::{Ending, Live, Outcome, Said, UsageError};
use crate::context::Context;
use crate::feed::Want;
use crate::fetch::Target;
use crate::gate::{Decision, Policy, Verdict, Waiver};
use crate::interrupt::Interrupt;
use crate::model::{Text, Time};
use crate::progress::Line;
use crate::render::{Render, Style};
use crate::report::{PagesReport, Report, SCHEMA_VERSION, Subject, VendorReport};

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
    held: Held,
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
    /// Checks the command line; the waiting itself begins after that.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        if context.offline || context.replay.is_some() {
            let message = "what is recorded does not change: wait asks the pages themselves";
            return Err(UsageError::Other(message.into()));
        }
        let (cases, waivers) = self.held.cases(context)?;
        let (targets, cases) = asking::by_vendor(cases);
        Ok(Outcome::live(Waiting {
            pace: Pace::new(targets, self.interval),
            cases,
            waivers,
            until: self.until,
            end: Instant::now() + self.within,
            known: BTreeMap::new(),
            told: String::new(),
        }))
    }
}

/// The waiting, once it has begun.
struct Waiting {
    pace: Pace,
    cases: HashMap<String, Vec<Case>>,
    waivers: Vec<Waiver>,
    until: Until,
    end: Instant,
    /// The last answer of each vendor, for each of its cases.
    known: BTreeMap<String, Vec<VendorReport>>,
    /// What was last said of it.
    told: String,
}

impl Live for Waiting {
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
        let line = Line::new(context.progress);
        let ending = self.wait(context, interrupt, &line, err);
        drop(line);
        let now = (context.clock)();
        let style = Style {
            now,
            ..context.style.clone()
        };
        format.render(&Report::Pages(self.report(now)), &style, out)?;
        Ok(ending)
    }
}

impl Waiting {
    fn wait(
        &mut self,
        context: &Context,
        interrupt: &Interrupt,
        line: &Line,
        err: &mut dyn Write,
    ) -> Ending {
        loop {
            let due = self.pace.due(None);
            if !due.is_empty() {
                let problems = line.aside(|| self.look(due, context));
                line.aside(|| self.tell(problems, err));
            }
            if self.is_so() {
                return Ending::Decided(Decision::Pass);
            }
            let left = self.end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ending::OutOfTime;
            }
            line.say(&self.outlook(left));
            if interrupt.within(self.pace.pause().min(left)) {
                return Ending::Interrupted;
            }
        }
    }

    /// One look at those that are due; what went wrong.
    fn look(&mut self, due: Vec<Target>, context: &Context) -> Vec<String> {
        let want = Want {
            now: (context.clock)(),
            ..Want::default()
        };
        let question = Question {
            command: "wait",
            subject: Subject::Check,
            want,
            until: None,
            policy: Policy::default(),
            all: false,
            at: None,
            keep: &|page| page,
        };
        let observations = match Asked::ask(context, due, want) {
            Ok(observations) => observations,
            Err(error) => return vec![error.to_string()],
        };
        self.pace.note(&observations);
        let reader = Reader::new(want, None, Vec::new());
        let answers = Answers::new(context, &question, reader, Some(&self.waivers));
        let outcome = asking::judged(answers, observations, &self.cases);
        let mut problems = outcome.problems;
        if let Said::Report(Report::Pages(pages)) = outcome.said {
            self.learn(pages.vendors);
        }
        problems.extend(outcome.after.into_iter().flat_map(|after| after(context)));
        problems
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
                self.known.len() == self.pace.len()
                    && self.decisions().all(|one| one == Decision::Pass)
            }
            Until::Trouble => self.decisions().any(|one| one == Decision::Fail),
        }
    }

    /// Each news has a line; the same again has none.
    fn tell(&mut self, problems: Vec<String>, err: &mut dyn Write) {
        let news = self.news();
        if news == self.told {
            return;
        }
        for problem in problems {
            let _ = writeln!(err, "{}", Text::new(problem).line());
        }
        if !news.is_empty() {
            let _ = writeln!(err, "{news}");
        }
        self.told = news;
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
            self.pace.len(),
            self.pace.wait().as_secs(),
            humantime::format_duration(left)
        )
    }

    fn report(self, now: Time) -> PagesReport {
        let vendors: Vec<_> = self.known.into_values().flatten().collect();
        PagesReport {
            schema_version: SCHEMA_VERSION,
            command: "wait",
            generated_at: now,
            verdict: Verdict::of(vendors.iter().map(|vendor| vendor.verdict)),
            decision: Decision::of(vendors.iter().map(|vendor| vendor.gate.decision)),
            waivers: None,
            since: None,
            until: None,
            vendors,
            subject: Some(Subject::Check),
            all: false,
        }
    }
}
