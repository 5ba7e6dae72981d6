//! JSON that is broken in a way that leaves its meaning clear.

use std::borrow::Cow;

use serde::de::DeserializeOwned;

use super::outline;

/// A value of JSON; a text that is broken in a way that leaves its meaning clear is read all the same.
pub(crate) fn from_text<T: DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    read(text, |text| serde_json::from_str(text))
}

/// The outline of such a text.
pub(crate) fn outline(text: &str) -> Result<serde_json::Value, serde_json::Error> {
    read(text, outline::of)
}

fn read<T>(
    text: &str,
    read: impl Fn(&str) -> Result<T, serde_json::Error>,
) -> Result<T, serde_json::Error> {
    read(text).or_else(|error| match readable(text) {
        Some(readable) if error.is_syntax() => read(&readable),
        _ => Err(error),
    })
}

/// The text without what stands behind its value, and with lone surrogates in strings replaced; `None` where it has neither.
/// A second value is no junk.
fn readable(text: &str) -> Option<Cow<'_, str>> {
    let (value, junk) = text.split_at_checked(end(text)?)?;
    let junk = junk.trim_start();
    if junk.starts_with(['{', '[']) {
        return None;
    }
    match replace_lone_surrogates(value) {
        Cow::Borrowed(_) if junk.is_empty() => None,
        readable => Some(readable),
    }
}

/// Where the object or list that the text starts with ends.
fn end(text: &str) -> Option<usize> {
    let (mut depth, mut inside, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if inside => escaped = true,
            b'"' => inside = !inside,
            b'{' | b'[' if !inside => depth += 1,
            b'}' | b']' if !inside => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// `\ud83d` alone stands for no character.
fn replace_lone_surrogates(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let (mut done, mut at) = (0, 0);
    while let Some(found) = text.get(at..).and_then(|rest| rest.find('\\')) {
        let escape = at + found;
        let unit = code_unit(text, escape);
        let follower = || code_unit(text, escape + 6);
        let length = match unit {
            Some(0xd800..0xdc00) if matches!(follower(), Some(0xdc00..0xe000)) => 12,
            Some(0xd800..0xe000) => {
                out.push_str(text.get(done..escape).unwrap_or_default());
                out.push_str("\\ufffd");
                done = escape + 6;
                6
            }
            Some(_) => 6,
            None => 2,
        };
        at = escape + length;
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(out)
}

/// The number of the `\uXXXX` at a place.
fn code_unit(text: &str, at: usize) -> Option<u32> {
    let digits = text.get(at..at + 6)?.strip_prefix("\\u")?;
    u32::from_str_radix(digits, 16).ok()
}

/// The text with quotes inside of strings and raw control characters escaped. A quote ends its string only where
/// JSON can go on behind it: at a colon, a closing bracket, or a comma before the next value.
pub(crate) fn escape_quotes(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut inside = false;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if inside => escaped = true,
            '"' if inside && !ends(&text[at + 1..]) => out.push('\\'),
            '"' => inside = !inside,
            '\n' if inside => {
                out.push_str("\\n");
                continue;
            }
            c if inside && c.is_control() => {
                out.push(' ');
                continue;
            }
            _ => {}
        }
        out.push(c);
    }
    out
}

/// Whether a string can end before `rest`.
fn ends(rest: &str) -> bool {
    let mut next = rest.chars().filter(|c| !c.is_whitespace());
    match next.next() {
        None | Some(':' | '}' | ']') => true,
        Some(',') => matches!(
            next.next(),
            Some('"' | '{' | '[' | '-' | '0'..='9' | 't' | 'f' | 'n')
        ),
        Some(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repaired(text: &str) -> serde_json::Value {
        serde_json::from_str(&escape_quotes(text)).unwrap()
    }

    #[test]
    fn junk_behind_the_value_is_cut_off() {
        for junk in ["<!-- cached -->", "\0", " ;", "}", "null"] {
            let text = format!("{{\"a\": [\"]}}\\\"\"]}}{junk}");
            assert_eq!(
                readable(&text).as_deref(),
                Some("{\"a\": [\"]}\\\"\"]}"),
                "{junk}"
            );
        }
        for whole in ["{\"a\": 1}", "{\"a\": 1}\n{\"b\": 2}", "{\"a\": [1", "]"] {
            assert_eq!(readable(whole), None, "{whole}");
        }
    }

    #[test]
    fn a_lone_surrogate_is_replaced() {
        let text = r#"["\ud83d", "\ud83d\ude00", "\ude00\u00e9", "\\ud83d", "\ud83d\n"]"#;
        let fixed = readable(text).unwrap();
        let all: Vec<String> = serde_json::from_str(&fixed).unwrap();
        assert_eq!(
            all,
            [
                "\u{fffd}",
                "\u{1f600}",
                "\u{fffd}é",
                "\\ud83d",
                "\u{fffd}\n"
            ]
        );
    }

    #[test]
    fn a_quote_inside_of_a_value_is_escaped() {
        let json =
            repaired(r#"{"title": "the "new" API", "resolved": true, "affected": ["a "b"", "c"]}"#);
        assert_eq!(json["title"], "the \"new\" API");
        assert_eq!(json["affected"][0], "a \"b\"");
    }

    #[test]
    fn control_characters_inside_of_values_are_escaped() {
        let json = repaired("{\n \"a\": \"one\ntwo\u{1}three\"\n}");
        assert_eq!(json["a"], "one\ntwo three");
    }

    #[test]
    fn what_is_right_stays_as_it_is() {
        let text = r#"{"a": "b \" c", "d": [1, "e"], "f": "g, h"}"#;
        assert_eq!(escape_quotes(text), text);
    }

    #[test]
    fn many_quotes_take_linear_time() {
        assert_eq!(escape_quotes(&"\"".repeat(100_000)).len(), 199_998);
    }
}
