//! Headers that one server alone may see.

use std::fmt;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{RequestBuilder, Url};
use url::Origin;

/// Headers that a request sets itself: another value would change which server answers, or how.
const OWN: [&str; 6] = [
    "accept-encoding",
    "connection",
    "content-length",
    "host",
    "te",
    "transfer-encoding",
];

/// What a private page asks for: its headers, and the only origin that gets them. Answers to it are not cached.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Credentials {
    origin: Option<Origin>,
    headers: HeaderMap,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Credentials(***)")
    }
}

impl Credentials {
    /// Headers for the server of an address.
    ///
    /// # Errors
    /// With the name of a header that cannot be sent; never with its value.
    pub(crate) fn new<'a>(
        url: &str,
        headers: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, String> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            let header = HeaderName::from_bytes(name.as_bytes());
            let header = header.map_err(|_| format!("`{name}` is not a header name"))?;
            if OWN.contains(&header.as_str()) {
                return Err(format!("the header `{name}` cannot be set"));
            }
            let value = HeaderValue::from_str(value.trim());
            let mut value = value
                .map_err(|_| format!("the header `{name}` has a value that cannot be sent"))?;
            value.set_sensitive(true);
            map.append(header, value);
        }
        let origin = Url::parse(url).ok().map(|url| url.origin());
        Ok(Self {
            origin,
            headers: map,
        })
    }

    /// The request with the headers, where it goes to the server that they are for: same scheme, host and port.
    pub(super) fn sign(&self, request: RequestBuilder, url: &Url) -> RequestBuilder {
        if self.origin.as_ref() == Some(&url.origin()) {
            request.headers(self.headers.clone())
        } else {
            request
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_sent(to: &str) -> bool {
        let headers = [("Authorization", "Bearer sesame")];
        let credentials = Credentials::new("https://status.acme.example/x", headers).unwrap();
        let client = reqwest::Client::builder().no_proxy();
        let tls = rustls::ClientConfig::builder_with_provider(
            rustls::crypto::ring::default_provider().into(),
        );
        let tls = tls.with_safe_default_protocol_versions().unwrap();
        let tls = tls
            .with_root_certificates(rustls::RootCertStore::empty())
            .with_no_client_auth();
        let client = client.tls_backend_preconfigured(tls).build().unwrap();
        let url = Url::parse(to).unwrap();
        let request = credentials.sign(client.get(url.clone()), &url);
        request
            .build()
            .unwrap()
            .headers()
            .contains_key("authorization")
    }

    #[test]
    fn headers_are_sent_to_their_own_server_only() {
        assert!(is_sent("https://status.acme.example/api"));
        assert!(is_sent("https://status.acme.example:443/"));
        for other in [
            "http://status.acme.example/x",
            "https://status.acme.example:8443/x",
            "https://acme.example/x",
            "https://status.acme.example.evil.example/x",
        ] {
            assert!(!is_sent(other), "{other}");
        }
    }

    #[test]
    fn a_wrong_header_is_named_without_its_value() {
        for (name, value) in [("a b", "sesame"), ("Host", "sesame"), ("x", "sesame\nx: y")] {
            let error = Credentials::new("https://a.example", [(name, value)]).unwrap_err();
            assert!(error.contains(name) && !error.contains("sesame"), "{error}");
        }
        let fine = Credentials::new("https://a.example", [("x", "sesame")]).unwrap();
        assert_eq!(format!("{fine:?}"), "Credentials(***)");
    }
}
