//! OpenStatus' `/feed/json`: every report and all maintenance.

use std::collections::HashMap;

use serde::Deserialize;

use super::super::read::doubts::Doubts;
use super::super::read::lenient::{List, Scalar, Texts};
use super::super::read::text;
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Coverage, Incident, Indicator,
    LogCompleteness, Maintenance, Page, Part, Reach, Text, Update,
};

const COMPONENT: &[(&str, ComponentStatus)] = &[
    ("success", ComponentStatus::Operational),
    ("degraded", ComponentStatus::DegradedPerformance),
    ("error", ComponentStatus::MajorOutage),
    ("info", ComponentStatus::UnderMaintenance),
];

const PAGE: &[(&str, Indicator)] = &[
    ("success", Indicator::None),
    ("degraded", Indicator::Minor),
    ("error", Indicator::Major),
    ("info", Indicator::Maintenance),
];

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Raw {
    title: Scalar,
    status: Scalar,
    monitors: List<Row>,
    page_components: List<Row>,
    page_component_groups: List<Row>,
    maintenances: List<Event>,
    status_reports: List<Event>,
}

/// A monitor, a component or a group.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Row {
    id: Scalar,
    name: Scalar,
    status: Scalar,
    monitor_id: Scalar,
    group_id: Scalar,
    order: Scalar,
    group_order: Scalar,
}

impl Row {
    /// Where the page shows it.
    fn place(&self) -> (i64, i64) {
        let place = |order: &Scalar| order.get().and_then(|text| text.parse().ok());
        let place = |order| place(order).unwrap_or(i64::MAX);
        (place(&self.order), place(&self.group_order))
    }
}

/// A report, or maintenance with its `name`, `from` and `to`.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Event {
    id: Scalar,
    #[serde(alias = "name")]
    title: Scalar,
    status: Scalar,
    from: Scalar,
    to: Scalar,
    message: Scalar,
    page_components: Texts,
    monitors: Texts,
    #[serde(alias = "maintenanceUpdates")]
    status_report_updates: List<RawUpdate>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct RawUpdate {
    id: Scalar,
    status: Scalar,
    message: Scalar,
    date: Scalar,
}

impl Raw {
    /// Everything, with the states of monitors.
    pub(super) fn page(self) -> Page {
        let mut doubts = Doubts::default();
        let site = Site::of(&self);
        let lists = [
            ("monitors", &self.monitors),
            ("pageComponents", &self.page_components),
        ];
        for (key, list) in lists {
            doubts.dropped(Part::Components, key, list.dropped);
        }
        doubts.required_scalar(Part::PageStatus, "status", &self.status);
        let reports = doubts.required(Part::Incidents, "statusReports", self.status_reports);
        let reports = reports.unwrap_or_default();
        let planned = doubts.required(Part::Maintenances, "maintenances", self.maintenances);
        let page = Page {
            name: self.title.text(),
            indicator: self.status.get().map(|_| self.status.stated(PAGE)),
            incidents: Some(reports.iter().map(|raw| site.incident(raw)).collect()),
            coverage: Coverage {
                open_incidents: true,
                resolved_incidents: true,
                reach: Reach::All,
                component_states: self.monitors.items.is_some(),
                maintenance: planned.is_some(),
                ..Coverage::default()
            },
            maintenances: planned
                .map(|list| list.iter().map(|raw| site.maintenance(raw)).collect()),
            components: Some(site.list),
            ..Page::default()
        };
        doubts.onto(page)
    }
}

/// The components and, where an older feed has none, the monitors.
struct Site {
    list: Vec<Component>,
    by_id: HashMap<String, usize>,
    of_monitors: bool,
}

impl Site {
    fn of(raw: &Raw) -> Self {
        let monitors = raw.monitors.items.as_deref().unwrap_or_default();
        let parts = raw.page_components.items.as_deref();
        let groups = raw
            .page_component_groups
            .items
            .as_deref()
            .unwrap_or_default();
        let groups = groups
            .iter()
            .filter_map(|group| Some((group.id.get()?, &group.name)));
        let groups: HashMap<&str, &Scalar> = groups.collect();
        let states = monitors
            .iter()
            .filter_map(|part| Some((part.id.get()?, &part.status)));
        let states: HashMap<&str, &Scalar> = states.collect();
        let component = |part: &Row| {
            let monitor = part.monitor_id.get().and_then(|id| states.get(id));
            let group = part.group_id.get().and_then(|id| groups.get(id));
            Component {
                component: ComponentRef {
                    id: part.id.text(),
                    group: group.and_then(|name| name.text()),
                    ..ComponentRef::named(part.name.get().unwrap_or_default())
                },
                status: monitor.map_or_else(
                    || part.status.stated(COMPONENT),
                    |state| state.stated(COMPONENT),
                ),
                region: None,
            }
        };
        let mut shown: Vec<_> = parts.unwrap_or(monitors).iter().collect();
        shown.sort_by_key(|part| part.place());
        let list: Vec<_> = shown.into_iter().map(component).collect();
        let keyed = list.iter().enumerate();
        let keyed =
            keyed.filter_map(|(at, part)| Some((part.component.id.as_ref()?.raw().to_owned(), at)));
        Self {
            by_id: keyed.collect(),
            of_monitors: parts.is_none(),
            list,
        }
    }

    fn listed(&self, event: &Event) -> Option<Vec<ComponentState>> {
        let ids = if self.of_monitors {
            event.monitors.items.as_ref()?
        } else {
            event.page_components.items.as_ref()?
        };
        let known = ids
            .iter()
            .filter_map(|id| self.list.get(*self.by_id.get(id)?));
        let state =
            |part: &Component| ComponentState::new(part.component.clone(), part.status.clone());
        Some(known.map(state).collect())
    }

    fn incident(&self, raw: &Event) -> Incident {
        let posts = raw
            .status_report_updates
            .items
            .as_deref()
            .unwrap_or_default();
        let update = |post: &RawUpdate| Update {
            id: post.id.text(),
            status: post.status.stated(&[]),
            text: text::plain(post.message.get().unwrap_or_default()),
            ..Update::at(post.date.time())
        };
        Incident {
            status: raw.status.stated(&[]),
            updates: posts.iter().map(update).collect(),
            log: if posts.is_empty() {
                LogCompleteness::Partial
            } else {
                LogCompleteness::Complete
            },
            components: self.listed(raw),
            ..Incident::new(raw.key(), raw.title.get().unwrap_or_default())
        }
    }

    /// It has no word for where it stands: the planned times say it.
    fn maintenance(&self, raw: &Event) -> Maintenance {
        let posts = raw
            .status_report_updates
            .items
            .as_deref()
            .unwrap_or_default();
        let post = |message: &Scalar, date: &Scalar, id: Option<Text>| Update {
            id,
            text: text::plain(message.get().unwrap_or_default()),
            ..Update::at(date.time())
        };
        let mut updates: Vec<_> = posts
            .iter()
            .map(|raw| post(&raw.message, &raw.date, raw.id.text()))
            .collect();
        if updates.is_empty() && raw.message.get().is_some() {
            updates.push(post(&raw.message, &Scalar::default(), None));
        }
        Maintenance {
            starts_at: raw.from.time(),
            ends_at: raw.to.time(),
            updates,
            components: self.listed(raw),
            ..Maintenance::new(raw.key(), raw.title.get().unwrap_or_default())
        }
    }
}

impl Event {
    fn key(&self) -> &str {
        let parts = [&self.id, &self.title];
        parts.into_iter().find_map(Scalar::get).unwrap_or_default()
    }
}
