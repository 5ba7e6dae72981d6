//! `/vendors/NAME` and `/vendors/NAME/incidents/ID`.

use maud::{Markup, html};

use super::super::super::humanize;
use super::super::element::linked;
use super::super::head::Head;
use super::super::{changes, incident, incidents, vendor, view};
use super::frame::Site;
use crate::report::{ChangeReport, IncidentReport, VendorReport, VendorUptimeReport};

/// What a vendor's page shows.
pub(crate) struct VendorPage<'a> {
    /// Its state.
    pub(crate) status: &'a VendorReport,
    /// Its last days.
    pub(crate) uptime: Option<&'a VendorUptimeReport>,
    /// The same vendor with the incidents that are known of it, from the last time that its page was read.
    pub(crate) incidents: Option<&'a VendorReport>,
    /// The time between two polls.
    pub(crate) interval_seconds: i64,
}

impl Site<'_> {
    /// A vendor's page.
    pub(crate) fn vendor(self, page: &VendorPage<'_>) -> String {
        let (status, view) = (page.status, self.view());
        let head = Head::vendor(status, self.style);
        let content = html! {
            (vendor::lead(status, self.style))
            p.faint { "Polled every " (humanize::elapsed(page.interval_seconds)) "." }
            (vendor::open_incidents(status, view))
            (vendor::components(status, page.uptime, self.style))
            (vendor::planned(status, view))
            (past(page, self))
        };
        self.page(&head.title, head.description, &content)
    }

    /// An incident's page. `unread`: the vendor where its page cannot be read now; `changes`: all that are recorded of it.
    pub(crate) fn incident(
        self,
        vendor: &VendorReport,
        one: &IncidentReport,
        unread: Option<&VendorReport>,
        changes: &[ChangeReport],
    ) -> String {
        let is_this = |change: &&ChangeReport| {
            change
                .incident
                .as_ref()
                .is_some_and(|item| item.id == one.id)
        };
        let edits = changes
            .iter()
            .filter(is_this)
            .filter(|change| changes::is_edit(change));
        let edits: Vec<_> = edits.collect();
        let head = Head::incident(vendor, one, self.style);
        let back = view::path(&["vendors", vendor.vendor.raw()]);
        let content = html! {
            p { (linked(back, &vendor.title())) }
            @if let Some(unread) = unread { (incident::unread(unread, self.style)) }
            (incident::incident(one, &edits, incident::read_at(vendor, self.style), self.view()))
        };
        self.page(&one.title.line(), head.description, &content)
    }
}

fn past(page: &VendorPage<'_>, site: Site<'_>) -> Markup {
    let known = page
        .incidents
        .filter(|vendor| vendor.incidents.iter().flatten().next().is_some());
    html! {
        section {
            h2 { "Incidents by month" }
            @if page.status.error.is_some() { p.faint { "As they were when the page was last read." } }
            @match known {
                Some(vendor) => (incidents::by_month(vendor, site.view())),
                None => p { "None known." },
            }
        }
    }
}
