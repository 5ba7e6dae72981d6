//! Text cut to a receiver's limit: at a sentence or a word where that loses little, never inside a grapheme.

use unicode_segmentation::UnicodeSegmentation as _;

/// How a receiver counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Bytes of UTF-8.
    Bytes,
    /// Units of UTF-16, as JavaScript counts; never fewer than characters.
    Utf16,
}

impl Unit {
    /// The length of a text.
    pub(crate) fn length(self, text: &str) -> usize {
        match self {
            Self::Bytes => text.len(),
            Self::Utf16 => text.encode_utf16().count(),
        }
    }
}

const MARK: &str = "…";

/// A grapheme of more code points than any script needs is cut anyway.
const LONGEST_GRAPHEME: usize = 64;

/// The text within a limit, counted as the receiver does after `escape` was applied; `…` stands for what is missing.
pub(crate) fn cut(text: &str, limit: usize, unit: Unit, escape: fn(&str) -> String) -> String {
    let whole = escape(text);
    if unit.length(&whole) <= limit {
        return whole;
    }
    let room = limit.saturating_sub(unit.length(MARK));
    if room == 0 {
        return String::new();
    }
    let mut used = 0;
    let mut end = 0;
    for (start, grapheme) in text.grapheme_indices(true) {
        let next = used + unit.length(&escape(grapheme));
        if next > room || grapheme.chars().count() > LONGEST_GRAPHEME {
            break;
        }
        used = next;
        end = start + grapheme.len();
    }
    let kept = text.get(..end).unwrap_or_default();
    let rest = text.get(end..).unwrap_or_default();
    format!("{}{MARK}", escape(at_a_boundary(kept, rest).trim_end()))
}

/// Shortened to the end of a sentence, else of a word, where no more than a fifth is lost.
fn at_a_boundary<'a>(kept: &'a str, rest: &str) -> &'a str {
    let least = kept.len() - kept.len() / 5;
    let sentence = kept
        .char_indices()
        .rev()
        .zip(kept.chars().rev().skip(1))
        .find(|((_, blank), mark)| blank.is_whitespace() && matches!(mark, '.' | '!' | '?'));
    if let Some(((at, _), _)) = sentence.filter(|((at, _), _)| *at >= least) {
        return kept.get(..at).unwrap_or(kept);
    }
    if rest.starts_with(char::is_whitespace) {
        return kept;
    }
    match kept.rfind(char::is_whitespace).filter(|at| *at >= least) {
        Some(at) => kept.get(..at).unwrap_or(kept),
        None => kept,
    }
}

/// For [`cut`], where the receiver takes text as it is.
pub(crate) fn plain(text: &str) -> String {
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut_plain(text: &str, limit: usize, unit: Unit) -> String {
        cut(text, limit, unit, plain)
    }

    #[test]
    fn a_text_within_the_limit_stays() {
        assert_eq!(cut_plain("abcde", 5, Unit::Bytes), "abcde");
        assert_eq!(cut_plain("", 0, Unit::Bytes), "");
    }

    #[test]
    fn a_text_is_cut_at_a_sentence_or_a_word() {
        let text = "We found the cause. It is being rolled back now";
        assert_eq!(cut_plain(text, 24, Unit::Utf16), "We found the cause.…");
        assert_eq!(
            cut_plain(text, 40, Unit::Utf16),
            "We found the cause. It is being rolled…"
        );
        assert_eq!(cut_plain("aaaaaaaaaa", 5, Unit::Utf16), "aaaa…");
    }

    #[test]
    fn no_grapheme_is_cut() {
        let family = "👨‍👩‍👧‍👦";
        let text = family.repeat(4);
        let shown = cut_plain(&text, 25, Unit::Utf16);
        assert_eq!(shown, format!("{}…", family.repeat(2)));
        let accents = "e\u{301}".repeat(10);
        assert_eq!(
            cut_plain(&accents, 8, Unit::Bytes),
            format!("{}…", "e\u{301}")
        );
        assert_eq!(cut_plain("日本語日本語", 10, Unit::Bytes), "日本…");
        let flood = format!("a{}", "\u{301}".repeat(2_000));
        assert_eq!(cut_plain(&flood, 1_000, Unit::Utf16), "…");
    }

    #[test]
    fn what_escaping_adds_counts() {
        let escape = |text: &str| text.replace('&', "&amp;");
        let shown = cut(&"&".repeat(100), 21, Unit::Utf16, escape);
        assert_eq!(shown, format!("{}…", "&amp;".repeat(4)));
    }

    #[test]
    fn no_limit_is_exceeded() {
        let texts = [
            "a b. c d e",
            "👩‍🚀👩‍🚀 👩‍🚀",
            "日本語。日本語",
            "x\u{300}y\u{301} z",
        ];
        for text in texts.map(|text| text.repeat(30)) {
            for limit in 0..200 {
                for unit in [Unit::Bytes, Unit::Utf16] {
                    let shown = cut_plain(&text, limit, unit);
                    assert!(unit.length(&shown) <= limit, "{limit} {shown}");
                }
            }
        }
    }
}
