//! `config`: where settings come from, and what the file says.

mod add;
mod check;
mod init;
mod trust;

use clap::{Args, Subcommand};

use super::{Outcome, UsageError};
use crate::context::Context;
use crate::report::{Report, SCHEMA_VERSION, SettingsReport};

/// Create, check and trust pingoru.toml; show all settings.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru config init   create a commented pingoru.toml
  pingoru config add acme https://status.acme.dev
  pingoru config check  check the file in use
  pingoru config path   print its path
  pingoru config show   list every setting and where it was set
  pingoru config trust  let the file of a repository use headers, variables and files")]
pub(crate) struct ConfigCommand {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Print the path of the file in use, or where one is expected
    Path,
    /// List every setting and where it was set
    Show,
    Init(init::Init),
    Check(check::Check),
    Add(add::Add),
    Trust(trust::TrustFile),
}

impl ConfigCommand {
    /// Tells the settings.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        match &self.command {
            Command::Init(command) => command.run(context),
            Command::Add(command) => command.run(context),
            Command::Trust(command) => command.run(context),
            Command::Check(_) => check::Check::run(context),
            Command::Path => {
                let path = context
                    .config_path
                    .as_ref()
                    .or(context.user_config.as_ref());
                let path = path.ok_or_else(|| {
                    UsageError::Other("there is no configuration folder: HOME is not set".into())
                })?;
                Ok(Outcome::document(format!("{path}\n")))
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
