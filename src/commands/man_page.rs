//! A page of the manual: what the parser knows of a command, and the sections that it does not know.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;

use clap::Command;

/// Exit codes and their meaning.
pub(crate) const EXIT_CODES: &[(&str, &str)] = &[
    ("0", "success: nothing at or above --fail-on"),
    ("1", "a problem at or above --fail-on"),
    (
        "2",
        "wrong command line or configuration, or the answer could not be written",
    ),
    (
        "3",
        "unknown: unreachable, unreadable, incomplete or not a status page",
    ),
    ("4", "`wait` timed out"),
    ("130", "interrupted"),
];

/// Variables that belong to no option.
const VARIABLES: &[(&str, &str)] = &[
    ("NO_COLOR", "No colours."),
    ("CLICOLOR", "0: no colours."),
    (
        "CLICOLOR_FORCE, FORCE_COLOR",
        "Colours even where the output is not a terminal.",
    ),
    ("TERM", "dumb: no colours, links or progress."),
    ("COLUMNS", "The width of tables."),
    ("TZ", "The time zone, without --tz and --utc."),
    (
        "HTTP_PROXY, HTTPS_PROXY, NO_PROXY",
        "Proxies, and hosts that are reached without one.",
    ),
    (
        "SSL_CERT_FILE, SSL_CERT_DIR",
        "Certificate authorities to trust instead of the built-in ones.",
    ),
    ("BROWSER", "The browser that `open` starts."),
    (
        "COMPLETE",
        "A shell: print what it sources to complete command lines.",
    ),
    (
        "GITHUB_ACTIONS, GITHUB_OUTPUT, GITHUB_STEP_SUMMARY",
        "Set inside GitHub Actions, where `check` writes annotations, outputs and a summary.",
    ),
];

/// Files, as they stand on Linux.
const FILES: &[(&str, &str)] = &[
    (
        "pingoru.toml",
        "The configuration: the nearest one from the working directory upwards.",
    ),
    (
        "~/.config/pingoru/pingoru.toml",
        "The user's configuration, where there is none nearer.",
    ),
    (
        "~/.local/share/pingoru/history.db",
        "The history (`pingoru history path`).",
    ),
    ("~/.cache/pingoru/", "Cached responses; may be deleted."),
];

/// The page of a command.
///
/// # Errors
/// Where it cannot be rendered.
pub(super) fn page(command: &Command, root: &Command) -> io::Result<String> {
    let man = clap_mangen::Man::new(command.clone()).manual("pingoru manual");
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut page)?;
    }
    let mut page = String::from_utf8_lossy(&page).into_owned();
    let is_root = command.get_name() == root.get_name();
    list(&mut page, "EXIT STATUS", owned(EXIT_CODES));
    list(&mut page, "ENVIRONMENT", variables(command, is_root));
    list(&mut page, "FILES", owned(FILES));
    page.push_str(&after(command, is_root));
    if !is_root {
        page.push_str(".SH \"SEE ALSO\"\n\\fBpingoru\\fR(1)\n");
    }
    Ok(page)
}

/// The examples of the whole program.
pub(crate) const fn examples() -> &'static str {
    "\
Examples:
  pingoru status github                  is it up?
  pingoru incidents github --since 1d    what broke since yesterday?
  pingoru incident demo                  one incident (made up, no network)
"
}

/// `Examples:` as they are, what follows them as text.
fn after(command: &Command, is_root: bool) -> String {
    let help = command.get_after_help().map(ToString::to_string);
    let help = if is_root {
        examples().to_owned()
    } else {
        help.unwrap_or_default()
    };
    let mut shown = String::new();
    let (own, notes) = help.split_once("\n\n").unwrap_or((&help, ""));
    if let Some(lines) = own.trim().strip_prefix("Examples:\n") {
        let _ = write!(
            shown,
            ".SH EXAMPLES\n.EX\n{}\n.EE\n",
            unfilled(lines.trim_end())
        );
    }
    if !notes.is_empty() {
        let _ = write!(
            shown,
            ".SH NOTES\n.EX\n{}\n.EE\n",
            unfilled(&wrapped(notes))
        );
    }
    shown
}

/// Paragraphs in lines of 72 columns; indented lines as they are.
fn wrapped(text: &str) -> String {
    let mut shown = String::new();
    for line in text.lines() {
        let mut width = 0;
        if line.starts_with(' ') {
            shown.push_str(line);
        }
        for word in line.split(' ').filter(|_| !line.starts_with(' ')) {
            if width > 0 && width + word.len() > 72 {
                shown.push('\n');
                width = 0;
            } else if width > 0 {
                shown.push(' ');
            }
            shown.push_str(word);
            width += word.len() + 1;
        }
        shown.push('\n');
    }
    shown.trim_end().to_owned()
}

fn unfilled(text: &str) -> String {
    let lines = text.lines().map(escaped);
    lines.collect::<Vec<_>>().join("\n")
}

/// The variables of a command's options; of every command's for the whole program.
fn variables(command: &Command, is_root: bool) -> Vec<(String, String)> {
    let mut found = BTreeMap::new();
    add_variables(command, &mut found);
    if is_root {
        for sub in command.get_subcommands() {
            add_variables(sub, &mut found);
        }
    }
    found.into_iter().chain(owned(VARIABLES)).collect()
}

fn add_variables(command: &Command, found: &mut BTreeMap<String, String>) {
    for arg in command.get_arguments() {
        if let (Some(name), Some(long)) = (arg.get_env(), arg.get_long()) {
            let name = name.to_string_lossy().into_owned();
            found.insert(name, format!("The same as --{long}."));
        }
    }
}

fn owned(rows: &[(&str, &str)]) -> Vec<(String, String)> {
    let rows = rows.iter();
    rows.map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect()
}

fn list(page: &mut String, heading: &str, rows: Vec<(String, String)>) {
    let quote = if heading.contains(' ') { "\"" } else { "" };
    let _ = writeln!(page, ".SH {quote}{heading}{quote}");
    for (name, text) in rows {
        let _ = write!(
            page,
            ".TP\n\\fB{}\\fR\n{}\n",
            escaped(&name),
            escaped(&text)
        );
    }
}

/// A line that roff takes for text, with hyphens that can be copied.
fn escaped(line: &str) -> String {
    let text = line.replace('\\', "\\e").replace('-', "\\-");
    if text.starts_with(['.', '\'']) {
        format!("\\&{text}")
    } else {
        text
    }
}
