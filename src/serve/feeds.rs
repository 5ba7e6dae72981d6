//! What is subscribed to: the Atom feeds of incidents, and the calendar of maintenance.

use super::answers::Refused;
use super::api::rendered;
use super::query::Query;
use super::reply::{Caching, Reply};
use super::site::Site;

const CALENDAR: &str = "text/calendar; charset=utf-8";

/// The incidents of all vendors, `/feed.atom`.
pub(super) fn board(_site: &Site, query: &Query) -> Result<Reply, Refused> {
    query.only(&[])?;
    Err(nothing())
}

/// The incidents of a vendor, `/vendors/NAME/feed.atom`.
pub(super) fn vendor(site: &Site, vendor: &str, query: &Query) -> Result<Reply, Refused> {
    query.only(&[])?;
    site.vendor(vendor)?;
    Err(nothing())
}

fn nothing() -> Refused {
    Refused::Unknown("no feed is at this address".into())
}

/// The maintenance of all vendors or of some, `/calendar.ics`.
pub(super) fn calendar(site: &Site, query: &Query) -> Result<Reply, Refused> {
    query.only(&["vendor"])?;
    let report = site.answers().ask("maintenance", &query.0)?;
    let calendar = rendered(site, &report, "ics", CALENDAR)?;
    Ok(calendar.kept(Caching::Seconds(300)))
}
