//! Whether two readings are the same, and names for changes that never differ between machines and builds.

use serde::Serialize;

use super::error::HistoryError;
use crate::model::Page;

/// Compares a reading with the last one without keeping that: one number for all that it says. The vendor's own
/// "updated at" is left out, many bump it with every look.
#[derive(Debug, Default)]
pub(super) struct Fingerprints {
    buffer: Vec<u8>,
}

impl Fingerprints {
    pub(super) fn of(&mut self, feed: Option<&str>, page: &Page) -> Result<i64, HistoryError> {
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

/// 128 bits of FNV-1a over parts that cannot run into each other.
pub(super) fn name_of(parts: &[Option<&str>]) -> [u8; 16] {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let mut hash = BASIS;
    let mut take = |bytes: &[u8]| {
        for byte in bytes {
            hash = (hash ^ u128::from(*byte)).wrapping_mul(PRIME);
        }
    };
    for part in parts {
        match part {
            None => take(&[0]),
            Some(text) => {
                take(&[1]);
                take(&(text.len() as u64).to_le_bytes());
                take(text.as_bytes());
            }
        }
    }
    hash.to_be_bytes()
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

    /// Consumers keep these names: a build that names otherwise tells everything twice.
    #[test]
    fn a_name_is_the_same_in_every_build() {
        let name = name_of(&[Some("clerk"), None, Some("")]);
        assert_eq!(u128::from_be_bytes(name), EXPECTED);
        assert_ne!(
            name_of(&[Some("ab"), Some("c")]),
            name_of(&[Some("a"), Some("bc")])
        );
    }

    /// By the definition of FNV-1a, worked out elsewhere.
    const EXPECTED: u128 = 0xe4e5_d2a3_604a_090c_6bf3_7fb3_117f_2241;
}
