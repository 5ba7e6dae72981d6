//! `--partition K/N`: a part of the vendors, the same in every run.

use std::str::FromStr;

/// Part K of N.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Partition {
    part: u64,
    parts: u64,
}

impl FromStr for Partition {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || "expected K/N, with K from 1 to N: 1/4".to_owned();
        let (part, parts) = text.split_once('/').ok_or_else(wrong)?;
        let part: u64 = part.parse().map_err(|_| wrong())?;
        let parts: u64 = parts.parse().map_err(|_| wrong())?;
        if part == 0 || part > parts {
            return Err(wrong());
        }
        Ok(Self { part, parts })
    }
}

impl Partition {
    /// Whether a vendor is in this part. It depends on its name alone, so that a vendor which comes or goes moves no
    /// other.
    pub(crate) fn has(self, vendor: &str) -> bool {
        hash(vendor) % self.parts == self.part - 1
    }
}

/// FNV-1a, with its bits mixed: the last ones alone would depend on the last letters.
fn hash(text: &str) -> u64 {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    hash ^ (hash >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn partition(text: &str) -> Partition {
        text.parse().unwrap()
    }

    #[test]
    fn each_vendor_is_in_one_part() {
        let parts: Vec<_> = (1..=4).map(|k| partition(&format!("{k}/4"))).collect();
        let mut sizes = [0; 4];
        for number in 0..400 {
            let vendor = format!("vendor{number}");
            let holders: Vec<_> = (0..4).filter(|part| parts[*part].has(&vendor)).collect();
            assert_eq!(holders.len(), 1, "{vendor}");
            sizes[holders[0]] += 1;
        }
        assert!(
            sizes.iter().all(|size| (70..130).contains(size)),
            "{sizes:?}"
        );
    }

    /// Processes of two versions may share the work.
    #[test]
    fn a_vendor_stays_in_its_part_in_every_version() {
        let part = |vendor| (1..=4).find(|k| partition(&format!("{k}/4")).has(vendor));
        let parts: Vec<_> = ["github", "clerk", "stripe", "npm"]
            .map(part)
            .into_iter()
            .flatten()
            .collect();
        assert_eq!(parts.len(), 4);
    }

    #[test]
    fn parts_are_counted_from_one() {
        for bad in ["", "1", "0/4", "5/4", "a/b", "1/0", "-1/4"] {
            assert!(bad.parse::<Partition>().is_err(), "{bad}");
        }
    }
}
