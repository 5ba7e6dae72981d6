//! What was said of a policy, by a flag, the environment or the configuration, before the defaults fill the rest.

use chrono::TimeDelta;

use super::policy::{OnUnknown, Policy};
use crate::model::Impact;

/// What was said of a policy; `None` where it was not said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct PolicyOverrides {
    /// From which impact on trouble fails.
    pub(crate) fail_on: Option<FailOn>,
    /// What an answer that cannot be told does.
    pub(crate) on_unknown: Option<OnUnknown>,
    /// What planned work that is going on does.
    pub(crate) maintenance: Option<OnMaintenance>,
    /// How old the page's own data may be.
    pub(crate) max_age: Option<TimeDelta>,
    /// How long an incident is too new to count.
    pub(crate) grace: Option<TimeDelta>,
}

/// The least impact that fails.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    clap::ValueEnum,
    serde::Serialize,
    serde::Deserialize,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum FailOn {
    /// Any trouble.
    Minor,
    /// A part is down, or worse.
    Major,
    /// All is down.
    Critical,
    /// Nothing fails.
    Never,
}

/// What planned work that is going on does.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum OnMaintenance {
    /// It passes.
    Pass,
    /// It counts as minor trouble.
    Fail,
}

impl From<Option<Impact>> for FailOn {
    fn from(least: Option<Impact>) -> Self {
        match least {
            Some(Impact::None | Impact::Minor) => Self::Minor,
            Some(Impact::Major) => Self::Major,
            Some(Impact::Critical) => Self::Critical,
            None => Self::Never,
        }
    }
}

impl FailOn {
    /// Our word for it.
    pub(crate) fn word(self) -> &'static str {
        self.into()
    }

    fn impact(self) -> Option<Impact> {
        match self {
            Self::Minor => Some(Impact::Minor),
            Self::Major => Some(Impact::Major),
            Self::Critical => Some(Impact::Critical),
            Self::Never => None,
        }
    }
}

impl PolicyOverrides {
    /// The nearer ones, and what they leave open from the others.
    pub(crate) fn or(self, others: Self) -> Self {
        Self {
            fail_on: self.fail_on.or(others.fail_on),
            on_unknown: self.on_unknown.or(others.on_unknown),
            maintenance: self.maintenance.or(others.maintenance),
            max_age: self.max_age.or(others.max_age),
            grace: self.grace.or(others.grace),
        }
    }

    /// The policy, with a command's own default for what fails.
    pub(crate) fn policy(self, name: Option<String>, fail_on: Option<Impact>) -> Policy {
        Policy {
            name,
            fail_on: self.fail_on.map_or(fail_on, FailOn::impact),
            on_unknown: self.on_unknown.unwrap_or_default(),
            maintenance_fails: self.maintenance == Some(OnMaintenance::Fail),
            max_age: self.max_age,
            grace: self.grace,
        }
    }
}
