//! The outcome of a check, and the statements that caused it.

use super::gate::StatementReport;
use super::vendor::VendorReport;
use crate::gate::{Decision, FailOn};
use crate::model::{Impact, Text};

/// The outcome of a check, from the best to the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// Nothing at or above the level of the policy.
    Passed,
    /// Unknown, which the policy allows.
    Allowed,
    /// Unknown.
    Unknown,
    /// A problem at or above the level of the policy.
    Failed,
}

impl VendorReport {
    /// The outcome of this check.
    pub(crate) fn outcome(&self) -> Outcome {
        let uncertain = || self.error.is_some() || self.gate.statements.iter().any(is_uncertain);
        match self.gate.decision {
            Decision::Fail => Outcome::Failed,
            Decision::Unknown => Outcome::Unknown,
            Decision::Pass if self.gate.fail_on == FailOn::Never => Outcome::Passed,
            Decision::Pass if uncertain() => Outcome::Allowed,
            Decision::Pass => Outcome::Passed,
        }
    }

    /// Whether a statement caused the outcome.
    pub(crate) fn is_cause(&self, statement: &StatementReport) -> bool {
        match self.outcome() {
            Outcome::Passed => false,
            Outcome::Allowed => is_uncertain(statement),
            Outcome::Unknown => statement.decision == Decision::Unknown,
            Outcome::Failed => statement.decision == Decision::Fail,
        }
    }

    /// What caused the outcome; without statements, why there is no answer. Empty where the check passed.
    pub(crate) fn causes(&self) -> Vec<&Text> {
        if self.outcome() == Outcome::Passed {
            return Vec::new();
        }
        let statements = self.gate.statements.iter();
        let causes = statements.filter(|one| self.is_cause(one));
        let causes: Vec<_> = causes.map(|one| &one.text).collect();
        if causes.is_empty() {
            self.reasons.iter().collect()
        } else {
            causes
        }
    }

    /// The worst impact that counts against the vendor.
    pub(crate) fn counted_impact(&self) -> Option<Impact> {
        let statements = self.gate.statements.iter();
        let failing = statements.filter(|one| one.decision == Decision::Fail);
        failing.filter_map(|one| one.impact).max()
    }

    /// Why there is no certain answer, without the address.
    pub(crate) fn short_cause(&self) -> String {
        let uncertain = || self.gate.statements.iter().find(|one| is_uncertain(one));
        let cause = match &self.error {
            Some(error) => error.message.line(),
            None => uncertain().map_or(String::new(), |one| one.text.line()),
        };
        let address = cause
            .split_once(' ')
            .filter(|(first, _)| first.contains("://"));
        address.map_or(cause.clone(), |(_, rest)| {
            rest.strip_prefix("is ").unwrap_or(rest).to_owned()
        })
    }
}

fn is_uncertain(statement: &StatementReport) -> bool {
    statement.doubt && statement.excuse.is_none()
}
