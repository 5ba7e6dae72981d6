//! Azure's status RSS: open items alone; an empty channel is the healthy answer, and resolved items vanish.
//!
//! Traps: the item's key is a slug of its title, used again years later; its date has a bare `Z`; its link leads to
//! a host inside; services and regions are mixed in its categories. `status.azure.com` is routed by place: the instance
//! in a region that was down served an empty channel (2026-07-23), so the feed is asked where the page declares it.
//!
//! Source: recorded feeds.

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::{text, time, xml};
use crate::model::{
    ComponentRef, ComponentState, Coverage, Incident, LogCompleteness, Page, Reported, Text, Update,
};

const HOST: &str = "https://rssfeed.azure.status.microsoft";
const PATH: &str = "/en-us/status/feed/";
const SITE: &str = "https://azure.status.microsoft/";
const PAGE: &str = "https://azure.status.microsoft/en-us/status";

const HOSTS: &[&str] = &[
    "azure.status.microsoft",
    "rssfeed.azure.status.microsoft",
    "status.azure.com",
    "azurestatuscdn.azureedge.net",
    "azure.microsoft.com",
];

/// The status of Azure.
pub(crate) struct Azure;

impl Feed for Azure {
    fn name(&self) -> &'static str {
        "azure"
    }

    fn hosts(&self) -> &'static [&'static str] {
        HOSTS
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if seen.is_html() {
            let named = seen.text().contains("region-status-table");
            return named.then_some(Confidence::Hint);
        }
        // The title is in the language of the page, the link is not.
        let head = seen.text().split("<item").next().unwrap_or_default();
        let named = || {
            head.contains("<title>Azure Status</title>") || head.contains(&format!("<link>{SITE}"))
        };
        (seen.has_root("rss") && named()).then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, _: Scope, _: &Responses) -> Vec<Request> {
        let known = HOSTS.contains(&page.host());
        let feed = format!("{HOST}{PATH}");
        vec![if known {
            Request::new(feed)
        } else {
            page.get(PATH)
        }]
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        let body = probe.text();
        match xml::root(body).as_deref() {
            Some("rss") => {}
            _ => return Err(probe.document.not_a_page()),
        }
        let feed = xml::syndication(body).map_err(|error| probe.document.malformed(&error))?;
        let link = feed.link.as_deref().unwrap_or_default();
        if feed.title.as_deref() != Some("Azure Status") && !link.starts_with(SITE) {
            return Err(probe.document.other_feed(self.name()));
        }
        Ok(Page {
            name: feed.title.as_deref().map(Text::from),
            url: Some(Text::from(PAGE)),
            incidents: Some(feed.entries.iter().map(incident).collect()),
            coverage: Coverage {
                open_incidents: true,
                ..Coverage::default()
            },
            ..Page::default()
        })
    }
}

/// The date is that of the item's first publication; its text is replaced under it.
fn incident(entry: &xml::Entry) -> Incident {
    let at = entry.updated.as_deref().and_then(time::any);
    let title = text::plain(entry.title.as_deref().unwrap_or_default()).line();
    let slug = entry.id.as_deref().unwrap_or(&title);
    let key = at.map_or_else(
        || slug.to_owned(),
        |at| format!("{slug}@{}", at.timestamp()),
    );
    let state = |name: &String| ComponentState::new(ComponentRef::named(name), Reported::missing());
    let posted = Update {
        text: text::plain(entry.content.as_deref().unwrap_or_default()),
        ..Update::at(at)
    };
    let regions = entry.categories.iter().filter(|name| is_region(name));
    Incident {
        open: Some(true),
        created_at: at,
        updates: vec![posted],
        log: LogCompleteness::LastOnly,
        components: (!entry.categories.is_empty())
            .then(|| entry.categories.iter().map(state).collect()),
        regions: regions.map(|name| Text::new(name.trim())).collect(),
        ..Incident::new(key, title)
    }
}

const SIDES: &[&str] = &[
    "north",
    "south",
    "east",
    "west",
    "central",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "new",
];

const AREAS: &[&str] = &[
    "us",
    "usgov",
    "gov",
    "dod",
    "usdod",
    "virginia",
    "texas",
    "arizona",
    "iowa",
    "europe",
    "asia",
    "africa",
    "australia",
    "austria",
    "belgium",
    "brazil",
    "canada",
    "chile",
    "china",
    "denmark",
    "euap",
    "finland",
    "france",
    "germany",
    "greece",
    "india",
    "indonesia",
    "israel",
    "italy",
    "japan",
    "jio",
    "korea",
    "malaysia",
    "mexico",
    "norway",
    "poland",
    "qatar",
    "saudi",
    "arabia",
    "spain",
    "sweden",
    "switzerland",
    "taiwan",
    "uae",
    "uk",
    "zealand",
];

/// Whether a category is a place (`West US 2`) and not a service: nothing but areas, sides and numbers.
fn is_region(category: &str) -> bool {
    let category = category.trim().to_ascii_lowercase();
    if matches!(
        category.as_str(),
        "public non-regional" | "non-regional" | "global"
    ) {
        return true;
    }
    let words = || category.split_whitespace();
    let number = |word: &str| word.bytes().all(|c| c.is_ascii_digit());
    words().any(|word| AREAS.contains(&word))
        && words().all(|word| AREAS.contains(&word) || SIDES.contains(&word) || number(word))
}

#[cfg(test)]
mod tests {
    use super::super::document::Document;
    use super::*;

    #[test]
    fn the_feed_of_a_page_in_another_language_is_read() {
        let page = |items: &str| {
            let body = format!(
                "<rss version=\"2.0\"><channel><title>Azure-Status</title>\
                <link>https://azure.status.microsoft/de-de/status/</link>{items}</channel></rss>"
            );
            let document = Document::local("a", body.into(), crate::model::Time::default());
            let probe = Probe::new(&document);
            assert_eq!(Azure.recognise(&probe), Some(Confidence::Certain));
            Azure
                .read_one(&probe, Scope::default())
                .unwrap()
                .incidents
                .unwrap()
                .len()
        };
        assert_eq!(page(""), 0);
        assert_eq!(page("<item><title>Netzwerk</title></item>"), 1);
    }

    #[test]
    fn places_are_told_from_services() {
        for place in [
            "West US",
            "East US 2",
            "UK South",
            "Public Non-Regional",
            "South Africa North",
            "Southeast Asia",
            "New Zealand North",
        ] {
            assert!(is_region(place), "{place}");
        }
        for service in [
            "Network Infrastructure",
            "App Service",
            "Azure Kubernetes Service (AKS)",
            "API Management",
            "",
            "2",
        ] {
            assert!(!is_region(service), "{service}");
        }
    }

    #[test]
    fn the_page_s_html_is_a_hint() {
        let body = "<!DOCTYPE html><html><table class=\"status-table region-status-table\"></html>";
        let document = Document::local("a", body.into(), crate::model::Time::default());
        let seen = Azure.recognise(&Probe::new(&document));
        assert_eq!(seen, Some(Confidence::Hint));
    }

    #[test]
    fn the_page_leads_to_the_feed_that_it_declares() {
        let asked = |address: &str| {
            let page = PageAddress::parse(address).unwrap();
            Azure.requests(&page, Scope::default(), &Responses::default())
        };
        let feed = Request::new("https://rssfeed.azure.status.microsoft/en-us/status/feed/");
        assert_eq!(asked("https://status.azure.com/en-us/status"), [feed]);
        let local = Request::new("http://127.0.0.1:8080/en-us/status/feed/");
        assert_eq!(asked("http://127.0.0.1:8080"), [local]);
    }
}
