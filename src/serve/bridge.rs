//! The bridge: any vendor, whatever its feed, in the form of a Statuspage.

use super::answers::Refused;
use super::query::Query;
use super::reply::Reply;
use super::site::Site;

/// All vendors as one page, `/api/v2/…`.
pub(super) fn board(_site: &Site, document: &[&str], query: &Query) -> Result<Reply, Refused> {
    query.only(&[])?;
    Err(nothing(document))
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
    Err(nothing(document))
}

fn nothing(document: &[&str]) -> Refused {
    Refused::Unknown(format!("no document is at {}", document.join("/")))
}
