//! The pages: `/`, `/vendors/NAME`, `/vendors/NAME/incidents/ID`, `/incidents`, `/changes`, `/maintenance` and `/about`.

use super::answers::Refused;
use super::query::Query;
use super::reply::Reply;
use super::site::Site;

/// The page at an address; `None`: there is none.
pub(super) fn page(
    _site: &Site,
    _segments: &[&str],
    _query: &Query,
) -> Option<Result<Reply, Refused>> {
    None
}

/// A file that pages name.
pub(super) fn asset(_name: &str) -> Option<Reply> {
    None
}
