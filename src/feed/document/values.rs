//! How many values a body holds: a short text can hold so many that they fill the memory when they are read.

use super::body::Document;

/// Values of one document: twice those of the largest that is known (77,691: all incidents of Google Cloud).
pub(crate) const MOST_VALUES: usize = 160_000;

impl Document {
    /// Whether the body holds more values than any page has.
    #[must_use]
    pub(crate) fn has_too_many_values(&self) -> bool {
        // Each value has at least one byte, and a comma or a bracket.
        if self.body.len() <= 2 * MOST_VALUES && !self.body.starts_with(&[0x1f, 0x8b]) {
            return false;
        }
        let text = self.text();
        count(text.as_bytes()) > MOST_VALUES
    }
}

/// The values of JSON: those behind commas, and those that brackets open. In HTML, where text stands outside of quotes, only
/// brackets and what follows them at once count.
fn count(text: &[u8]) -> usize {
    let is_json = matches!(text.trim_ascii_start().first(), Some(b'{' | b'['));
    let (mut inside, mut escaped, mut count) = (false, false, 0);
    for byte in text {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if inside => escaped = true,
            b'"' if is_json => inside = !inside,
            b'{' | b'[' if !inside => count += 1,
            b',' if is_json && !inside => count += 1,
            _ => {}
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_refused(body: String) -> bool {
        let at = crate::model::Time::default();
        Document::local("a", body.into(), at).has_too_many_values()
    }

    #[test]
    fn values_are_counted_and_text_is_not() {
        assert_eq!(count(b"[1, 2, {\"a,[{\": \"b, \\\" c,\"}, []]"), 6);
        assert_eq!(count(b"<script>[{}]</script> one, two"), 2);
    }

    #[test]
    fn a_document_with_more_values_than_any_page_is_refused() {
        assert!(!is_refused(format!("[{}0]", "0,".repeat(MOST_VALUES - 2))));
        assert!(is_refused(format!("[{}0]", "0,".repeat(MOST_VALUES))));
        assert!(is_refused("[".repeat(MOST_VALUES * 3)));
        assert!(!is_refused(format!("[\"{}\"]", ",[{".repeat(MOST_VALUES))));
        assert!(!is_refused(format!(
            "<p>{}",
            "one, two. ".repeat(MOST_VALUES)
        )));
    }
}
