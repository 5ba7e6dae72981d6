//! The subcommands that answer with what is known of vendors: those that a server answers too.

use super::entry::{ASK, Entry, GATE, REMEMBER, Run, entry};
use super::{changes, check, incident, incidents, maintenance, status, uptime};

#[rustfmt::skip]
pub(super) const STATUS: Entry = entry!(ASK, "status", status::Status, Ask, "Is it up? Full detail for one vendor, one row each for several");
#[rustfmt::skip]
pub(super) const INCIDENTS: Entry = entry!(ASK, "incidents", incidents::Incidents, Ask, "What broke: the incidents of a window, newest first");
#[rustfmt::skip]
pub(super) const INCIDENT: Entry = entry!(ASK, "incident", incident::Incident, Ask, "One incident: times, components, the whole timeline, link");
#[rustfmt::skip]
pub(super) const UPTIME: Entry = entry!(ASK, "uptime", uptime::Uptime, Ask, "Downtime and uptime per component and day");
#[rustfmt::skip]
pub(super) const MAINTENANCE: Entry = entry!(ASK, "maintenance", maintenance::Maintenance, Ask, "Planned and ongoing maintenance, and what overlaps a window");
#[rustfmt::skip]
pub(super) const CHECK: Entry = entry!(GATE, "check", check::Check, Ask, "Gate a pipeline: apply the policies and waivers in pingoru.toml");
#[rustfmt::skip]
pub(super) const CHANGES: Entry = entry!(REMEMBER, "changes", changes::Changes, Ask, "What changed since your last run");

/// All of them.
pub(super) const QUESTIONS: &[Entry] = &[
    STATUS,
    INCIDENTS,
    INCIDENT,
    UPTIME,
    MAINTENANCE,
    CHECK,
    CHANGES,
];
