//! Lines of a text.

use memchr::memmem;

/// The lines with their numbers, from 1.
pub(super) fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(text.lines())
}

/// The line of a place, from 1.
pub(super) fn line_at(bytes: &[u8], at: usize) -> usize {
    let before = bytes.get(..at).unwrap_or_default();
    1 + memchr::memchr_iter(b'\n', before).count()
}

/// The first line in which a name stands that is no part of a longer one; 1 where it stands nowhere.
pub(super) fn line_of(text: &str, name: &str) -> usize {
    let bytes = text.as_bytes();
    let is_name = |byte: Option<&u8>| {
        byte.is_some_and(|byte| {
            byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'/' | b'@' | b'.')
        })
    };
    let mut places = memmem::find_iter(bytes, name.as_bytes());
    let whole = places.find(|at| {
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        !is_name(before) && !is_name(bytes.get(at + name.len()))
    });
    let at = whole.or_else(|| memmem::find(bytes, name.as_bytes()));
    at.map_or(1, |at| line_at(bytes, at))
}

/// What stands between the first pair of quotes, of either kind.
pub(super) fn quoted(text: &str) -> Option<&str> {
    let start = text.find(['"', '\''])?;
    let quote = *text.as_bytes().get(start)?;
    let rest = text.get(start + 1..)?;
    rest.get(..rest.find(char::from(quote))?)
}

/// Every text between quotes of either kind.
pub(super) fn all_quoted(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = rest.find(['"', '\''])?;
        let quote = *rest.as_bytes().get(start)?;
        let inner = rest.get(start + 1..)?;
        let end = inner.find(char::from(quote))?;
        rest = inner.get(end + 1..)?;
        inner.get(..end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_where_it_stands_whole() {
        let text = "{\n\"stripe-js\": 1,\n\"@x/stripe\": 1,\n\"stripe\": 2}";
        assert_eq!(line_of(text, "stripe"), 4);
        assert_eq!(line_of(text, "stripe-j"), 2);
        assert_eq!(line_of(text, "absent"), 1);
    }

    #[test]
    fn quotes_of_either_kind_hold_a_text() {
        assert_eq!(quoted("gem 'a\"b', \"1\""), Some("a\"b"));
        assert_eq!(quoted("gem 'a"), None);
        assert_eq!(
            all_quoted("x \"a\", 'b' \"c").collect::<Vec<_>>(),
            ["a", "b"]
        );
    }
}
