//! Character references of HTML and XML.

use std::borrow::Cow;

use quick_xml::escape::resolve_html5_entity;

/// No named reference is longer.
const LONGEST: usize = 33;

/// The text with its references resolved, once; one that is unknown stays as it is.
pub(crate) fn decode(text: &str) -> Cow<'_, str> {
    let Some(first) = text.find('&') else {
        return Cow::Borrowed(text);
    };
    let mut out = String::with_capacity(text.len());
    let (before, mut rest) = text.split_at(first);
    out.push_str(before);
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        match reference(rest) {
            Some((resolved, length)) => {
                out.push_str(&resolved);
                rest = &rest[length..];
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// What the reference behind an `&` stands for, and its length with the semicolon.
fn reference(rest: &str) -> Option<(Cow<'static, str>, usize)> {
    let end = rest.bytes().take(LONGEST).position(|c| c == b';')?;
    let name = rest.get(..end)?;
    let resolved = match name.strip_prefix('#') {
        Some(number) => Cow::Owned(character(number)?.to_string()),
        None => Cow::Borrowed(resolve_html5_entity(name)?),
    };
    Some((resolved, end + 1))
}

fn character(number: &str) -> Option<char> {
    let hex = number.strip_prefix(['x', 'X']);
    let code = match hex {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    code.ok().and_then(char::from_u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_resolved_once() {
        assert_eq!(
            decode("a &amp;lt; &#8211;&#x2014; b&nbsp;c"),
            "a &lt; –— b\u{a0}c"
        );
    }

    #[test]
    fn what_is_no_reference_stays() {
        for text in ["a & b", "&nosuch;", "&#xd800;", "AT&T; ", "&", "&&amp"] {
            assert_eq!(decode(text), text);
        }
    }

    #[test]
    fn many_ampersands_take_linear_time() {
        let hostile = "&".repeat(300_000);
        assert_eq!(decode(&hostile), hostile);
    }
}
