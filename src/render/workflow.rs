//! Workflow commands of GitHub Actions: how text is written so that it is none, and how one is written.
//!
//! The runner obeys a line that begins with `::`, and `##[` anywhere in a line.

use std::borrow::Cow;

/// A line of other people's words in which the runner finds no command.
pub(crate) fn without_commands(line: &str) -> Cow<'_, str> {
    let line = if line.contains("##[") {
        Cow::Owned(line.replace("##[", "## ["))
    } else {
        Cow::Borrowed(line)
    };
    let words = line.trim_start();
    if let Some(rest) = words.strip_prefix("::") {
        let blank = &line[..line.len() - words.len()];
        return Cow::Owned(format!("{blank}: :{rest}"));
    }
    line
}

/// A command at a level: `::error title=…::message`.
pub(super) fn command(level: &str, title: &str, message: &str) -> String {
    format!("::{level} title={}::{}", property(title), data(message))
}

/// The text of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_of_other_words_is_a_command() {
        for (line, shown) in [
            ("  ::error::x", "  : :error::x"),
            ("a ##[set-output name=x;]y", "a ## [set-output name=x;]y"),
            ("a ::error::x", "a ::error::x"),
            ("## x [y]", "## x [y]"),
        ] {
            assert_eq!(without_commands(line), shown);
        }
    }

    #[test]
    fn a_command_is_one_line() {
        let line = command("error", "a, b: fail", "50%\nof ::it");
        assert_eq!(line, "::error title=a%2C b%3A fail::50%25%0Aof ::it");
    }
}
