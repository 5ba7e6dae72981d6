//! `man`: the manual's pages.

use std::path::{Path, PathBuf};

use clap::{Args, Command};

use super::{Outcome, UsageError, man_page};
use crate::config;

/// Print a manual page, or write all of them to a folder.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru man | man -l -
  pingoru man vendors show | man -l -
  pingoru man --to ~/.local/share/man/man1    every page: pingoru.1, pingoru-status.1, …")]
pub(crate) struct Man {
    /// A command, such as `status` or `vendors show` [default: pingoru itself]
    #[arg(value_name = "COMMAND", conflicts_with = "to")]
    command: Vec<String>,
    /// Write every page to this folder
    // The id is that of the global option, which it stands for here.
    #[arg(id = "to", long = "to", value_name = "DIR")]
    folder: Option<PathBuf>,
}

impl Man {
    /// Writes the page of a command line, or of one of its subcommands, or all of them.
    pub(crate) fn run(&self, command: Command) -> Result<Outcome, UsageError> {
        let mut root = command.disable_help_subcommand(true);
        root.build();
        if let Some(folder) = &self.folder {
            let written = write_all(&root, folder);
            let count = written.map_err(|error| {
                let cause = config::cause(&error);
                UsageError::Other(format!("{}: {cause}", folder.display()))
            })?;
            let text = format!("{} pages written to {}\n", count, folder.display());
            return Ok(Outcome::text(text));
        }
        let mut found = &root;
        for word in &self.command {
            found = found.find_subcommand(word).ok_or_else(|| {
                UsageError::Other(format!("unknown command `{}`", self.command.join(" ")))
            })?;
        }
        let page = man_page::page(found, &root);
        let page = page.map_err(|error| UsageError::Other(error.to_string()))?;
        Ok(Outcome::document(page))
    }
}

/// Writes the page of every command; their number.
fn write_all(root: &Command, folder: &Path) -> std::io::Result<usize> {
    std::fs::create_dir_all(folder)?;
    let mut left = vec![root];
    let mut count = 0;
    while let Some(command) = left.pop() {
        let name = command.get_display_name();
        let file = format!("{}.1", name.unwrap_or_else(|| command.get_name()));
        std::fs::write(folder.join(file), man_page::page(command, root)?)?;
        left.extend(command.get_subcommands().filter(|one| !one.is_hide_set()));
        count += 1;
    }
    Ok(count)
}
