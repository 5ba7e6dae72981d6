//! Ids that stay the same from run to run, made of what they stand for.

use std::fmt::Write;

use ring::digest::{Context, SHA256};

/// Letters and digits of an id: those of Statuspage's own ids, without the letters i, l, o and u.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// How long an id of Statuspage is.
const LENGTH: usize = 12;

/// Twelve characters, as Statuspage's own ids look.
pub(super) fn short(parts: &[&str]) -> String {
    let digest = digest(parts);
    let letter = |byte: &u8| char::from(ALPHABET[usize::from(byte % 32)]);
    digest.iter().take(LENGTH).map(letter).collect()
}

/// A URN of a UUID of version 8, which RFC 9562 leaves to its makers.
pub(super) fn urn(parts: &[&str]) -> String {
    let mut bytes = digest(parts);
    bytes.truncate(16);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut urn = "urn:uuid:".to_owned();
    for (place, byte) in bytes.iter().enumerate() {
        if matches!(place, 4 | 6 | 8 | 10) {
            urn.push('-');
        }
        // Writing to a string cannot fail.
        let _ = write!(urn, "{byte:02x}");
    }
    urn
}

/// Each part with its length, so that no two lists of parts are the same bytes.
fn digest(parts: &[&str]) -> Vec<u8> {
    let mut context = Context::new(&SHA256);
    for part in parts {
        context.update(&(part.len() as u64).to_be_bytes());
        context.update(part.as_bytes());
    }
    context.finish().as_ref().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What subscribers and alerts remember: another value would show everything as new.
    #[test]
    fn ids_never_change() {
        assert_eq!(short(&["incident", "acme", "1"]), "3kp2vy2abndf");
        assert_eq!(
            urn(&["incident", "acme", "1"]),
            "urn:uuid:83b3f662-7b5e-82aa-8b15-6d4f0a9a9572"
        );
    }

    #[test]
    fn parts_do_not_run_into_each_other() {
        assert_ne!(short(&["ab", "c"]), short(&["a", "bc"]));
        assert_ne!(short(&["a"]), short(&["a", ""]));
    }
}
