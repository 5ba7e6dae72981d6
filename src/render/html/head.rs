//! The title of a report, and its answer in a sentence: what a tab and a preview show.

use super::super::humanize;
use super::super::style::Style;
use super::super::words;
use crate::report::{
    IncidentReport, PagesReport, Report, StatusReport, UptimeReport, VendorReport,
};

/// A title and a sentence.
pub(super) struct Head {
    pub(super) title: String,
    pub(super) description: String,
}

impl Head {
    /// Of a report.
    pub(super) fn of(report: &Report, style: &Style) -> Self {
        match report {
            Report::Status(StatusReport { pages, .. }) => Self::status(pages, style),
            Report::Check(report) => Self::plain(
                format!("Check: {}", report.pages.decision.word()),
                words::vendor::counts(&report.pages.vendors),
            ),
            Report::Incident(report) => Self::page(&report.pages, style),
            Report::Incidents(report) => Self::listed("Incidents", &report.pages, style),
            Report::Maintenance(report) => Self::listed("Maintenance", &report.pages, style),
            Report::Uptime(report) => Self::uptime(report, style),
            Report::Changes(report) => Self::plain(
                "Changes".into(),
                humanize::count(report.changes.len(), "change"),
            ),
            _ => Self::plain("Report".into(), String::new()),
        }
    }

    fn plain(title: String, description: String) -> Self {
        Self { title, description }
    }

    fn status(pages: &PagesReport, style: &Style) -> Self {
        match pages.vendors.as_slice() {
            [one] => Self::vendor(one, style),
            many => Self::plain("Status".into(), words::vendor::counts(many)),
        }
    }

    /// Of one vendor.
    pub(super) fn vendor(vendor: &VendorReport, style: &Style) -> Self {
        Self::plain(vendor.title(), words::vendor::state(vendor, style))
    }

    fn page(pages: &PagesReport, style: &Style) -> Self {
        let vendors = pages.vendors.iter();
        let mut found =
            vendors.filter_map(|vendor| Some((vendor, vendor.incidents.as_ref()?.first()?)));
        match found.next() {
            Some((vendor, one)) => Self::incident(vendor, one, style),
            None => Self::plain("Incident".into(), "no incident found".into()),
        }
    }

    /// Of one incident.
    pub(super) fn incident(vendor: &VendorReport, one: &IncidentReport, style: &Style) -> Self {
        let started = one.started_at.map_or("start unknown".into(), |at| {
            format!("started {}", humanize::moment(at, style))
        });
        let parts = [
            words::incident::status(one),
            format!("impact {}", words::incident::impact(one)),
            started,
            format!("duration {}", words::incident::duration(one)),
        ];
        Self::plain(
            format!("{}: {}", vendor.title(), one.title.line()),
            parts.join(" · "),
        )
    }

    fn listed(what: &str, pages: &PagesReport, style: &Style) -> Self {
        let name = match pages.vendors.as_slice() {
            [one] => format!("{what}: {}", one.title()),
            _ => what.to_owned(),
        };
        let window = match (pages.since, pages.until) {
            (None, None) => String::new(),
            (Some(from), None) => format!("since {}", humanize::moment(from, style)),
            (None, Some(to)) => format!("until {}", humanize::moment(to, style)),
            (Some(from), Some(to)) => format!(
                "{} – {}",
                humanize::moment(from, style),
                humanize::moment(to, style)
            ),
        };
        let vendors = humanize::count(pages.vendors.len(), "vendor");
        let parts = [vendors, window];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        Self::plain(name, parts.collect::<Vec<_>>().join(" · "))
    }

    fn uptime(report: &UptimeReport, style: &Style) -> Self {
        let title = match report.vendors.as_slice() {
            [one] => format!("Uptime: {}", one.title()),
            _ => "Uptime".into(),
        };
        let window = format!(
            "{} – {}",
            humanize::moment(report.since, style),
            humanize::moment(report.until, style)
        );
        Self::plain(title, window)
    }
}
