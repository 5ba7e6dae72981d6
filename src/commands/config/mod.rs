//! `config`: where settings come from, and what the file says.

mod check;
mod init;

use clap::{Args, Subcommand};

use super::{Outcome, UsageError};
use crate::context::Context;
use crate::report::{Report, SCHEMA_VERSION, SettingsReport};

/// Where settings come from, and a file to begin with.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru config init   a commented file to begin with
  pingoru config check  what is wrong with the file in force
  pingoru config path   where it stands
  pingoru config show   each setting, and whether a flag, the environment or the file set it")]
pub(crate) struct ConfigCommand {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// The configuration file in force, or where one would be looked for
    Path,
    /// Each setting and where it comes from
    Show,
    Init(init::Init),
    Check(check::Check),
}

impl ConfigCommand {
    /// Tells the settings.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        match &self.command {
            Command::Init(command) => command.run(),
            Command::Check(_) => check::Check::run(context),
            Command::Path => {
                let path = context
                    .config_path
                    .as_ref()
                    .or(context.user_config.as_ref());
                let path = path.ok_or_else(|| {
                    UsageError::Other("this machine has no configuration folder".into())
                })?;
                Ok(Outcome::text(format!("{path}\n")))
            }
            Command::Show => Ok(Outcome::report(Report::Settings(SettingsReport {
                schema_version: SCHEMA_VERSION,
                command: "config show".into(),
                file: context.config_path.clone(),
                settings: context.settings.clone(),
            }))),
        }
    }
}
