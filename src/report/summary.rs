//! The first lines about a vendor: its name, its worst component, and since when.

use super::component::ComponentReport;
use super::explain::ExplainedVendorReport;
use super::incident::IncidentReport;
use super::maintenance::MaintenanceReport;
use super::source::SourceReport;
use super::uptime::VendorUptimeReport;
use super::vendor::VendorReport;
use crate::model::{ComponentStatus, MaintenanceStatus, Origin, Text, Time};

fn label(asked: &Text, name: Option<&Text>, source: Option<&SourceReport>) -> String {
    let word = asked.raw();
    let is_saved = source.is_some_and(|source| source.from == Origin::File);
    let is_address = word == "-" || word.contains(['/', '\\']) || is_saved;
    name.filter(|_| is_address).unwrap_or(asked).line()
}

fn title(name: Option<&Text>, label: String) -> String {
    let plain = |name: &str| name.to_lowercase().replace([' ', '-'], "");
    match name.map(Text::line) {
        Some(name) if !plain(&name).contains(&plain(&label)) => format!("{name} ({label})"),
        Some(name) => name,
        None => label,
    }
}

impl ExplainedVendorReport {
    /// The name that the user knows, as [`VendorReport::label`].
    pub(crate) fn label(&self) -> String {
        label(&self.vendor, self.name.as_ref(), self.source.as_ref())
    }
}

impl VendorUptimeReport {
    /// The page's own name with the one that was asked for: `Acme Cloud (demo)`.
    pub(crate) fn title(&self) -> String {
        let name = self.name.as_ref();
        title(name, label(&self.vendor, name, self.source.as_ref()))
    }
}

impl VendorReport {
    /// The name that the user knows: the one that was asked for, or the page's own where that was an address or a file.
    pub(crate) fn label(&self) -> String {
        label(&self.vendor, self.name.as_ref(), self.source.as_ref())
    }

    /// The page's own name with the one that was asked for: `Acme Cloud (demo)`.
    pub(crate) fn title(&self) -> String {
        title(self.name.as_ref(), self.label())
    }

    /// The components with a known problem, worst first, then in the order of the page.
    pub(crate) fn troubled_components(&self) -> Vec<&ComponentReport> {
        let components = self.components.iter().flatten();
        let mut troubled: Vec<_> = components.filter(|one| one.is_trouble()).collect();
        troubled.sort_by_key(|one| std::cmp::Reverse(one.status.and_then(ComponentStatus::impact)));
        troubled
    }

    /// The incidents that are or may be open, worst first, then newest first.
    pub(crate) fn open_incidents_by_impact(&self) -> Vec<&IncidentReport> {
        let mut open: Vec<_> = self.open_incidents().into_iter().flatten().collect();
        open.sort_by_key(|one| std::cmp::Reverse((one.impact.worst(), one.started_at)));
        open
    }

    /// The maintenances in progress.
    pub(crate) fn ongoing_maintenances(&self) -> impl Iterator<Item = &MaintenanceReport> {
        let all = self.maintenances.iter().flatten();
        all.filter(|one| one.status == MaintenanceStatus::InProgress)
    }

    /// Since when a component is in its present state, as the open incidents say.
    pub(crate) fn in_state_since(&self, component: &ComponentReport) -> Option<Time> {
        let incidents = self.open_incidents()?;
        let affected = incidents.flat_map(|one| one.affected_components.iter().flatten());
        let same = affected.filter(|one| one.path() == component.path());
        let intervals = same.flat_map(|one| &one.intervals);
        intervals
            .filter(|one| one.to.is_none() && Some(one.status) == component.status)
            .map(|one| one.from)
            .min()
    }

    /// Since when the worst problem lasts: of the worst component, else of the worst open incident.
    pub(crate) fn since(&self) -> Option<Time> {
        let component = self.troubled_components().into_iter().next();
        let of_component = component.and_then(|one| self.in_state_since(one));
        let incident = self.open_incidents_by_impact().into_iter().next();
        of_component.or_else(|| incident.and_then(|one| one.started_at))
    }
}
