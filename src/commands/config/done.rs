//! The answer of a command that did something to a configuration file.

use crate::commands::Outcome;
use crate::context::Context;
use crate::report::ActionReport;

/// What was done to a configuration file.
pub(super) fn done(command: &str, path: &str, message: &str, context: &Context) -> Outcome {
    let action = ActionReport::new(command, context.now, path, message.trim_end());
    Outcome::action(action, Vec::new())
}
