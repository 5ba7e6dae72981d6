//! What was said of a policy, by a flag, the environment or the configuration, before the defaults fill the rest.

use chrono::TimeDelta;

use super::policy::{OnUnknown, Policy};
use crate::model::Impact;

/// What was said of a policy; `None` where it was not said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct PolicyOverrides {
    /// From which impact on trouble fails.
    pub(crate) fail_on: Option<FailOn>,
    /// What an unknown status does.
    pub(crate) on_unknown: Option<OnUnknown>,
    /// What ongoing maintenance does.
    pub(crate) maintenance: Option<OnMaintenance>,
    /// How old the page's own data may be.
    pub(crate) max_age: Option<TimeDelta>,
    /// How long an incident is too new to count.
    pub(crate) grace: Option<TimeDelta>,
}

/// The least impact that fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(from = "Word", into = "Word")]
pub(crate) enum FailOn {
    /// Nothing fails.
    Never,
    /// Trouble of this impact or worse.
    From(Impact),
}

/// How configuration and JSON spell a [`FailOn`].
#[derive(Clone, Copy, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Word {
    Minor,
    Major,
    Critical,
    Never,
}

/// What ongoing maintenance does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum OnMaintenance {
    /// It passes.
    Pass,
    /// It counts as minor trouble.
    Fail,
}

impl From<Option<Impact>> for FailOn {
    fn from(least: Option<Impact>) -> Self {
        least.map_or(Self::Never, |least| Self::From(least.max(Impact::Minor)))
    }
}

impl From<Word> for FailOn {
    fn from(word: Word) -> Self {
        match word {
            Word::Minor => Self::From(Impact::Minor),
            Word::Major => Self::From(Impact::Major),
            Word::Critical => Self::From(Impact::Critical),
            Word::Never => Self::Never,
        }
    }
}

impl From<FailOn> for Word {
    fn from(fail_on: FailOn) -> Self {
        match fail_on {
            FailOn::From(Impact::None | Impact::Minor) => Self::Minor,
            FailOn::From(Impact::Major) => Self::Major,
            FailOn::From(Impact::Critical) => Self::Critical,
            FailOn::Never => Self::Never,
        }
    }
}

impl FailOn {
    /// The word in configuration and JSON.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::From(least) => least.max(Impact::Minor).word(),
            Self::Never => "never",
        }
    }

    fn impact(self) -> Option<Impact> {
        match self {
            Self::From(least) => Some(least),
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
