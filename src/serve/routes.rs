//! From a request to its answer: what is refused, what is answered at once, and what is made and kept.

use std::sync::Arc;
use std::time::Instant;

use hyper::body::Body as HttpBody;
use hyper::header;
use hyper::{Method, Request, Response, StatusCode};
use tokio::task::spawn_blocking;

use super::answers::Refused;
use super::percent::decoded;
use super::query::Query;
use super::reply::{Body, Caching, Reply};
use super::site::Site;
use super::{api, badge, bridge, feeds, guard, health, metrics, openapi, pages, stream};

/// What is asked, without who asks.
pub(super) struct Asked {
    /// The parts of the path, decoded.
    segments: Vec<String>,
    path: String,
    query: Query,
    /// Whether metrics are read as `OpenMetrics`.
    openmetrics: bool,
}

/// Answers a request.
pub(super) async fn respond<B: HttpBody>(site: &Arc<Site>, request: Request<B>) -> Response<Body> {
    let is_head = *request.method() == Method::HEAD;
    let headers = request.headers();
    let access = site.access();
    if let Some(refusal) = guard::refusal(&request, &access.hosts) {
        return refusal.response(headers, is_head);
    }
    let path = request.uri().path();
    let is_open = matches!(path, "/-/healthy" | "/-/ready" | "/robots.txt");
    if !is_open && !access.auth.admits(headers.get(header::AUTHORIZATION)).await {
        let refused = Reply::error(StatusCode::UNAUTHORIZED, "a user or a token is needed");
        let challenge = "Basic realm=\"pingoru\", charset=\"UTF-8\"";
        let refused = refused.with(header::WWW_AUTHENTICATE, challenge);
        return refused.response(headers, is_head);
    }
    let asked = match asked(&request) {
        Ok(asked) => asked,
        Err(refused) => return Reply::from(refused).response(headers, is_head),
    };
    let segments: Vec<&str> = asked.segments.iter().map(String::as_str).collect();
    if let ["api", "v1", "events"] = segments.as_slice() {
        return match asked.query.only(&[]) {
            Ok(()) => stream::stream(site, headers, is_head),
            Err(refused) => Reply::from(refused).response(headers, is_head),
        };
    }
    let reply = match segments.as_slice() {
        ["-", "healthy" | "ready"] => checked(site, asked).await,
        _ => made(site, key(&request, &asked), asked).await,
    };
    reply.response(request.headers(), is_head)
}

fn asked<B>(request: &Request<B>) -> Result<Asked, Refused> {
    let path = request.uri().path();
    let segments = path.split('/').skip(1).map(decoded);
    let segments: Option<Vec<_>> = segments.collect();
    let segments = segments.ok_or_else(|| Refused::Wrong("the path is no text".into()))?;
    let accepted = request.headers().get(header::ACCEPT);
    let accepted = accepted.and_then(|value| value.to_str().ok());
    Ok(Asked {
        path: path.to_owned(),
        segments,
        query: Query::parse(request.uri().query().unwrap_or_default())?,
        openmetrics: matches!(path, "/metrics" | "/probe")
            && accepted.is_some_and(metrics::prefers_openmetrics),
    })
}

/// The same for the same answer.
fn key<B>(request: &Request<B>, asked: &Asked) -> String {
    let target = request.uri().path_and_query();
    let target = target.map(hyper::http::uri::PathAndQuery::as_str);
    format!("{} {}", u8::from(asked.openmetrics), target.unwrap_or("/"))
}

/// Health is looked at each time, and waits for nothing else.
async fn checked(site: &Arc<Site>, asked: Asked) -> Arc<Reply> {
    let site = Arc::clone(site);
    let checked = spawn_blocking(move || {
        let is_ready = asked.segments.last().is_some_and(|last| last == "ready");
        health::reply(&site, is_ready)
    });
    Arc::new(checked.await.unwrap_or_else(|_| failed()))
}

/// A kept answer, or one that is made now: by few at once, and once for all who wait for it.
async fn made(site: &Arc<Site>, key: String, asked: Asked) -> Arc<Reply> {
    if let Some(kept) = site.cache.get(&key, site.polls.recorded()) {
        return kept;
    }
    let Ok(permit) = Arc::clone(&site.makers).acquire_owned().await else {
        return Arc::new(failed());
    };
    let polls = site.polls.recorded();
    if let Some(kept) = site.cache.get(&key, polls) {
        return kept;
    }
    let shared = Arc::clone(site);
    let made = spawn_blocking(move || {
        // Held until the answer is made, also where the client has gone.
        let _permit = permit;
        let begun = Instant::now();
        let reply = route(&shared, &asked).unwrap_or_else(Reply::from);
        let reply = Arc::new(reply.finished());
        if reply.status == StatusCode::OK && reply.caching != Caching::Never {
            shared.cache.put(key, &reply, (polls, begun.elapsed()));
        }
        reply
    });
    made.await.unwrap_or_else(|_| Arc::new(failed()))
}

fn failed() -> Reply {
    Reply::error(StatusCode::INTERNAL_SERVER_ERROR, "no answer could be made")
}

/// Makes an answer.
fn route(site: &Site, asked: &Asked) -> Result<Reply, Refused> {
    let segments: Vec<&str> = asked.segments.iter().map(String::as_str).collect();
    let query = &asked.query;
    match segments.as_slice() {
        ["api", "v1", "openapi.json"] => openapi::reply(site, query),
        ["api", "v1", command] => api::reply(site, command, query),
        ["api", "v2", document @ ..] => bridge::board(site, document, query),
        ["vendors", vendor, "api", "v2", document @ ..] => {
            bridge::vendor(site, vendor, document, query)
        }
        ["feed.atom"] => feeds::board(site, query),
        ["vendors", vendor, "feed.atom"] => feeds::vendor(site, vendor, query),
        ["calendar.ics"] => feeds::calendar(site, query),
        ["badges", file] => badge::reply(site, file, query),
        ["metrics"] => metrics::all(site, query, asked.openmetrics),
        ["probe"] => metrics::probe(site, query, asked.openmetrics),
        ["robots.txt"] => Ok(Reply::ok(
            super::reply::TEXT,
            "User-agent: *\nDisallow: /\n",
        )),
        ["assets", ..] => pages::asset(&asked.path).ok_or_else(nowhere),
        ["api", ..] => Err(nowhere()),
        _ => Ok(pages::page(site, &segments, &asked.path, query)),
    }
}

fn nowhere() -> Refused {
    Refused::Unknown("nothing is at this address".into())
}
