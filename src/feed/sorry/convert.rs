//! From Sorry's answers to the model.

use std::collections::{HashMap, HashSet};

use super::super::read::doubts::Doubts;
use super::super::read::lenient::Scalar;
use super::super::read::text;
use super::raw::{Answer, Notice, RawComponent, RawUpdate};
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Coverage, Incident, IncidentStatus,
    Indicator, LogCompleteness, Maintenance, MaintenanceStatus, Page, Part, Reach, Text, Update,
    Vocabulary,
};

/// A parent of which a part is degraded is `partially-degraded`.
const COMPONENT: &[(&str, ComponentStatus)] = &[
    ("degraded", ComponentStatus::DegradedPerformance),
    ("partially-degraded", ComponentStatus::DegradedPerformance),
    ("partially_degraded", ComponentStatus::DegradedPerformance),
    ("under-maintenance", ComponentStatus::UnderMaintenance),
];

/// `degraded` is any trouble: the least that it can mean.
const PAGE: &[(&str, Indicator)] = &[
    ("operational", Indicator::None),
    ("degraded", Indicator::Minor),
    ("partially-degraded", Indicator::Minor),
    ("under_maintenance", Indicator::Maintenance),
    ("under-maintenance", Indicator::Maintenance),
];

/// `false_alarm` is over, but nothing was resolved: it keeps its word.
const INCIDENT: &[(&str, IncidentStatus)] = &[("recovering", IncidentStatus::Monitoring)];

const MAINTENANCE: &[(&str, MaintenanceStatus)] = &[("underway", MaintenanceStatus::InProgress)];

/// Deeper than any tree of components.
const DEEPEST: usize = 8;

/// All answers as one page.
pub(super) fn page(answers: Vec<Answer>) -> Page {
    let answers: Vec<_> = answers.into_iter().map(Answer::settled).collect();
    let mut doubts = doubts(&answers);
    let listed = answers
        .iter()
        .filter_map(|answer| answer.components.items.as_ref());
    let has_components = listed.clone().next().is_some();
    let components = listed.flatten().collect::<Vec<_>>();
    let tree = Tree::of(&components);
    let leaves = has_components.then(|| tree.leaves());
    doubts.statuses(leaves.iter().flatten());
    let site = answers.iter().find_map(|answer| answer.page.value.as_ref());
    let has_notices =
        |answer: &Answer| answer.notices.items.is_some() || answer.notice.value.is_some();
    let notices = answers.iter().any(has_notices);
    let (planned, unplanned) = sorted(&answers);
    let coverage = coverage(&answers, notices);
    let page = Page {
        name: site.and_then(|site| site.name.text()),
        url: site.and_then(|site| site.url.text()),
        updated_at: site.and_then(|site| site.updated_at.time()),
        indicator: site
            .filter(|site| site.state.get().is_some())
            .map(|site| site.state.stated(PAGE)),
        description: site.and_then(|site| site.state_text.text()),
        components: leaves,
        incidents: notices.then(|| unplanned.iter().map(|raw| tree.incident(raw)).collect()),
        maintenances: notices.then(|| planned.iter().map(|raw| tree.maintenance(raw)).collect()),
        coverage: Coverage {
            component_states: has_components,
            ..coverage
        },
        ..Page::default()
    };
    doubts.onto(page)
}

/// What the answers do not list. The page's state may be better than that of a component; only a lone "operational"
/// answers for all.
fn doubts(answers: &[Answer]) -> Doubts {
    let mut doubts = Doubts::default();
    let mut components = None;
    let (mut total, mut lost_list) = (0, false);
    for answer in answers {
        let list = &answer.components;
        doubts.dropped(Part::Components, "components", list.dropped);
        doubts.dropped(Part::Incidents, "notices", answer.notices.dropped);
        for (key, wrong) in [("page", answer.page.wrong), ("notice", answer.notice.wrong)] {
            doubts.dropped(Part::Incidents, key, usize::from(wrong));
        }
        let has_list = list.items.is_some() || answer.notices.items.is_some();
        lost_list |= answer.meta.value.is_some() && !has_list && !answer.of_platform;
        if let Some(list) = &list.items {
            *components.get_or_insert(0) += list.len();
            let meta = answer.meta.value.as_ref();
            let count = meta.and_then(|meta| meta.total_count.number());
            total = total.max(
                count
                    .and_then(|count| usize::try_from(count).ok())
                    .unwrap_or(0),
            );
        }
    }
    if lost_list && components.is_some() {
        doubts.missing(Part::Components, "components or notices");
    }
    doubts.truncated(
        Part::Components,
        "components",
        components.unwrap_or(0),
        total,
    );
    if let Some(site) = answers.iter().find_map(|answer| answer.page.value.as_ref()) {
        if !answers.iter().any(|answer| answer.of_platform) {
            doubts.required_scalar(Part::PageStatus, "page.state", &site.state);
        }
        let alone = answers.len() == 1 && site.state.get() == Some("operational");
        if components.is_none() && !alone {
            doubts.missing(Part::Components, "components");
        }
    }
    doubts
}

/// Planned and unplanned notices, each once, with details where there are any; general ones are news.
fn sorted(answers: &[Answer]) -> (Vec<&Notice>, Vec<&Notice>) {
    let details = answers
        .iter()
        .filter_map(|answer| answer.notice.value.as_ref());
    let listed = answers
        .iter()
        .flat_map(|answer| answer.notices.items.iter());
    let mut seen = HashSet::new();
    let once = details
        .chain(listed.flatten())
        .filter(|notice| seen.insert(notice.key()));
    let ours = once.filter(|notice| notice.kind.get() != Some("general"));
    ours.partition(|notice| notice.kind.get() == Some("planned"))
}

/// A list with a past notice in it is the list of all.
fn coverage(answers: &[Answer], notices: bool) -> Coverage {
    let is_past = |notice: &Notice| {
        let state = notice.timeline_state.get();
        state.is_some_and(|state| state.starts_with("past"))
    };
    let lists = answers.iter().filter_map(|answer| {
        let notices = answer.notices.items.as_ref()?;
        notices.iter().any(is_past).then_some((answer, notices))
    });
    let mut reach = lists.map(|(answer, notices)| {
        let meta = answer.meta.value.as_ref();
        let more = meta.is_some_and(|meta| meta.next_page.get().is_some());
        let made = notices.iter().filter_map(|notice| notice.created_at.time());
        match made.min() {
            _ if !more && meta.is_some() => Reach::All,
            Some(oldest) => Reach::Since(oldest),
            None => Reach::Unknown,
        }
    });
    let reach = reach.next_back();
    let is_ahead = |notice: &Notice| notice.timeline_state.get() == Some("future");
    let listed = answers.iter().flat_map(|answer| answer.notices.list());
    let lists_ahead = reach.is_some() || listed.into_iter().any(is_ahead);
    Coverage {
        open_incidents: notices,
        resolved_incidents: reach.is_some(),
        reach: reach.unwrap_or_default(),
        // A list of present notices says nothing of maintenance that is ahead.
        maintenance: lists_ahead,
        ..Coverage::default()
    }
}

/// The components by id; a parent is a group.
struct Tree<'a> {
    all: &'a [&'a RawComponent],
    by_id: HashMap<&'a str, &'a RawComponent>,
    parents: HashSet<&'a str>,
}

impl<'a> Tree<'a> {
    fn of(all: &'a [&'a RawComponent]) -> Self {
        let keyed = all.iter().filter_map(|raw| Some((raw.id.get()?, *raw)));
        Self {
            all,
            by_id: keyed.collect(),
            parents: all.iter().filter_map(|raw| raw.parent_id.get()).collect(),
        }
    }

    /// What has no parts, and what is worse than its parts.
    fn leaves(&self) -> Vec<Component> {
        let (trouble, others) = (self.above(is_in_trouble), self.above(|raw| !is_fine(raw)));
        let is_listed = |raw: &&&RawComponent| {
            let id = raw.id.get();
            let is_leaf = id.is_none_or(|id| !self.parents.contains(id));
            let explained = if is_in_trouble(raw) {
                &trouble
            } else {
                &others
            };
            is_leaf || !is_fine(raw) && id.is_some_and(|id| !explained.contains(id))
        };
        let part = |raw: &&RawComponent| Component {
            component: self.component(raw),
            status: raw.state.stated(COMPONENT),
            region: None,
        };
        self.all.iter().filter(is_listed).map(part).collect()
    }

    /// The groups with such a part that has no parts.
    fn above(&self, is_such: impl Fn(&RawComponent) -> bool) -> HashSet<&'a str> {
        let is_leaf =
            |raw: &&&RawComponent| raw.id.get().is_none_or(|id| !self.parents.contains(id));
        let leaves = self.all.iter().filter(is_leaf).filter(|raw| is_such(raw));
        leaves.flat_map(|raw| self.parents_of(raw)).collect()
    }

    /// The nearest first; a list may name the parents in a circle.
    fn parents_of(&self, raw: &'a RawComponent) -> impl Iterator<Item = &'a str> {
        let parent = |id: &&str| self.by_id.get(*id)?.parent_id.get();
        let parents = std::iter::successors(raw.parent_id.get(), parent);
        let own = raw.id.get();
        parents.take(DEEPEST).take_while(move |id| Some(*id) != own)
    }

    fn component(&self, raw: &RawComponent) -> ComponentRef {
        let names = self.parents_of(raw);
        let names = names.filter_map(|id| self.by_id.get(id)?.name.get());
        let mut names: Vec<_> = names.map(str::trim).collect();
        names.reverse();
        ComponentRef {
            id: raw.id.text(),
            group: (!names.is_empty()).then(|| Text::new(names.join(" / "))),
            ..ComponentRef::named(raw.name.get().unwrap_or_default())
        }
    }

    fn listed(&self, notice: &Notice) -> Option<Vec<ComponentState>> {
        let state = |raw: &RawComponent| {
            ComponentState::new(self.component(raw), raw.state.stated(COMPONENT))
        };
        Some(
            notice
                .components
                .items
                .as_ref()?
                .iter()
                .map(state)
                .collect(),
        )
    }

    fn incident(&self, notice: &Notice) -> Incident {
        let open = match notice.timeline_state.get() {
            Some("present") => Some(true),
            Some(state) if state.starts_with("past") => Some(false),
            _ => None,
        };
        Incident {
            url: notice.url.text(),
            status: notice.state.stated(INCIDENT),
            open,
            started_at: notice.began_at.time(),
            created_at: notice.created_at.time(),
            resolved_at: notice.ended_at.time(),
            updates: notice.updates(INCIDENT),
            log: notice.log(),
            components: self.listed(notice),
            ..Incident::new(notice.key(), notice.subject.get().unwrap_or_default())
        }
    }

    /// `begins_at` is the plan, `began_at` what came of it.
    fn maintenance(&self, notice: &Notice) -> Maintenance {
        Maintenance {
            url: notice.url.text(),
            status: notice.state.stated(MAINTENANCE),
            starts_at: notice.begins_at.time().or(notice.began_at.time()),
            ends_at: notice.ends_at.time(),
            completed_at: notice.ended_at.time(),
            updates: notice.updates(MAINTENANCE),
            components: self.listed(notice),
            ..Maintenance::new(notice.key(), notice.subject.get().unwrap_or_default())
        }
    }
}

fn is_fine(raw: &RawComponent) -> bool {
    raw.state.stated(COMPONENT).value == ComponentStatus::Operational
}

/// An unknown word may be trouble.
fn is_in_trouble(raw: &RawComponent) -> bool {
    let status = raw.state.stated(COMPONENT).value;
    status.is_trouble() || status == ComponentStatus::Unknown
}

impl Notice {
    fn key(&self) -> &str {
        let parts = [&self.id, &self.url, &self.subject];
        parts.into_iter().find_map(Scalar::get).unwrap_or_default()
    }

    fn log(&self) -> LogCompleteness {
        match &self.updates.items {
            Some(updates) if !updates.is_empty() => LogCompleteness::Complete,
            _ => LogCompleteness::Partial,
        }
    }

    /// Without details there is the text of the first one.
    fn updates<S: Vocabulary>(&self, words: &[(&str, S)]) -> Vec<Update<S>> {
        let update = |raw: &RawUpdate| Update {
            id: raw.id.text(),
            status: raw.state.stated(words),
            text: text::plain(raw.content.get().unwrap_or_default()),
            ..Update::at(raw.created_at.time())
        };
        let all = self.updates.items.as_deref().unwrap_or_default();
        if !all.is_empty() {
            return all.iter().map(update).collect();
        }
        let first = self.synopsis.get().map(|synopsis| Update {
            text: text::plain(synopsis),
            ..Update::at(self.created_at.time())
        });
        first.into_iter().collect()
    }
}
