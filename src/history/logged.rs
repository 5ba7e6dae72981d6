//! A change in the log, and its id.

use serde::Serialize;

use crate::change::Change;
use crate::history::error::HistoryError;
use crate::history::timestamp::micros;
use crate::model::{Text, Time};

/// A change as it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Logged {
    /// Its place in this history's log; grows with each.
    pub(crate) seq: i64,
    /// The same for the same change in every history, so that a consumer can recognise it.
    pub(crate) id: ChangeId,
    /// Vendor slug or address of the page.
    pub(crate) vendor: String,
    /// When it was recorded.
    pub(crate) seen_at: Time,
    /// What changed.
    pub(crate) change: Change,
}

/// 32 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct ChangeId(pub(in crate::history) [u8; 16]);

impl std::fmt::Display for ChangeId {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(out, "{:032x}", u128::from_be_bytes(self.0))
    }
}

impl std::str::FromStr for ChangeId {
    type Err = std::num::ParseIntError;

    fn from_str(digits: &str) -> Result<Self, Self::Err> {
        u128::from_str_radix(digits, 16).map(|number| Self(number.to_be_bytes()))
    }
}

pub(in crate::history) fn word(meaning: impl Serialize) -> Result<String, HistoryError> {
    let word = serde_json::to_value(meaning)?;
    Ok(word.as_str().unwrap_or_default().to_owned())
}

/// The id of a change: a hash of vendor, kind, time, item, update, component, old and new value.
pub(in crate::history) fn id_of(vendor: &str, change: &Change) -> Result<ChangeId, HistoryError> {
    let (kind, at) = (word(change.kind)?, micros(change.at).to_string());
    let field = change.field.map(word).transpose()?;
    let update = change.update.as_ref().and_then(|update| update.id.as_ref());
    Ok(ChangeId(name_of(&[
        Some(vendor),
        Some(&kind),
        Some(&at),
        change.item.as_ref().map(|item| item.id.raw()),
        update.map(Text::raw),
        change.component.as_ref().map(Text::raw),
        field.as_deref(),
        change.old.as_ref().map(Text::raw),
        change.new.as_ref().map(Text::raw),
    ])))
}

/// 128 bits of FNV-1a over parts that cannot run into each other.
fn name_of(parts: &[Option<&str>]) -> [u8; 16] {
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

    /// Consumers keep these ids: a build with other ids would report everything twice.
    #[test]
    fn a_change_id_is_the_same_in_every_build() {
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
