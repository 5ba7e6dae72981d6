//! Whether two snapshots are the same.

use serde::Serialize;

use crate::history::error::HistoryError;
use crate::model::Page;

/// Detects an unchanged snapshot without loading the last one: one number for all that it states. The vendor's own
/// "updated at" is left out, many pages bump it with every request.
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
        let compared = (
            (feed, &page.name, &page.url),
            (&page.indicator, &page.description, &page.components),
            (&page.incidents, &page.maintenances, &page.coverage),
        );
        compared.serialize(&mut serde_json::Serializer::new(&mut self.buffer))?;
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
    fn only_the_update_time_is_ignored_by_the_fingerprint() {
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
