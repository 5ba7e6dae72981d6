//! What the exit code says, as the command line says it.

use clap::Args;

use crate::gate::{FailOn, OnMaintenance, OnUnknown, Policy, Terms};
use crate::model::Impact;

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
    #[command(flatten)]
    doubt: Doubt,
    /// Whether planned work that is going on counts as minor trouble
    #[arg(
        long,
        value_enum,
        hide_possible_values = true,
        value_name = "pass|fail"
    )]
    maintenance: Option<OnMaintenance>,
}

/// What an answer that cannot be told does, as the command line says it.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct Doubt {
    /// What an answer that cannot be told does: exit 3, a warning, or nothing
    #[arg(
        long,
        value_enum,
        hide_possible_values = true,
        value_name = "fail|warn|pass",
        env = "PINGORU_ON_UNKNOWN",
        hide_env_values = true
    )]
    pub(crate) on_unknown: Option<OnUnknown>,
}

impl Gate {
    /// What was said.
    pub(crate) fn terms(&self) -> Terms {
        Terms {
            fail_on: self.fail_on,
            on_unknown: self.doubt.on_unknown,
            maintenance: self.maintenance,
            ..Terms::default()
        }
    }

    /// The policy, with a command's own default.
    pub(crate) fn policy(&self, fail_on: Option<Impact>) -> Policy {
        self.terms().policy(None, fail_on)
    }
}
