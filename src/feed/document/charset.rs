//! The charset of a body.
//!
//! In this order: a byte-order mark, UTF-16 without one, UTF-8 where the bytes are valid, then what the HTTP header, the XML
//! declaration or the HTML says, as far as it fits the bytes. Bytes that fit nothing are replaced.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// Declarations stand within so many bytes, as in browsers.
const PROLOG: usize = 1024;

/// The text of a body with the value of its `Content-Type`.
pub(super) fn decode<'a>(body: &'a [u8], content_type: Option<&str>) -> Cow<'a, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(body) {
        let text = body.get(mark..).unwrap_or_default();
        return encoding.decode_without_bom_handling(text).0;
    }
    if let Some(encoding) = utf16_without_mark(body) {
        return encoding.decode_without_bom_handling(body).0;
    }
    // Checking first is twenty times faster than replacing where there is nothing to replace.
    match std::str::from_utf8(body) {
        Ok(text) if !has_escapes(body) => Cow::Borrowed(text),
        valid => declared(body, content_type).unwrap_or_else(|| match valid {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => String::from_utf8_lossy(body),
        }),
    }
}

/// The first character of a document is ASCII, and so is the next in practice.
fn utf16_without_mark(body: &[u8]) -> Option<&'static Encoding> {
    match body {
        [0, b'<' | b'{' | b'[', 0, _, ..] => Some(UTF_16BE),
        [b'<' | b'{' | b'[', 0, _, 0, ..] => Some(UTF_16LE),
        _ => None,
    }
}

/// ISO-2022-JP writes everything in ASCII, with escapes that no XML may have.
fn has_escapes(body: &[u8]) -> bool {
    body.starts_with(b"<") && body.contains(&0x1b)
}

/// The body in the first declared charset in which it has no error. The header is often a server's default, so what the
/// document says of itself is tried as well.
fn declared<'a>(body: &'a [u8], content_type: Option<&str>) -> Option<Cow<'a, str>> {
    let prolog = body.get(..PROLOG).unwrap_or(body);
    let prolog = String::from_utf8_lossy(prolog);
    let header = content_type.and_then(|header| label(header, "charset"));
    let own = label(&prolog, "encoding").filter(|_| prolog.trim_start().starts_with("<?xml"));
    let labels = [header, own, label(&prolog, "charset")];
    labels.into_iter().flatten().find_map(|label| {
        // A declaration that can be read in ASCII is not in UTF-16.
        let encoding = Encoding::for_label(label.as_bytes())
            .filter(|one| one.is_ascii_compatible())
            .or_else(|| is_japanese(label).then_some(encoding_rs::ISO_2022_JP))?;
        encoding.decode_without_bom_handling_and_without_replacement(body)
    })
}

fn is_japanese(label: &str) -> bool {
    Encoding::for_label(label.as_bytes()) == Some(encoding_rs::ISO_2022_JP)
}

/// The value behind `name=`, with or without quotes.
fn label<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let start = text.to_ascii_lowercase().find(name)? + name.len();
    let value = text.get(start..)?.trim_start().strip_prefix('=')?;
    let value = value.trim_start().trim_start_matches(['"', '\'']);
    let ends = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.'));
    value.split(ends).next().filter(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(body: &[u8], content_type: Option<&str>) -> String {
        decode(body, content_type).into_owned()
    }

    fn xml(label: &str, word: &[u8]) -> Vec<u8> {
        let declaration = format!("<?xml version=\"1.0\" encoding=\"{label}\"?><t>");
        [declaration.as_bytes(), word].concat()
    }

    #[test]
    fn the_declared_charset_of_xml_is_read() {
        for (label, word, meant) in [
            ("ISO-8859-1", &b"St\xf6rung"[..], "Störung"),
            ("windows-1252", b"it\x92s", "it’s"),
            ("Shift_JIS", b"\x8f\xe1\x8aQ", "障害"),
            ("EUC-JP", b"\xbe\xe3\xb3\xb2", "障害"),
            ("gb2312", b"\xb9\xca\xd5\xcf", "故障"),
            ("windows-1251", b"\xd1\xe1\xee\xe9", "Сбой"),
            ("ISO-2022-JP", b"\x1b$B>c32\x1b(B", "障害"),
        ] {
            assert!(text(&xml(label, word), None).ends_with(meant), "{label}");
        }
    }

    #[test]
    fn the_header_and_the_html_declare_a_charset_too() {
        let latin = b"{\"a\": \"caf\xe9\"}";
        assert_eq!(
            text(latin, Some("application/json; charset=ISO-8859-1")),
            "{\"a\": \"café\"}"
        );
        assert!(text(b"<html><meta charset=latin1>caf\xe9", None).ends_with("café"));
        let old = b"<html><meta http-equiv=x content='text/html; charset=\"iso-8859-15\"'>\xa4";
        assert!(text(old, None).ends_with('€'));
    }

    #[test]
    fn valid_utf8_is_utf8_whatever_is_declared() {
        let body = xml("ISO-8859-1", "Störung".as_bytes());
        assert!(text(&body, Some("text/xml; charset=latin1")).ends_with("Störung"));
    }

    #[test]
    fn a_header_that_does_not_fit_gives_way_to_the_document() {
        let body = xml("ISO-8859-1", b"St\xf6rung");
        assert!(text(&body, Some("text/xml; charset=utf-8")).ends_with("Störung"));
    }

    #[test]
    fn utf16_is_read_with_and_without_a_mark() {
        let little: Vec<u8> = "<a>ü".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "{\"a\":\"ü\"}"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert_eq!(text(&little, None), "<a>ü");
        assert_eq!(text(&big, None), "{\"a\":\"ü\"}");
        assert_eq!(
            text(&[&[0xff, 0xfe], little.as_slice()].concat(), None),
            "<a>ü"
        );
        assert_eq!(
            text(&[&[0xef, 0xbb, 0xbf], "ü".as_bytes()].concat(), None),
            "ü"
        );
    }

    #[test]
    fn a_byte_that_fits_nothing_is_replaced() {
        assert_eq!(
            text(b"{\"a\": \"caf\xe9\"}", None),
            "{\"a\": \"caf\u{fffd}\"}"
        );
        assert!(text(&xml("utf-16", b"\xe9"), None).ends_with('\u{fffd}'));
        assert!(text(&xml("no-such", b"\xe9"), None).ends_with('\u{fffd}'));
    }
}
