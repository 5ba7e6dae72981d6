//! What the commands that read pages share: whom to ask, under which policy, and how an observation becomes a
//! vendor's answer.

mod answers;
mod asked;
mod gate;
mod held;
mod reader;

pub(crate) use answers::{Answers, unmatched};
pub(crate) use asked::Asked;
pub(crate) use gate::{Doubt, Gate};
pub(crate) use held::Held;
pub(crate) use reader::{Known, Reader, error};

use std::collections::HashMap;

use super::memory;
use super::{Outcome, Said, UsageError};
use crate::context::Context;
use crate::feed::Want;
use crate::fetch::{Observation, Target};
use crate::gate::{Decision, Policy, Verdict, Waiver};
use crate::model::{Page, Time};
use crate::report::{PagesReport, Report, SCHEMA_VERSION, Subject};

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

impl Question<'_> {
    /// Whether what was seen before is part of the answer; a history that is not needed is not opened.
    fn remembers(&self, context: &Context) -> bool {
        let asked = context.offline || self.at.is_some();
        asked || self.want.history || self.want.maintenance
    }
}

/// A vendor that is asked about, and what it is held to.
pub(crate) struct Case {
    /// Whom, and which parts of its page.
    pub(crate) target: Target,
    /// What it is held to.
    pub(crate) policy: Policy,
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
        let case = |target| Case {
            target,
            policy: question.policy.clone(),
        };
        let cases = self.targets(context)?.into_iter().map(case).collect();
        answer(context, question, cases, None)
    }
}

/// Asks each vendor once, and judges its page for each of its cases.
///
/// # Errors
/// Where no client can be made.
pub(crate) fn answer(
    context: &Context,
    question: &Question<'_>,
    cases: Vec<Case>,
    waivers: Option<&[Waiver]>,
) -> Result<Outcome, UsageError> {
    let mut problems = Vec::new();
    let needed = question.remembers(context);
    let history = needed
        .then(|| memory::open(context, &mut problems))
        .flatten();
    let (targets, cases) = by_vendor(cases);
    let wanted = (question.want, question.at);
    let observations = Asked::observe(context, targets, wanted, history.as_ref())?;
    let reader = Reader::new(question.want, history, problems);
    let answers = Answers::new(context, question, reader, waivers);
    Ok(judged(answers, observations, &cases))
}

/// What came of asking, judged.
pub(crate) fn judged(
    mut answers: Answers<'_>,
    observations: Vec<Observation>,
    cases: &HashMap<String, Vec<Case>>,
) -> Outcome {
    let (context, question) = (answers.context, answers.question);
    let now = question.want.now;
    let seen = memory::seen(context, &observations, now);
    for observation in observations {
        let cases = cases.get(&observation.target.vendor);
        answers.vendor(observation, cases.map_or(&[], Vec::as_slice));
    }
    let waivers = answers.waivers();
    let Answers {
        vendors, reader, ..
    } = answers;
    let decision = Decision::of(vendors.iter().map(|vendor| vendor.gate.decision));
    let report = PagesReport {
        schema_version: SCHEMA_VERSION,
        command: question.command,
        generated_at: now,
        verdict: Verdict::of(vendors.iter().map(|vendor| vendor.verdict)),
        decision,
        waivers,
        since: question.want.since,
        until: question.until,
        vendors,
        subject: Some(question.subject),
        all: question.all,
    };
    Outcome {
        said: Said::Report(Report::Pages(report)),
        decision,
        problems: reader.problems,
        after: Some(Box::new(move |context| {
            memory::keep_quietly(context, &seen)
        })),
    }
}

/// The vendors to ask, each once, and the cases of each.
pub(crate) fn by_vendor(cases: Vec<Case>) -> (Vec<Target>, HashMap<String, Vec<Case>>) {
    let mut targets = Vec::new();
    let mut held: HashMap<String, Vec<Case>> = HashMap::new();
    for case in cases {
        let vendor = &case.target.vendor;
        if !held.contains_key(vendor) {
            targets.push(case.target.clone());
        }
        held.entry(vendor.clone()).or_default().push(case);
    }
    (targets, held)
}
