//! What the commands that read pages share: whom to ask, under which policy, and how an observation becomes a
//! vendor's answer.

use clap::{Args, ValueEnum};

use super::memory::{self, FirstSeen, Seen};
use super::{Outcome, Said, UsageError};
use crate::context::Context;
use crate::feed::Want;
use crate::fetch::{self, Observation, Observed, Origin, Place, Replay, Target};
use crate::gate::{self, OnUnknown, Policy, Verdict};
use crate::history::History;
use crate::model::{Impact, Page, Text, Time};
use crate::plan::{self, Planner};
use crate::progress;
use crate::report::{
    ErrorReport, PagesReport, Report, SCHEMA_VERSION, SourceReport, Subject, VendorReport,
};
use crate::selection::Selection;

/// Whom to ask, and about which parts.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct Asked {
    /// Names, aliases, addresses, @groups, saved documents, - for standard input, or demo
    #[arg(value_name = "VENDOR")]
    pub(crate) vendors: Vec<String>,
    /// Only components that match: a glob on `group / name`, or an id (repeatable)
    #[arg(long, value_name = "PATTERN")]
    pub(crate) component: Vec<String>,
    /// Only these regions, where the feed has regions (repeatable)
    #[arg(long, value_name = "PATTERN")]
    pub(crate) region: Vec<String>,
}

/// What the exit code says.
#[derive(Args, Clone, Debug)]
pub(crate) struct Gate {
    /// Exit 1 on trouble from this impact on
    #[arg(
        long,
        value_enum,
        hide_possible_values = true,
        value_name = "minor|major|critical|never",
        env = "PINGORU_FAIL_ON",
        hide_env_values = true
    )]
    fail_on: Option<FailOn>,
    /// What an answer that cannot be told does: exit 3, a warning, or nothing
    #[arg(
        long,
        value_enum,
        hide_possible_values = true,
        value_name = "fail|warn|pass",
        env = "PINGORU_ON_UNKNOWN",
        hide_env_values = true
    )]
    on_unknown: Option<OnUnknown>,
    /// Whether planned work that is going on counts as minor trouble
    #[arg(
        long,
        value_enum,
        hide_possible_values = true,
        value_name = "pass|fail"
    )]
    maintenance: Option<OnMaintenance>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FailOn {
    Minor,
    Major,
    Critical,
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum OnMaintenance {
    Pass,
    Fail,
}

impl Gate {
    /// The policy, with a command's own default.
    pub(crate) fn policy(&self, fail_on: Option<Impact>) -> Policy {
        Policy {
            fail_on: match self.fail_on {
                None => fail_on,
                Some(FailOn::Minor) => Some(Impact::Minor),
                Some(FailOn::Major) => Some(Impact::Major),
                Some(FailOn::Critical) => Some(Impact::Critical),
                Some(FailOn::Never) => None,
            },
            on_unknown: self.on_unknown.unwrap_or_default(),
            maintenance_fails: self.maintenance == Some(OnMaintenance::Fail),
        }
    }
}

/// A question about pages: what is wanted, and what of each page is kept.
pub(crate) struct Question<'a> {
    pub(crate) command: &'static str,
    pub(crate) subject: Subject,
    pub(crate) want: Want,
    pub(crate) until: Option<Time>,
    pub(crate) policy: Policy,
    /// Whether people see also what is fine.
    pub(crate) all: bool,
    /// The moment of the past that is asked about.
    pub(crate) at: Option<Time>,
    /// What of a page the answer shows; judged is the whole.
    pub(crate) keep: &'a dyn Fn(Page) -> Page,
}

impl Asked {
    /// Asks, judges, and gathers the answer.
    ///
    /// # Errors
    /// Where the command line or the configuration means nobody.
    pub(crate) fn answer(
        &self,
        context: &Context,
        question: &Question<'_>,
    ) -> Result<Outcome, UsageError> {
        let mut problems = Vec::new();
        let history = memory::open(context, &mut problems);
        let observations = self.observe(context, question, history.as_ref())?;
        let seen: Vec<_> = match context.history {
            Some(_) => observations
                .iter()
                .filter_map(|one| Seen::of(one, context.now))
                .collect(),
            None => Vec::new(),
        };
        let mut answers = Answers {
            context,
            question,
            history,
            verdicts: Vec::new(),
            problems,
        };
        let vendors = observations
            .into_iter()
            .map(|observation| answers.vendor(observation))
            .collect::<Vec<_>>();
        let report = PagesReport {
            schema_version: SCHEMA_VERSION,
            command: question.command,
            generated_at: context.now,
            verdict: Verdict::of(vendors.iter().map(|vendor| vendor.verdict)),
            since: question.want.since,
            until: question.until,
            vendors,
            subject: Some(question.subject),
            all: question.all,
        };
        Ok(Outcome {
            said: Said::Report(Report::Pages(report)),
            verdict: Verdict::of(answers.verdicts.into_iter()),
            problems: answers.problems,
            after: Some(Box::new(move |context| {
                memory::keep_quietly(context, &seen)
            })),
        })
    }

    /// Whom to ask.
    ///
    /// # Errors
    /// Where a name means nobody.
    pub(crate) fn targets(&self, context: &Context) -> Result<Vec<Target>, UsageError> {
        let names = if self.vendors.is_empty() {
            context.config.all()
        } else {
            self.vendors.clone()
        };
        if names.is_empty() {
            return Err(UsageError::NobodyNamed);
        }
        let components = self.component.iter().map(String::as_str);
        let selection = plan::selection(components, self.region.iter().map(String::as_str))?;
        let planner = Planner {
            config: &context.config,
            selection,
            now: context.now,
        };
        Ok(planner.targets(&names)?)
    }

    /// Asks everybody, side by side.
    ///
    /// # Errors
    /// Where no client can be made.
    pub(crate) fn ask(
        context: &Context,
        targets: Vec<Target>,
        want: Want,
    ) -> Result<Vec<Observation>, UsageError> {
        if let Some(recorded) = &context.replay {
            let opened = Replay::open(recorded);
            let error = |error| UsageError::Other(format!("{}: {error}", recorded.display()));
            return Ok(fetch::replay(&opened.map_err(error)?, targets, want));
        }
        let client = context.client()?;
        let total = targets.len();
        Ok(progress::watch(context.progress, total, |done| {
            fetch::fetch(client, targets, want, done)
        }))
    }

    /// Asks everybody, or the history where that is wanted; a saved document is read in any case.
    fn observe(
        &self,
        context: &Context,
        question: &Question<'_>,
        history: Option<&History>,
    ) -> Result<Vec<Observation>, UsageError> {
        let targets = self.targets(context)?;
        if !(context.offline || question.at.is_some()) {
            return Self::ask(context, targets, question.want);
        }
        let (pages, at_hand): (Vec<_>, Vec<_>) = targets
            .into_iter()
            .partition(|target| matches!(target.place, Place::Page { .. }));
        let mut observations = memory::recall(history, pages, question.want, question.at);
        observations.extend(Self::ask(context, at_hand, question.want)?);
        Ok(observations)
    }
}

struct Answers<'a> {
    context: &'a Context,
    question: &'a Question<'a>,
    history: Option<History>,
    verdicts: Vec<Verdict>,
    problems: Vec<String>,
}

impl Answers<'_> {
    fn vendor(&mut self, observation: Observation) -> VendorReport {
        let Observation {
            target,
            outcome,
            warnings,
        } = observation;
        let (vendor, name) = (
            Text::from(target.vendor.as_str()),
            target.name.as_deref().map(Text::from),
        );
        let address = Text::new(target.address());
        match outcome {
            Ok(observed) => {
                self.warn(&vendor, warnings.iter().map(String::as_str));
                self.read(vendor, name, observed, &target.selection, &warnings)
            }
            Err(error) => {
                let message = Text::new(error.to_string());
                self.problems
                    .push(format!("{}: {}", vendor.line(), message.line()));
                self.verdicts.push(self.question.policy.unknown());
                let error = ErrorReport {
                    kind: error.kind(),
                    url: address.clone(),
                    message,
                };
                VendorReport::failed(vendor, name, Some(address), error)
            }
        }
    }

    fn warn<'w>(&mut self, vendor: &Text, warnings: impl Iterator<Item = &'w str>) {
        let lines = warnings
            .map(|warning| format!("warning: {}: {}", vendor.line(), Text::from(warning).line()));
        self.problems.extend(lines);
    }

    fn read(
        &mut self,
        vendor: Text,
        name: Option<Text>,
        observed: Observed,
        selection: &Selection,
        warnings: &[String],
    ) -> VendorReport {
        let now = self.context.now;
        let source = source(&observed, now);
        let at = observed.fetched_at;
        let mut warnings: Vec<Text> = warnings
            .iter()
            .map(|warning| Text::from(warning.as_str()))
            .collect();
        let unmatched = selection
            .unmatched(&observed.page)
            .map(|pattern| format!("no component matches `{}`", pattern.text()));
        let unmatched: Vec<String> = unmatched.collect();
        self.warn(&vendor, unmatched.iter().map(String::as_str));
        warnings.extend(unmatched.iter().map(|warning| Text::from(warning.as_str())));
        let (page, first_seen) = self.remembered(&vendor, observed);
        let page = selection.narrow(page);
        let judgement = gate::judge(&page, selection, at);
        let outcome = self.question.policy.outcome(&judgement);
        if outcome == Verdict::Unknown {
            let why = judgement
                .reasons
                .iter()
                .map(Text::line)
                .collect::<Vec<_>>()
                .join("; ");
            let line = format!(
                "{}: {}: cannot tell: {why}",
                vendor.line(),
                source.url.line()
            );
            self.problems.push(line);
        }
        self.verdicts.push(outcome);
        let page = (self.question.keep)(page);
        let report =
            VendorReport::read(vendor, name, &page, judgement, self.question.want.since, at);
        let mut report = VendorReport {
            warnings,
            source: Some(source),
            ..report
        };
        for incident in report.incidents.iter_mut().flatten() {
            if let Some((at, lag)) = first_seen.find(&incident.id) {
                incident.first_seen_at = Some(at);
                incident.lag_seconds = lag.or(incident.lag_seconds);
            }
        }
        self.note_gap(&report);
        report
    }

    /// What the feed no longer shows, or never did, is known from earlier runs.
    fn remembered(&mut self, vendor: &Text, observed: Observed) -> (Page, FirstSeen) {
        let fresh = matches!(
            observed.origin,
            Origin::Network | Origin::Cache | Origin::History
        );
        let Some(history) = self
            .history
            .as_ref()
            .filter(|_| fresh && self.question.want.history)
        else {
            return (observed.page, FirstSeen::default());
        };
        match memory::enrich(history, vendor.raw(), &observed.page, observed.fetched_at) {
            Ok(enriched) => enriched,
            Err(error) => {
                self.problems.push(format!("warning: {error}"));
                (observed.page, FirstSeen::default())
            }
        }
    }

    /// Every format says of an incomplete window that it is one: standard error says it for all of them.
    fn note_gap(&mut self, report: &VendorReport) {
        let incomplete = report
            .coverage
            .as_ref()
            .is_some_and(|coverage| !coverage.complete);
        if self.question.subject == Subject::Incidents
            && incomplete
            && self.question.want.since.is_some()
        {
            let line = format!(
                "warning: {}: the feed does not reach the whole window",
                report.vendor.line()
            );
            self.problems.push(line);
        }
    }
}

fn source(observed: &Observed, now: Time) -> SourceReport {
    SourceReport {
        url: Text::from(observed.url.as_str()),
        feed: observed.feed,
        feed_changed_from: observed.feed_changed_from,
        from: observed.origin.word(),
        fetched_at: observed.fetched_at,
        age_seconds: (now - observed.fetched_at).num_seconds().max(0),
    }
}
