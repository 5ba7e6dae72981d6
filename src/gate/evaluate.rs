//! From a page to its statements. The indicator, the components and the open incidents are three separate statements
//! that disagree in real life: the worst counts, and the reasons say which one said so.

use super::exemptions::Exemptions;
use super::input::EvaluationInput;
use super::open_incident::{OpenIncidents, may_be_open};
use super::reason;
use super::statement::{Source, Statement};
use super::verdict::Verdict;
use crate::model::{
    Component, ComponentStatus, Doubt, Impact, Indicator, MaintenanceStatus, Page, Part, Text,
};

/// A verdict with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Evaluation {
    /// Ok, trouble or unknown; policies and waivers do not change it.
    pub(crate) verdict: Verdict,
    /// The worst that is known.
    pub(crate) impact: Option<Impact>,
    /// Which statements said so, in words.
    pub(crate) reasons: Vec<Text>,
    /// All that the page states about now.
    pub(crate) statements: Vec<Statement>,
}

impl EvaluationInput<'_> {
    /// Judges a page that was narrowed to what is asked about.
    pub(crate) fn evaluate(&self, page: &Page) -> Evaluation {
        let mut evaluator = Evaluator {
            page,
            input: self,
            statements: Vec::new(),
        };
        evaluator.components();
        evaluator.indicator();
        evaluator.incidents();
        evaluator.maintenance();
        evaluator.doubts();
        evaluator.silence();
        evaluator.age();
        self.close(evaluator.statements, Some(page))
    }

    /// What is to be said of a page that could not be read.
    pub(crate) fn unread(&self, why: &Text) -> Evaluation {
        let statement = Statement::uncertain(Source::Feed, why.raw().to_owned());
        self.close(vec![statement], None)
    }

    fn close(&self, mut statements: Vec<Statement>, page: Option<&Page>) -> Evaluation {
        let exemptions = Exemptions {
            vendor: self.vendor,
            waivers: self.waivers,
            grace: self.grace,
            now: self.now,
        };
        exemptions.excuse(&mut statements, page);
        let impact = statements.iter().filter_map(|one| one.impact).max();
        let uncertain = statements.iter().any(|one| one.uncertain);
        Evaluation {
            verdict: match impact {
                Some(impact) if impact > Impact::None => Verdict::Trouble,
                _ if uncertain => Verdict::Unknown,
                _ => Verdict::Ok,
            },
            impact,
            reasons: reason::reasons(&statements, page),
            statements,
        }
    }
}

struct Evaluator<'a> {
    page: &'a Page,
    input: &'a EvaluationInput<'a>,
    statements: Vec<Statement>,
}

impl Evaluator<'_> {
    fn says(&mut self, source: Source, impact: Impact, text: String) {
        self.statements.push(Statement::says(source, impact, text));
    }

    fn uncertain(&mut self, source: Source, text: String) {
        self.statements.push(Statement::uncertain(source, text));
    }

    /// What the reader could not rule out. The page's own status is asked about only where all of the page is.
    fn doubts(&mut self) {
        let asked = |doubt: &&Doubt| {
            doubt.may_hide_a_problem()
                && (self.input.filter.is_all() || doubt.about != Part::PageStatus)
        };
        for doubt in self.page.doubts.iter().filter(asked) {
            let text = format!("incomplete: {}", doubt.text.raw());
            self.statements
                .push(Statement::uncertain(Source::Feed, text));
        }
    }

    fn components(&mut self) {
        let Some(components) = &self.page.components else {
            return;
        };
        let all = self.input.filter.is_all();
        if components.is_empty() && !all {
            let none = "no component of this page matches the filter";
            return self.uncertain(Source::Components, none.into());
        }
        // Where the page's own status covers all that is asked about, it answers for an absent state.
        let answered = self.page.indicator.is_some() && all;
        for part in components {
            self.component(part, answered);
        }
        let fine = components
            .iter()
            .all(|part| !part.status.value.is_trouble());
        if fine && !components.is_empty() {
            let text = reason::fine(components, self.input);
            self.says(Source::Components, Impact::None, text);
        }
    }

    fn component(&mut self, part: &Component, answered: bool) {
        let status = part.status.value;
        let (source, path) = (
            Source::Component(part.component.clone()),
            part.component.path(),
        );
        match status.impact() {
            Some(impact) if impact > Impact::None => {
                let text = reason::state(&path, status);
                self.says(source, impact, text);
            }
            None if !answered || part.status.word.is_some() => {
                let text = format!("{}: state unknown", path.raw());
                self.uncertain(source, text);
            }
            _ => {}
        }
    }

    /// The page's own word is about the whole page, so it counts only where all of it is asked about.
    fn indicator(&mut self) {
        let indicator = self.page.indicator.as_ref();
        let Some(indicator) = indicator.filter(|_| self.input.filter.is_all()) else {
            return;
        };
        let said = self.page.description.as_ref();
        let said = said.map_or(String::new(), |words| format!(" (\"{}\")", words.raw()));
        if let Some(impact) = indicator.value.impact() {
            let text = format!("page status: {}{said}", indicator.as_str());
            self.says(Source::Indicator, impact, text);
        } else {
            let word = indicator.word.as_ref().map_or("nothing", Text::raw);
            let text = format!("page status: \"{word}\" is an unknown word");
            self.uncertain(Source::Indicator, text);
        }
    }

    fn incidents(&mut self) {
        let (page, input) = (self.page, self.input);
        let open = OpenIncidents { page, input };
        let listed = page.incidents.iter().flatten();
        let statements = listed.filter_map(|incident| match incident.is_open() {
            Some(true) => Some(open.statement(incident)),
            None if page.coverage.open_incidents => Some(may_be_open(incident)),
            Some(false) | None => None,
        });
        self.statements.extend(statements);
    }

    /// Ongoing maintenance is no problem by itself; a policy may count it.
    fn maintenance(&mut self) {
        let planned = self.page.maintenances.iter().flatten();
        let running = planned.filter(|one| is_running(one.status_at(self.input.read_at)));
        let named: Vec<_> = running
            .map(|one| {
                let text = format!("maintenance \"{}\" is in progress", one.title.raw());
                (Some(one.id.clone()), text)
            })
            .collect();
        let unnamed = named.is_empty() && under_maintenance(self.page);
        let unnamed = unnamed.then(|| (None, "maintenance is in progress".to_owned()));
        for (id, text) in named.into_iter().chain(unnamed) {
            self.statements
                .push(Statement::remarks(Source::Maintenance(id), text));
        }
    }

    /// A feed of incidents that says nothing else is an answer only where it would list the open ones.
    fn silence(&mut self) {
        if self
            .statements
            .iter()
            .any(|one| one.impact.is_some() || one.uncertain)
        {
            return;
        }
        if self.page.coverage.open_incidents && self.page.incidents.is_some() {
            let text = "no open incidents (this feed publishes nothing else)";
            self.says(Source::Feed, Impact::None, text.into());
        } else {
            self.uncertain(
                Source::Feed,
                "this feed does not publish the current status".into(),
            );
        }
    }

    /// The page's own time where it tells one, else when it was read.
    fn age(&mut self) {
        let Some(most) = self.input.max_age else {
            return;
        };
        let said_at = self.page.updated_at.unwrap_or(self.input.read_at);
        if self.input.now - said_at > most {
            let text = reason::aged(said_at, self.input.now, most);
            self.uncertain(Source::Age, text);
        }
    }
}

fn is_running(status: MaintenanceStatus) -> bool {
    matches!(
        status,
        MaintenanceStatus::InProgress | MaintenanceStatus::Verifying
    )
}

fn under_maintenance(page: &Page) -> bool {
    let indicator = page.indicator.as_ref();
    let mut parts = page.components.iter().flatten();
    indicator.is_some_and(|indicator| indicator.value == Indicator::Maintenance)
        || parts.any(|part| part.status.value == ComponentStatus::UnderMaintenance)
}
