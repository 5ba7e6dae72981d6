//! How the answer looks on this terminal: colour, width, zone, links. Colour is never the only signal.

use std::cell::OnceCell;

use anstyle::{AnsiColor, Effects};
use chrono::{NaiveDateTime, TimeDelta};
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};

use crate::gate::Verdict;
use crate::model::{ComponentStatus, Impact, Text, Time};

/// The zone in which times are shown.
#[derive(Clone, Debug)]
pub(crate) struct Zone {
    zone: OnceCell<TimeZone>,
}

impl Zone {
    /// UTC.
    pub(crate) fn utc() -> Self {
        Self::of(TimeZone::UTC)
    }

    /// This machine's; finding out which costs more than a whole check, and so waits until a time is shown.
    pub(crate) fn local() -> Self {
        Self {
            zone: OnceCell::new(),
        }
    }

    /// The zone of a name such as Europe/Zurich.
    pub(crate) fn named(name: &str) -> Option<Self> {
        TimeZone::get(name).ok().map(Self::of)
    }

    fn of(zone: TimeZone) -> Self {
        Self {
            zone: OnceCell::from(zone),
        }
    }

    fn zone(&self) -> &TimeZone {
        self.zone.get_or_init(TimeZone::system)
    }

    /// What it is called.
    pub(crate) fn name(&self) -> &str {
        let known = self.zone.get();
        known.and_then(TimeZone::iana_name).unwrap_or("local")
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

/// How the answer looks.
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
        let web = url.raw().starts_with("http")
            && !url.raw().contains(|c: char| c.is_control() || c == ' ');
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
