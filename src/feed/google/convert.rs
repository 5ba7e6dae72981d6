//! From a dashboard's incident to the model.

use std::collections::HashSet;

use serde::Deserialize;

use super::super::format::PageAddress;
use super::super::read::lenient::{List, Scalar, text};
use super::super::read::time::When;
use super::super::read::{text, time};
use crate::model::{
    ComponentRef, ComponentState, ComponentStatus, Impact, Incident, IncidentStatus,
    LogCompleteness, Reported, Text, Time, Update,
};

/// `severity` and `status_impact` are one scale in two spellings (1:1 in 969 recorded incidents).
const SEVERITIES: &[(&str, Impact)] = &[
    ("low", Impact::Minor),
    ("medium", Impact::Major),
    ("high", Impact::Critical),
    ("SERVICE_INFORMATION", Impact::Minor),
    ("SERVICE_DISRUPTION", Impact::Major),
    ("SERVICE_OUTAGE", Impact::Critical),
];

const STATES: &[(&str, ComponentStatus)] = &[
    ("AVAILABLE", ComponentStatus::Operational),
    ("SERVICE_INFORMATION", ComponentStatus::DegradedPerformance),
    ("SERVICE_DISRUPTION", ComponentStatus::PartialOutage),
    ("SERVICE_OUTAGE", ComponentStatus::MajorOutage),
];

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RawIncident {
    #[serde(deserialize_with = "text")]
    id: Option<String>,
    number: Scalar,
    begin: When,
    created: When,
    end: Scalar,
    #[serde(deserialize_with = "text")]
    pub(super) external_desc: Option<String>,
    updates: List<RawUpdate>,
    #[serde(deserialize_with = "text")]
    severity: Option<String>,
    #[serde(deserialize_with = "text")]
    status_impact: Option<String>,
    #[serde(deserialize_with = "text")]
    service_key: Option<String>,
    #[serde(deserialize_with = "text")]
    service_name: Option<String>,
    affected_products: List<Named>,
    currently_affected_locations: List<Named>,
    previously_affected_locations: List<Named>,
    #[serde(deserialize_with = "text")]
    uri: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct RawUpdate {
    created: When,
    when: When,
    #[serde(deserialize_with = "text")]
    text: Option<String>,
    #[serde(deserialize_with = "text")]
    status: Option<String>,
    affected_locations: List<Named>,
}

/// A product or a place; products may be renamed afterwards.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Named {
    #[serde(deserialize_with = "text")]
    id: Option<String>,
    #[serde(deserialize_with = "text")]
    title: Option<String>,
    #[serde(deserialize_with = "text")]
    current_title: Option<String>,
}

impl RawIncident {
    pub(super) fn incident(self, base: Option<&PageAddress>) -> Incident {
        // An end that is no date closes nothing.
        let ended = self.end.get().and_then(time::any);
        let open = ended.is_none();
        let word = self.newest().and_then(|update| update.status.clone());
        let word = word.or_else(|| self.status_impact.clone());
        let now = word
            .as_deref()
            .filter(|_| open)
            .map_or_else(Reported::missing, |word| {
                Reported::from_table(known(STATES, word), word)
            });
        let status = match word {
            _ if !open => IncidentStatus::Resolved.into(),
            Some(word) => Reported::from_table(None, &word),
            None => Reported::missing(),
        };
        let severity = self.severity.as_deref().or(self.status_impact.as_deref());
        let incident = Incident {
            url: self.link(base).map(Text::new),
            status,
            open: Some(open),
            impact: severity.map_or_else(Reported::missing, |word| {
                Reported::from_table(known(SEVERITIES, word).map(Some), word)
            }),
            started_at: self.begin.0,
            created_at: self.created.0,
            resolved_at: ended,
            components: self.components(&now),
            regions: self.regions(open),
            log: match self.updates.items.as_deref() {
                None | Some([]) => LogCompleteness::Partial,
                Some(_) => LogCompleteness::Complete,
            },
            ..Incident::new(
                self.key(),
                headline(self.external_desc.as_deref().unwrap_or_default()),
            )
        };
        let updates = self.updates.items.unwrap_or_default().into_iter().rev();
        Incident {
            updates: updates.map(|update| update.update(open)).collect(),
            ..incident
        }
    }

    /// Before 2021-04 there was no id, and numbers repeat from service to service.
    fn key(&self) -> String {
        let number = self.number.owned();
        let numbered = number.map(|number| match &self.service_key {
            Some(service) => format!("{service}/{number}"),
            None => number,
        });
        self.id
            .clone()
            .or(numbered)
            .or_else(|| self.uri.clone())
            .or_else(|| self.external_desc.clone())
            .unwrap_or_default()
    }

    fn newest(&self) -> Option<&RawUpdate> {
        let updates = self.updates.items.iter().flatten();
        // Newest first: of equal times the first one is the newest.
        updates.rev().max_by_key(|update| update.at())
    }

    /// Relative to the dashboard; before 2021-04 to its host.
    fn link(&self, base: Option<&PageAddress>) -> Option<String> {
        let (uri, base) = (self.uri.as_deref()?, base?);
        Some(if uri.starts_with('/') {
            format!("{}{uri}", base.origin())
        } else {
            format!("{}/{uri}", base.base())
        })
    }

    /// The service stands alone before 2021-04; since then it is a summary ("Multiple Products") of the products.
    fn components(&self, now: &Reported<ComponentStatus>) -> Option<Vec<ComponentState>> {
        let products = self.affected_products.items.iter().flatten();
        let mut listed: Vec<_> = products.filter_map(Named::component).collect();
        if listed.is_empty() {
            let name = self.service_name.as_deref()?;
            if name == "Multiple Products" {
                return None;
            }
            listed.push(ComponentRef {
                id: self.service_key.as_deref().map(Text::from),
                ..ComponentRef::named(name)
            });
        }
        let state = |component| ComponentState::new(component, now.clone());
        Some(listed.into_iter().map(state).collect())
    }

    /// While it is open: the places where it goes on; afterwards: all that it touched.
    fn regions(&self, open: bool) -> Vec<Text> {
        let current = self.currently_affected_locations.items.as_deref();
        let previous = self.previously_affected_locations.items.as_deref();
        let latest = self
            .newest()
            .and_then(|update| update.affected_locations.items.as_deref());
        let updates = self.updates.items.iter().flatten();
        let posted = updates.filter_map(|update| update.affected_locations.items.as_deref());
        let filled = |list: &&[Named]| !list.is_empty();
        let lists: Vec<&[Named]> = if open {
            let lists = [current, latest, previous].into_iter().flatten();
            lists.filter(filled).take(1).collect()
        } else {
            current.into_iter().chain(previous).chain(posted).collect()
        };
        let mut seen = HashSet::new();
        let places = lists.into_iter().flatten().filter_map(Named::key);
        places
            .filter(|place| seen.insert(*place))
            .map(Text::from)
            .collect()
    }
}

impl RawUpdate {
    fn at(&self) -> Option<Time> {
        self.when.0.or(self.created.0)
    }

    /// It states how the service is, not where the incident stands; only `AVAILABLE` in a closed one says "over".
    fn update(self, open: bool) -> Update<IncidentStatus> {
        let status = self
            .status
            .as_deref()
            .map_or_else(Reported::missing, |word| {
                let over = (word == "AVAILABLE" && !open).then_some(IncidentStatus::Resolved);
                Reported::from_table(over, word)
            });
        Update {
            status,
            text: text::plain(&unescaped(self.text.as_deref().unwrap_or_default())),
            ..Update::at(self.at())
        }
    }
}

impl Named {
    fn key(&self) -> Option<&str> {
        let key = self.id.as_deref().or(self.title.as_deref());
        key.filter(|key| !key.is_empty())
    }

    fn component(&self) -> Option<ComponentRef> {
        let name = self.current_title.as_deref().or(self.title.as_deref())?;
        Some(ComponentRef {
            id: self.id.as_deref().map(Text::from),
            ..ComponentRef::named(name)
        })
    }
}

fn known<S: Copy>(table: &[(&str, S)], word: &str) -> Option<S> {
    let row = table.iter().find(|(own, _)| own.eq_ignore_ascii_case(word));
    row.map(|(_, meaning)| *meaning)
}

/// Workspace writes some headlines as Markdown: `**Title:**`, the headline, `**Description:**` and so on.
fn headline(written: &str) -> String {
    let Some((_, rest)) = written.split_once("**Title:**") else {
        return unescaped(written);
    };
    let mut lines = rest.lines().map(str::trim);
    unescaped(lines.find(|line| !line.is_empty()).unwrap_or(written))
}

/// Markdown's backslashes before punctuation (`\#`, `\~`) taken away.
fn unescaped(markdown: &str) -> String {
    let mut plain = String::with_capacity(markdown.len());
    let mut rest = markdown.chars().peekable();
    while let Some(c) = rest.next() {
        let escapes = c == '\\' && rest.peek().is_some_and(char::is_ascii_punctuation);
        plain.extend(if escapes { rest.next() } else { Some(c) });
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backslashes_stay_before_letters_and_at_the_end() {
        assert_eq!(unescaped(r"## \# A\-B C:\dir \\ \"), r"## # A-B C:\dir \ \");
    }
}
