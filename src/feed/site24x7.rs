//! `StatusIQ` by Site24x7: an RSS with one item a component, its state in the title. It tells of no incident.
//!
//! Traps: a component that is down may have neither guid nor link; the channel's title carries the banner of planned work;
//! `Informational` is a state too, and on no ladder.
//!
//! Source: recorded feeds; the vendor's help ("only component status related updates").

use super::describe::foreign;
use super::format::{
    Confidence, Document, Feed, FeedError, PageAddress, Probe, Request, Responses, Scope,
};
use super::read::xml;
use super::statuspage::{join, read_all};
use crate::model::{Component, ComponentRef, Coverage, Page, Reported, Text};

const RSS: &str = "/rss";
const NAMESPACE: &str = "xmlns:site24x7";

/// The Site24x7 feed.
pub(crate) struct Site24x7;

impl Feed for Site24x7 {
    fn name(&self) -> &'static str {
        "site24x7"
    }

    fn probes(&self) -> &'static [&'static str] {
        &[RSS]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        let start = seen.text().get(..600).unwrap_or(seen.text());
        let own = start.contains(NAMESPACE) && seen.has_root("rss");
        own.then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, _: Scope, _: &Responses) -> Vec<Request> {
        vec![page.get(RSS)]
    }

    fn read(&self, documents: &[Document], _: Scope) -> Result<Page, FeedError> {
        let pages = read_all(documents, read_one)?;
        join(pages).ok_or(FeedError::Missing { feed: self.name() })
    }
}

fn read_one(document: &Document) -> Result<Page, FeedError> {
    let body = document.text();
    if !body.trim_start().starts_with('<') {
        return Err(foreign(document, "site24x7"));
    }
    let feed =
        xml::syndication(&body).map_err(|error| FeedError::malformed(&document.url, &error))?;
    if !feed.root_attributes.contains(NAMESPACE) {
        return Err(foreign(document, "site24x7"));
    }
    let title = feed.title.as_deref().unwrap_or_default();
    let title = title.strip_suffix(" - Status").unwrap_or(title);
    let (name, banner) = title.split_once(" -- ").unwrap_or((title, ""));
    Ok(Page {
        name: Some(Text::new(name.trim())),
        url: feed.link.as_deref().map(Text::from),
        description: (!banner.is_empty()).then(|| Text::new(banner.trim())),
        components: Some(feed.entries.iter().map(component).collect()),
        coverage: Coverage {
            component_states: true,
            ..Coverage::default()
        },
        ..Page::default()
    })
}

/// `NAME - State`: a name may hold a dash itself.
fn component(entry: &xml::Entry) -> Component {
    let title = entry.title.as_deref().unwrap_or_default();
    let (name, word) = title.rsplit_once(" - ").unwrap_or((title, ""));
    let link = entry.id.as_deref().or(entry.link.as_deref());
    let id = link
        .and_then(|link| link.split_once("#/components/"))
        .map(|(_, id)| Text::from(id));
    Component {
        component: ComponentRef {
            id,
            ..ComponentRef::named(name)
        },
        status: Reported::read(word),
        region: None,
    }
}
