//! JSON that a template wrote without escaping what it filled in.

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
