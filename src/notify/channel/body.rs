//! Bodies of requests, and keys in them.

use std::fmt::Write as _;

use ring::digest::{SHA256, digest};
use serde_json::Value;

use crate::http::Post;

/// A JSON body for an address.
pub(super) fn json(url: &str, body: &Value) -> Post {
    Post {
        url: url.to_owned(),
        headers: vec![("content-type".into(), "application/json".into())],
        body: body.to_string().into_bytes(),
    }
}

/// 64 hexadecimal digits that stand for a text.
pub(super) fn fingerprint(text: &str) -> String {
    let mut digits = String::new();
    for byte in digest(&SHA256, text.as_bytes()).as_ref() {
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}
