//! Statping and statping-ng: services that are online or not, their groups, incidents by service, and messages.
//!
//! Traps: incidents stand with single services; an update of type `Update` repeats the status before it; a service that
//! was never checked is not online either; an absent time is Go's year 1.
//!
//! Source: the platform's source, 0.90 and -ng.

mod kind;
mod site;

use std::collections::HashSet;

use super::document::{Document, FeedError, Probe, join, read_all};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::lenient::List;
use crate::model::{DoubtKind, Page, Part};
use kind::Kind;
use site::{Row, Site};

const SERVICES: &str = "/api/services";
const GROUPS: &str = "/api/groups";
const MESSAGES: &str = "/api/messages";
const MOST: usize = 6;

/// The Statping feed.
pub(crate) struct Statping;

impl Feed for Statping {
    fn name(&self) -> &'static str {
        "statping"
    }

    fn probes(&self) -> &'static [&'static str] {
        &[SERVICES]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        let json = seen.json()?;
        match Kind::of(json.get(0).unwrap_or(json))? {
            Kind::Services => Some(Confidence::Certain),
            Kind::Incidents | Kind::Messages => Some(Confidence::Likely),
            Kind::Groups => None,
        }
    }

    fn requests(&self, page: &PageAddress, scope: Scope, responses: &Responses) -> Vec<Request> {
        let mut paths = vec![SERVICES.to_owned(), GROUPS.to_owned()];
        if scope.maintenance {
            paths.push(MESSAGES.to_owned());
        }
        let lists = responses
            .documents
            .iter()
            .filter(|document| document.asked.ends_with(SERVICES));
        let services: Vec<_> = lists
            .filter_map(|document| rows(&Probe::new(document)).ok())
            .flat_map(|(_, rows)| rows.items.unwrap_or_default())
            .collect();
        let (down, up): (Vec<_>, Vec<_>) = services.iter().partition(|service| service.is_down());
        let up = up.into_iter().filter(|_| scope.history);
        let keys = down
            .into_iter()
            .chain(up)
            .filter_map(|service| service.id.number());
        let left = MOST - paths.len();
        paths.extend(
            keys.take(left)
                .map(|id| format!("{SERVICES}/{id}/incidents")),
        );
        let part = |path: &str| match path {
            SERVICES | GROUPS => Part::Components,
            MESSAGES => Part::Maintenances,
            _ => Part::Incidents,
        };
        paths
            .iter()
            .map(|path| page.get(path).about(part(path)))
            .collect()
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        self.read(std::slice::from_ref(probe.document), scope)
    }

    fn read(&self, documents: &[Document], _: Scope) -> Result<Page, FeedError> {
        let lists: Vec<_> = documents
            .iter()
            .filter_map(|document| rows(&Probe::new(document)).ok())
            .map(|(kind, rows)| (kind, rows.items.unwrap_or_default()))
            .collect();
        let site = Site::of(&lists);
        let is_needed = documents.len() == 1;
        let mut pages = read_all(documents, |probe| {
            let list = rows(probe);
            if list.is_err() && !is_needed && probe.document.asked.ends_with(GROUPS) {
                return Ok(without_groups());
            }
            let (kind, rows) = list?;
            let mut page = site.page(kind, &rows.items.unwrap_or_default());
            let mut doubts = Doubts::default();
            doubts.dropped(kind.part(), "the list", rows.dropped);
            page.doubts.extend(doubts.into_vec());
            Ok(page)
        })?;
        let reported = with_incidents(documents, &lists);
        let services = lists.iter().filter(|(kind, _)| *kind == Kind::Services);
        let mut down = services
            .flat_map(|(_, rows)| rows)
            .filter(|service| service.is_down());
        let all = down.all(|service| service.id.get().is_some_and(|id| reported.contains(id)));
        for page in &mut pages {
            page.coverage.open_incidents = all && page.coverage.component_states;
        }
        join(pages).ok_or(FeedError::Missing { feed: self.name() })
    }
}

/// The services whose incidents came, by the addresses and by the incidents themselves.
fn with_incidents(documents: &[Document], lists: &[(Kind, Vec<Row>)]) -> HashSet<String> {
    let asked = documents.iter().filter_map(|document| {
        let path = document.asked.strip_suffix("/incidents")?;
        path.rsplit('/').next()
    });
    let rows = lists
        .iter()
        .flat_map(|(kind, rows)| rows.iter().map(move |row| (kind, row)));
    let named = rows.filter_map(|(kind, row)| match kind {
        Kind::Incidents => row.service.get(),
        Kind::Services => row.id.get().filter(|_| row.incidents.items.is_some()),
        _ => None,
    });
    asked.chain(named).map(str::to_owned).collect()
}

/// The groups only name where a service stands.
fn without_groups() -> Page {
    let mut doubts = Doubts::default();
    // No state of a service stands there.
    let text = "the groups of the services could not be read";
    doubts.add(Part::Components, DoubtKind::FailedDocument, text);
    Page {
        doubts: doubts.into_vec(),
        ..Page::default()
    }
}

/// A list, or one service alone.
fn rows(probe: &Probe<'_>) -> Result<(Kind, List<Row>), FeedError> {
    let json = probe.value("statping")?;
    let asked = || Kind::of_address(&probe.document.asked);
    let kind = match json.as_array().map(|list| list.first()) {
        Some(Some(row)) => Kind::of(row).or_else(|| asked().filter(|kind| *kind == Kind::Groups)),
        Some(None) => asked(),
        None => Kind::of(json).filter(|kind| *kind == Kind::Services),
    };
    let kind = kind.ok_or_else(|| probe.document.foreign("statping"))?;
    Ok((kind, probe.shaped()?))
}
