//! What is true of an incident: its figures, each with where it comes from.

mod affected;
mod figures;
pub(super) mod identity;
mod interval;
mod provenance;
mod start_end;
#[cfg(test)]
mod tests;

pub use affected::Affected;
pub use figures::Timeline;
pub use interval::{Interval, united};
pub use provenance::{DerivedTime, Provenance};
pub(super) use start_end::ended_at;
pub use start_end::started_at;
