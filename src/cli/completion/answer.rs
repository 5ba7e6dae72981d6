//! The entry: whether this run is for a shell that completes.

use std::process::ExitCode;

use clap_complete::env::{Elvish, EnvCompleter, Fish, Powershell, Shells, Zsh};
use clap_complete::{CompleteEnv, env};

use super::bash::Bash;
use super::values;
use crate::cli::command;

const VARIABLE: &str = "COMPLETE";

const SHELLS: &[&dyn EnvCompleter] = &[&Bash(env::Bash), &Elvish, &Fish, &Powershell, &Zsh];

/// Answers a shell that completes a command line. `None`: this is an ordinary run, also where the variable names no
/// shell.
#[must_use]
pub fn complete() -> Option<ExitCode> {
    let shell = std::env::var_os(VARIABLE)?;
    let shell = std::path::Path::new(&shell).file_stem()?.to_str()?;
    Shells(SHELLS).completer(shell)?;
    let engine = CompleteEnv::with_factory(|| values::complete_values(command::with_all_built()));
    let folder = std::env::current_dir().ok();
    let answered = engine
        .shells(Shells(SHELLS))
        .try_complete(std::env::args_os(), folder.as_deref());
    Some(match answered {
        Ok(_) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    })
}
