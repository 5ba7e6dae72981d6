//! The polling of `wait`.

use std::collections::HashMap;
use std::io::{self, Write};
use std::time::{Duration, Instant};

use super::known::Known;
use super::log::{self, Log};
use crate::answer::{self, Check, Enricher, GateOn, Problem, Query, ReportBuilder, Schedule};
use crate::commands::{Answer, Ending, LongRunning};
use crate::context::Context;
use crate::feed::Scope;
use crate::fetch::Target;
use crate::gate::{Decision, Waiver};
use crate::interrupt::Interrupt;
use crate::progress::StatusLine;
use crate::render::{Style, elapsed};
use crate::report::{CheckReport, Report, Subject};

/// The polling, once it has begun.
pub(super) struct Waiting {
    pub(super) schedule: Schedule,
    pub(super) checks: HashMap<String, Vec<Check>>,
    pub(super) waivers: Vec<Waiver>,
    pub(super) within: Duration,
    pub(super) known: Known,
    pub(super) log: Log,
}

/// The time that a wait has.
#[derive(Clone, Copy)]
struct Span {
    begun: Instant,
    end: Instant,
}

impl LongRunning for Waiting {
    fn subject(&self) -> Option<Subject> {
        Some(Subject::Check)
    }

    /// Waits, then writes the last answer.
    fn run(
        mut self: Box<Self>,
        context: &Context,
        interrupt: &Interrupt,
        answer: &mut Answer<'_>,
        err: &mut dyn Write,
    ) -> io::Result<Ending> {
        let span = Span::new(self.within, context.deadline);
        context.source.end_by(span.end);
        let line = StatusLine::new(context.source.shows_progress());
        self.begin(context, span, err);
        let ending = self.wait(context, span, interrupt, &line, err);
        drop(line);
        let style = Style {
            now: (context.clock)(),
            ..context.style.clone()
        };
        self.end(ending, span, &style, err);
        let report = self.known.report(style.now, span.waited(), ending);
        match answer(&Report::of_pages(Subject::Check, report, false), &style) {
            // Whoever reads the answer has what it wanted; the ending stands.
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
            _ => Ok(ending),
        }
    }
}

impl Span {
    fn new(within: Duration, deadline: Option<Instant>) -> Self {
        let begun = Instant::now();
        let end = begun.checked_add(within);
        // Far enough for a length that no clock can hold.
        let far = begun + Duration::from_secs(1 << 30);
        let end = deadline.into_iter().chain(end).min().unwrap_or(far);
        Self { begun, end }
    }

    fn waited(self) -> i64 {
        i64::try_from(self.begun.elapsed().as_secs()).unwrap_or(i64::MAX)
    }

    fn left(self) -> Duration {
        self.end.saturating_duration_since(Instant::now())
    }

    /// In whole seconds, rounded up.
    fn length(self) -> i64 {
        seconds(self.end.saturating_duration_since(self.begun))
    }
}

fn seconds(length: Duration) -> i64 {
    i64::try_from(length.as_millis().div_ceil(1_000)).unwrap_or(i64::MAX)
}

impl Waiting {
    fn begin(&self, context: &Context, span: Span, err: &mut dyn Write) {
        let goal = self.known.goal();
        let text = format!(
            "waiting until {goal}, for {} at most",
            elapsed(span.length())
        );
        log::line(&text, (context.clock)(), &context.style, err);
    }

    /// Says why it ends without what it waited for; with it, the answer says enough.
    fn end(&self, ending: Ending, span: Span, style: &Style, err: &mut dyn Write) {
        let waited = elapsed(span.waited());
        let open = self.known.open();
        let what = match (ending, open.is_empty()) {
            (Ending::TimedOut, false) => {
                format!("gave up after {waited}; not passing: {}", open.join(", "))
            }
            (Ending::TimedOut, true) => format!("gave up after {waited}; nothing failed"),
            (Ending::Interrupted, _) => format!("interrupted after {waited}"),
            (Ending::Decided(_), _) => return,
        };
        log::line(&what, style.now, style, err);
    }

    fn wait(
        &mut self,
        context: &Context,
        span: Span,
        interrupt: &Interrupt,
        line: &StatusLine,
        err: &mut dyn Write,
    ) -> Ending {
        loop {
            let due = self.schedule.take_due(None, true).all();
            if !due.is_empty() {
                let polled: Vec<String> = due.iter().map(|one| one.vendor.clone()).collect();
                let problems = line.aside(|| self.poll(due, context));
                line.aside(|| self.tell(&polled, &problems, context, span, err));
            }
            if self.known.is_reached() {
                return Ending::Decided(Decision::Pass);
            }
            let left = span.left();
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
        let mut observations = match context.source.read_now("wait", due, scope) {
            Ok(observations) => observations,
            Err(error) => return vec![Problem::error(error)],
        };
        self.schedule.note(&observations);
        observations.retain(|one| !self.known.outweighs(one));
        let enricher =
            Enricher::new(scope, None, Vec::new()).recalling_from(context.history.clone());
        let builder = ReportBuilder::new(&query, enricher, Some(&self.waivers));
        let answer = answer::judged(context, builder, observations, &self.checks);
        if let Report::Check(CheckReport { pages }) = answer.report {
            self.known.learn(pages.vendors);
        }
        let failed = answer::record_or_warn(context, &answer.pending);
        [answer.problems, failed].concat()
    }

    fn tell(
        &mut self,
        polled: &[String],
        problems: &[Problem],
        context: &Context,
        span: Span,
        err: &mut dyn Write,
    ) {
        self.log.warnings(problems, err);
        let at = ((context.clock)(), span.waited());
        let vendors = self.known.of(polled);
        self.log.changes(vendors, at, &context.style, err);
    }

    fn outlook(&self, left: Duration) -> String {
        format!(
            "waiting for {} of {} · next check in {} s · {} left",
            self.known.total - self.known.passing(),
            self.known.total,
            self.schedule.wait().as_secs(),
            elapsed(seconds(left))
        )
    }
}
