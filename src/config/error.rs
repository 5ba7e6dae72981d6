//! Errors of the configuration, each with its line in the file, in our own words.

use std::io::{Error, ErrorKind};

use crate::model::Text;

/// Why the configuration cannot be used.
#[derive(Clone, Debug, thiserror::Error)]
pub(crate) enum ConfigError {
    /// A file that cannot be read.
    #[error("{}: {cause}", safe(path))]
    Unreadable {
        /// The file.
        path: String,
        /// Why, in words.
        cause: String,
    },
    /// A mistake at a place.
    #[error("{}:{line}: {}", safe(path), safe(message))]
    Wrong {
        /// The file.
        path: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        message: String,
    },
}

impl ConfigError {
    /// What the parser found wrong, at its place in a file's text.
    pub(super) fn parsing(path: &str, text: &str, error: &toml::de::Error) -> Self {
        let start = error.span().map_or(0, |span| span.start);
        Self::Wrong {
            path: path.to_owned(),
            line: line(text, start),
            message: in_words(error.message()),
        }
    }

    pub(super) fn unreadable(path: &str, error: &Error) -> Self {
        Self::Unreadable {
            path: path.to_owned(),
            cause: cause(error),
        }
    }
}

/// In one line, without what a terminal would obey.
fn safe(text: &str) -> String {
    Text::from(text).line()
}

/// The line of a place in a text, from 1.
pub(super) fn line(text: &str, start: usize) -> usize {
    1 + text.get(..start).unwrap_or_default().matches('\n').count()
}

/// Why a file cannot be read or written.
pub(crate) fn cause(error: &Error) -> String {
    let known = match error.kind() {
        ErrorKind::NotFound => "no such file",
        ErrorKind::PermissionDenied => "permission denied",
        ErrorKind::IsADirectory => "is a directory",
        ErrorKind::NotADirectory => "a part of the path is not a directory",
        ErrorKind::InvalidData => "not a text file in UTF-8",
        ErrorKind::ReadOnlyFilesystem => "the file system is read-only",
        ErrorKind::StorageFull => "no space left",
        ErrorKind::AlreadyExists => "already exists",
        ErrorKind::FileTooLarge => "too large",
        ErrorKind::Unsupported => "is not a regular file",
        _ => "cannot be read or written",
    };
    known.to_owned()
}

/// The parser's message in our words. Its own come after them only where it describes TOML itself.
fn in_words(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    let quoted: Vec<&str> = line.split('`').skip(1).step_by(2).collect();
    let first = quoted.first().copied().unwrap_or_default();
    if line.starts_with("unknown field") {
        return unknown_key(first, quoted.get(1..).unwrap_or_default());
    }
    if line.starts_with("unknown variant") {
        let known = quoted.get(1..).unwrap_or_default().join(", ");
        return format!("invalid value `{first}`: expected one of {known}");
    }
    if line.starts_with("missing field") {
        return format!("the key `{first}` is missing");
    }
    if line.starts_with("duplicate") {
        return "the same key is set twice".to_owned();
    }
    if let Some((found, expected)) = wrong_type(line) {
        return format!("expected {expected}, found {found}");
    }
    if let Some(own) = line.strip_prefix("! ") {
        return own.to_owned();
    }
    format!("not valid TOML: {line}")
}

/// `invalid type: integer `3`, expected a string`
fn wrong_type(line: &str) -> Option<(String, &str)> {
    let rest = line
        .strip_prefix("invalid type: ")
        .or_else(|| line.strip_prefix("invalid value: "))?;
    let (found, expected) = rest.split_once(", expected ")?;
    let found = match found.split(' ').next()? {
        "integer" | "floating" => format!("the number {}", found.split('`').nth(1)?),
        "boolean" => found.split('`').nth(1)?.to_owned(),
        "string" => "text in quotes".to_owned(),
        "sequence" => "a list".to_owned(),
        "map" => "a table".to_owned(),
        _ => "something else".to_owned(),
    };
    let expected = match expected.split(' ').collect::<Vec<_>>().as_slice() {
        ["a", "string", ..] => "text in quotes",
        ["a", "sequence", ..] => "a list: [\"…\", \"…\"]",
        ["a", "boolean", ..] => "true or false",
        ["a", "map", ..] | ["struct", ..] => "a table",
        ["u8" | "u32" | "u64" | "usize" | "i64", ..] => "a number",
        _ => "another kind of value",
    };
    Some((found, expected))
}

/// An unknown key, with the known one that was meant, else with all of them.
pub(crate) fn unknown_key(unknown: &str, known: &[&str]) -> String {
    let most = (unknown.chars().count() / 3).max(1);
    let distance = |name: &&&str| strsim::osa_distance(unknown, name);
    let same = |name: &str| name.replace('_', "-") == unknown.replace('_', "-");
    let near = known.iter().find(|name| same(name));
    let near = near.or_else(|| {
        let near = known.iter().min_by_key(distance)?;
        (distance(&near) <= most).then_some(near)
    });
    match near {
        Some(near) => format!("unknown key `{unknown}`; did you mean `{near}`?"),
        None => format!("unknown key `{unknown}`; known keys: {}", known.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_near_key_is_suggested() {
        let known = ["timeout", "color", "fail-on"];
        assert_eq!(
            unknown_key("timeuot", &known),
            "unknown key `timeuot`; did you mean `timeout`?"
        );
        assert_eq!(
            unknown_key("fail_on", &known),
            "unknown key `fail_on`; did you mean `fail-on`?"
        );
        assert_eq!(
            unknown_key("colour-scheme", &known),
            "unknown key `colour-scheme`; known keys: timeout, color, fail-on"
        );
    }

    #[test]
    fn types_are_named_as_people_name_them() {
        let words = |message| in_words(message);
        assert_eq!(
            words("invalid type: integer `3`, expected a string"),
            "expected text in quotes, found the number 3"
        );
        assert_eq!(words("missing field `until`"), "the key `until` is missing");
    }
}
