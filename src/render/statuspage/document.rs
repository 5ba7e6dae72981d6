//! The documents: of one vendor as a page, and of several as a board on which each vendor is a group of components.

use super::super::stable_id;
use super::components::{Directory, numbered};
use super::ids::Ids;
use super::incidents::Place;
use super::kind::Kind;
use super::status::{self, UNKNOWN};
use super::types::{Component, Document, Incident, Page, Status};
use crate::model::{MaintenanceStatus, Text, Time};
use crate::report::{IncidentReport, VendorReport};

/// A document, and what it lacks.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    /// What is known. Where there is a gap it has no list, and its page status is `unknown`.
    pub(crate) document: Document,
    /// Why it is no answer; `None`: it is one.
    pub(crate) gap: Option<Gap>,
}

/// Why a document is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gap {
    /// The vendor's page could not be read: over HTTP a 503.
    Unread,
    /// The vendor's feed does not publish this list: over HTTP a 404.
    NotPublished,
}

/// A document of one vendor.
pub(crate) fn page(kind: Kind, vendor: &VendorReport, now: Time) -> Answer {
    let id = stable_id::short(&["page", vendor.vendor.raw()]);
    let checked_at = vendor.source.as_ref().map(|source| source.fetched_at);
    let mut site = Site {
        page: Page {
            id,
            name: Text::new(
                vendor
                    .name
                    .as_ref()
                    .map_or_else(|| vendor.label(), Text::line),
            ),
            url: vendor.url.clone().filter(Text::is_web),
            time_zone: "Etc/UTC",
            updated_at: vendor.updated_at.or(checked_at).or(Some(now)),
        },
        status: status::of(vendor),
        is_unread: vendor.error.is_some(),
        none_is_doubtful: may_have_others(vendor),
        components: Vec::new(),
        incidents: None,
        maintenances: None,
    };
    let mut ids = Ids::of_page();
    let directory = Directory::of(vendor, &mut ids);
    site.components = directory.rows(&site.page.id, &ids);
    let place = Place {
        vendor,
        page_id: &site.page.id.clone(),
        directory: &directory,
        prefix: None,
    };
    site.add_items(kind, &place, &mut ids);
    site.answer(kind)
}

/// A document of several vendors.
pub(crate) fn board(kind: Kind, vendors: &[&VendorReport], now: Time) -> Answer {
    let mut site = Site {
        page: Page {
            id: stable_id::short(&["board"]),
            name: Text::from("pingoru"),
            url: None,
            time_zone: "Etc/UTC",
            updated_at: Some(now),
        },
        status: status::of_all(vendors),
        is_unread: vendors.iter().all(|vendor| vendor.error.is_some()),
        none_is_doubtful: vendors.iter().all(|vendor| may_have_others(vendor)),
        components: Vec::new(),
        incidents: None,
        maintenances: None,
    };
    let page_id = site.page.id.clone();
    let mut ids = Ids::of_board();
    for vendor in vendors {
        let directory = Directory::of(vendor, &mut ids);
        let rows = directory.rows_of_board(&page_id, &mut ids);
        site.components.extend(rows);
        let place = Place {
            vendor,
            page_id: &page_id,
            directory: &directory,
            prefix: Some(vendor.label()),
        };
        site.add_items(kind, &place, &mut ids);
    }
    let newest_first = |one: &Incident| std::cmp::Reverse(one.started_at);
    if let Some(incidents) = &mut site.incidents {
        incidents.sort_by_key(newest_first);
    }
    site.answer(kind)
}

/// What all documents of a page are made of.
struct Site {
    page: Page,
    status: Status,
    is_unread: bool,
    /// Whether an incident may be open although none is listed as such.
    none_is_doubtful: bool,
    components: Vec<Component>,
    /// `None`: the feed does not publish any.
    incidents: Option<Vec<Incident>>,
    /// `None`: the feed does not publish any.
    maintenances: Option<Vec<Incident>>,
}

impl Site {
    /// Adds the incidents and maintenances of a vendor that belong into this kind of document. Statuspage has no
    /// removed incidents and no cancelled maintenance: both disappear there.
    fn add_items(&mut self, kind: Kind, place: &Place<'_>, ids: &mut Ids) {
        let belongs_to = |one: &&IncidentReport| kind == Kind::Incidents || one.open == Some(true);
        if let Some(listed) = place.vendor.incidents.as_deref() {
            let listed = listed.iter().filter(|one| one.removed_at.is_none());
            let listed = listed.filter(belongs_to);
            let written = listed.map(|one| place.incident(one, ids));
            self.incidents.get_or_insert_default().extend(written);
        }
        if let Some(listed) = place.vendor.maintenances.as_deref() {
            let listed = listed.iter().filter(|one| belongs(kind, one.status));
            let written = listed.map(|one| place.maintenance(one, ids));
            self.maintenances.get_or_insert_default().extend(written);
        }
    }

    fn answer(self, kind: Kind) -> Answer {
        let gap = match kind {
            _ if self.is_unread => Some(Gap::Unread),
            Kind::Incidents | Kind::Unresolved if self.incidents.is_none() => {
                Some(Gap::NotPublished)
            }
            Kind::Unresolved if self.none_is_doubtful && self.lists_no_incident() => {
                Some(Gap::NotPublished)
            }
            Kind::Maintenances | Kind::Upcoming | Kind::Active if self.maintenances.is_none() => {
                Some(Gap::NotPublished)
            }
            _ => None,
        };
        let document = match gap {
            Some(gap) => self.without_lists(gap),
            None => self.document(kind),
        };
        Answer { document, gap }
    }

    fn lists_no_incident(&self) -> bool {
        self.incidents.as_ref().is_none_or(Vec::is_empty)
    }

    fn document(self, kind: Kind) -> Document {
        let has = |kinds: &[Kind]| kinds.contains(&kind);
        let components = has(&[Kind::Summary, Kind::Components]);
        let incidents = has(&[Kind::Summary, Kind::Incidents, Kind::Unresolved]);
        let status = has(&[Kind::Summary, Kind::Status]);
        let planned = kind == Kind::Summary || !(components || incidents || status);
        Document {
            page: self.page,
            status: status.then_some(self.status),
            components: components.then(|| numbered(self.components)),
            incidents: incidents.then(|| self.incidents.unwrap_or_default()),
            scheduled_maintenances: planned.then(|| self.maintenances.unwrap_or_default()),
        }
    }

    /// An empty list would say that there is nothing.
    fn without_lists(self, gap: Gap) -> Document {
        let status = match gap {
            Gap::Unread => self.status,
            Gap::NotPublished => Status {
                indicator: UNKNOWN,
                description: "Unknown: the vendor does not publish this list".to_owned(),
            },
        };
        Document {
            page: self.page,
            status: Some(status),
            components: None,
            incidents: None,
            scheduled_maintenances: None,
        }
    }
}

/// Whether incidents may be open that are not known to be.
fn may_have_others(vendor: &VendorReport) -> bool {
    let coverage = vendor.coverage.as_ref();
    let lists_open = coverage.is_some_and(|coverage| coverage.open_incidents);
    let mut listed = vendor.incidents.iter().flatten();
    !lists_open || listed.any(|one| one.open.is_none() && one.removed_at.is_none())
}

fn belongs(kind: Kind, status: MaintenanceStatus) -> bool {
    let is_over = status.is_over() == Some(true);
    match kind {
        Kind::Upcoming => status == MaintenanceStatus::Scheduled,
        Kind::Active => matches!(
            status,
            MaintenanceStatus::InProgress | MaintenanceStatus::Verifying
        ),
        Kind::Maintenances => status != MaintenanceStatus::Cancelled,
        _ => !is_over,
    }
}
