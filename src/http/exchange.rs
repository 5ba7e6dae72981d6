//! One request from its address to its response: cache, permit, redirects, body, retries.

use std::cell::Cell;
use std::time::Duration;

use reqwest::{RequestBuilder, StatusCode, Url};
use tokio::time::sleep;

use super::body::Body;
use super::budget::Budget;
use super::cache::{Cache, Stored};
use super::clock::now;
use super::diagnosis::{diagnose, diagnose_body};
use super::error::HttpError;
use super::freshness::remaining_lifetime;
use super::guard::Guard;
use super::limits::{Limiter, Permit};
use super::message::{Answer, Get, Headers, Response, header};
use super::proxy::Proxies;
use super::redirect::RedirectChain;
use super::retry::{Retries, retry_after};
use super::settings::Settings;
use super::share::Share;

/// How long a connection may take to come about: half of the time, so that one more can be tried.
pub(super) fn connect_timeout(settings: &Settings) -> Duration {
    settings.timeout / 2
}

/// What every request needs.
#[derive(Clone, Copy)]
pub(super) struct Exchange<'a> {
    /// The caller's settings.
    pub(super) settings: &'a Settings,
    /// Limits how many requests run at once.
    pub(super) limiter: &'a Limiter,
    /// The response cache.
    pub(super) cache: Option<&'a Cache>,
    /// The connections to use.
    pub(super) connections: &'a reqwest::Client,
    /// Where they may lead.
    pub(super) guard: &'a Guard,
    /// Whether the conversation began with https, and stays with it.
    pub(super) encrypted: bool,
    /// What is left of the conversation's time.
    pub(super) budget: &'a Budget,
    /// What the conversation has taken so far.
    pub(super) share: &'a Share<'a>,
    /// The proxies of this run.
    pub(super) proxies: &'a Proxies,
}

/// One address to ask, and how often it was asked.
struct Question<'a> {
    get: &'a Get,
    url: &'a Url,
    stored: Option<&'a Stored>,
    /// Redirects and retries included.
    sent: &'a Cell<usize>,
}

/// A server's reply to one request.
enum Reply {
    Complete(Response),
    Unchanged(Headers),
    Redirect(String),
}

impl Exchange<'_> {
    /// Makes a request.
    pub(super) async fn ask(self, get: Get) -> Answer {
        let sent = Cell::new(0);
        let outcome = self.respond(&get, &sent).await;
        Answer {
            get,
            outcome,
            requests: sent.get(),
        }
    }

    async fn respond(self, get: &Get, sent: &Cell<usize>) -> Result<Response, HttpError> {
        let url = address(&get.url)?;
        // What was answered to somebody who logged in is not for the disk.
        let holds_secret = self.settings.holds_secret;
        let is_private =
            get.credentials.is_some() || has_credentials(&url) || holds_secret(&get.url);
        let cache = self.cache.filter(|_| !is_private);
        let stored = cache.and_then(|cache| cache.load(get));
        let stored = match stored {
            Some(stored) if !self.settings.refresh && stored.is_fresh(now()) => {
                return self.hold(stored.into_response()).await;
            }
            stored => stored,
        };
        let question = Question {
            get,
            url: &url,
            stored: stored.as_ref(),
            sent,
        };
        let reply = self.persist(&question).await?;
        let (response, is_news) = conclude(reply, stored)?;
        let is_kept = is_news && !holds_secret(&response.url);
        if let Some(cache) = cache.filter(|_| is_kept) {
            cache.keep(get, &response);
        }
        if response.cached {
            return self.hold(response).await;
        }
        Ok(response)
    }

    /// A body of the cache takes as much memory as one that was received.
    async fn hold(self, response: Response) -> Result<Response, HttpError> {
        self.share.add(response.body.len() as u64)?;
        if self.share.needs_place() {
            self.budget.beside(self.share.wait()).await;
        }
        Ok(response)
    }

    /// Asks until there is an answer, or no hope of one within the time.
    async fn persist(self, question: &Question<'_>) -> Result<Reply, HttpError> {
        let mut retries = Retries::new(self.settings.retries);
        loop {
            let error = match self.follow(question).await {
                Ok(reply) => return Ok(reply),
                Err(error) => error,
            };
            match retries.pause(&error, self.budget.remaining()) {
                Some(pause) => sleep(pause).await,
                None => return Err(error),
            }
        }
    }

    /// Asks once, going where redirects lead.
    async fn follow(self, question: &Question<'_>) -> Result<Reply, HttpError> {
        let mut chain = RedirectChain::new(question.url.clone());
        loop {
            // Waiting for a permit does not count against the server's time.
            let permit = self.limiter.acquire(chain.url());
            let permit = self.budget.beside(permit).await;
            let stored = question.stored;
            let known = stored.filter(|stored| stored.is_from(chain.url()));
            let request = self.request(question.get, chain.url(), known);
            self.permit(chain.url())?;
            self.share.request()?;
            question.sent.update(|sent| sent + 1);
            let reply = self.exchange(request, chain.url(), known.is_some(), permit);
            let reply = self.budget.within(reply).await;
            match reply.map_err(|error| self.proxies.blame(chain.url(), error))? {
                Reply::Redirect(location) => chain.follow(&location)?,
                reply => return Ok(reply),
            }
        }
    }

    fn permit(self, url: &Url) -> Result<(), HttpError> {
        if self.encrypted && url.scheme() == "http" {
            return Err(HttpError::Downgrade);
        }
        self.guard.permit(url)
    }

    fn request(self, get: &Get, url: &Url, known: Option<&Stored>) -> RequestBuilder {
        let request = self.connections.get(url.clone());
        let mut request = request.header("accept-encoding", "gzip");
        if let Some(accept) = get.accept {
            request = request.header("accept", accept);
        }
        for (name, value) in known.into_iter().flat_map(Stored::conditions) {
            request = request.header(name, value);
        }
        match &get.credentials {
            Some(credentials) => credentials.sign(request, url),
            None => request,
        }
    }

    async fn exchange(
        self,
        request: RequestBuilder,
        url: &Url,
        is_known: bool,
        permit: Permit<'_>,
    ) -> Result<Reply, HttpError> {
        let response = request.send().await;
        let response =
            response.map_err(|error| diagnose(&error, connect_timeout(self.settings)))?;
        let connected = response.remote_addr().map(|address| address.ip());
        let connected = connected.filter(|_| !self.proxies.covers(url));
        self.guard.reached(url, connected);
        let status = response.status();
        if status == StatusCode::PARTIAL_CONTENT {
            return Err(HttpError::Partial);
        }
        if status.is_success() {
            return self.read(response, permit).await.map(Reply::Complete);
        }
        let headers = headers(&response);
        if status == StatusCode::NOT_MODIFIED && is_known {
            return Ok(Reply::Unchanged(headers));
        }
        match header(&headers, "location") {
            Some(location) if is_redirect(status) => Ok(Reply::Redirect(location.to_owned())),
            _ => Err(refusal(status, &headers)),
        }
    }

    async fn read(
        self,
        mut response: reqwest::Response,
        permit: Permit<'_>,
    ) -> Result<Response, HttpError> {
        let limit = self.settings.body_limit;
        if response.content_length().unwrap_or(0) > limit {
            return Err(HttpError::TooLarge(limit));
        }
        let mut headers = headers(&response);
        let is_gzip = take_gzip(&mut headers);
        let body = self
            .body(&mut response, Body::new(is_gzip, limit), permit)
            .await?;
        Ok(Response {
            url: response.url().to_string(),
            status: response.status().as_u16(),
            headers,
            body,
            fetched_at: now(),
            cached: false,
        })
    }

    /// Receives a body. What fails is not kept, so that it does not count.
    async fn body(
        self,
        response: &mut reqwest::Response,
        mut body: Body,
        permit: Permit<'_>,
    ) -> Result<Vec<u8>, HttpError> {
        let received = self.receive(response, &mut body, permit).await;
        let length = body.len();
        let whole = received.and_then(|()| body.finish());
        if whole.is_err() {
            self.share.forget(length);
        }
        whole
    }

    async fn receive(
        self,
        response: &mut reqwest::Response,
        body: &mut Body,
        permit: Permit<'_>,
    ) -> Result<(), HttpError> {
        let mut permit = Some(permit);
        while let Some(chunk) = response
            .chunk()
            .await
            .map_err(|error| diagnose_body(&error))?
        {
            for piece in body.pieces(&chunk) {
                let before = body.len();
                let taken = body.take(piece);
                let added = self.share.add(body.len() - before);
                taken.and(added)?;
                if self.share.needs_place() {
                    // Those that have a place may need this permit before they end.
                    permit = None;
                    self.budget.beside(self.share.wait()).await;
                }
            }
        }
        drop(permit);
        Ok(())
    }
}

/// Whether the body is compressed; the headers then say no more about the bytes as they came.
fn take_gzip(headers: &mut Headers) -> bool {
    let encoding = header(headers, "content-encoding").map(str::trim);
    let is_gzip = encoding.is_some_and(|name| {
        name.eq_ignore_ascii_case("gzip") || name.eq_ignore_ascii_case("x-gzip")
    });
    if is_gzip {
        headers.retain(|(name, _)| !matches!(&**name, "content-encoding" | "content-length"));
    }
    is_gzip
}

/// The response that a reply stands for, and whether the cache does not have it yet.
fn conclude(reply: Reply, stored: Option<Stored>) -> Result<(Response, bool), HttpError> {
    match (reply, stored) {
        (Reply::Complete(response), _) => Ok((response, true)),
        (Reply::Unchanged(headers), Some(stored)) => {
            let at = now();
            let response = stored.into_revalidated(headers, at);
            // A body that must be revalidated every time is stored well enough as it is.
            let is_news = !remaining_lifetime(&response.headers, at).is_zero();
            Ok((response, is_news))
        }
        _ => Err(HttpError::Other("an answer that fits no question".into())),
    }
}

fn address(text: &str) -> Result<Url, HttpError> {
    let url = Url::parse(text).map_err(|error| HttpError::Address(error.to_string()))?;
    match url.scheme() {
        "http" | "https" => Ok(url),
        _ => Err(HttpError::Address("neither http nor https".into())),
    }
}

fn has_credentials(url: &Url) -> bool {
    !url.username().is_empty() || url.password().is_some()
}

fn is_redirect(status: StatusCode) -> bool {
    matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308)
}

fn refusal(status: StatusCode, headers: &Headers) -> HttpError {
    let wait = header(headers, "retry-after").and_then(|value| retry_after(value, now()));
    HttpError::Status {
        status: status.as_u16(),
        wait,
    }
}

fn headers(response: &reqwest::Response) -> Headers {
    let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
    let headers = response.headers().iter();
    headers
        .map(|(name, value)| (name.to_string(), text(value.as_bytes())))
        .collect()
}
