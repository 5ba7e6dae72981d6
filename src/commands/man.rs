//! `man`: the manual's pages.

use clap::Args;

use super::{Outcome, UsageError};

/// The manual page, on standard output.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru man | man -l -
  pingoru man incidents > pingoru-incidents.1")]
pub(crate) struct Man {
    /// A subcommand; the whole program where it is left out
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
}

impl Man {
    /// Writes the page of a command line, or of one of its subcommands.
    pub(crate) fn run(&self, mut command: clap::Command) -> Result<Outcome, UsageError> {
        command.build();
        if let Some(name) = &self.command {
            let found = command.find_subcommand(name).cloned();
            command = found
                .ok_or_else(|| UsageError::Other(format!("there is no subcommand `{name}`")))?;
        }
        let mut page = Vec::new();
        let written = clap_mangen::Man::new(command).render(&mut page);
        written.map_err(|error| UsageError::Other(error.to_string()))?;
        Ok(Outcome::text(String::from_utf8_lossy(&page).into_owned()))
    }
}
