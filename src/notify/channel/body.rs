//! Bodies of requests.

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
