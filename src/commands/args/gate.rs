//! The options that decide the exit code.

use clap::Args;

use super::level;
use crate::gate::{FailOn, OnMaintenance, OnUnknown, Policy, PolicyOverrides};
use crate::model::Impact;

/// The options that decide the exit code.
#[derive(Args, Clone, Debug)]
pub(crate) struct GateArgs {
    /// Exit 1 from minor, major or critical on, or never [default: minor for `status`, `check` and `wait`, else never]
    #[arg(
        long,
        value_parser = level::fail_on(),
        hide_possible_values = true,
        value_name = "LEVEL",
        env = "PINGORU_FAIL_ON",
        hide_env_values = true
    )]
    fail_on: Option<FailOn>,
    #[command(flatten)]
    on_unknown: OnUnknownArg,
    /// Ongoing maintenance: pass or fail [default: pass]
    ///
    /// Where it fails, it counts as a minor problem.
    #[arg(
        long,
        value_parser = level::on_maintenance(),
        hide_possible_values = true,
        value_name = "ACTION",
        env = "PINGORU_MAINTENANCE",
        hide_env_values = true
    )]
    maintenance: Option<OnMaintenance>,
}

/// `--on-unknown`.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct OnUnknownArg {
    /// If unknown: fail (exit 3), warn, pass [default: fail]
    #[arg(
        id = "on_unknown",
        long = "on-unknown",
        value_parser = level::on_unknown(),
        hide_possible_values = true,
        value_name = "ACTION",
        env = "PINGORU_ON_UNKNOWN",
        hide_env_values = true
    )]
    pub(crate) value: Option<OnUnknown>,
}

impl GateArgs {
    /// What was typed, on top of a policy.
    pub(crate) fn overrides(&self) -> PolicyOverrides {
        PolicyOverrides {
            fail_on: self.fail_on,
            on_unknown: self.on_unknown.value,
            maintenance: self.maintenance,
            ..PolicyOverrides::default()
        }
    }

    /// The policy, with a command's own default.
    pub(crate) fn policy(&self, fail_on: Option<Impact>) -> Policy {
        self.overrides().policy(None, fail_on)
    }
}
