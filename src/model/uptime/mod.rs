//! How long a vendor and its parts were in trouble within a window, from what is published or recorded.
//!
//! Overlapping outages count once, in the worst state. What is not stated makes a figure incomplete, never 0.

mod downtime;
mod incident_window;
mod page_downtime;
#[cfg(test)]
mod tests;

pub use downtime::{Downtime, Window, percent};
pub use incident_window::{CountedIncident, IncidentWindow, differs};
pub use page_downtime::{ComponentDowntime, ObservedDowntime, PageDowntime};
