//! `completions`: the shell's knowledge of this program.

use clap::Args;
use clap_complete::Shell;

use super::{Outcome, UsageError};

/// Completions for a shell, on standard output.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru completions bash > ~/.local/share/bash-completion/completions/pingoru
  pingoru completions fish > ~/.config/fish/completions/pingoru.fish
  pingoru completions zsh > ~/.zfunc/_pingoru")]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    shell: Shell,
}

impl Completions {
    /// Writes the completions of a command line.
    #[expect(
        clippy::unnecessary_wraps,
        reason = "every subcommand returns a result"
    )]
    pub(crate) fn run(&self, mut command: clap::Command) -> Result<Outcome, UsageError> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut command, "pingoru", &mut script);
        Ok(Outcome::text(String::from_utf8_lossy(&script).into_owned()))
    }
}
