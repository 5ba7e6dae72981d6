//! The root's help, which is printed without building any parser, and what only a help needs of the parser.

use clap::{Arg, Command, ValueHint};

/// What `-h` prints, and `pingoru` alone where no vendor is configured. A test compares it with the commands.
pub(super) const SHORT: &str = include_str!("help-short.txt");

/// What `--help` prints.
pub(super) const LONG: &str = include_str!("help-long.txt");

/// The global options that `COMMAND -h` lists; `COMMAND --help` lists all.
const IN_SHORT_HELP: &[&str] = &["format", "json", "to", "quiet"];

/// What shells complete for values that are no names: paths, or nothing.
const HINTS: &[(&str, ValueHint)] = &[
    ("to", ValueHint::AnyPath),
    ("config", ValueHint::FilePath),
    ("history", ValueHint::FilePath),
    ("ca_cert", ValueHint::FilePath),
    ("replay", ValueHint::DirPath),
    ("folder", ValueHint::DirPath),
    ("file", ValueHint::FilePath),
    ("tz", ValueHint::Other),
    ("component", ValueHint::Other),
    ("region", ValueHint::Other),
    ("cursor", ValueHint::Other),
    ("id", ValueHint::Other),
];

/// The parser with what help, completions and the manual need, and no parsing does.
pub(super) fn described(root: Command) -> Command {
    root.override_help(LONG)
        .mut_args(hidden_in_short_help)
        .mut_args(hinted)
        .mut_subcommands(hinted_all)
}

fn hidden_in_short_help(arg: Arg) -> Arg {
    let is_hidden = arg.is_global_set() && !IN_SHORT_HELP.contains(&arg.get_id().as_str());
    arg.hide_short_help(is_hidden)
}

/// Without the variables, which `COMMAND --help` names.
pub(super) fn short(root: Command) -> Command {
    root.mut_args(|arg| arg.hide_env(true))
        .mut_subcommands(short)
}

fn hinted_all(command: Command) -> Command {
    command.mut_args(hinted).mut_subcommands(hinted_all)
}

fn hinted(arg: Arg) -> Arg {
    let hint = HINTS.iter().find(|(id, _)| arg.get_id() == *id);
    match hint {
        Some((_, hint)) => arg.value_hint(*hint),
        None => arg,
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::path::Path;

    use clap::CommandFactory as _;

    use super::*;
    use crate::cli::arguments::Arguments;
    use crate::commands::{COMMANDS, EXIT_CODES, examples};

    fn intro() -> String {
        let about = Arguments::command().get_about().unwrap().to_string();
        let mut text = format!("{about}\n\nUsage: pingoru [OPTIONS] <COMMAND>\n");
        text.push_str("       pingoru [OPTIONS]    the status of the vendors in pingoru.toml\n");
        let mut group = "";
        for entry in COMMANDS {
            if entry.group != group {
                group = entry.group;
                let _ = writeln!(text, "\n{group}:");
            }
            let _ = writeln!(text, "  {:12} {}", entry.name, entry.about);
        }
        text
    }

    fn short() -> String {
        format!(
            "{}\n{}\n`pingoru COMMAND -h` lists the options of a command; `pingoru --help` also lists\nthe global options and the exit codes.\n",
            intro(),
            examples()
        )
    }

    fn long() -> String {
        let root = Arguments::command().term_width(80);
        let root = root
            .help_template("{all-args}")
            .disable_help_subcommand(true);
        let options = root.clone().render_help().to_string();
        let mut text = format!(
            "{}\n{}\n{}\nExit codes:\n",
            intro(),
            examples(),
            options.trim_end()
        );
        for (code, meaning) in EXIT_CODES {
            let _ = writeln!(text, "  {code:4} {meaning}");
        }
        text
    }

    #[test]
    fn the_help_that_is_printed_at_once_names_every_command_and_option() {
        for (file, printed, rendered) in [
            ("help-short.txt", SHORT, short()),
            ("help-long.txt", LONG, long()),
        ] {
            if std::env::var_os("UPDATE_GOLDEN").is_some() {
                let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli");
                std::fs::write(path.join(file), &rendered).unwrap();
            } else {
                assert_eq!(printed, rendered, "UPDATE_GOLDEN=1 rewrites it");
            }
        }
    }

    #[test]
    fn every_hint_is_that_of_an_argument() {
        fn ids(command: &Command, found: &mut Vec<String>) {
            found.extend(command.get_arguments().map(|arg| arg.get_id().to_string()));
            command.get_subcommands().for_each(|sub| ids(sub, found));
        }
        let mut known = Vec::new();
        ids(&crate::cli::command::with_all_built(), &mut known);
        for (id, _) in HINTS {
            assert!(known.iter().any(|known| known == id), "{id}");
        }
    }
}
