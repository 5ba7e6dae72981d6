//! From the API's structures to a page.

use super::raw::{Affected, Incidents, Node, Row, Tree};
use crate::feed::read::doubts::Doubts;
use crate::feed::read::text;
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Coverage, DoubtKind, Incident,
    Maintenance, MaintenanceStatus, Page, Part, Reported, Text, Time, Update, Vocabulary,
};

const STATUS: &[(&str, ComponentStatus)] = &[
    ("OP", ComponentStatus::Operational),
    ("PD", ComponentStatus::DegradedPerformance),
    ("PO", ComponentStatus::PartialOutage),
    ("MO", ComponentStatus::MajorOutage),
    ("UM", ComponentStatus::UnderMaintenance),
];

/// Whether a word is one of the platform's codes.
pub(super) fn is_code(word: &str) -> bool {
    STATUS.iter().any(|(code, _)| *code == word)
}

/// An account always has components: an empty tree is that of no account.
pub(super) fn components(tree: Tree) -> Page {
    let mut walk = Walk::default();
    let nodes = walk
        .doubts
        .required(Part::Components, "components", tree.components);
    walk.nodes(nodes.unwrap_or_default(), None);
    if walk.found.is_empty() {
        let text = "no component counts for the overall status";
        walk.doubts.add(Part::Components, DoubtKind::Missing, text);
    }
    walk.doubts.statuses(&walk.found);
    let page = Page {
        coverage: Coverage {
            component_states: !walk.found.is_empty(),
            ..Coverage::default()
        },
        components: Some(walk.found),
        ..Page::default()
    };
    walk.doubts.onto(page)
}

#[derive(Default)]
struct Walk {
    found: Vec<Component>,
    doubts: Doubts,
}

impl Walk {
    fn nodes(&mut self, nodes: Vec<Node>, group: Option<&str>) {
        for node in nodes {
            self.node(node, group);
        }
    }

    /// A node with parts and without a status is a group; every other one is a component.
    fn node(&mut self, node: Node, group: Option<&str>) {
        let about = Part::Components;
        let name = node.name.or_empty().to_owned();
        let component = Component {
            component: ComponentRef {
                id: node.id.text(),
                group: group.map(Text::new),
                ..ComponentRef::named(&name)
            },
            status: node.status.stated(STATUS),
            region: None,
        };
        let options = self
            .doubts
            .object(about, "display_options", node.display_options)
            .unwrap_or_default();
        let parts = self.doubts.optional(about, "components", node.components);
        let parts = parts.unwrap_or_default();
        let is_group = node.status.get().is_none() && !parts.is_empty();
        let is_ignored = options.ignore_overall_status.truth() == Some(true);
        if !is_group && !is_ignored {
            self.found.push(component);
        }
        let path = group.map_or_else(|| name.clone(), |group| format!("{group} / {name}"));
        self.nodes(parts, Some(&path));
    }
}

/// One page of a list; the list of open ones says nothing of maintenance, whose planned end may stand as its end.
pub(super) fn incidents(list: Incidents, only_open: bool, now: Time) -> Page {
    let mut doubts = Doubts::default();
    let rows = doubts.required(Part::Incidents, "results", list.results);
    let (mut incidents, mut maintenances) = (Vec::new(), Vec::new());
    for row in rows.unwrap_or_default() {
        let about = if row.is_planned() {
            Part::Maintenances
        } else {
            Part::Incidents
        };
        let affected = row.affected_components.clone();
        let affected = doubts.optional(about, "affected_components", affected);
        let states = affected.map(|list| list.iter().map(Affected::state).collect());
        if row.is_planned() {
            maintenances.push(row.maintenance(states, now));
        } else {
            incidents.push(row.incident(states, now));
        }
    }
    let page = Page {
        incidents: Some(incidents),
        maintenances: Some(maintenances),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: !only_open,
            maintenance: !only_open,
            ..Coverage::default()
        },
        ..Page::default()
    };
    doubts.onto(page)
}

impl Affected {
    fn state(&self) -> ComponentState {
        let component = ComponentRef {
            id: self.component.text(),
            ..ComponentRef::named(self.component.or_empty())
        };
        ComponentState::new(component, self.new_status.stated(STATUS))
    }
}

impl Row {
    /// What does not say that it is planned is an incident.
    fn is_planned(&self) -> bool {
        self.is_planned.truth() == Some(true)
    }

    /// An end that is no date, or lies ahead, is none.
    fn ended_at(&self, now: Time) -> Option<Time> {
        self.end_time.time().filter(|end| *end <= now)
    }

    fn update<S: Vocabulary>(&self) -> Update<S> {
        Update {
            text: text::plain(self.description.or_empty()),
            ..Update::at(self.start_time.time())
        }
    }

    fn incident(&self, components: Option<Vec<ComponentState>>, now: Time) -> Incident {
        let resolved_at = self.ended_at(now);
        Incident {
            open: Some(resolved_at.is_none()),
            started_at: self.start_time.time(),
            resolved_at,
            components,
            updates: vec![self.update()],
            ..Incident::new(self.id.or_empty(), self.title.or_empty())
        }
    }

    fn maintenance(&self, components: Option<Vec<ComponentState>>, now: Time) -> Maintenance {
        let completed_at = self.ended_at(now);
        let is_over = completed_at.is_some();
        let status = if is_over {
            MaintenanceStatus::Completed.into()
        } else {
            Reported::missing()
        };
        Maintenance {
            status,
            starts_at: self.scheduled_start_time.time().or(self.start_time.time()),
            ends_at: self.scheduled_end_time.time().or(self.end_time.time()),
            completed_at,
            components,
            updates: vec![self.update()],
            ..Maintenance::new(self.id.or_empty(), self.title.or_empty())
        }
    }
}
