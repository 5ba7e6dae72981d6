//! What a command has to say, already decided: the stable JSON shape, which every output format renders.

mod catalog;
mod changes;
mod component;
mod detection;
mod doctor;
mod doubt;
mod gate;
mod history;
mod incident;
mod kind;
mod maintenance;
mod pages;
mod rows;
mod settings;
mod source;
mod uptime;
mod vendor;
mod waiver;
mod words;

pub(crate) use catalog::{CatalogReport, EntryReport};
pub(crate) use changes::{ChangeReport, ChangesReport};
pub(crate) use component::{ComponentReport, UpdateReport};
pub(crate) use detection::{DetectionReport, DetectionStep};
pub(crate) use doctor::{CheckupReport, DoctorReport, FindingKind, FindingReport};
pub(crate) use gate::{ExcuseReport, GateReport, StatementReport, StatementSource};
pub(crate) use history::HistoryReport;
pub(crate) use incident::{AffectedReport, IncidentReport};
pub(crate) use kind::{KINDS, Report, Subject};
pub(crate) use maintenance::MaintenanceReport;
pub(crate) use pages::{
    CheckReport, IncidentPageReport, IncidentsReport, MaintenancesReport, PagesReport, StatusReport,
};
pub(crate) use rows::{Cell, Rows};
pub(crate) use settings::{SettingReport, SettingSource, SettingsReport};
pub(crate) use source::{ErrorReport, SourceReport};
pub(crate) use uptime::{
    ComponentUptimeReport, DayReport, FiguresReport, LongestReport, UptimeReport,
    VendorUptimeReport, WindowCoverage,
};
pub(crate) use vendor::VendorReport;
pub(crate) use waiver::{WaiverReport, WaiverState};

/// The version of the JSON shape; it grows when a key changes its meaning or goes away.
pub(crate) const SCHEMA_VERSION: u32 = 1;
