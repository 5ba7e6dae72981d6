//! From a query to a report: read the pages, add what the history knows, judge, and say what is to be recorded.
//! Nothing here parses arguments or prints.

mod alerts;
mod ask;
mod build;
mod enrich;
mod explain;
mod grade;
#[cfg(test)]
mod month_tests;
#[cfg(test)]
mod mutation_tests;
mod page_facts;
mod problem;
mod query;
mod record;
mod removed;
mod schedule;
#[cfg(test)]
mod tests;
mod uptime;

pub(crate) use alerts::{Alerts, Planned, notice_problem};
pub(crate) use ask::{Answer, answer, judged};
pub(crate) use build::ReportBuilder;
pub(crate) use enrich::{Enricher, open_history};
pub(crate) use explain::{ExplainQuery, explain};
pub(crate) use grade::grades;
pub(crate) use problem::Problem;
pub(crate) use query::{Check, GateOn, Query, by_vendor, open_only};
pub(crate) use record::{PendingRecord, pending, record, record_and_query, record_or_warn};
pub(crate) use schedule::{Due, Schedule};
pub(crate) use uptime::{UptimeQuery, uptime};
