//! An answer, and how it goes out: entity tag, compression, caching, and the headers that every answer has.

use std::convert::Infallible;
use std::fmt::Write as _;
use std::io::Write as _;
use std::pin::Pin;
use std::task::{Context, Poll};

use flate2::Compression;
use flate2::write::GzEncoder;
use hyper::body::{Body as HttpBody, Bytes, Frame, SizeHint};
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use hyper::{Response, StatusCode};
use ring::digest::{SHA256, digest};
use serde_json::json;
use tokio::sync::mpsc::Receiver;

use super::answers::Refused;
use super::limits;

/// An answer as it was made.
#[derive(Clone, Debug)]
pub(super) struct Reply {
    pub(super) status: StatusCode,
    /// The media type.
    pub(super) kind: &'static str,
    pub(super) body: Bytes,
    /// The body compressed, where that is worth it.
    pub(super) gzip: Option<Bytes>,
    /// The entity tag without its quotes; `None`: it is not to be asked for again.
    pub(super) tag: Option<String>,
    pub(super) caching: Caching,
    /// Further headers.
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
}

/// For how long a reader may keep an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Caching {
    /// It asks each time whether it has changed.
    Revalidate,
    /// For so many seconds.
    Seconds(u32),
    /// Not at all.
    Never,
}

pub(super) const JSON: &str = "application/json";
pub(super) const HTML: &str = "text/html; charset=utf-8";
pub(super) const TEXT: &str = "text/plain; charset=utf-8";

impl Reply {
    /// A made answer, which readers ask for again.
    pub(super) fn ok(kind: &'static str, body: impl Into<Bytes>) -> Self {
        Self {
            status: StatusCode::OK,
            kind,
            body: body.into(),
            gzip: None,
            tag: None,
            caching: Caching::Revalidate,
            headers: Vec::new(),
        }
    }

    /// An answer that no client and no cache keeps.
    pub(super) fn plain(status: StatusCode, text: impl std::fmt::Display) -> Self {
        Self {
            status,
            caching: Caching::Never,
            ..Self::ok(TEXT, format!("{text}\n"))
        }
    }

    /// An error as the API says it.
    pub(super) fn error(status: StatusCode, message: &str) -> Self {
        Self {
            status,
            caching: Caching::Never,
            ..Self::ok(JSON, json!({ "error": message }).to_string())
        }
    }

    #[must_use]
    pub(super) fn with(mut self, name: HeaderName, value: &'static str) -> Self {
        self.headers.push((name, HeaderValue::from_static(value)));
        self
    }

    #[must_use]
    pub(super) fn kept(self, caching: Caching) -> Self {
        Self { caching, ..self }
    }

    /// The same with its entity tag and, where it is long, compressed.
    #[must_use]
    pub(super) fn finished(mut self) -> Self {
        if self.status != StatusCode::OK || self.caching == Caching::Never {
            return self;
        }
        self.tag = Some(tag(&self.body));
        if self.body.len() > limits::GZIP_FROM {
            self.gzip = compressed(&self.body).filter(|gzip| gzip.len() < self.body.len());
        }
        self
    }

    /// How many bytes it occupies.
    pub(super) fn weight(&self) -> usize {
        self.body.len() + self.gzip.as_ref().map_or(0, Bytes::len)
    }

    /// The response to a request with these headers; without its body to a `HEAD`.
    pub(super) fn response(&self, asked: &HeaderMap, is_head: bool) -> Response<Body> {
        let gzip = self.gzip.as_ref().filter(|_| takes_gzip(asked));
        let tag = self.tag.as_ref().map(|tag| match gzip {
            Some(_) => format!("\"{tag}-gzip\""),
            None => format!("\"{tag}\""),
        });
        let is_known = tag.as_ref().is_some_and(|tag| is_listed(asked, tag));
        let body = gzip.unwrap_or(&self.body);
        let mut response = Response::new(Body::Whole(None));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        common(headers);
        if let Some(tag) = tag.and_then(|tag| HeaderValue::from_str(&tag).ok()) {
            headers.insert(header::ETAG, tag);
            headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
        }
        if let Ok(caching) = HeaderValue::from_str(&self.caching.words()) {
            headers.insert(header::CACHE_CONTROL, caching);
        }
        for (name, value) in &self.headers {
            headers.insert(name.clone(), value.clone());
        }
        if is_known {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.kind));
        if gzip.is_some() {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
        if !is_head {
            *response.body_mut() = Body::Whole(Some(body.clone()));
        }
        response
    }
}

impl From<Refused> for Reply {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Wrong(message) => Self::error(StatusCode::BAD_REQUEST, &message),
            Refused::Unknown(message) => Self::error(StatusCode::NOT_FOUND, &message),
            Refused::Failed(message) => Self::error(StatusCode::SERVICE_UNAVAILABLE, &message),
        }
    }
}

impl Caching {
    fn words(self) -> String {
        match self {
            Self::Revalidate => "no-cache".into(),
            Self::Seconds(seconds) => format!("max-age={seconds}"),
            Self::Never => "no-store".into(),
        }
    }
}

/// The headers that every answer has: nothing of another origin is loaded, and no other page shows or reads it.
pub(super) fn common(headers: &mut HeaderMap) {
    for (name, value) in [
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
             img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(), microphone=()",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

fn tag(body: &[u8]) -> String {
    let digest = digest(&SHA256, body);
    let mut text = String::new();
    for byte in digest.as_ref().iter().take(16) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

fn compressed(body: &[u8]) -> Option<Bytes> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(body).ok()?;
    encoder.finish().ok().map(Bytes::from)
}

/// Whether the reader takes gzip: it names it or everything, and not with a weight of zero.
fn takes_gzip(asked: &HeaderMap) -> bool {
    let lists = asked.get_all(header::ACCEPT_ENCODING).into_iter();
    let items = lists
        .filter_map(|list| list.to_str().ok())
        .flat_map(|list| list.split(','));
    let weights = items.filter_map(|item| {
        let (name, weight) = item.split_once(';').unwrap_or((item, ""));
        let name = name.trim();
        let is_it = name.eq_ignore_ascii_case("gzip") || name == "*";
        let weight = weight.trim().strip_prefix("q=").unwrap_or("1");
        is_it.then(|| weight.trim().parse().unwrap_or(0.0_f32))
    });
    weights.fold(0.0, f32::max) > 0.0
}

/// Whether the reader has what the tag names.
fn is_listed(asked: &HeaderMap, tag: &str) -> bool {
    let lists = asked.get_all(header::IF_NONE_MATCH).into_iter();
    let mut tags = lists
        .filter_map(|list| list.to_str().ok())
        .flat_map(|list| list.split(','));
    tags.any(|one| {
        let one = one.trim();
        one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag
    })
}

/// A body that is there, or that comes in pieces.
pub(super) enum Body {
    Whole(Option<Bytes>),
    Pieces(Receiver<Bytes>),
}

impl HttpBody for Body {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match &mut *self {
            Self::Whole(body) => Poll::Ready(body.take().map(|body| Ok(Frame::data(body)))),
            Self::Pieces(pieces) => pieces
                .poll_recv(context)
                .map(|piece| piece.map(|piece| Ok(Frame::data(piece)))),
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Self::Whole(None))
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole(body) => {
                SizeHint::with_exact(body.as_ref().map_or(0, |body| body.len() as u64))
            }
            Self::Pieces(_) => SizeHint::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asking(name: HeaderName, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_static(value))])
    }

    #[test]
    fn gzip_is_sent_to_those_who_take_it() {
        let takes = |value| takes_gzip(&asking(header::ACCEPT_ENCODING, value));
        for yes in ["gzip", "br, gzip;q=0.5", "*", "deflate, GZIP"] {
            assert!(takes(yes), "{yes}");
        }
        for no in ["", "br", "gzip;q=0", "identity", "gzip;q=x"] {
            assert!(!takes(no), "{no}");
        }
    }

    #[test]
    fn a_known_answer_is_not_sent_again() {
        let reply = Reply::ok(JSON, "{}".repeat(1_000)).finished();
        let plain = reply.response(&HeaderMap::new(), false);
        let tag = plain.headers()[header::ETAG].clone();
        let again = HeaderMap::from_iter([(header::IF_NONE_MATCH, tag.clone())]);
        assert_eq!(reply.response(&again, false).status(), 304);
        let mut other = again.clone();
        other.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip"));
        let gzip = reply.response(&other, false);
        assert_eq!(gzip.status(), 200);
        assert_eq!(gzip.headers()[header::CONTENT_ENCODING], "gzip");
        assert_ne!(gzip.headers()[header::ETAG], tag);
    }

    #[test]
    fn a_head_has_the_headers_of_the_answer() {
        let reply = Reply::ok(JSON, "{}").finished();
        let head = reply.response(&HeaderMap::new(), true);
        assert_eq!(head.headers()[header::CONTENT_LENGTH], "2");
        assert!(head.body().is_end_stream());
    }

    #[test]
    fn errors_are_not_kept() {
        let reply = Reply::from(Refused::Wrong("no".into())).finished();
        let response = reply.response(&HeaderMap::new(), false);
        assert_eq!(response.status(), 400);
        assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store");
        assert!(!response.headers().contains_key(header::ETAG));
        assert_eq!(&reply.body[..], br#"{"error":"no"}"#);
    }
}
