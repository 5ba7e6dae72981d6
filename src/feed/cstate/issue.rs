//! Systems and issues, as the index and the list have them.

use std::collections::{HashMap, HashSet};

use chrono::DateTime;
use serde::Deserialize;

use super::super::read::doubts::Doubts;
use super::super::read::lenient::{List, Scalar, Texts};
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Coverage, Impact, Incident,
    Indicator, Maintenance, Page, Part, Reach, Reported, Text, Time, Update, Vocabulary,
};

const COMPONENT: &[(&str, ComponentStatus)] = &[
    ("ok", ComponentStatus::Operational),
    ("disrupted", ComponentStatus::DegradedPerformance),
    ("down", ComponentStatus::MajorOutage),
];
const IMPACT: &[(&str, Option<Impact>)] = &[
    ("disrupted", Some(Impact::Minor)),
    ("down", Some(Impact::Major)),
];
const INDICATOR: &[(&str, Indicator)] = &[
    ("ok", Indicator::None),
    ("disrupted", Indicator::Minor),
    ("down", Indicator::Major),
];

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct System {
    name: Scalar,
    category: Scalar,
    status: Scalar,
    #[serde(rename = "unresolvedIssues")]
    issues: List<Issue>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Issue {
    title: Scalar,
    #[serde(rename = "createdAt")]
    created_at: Scalar,
    permalink: Scalar,
    severity: Scalar,
    resolved: Scalar,
    informational: Scalar,
    #[serde(rename = "resolvedAt")]
    resolved_at: Scalar,
    affected: Texts,
    filename: Scalar,
}

impl System {
    /// The issues that could not be read; 1 where there is no list.
    fn unread_issues(&self) -> usize {
        let is_missing = self.issues.items.is_none() && self.issues.dropped == 0;
        self.issues.dropped + usize::from(is_missing)
    }
}

fn stated<S: Vocabulary>(word: &Scalar, table: &[(&str, S)]) -> Reported<S> {
    let word = word.or_empty();
    let known = table.iter().find(|(own, _)| *own == word);
    Reported::from_table(known.map(|(_, meaning)| *meaning), word)
}

pub(super) fn component(raw: &System) -> Component {
    Component {
        component: ComponentRef {
            group: raw.category.text(),
            ..ComponentRef::named(raw.name.or_empty())
        },
        status: stated(&raw.status, COMPONENT),
        region: None,
    }
}

/// What every issue of a page is read with.
pub(super) struct Site {
    pub(super) components: Vec<Component>,
    /// Where a component stands, by its name.
    pub(super) places: HashMap<String, usize>,
    pub(super) now: Time,
    pub(super) articles: HashMap<String, Text>,
}

impl Site {
    /// An open issue stands under each system that it affects.
    pub(super) fn index(
        &self,
        systems: List<System>,
        title: &Scalar,
        url: &Scalar,
        summary: &Scalar,
    ) -> Page {
        let mut doubts = Doubts::default();
        let systems = doubts.required(Part::Components, "systems", systems);
        let unread = systems.iter().flatten().map(System::unread_issues).sum();
        doubts.dropped(Part::Incidents, "unresolvedIssues", unread);
        let mut seen = HashSet::new();
        let mut issues = Vec::new();
        for issue in systems
            .into_iter()
            .flatten()
            .filter_map(|system| system.issues.items)
            .flatten()
        {
            if seen.insert(key(&issue)) {
                issues.push(issue);
            }
        }
        let page = self.page(&issues);
        Page {
            name: title.text(),
            url: url.text(),
            doubts: doubts.into_vec(),
            indicator: Some(stated(summary, INDICATOR)),
            components: Some(self.components.clone()),
            coverage: Coverage {
                open_incidents: true,
                component_states: true,
                ..Coverage::default()
            },
            ..page
        }
    }

    pub(super) fn list(&self, url: &Scalar, issues: &[Issue]) -> Page {
        Page {
            url: url.text(),
            coverage: Coverage {
                open_incidents: true,
                resolved_incidents: true,
                reach: Reach::All,
                maintenance: true,
                ..Coverage::default()
            },
            ..self.page(issues)
        }
    }

    /// The list has nothing but issues, whatever kind they say they are. An informational one is news; one that is dated ahead is maintenance.
    fn page(&self, issues: &[Issue]) -> Page {
        let news = |issue: &&Issue| issue.informational.truth() == Some(true);
        let reported = issues.iter().filter(|issue| !news(issue));
        let ahead =
            |issue: &&Issue| go_time(issue.created_at.or_empty()).is_some_and(|at| at > self.now);
        let (planned, reported): (Vec<_>, Vec<_>) = reported.partition(ahead);
        Page {
            incidents: Some(
                reported
                    .into_iter()
                    .map(|issue| self.incident(issue))
                    .collect(),
            ),
            maintenances: (!planned.is_empty()).then(|| {
                planned
                    .into_iter()
                    .map(|issue| self.maintenance(issue))
                    .collect()
            }),
            ..Page::default()
        }
    }

    fn incident(&self, issue: &Issue) -> Incident {
        let open = issue.resolved.truth().map(|resolved| !resolved);
        let created = go_time(issue.created_at.or_empty());
        let key = key(issue);
        Incident {
            url: issue.permalink.text(),
            open,
            impact: stated(&issue.severity, IMPACT),
            started_at: created,
            // An open issue may have a time there, a resolved one none.
            resolved_at: go_time(issue.resolved_at.or_empty()).filter(|_| open == Some(false)),
            updates: self
                .articles
                .get(&key)
                .map(|text| article(text, created))
                .into_iter()
                .collect(),
            components: Some(self.listed(issue)),
            ..Incident::new(key, issue.title.or_empty())
        }
    }

    fn maintenance(&self, issue: &Issue) -> Maintenance {
        let key = key(issue);
        let text = self.articles.get(&key);
        Maintenance {
            url: issue.permalink.text(),
            starts_at: go_time(issue.created_at.or_empty()),
            ends_at: go_time(issue.resolved_at.or_empty()),
            components: Some(self.listed(issue)),
            updates: text.map(|text| article(text, None)).into_iter().collect(),
            ..Maintenance::new(key, issue.title.or_empty())
        }
    }

    fn listed(&self, issue: &Issue) -> Vec<ComponentState> {
        let names = issue.affected.list().iter().map(String::as_str);
        let state = |name: &str| match self
            .places
            .get(name)
            .and_then(|place| self.components.get(*place))
        {
            Some(known) => ComponentState::new(known.component.clone(), known.status.clone()),
            None => ComponentState::new(ComponentRef::named(name), Reported::missing()),
        };
        names.map(state).collect()
    }
}

pub(super) fn article<S: Vocabulary>(text: &Text, at: Option<Time>) -> Update<S> {
    Update {
        text: text.clone(),
        ..Update::at(at)
    }
}

/// The last part of the address, which the RSS has too.
fn key(issue: &Issue) -> String {
    let link = issue.permalink.or_empty();
    match link_key(link) {
        "" => issue.filename.or_empty().trim_end_matches(".md").to_owned(),
        key => key.to_owned(),
    }
}

pub(super) fn link_key(link: &str) -> &str {
    link.trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default()
}

/// `2025-09-10 10:00:00 +0000 UTC`, `2025-09-12 19:20:02.123 +0200 CEST`: the zone's name is passed over.
pub(super) fn go_time(text: &str) -> Option<Time> {
    let mut parts = text.split_whitespace();
    let stamp = format!("{} {} {}", parts.next()?, parts.next()?, parts.next()?);
    let at = DateTime::parse_from_str(&stamp, "%Y-%m-%d %H:%M:%S%.f %z").ok()?;
    // Go's zero time is the year 1.
    (at.timestamp() > 0).then(|| at.to_utc())
}
