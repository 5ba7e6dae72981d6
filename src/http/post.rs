//! Sends a message to a receiver that the user named: one POST, without redirects, cache or retries.

use std::cell::OnceCell;
use std::time::Duration;

use reqwest::Url;
use reqwest::header::{HeaderName, HeaderValue};
use reqwest::redirect::Policy;
use tokio::runtime::{self, Runtime};
use tokio::time::timeout;

use super::clock::now;
use super::diagnosis::diagnose;
use super::error::HttpError;
use super::message::{Headers, header};
use super::proxy::Proxies;
use super::retry::retry_after;
use super::settings::Settings;
use super::tls;

/// How much of a receiver's answer is read, in bytes: enough for the reason of a refusal.
const REASON_LIMIT: usize = 4 << 10;

/// A message for a receiver.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Post {
    /// The address, http or https.
    pub(crate) url: String,
    /// Header names with their values.
    pub(crate) headers: Headers,
    /// The body as it is sent.
    pub(crate) body: Vec<u8>,
}

/// Whether name and value can be sent as a header.
pub(crate) fn is_header(name: &str, value: &str) -> bool {
    HeaderName::from_bytes(name.as_bytes()).is_ok() && HeaderValue::from_str(value).is_ok()
}

/// What the receiver answered, whatever the status code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Receipt {
    /// The status code.
    pub(crate) status: u16,
    /// How long the receiver asks to wait (`Retry-After`).
    pub(crate) wait: Option<Duration>,
    /// The beginning of the answer.
    pub(crate) reason: String,
}

/// Sends messages one after another, over connections that stay open.
pub(crate) struct Poster {
    settings: Settings,
    connection: OnceCell<(Runtime, reqwest::Client)>,
}

impl Poster {
    /// Connects to nothing yet.
    pub(crate) fn new(settings: Settings) -> Self {
        Self {
            settings,
            connection: OnceCell::new(),
        }
    }

    /// Sends a message and reads the answer, within the time that the settings give to one vendor.
    ///
    /// # Errors
    /// Where no answer came; an answer that refuses is none.
    pub(crate) fn post(&self, post: &Post) -> Result<Receipt, HttpError> {
        let (runtime, client) = if let Some(open) = self.connection.get() {
            open
        } else {
            let open = self.connect()?;
            self.connection.get_or_init(|| open)
        };
        let limit = self.settings.timeout;
        runtime.block_on(async {
            timeout(limit, self.exchange(client, post))
                .await
                .unwrap_or(Err(HttpError::Timeout(limit)))
        })
    }

    fn connect(&self) -> Result<(Runtime, reqwest::Client), HttpError> {
        let settings = &self.settings;
        let proxies = Proxies::of_environment()?;
        let client = proxies
            .applied(reqwest::Client::builder())
            .tls_backend_preconfigured(tls::configuration(settings)?)
            .user_agent(&settings.user_agent)
            .redirect(Policy::none())
            .connect_timeout(settings.timeout / 2)
            .build()
            .map_err(|error| HttpError::Setup(error.to_string()))?;
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| HttpError::Setup(error.to_string()))?;
        Ok((runtime, client))
    }

    async fn exchange(&self, client: &reqwest::Client, post: &Post) -> Result<Receipt, HttpError> {
        let url = Url::parse(&post.url).map_err(|error| HttpError::Address(error.to_string()))?;
        let mut request = client.post(url).body(post.body.clone());
        for (name, value) in &post.headers {
            request = request.header(name, value);
        }
        let answer = request.send().await;
        let mut answer = answer.map_err(|error| diagnose(&error, self.settings.timeout / 2))?;
        let headers: Headers = answer
            .headers()
            .iter()
            .map(|(name, value)| {
                let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
                (name.to_string(), value)
            })
            .collect();
        let mut reason = Vec::new();
        // The status says whether it was taken; a reason that breaks off is still a reason.
        while let Ok(Some(chunk)) = answer.chunk().await {
            let room = REASON_LIMIT - reason.len();
            reason.extend_from_slice(chunk.get(..room.min(chunk.len())).unwrap_or_default());
            if reason.len() == REASON_LIMIT {
                break;
            }
        }
        Ok(Receipt {
            status: answer.status().as_u16(),
            wait: header(&headers, "retry-after").and_then(|value| retry_after(value, now())),
            reason: String::from_utf8_lossy(&reason).into_owned(),
        })
    }
}
