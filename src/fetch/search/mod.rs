//! Which feed a page has and where it stands: the only place that decides the order of a search, and its bound.
//!
//! What leads on, surest first: a host that is known, data that answered, what an HTML page names, the usual paths.
//! Where redirects lead, the search goes on; a host that does not answer ends it.

mod clues;
mod known;
mod plan;
mod reached;
mod steps;

pub(super) use clues::Found;
pub(super) use reached::asks_to_log_in;
pub(super) use steps::{Search, Step};
