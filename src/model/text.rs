//! Text that a vendor wrote. It has no `Display`, so that it cannot reach a terminal raw by mistake.

use std::borrow::Cow;

use smol_str::SmolStr;

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

impl Text {
    /// Takes a vendor's words as they are.
    pub fn new(raw: impl AsRef<str>) -> Self {
        Self(SmolStr::new(raw))
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

    /// The words in one line, safe to show: runs of white space become one space.
    #[must_use]
    pub fn line(&self) -> String {
        let safe: String = self.0.chars().filter_map(shown).collect();
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
    if line.chars().all(|c| shown(c) == Some(c)) {
        return Cow::Borrowed(line);
    }
    Cow::Owned(line.chars().filter_map(shown).collect())
}

/// What stands for a character on a terminal: control characters as their pictures, those that
/// reorder or hide text not at all.
fn shown(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)),
        '\u{7f}' => Some('\u{2421}'),
        '\u{80}'..='\u{9f}' => Some('\u{fffd}'),
        '\u{61c}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{feff}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => None,
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn json_keeps_the_words_as_they_came() {
        let json = serde_json::to_string(&Text::from("a\x1bb")).unwrap();
        assert_eq!(json, r#""a\u001bb""#);
    }
}
