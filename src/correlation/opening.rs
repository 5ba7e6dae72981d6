//! A vendor's incidents as a correlation needs them.

use chrono::TimeDelta;

use super::mention::{Mention, mentions};
use super::upstream::Upstream;
use crate::model::{Page, Text, Time, Timeline};

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

    /// The incidents of a page that are open, or ended lately. `record`: what the history knows the page by.
    pub(crate) fn of((vendor, record): (&str, &str), page: &Page, now: Time) -> Self {
        let name = page.name.as_ref().map(Text::line).unwrap_or_default();
        let own = Upstream::own(vendor, &name);
        let incidents = page.incidents.iter().flatten();
        let openings = incidents.filter_map(|incident| {
            let started = crate::model::timeline::started_at(incident)?;
            let is_open = incident.is_open() != Some(false);
            let since = if is_open { OPEN_SINCE } else { OVER_SINCE };
            if started > now || now - started > since {
                return None;
            }
            // An end that is unknown, or lies before the start, overlaps nothing.
            let end = || {
                Timeline::of(incident, now)
                    .resolved
                    .map_or(started, |end| end.at)
            };
            let ended_at = (!is_open).then(end);
            Some(Opening {
                id: incident.id.clone(),
                title: incident.title.clone(),
                url: incident.url.clone(),
                started_at: started,
                ended_at,
                mentions: mentions(incident, &own),
            })
        });
        Self {
            vendor: Text::from(vendor),
            page: record.to_owned(),
            openings: openings.collect(),
            own,
        }
    }

    pub(super) fn is(&self, upstream: &Upstream) -> bool {
        let own = self.own.iter().filter_map(|place| Upstream::at(*place));
        own.into_iter().any(|one| one.id == upstream.id)
    }
}

impl Opening {
    pub(super) fn is_open_at(&self, at: Time) -> bool {
        self.started_at <= at && self.ended_at.is_none_or(|end| end > at)
    }
}
