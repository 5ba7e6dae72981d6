//! The digest of a body, and of what names its file.

/// A hash that is the same in every version and on every machine, about a byte per instruction: against
/// accidents, not against attackers.
pub(super) fn digest(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let fold = |hash: u64, word: u64| (hash.rotate_left(25) ^ word).wrapping_mul(FACTOR);
    let (words, rest) = bytes.as_chunks::<8>();
    let hash = words.iter().fold(bytes.len() as u64, |hash, word| {
        fold(hash, u64::from_le_bytes(*word))
    });
    let hash = rest
        .iter()
        .fold(hash, |hash, byte| fold(hash, (*byte).into()));
    fold(hash, hash >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_sees_every_bit_and_never_changes() {
        let text = b"0123456789abcdef!";
        for at in 0..text.len() * 8 {
            let mut other = *text;
            other[at / 8] ^= 1 << (at % 8);
            assert_ne!(digest(text), digest(&other), "bit {at}");
        }
        assert_ne!(digest(b""), digest(&[0]));
        assert_eq!(digest(b"http://a.example/\n"), 6_916_715_194_251_076_952);
    }
}
