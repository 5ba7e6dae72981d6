//! The form of the answer on this terminal: colour, width, zone, links. Colour is never the only signal.

use std::sync::OnceLock;

use anstyle::{AnsiColor, Effects};
use chrono::{NaiveDateTime, TimeDelta};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, civil};

use crate::gate::Verdict;
use crate::model::{ComponentStatus, Impact, Text, Time};

/// The zone in which times are shown.
#[derive(Clone, Debug)]
pub(crate) struct Zone {
    zone: OnceLock<TimeZone>,
}

impl Zone {
    /// UTC.
    pub(crate) fn utc() -> Self {
        Self::of(TimeZone::UTC)
    }

    /// This machine's; finding out which costs more than a whole check, and so waits until a time is shown.
    pub(crate) fn local() -> Self {
        Self {
            zone: OnceLock::new(),
        }
    }

    /// The zone of a name such as Europe/Zurich, or of an offset such as +02:00.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let offset = || offset(name).map(TimeZone::fixed);
        offset().or_else(|| TimeZone::get(name).ok()).map(Self::of)
    }

    fn of(zone: TimeZone) -> Self {
        Self {
            zone: OnceLock::from(zone),
        }
    }

    fn zone(&self) -> &TimeZone {
        self.zone.get_or_init(TimeZone::system)
    }

    /// What it is called.
    pub(crate) fn name(&self) -> String {
        let Some(zone) = self.zone.get() else {
            return "local".to_owned();
        };
        let offset = || zone.to_fixed_offset().ok().map(|one| one.to_string());
        let name = zone.iana_name().map(str::to_owned);
        name.or_else(offset).unwrap_or_else(|| "local".to_owned())
    }

    /// The wall clock there, and the zone's abbreviation then.
    pub(crate) fn clock(&self, at: Time) -> (NaiveDateTime, String) {
        let Ok(moment) = Timestamp::from_second(at.timestamp()) else {
            return (at.naive_utc(), "UTC".into());
        };
        let there = self.zone().to_offset_info(moment);
        let offset = TimeDelta::seconds(i64::from(there.offset().seconds()));
        (at.naive_utc() + offset, there.abbreviation().to_owned())
    }

    /// The first moment of a wall clock there; one that a clock change skips is moved on.
    pub(crate) fn moment(&self, wall: NaiveDateTime) -> Time {
        let text = wall.format("%Y-%m-%dT%H:%M:%S").to_string();
        let there = text
            .parse::<civil::DateTime>()
            .ok()
            .and_then(|wall| self.zone().to_timestamp(wall).ok());
        let moment = there.and_then(|there| Time::from_timestamp(there.as_second(), 0));
        moment.unwrap_or_else(|| wall.and_utc())
    }
}

/// `+02:00`, `-0330`, `+2`.
fn offset(text: &str) -> Option<Offset> {
    let sign = match text.chars().next()? {
        '+' => 1,
        '-' | '\u{2212}' => -1,
        _ => return None,
    };
    let digits = text.trim_start_matches(['+', '-', '\u{2212}']);
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() == 4 => digits.split_at_checked(2)?,
        None => (digits, "0"),
    };
    let number = |text: &str| text.parse::<i32>().ok().filter(|_| text.len() <= 2);
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    let in_range = minutes < 60 && hours <= 25;
    in_range.then(|| Offset::from_seconds(sign * (hours * 3_600 + minutes * 60)).ok())?
}

/// The form of the answer.
#[derive(Clone, Debug)]
pub(crate) struct Style {
    /// Whether colours are used.
    pub(crate) color: bool,
    /// Whether addresses are clickable (OSC 8).
    pub(crate) links: bool,
    /// The columns of the terminal; `None`: it is none, nothing is wrapped.
    pub(crate) width: Option<usize>,
    /// The zone in which times are shown.
    pub(crate) zone: Zone,
    /// The moment of the answer.
    pub(crate) now: Time,
}

/// What a piece of text means; decides its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// It is fine.
    Good,
    /// Minor trouble.
    Minor,
    /// Worse trouble.
    Bad,
    /// Unknown.
    Doubt,
    /// Planned.
    Planned,
    /// Of less weight.
    Faint,
    /// Of more weight.
    Strong,
}

impl Tone {
    /// A verdict's tone.
    pub(crate) fn of_verdict(verdict: Verdict, impact: Option<Impact>) -> Self {
        match verdict {
            Verdict::Ok => Self::Good,
            Verdict::Unknown => Self::Doubt,
            Verdict::Trouble => Self::of_impact(impact),
        }
    }

    /// An impact's tone.
    pub(crate) fn of_impact(impact: Option<Impact>) -> Self {
        match impact {
            Some(Impact::None) => Self::Good,
            Some(Impact::Minor) => Self::Minor,
            Some(Impact::Major | Impact::Critical) => Self::Bad,
            None => Self::Doubt,
        }
    }

    /// A component state's tone.
    pub(crate) fn of_component(status: ComponentStatus) -> Self {
        match status {
            ComponentStatus::Operational => Self::Good,
            ComponentStatus::UnderMaintenance => Self::Planned,
            ComponentStatus::DegradedPerformance => Self::Minor,
            ComponentStatus::PartialOutage | ComponentStatus::MajorOutage => Self::Bad,
            ComponentStatus::Unknown => Self::Doubt,
        }
    }

    fn style(self) -> anstyle::Style {
        let color = |color: AnsiColor| anstyle::Style::new().fg_color(Some(color.into()));
        match self {
            Self::Good => color(AnsiColor::Green),
            Self::Minor => color(AnsiColor::Yellow),
            Self::Bad => color(AnsiColor::Red).effects(Effects::BOLD),
            Self::Doubt => color(AnsiColor::Magenta),
            Self::Planned => color(AnsiColor::Blue),
            Self::Faint => anstyle::Style::new().effects(Effects::DIMMED),
            Self::Strong => anstyle::Style::new().effects(Effects::BOLD),
        }
    }
}

impl Style {
    /// Text in its tone.
    pub(crate) fn paint(&self, tone: Tone, text: &str) -> String {
        if !self.color || text.is_empty() {
            return text.to_owned();
        }
        let style = tone.style();
        format!("{style}{text}{style:#}")
    }

    /// An address, clickable where the terminal can; what is no web address is shown as it is.
    pub(crate) fn link(&self, url: &Text) -> String {
        self.linked(url, &url.line())
    }

    /// A text that leads to an address where the terminal can.
    pub(crate) fn linked(&self, url: &Text, text: &str) -> String {
        let web = url.is_web() && !url.raw().contains(|c: char| c.is_control() || c == ' ');
        if !(self.links && web) {
            return text.to_owned();
        }
        format!("\x1b]8;;{}\x1b\\{text}\x1b]8;;\x1b\\", url.line())
    }

    /// The columns to fill.
    pub(crate) fn columns(&self) -> usize {
        self.width.unwrap_or(100).max(40)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_may_be_an_offset() {
        let at: Time = "2026-11-20T12:00:00Z".parse().unwrap();
        let shown =
            |name| Zone::named(name).map(|zone| zone.clock(at).0.format("%H:%M").to_string());
        assert_eq!(shown("+02:00").as_deref(), Some("14:00"));
        assert_eq!(shown("-0330").as_deref(), Some("08:30"));
        assert_eq!(shown("+2").as_deref(), Some("14:00"));
        for wrong in ["+", "+99:00", "+02:75", "02:00", "+two"] {
            assert_eq!(shown(wrong), None, "{wrong}");
        }
    }
}
