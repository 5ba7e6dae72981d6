//! `completions`: static completions, as a script for a shell.

use clap::{Args, ValueEnum};
use clap_complete::{Shell as Known, generate};
use clap_complete_nushell::Nushell;

use super::{Outcome, UsageError};

/// Print the completions for a shell.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru completions fish > ~/.config/fish/completions/pingoru.fish
  pingoru completions zsh > ~/.zfunc/_pingoru
  pingoru completions nushell > pingoru.nu

These scripts know commands and options. To complete vendors, groups, components, incidents, cursors and time zones as \
well, let the shell ask pingoru itself:

  bash: echo 'source <(COMPLETE=bash pingoru)' >> ~/.bashrc
  zsh:  echo 'source <(COMPLETE=zsh pingoru)' >> ~/.zshrc     (after compinit)
  fish: echo 'COMPLETE=fish pingoru | source' > ~/.config/fish/completions/pingoru.fish")]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    shell: Shell,
}

/// A shell that a script can be written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Shell {
    /// Bash.
    Bash,
    /// Elvish.
    Elvish,
    /// Fish.
    Fish,
    /// Nushell.
    Nushell,
    /// `PowerShell`.
    Powershell,
    /// Zsh.
    Zsh,
}

impl Completions {
    /// Writes the completions of a command line.
    #[expect(
        clippy::unnecessary_wraps,
        reason = "every subcommand returns a result"
    )]
    pub(crate) fn run(&self, mut command: clap::Command) -> Result<Outcome, UsageError> {
        let mut script = Vec::new();
        let mut write = |shell| generate(shell, &mut command, "pingoru", &mut script);
        match self.shell {
            Shell::Bash => write(Known::Bash),
            Shell::Elvish => write(Known::Elvish),
            Shell::Fish => write(Known::Fish),
            Shell::Powershell => write(Known::PowerShell),
            Shell::Zsh => write(Known::Zsh),
            Shell::Nushell => generate(Nushell, &mut command, "pingoru", &mut script),
        }
        let script = String::from_utf8_lossy(&script).into_owned();
        Ok(Outcome::document(match self.shell {
            Shell::Zsh => with_options_everywhere(&script),
            Shell::Elvish => past_values(&script),
            _ => script,
        }))
    }
}

/// In elvish, every word that is no option counts as a subcommand: only known ones do here, so that options are
/// completed behind the first vendor too.
fn past_values(script: &str) -> String {
    const WALK: &str = "    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
";
    const KNOWN: &str = "    for word $words[1..-1] {
        if (has-key $completions $command';'$word) {
            set command = $command';'$word
        }
    }
    $completions[$command]";
    let without = script.replace(WALK, "");
    without.replace("    $completions[$command]", KNOWN)
}

/// In zsh, `*::` ends the options: with `*:` they are completed behind the first vendor too.
fn with_options_everywhere(script: &str) -> String {
    script.replace("'*::", "'*:")
}
