//! A fetched body that no feed has read yet.

use std::borrow::Cow;
use std::io::Read as _;

use flate2::read::MultiGzDecoder;

use super::charset;
use crate::model::Time;

/// One fetched body, not yet read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The address that was asked, or the file.
    pub asked: String,
    /// The address that answered, after redirects.
    pub url: String,
    /// Header names in lower case, and their values.
    pub headers: Vec<(String, String)>,
    /// The body, decompressed.
    pub body: Vec<u8>,
    /// When the server last confirmed the body.
    pub fetched_at: Time,
}

impl Document {
    /// A body that does not come from a server.
    #[must_use]
    pub fn local(name: &str, body: Vec<u8>, at: Time) -> Self {
        Self {
            asked: name.into(),
            url: name.into(),
            headers: Vec::new(),
            body,
            fetched_at: at,
        }
    }

    /// A header's value.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(own, _)| own == name)
            .map(|(_, value)| value.as_str())
    }

    /// The body as text, in the charset that it declares. A body that is still compressed is unpacked.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        match gunzipped(&self.body) {
            Some(body) => Cow::Owned(charset::decode(&body, self.content_type()).into_owned()),
            None => charset::decode(&self.body, self.content_type()),
        }
    }

    /// Unpacks a body that is still compressed, so that this is done once.
    pub(crate) fn unpack(&mut self) {
        if let Some(body) = gunzipped(&self.body) {
            self.body = body;
        }
    }

    fn content_type(&self) -> Option<&str> {
        self.header("content-type")
    }
}

/// The most that a body may become, as for one that a server sends compressed.
const LONGEST: u64 = 8 << 20;

/// A body in gzip without a header that says so, or with `x-gzip`; `None` where it is none or is damaged.
fn gunzipped(body: &[u8]) -> Option<Vec<u8>> {
    body.starts_with(&[0x1f, 0x8b]).then_some(())?;
    let mut unpacked = Vec::new();
    let mut reader = MultiGzDecoder::new(body).take(LONGEST + 1);
    reader.read_to_end(&mut unpacked).ok()?;
    (unpacked.len() as u64 <= LONGEST).then_some(unpacked)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;

    fn gzip(text: &[u8]) -> Vec<u8> {
        let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        writer.write_all(text).unwrap();
        writer.finish().unwrap()
    }

    fn text(body: Vec<u8>) -> String {
        Document::local("a", body, Time::default())
            .text()
            .into_owned()
    }

    #[test]
    fn a_body_that_is_still_compressed_is_unpacked() {
        assert_eq!(text(gzip("{\"a\": \"ü\"}".as_bytes())), "{\"a\": \"ü\"}");
    }

    #[test]
    fn a_damaged_or_too_large_archive_is_left_as_it_is() {
        let mut cut = gzip(b"{}");
        cut.truncate(12);
        assert!(text(cut).starts_with('\u{1f}'));
        let bomb = gzip(&vec![b' '; usize::try_from(LONGEST + 2).unwrap()]);
        assert!(text(bomb).starts_with('\u{1f}'));
    }
}
