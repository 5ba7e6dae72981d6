//! What the documents hold: products with their services, or the outages of one product.

use serde::Deserialize;

use super::super::read::lenient::{List, Scalar};
use super::super::read::time;
use crate::model::{ComponentStatus, Reported, Time};

/// A product or an outage.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Record {
    pub(super) id: Scalar,
    pub(super) name: Scalar,
    pub(super) services: List<Service>,
    pub(super) service_id: Scalar,
    pub(super) status: Scalar,
    pub(super) time: Scalar,
    pub(super) posts: List<Post>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Service {
    pub(super) id: Scalar,
    pub(super) name: Scalar,
    pub(super) status: Scalar,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Post {
    pub(super) status: Scalar,
    pub(super) description: Scalar,
    pub(super) time: Scalar,
}

impl Record {
    pub(super) fn is_org(&self) -> bool {
        self.services.items.is_some() && self.id.get().is_some()
    }

    /// Services of a product that have no name or are no objects.
    pub(super) fn unread_services(&self) -> usize {
        let services = self.services.list().iter();
        let unnamed = services.filter(|service| service.name.get().is_none());
        self.services.dropped + unnamed.count()
    }

    pub(super) fn is_outage(&self) -> bool {
        self.posts.items.is_some() || self.service_id.get().is_some()
    }

    /// Whether the zone of one of its times had to be assumed.
    pub(super) fn is_naive(&self) -> bool {
        let posts = self.posts.list().iter().map(|post| &post.time);
        let mut times = posts.chain([&self.time]).filter_map(Scalar::get);
        times.any(|shown| moment(shown).is_some_and(|(_, naive)| naive))
    }

    pub(super) fn is_in_trouble(&self) -> bool {
        let services = self.services.list().iter();
        let mut words = services.filter_map(|service| service.status.get());
        words.any(|word| status(word).value != ComponentStatus::Operational)
    }
}

/// The page's legend, "disruption" in either number.
pub(super) fn status(word: &str) -> Reported<ComponentStatus> {
    let plain = word.trim().to_ascii_lowercase();
    let meaning = match plain.trim_end_matches('s') {
        "no known issue" | "resolved" => Some(ComponentStatus::Operational),
        "low disruption" => Some(ComponentStatus::DegradedPerformance),
        "medium disruption" => Some(ComponentStatus::PartialOutage),
        "high disruption" => Some(ComponentStatus::MajorOutage),
        _ => None,
    };
    Reported::from_table(meaning, word)
}

pub(super) fn at(shown: &str) -> Option<Time> {
    moment(shown).map(|(at, _)| at)
}

/// A time in whichever form, and whether its zone had to be assumed.
fn moment(shown: &str) -> Option<(Time, bool)> {
    let zoned = time::any(shown).or_else(|| time::epoch(shown.parse().ok()?));
    zoned
        .map(|at| (at, false))
        .or_else(|| time::naive_utc(shown).map(|at| (at, true)))
}
