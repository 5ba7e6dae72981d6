//! What is asked at one place, and in which order.

use super::known::Purpose;
use super::reached::asks_to_log_in;
use crate::feed::{self, Document, PageAddress, Request};

/// Feeds of a page that its HTML names.
const MOST_ALTERNATES: usize = 3;
/// Where the most platforms answer; of a page that answers itself, most say in their HTML which they are.
const USUAL: &str = "/api/v2/summary.json";
/// The other paths, in the order of how many pages answer there.
const REST: &[&str] = &[
    "/summary.json",
    "/index.json",
    "/history.atom",
    "/feed.atom",
    "/api/status-page/default",
    "/api/v1/components?per_page=500",
    "/rss",
    "/status.json",
    "/feed.rss",
    "/api/v1/status.json",
    "/api/v1/endpoints/statuses?page=1&pageSize=1",
    "/api/components?include=group&per_page=500",
    "/api/services",
    "/rss.xml",
    "/api/v1/status",
    "/api/statuses",
    "/history/summary.json",
    "/data/payload.json",
    "/incidents.json",
    "/feed",
];

/// What is asked of one place.
pub(super) enum Task {
    /// The place itself.
    Own(PageAddress),
    /// The path where the most platforms answer, and the feeds that its HTML names.
    Usual(PageAddress),
    /// The other paths.
    Rest(PageAddress),
}

impl Task {
    pub(super) fn page(&self) -> &PageAddress {
        match self {
            Self::Own(page) | Self::Usual(page) | Self::Rest(page) => page,
        }
    }

    /// All that the task asks, given what came so far.
    pub(super) fn requests(&self, documents: &[Document]) -> Vec<(Request, Purpose)> {
        let page = self.page();
        let below = |path: &&str| (page.get(path), false);
        let requests: Vec<(Request, bool)> = match self {
            Self::Own(_) if is_there(page, documents) => Vec::new(),
            Self::Own(_) => vec![(page.get(""), true)],
            Self::Usual(_) => {
                let named = documents.iter().flat_map(|one| alternates(one, page));
                let named = named.map(|url| (Request::new(url), true));
                [below(&USUAL)].into_iter().chain(named).collect()
            }
            // Whoever must log in to see the page gets nothing at another path either.
            Self::Rest(_) if documents.iter().any(asks_to_log_in) => Vec::new(),
            Self::Rest(_) => REST.iter().map(below).collect(),
        };
        let requests = requests.into_iter().map(|(request, alone)| {
            let page = page.clone();
            (request, Purpose { page, alone })
        });
        requests.collect()
    }
}

/// A page, each with its own HTML first. Those above it are other pages where its address is known to be right: on a host
/// that many share, the host's own page would pass for it.
pub(super) fn visits(page: &PageAddress, is_known: bool) -> Vec<Task> {
    let pages = std::iter::successors(Some(page.clone()), PageAddress::parent);
    let most = if is_known { 1 } else { usize::MAX };
    pages
        .take(most)
        .flat_map(|page| [Task::Own(page.clone()), Task::Usual(page)])
        .collect()
}

/// Whether a redirect brought the page already.
fn is_there(page: &PageAddress, documents: &[Document]) -> bool {
    let bare = |url: &str| url.trim_end_matches('/').to_owned();
    documents.iter().any(|one| bare(&one.url) == page.whole())
}

/// The feeds that an HTML page names: on its own host alone, and not less encrypted than itself.
fn alternates(document: &Document, page: &PageAddress) -> Vec<String> {
    let Some(base) = url::Url::parse(&document.url).ok() else {
        return Vec::new();
    };
    if base.host_str() != Some(page.host()) {
        return Vec::new();
    }
    let joined = feed::alternates(&document.text())
        .into_iter()
        .filter_map(|href| base.join(&href).ok());
    let own = joined.filter(|url| url.host_str() == base.host_str());
    let own = own.filter(|url| url.scheme() == "https" || url.scheme() == base.scheme());
    own.take(MOST_ALTERNATES).map(String::from).collect()
}
