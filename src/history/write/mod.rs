//! Recording snapshots: the page, its components, incidents and maintenances, and the log of changes.

mod current;
mod fingerprint;
mod items;
pub(in crate::history) mod log;
mod page;
mod record;
