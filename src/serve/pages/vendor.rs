//! `/vendors/NAME` and `/vendors/NAME/incidents/ID`.

use super::super::answers::Refused;
use super::asked::{Asked, other_kind};
use super::days::WINDOW;
use crate::render::html::VendorPage;
use crate::report::{
    IncidentPageReport, IncidentsReport, Report, StatusReport, UptimeReport, VendorReport,
};

/// So many incidents are listed.
const INCIDENTS: &str = "200";

/// What a vendor changed of an incident is looked for so far back.
const CHANGES: &str = "365d";

pub(super) fn page(asked: Asked<'_>, name: &str) -> Result<String, Refused> {
    let Asked { site, query, frame } = asked;
    query.only(&[])?;
    site.vendor(name)?;
    let Report::Status(StatusReport { pages, .. }) = site.ask("status", &[("vendor", name)])?
    else {
        return Err(other_kind());
    };
    let status = pages.vendors.first().ok_or_else(other_kind)?;
    // A page that cannot be read now keeps the incidents that were read.
    let incidents = site.last_known("incidents", &[("vendor", name), ("limit", INCIDENTS)])?;
    let incidents = match incidents {
        Report::Incidents(IncidentsReport { pages }) => pages.vendors.into_iter().next(),
        _ => None,
    };
    let uptime = match site.ask("uptime", &[("vendor", name), ("since", WINDOW)])? {
        Report::Uptime(UptimeReport { vendors, .. }) => vendors.into_iter().next(),
        _ => None,
    };
    let interval = site.answers().interval();
    Ok(frame.vendor(&VendorPage {
        status,
        uptime: uptime.as_ref(),
        incidents: incidents.as_ref(),
        interval_seconds: i64::try_from(interval.as_secs()).unwrap_or(i64::MAX),
    }))
}

pub(super) fn incident(asked: Asked<'_>, name: &str, id: &str) -> Result<String, Refused> {
    let Asked { site, query, frame } = asked;
    query.only(&[])?;
    site.vendor(name)?;
    let arguments = [("vendor", name), ("id", id)];
    let now = vendor_of(site.ask("incident", &arguments)?)?;
    let unread = now.error.is_some().then(|| now.clone());
    let vendor = match unread {
        Some(_) => vendor_of(site.last_known("incident", &arguments)?)?,
        None => now,
    };
    let listed = vendor.incidents.iter().flatten().next();
    let one = listed.ok_or_else(|| Refused::Failed(vendor.short_cause()))?;
    let changes = match site.ask("changes", &[("vendor", name), ("since", CHANGES)])? {
        Report::Changes(report) => report.changes,
        _ => Vec::new(),
    };
    Ok(frame.incident(&vendor, one, unread.as_ref(), &changes))
}

/// The only vendor of an answer about an incident.
fn vendor_of(report: Report) -> Result<VendorReport, Refused> {
    let Report::Incident(IncidentPageReport { pages }) = report else {
        return Err(other_kind());
    };
    pages.vendors.into_iter().next().ok_or_else(other_kind)
}
