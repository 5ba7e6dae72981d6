//! The bridge: any vendor, whatever its feed, in the form of a Statuspage.

use super::answers::Refused;
use super::query::Query;
use super::reply::{JSON, Reply};
use super::site::Site;
use crate::render::statuspage::{self, Answer, Gap, Kind};
use crate::report::{
    IncidentsReport, MaintenancesReport, PagesReport, Report, StatusReport, VendorReport,
};

/// So many incidents of a vendor are listed, as Statuspage does.
const INCIDENTS: &str = "50";

/// All vendors as one page, `/api/v2/…`.
pub(super) fn board(site: &Site, document: &[&str], query: &Query) -> Result<Reply, Refused> {
    query.only(&[])?;
    let kind = kind(document)?;
    let vendors = vendors(site, kind, &[])?;
    let vendors: Vec<_> = vendors.iter().collect();
    reply(&statuspage::board(
        kind,
        &vendors,
        site.answers().style().now,
    ))
}

/// A vendor's page, `/vendors/NAME/api/v2/…`.
pub(super) fn vendor(
    site: &Site,
    vendor: &str,
    document: &[&str],
    query: &Query,
) -> Result<Reply, Refused> {
    query.only(&[])?;
    site.vendor(vendor)?;
    let kind = kind(document)?;
    let vendors = vendors(site, kind, &[("vendor", vendor)])?;
    let vendor = vendors.first().ok_or_else(|| nothing(document))?;
    reply(&statuspage::page(kind, vendor, site.answers().style().now))
}

/// The vendors with what the document lists: their state, with all incidents or all maintenance that are known.
fn vendors(site: &Site, kind: Kind, of: &[(&str, &str)]) -> Result<Vec<VendorReport>, Refused> {
    let mut vendors = pages(site.ask("status", of)?)?.vendors;
    let (command, more) = match kind {
        Kind::Incidents => ("incidents", ("limit", INCIDENTS)),
        Kind::Maintenances | Kind::Upcoming | Kind::Active => ("maintenance", ("past", "")),
        _ => return Ok(vendors),
    };
    let arguments = [of, &[more]].concat();
    let listed = pages(site.ask(command, &arguments)?)?.vendors;
    for (vendor, listed) in vendors.iter_mut().zip(listed) {
        if command == "incidents" {
            vendor.incidents = listed.incidents;
        } else {
            vendor.maintenances = listed.maintenances;
        }
    }
    Ok(vendors)
}

fn pages(report: Report) -> Result<PagesReport, Refused> {
    match report {
        Report::Status(StatusReport { pages, .. })
        | Report::Incidents(IncidentsReport { pages })
        | Report::Maintenance(MaintenancesReport { pages }) => Ok(pages),
        _ => Err(Refused::Failed("no document could be made".into())),
    }
}

fn kind(document: &[&str]) -> Result<Kind, Refused> {
    Kind::from_path(&document.join("/")).ok_or_else(|| nothing(document))
}

fn nothing(document: &[&str]) -> Refused {
    Refused::Unknown(format!("no document is at {}", document.join("/")))
}

/// What cannot be known is no document that reads as one: whoever reads it must notice.
fn reply(answer: &Answer) -> Result<Reply, Refused> {
    match answer.gap {
        Some(Gap::Unread) => Err(Refused::Failed(
            "the vendor's page could not be read".into(),
        )),
        Some(Gap::NotPublished) => Err(Refused::Unknown(
            "the vendor's feed does not publish this list".into(),
        )),
        None => {
            let json = serde_json::to_vec(&answer.document);
            let json = json.map_err(|_| Refused::Failed("no document could be made".into()))?;
            Ok(Reply::ok(JSON, json))
        }
    }
}
