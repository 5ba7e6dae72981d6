//! IBM Cloud's notifications as RSS: incidents and maintenance among announcements, releases and security bulletins.
//!
//! Traps: what an item is stands in labels at the end of its text (`Type:`, `Regions:`, `Outage Start:` …); it is over
//! when its end is past or its title begins with `RESOLVED:`, and there is no JSON without a key.
//!
//! Source: the vendor's documentation of the feed, and descriptions of its items.

mod labels;

use std::collections::HashMap;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::{text, time, xml};
use crate::model::{
    ComponentRef, ComponentState, Coverage, DoubtKind, Incident, IncidentStatus, LogCompleteness,
    Maintenance, MaintenanceStatus, Page, Part, Reported, Text, Time, Update, Vocabulary,
};
use labels::Labels;

const PATH: &str = "/status/api/notifications/feed.rss";

/// The status of IBM Cloud.
pub(crate) struct Ibm;

impl Feed for Ibm {
    fn name(&self) -> &'static str {
        "ibm"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["cloud.ibm.com"]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        let labelled = ["IBM Cloud", "Type:", "Regions:", "Resources:"];
        let labelled = labelled.iter().all(|label| seen.text().contains(label));
        let linked = seen.text().contains("<link>https://cloud.ibm.com/status");
        ((linked || labelled) && seen.has_root("rss")).then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, _: Scope, _: &Responses) -> Vec<Request> {
        vec![Request::new(format!("{}{PATH}", page.origin()))]
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        let body = probe.text();
        if xml::root(body).as_deref() != Some("rss") {
            return Err(probe.document.not_a_page());
        }
        let feed = xml::syndication(body).map_err(|error| probe.document.malformed(&error))?;
        let items: Vec<_> = feed.entries.iter().map(Item::of).collect();
        let asked = probe.document.asked.ends_with(PATH);
        if !asked && items.iter().all(|item| item.kind.is_none()) {
            return Err(probe.document.other_feed(self.name()));
        }
        let incidents = by_key(&items, "incident");
        let incidents = incidents
            .iter()
            .filter_map(|items| incident(items, scope.now));
        let planned = by_key(&items, "maintenance");
        let planned = planned.iter().filter_map(|items| maintenance(items));
        let mut doubts = Doubts::default();
        let unlabelled = items.iter().filter(|item| item.kind.is_none()).count();
        doubts.dropped(Part::Incidents, "item", unlabelled);
        for kind in items.iter().filter_map(|item| item.kind.as_deref()) {
            if !is_known(kind) {
                let text = format!("the type \"{kind}\" of a notification is an unknown word");
                doubts.add(Part::Incidents, DoubtKind::UnknownWord, text);
            }
        }
        let page = Page {
            name: feed.title.as_deref().map(Text::from),
            url: feed.link.as_deref().map(Text::from),
            updated_at: feed.updated.as_deref().and_then(time::any),
            incidents: Some(incidents.collect()),
            maintenances: Some(planned.collect()),
            coverage: Coverage {
                open_incidents: true,
                resolved_incidents: true,
                maintenance: true,
                zone_assumed: items.iter().any(|item| item.zone_assumed),
                ..Coverage::default()
            },
            ..Page::default()
        };
        Ok(doubts.onto(page))
    }
}

/// Whether what a notification is about is known: what is no incident or maintenance is news.
fn is_known(kind: &str) -> bool {
    let news = ["announcement", "security", "bulletin", "release"];
    matches!(kind, "incident" | "maintenance") || news.iter().any(|word| kind.contains(word))
}

/// One notification with its labels.
struct Item<'a> {
    entry: &'a xml::Entry,
    kind: Option<String>,
    word: Option<String>,
    title: String,
    text: String,
    starts_at: Option<Time>,
    ends_at: Option<Time>,
    posted_at: Option<Time>,
    id: Option<String>,
    regions: Vec<String>,
    resources: Vec<String>,
    zone_assumed: bool,
}

impl<'a> Item<'a> {
    fn of(entry: &'a xml::Entry) -> Self {
        let plain = text::plain(entry.content.as_deref().unwrap_or_default());
        let labels = Labels::of(plain.raw());
        let (mut word, title) =
            marked(&text::plain(entry.title.as_deref().unwrap_or_default()).line());
        word = word.filter(|word| !word.is_empty());
        let published = entry.updated.as_deref().and_then(time::any);
        let mut zone_assumed = false;
        let mut at = |label: &str| {
            let written = labels.get(label)?;
            moment(written).or_else(|| {
                let naive = time::naive_utc(written);
                zone_assumed |= naive.is_some();
                naive
            })
        };
        let (starts_at, ends_at) = (at("Outage Start"), at("Outage End"));
        let posted_at = at("Update Time").or(published);
        let kind = labels.get("Type").map(str::to_ascii_lowercase);
        let category = || {
            let own = entry.categories.first().filter(|own| !own.is_empty());
            own.map(|own| own.to_ascii_lowercase())
        };
        Self {
            entry,
            kind: kind.or_else(category),
            word,
            title,
            text: labels.before().to_owned(),
            starts_at,
            ends_at,
            posted_at,
            id: labels.get("ID").map(str::to_owned),
            regions: labels.list("Regions"),
            resources: labels.list("Resources"),
            zone_assumed,
        }
    }

    fn key(&self) -> &str {
        let keys = [
            &self.id,
            &self.entry.id,
            &self.entry.link,
            &self.entry.title,
        ];
        let first = keys.into_iter().find_map(|key| key.as_deref());
        first.unwrap_or_default()
    }

    fn update<S: Vocabulary>(&self, status: Reported<S>) -> Update<S> {
        Update {
            status,
            text: Text::from(self.text.as_str()),
            ..Update::at(self.posted_at)
        }
    }

    fn components(&self) -> Option<Vec<ComponentState>> {
        let state =
            |name: &String| ComponentState::new(ComponentRef::named(name), Reported::missing());
        (!self.resources.is_empty()).then(|| self.resources.iter().map(state).collect())
    }

    fn regions(&self) -> Vec<Text> {
        let names = self.regions.iter();
        names.map(|name| Text::from(name.as_str())).collect()
    }

    fn lifecycle(&self) -> Reported<IncidentStatus> {
        self.word
            .as_deref()
            .map_or_else(Reported::missing, lifecycle)
    }

    fn plan(&self) -> Reported<MaintenanceStatus> {
        match self.word.as_deref() {
            Some(word) if lifecycle(word).value.is_over() == Some(true) => {
                MaintenanceStatus::Completed.into()
            }
            Some(word) => Reported::read(word),
            None => Reported::missing(),
        }
    }
}

/// The items of a kind, those of one key together, oldest first.
fn by_key<'a, 'b>(items: &'b [Item<'a>], kind: &str) -> Vec<Vec<&'b Item<'a>>> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut groups: Vec<Vec<&Item<'_>>> = Vec::new();
    for item in items
        .iter()
        .filter(|item| item.kind.as_deref() == Some(kind))
    {
        let place = *places.entry(item.key()).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.push(item),
            None => groups.push(vec![item]),
        }
    }
    for group in &mut groups {
        group.sort_by_key(|item| item.posted_at);
    }
    groups
}

/// A text is replaced at each update, so what is there is the newest, or as many as have an item of their own.
fn incident(items: &[&Item<'_>], now: Time) -> Option<Incident> {
    let newest = items.last()?;
    let ended = newest.ends_at.filter(|end| *end <= now);
    let status = newest.lifecycle();
    let over = ended.is_some() || status.value.is_over() == Some(true);
    let updates = items.iter().map(|item| item.update(item.lifecycle()));
    Some(Incident {
        url: newest.entry.link.as_deref().map(Text::from),
        status: if over {
            IncidentStatus::Resolved.into()
        } else {
            status
        },
        open: Some(!over),
        started_at: newest.starts_at,
        resolved_at: ended,
        updates: updates.collect(),
        log: match items {
            [_] => LogCompleteness::LastOnly,
            _ => LogCompleteness::Partial,
        },
        components: newest.components(),
        regions: newest.regions(),
        ..Incident::new(newest.key(), newest.title.as_str())
    })
}

fn maintenance(items: &[&Item<'_>]) -> Option<Maintenance> {
    let newest = items.last()?;
    let updates = items.iter().map(|item| item.update(item.plan()));
    Some(Maintenance {
        url: newest.entry.link.as_deref().map(Text::from),
        status: newest.plan(),
        starts_at: newest.starts_at,
        ends_at: newest.ends_at,
        updates: updates.collect(),
        components: newest.components(),
        regions: newest.regions(),
        ..Maintenance::new(newest.key(), newest.title.as_str())
    })
}

/// The words before a title's colon that say that it is over.
const OVER: &[&str] = &["resolved", "recovered", "restored", "completed"];

fn lifecycle(word: &str) -> Reported<IncidentStatus> {
    let over = OVER.iter().any(|own| own.eq_ignore_ascii_case(word));
    if over {
        IncidentStatus::Resolved.into()
    } else {
        Reported::read(word)
    }
}

/// `RESOLVED: the headline`; any other word before a colon is the headline's own.
fn marked(title: &str) -> (Option<String>, String) {
    let split = title.split_once(':').filter(|(word, _)| {
        let known = lifecycle(word).value != IncidentStatus::Unknown;
        known || MaintenanceStatus::parse(word).is_some()
    });
    match split {
        Some((word, rest)) => (Some(word.trim().to_owned()), rest.trim().to_owned()),
        None => (None, title.to_owned()),
    }
}

/// With a zone; or as IBM writes it elsewhere, `20 Nov 2026 09:00 UTC`.
fn moment(written: &str) -> Option<Time> {
    time::any(written).or_else(|| {
        let bare = written.strip_suffix(" UTC")?;
        time::naive_utc(bare)
    })
}
