//! Bash, which takes candidates as they are: they are quoted here, and `@` must not end a word.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;

use clap_complete::env::{self, EnvCompleter};

/// Bash, with words that hold spaces and `@`.
pub(super) struct Bash(pub(super) env::Bash);

/// The variable that says how the engine separates candidates, and what it does without.
const SEPARATOR: (&str, &str) = ("_CLAP_IFS", "\n");

impl EnvCompleter for Bash {
    fn name(&self) -> &'static str {
        self.0.name()
    }

    fn is(&self, name: &str) -> bool {
        self.0.is(name)
    }

    fn write_registration(
        &self,
        variable: &str,
        name: &str,
        bin: &str,
        completer: &str,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        // Bash would complete what follows the `@` of a group as the name of a host.
        writeln!(out, "COMP_WORDBREAKS=${{COMP_WORDBREAKS//@/}}")?;
        self.0
            .write_registration(variable, name, bin, completer, out)
    }

    fn write_complete(
        &self,
        command: &mut clap::Command,
        arguments: Vec<OsString>,
        folder: Option<&Path>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let mut found = Vec::new();
        self.0
            .write_complete(command, arguments, folder, &mut found)?;
        let found = String::from_utf8_lossy(&found);
        let separator = std::env::var(SEPARATOR.0).unwrap_or_else(|_| SEPARATOR.1.into());
        let quoted: Vec<_> = found.split(&separator).map(quoted).collect();
        write!(out, "{}", quoted.join(&separator))
    }
}

/// A word with a backslash before each character that bash would take for more than itself.
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "@%+=:,./-_~".contains(c);
    let escaped = word.chars().map(|c| {
        if is_plain(c) {
            c.to_string()
        } else {
            format!("\\{c}")
        }
    });
    escaped.collect()
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn words_with_spaces_stay_one_word() {
        assert_eq!(quoted("Git Operations"), "Git\\ Operations");
        assert_eq!(quoted("$(date); x"), "\\$\\(date\\)\\;\\ x");
        assert_eq!(
            ["@prod", "./a/b.json", "Europe/Zurich"].map(quoted),
            ["@prod", "./a/b.json", "Europe/Zurich"]
        );
    }
}
