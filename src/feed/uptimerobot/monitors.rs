//! The list of monitors, in its forms, and its own counts.

use std::collections::HashSet;

use serde::Deserialize;

use super::super::document::{Document, FeedError, Probe};
use super::super::read::doubts::Doubts;
use super::super::read::lenient::{List, Scalar};
use crate::model::{
    Component, ComponentRef, ComponentStatus, Coverage, Doubt, DoubtKind, Page, Part, Reported,
};

const STATUS: &[(&str, ComponentStatus)] = &[
    ("success", ComponentStatus::Operational),
    ("warning", ComponentStatus::DegradedPerformance),
    ("danger", ComponentStatus::MajorOutage),
];

#[derive(Default, Deserialize)]
#[serde(default)]
struct Raw {
    psp: Option<Psp>,
    monitor: Option<Monitor>,
    data: List<Monitor>,
    statistics: Option<Statistics>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Psp {
    #[serde(rename = "totalMonitors")]
    total: Scalar,
    monitors: List<Monitor>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Statistics {
    count_result: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Monitor {
    #[serde(rename = "monitorId")]
    id: Scalar,
    name: Scalar,
    status_class: Scalar,
    group_id: Scalar,
    group_name: Scalar,
}

/// One page of the list.
pub(super) fn read(probe: &Probe<'_>) -> Result<Page, FeedError> {
    let raw: Raw = probe.shaped()?;
    let mut doubts = Doubts::default();
    let paged = raw.psp.and_then(|psp| {
        if psp.total.number().is_none() {
            doubts.missing(Part::Components, "psp.totalMonitors");
        }
        doubts.required(Part::Components, "psp.monitors", psp.monitors)
    });
    let plain = doubts.optional(Part::Components, "data", raw.data);
    let monitors = paged.into_iter().chain(plain).flatten().chain(raw.monitor);
    Ok(Page {
        description: raw.statistics.and_then(|own| own.count_result.text()),
        components: Some(monitors.map(|monitor| component(&monitor)).collect()),
        doubts: doubts.into_vec(),
        coverage: Coverage {
            component_states: true,
            ..Coverage::default()
        },
        ..Page::default()
    })
}

/// The document's own counts, against what is listed of all its pages.
pub(super) fn compare_counts(page: &Page, documents: &[Document]) -> Vec<Doubt> {
    let mut doubts = Doubts::default();
    let Some(listed) = &page.components else {
        return doubts.into_vec();
    };
    let most = |path: &str| {
        let counts = documents.iter().filter_map(|document| {
            let count = Probe::new(document).json()?.pointer(path)?.as_u64()?;
            usize::try_from(count).ok()
        });
        counts.max().unwrap_or_default()
    };
    doubts.truncated(
        Part::Components,
        "monitors",
        listed.len(),
        most("/psp/totalMonitors"),
    );
    let states = listed.iter().map(|component| component.status.value);
    let down = states.filter(|state| state.is_trouble()).count();
    let counted = most("/statistics/counts/down");
    if down < counted {
        let text = format!("the page counts {counted} down, its list {down}");
        doubts.add(Part::Components, DoubtKind::Contradictory, text);
    }
    doubts.into_vec()
}

/// Each monitor once: pages of the list may overlap.
pub(super) fn unique(list: Vec<Component>) -> Vec<Component> {
    let mut seen = HashSet::new();
    let is_new = |component: &Component| seen.insert(component.component.clone());
    list.into_iter().filter(is_new).collect()
}

fn component(monitor: &Monitor) -> Component {
    let word = monitor.status_class.or_empty();
    let known = STATUS.iter().find(|(own, _)| *own == word);
    // A paused one is black in the old form.
    let word = if word == "black" { "paused" } else { word };
    let grouped = monitor.group_id.number().is_some_and(|id| id != 0);
    Component {
        component: ComponentRef {
            id: monitor.id.text(),
            group: monitor.group_name.text().filter(|_| grouped),
            ..ComponentRef::named(monitor.name.or_empty())
        },
        status: Reported::from_table(known.map(|(_, meaning)| *meaning), word),
        region: None,
    }
}
