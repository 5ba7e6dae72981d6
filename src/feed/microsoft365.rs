//! Microsoft 365's public page: a status word for the admin centres and for each consumer service, and nothing else.
//! A tenant's incidents need a login.
//!
//! Traps: an unknown path answers 200 with the page's own HTML; `LastUpdatedTime` is the clock of the request.
//!
//! Source: the page's own program and its answers; none of it is documented.

use serde::Deserialize;
use serde_json::Value;

use super::document::{Document, FeedError, Probe, read_all};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::lenient::{List, text};
use super::read::time::When;
use super::read::{time, xml};
use crate::model::{
    Component, ComponentRef, ComponentStatus, Coverage, Page, Part, Reported, Text,
};

const POSTS: &[&str] = &[
    "/api/posts/mac",
    "/api/posts/ppac",
    "/api/posts/m365Consumer",
];

/// What the posts and feeds without a name of their own are about: how their addresses end, how their titles begin.
const CENTRES: &[(&str, &str, &str)] = &[
    (
        "mac",
        "Microsoft Admin Center",
        "Microsoft 365 admin center",
    ),
    (
        "ppac",
        "Power Platform Admin Center",
        "Power Platform admin center",
    ),
    ("azure", "Azure", "Azure"),
];

const WORDS: &[(&str, ComponentStatus)] = &[
    ("available", ComponentStatus::Operational),
    ("operational", ComponentStatus::Operational),
    ("servicerestored", ComponentStatus::Operational),
    ("servicedegradation", ComponentStatus::DegradedPerformance),
];

/// The public status of Microsoft 365.
pub(crate) struct Microsoft365;

impl Feed for Microsoft365 {
    fn name(&self) -> &'static str {
        "microsoft365"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["status.cloud.microsoft"]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        let own = match seen.json() {
            Some(Value::Array(list)) => list.first().is_some_and(is_post),
            Some(json) => is_post(json),
            None => seen.has_root("rss") && seen.text().contains(" Admin Center Status</title>"),
        };
        own.then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, _: Scope, _: &Responses) -> Vec<Request> {
        let ask =
            |path: &&str| Request::new(format!("{}{path}", page.origin())).about(Part::Components);
        POSTS.iter().map(ask).collect()
    }

    /// Each document adds its services: the answers are one page only together.
    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        if probe.text().starts_with('<') {
            return read_rss(probe.document);
        }
        let json = probe.value(self.name())?;
        let first = json.as_array().map_or(Some(json), |list| list.first());
        if !first.is_some_and(is_post) {
            return Err(probe.document.other_feed(self.name()));
        }
        let mut doubts = Doubts::default();
        let posts: List<Post> = probe.shaped()?;
        let posts = doubts.required(Part::Components, "posts", posts);
        let posts = posts.unwrap_or_default();
        let updated = posts.iter().filter_map(|post| post.internal_date_time.0);
        let components = posts.iter().map(|post| post.component(probe.document));
        let page = Page {
            updated_at: updated.max(),
            ..page(components.collect())
        };
        Ok(doubts.onto(page))
    }

    fn read(&self, documents: &[Document], scope: Scope) -> Result<Page, FeedError> {
        let pages = read_all(documents, |probe| self.read_one(probe, scope))?;
        let together = |mut page: Page, other: Page| {
            page.components
                .get_or_insert_default()
                .extend(other.components.into_iter().flatten());
            page.updated_at = page.updated_at.max(other.updated_at);
            page.doubts.extend(other.doubts);
            page
        };
        let page = pages.into_iter().reduce(together);
        let page = page.ok_or(FeedError::Missing { feed: self.name() })?;
        Ok(absent(documents).onto(page.ordered()))
    }
}

/// Each address lists services of its own. A saved document has another name, and stands alone.
fn absent(documents: &[Document]) -> Doubts {
    let mut doubts = Doubts::default();
    let listed = |path: &&&str| {
        let mut own = documents.iter().filter(|one| one.asked.ends_with(**path));
        own.any(|document| !Probe::new(document).is_html())
    };
    let known = POSTS.iter().filter(listed).count();
    if known > 0 {
        for path in POSTS.iter().filter(|path| !listed(path)) {
            doubts.missing(Part::Components, path);
        }
    }
    doubts
}

fn is_post(json: &Value) -> bool {
    let keys = ["Id", "Status", "AuthoredDateTime"];
    keys.iter().all(|key| json.get(key).is_some())
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
struct Post {
    #[serde(deserialize_with = "text")]
    status: Option<String>,
    internal_date_time: When,
    #[serde(deserialize_with = "text")]
    service_display_name: Option<String>,
    #[serde(deserialize_with = "text")]
    service_workload_name: Option<String>,
}

/// The same word in an element of its own.
fn read_rss(document: &Document) -> Result<Page, FeedError> {
    let body = document.text();
    let feed = xml::syndication(&body).map_err(|error| document.malformed(&error))?;
    let title = feed.title.as_deref().unwrap_or_default();
    let centre = CENTRES
        .iter()
        .find(|(_, begin, _)| title.starts_with(begin));
    let words: Vec<_> = feed
        .entries
        .iter()
        .filter_map(|item| item.other("status"))
        .collect();
    let (Some((.., name)), false) = (centre, words.is_empty()) else {
        return Err(document.other_feed("microsoft365"));
    };
    let mut doubts = Doubts::default();
    let without = feed.entries.len() - words.len();
    doubts.dropped(Part::Components, "item", without);
    let components = words
        .into_iter()
        .map(|word| component(None, name, Some(word)));
    let page = Page {
        updated_at: feed.updated.as_deref().and_then(time::any),
        ..page(components.collect())
    };
    Ok(doubts.onto(page))
}

fn page(components: Vec<Component>) -> Page {
    let mut doubts = Doubts::default();
    doubts.statuses(&components);
    let page = Page {
        components: Some(components),
        coverage: Coverage {
            component_states: true,
            ..Coverage::default()
        },
        ..Page::default()
    };
    doubts.onto(page)
}

fn component(id: Option<&str>, name: &str, word: Option<&str>) -> Component {
    Component {
        component: ComponentRef {
            id: id.map(Text::from),
            ..ComponentRef::named(name)
        },
        status: word.map_or_else(Reported::missing, status),
        region: None,
    }
}

/// `ServiceDegradation` in the JSON, "Service degradation" on the page.
fn status(word: &str) -> Reported<ComponentStatus> {
    let plain: String = word.split_whitespace().collect();
    let row = WORDS
        .iter()
        .find(|(own, _)| own.eq_ignore_ascii_case(&plain));
    Reported::from_table(row.map(|(_, status)| *status), word)
}

impl Post {
    /// A lone post has no name: its address shows what it is about.
    fn component(&self, document: &Document) -> Component {
        let file = document.asked.rsplit('/').next().unwrap_or_default();
        let file = file.split('.').next().unwrap_or_default();
        let centre = CENTRES.iter().find(|(end, ..)| file == *end);
        let named = self.service_display_name.as_deref();
        let name = named.or(centre.map(|(.., name)| *name));
        component(
            self.service_workload_name.as_deref(),
            name.unwrap_or("Microsoft 365"),
            self.status.as_deref(),
        )
    }
}
