//! A program of the user's own: JSON in the envelope of `CloudEvents` 1.0, signed by the Standard Webhooks scheme
//! (HMAC-SHA256 over id, time and body), so that the libraries of both can read it.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use ring::hmac;
use serde_json::{Value, json};

use super::kind::Compose;
use crate::http::Post;
use crate::model::Time;
use crate::notify::delivery::Delivery;
use crate::notify::message::Message;

/// A receiver of JSON.
pub(crate) struct Webhook {
    /// Its address.
    pub(crate) url: String,
    /// Further headers.
    pub(crate) headers: Vec<(String, String)>,
    /// What messages are signed with: `whsec_` and Base64, or text.
    pub(crate) secret: Option<String>,
}

impl Compose for Webhook {
    fn compose(&self, message: &Message, now: Time) -> Delivery {
        let body = envelope(message, now).to_string();
        let mut headers: Vec<(String, String)> =
            vec![("content-type".into(), "application/cloudevents+json".into())];
        headers.extend(self.headers.iter().cloned());
        let id = header_value(&message.id);
        let timestamp = now.timestamp().to_string();
        if let Some(secret) = &self.secret {
            let signed = format!("{id}.{timestamp}.{body}");
            let signature = hmac::sign(&key(secret), signed.as_bytes());
            let signature = BASE64_STANDARD.encode(signature.as_ref());
            headers.push(("webhook-signature".into(), format!("v1,{signature}")));
        }
        headers.push(("webhook-id".into(), id));
        headers.push(("webhook-timestamp".into(), timestamp));
        Delivery::Post(Post {
            url: self.url.clone(),
            headers,
            body: body.into_bytes(),
        })
    }
}

fn key(secret: &str) -> hmac::Key {
    let encoded = secret.strip_prefix("whsec_");
    let decoded = encoded.and_then(|encoded| BASE64_STANDARD.decode(encoded).ok());
    let bytes = decoded.unwrap_or_else(|| secret.as_bytes().to_vec());
    hmac::Key::new(hmac::HMAC_SHA256, &bytes)
}

/// The message as `webhook` and `command` channels get it: `CloudEvents` 1.0 in its JSON format.
pub(super) fn envelope(message: &Message, now: Time) -> Value {
    let first = message.events.first();
    let source = first.map(|event| event.page.raw().to_owned());
    let (kind, subject) = match message.event() {
        Some(event) => (event.occasion.word(), event.thread.clone()),
        None => ("digest", "several".to_owned()),
    };
    json!({
        "specversion": "1.0",
        "id": message.id,
        "source": source.filter(|source| !source.is_empty()).unwrap_or_else(|| "pingoru".into()),
        "type": format!("pingoru.{kind}"),
        "subject": subject,
        "time": now.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        "datacontenttype": "application/json",
        "data": {
            "title": message.title,
            "events": message.events,
        },
    })
}

/// An id as a header can have it.
fn header_value(id: &str) -> String {
    let safe = |c: char| if c.is_ascii_graphic() { c } else { '_' };
    id.chars().map(safe).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the Standard Webhooks specification's reference implementation.
    #[test]
    fn the_signature_is_that_of_standard_webhooks() {
        let key = key("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        let signed = hmac::sign(
            &key,
            b"msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}",
        );
        assert_eq!(
            BASE64_STANDARD.encode(signed.as_ref()),
            "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
        );
    }
}
