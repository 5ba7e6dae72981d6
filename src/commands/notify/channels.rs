//! The channels that a command is about.

use crate::commands::UsageError;
use crate::config::ConfigError;
use crate::context::Context;
use crate::filter::ComponentFilter;
use crate::notify::{Plan, plan};
use crate::resolve::Resolver;

/// The channels of the configuration.
pub(super) fn channels(context: &Context) -> Result<Plan, ConfigError> {
    plan(&Resolver {
        config: &context.config,
        filter: ComponentFilter::default(),
        now: context.now,
    })
}

/// The configuration has no channel.
pub(in crate::commands) fn no_channel() -> UsageError {
    UsageError::Other(
        "no channel is configured: add a section such as [notify.ops] to pingoru.toml".to_owned(),
    )
}
