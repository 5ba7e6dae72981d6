//! A vendor's incidents as a correlation needs them.

use chrono::TimeDelta;

use super::mention::{Mention, mentions};
use super::upstream::Upstream;
use crate::model::timeline::started_at;
use crate::model::{Incident, Page, Text, Time, Timeline};

/// An open incident that began longer ago says nothing about the present.
const OPEN_SINCE: TimeDelta = TimeDelta::days(7);
/// The same for one that is over.
const OVER_SINCE: TimeDelta = TimeDelta::days(2);

/// A vendor with its incidents of the last days.
#[derive(Clone, Debug)]
pub(crate) struct Witness {
    /// The vendor, as it was asked for.
    pub(crate) vendor: Text,
    /// Its page: names of one page are one vendor.
    pub(crate) page: String,
    /// The upstreams that it is itself.
    pub(super) own: Vec<usize>,
    /// Its incidents.
    pub(crate) openings: Vec<Opening>,
}

/// An incident with its times, and what it names.
#[derive(Clone, Debug)]
pub(crate) struct Opening {
    /// The feed's key.
    pub(crate) id: Text,
    /// The vendor's headline.
    pub(crate) title: Text,
    /// The vendor's page of it.
    pub(crate) url: Option<Text>,
    /// When it began.
    pub(crate) started_at: Time,
    /// When it ended; `None`: it is open.
    pub(crate) ended_at: Option<Time>,
    /// What it names.
    pub(crate) mentions: Vec<Mention>,
}

impl Witness {
    /// A vendor of which nothing is known but that it was asked about.
    pub(crate) fn silent(vendor: &str, page: &str) -> Self {
        Self {
            vendor: Text::from(vendor),
            page: page.to_owned(),
            own: Vec::new(),
            openings: Vec::new(),
        }
    }

    /// The incidents of a page that are open, or ended lately. `record`: what the history knows the page by. Upstreams are
    /// looked for only where there is such an incident.
    pub(crate) fn of((vendor, record): (&str, &str), page: &Page, now: Time) -> Self {
        let incidents = page.incidents.iter().flatten();
        let late = incidents.filter_map(|one| Some((one, began_lately(one, now)?)));
        let late: Vec<_> = late.collect();
        if late.is_empty() {
            return Self::silent(vendor, record);
        }
        let name = page.name.as_ref().map(Text::line).unwrap_or_default();
        let own = Upstream::own(vendor, &name);
        let opening = |(incident, started)| Opening::of(incident, started, &own, now);
        Self {
            vendor: Text::from(vendor),
            page: record.to_owned(),
            openings: late.into_iter().map(opening).collect(),
            own,
        }
    }

    pub(super) fn is(&self, upstream: &Upstream) -> bool {
        let own = self.own.iter().filter_map(|place| Upstream::at(*place));
        own.into_iter().any(|one| one.id == upstream.id)
    }
}

/// The start of an incident that says something about the present.
fn began_lately(incident: &Incident, now: Time) -> Option<Time> {
    let started = started_at(incident)?;
    let is_open = incident.is_open() != Some(false);
    let since = if is_open { OPEN_SINCE } else { OVER_SINCE };
    (started <= now && now - started <= since).then_some(started)
}

impl Opening {
    fn of(incident: &Incident, started_at: Time, own: &[usize], now: Time) -> Self {
        // An end that is unknown, or lies before the start, overlaps nothing.
        let end = || {
            let resolved = Timeline::of(incident, now).resolved;
            resolved.map_or(started_at, |end| end.at)
        };
        let is_open = incident.is_open() != Some(false);
        Self {
            id: incident.id.clone(),
            title: incident.title.clone(),
            url: incident.url.clone(),
            started_at,
            ended_at: (!is_open).then(end),
            mentions: mentions(incident, own),
        }
    }

    pub(super) fn is_open_at(&self, at: Time) -> bool {
        self.started_at <= at && self.ended_at.is_none_or(|end| end > at)
    }
}
