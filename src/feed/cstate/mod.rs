//! cState: the page's index, its list of issues and its RSS, all of them files that a site generator wrote.
//!
//! Traps: values stand unescaped in the JSON, so a quote in a title breaks it; times are as Go prints them, an absent
//! one is `<no value>`; only `resolved` says whether an issue is open. There are no updates, only an article.
//!
//! Source: the platform's templates (5.x) and a recorded index. Severities are its own three: `down`, `disrupted`,
//! and `notice`, which is an announcement and on no ladder.

mod article;
mod issue;

use serde::Deserialize;

use super::document::{Document, FeedError, Probe, join, read_all};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::lenient::{List, Scalar};
use super::read::repair_json;
use crate::model::Page;
use issue::{Issue, Site, System, component};

const INDEX: &str = "/index.json";
const ISSUES: &str = "/issues/index.json";
/// It alone has the articles; the owner may have switched it off.
const RSS: &str = "/index.xml";
/// The cState feed.
pub(crate) struct CState;

impl Feed for CState {
    fn name(&self) -> &'static str {
        "cstate"
    }

    fn probes(&self) -> &'static [&'static str] {
        &[INDEX]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        let text = seen.text();
        let own = if text.starts_with('{') {
            let start = text.get(..2000).unwrap_or(text);
            // The issues' list has no mark of its own before its first issue.
            start.contains("\"cStateVersion\"") || is_issue(start)
        } else {
            seen.has_root("rss") && text.contains("<generator>github.com/cstate</generator>")
        };
        own.then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, scope: Scope, _: &Responses) -> Vec<Request> {
        let history: &[&str] = if scope.history { &[ISSUES, RSS] } else { &[] };
        let paths = std::iter::once(&INDEX).chain(history);
        paths.map(|path| page.get(path)).collect()
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        self.read(std::slice::from_ref(probe.document), scope)
    }

    fn read(&self, documents: &[Document], scope: Scope) -> Result<Page, FeedError> {
        let raws: Vec<_> = documents
            .iter()
            .filter_map(|document| parse(&Probe::new(document)).ok())
            .collect();
        let systems = raws.iter().filter_map(|raw| raw.systems.items.as_ref());
        let components: Vec<_> = systems.flatten().map(component).collect();
        let names = components
            .iter()
            .map(|own| own.component.name.raw().to_owned());
        let site = Site {
            places: names.zip(0..).collect(),
            components,
            now: scope.now,
            articles: article::articles(documents),
        };
        // The RSS does not distinguish news from issues: beside the list it only adds its texts.
        let listed = raws.iter().any(|raw| raw.pages.items.is_some());
        let is_rss = |document: &Document| document.text().trim_start().starts_with('<');
        let needed = documents.iter().filter(|d| !(listed && is_rss(d)));
        let pages = read_all(needed, |probe| read_one(probe, &site))?;
        join(pages).ok_or(FeedError::Missing { feed: self.name() })
    }
}

fn is_issue(start: &str) -> bool {
    [
        "\"severity\"",
        "\"informational\"",
        "\"resolvedAt\"",
        "\"is\"",
    ]
    .iter()
    .all(|key| start.contains(key))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Raw {
    is: Scalar,
    title: Scalar,
    #[serde(rename = "baseURL")]
    base_url: Scalar,
    #[serde(rename = "cStateVersion")]
    version: Scalar,
    #[serde(rename = "summaryStatus")]
    summary: Scalar,
    systems: List<System>,
    pages: List<Issue>,
}

/// The JSON, mended where what the template filled in broke it.
fn parse(probe: &Probe<'_>) -> Result<Raw, FeedError> {
    let body = probe.text();
    let malformed = |error: &serde_json::Error| probe.document.malformed(error);
    if !body.starts_with('{') {
        return Err(probe.document.foreign("cstate"));
    }
    let raw = serde_json::from_str::<Raw>(body).or_else(|error| {
        serde_json::from_str(&repair_json::escape_quotes(body)).map_err(|_| malformed(&error))
    })?;
    // The index has its version, a list its section and its site.
    let list = raw.is.get().is_some() && raw.base_url.get().is_some() && raw.pages.items.is_some();
    if raw.version.get().is_some() || list {
        return Ok(raw);
    }
    Err(probe.document.foreign("cstate"))
}

fn read_one(probe: &Probe<'_>, site: &Site) -> Result<Page, FeedError> {
    let body = probe.text();
    if body.starts_with('<') {
        return article::read(probe.document, body, site.now);
    }
    let raw = parse(probe)?;
    Ok(match (raw.version.get(), raw.pages.items) {
        (None, Some(issues)) => site.list(&raw.base_url, &issues),
        _ => site.index(raw.systems, &raw.title, &raw.base_url, &raw.summary),
    })
}
