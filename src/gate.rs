//! From a page to a verdict with its reasons. The indicator, the components and the open incidents are three
//! separate statements that disagree in real life: the worst counts, and the reasons say which one said so.

use crate::model::{
    ComponentStatus, Impact, Incident, Indicator, MaintenanceStatus, Page, Text, Time, Timeline,
    Word,
};
use crate::selection::{Selection, named};

/// The three answers.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Verdict {
    /// Nothing is wrong.
    Ok,
    /// Something is.
    Trouble,
    /// It cannot be told.
    Unknown,
}

impl Verdict {
    /// Our word for it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Trouble => "trouble",
            Self::Unknown => "unknown",
        }
    }

    /// The one answer for several: known trouble is trouble, whatever else could not be read.
    pub(crate) fn of(all: impl Iterator<Item = Self>) -> Self {
        all.max_by_key(|verdict| match verdict {
            Self::Ok => 0,
            Self::Unknown => 1,
            Self::Trouble => 2,
        })
        .unwrap_or(Self::Unknown)
    }
}

/// A verdict and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Judgement {
    /// What is so.
    pub(crate) verdict: Verdict,
    /// The worst that is known.
    pub(crate) impact: Option<Impact>,
    /// It may be worse than `impact`: something that counts could not be told.
    pub(crate) uncertain: bool,
    /// Planned work is going on.
    pub(crate) maintenance: bool,
    /// Which statement said so.
    pub(crate) reasons: Vec<Text>,
}

/// Judges a page that was narrowed to what is asked about.
pub(crate) fn judge(page: &Page, selection: &Selection, now: Time) -> Judgement {
    let mut case = Case {
        page,
        selection,
        impact: None,
        uncertain: false,
        reasons: Vec::new(),
    };
    case.components();
    case.indicator();
    case.incidents(now);
    case.close(now)
}

struct Case<'a> {
    page: &'a Page,
    selection: &'a Selection,
    impact: Option<Impact>,
    uncertain: bool,
    reasons: Vec<Text>,
}

impl Case<'_> {
    fn says(&mut self, impact: Impact, reason: String) {
        self.impact = self.impact.max(Some(impact));
        if impact > Impact::None {
            self.reasons.push(Text::new(reason));
        }
    }

    fn doubts(&mut self, reason: String) {
        self.uncertain = true;
        self.reasons.push(Text::new(reason));
    }

    /// The page's own word is about the whole page, so it counts only where all of it is asked about.
    fn indicator(&mut self) {
        let Some(indicator) = self
            .page
            .indicator
            .as_ref()
            .filter(|_| self.selection.is_all())
        else {
            return;
        };
        let shown = self
            .page
            .description
            .as_ref()
            .map_or(String::new(), |words| format!(" (\"{}\")", words.raw()));
        match (indicator.value.impact(), &indicator.word) {
            (Some(impact), _) => {
                self.says(impact, format!("indicator: {}{shown}", indicator.as_str()));
            }
            (None, word) => {
                let word = word.as_ref().map_or("nothing", Text::raw);
                self.doubts(format!(
                    "indicator: the vendor says \"{word}\", which is no known word"
                ));
            }
        }
    }

    fn components(&mut self) {
        let Some(components) = &self.page.components else {
            return;
        };
        if components.is_empty() && !self.selection.is_all() {
            return self.doubts("components: the page has none that was asked about".into());
        }
        let total = components.len();
        let mut troubled = 0;
        for part in components {
            let status = part.status.value;
            match status.impact() {
                Some(impact) if impact > Impact::None => {
                    troubled += 1;
                    self.impact = self.impact.max(Some(impact));
                }
                Some(impact) => self.impact = self.impact.max(Some(impact)),
                None if self.page.indicator.is_none() || !self.selection.is_all() => {
                    let path = part.component.path();
                    self.doubts(format!(
                        "components: the state of {} is not known",
                        path.raw()
                    ));
                }
                None => {}
            }
        }
        if troubled > 0 {
            let worst = components
                .iter()
                .filter(|part| part.status.value.is_trouble());
            let worst = worst.max_by_key(|part| part.status.value.impact());
            let named = worst.map_or(String::new(), |part| {
                named_state(&part.component.path(), part.status.value)
            });
            self.reasons.push(Text::new(format!(
                "components: {troubled} of {total} not operational, {named}"
            )));
        }
    }

    fn incidents(&mut self, now: Time) {
        for incident in self.page.incidents.iter().flatten() {
            if incident.is_open() != Some(true) {
                continue;
            }
            let title = incident.title.raw();
            if self.is_others(incident) {
                self.reasons.push(Text::new(format!(
                    "incident: \"{title}\" is open and names no component"
                )));
                continue;
            }
            if let Some(impact) = Timeline::of(incident, now).worst(incident) {
                let reason = format!("incident: \"{title}\" is open, {}", impact.word());
                self.says(impact, reason);
            } else {
                self.impact = self.impact.max(Some(Impact::Minor));
                self.doubts(format!(
                    "incident: \"{title}\" is open, its impact is not stated"
                ));
            }
        }
    }

    /// An incident without components is not held against components whose own state is known to be fine.
    fn is_others(&self, incident: &Incident) -> bool {
        let told = self
            .page
            .components
            .as_ref()
            .is_some_and(|components| !components.is_empty());
        !self.selection.is_all() && told && named(incident).next().is_none()
    }

    fn close(mut self, now: Time) -> Judgement {
        let silent = self.impact.is_none();
        let no_incident = self.page.coverage.open_incidents && self.page.incidents.is_some();
        if silent && no_incident && !self.uncertain {
            self.impact = Some(Impact::None);
            self.reasons.push(Text::from(
                "no open incident is published; the feed says no more",
            ));
        } else if silent && !self.uncertain {
            self.doubts("the feed says nothing about now".into());
        }
        let verdict = match self.impact {
            Some(impact) if impact > Impact::None => Verdict::Trouble,
            _ if self.uncertain => Verdict::Unknown,
            _ => Verdict::Ok,
        };
        Judgement {
            verdict,
            impact: self.impact,
            uncertain: self.uncertain,
            maintenance: under_maintenance(self.page, now),
            reasons: self.reasons,
        }
    }
}

fn named_state(path: &Text, status: ComponentStatus) -> String {
    format!("{}: {}", path.raw(), status.word().replace('_', " "))
}

fn under_maintenance(page: &Page, now: Time) -> bool {
    let indicator = page
        .indicator
        .as_ref()
        .is_some_and(|indicator| indicator.value == Indicator::Maintenance);
    let parts = page.components.iter().flatten();
    let mut running = page
        .maintenances
        .iter()
        .flatten()
        .map(|maintenance| maintenance.status_at(now));
    indicator
        || parts
            .into_iter()
            .any(|part| part.status.value == ComponentStatus::UnderMaintenance)
        || running.any(|status| {
            matches!(
                status,
                MaintenanceStatus::InProgress | MaintenanceStatus::Verifying
            )
        })
}

/// What a verdict means for the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Policy {
    /// Trouble from this rung on fails; `None`: never.
    pub(crate) fail_on: Option<Impact>,
    /// What an answer that cannot be told does.
    pub(crate) on_unknown: OnUnknown,
    /// Planned work that is going on counts as minor trouble.
    pub(crate) maintenance_fails: bool,
}

/// What an answer that cannot be told does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum OnUnknown {
    /// It fails with its own exit code.
    #[default]
    Fail,
    /// It is told on standard error, and passes.
    Warn,
    /// It passes.
    Pass,
}

impl Policy {
    /// Whether the judgement fails (`Trouble`), cannot be told (`Unknown`) or passes (`Ok`) under this policy.
    pub(crate) fn outcome(self, judgement: &Judgement) -> Verdict {
        let Some(fail_on) = self.fail_on else {
            return if judgement.verdict == Verdict::Unknown {
                self.unknown()
            } else {
                Verdict::Ok
            };
        };
        let planned = judgement.maintenance && self.maintenance_fails;
        let impact = judgement.impact.max(planned.then_some(Impact::Minor));
        match impact {
            Some(impact) if impact >= fail_on => Verdict::Trouble,
            _ if judgement.uncertain || impact.is_none() => self.unknown(),
            _ => Verdict::Ok,
        }
    }

    /// What an unreadable page comes to.
    pub(crate) fn unknown(self) -> Verdict {
        if self.on_unknown == OnUnknown::Fail {
            Verdict::Unknown
        } else {
            Verdict::Ok
        }
    }
}
