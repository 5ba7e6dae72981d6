//! What the open incidents of a page state about the components that are asked about.

use super::input::EvaluationInput;
use super::statement::{Source, Statement};
use crate::filter::components_of;
use crate::model::{ComponentStatus, Impact, Incident, Page, Timeline};

/// A feed that lists open incidents lists one whose status it does not state, or states in an unknown word.
pub(super) fn may_be_open(incident: &Incident) -> Statement {
    let title = incident.title.raw();
    let status = match &incident.status.word {
        Some(word) => format!("its status \"{}\" is an unknown word", word.raw()),
        None => "its status is unknown".to_owned(),
    };
    let text = format!("incident \"{title}\" may be open, {status}");
    Statement::uncertain(Source::Incident(incident.id.clone()), text)
}

/// The page and the question that its open incidents are held against.
pub(super) struct OpenIncidents<'a> {
    pub(super) page: &'a Page,
    pub(super) input: &'a EvaluationInput<'a>,
}

impl OpenIncidents<'_> {
    /// What an open incident says about the components that are asked about.
    pub(super) fn statement(&self, incident: &Incident) -> Statement {
        let source = Source::Incident(incident.id.clone());
        let title = incident.title.raw();
        if self.is_others(incident) {
            let text = format!("incident \"{title}\" is open and names no component");
            return Statement::remarks(source, text);
        }
        if self.has_recovered(incident) {
            let text =
                format!("incident \"{title}\" is open, its components are operational again");
            return Statement::remarks(source, text);
        }
        if let Some(impact) = self.worst(incident) {
            let text = format!("incident \"{title}\" is open, {}", impact.word());
            return Statement::says(source, impact, text);
        }
        let text = format!("incident \"{title}\" is open, its impact is not stated");
        Statement {
            uncertain: true,
            ..Statement::says(source, Impact::Minor, text)
        }
    }

    /// How bad it is for what is asked about: where the states of these components are stated, they count; else the worse
    /// of what the vendor says and what any part shows.
    fn worst(&self, incident: &Incident) -> Option<Impact> {
        let timeline = Timeline::of(incident, self.input.read_at);
        let affected = timeline.affected.iter().flatten();
        let asked = affected.filter(|part| self.input.filter.has(&part.component));
        let here = asked.filter_map(|part| part.worst.impact()).max();
        here.filter(|_| !self.input.filter.is_all())
            .or_else(|| timeline.worst(incident))
    }

    /// The components that are asked about were affected, the timeline says until when, and the page lists each of
    /// them as operational.
    fn has_recovered(&self, incident: &Incident) -> bool {
        if self.input.filter.is_all() {
            return false;
        }
        let components = self.page.components.as_deref().unwrap_or_default();
        let timeline = Timeline::of(incident, self.input.read_at);
        let affected = timeline.affected.iter().flatten();
        let mut asked = affected
            .filter(|one| self.input.filter.has(&one.component))
            .peekable();
        asked.peek().is_some()
            && asked.all(|one| {
                let last = one.intervals.last();
                let is_over = last.is_some_and(|interval| interval.to.is_some());
                let is_operational = components.iter().any(|listed| {
                    listed.component == one.component
                        && listed.status.value == ComponentStatus::Operational
                });
                is_over && is_operational
            })
    }

    /// An incident without components is not held against components whose own state is known to be fine.
    fn is_others(&self, incident: &Incident) -> bool {
        let components = self.page.components.as_deref();
        let listed = components.is_some_and(|components| !components.is_empty());
        !self.input.filter.is_all() && listed && components_of(incident).next().is_none()
    }
}
