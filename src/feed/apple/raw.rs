//! What the document holds, and what one copy of an event says by itself.

use chrono::{Datelike, FixedOffset, NaiveDateTime};
use serde::Deserialize;

use super::super::read::lenient::{Flag, Int, List, Scalar, Texts};
use super::super::read::time;
use crate::model::{ComponentStatus, Reported, Time};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RawPage {
    pub(super) services: List<RawService>,
    pub(super) drpost: Flag,
    #[serde(rename = "drMessage")]
    pub(super) dr_message: Scalar,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct RawService {
    pub(super) service_name: Scalar,
    pub(super) events: List<RawEvent>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct RawEvent {
    pub(super) message_id: Scalar,
    pub(super) status_type: Scalar,
    pub(super) event_status: Scalar,
    pub(super) epoch_start_date: Int,
    pub(super) epoch_end_date: Int,
    pub(super) start_date: Scalar,
    pub(super) end_date: Scalar,
    pub(super) date_posted: Scalar,
    pub(super) users_affected: Scalar,
    pub(super) affected_services: Texts,
    pub(super) message: Scalar,
}

impl RawEvent {
    pub(super) fn is(&self, words: &[&str]) -> bool {
        let status = self.event_status.get().unwrap_or_default();
        words.iter().any(|word| status.eq_ignore_ascii_case(word))
    }

    /// `eventStatus` decides, not the end: maintenance has an end ahead.
    pub(super) fn goes_on(&self) -> bool {
        self.is(&["ongoing"])
    }

    /// The state that it gives now: none where it is over or ahead, an unknown one where that is not stated.
    pub(super) fn now(&self) -> Option<Reported<ComponentStatus>> {
        match self.event_status.get() {
            Some(_) if self.goes_on() => Some(self.state()),
            Some(_) if self.is(&["resolved", "completed", "upcoming"]) => None,
            Some(word) => Some(Reported::from_table(None, word)),
            None => Some(Reported::from_table(None, "no status")),
        }
    }

    pub(super) fn is_planned(&self) -> bool {
        let kind = self.status_type.get().unwrap_or_default();
        kind.eq_ignore_ascii_case("maintenance") || self.is(&["upcoming"])
    }

    /// The page's legend; an outage of "some users" is one of a part.
    pub(super) fn state(&self) -> Reported<ComponentStatus> {
        let Some(kind) = self.status_type.get() else {
            return Reported::missing();
        };
        let users = self.users_affected.get().unwrap_or_default();
        let meaning = match kind.to_ascii_lowercase().as_str() {
            "available" => Some(ComponentStatus::Operational),
            "issue" | "performance" => Some(ComponentStatus::DegradedPerformance),
            "outage" if users.starts_with("Some") => Some(ComponentStatus::PartialOutage),
            "outage" => Some(ComponentStatus::MajorOutage),
            "maintenance" => Some(ComponentStatus::UnderMaintenance),
            _ => None,
        };
        Reported::from_table(meaning, kind)
    }

    pub(super) fn start(&self) -> Option<Time> {
        moment(self.epoch_start_date, &self.start_date)
    }

    pub(super) fn end(&self) -> Option<Time> {
        moment(self.epoch_end_date, &self.end_date)
    }
}

/// The epoch, where it is a plausible one, else the date as it is shown.
fn moment(epoch: Int, shown: &Scalar) -> Option<Time> {
    let epoch = epoch.value.and_then(time::millis);
    epoch
        .filter(|at| (2008..2200).contains(&at.year()))
        .or_else(|| local(shown.get()?))
}

/// `04/26/2021 06:30 PDT`: the American order, in Cupertino's zone.
pub(super) fn local(shown: &str) -> Option<Time> {
    let (shown, zone) = shown.rsplit_once(' ')?;
    let hours = match zone {
        "PDT" => -7,
        "PST" => -8,
        "UTC" | "GMT" => 0,
        _ => return None,
    };
    let naive = NaiveDateTime::parse_from_str(shown.trim(), "%m/%d/%Y %H:%M").ok()?;
    let zone = FixedOffset::east_opt(hours * 3600)?;
    Some(naive.and_local_timezone(zone).single()?.to_utc())
}
