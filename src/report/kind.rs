//! The kinds of report: which commands answer with each, its JSON, and its schema.

use schemars::{Schema, schema_for};
use serde::de::{Deserializer, Error};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::catalog::CatalogReport;
use super::changes::ChangesReport;
use super::detection::DetectionReport;
use super::doctor::DoctorReport;
use super::history::HistoryReport;
use super::pages::{
    CheckReport, IncidentPageReport, IncidentsReport, MaintenancesReport, PagesReport, StatusReport,
};
use super::settings::SettingsReport;
use super::uptime::UptimeReport;

/// What a command has to say.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Report {
    /// The state of now.
    Status(StatusReport),
    /// Whether a pipeline goes on.
    Check(CheckReport),
    /// A list of incidents.
    Incidents(IncidentsReport),
    /// One incident's page.
    Incident(IncidentPageReport),
    /// Planned work.
    Maintenance(MaintenancesReport),
    /// How long it was up.
    Uptime(UptimeReport),
    /// Entries of the catalogue.
    Catalog(CatalogReport),
    /// What an address turned out to be.
    Detection(DetectionReport),
    /// What changed.
    Changes(ChangesReport),
    /// What the history holds.
    History(HistoryReport),
    /// Whether the catalogue still holds.
    Doctor(DoctorReport),
    /// Settings and where they come from.
    Settings(SettingsReport),
}

/// What a report is about; decides which output formats support it.
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
    /// How long it was up.
    Uptime,
    /// A list of the catalogue.
    Vendors,
    /// What an address turned out to be.
    Detection,
    /// What changed.
    Changes,
    /// What the history holds.
    History,
    /// Whether the catalogue still holds.
    Doctor,
    /// Settings and where they come from.
    Settings,
}

/// One kind of report.
pub(crate) struct Kind {
    /// What it is about.
    pub(crate) subject: Subject,
    /// What `pingoru schema` calls it.
    pub(crate) name: &'static str,
    /// The commands that answer with it.
    commands: &'static [&'static str],
    /// Whether it is a list, for the formats that write one item after the other.
    is_list: bool,
    /// The JSON Schema of its JSON.
    pub(crate) schema: fn() -> Schema,
    /// Reads its JSON.
    read: fn(Value) -> serde_json::Result<Report>,
}

/// A row of [`KINDS`]: the variant, its name in `pingoru schema`, its commands, whether it is a list, and its shape.
macro_rules! kind {
    ($subject:ident, $variant:ident, $name:literal, $commands:expr, $is_list:literal, $shape:ty) => {
        Kind {
            subject: Subject::$subject,
            name: $name,
            commands: &$commands,
            is_list: $is_list,
            schema: || schema_for!($shape),
            read: |json| Ok(Report::$variant(serde_json::from_value(json)?)),
        }
    };
}

/// Every kind of report, in the order of `pingoru schema`.
#[rustfmt::skip]
pub(crate) const KINDS: &[Kind] = &[
    kind!(Status, Status, "status", ["status"], true, PagesReport),
    kind!(Check, Check, "check", ["check", "wait"], true, PagesReport),
    kind!(Incidents, Incidents, "incidents", ["incidents"], true, PagesReport),
    kind!(Incident, Incident, "incident", ["incident"], false, PagesReport),
    kind!(Maintenance, Maintenance, "maintenance", ["maintenance"], true, PagesReport),
    kind!(Uptime, Uptime, "uptime", ["uptime"], true, UptimeReport),
    kind!(Vendors, Catalog, "vendors", ["vendors", "vendors show"], true, CatalogReport),
    kind!(Detection, Detection, "detect", ["vendors detect"], false, DetectionReport),
    kind!(Changes, Changes, "changes", ["changes", "watch"], true, ChangesReport),
    kind!(History, History, "history", ["history stats"], false, HistoryReport),
    kind!(Doctor, Doctor, "doctor", ["vendors doctor"], true, DoctorReport),
    kind!(Settings, Settings, "config", ["config show"], false, SettingsReport),
];

impl Subject {
    /// Whether it is a list, which the row formats support.
    pub(crate) fn is_list(self) -> bool {
        KINDS
            .iter()
            .any(|kind| kind.subject == self && kind.is_list)
    }
}

impl Report {
    /// The report about pages that a command answers with; a subject that is not about pages is the state of now. `all`:
    /// whether people also see what is fine.
    pub(crate) fn of_pages(subject: Subject, pages: PagesReport, all: bool) -> Self {
        match subject {
            Subject::Check => Self::Check(CheckReport { pages }),
            Subject::Incidents => Self::Incidents(IncidentsReport { pages }),
            Subject::Incident => Self::Incident(IncidentPageReport { pages }),
            Subject::Maintenance => Self::Maintenance(MaintenancesReport { pages }),
            _ => Self::Status(StatusReport { pages, all }),
        }
    }

    /// What it is about.
    pub(crate) fn subject(&self) -> Subject {
        match self {
            Self::Status(_) => Subject::Status,
            Self::Check(_) => Subject::Check,
            Self::Incidents(_) => Subject::Incidents,
            Self::Incident(_) => Subject::Incident,
            Self::Maintenance(_) => Subject::Maintenance,
            Self::Uptime(_) => Subject::Uptime,
            Self::Catalog(_) => Subject::Vendors,
            Self::Detection(_) => Subject::Detection,
            Self::Changes(_) => Subject::Changes,
            Self::History(_) => Subject::History,
            Self::Doctor(_) => Subject::Doctor,
            Self::Settings(_) => Subject::Settings,
        }
    }

    /// The vendors with their decisions, where a policy decides on the answer as a whole: `status` and `check`.
    pub(crate) fn decided(&self) -> Option<&PagesReport> {
        match self {
            Self::Status(StatusReport { pages, .. }) | Self::Check(CheckReport { pages }) => {
                Some(pages)
            }
            _ => None,
        }
    }
}

/// The command in the JSON says of which kind a report is.
impl<'de> Deserialize<'de> for Report {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Value::deserialize(deserializer)?;
        let command = json.get("command").and_then(Value::as_str);
        let command = command.ok_or_else(|| Error::missing_field("command"))?;
        let kind = KINDS.iter().find(|kind| kind.commands.contains(&command));
        let kind = kind.ok_or_else(|| Error::custom(format!("no command is `{command}`")))?;
        (kind.read)(json).map_err(Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_command_has_one_kind() {
        let mut commands: Vec<_> = KINDS.iter().flat_map(|kind| kind.commands).collect();
        let all = commands.len();
        commands.sort_unstable();
        commands.dedup();
        assert_eq!(commands.len(), all);
    }

    #[test]
    fn a_report_without_a_known_command_is_refused() {
        let read = |json: &str| {
            serde_json::from_str::<Report>(json)
                .unwrap_err()
                .to_string()
        };
        assert_eq!(read("{}"), "missing field `command`");
        assert_eq!(read(r#"{"command":"sing"}"#), "no command is `sing`");
    }
}
