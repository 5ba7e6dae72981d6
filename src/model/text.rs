//! Text that a vendor wrote. It has no `Display`, so that it cannot reach a terminal raw by mistake.

use std::borrow::Cow;
use std::str::Chars;

use smol_str::SmolStr;
use unicode_normalization::char::is_combining_mark;

/// Vendor's text as it came; [`Text::line`] and [`Text::lines`] make it safe to show.
#[derive(
    Clone,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(transparent)]
pub struct Text(#[schemars(with = "String")] SmolStr);

/// Bytes of one text: twice those of the longest that is known, a write-up of 26,000 characters. Titles and states are
/// repeated in every line about them.
const LONGEST: usize = 64 << 10;

impl Text {
    /// Takes a vendor's words as they are; a text that is longer than any write-up is cut, which an ellipsis shows.
    pub fn new(raw: impl AsRef<str>) -> Self {
        let raw = raw.as_ref();
        if raw.len() <= LONGEST {
            return Self(SmolStr::new(raw));
        }
        let start = (0..=LONGEST).rev().find_map(|end| raw.get(..end));
        let start = start.unwrap_or_default();
        Self(SmolStr::from(format!("{start}…")))
    }

    /// The words as they came: for comparing, addressing and JSON, never for a terminal.
    #[must_use]
    pub fn raw(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing but white space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// Whether it is an address of the web: every other one could start a program.
    #[must_use]
    pub fn is_web(&self) -> bool {
        ["https://", "http://"].iter().any(|scheme| {
            let start = self.0.get(..scheme.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        })
    }

    /// The words in one line, safe to show: runs of white space become one space.
    #[must_use]
    pub fn line(&self) -> String {
        let safe: String = Shown::of(&self.0).collect();
        safe.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The words line by line, each safe to show.
    pub fn lines(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.0.lines().map(safe_line)
    }
}

impl From<&str> for Text {
    fn from(raw: &str) -> Self {
        Self::new(raw)
    }
}

fn safe_line(line: &str) -> Cow<'_, str> {
    let line = line.trim_end();
    if line.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Cow::Borrowed(line);
    }
    Cow::Owned(Shown::of(line).collect())
}

/// Marks above and below one letter; the most that a language writes are four.
const MOST_MARKS: usize = 6;

/// The characters of a text as they may be shown.
struct Shown<'a> {
    chars: Chars<'a>,
    /// The last character that was shown.
    before: char,
    /// The marks that were shown since the last letter.
    marks: usize,
}

impl<'a> Shown<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            chars: text.chars(),
            before: ' ',
            marks: 0,
        }
    }

    /// What joins or varies the character before it stands once, and behind one that can be joined or varied: an emoji,
    /// a letter of a script that joins. More marks than a language writes would cover the lines above.
    fn is_hidden(&mut self, c: char) -> bool {
        match c {
            '\u{200c}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}' => {
                self.before.is_ascii() && !self.before.is_ascii_digit() || self.before == c
            }
            c if is_combining_mark(c) => {
                self.marks += 1;
                self.marks > MOST_MARKS
            }
            _ => {
                self.marks = 0;
                false
            }
        }
    }
}

impl Iterator for Shown<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        loop {
            let Some(c) = shown(self.chars.next()?) else {
                continue;
            };
            if !self.is_hidden(c) {
                self.before = c;
                return Some(c);
            }
        }
    }
}

/// What stands for a character on a terminal: control characters as their pictures, those that reorder or hide text, or
/// are nothing, not at all. Private characters look like anything a font wants.
fn shown(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{2800}' | '\u{115f}'
        | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => Some(' '),
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)),
        '\u{7f}' => Some('\u{2421}'),
        '\u{80}'..='\u{9f}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => Some('\u{fffd}'),
        c if is_invisible(c) || u32::from(c) & 0xfffe == 0xfffe => None,
        c => Some(c),
    }
}

fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0d}'
            | '\u{feff}'
            | '\u{fdd0}'..='\u{fdef}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{13430}'..='\u{1345f}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_longer_than_any_write_up_is_cut() {
        let long = Text::new("é".repeat(LONGEST));
        assert_eq!(long.raw().len(), LONGEST + '…'.len_utf8());
        assert!(long.raw().ends_with("é…"));
        let whole = "x".repeat(LONGEST);
        assert_eq!(Text::new(&whole).raw(), whole);
    }

    #[test]
    fn escape_sequences_become_visible() {
        assert_eq!(Text::from("a\x1b[31mred\x07").line(), "a␛[31mred␇");
    }

    #[test]
    fn bidirectional_overrides_are_removed() {
        assert_eq!(Text::from("ok\u{202e}txt.exe\u{2066}").line(), "oktxt.exe");
    }

    #[test]
    fn a_line_has_no_line_breaks_and_lines_keep_them() {
        let text = Text::from("one\r\n\n two\u{2028}three");
        assert_eq!(text.line(), "one two three");
        assert_eq!(text.lines().collect::<Vec<_>>(), ["one", "", " two three"]);
    }

    #[test]
    fn emoji_joined_by_zero_width_joiners_stay_whole() {
        assert_eq!(Text::from("👩‍🚒 ok").line(), "👩‍🚒 ok");
    }

    #[test]
    fn what_hides_text_or_is_nothing_is_not_shown() {
        for c in [
            '\u{ad}',
            '\u{34f}',
            '\u{180e}',
            '\u{fe00}',
            '\u{e0100}',
            '\u{1d173}',
            '\u{13430}',
            '\u{1bca0}',
            '\u{ffff}',
            '\u{fdd0}',
            '\u{1fffe}',
            '\u{200d}',
            '\u{fe0f}',
        ] {
            assert_eq!(Text::new(format!("a{c}b")).line(), "ab", "{c:?}");
        }
        for c in ['\u{115f}', '\u{1160}', '\u{3164}', '\u{ffa0}', '\u{2800}'] {
            assert_eq!(Text::new(format!("a{c}b")).line(), "a b", "{c:?}");
        }
        for c in ['\u{e000}', '\u{f0000}', '\u{10fffd}'] {
            assert_eq!(Text::new(format!("a{c}b")).line(), "a\u{fffd}b", "{c:?}");
        }
    }

    #[test]
    fn marks_and_joiners_are_shown_as_far_as_languages_write_them() {
        let flood = format!("e{}x", "\u{301}".repeat(2000));
        assert_eq!(Text::new(flood).line().chars().count(), MOST_MARKS + 2);
        let joiners = format!("❤{}x", "\u{200d}".repeat(500));
        assert_eq!(Text::new(joiners).line().chars().count(), 3);
        for text in ["⚠️ ok", "1️⃣ ok", "می‌خواهم", "क्‍ष", "ẹ̀", "שָׁלוֹם"]
        {
            assert_eq!(Text::from(text).line(), text);
            assert_eq!(Text::from(text).lines().collect::<String>(), text);
        }
    }

    #[test]
    fn only_addresses_of_the_web_are_such() {
        for url in ["https://a.dev", "http://a.dev", "HTTPS://a.dev"] {
            assert!(Text::from(url).is_web(), "{url}");
        }
        for url in [
            "javascript:https://a",
            "httpx://a",
            "file:///a",
            "https:a",
            "",
        ] {
            assert!(!Text::from(url).is_web(), "{url}");
        }
    }

    #[test]
    fn json_keeps_the_words_as_they_came() {
        let json = serde_json::to_string(&Text::from("a\x1bb")).unwrap();
        assert_eq!(json, r#""a\u001bb""#);
    }
}
