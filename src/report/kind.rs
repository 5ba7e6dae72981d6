//! The properties of reports, and reading them back.

use std::collections::BTreeMap;

use serde::de::{Deserialize, Deserializer, Error};
use serde_json::Value;

use super::action::ActionReport;
use super::pages::{
    CheckReport, IncidentPageReport, IncidentsReport, MaintenancesReport, PagesReport, StatusReport,
};
use super::vendor::VendorReport;
use super::{KINDS, Report, SCHEMA_VERSION, Subject};
use crate::gate::Decision;
use crate::model::Time;

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

impl ActionReport {
    /// What a command did to a file or a folder.
    pub(crate) fn new(
        command: &str,
        now: Time,
        path: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            schema_version: SCHEMA_VERSION,
            command: command.into(),
            generated_at: now,
            decision: Decision::Pass,
            path: path.into(),
            message: message.into(),
            counts: BTreeMap::new(),
            problems: Vec::new(),
        }
    }

    /// The same with how many of something.
    #[must_use]
    pub(crate) fn counting(mut self, what: &str, count: usize) -> Self {
        self.counts.insert(what.into(), count);
        self
    }
}

impl VendorReport {
    /// Leaves out what an answer about this subject does not have.
    pub(crate) fn narrow_to(&mut self, subject: Subject) {
        match subject {
            Subject::Incidents | Subject::Incident => {
                self.components.leave_out();
                self.maintenances.leave_out();
            }
            Subject::Maintenance => {
                self.components.leave_out();
                self.incidents.leave_out();
            }
            _ => {}
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
