//! Vendors' words for states, mapped to our own.

use super::Text;

/// A closed vocabulary: what each word of a vendor's means here.
pub trait Vocabulary: Copy + Eq + 'static {
    /// What stands for a word that is none of [`Vocabulary::WORDS`].
    const UNKNOWN: Self;
    /// The words, in lower case with underscores; the first one of a meaning is our own.
    const WORDS: &'static [(&'static str, Self)];

    /// Stable name in JSON.
    fn word(self) -> &'static str {
        let own = Self::WORDS.iter().find(|(_, meaning)| *meaning == self);
        own.map_or("unknown", |(word, _)| word)
    }

    /// The meaning of a word, whatever its case and whether it has spaces, dashes or underscores.
    fn parse(word: &str) -> Option<Self> {
        let word = word.trim();
        let is = |own: &str| own.len() == word.len() && own.bytes().zip(word.bytes()).all(alike);
        let known = Self::WORDS.iter().find(|(own, _)| is(own));
        known.map(|(_, meaning)| *meaning)
    }
}

fn alike((own, theirs): (u8, u8)) -> bool {
    own == match theirs {
        b' ' | b'-' => b'_',
        other => other.to_ascii_lowercase(),
    }
}

/// A state as the vendor reported it: our value, and the vendor's word where it is unknown to us.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Reported<S> {
    /// Our value for it.
    pub value: S,
    /// The vendor's word, kept only where `value` is unknown.
    pub word: Option<Text>,
}

impl<S: Vocabulary> Reported<S> {
    /// Reads a word of our vocabulary; any other is kept beside "unknown".
    #[must_use]
    pub fn read(word: &str) -> Self {
        Self::from_table(S::parse(word), word)
    }

    /// A meaning that the feed's own table gave, or the word kept where it gave none.
    #[must_use]
    pub fn from_table(meaning: Option<S>, word: &str) -> Self {
        match meaning {
            Some(value) => Self { value, word: None },
            None => Self {
                value: S::UNKNOWN,
                word: (!word.trim().is_empty()).then(|| Text::new(word.trim())),
            },
        }
    }

    /// The vendor reported nothing.
    #[must_use]
    pub fn missing() -> Self {
        Self {
            value: S::UNKNOWN,
            word: None,
        }
    }

    /// Stable name in JSON.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        self.value.word()
    }
}

impl<S> From<S> for Reported<S> {
    fn from(value: S) -> Self {
        Self { value, word: None }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ComponentStatus, Impact};
    use super::*;

    #[test]
    fn case_spaces_and_dashes_do_not_matter() {
        let read = Reported::<ComponentStatus>::read("Degraded performance");
        assert_eq!(read, ComponentStatus::DegradedPerformance.into());
        assert_eq!(
            ComponentStatus::parse("under-maintenance"),
            Some(ComponentStatus::UnderMaintenance)
        );
    }

    #[test]
    fn an_unknown_word_is_kept() {
        let read = Reported::<ComponentStatus>::read("ONFIRE");
        assert_eq!(read.value, ComponentStatus::Unknown);
        assert_eq!(read.word, Some(Text::from("ONFIRE")));
    }

    #[test]
    fn an_unknown_impact_is_no_rung() {
        assert_eq!(Reported::<Option<Impact>>::read("maintenance").value, None);
    }

    #[test]
    fn every_own_word_reads_as_itself() {
        for (word, meaning) in ComponentStatus::WORDS {
            assert_eq!(ComponentStatus::parse(word), Some(*meaning));
        }
    }
}
