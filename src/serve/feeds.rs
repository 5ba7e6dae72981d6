//! What is subscribed to: the Atom feeds of incidents, and the calendar of maintenance.

use super::answers::Refused;
use super::api::rendered;
use super::query::Query;
use super::reply::{Caching, Reply};
use super::site::Site;

const ATOM: &str = "application/atom+xml; charset=utf-8";

/// Older incidents are no news.
const WINDOW: &str = "30d";

const CALENDAR: &str = "text/calendar; charset=utf-8";

/// The incidents of all vendors, `/feed.atom`.
pub(super) fn board(site: &Site, query: &Query) -> Result<Reply, Refused> {
    query.only(&[])?;
    incidents(site, &[("since", WINDOW)])
}

/// The incidents of a vendor, `/vendors/NAME/feed.atom`.
pub(super) fn vendor(site: &Site, vendor: &str, query: &Query) -> Result<Reply, Refused> {
    query.only(&[])?;
    site.vendor(vendor)?;
    incidents(site, &[("vendor", vendor), ("since", WINDOW)])
}

fn incidents(site: &Site, arguments: &[(&str, &str)]) -> Result<Reply, Refused> {
    let report = site.ask("incidents", arguments)?;
    rendered(site, &report, "atom", ATOM)
}

/// The maintenance of all vendors or of some, `/calendar.ics`.
pub(super) fn calendar(site: &Site, query: &Query) -> Result<Reply, Refused> {
    query.only(&["vendor"])?;
    let report = site.answers().ask("maintenance", &query.0)?;
    let calendar = rendered(site, &report, "ics", CALENDAR)?;
    Ok(calendar.kept(Caching::Seconds(300)))
}
