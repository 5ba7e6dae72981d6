//! `${VAR}` anywhere in a string of the file; `$$` is a dollar sign.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What stands for a variable: its value, or `None` where it is not set.
pub(super) type Variables<'a> = &'a dyn Fn(&str) -> Option<String>;

/// A string that cannot be expanded.
pub(super) struct Failure {
    /// Where it stands: `vendors.acme.url`.
    pub(super) key: String,
    /// Its place in the text.
    pub(super) start: usize,
    pub(super) message: String,
}

/// A value that came from a variable, and where it was put.
pub(super) struct Inserted {
    pub(super) key: String,
    pub(super) value: String,
    /// The whole string.
    pub(super) whole: String,
}

/// Replaces every variable of a table. Strings that fail stay as they are.
pub(super) fn expand(
    table: &mut DeTable<'_>,
    variables: Variables<'_>,
) -> (Vec<Inserted>, Vec<Failure>) {
    let mut walk = Walk {
        variables,
        inserted: Vec::new(),
        failures: Vec::new(),
    };
    walk.table("", table);
    (walk.inserted, walk.failures)
}

struct Walk<'a> {
    variables: Variables<'a>,
    inserted: Vec<Inserted>,
    failures: Vec<Failure>,
}

impl Walk<'_> {
    fn table(&mut self, path: &str, table: &mut DeTable<'_>) {
        for (key, value) in table.iter_mut() {
            let key = key.get_ref();
            let path = match path {
                "" => key.clone().into_owned(),
                path => format!("{path}.{key}"),
            };
            self.value(&path, value);
        }
    }

    fn value(&mut self, path: &str, value: &mut Spanned<DeValue<'_>>) {
        let start = value.span().start;
        match value.get_mut() {
            DeValue::String(text) if text.contains('$') => self.text(path, start, text),
            DeValue::Array(items) => {
                for item in items.iter_mut() {
                    self.value(path, item);
                }
            }
            DeValue::Table(table) => self.table(path, table),
            _ => {}
        }
    }

    fn text(&mut self, path: &str, start: usize, text: &mut Cow<'_, str>) {
        let mut values = Vec::new();
        match replaced(text, self.variables, &mut values) {
            Ok(whole) => {
                let inserted = values.into_iter().map(|value| Inserted {
                    key: path.to_owned(),
                    value,
                    whole: whole.clone(),
                });
                self.inserted.extend(inserted);
                *text = Cow::Owned(whole);
            }
            Err(message) => self.failures.push(Failure {
                key: path.to_owned(),
                start,
                message: format!("{path}: {message}"),
            }),
        }
    }
}

fn replaced(
    text: &str,
    variables: Variables<'_>,
    values: &mut Vec<String>,
) -> Result<String, String> {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('$') {
        whole.push_str(before);
        if let Some(after) = after.strip_prefix('$') {
            whole.push('$');
            rest = after;
        } else if let Some(after) = after.strip_prefix('{') {
            let (name, after) = after
                .split_once('}')
                .ok_or("`${` without `}`; write `$$` for a dollar sign")?;
            if !is_name(name) {
                return Err(format!(
                    "`${{{name}}}` is not a variable; write `$$` for a dollar sign"
                ));
            }
            let value = variables(name).filter(|value| !value.is_empty());
            let value = value.ok_or_else(|| format!("the variable {name} is not set"))?;
            whole.push_str(&value);
            values.push(value);
            rest = after;
        } else {
            whole.push('$');
            rest = after;
        }
    }
    whole.push_str(rest);
    Ok(whole)
}

fn is_name(name: &str) -> bool {
    let letter = |c: char| c.is_ascii_alphanumeric() || c == '_';
    name.chars().all(letter) && !name.is_empty() && !name.starts_with(|c: char| c.is_ascii_digit())
}

/// The first variable that a string names.
pub(super) fn variable(text: &str) -> Option<&str> {
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('$') {
        if let Some(name) = after.strip_prefix('{') {
            return Some(name.split('}').next().unwrap_or_default());
        }
        rest = after.strip_prefix('$').unwrap_or(after);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Result<String, String> {
        let known = |name: &str| match name {
            "TOKEN" => Some("sesame".to_owned()),
            "EMPTY" => Some(String::new()),
            _ => None,
        };
        replaced(text, &known, &mut Vec::new())
    }

    #[test]
    fn variables_and_dollar_signs() {
        for (text, expected) in [
            ("Bearer ${TOKEN}", "Bearer sesame"),
            ("${TOKEN}${TOKEN}", "sesamesesame"),
            ("$${TOKEN}", "${TOKEN}"),
            ("US$ 5, $$, $x", "US$ 5, $, $x"),
            ("", ""),
        ] {
            assert_eq!(of(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_not_set_or_no_variable_is_named() {
        let unset = "the variable ACME is not set";
        assert_eq!(of("${ACME}").unwrap_err(), unset);
        assert!(of("${EMPTY}").is_err());
        assert!(of("${a b}").unwrap_err().contains("`${a b}`"));
        assert!(of("${TOKEN").is_err());
    }

    #[test]
    fn an_escaped_variable_is_none() {
        assert_eq!(variable("a $${B} ${C}"), Some("C"));
        assert_eq!(variable("a $$ $b"), None);
    }
}
