//! What a command gives back: its output, the decision behind the exit code, and what is left to do.

use super::long_running::LongRunning;
use crate::answer::{self, Answer, Problem};
use crate::context::Context;
use crate::gate::Decision;
use crate::model::Text;
use crate::report::{ActionReport, Report};

/// What a command gives back.
pub(crate) struct Outcome {
    /// What goes to stdout.
    pub(crate) output: Output,
    /// pass: 0, fail: 1, unknown: 3.
    pub(crate) decision: Decision,
    /// What went wrong beside it, for stderr.
    pub(crate) problems: Vec<Problem>,
    /// What is left to do once the output is written; it returns further problems.
    pub(crate) after: Option<After>,
}

/// What is left to do once the output is written.
pub(crate) type After = Box<dyn FnOnce(&Context) -> Vec<Problem>>;

/// What goes to stdout.
pub(crate) enum Output {
    /// For an output format.
    Report(Box<Report>),
    /// Lines for a person, made safe for a terminal.
    Text(String),
    /// For another program, byte for byte: a script, a manual page, a schema, an export.
    Document(String),
    /// Written while the command runs.
    LongRunning(Box<dyn LongRunning>),
}

impl Outcome {
    fn new(output: Output, decision: Decision) -> Self {
        Self {
            output,
            decision,
            problems: Vec::new(),
            after: None,
        }
    }

    /// A report that passes.
    pub(crate) fn report(report: Report) -> Self {
        Self::new(Output::Report(Box::new(report)), Decision::Pass)
    }

    /// What a command did, with what went wrong on the way.
    pub(crate) fn action(action: ActionReport, problems: Vec<Problem>) -> Self {
        let decision = action.decision;
        let shown = problems.iter().map(|one| Text::new(one.to_string()));
        let action = ActionReport {
            problems: shown.collect(),
            ..action
        };
        Self {
            problems,
            ..Self::new(Output::Report(Box::new(Report::Action(action))), decision)
        }
    }

    /// Text that passes.
    pub(crate) fn text(text: String) -> Self {
        Self::new(Output::Text(text), Decision::Pass)
    }

    /// A document that passes.
    pub(crate) fn document(text: String) -> Self {
        Self::new(Output::Document(text), Decision::Pass)
    }

    /// A command that goes on: its ending decides.
    pub(crate) fn long_running(command: impl LongRunning + 'static) -> Self {
        Self::new(Output::LongRunning(Box::new(command)), Decision::Unknown)
    }
}

impl From<Answer> for Outcome {
    fn from(answer: Answer) -> Self {
        let pending = answer.pending;
        Self {
            problems: answer.problems,
            after: Some(Box::new(move |context| {
                answer::record_or_warn(context, &pending)
            })),
            ..Self::new(Output::Report(Box::new(answer.report)), answer.decision)
        }
    }
}
