//! What is asked about pages, and what each vendor is checked against.

use std::collections::HashMap;

use crate::feed::Scope;
use crate::fetch::Target;
use crate::gate::Policy;
use crate::model::{Page, Time};
use crate::report::Subject;
use crate::source::Source;

/// A question about pages.
pub(crate) struct Query<'a> {
    /// The command that the report names.
    pub(crate) command: &'static str,
    /// The kind of answer.
    pub(crate) subject: Subject,
    /// The documents that are needed.
    pub(crate) scope: Scope,
    /// The end of the window, where one was given.
    pub(crate) until: Option<Time>,
    /// Whether screens also list what is operational.
    pub(crate) all: bool,
    /// The time in the past that is asked about, from the history.
    pub(crate) at: Option<Time>,
    /// What decides the exit code.
    pub(crate) gate_on: GateOn,
    /// The most incidents that are listed of a vendor.
    pub(crate) limit: Option<usize>,
    /// The part of a page that the report shows; the whole page is judged.
    pub(crate) keep: &'a dyn Fn(Page) -> Page,
}

/// What decides the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GateOn {
    /// The page's state.
    State,
    /// Whether the report lists a maintenance.
    Maintenance,
}

impl Query<'_> {
    /// Whether recorded data is part of the answer; otherwise the history is not opened.
    pub(super) fn needs_history(&self, source: &Source) -> bool {
        let recorded_only = source.access().is_recorded_only() || self.at.is_some();
        recorded_only || self.scope.history || self.scope.maintenance
    }
}

/// A vendor and the policy that it is checked against.
#[derive(Clone)]
pub(crate) struct Check {
    /// The vendor, and the components and regions that count.
    pub(crate) target: Target,
    /// What passes.
    pub(crate) policy: Policy,
}

/// Each vendor once, in order, and the checks of each.
pub(crate) fn by_vendor(checks: Vec<Check>) -> (Vec<Target>, HashMap<String, Vec<Check>>) {
    let mut targets = Vec::new();
    let mut by_vendor: HashMap<String, Vec<Check>> = HashMap::new();
    for check in checks {
        let vendor = &check.target.vendor;
        if !by_vendor.contains_key(vendor) {
            targets.push(check.target.clone());
        }
        by_vendor.entry(vendor.clone()).or_default().push(check);
    }
    (targets, by_vendor)
}

/// The page with the incidents that are or may be open only.
pub(crate) fn open_only(mut page: Page) -> Page {
    if let Some(incidents) = &mut page.incidents {
        incidents.retain(|one| one.is_open() != Some(false));
    }
    page
}
