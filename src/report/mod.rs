//! What a command answers, typed: the stable JSON, which every output format renders. A command's answer is a file and a row
//! of `reports!`.

#[macro_use]
mod registry;

mod action;
mod affected;
mod asked;
mod catalog;
mod cause;
mod changes;
mod component;
mod correlation;
mod detection;
mod doctor;
mod doubt;
mod explain;
mod gate;
mod grade;
mod history;
mod incident;
mod kind;
mod maintenance;
mod notify;
mod pages;
pub(crate) mod rows;
mod seconds;
mod settings;
mod source;
mod stated;
mod suggest;
mod summary;
mod uptime;
mod vendor;
mod waiver;
mod words;

pub(crate) use action::ActionReport;
pub(crate) use affected::{AffectedReport, IntervalReport};
pub(crate) use asked::Asked;
pub(crate) use catalog::{CatalogReport, EntryReport};
pub(crate) use cause::Outcome;
pub(crate) use changes::{ChangeReport, ChangesReport};
pub(crate) use component::{ComponentReport, UpdateReport};
pub(crate) use correlation::CorrelationReport;
pub(crate) use detection::{DetectionReport, DetectionStep};
pub(crate) use doctor::{CheckupReport, DoctorReport, FindingKind, FindingReport};
pub(crate) use explain::{
    ClueReport, ExplainAnswer, ExplainReport, ExplainedVendorReport, FailureReport, OverlapBasis,
    OverlapKind, OverlapReport,
};
pub(crate) use gate::{ExcuseReport, GateReport, StatementReport, StatementSource};
pub(crate) use grade::{GradeReport, GradesReport};
pub(crate) use history::HistoryReport;
pub(crate) use incident::{ImpactReport, IncidentReport};
pub(crate) use maintenance::MaintenanceReport;
pub(crate) use notify::{
    ChannelReport, DeliveryReport, NotifyPreviewReport, NotifyStatusReport, NotifyTestReport,
    TestReport,
};
pub(crate) use pages::{
    CheckReport, IncidentPageReport, IncidentsReport, MaintenancesReport, PagesReport, StatusReport,
};
pub(crate) use settings::{SettingReport, SettingSource, SettingsReport};
pub(crate) use source::{CoverageReport, ErrorReport, SourceReport};
pub(crate) use stated::StatedReport;
pub(crate) use suggest::{
    ReasonReport, SuggestReport, SuggestionReport, UnlistedReport, UnreadReport, WeightReport,
    reasons,
};
pub(crate) use uptime::{
    ComponentUptimeReport, DayReport, FiguresReport, LongestReport, UptimeReport,
    VendorUptimeReport, WindowCoverage,
};
pub(crate) use vendor::{LastKnownReport, VendorReport};
pub(crate) use waiver::{WaiverReport, WaiverState};

reports! {
    /// The current state.
    Status(StatusReport) of PagesReport, list, "status", ["status"];
    /// The decision on a pipeline.
    Check(CheckReport) of PagesReport, list, "check", ["check", "wait"];
    /// A list of incidents.
    Incidents(IncidentsReport) of PagesReport, list, "incidents", ["incidents"];
    /// One incident.
    Incident(IncidentPageReport) of PagesReport, one, "incident", ["incident"];
    /// Planned and ongoing maintenance.
    Maintenance(MaintenancesReport) of PagesReport, list, "maintenance", ["maintenance"];
    /// Uptime and downtime.
    Uptime(UptimeReport) of UptimeReport, list, "uptime", ["uptime"];
    /// What overlaps a failed run.
    Explain(ExplainReport) of ExplainReport, list, "explain", ["explain"];
    /// Entries of the catalogue.
    Catalog(CatalogReport) of CatalogReport, list, "vendors", ["vendors", "vendors show"];
    /// The feed format of an address.
    Detection(DetectionReport) of DetectionReport, one, "detect", ["vendors detect"];
    /// Changes since a cursor.
    Changes(ChangesReport) of ChangesReport, list, "changes", ["changes", "watch"];
    /// The vendors that a project depends on.
    Suggest(SuggestReport) of SuggestReport, list, "suggest", ["suggest"];
    /// The contents of the history.
    History(HistoryReport) of HistoryReport, one, "history", ["history stats"];
    /// Pages that no longer match the catalogue.
    Doctor(DoctorReport) of DoctorReport, list, "doctor", ["vendors doctor"];
    /// How honest vendors are.
    Grades(GradesReport) of GradesReport, list, "grade", ["vendors grade"];
    /// The channels of alerts, and what waits to be sent.
    NotifyStatus(NotifyStatusReport) of NotifyStatusReport, one, "notify-status", ["notify status"];
    /// What became of test messages.
    NotifyTest(NotifyTestReport) of NotifyTestReport, one, "notify-test", ["notify test"];
    /// What channels would get.
    NotifyPreview(NotifyPreviewReport) of NotifyPreviewReport, one, "notify-preview", ["notify preview"];
    /// Settings with their origin.
    Settings(SettingsReport) of SettingsReport, one, "settings", ["config show"];
    /// What a command did.
    Action(ActionReport) of ActionReport, one, "action", [
        "config add", "config check", "config init", "config path", "config trust", "history forget", "history import",
        "history path", "history prune", "history verify", "record",
    ];
}

/// The version of the JSON shape; it grows when a key changes its meaning or goes away.
pub(crate) const SCHEMA_VERSION: u32 = 1;
