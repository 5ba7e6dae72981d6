//! Whether two snapshots are the same.

use serde::Serialize;

use crate::history::error::HistoryError;
use crate::model::Page;

/// Compares a reading with the last one without keeping that: one number for all that it says. The vendor's own
/// "updated at" is left out, many bump it with every look.
#[derive(Debug, Default)]
pub(in crate::history) struct Fingerprints {
    buffer: Vec<u8>,
}

impl Fingerprints {
    pub(in crate::history) fn of(
        &mut self,
        feed: Option<&str>,
        page: &Page,
    ) -> Result<i64, HistoryError> {
        self.buffer.clear();
        let told = (
            (feed, &page.name, &page.url),
            (&page.indicator, &page.description, &page.components),
            (&page.incidents, &page.maintenances, &page.coverage),
        );
        told.serialize(&mut serde_json::Serializer::new(&mut self.buffer))?;
        Ok(i64::from_ne_bytes(folded(&self.buffer).to_ne_bytes()))
    }
}

/// Eight bytes at a time; only ever compared with what the same program wrote.
fn folded(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let (words, rest) = bytes.as_chunks::<8>();
    let mix = |hash: u64, word: u64| {
        let mixed = (hash ^ word).wrapping_mul(FACTOR);
        mixed ^ (mixed >> 29)
    };
    let hash = words
        .iter()
        .fold(FACTOR, |hash, word| mix(hash, u64::from_le_bytes(*word)));
    let hash = rest
        .iter()
        .fold(hash, |hash, byte| mix(hash, u64::from(*byte)));
    mix(hash, bytes.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bumped_time_is_the_same_reading_and_a_word_is_not() {
        let mut fingerprints = Fingerprints::default();
        let mut page = Page::default();
        let before = fingerprints.of(None, &page).unwrap();
        page.updated_at = Some(crate::model::Time::default());
        assert_eq!(fingerprints.of(None, &page).unwrap(), before);
        page.description = Some("All Systems Operational".into());
        assert_ne!(fingerprints.of(None, &page).unwrap(), before);
        assert_ne!(
            fingerprints.of(Some("rss"), &Page::default()).unwrap(),
            before
        );
    }
}
