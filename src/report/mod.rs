//! What a command has to say, already decided: the stable JSON shape, which every output format renders.

mod changes;
mod component;
mod doctor;
mod gate;
mod history;
mod incident;
mod maintenance;
mod page;
mod rows;
mod uptime;
mod waiver;

pub(crate) use changes::{ChangeReport, ChangesReport};
pub(crate) use component::{ComponentReport, UpdateReport};
pub(crate) use doctor::{CheckupReport, DoctorReport, FindingReport};
pub(crate) use gate::{ExcuseReport, GateReport, StatementReport};
pub(crate) use history::HistoryReport;
pub(crate) use incident::{AffectedReport, IncidentReport};
pub(crate) use maintenance::MaintenanceReport;
pub(crate) use page::{ErrorReport, SourceReport, VendorReport};
pub(crate) use rows::{Cell, Rows};
pub(crate) use uptime::{
    ComponentUptimeReport, DayReport, FiguresReport, LongestReport, UptimeReport,
    VendorUptimeReport, WindowCoverage,
};
pub(crate) use waiver::WaiverReport;

use schemars::JsonSchema;
use serde::Serialize;

use crate::gate::{Decision, Verdict};
use crate::model::{Text, Time};

/// The version of the JSON shape; it grows when a key changes its meaning or goes away.
pub(crate) const SCHEMA_VERSION: u32 = 1;

/// What a report is about; decides which output formats can say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// The state of now.
    Status,
    /// Whether a pipeline goes on.
    Check,
    /// A list of incidents.
    Incidents,
    /// One incident's page.
    Incident,
    /// Planned work.
    Maintenance,
    /// A list of the catalogue.
    Vendors,
    /// What changed.
    Changes,
    /// What the history holds.
    History,
    /// Whether the catalogue still holds.
    Doctor,
    /// What an address turned out to be.
    Detection,
    /// Settings and where they come from.
    Settings,
    /// How long it was up.
    Uptime,
}

impl Subject {
    /// Whether it is a list, which the row formats can say.
    pub(crate) fn is_list(self) -> bool {
        matches!(
            self,
            Self::Status
                | Self::Check
                | Self::Incidents
                | Self::Maintenance
                | Self::Vendors
                | Self::Doctor
                | Self::Changes
                | Self::Uptime
        )
    }
}

/// What a command has to say.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Report {
    /// Pages of vendors: status, incidents, one incident, maintenance.
    Pages(PagesReport),
    /// Entries of the catalogue.
    Catalog(CatalogReport),
    /// What changed.
    Changes(ChangesReport),
    /// What the history holds.
    History(HistoryReport),
    /// Whether the catalogue still holds.
    Doctor(DoctorReport),
    /// What an address is.
    Detection(DetectionReport),
    /// Settings.
    Settings(SettingsReport),
    /// How long it was up.
    Uptime(UptimeReport),
}

/// The answer of `status`, `check`, `incidents`, `incident` and `maintenance`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PagesReport {
    /// The version of this shape.
    pub(crate) schema_version: u32,
    /// The command that answers.
    pub(crate) command: &'static str,
    /// When the answer was made.
    pub(crate) generated_at: Time,
    /// Over all vendors: trouble beats unknown beats ok.
    pub(crate) verdict: Verdict,
    /// What the policies make of it: fail beats unknown beats pass.
    pub(crate) decision: Decision,
    /// The waivers that were looked at; null: none were asked for.
    pub(crate) waivers: Option<Vec<WaiverReport>>,
    /// The start of the window that was asked for; null: none was.
    pub(crate) since: Option<Time>,
    /// The end of the window that was asked for; null: none was.
    pub(crate) until: Option<Time>,
    /// One per vendor.
    pub(crate) vendors: Vec<VendorReport>,
    /// What it is about.
    #[serde(skip)]
    pub(crate) subject: Option<Subject>,
    /// Whether people see also what is fine.
    #[serde(skip)]
    pub(crate) all: bool,
}

/// The answer of `vendors` and `vendors show`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct CatalogReport {
    /// The version of this shape.
    pub(crate) schema_version: u32,
    /// The command that answers.
    pub(crate) command: &'static str,
    /// When the answer was made.
    pub(crate) generated_at: Time,
    /// The entries, best match first.
    pub(crate) vendors: Vec<EntryReport>,
}

/// A vendor or a product of the catalogue.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct EntryReport {
    /// What to type.
    pub(crate) slug: String,
    /// Its name.
    pub(crate) name: String,
    /// The vendor whose page it stands on; null: it is a vendor itself.
    pub(crate) vendor: Option<String>,
    /// The component patterns that select a product on its vendor's page.
    pub(crate) components: Vec<String>,
    /// The region of a product.
    pub(crate) region: Option<String>,
    /// The status page.
    pub(crate) url: String,
    /// The feed; null: it is detected on first use.
    pub(crate) feed: Option<String>,
    /// Other names that work.
    pub(crate) aliases: Vec<String>,
    /// The vendor's own site.
    pub(crate) homepage: Option<String>,
    /// How sure the entry is: high, medium or low.
    pub(crate) confidence: String,
    /// Older or other addresses of the page.
    pub(crate) alt_urls: Vec<String>,
    /// What else is known.
    pub(crate) note: Option<String>,
}

/// The answer of `vendors detect`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct DetectionReport {
    /// The version of this shape.
    pub(crate) schema_version: u32,
    /// The command that answers.
    pub(crate) command: &'static str,
    /// When the answer was made.
    pub(crate) generated_at: Time,
    /// The address that was asked about.
    pub(crate) url: String,
    /// The feed; null: it is no status page that can be read.
    pub(crate) feed: Option<&'static str>,
    /// How sure: certain, likely or hint.
    pub(crate) confidence: Option<&'static str>,
    /// What showed it, or what was found instead.
    pub(crate) evidence: Vec<Text>,
    /// The name that the page gives itself.
    pub(crate) name: Option<Text>,
    /// The catalogue's entry of this address.
    pub(crate) vendor: Option<String>,
    /// Why there is no feed.
    pub(crate) error: Option<ErrorReport>,
}

/// The answer of `config show`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct SettingsReport {
    /// The version of this shape.
    pub(crate) schema_version: u32,
    /// The command that answers.
    pub(crate) command: &'static str,
    /// The configuration file in force.
    pub(crate) file: Option<String>,
    /// Each setting.
    pub(crate) settings: Vec<SettingReport>,
}

/// One setting and where it comes from.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct SettingReport {
    /// Its name.
    pub(crate) name: &'static str,
    /// Its value.
    pub(crate) value: String,
    /// flag, environment, file or default.
    pub(crate) from: &'static str,
}

impl Report {
    /// What it is about.
    pub(crate) fn subject(&self) -> Subject {
        match self {
            Self::Pages(pages) => pages.subject.unwrap_or(Subject::Status),
            Self::Catalog(_) => Subject::Vendors,
            Self::Changes(_) => Subject::Changes,
            Self::History(_) => Subject::History,
            Self::Doctor(_) => Subject::Doctor,
            Self::Detection(_) => Subject::Detection,
            Self::Settings(_) => Subject::Settings,
            Self::Uptime(_) => Subject::Uptime,
        }
    }
}
