//! `StatusIQ` by Site24x7: an RSS with one item a component, its state in the title. It lists no incidents.
//!
//! Traps: a component that is down may have neither guid nor link; the channel's title carries the banner of maintenance;
//! `Informational` is a state too, and on no ladder.
//!
//! Source: recorded feeds; the vendor's help ("only component status related updates").

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::xml;
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

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        let body = probe.text();
        if !body.starts_with('<') {
            return Err(probe.document.foreign(self.name()));
        }
        let feed = xml::syndication(body).map_err(|error| probe.document.malformed(&error))?;
        if !feed.root_attributes.contains(NAMESPACE) {
            return Err(probe.document.foreign(self.name()));
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
