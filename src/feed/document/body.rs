//! A fetched body that no feed has read yet.

use std::borrow::Cow;

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

    /// The body as text: UTF-16 where its byte-order mark says so (AWS), else UTF-8, bad bytes replaced.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        match self.body.as_slice() {
            [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
            [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
            [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
            body => utf8(body),
        }
    }
}

/// Checking first is twenty times faster than replacing where there is nothing to replace.
fn utf8(bytes: &[u8]) -> Cow<'_, str> {
    std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Cow<'static, str> {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let chars = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    Cow::Owned(chars.collect())
}
