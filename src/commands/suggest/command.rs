//! The arguments of `suggest`, and its run.

use std::io;
use std::path::{Path, PathBuf};

use clap::Args;

use super::configured::Configured;
use super::{answer, fragment};
use crate::answer::Problem;
use crate::commands::{Outcome, UsageError, config_file};
use crate::config::{self, Config, FILE};
use crate::context::Context;
use crate::gate::Decision;
use crate::model::Text;
use crate::report::{Report, SuggestReport};
use crate::suggest;

/// Which vendors a project depends on, as lines for pingoru.toml.
///
/// Reads manifests, lock files, pipelines, Dockerfiles, Kubernetes and Terraform files, names of variables and hosts in
/// .env files, and hosts in source. Values of variables are never kept or shown. Folders of installed packages, and what
/// .gitignore names, are not read; nothing is asked of the network.
///
/// Each vendor has its reasons. What lock files bring indirectly, a variable that only a prefix explains, and what stands
/// in tests, examples and documentation is weak: `--all` adds it.
///
/// Exit codes: 0 also where nothing was found, 2 if the path does not exist, 3 if a manifest or folder could not be read.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru suggest                       the vendors of this project
  pingoru suggest --all                 also those with weak reasons
  pingoru suggest --write               merge them into the nearest pingoru.toml
  pingoru suggest --write --group prod  into a group of your own
  pingoru suggest -o json | jq -r '.vendors[].vendor'")]
pub(crate) struct Suggest {
    /// The folder of the project, or one file of it
    #[arg(value_name = "PATH", default_value = ".", value_hint = clap::ValueHint::AnyPath)]
    path: PathBuf,
    /// Also those that only weak reasons speak for
    #[arg(long)]
    all: bool,
    /// Merge into the nearest pingoru.toml; one is created where there is none
    #[arg(long)]
    write: bool,
    /// The group of the configuration to name them in
    #[arg(long, value_name = "NAME", default_value = "suggested", value_parser = group_name)]
    group: String,
}

impl Suggest {
    /// Searches the project; merges what was found where it is asked for.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let wrong = |error: io::Error| {
            let path = Text::new(self.path.display().to_string()).line();
            UsageError::Other(format!("{path}: {}", config::cause(&error)))
        };
        let findings = suggest::scan(&self.path).map_err(wrong)?;
        let target = Target::of(context)?;
        let configured = Configured::of(&target.config);
        let mut report = answer::report(self.asked(), &findings, &configured, context.now);
        report.fragment = Text::new(fragment::text(&report)?);
        if self.write {
            self.merge(&target, &mut report, context)?;
        }
        let problems = report.unread.iter().map(|one| {
            let path = one.path.line();
            let place = if path.is_empty() { "." } else { &path };
            Problem::error(format!("{place}: {}", one.cause))
        });
        let problems: Vec<_> = problems.collect();
        let is_unread = !problems.is_empty();
        let mut outcome = Outcome::report(Report::Suggest(report));
        outcome.problems = problems;
        if is_unread {
            outcome.decision = Decision::Unknown;
        }
        Ok(outcome)
    }

    fn asked(&self) -> answer::Asked<'_> {
        answer::Asked {
            path: &self.path,
            group: &self.group,
            with_weak: self.all,
        }
    }

    /// Merges the vendors that are not configured yet into the file.
    fn merge(
        &self,
        target: &Target,
        report: &mut SuggestReport,
        context: &Context,
    ) -> Result<(), UsageError> {
        let path = &target.path;
        let members = fragment::members(report);
        report.written = Some(Text::new(path));
        if members.is_empty() {
            return Ok(());
        }
        let wrong = |message: String| UsageError::Other(format!("{path}: {message}"));
        let text =
            config::with_members(&target.config.text, &self.group, &members).map_err(wrong)?;
        let edited = target.config.edited(path, text)?;
        config_file::write(context, path, &edited)
    }
}

/// The file to merge into, and what it says.
struct Target {
    path: String,
    config: Config,
}

impl Target {
    /// The file in force; where that is the user's own, a project's file is begun in the working directory.
    fn of(context: &Context) -> Result<Self, UsageError> {
        let in_force = context.config_path.as_ref();
        let own = context.user_config.as_ref();
        if let Some(path) = in_force.filter(|path| context.config.is_found || Some(*path) != own) {
            let config = Config::clone(&context.config);
            return Ok(Self {
                path: path.clone(),
                config,
            });
        }
        if Path::new(FILE).exists() {
            let message = format!("{FILE} is not the configuration in use; name it with --config");
            return Err(UsageError::Other(message));
        }
        Ok(Self {
            path: FILE.to_owned(),
            config: Config::default(),
        })
    }
}

fn group_name(name: &str) -> Result<String, String> {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let is_word = !name.is_empty() && name.chars().all(is_letter);
    if is_word {
        Ok(name.to_owned())
    } else {
        Err("expected letters, digits, - and _".to_owned())
    }
}
