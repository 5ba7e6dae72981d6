//! What trouble, doubt, maintenance and age mean for a pipeline.

use chrono::TimeDelta;

use super::decision::Decision;
use super::statement::{Source, Statement};
use crate::model::Impact;

/// What a vendor's statements mean for a pipeline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Policy {
    /// What it is called; `None`: it comes from the command line and the defaults.
    pub(crate) name: Option<String>,
    /// Trouble from this rung on fails; `None`: never.
    pub(crate) fail_on: Option<Impact>,
    /// What an unknown status does.
    pub(crate) on_unknown: OnUnknown,
    /// Ongoing maintenance counts as a minor problem.
    pub(crate) maintenance_fails: bool,
    /// What the page says may be this old; older is not to be relied upon.
    pub(crate) max_age: Option<TimeDelta>,
    /// An incident counts only once it is this old.
    pub(crate) grace: Option<TimeDelta>,
}

/// What an unknown status does.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum OnUnknown {
    /// It fails with its own exit code.
    #[default]
    Fail,
    /// It passes, with a warning on standard error.
    Warn,
    /// It passes.
    Pass,
}

impl OnUnknown {
    /// The word in the configuration.
    pub(crate) fn word(self) -> &'static str {
        self.into()
    }
}

impl Policy {
    /// What the statements come to under this policy. Where nothing fails, known trouble is an answer, however much
    /// else is in doubt.
    pub(crate) fn decide(&self, statements: &[Statement]) -> Decision {
        if self.fail_on.is_none() && statements.iter().any(Statement::is_trouble) {
            return Decision::Pass;
        }
        Decision::of(statements.iter().map(|statement| self.weigh(statement)))
    }

    /// What one statement alone comes to.
    pub(crate) fn weigh(&self, statement: &Statement) -> Decision {
        if statement.excuse.is_some() {
            return Decision::Pass;
        }
        let planned = matches!(statement.source, Source::Maintenance(_)) && self.maintenance_fails;
        let impact = statement.impact.max(planned.then_some(Impact::Minor));
        let fails = self
            .fail_on
            .is_some_and(|level| impact.is_some_and(|impact| impact >= level));
        match (fails, statement.uncertain) {
            (true, _) => Decision::Fail,
            (false, true) => self.unknown(),
            (false, false) => Decision::Pass,
        }
    }

    /// What an unknown status comes to.
    pub(crate) fn unknown(&self) -> Decision {
        if self.on_unknown == OnUnknown::Fail {
            Decision::Unknown
        } else {
            Decision::Pass
        }
    }
}
