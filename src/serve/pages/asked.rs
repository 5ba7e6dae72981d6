//! What every page is made from.

use super::super::answers::Refused;
use super::super::query::Query;
use super::super::site::Site;
use crate::render::html;

/// What a page is made from.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) site: &'a Site,
    pub(super) query: &'a Query,
    pub(super) frame: html::Site<'a>,
}

/// A subcommand answered with another kind of report, which is a mistake in this program.
pub(super) fn other_kind() -> Refused {
    debug_assert!(false, "a subcommand answered with another report");
    Refused::Failed("no page could be made".into())
}
