//! A written window as two moments: what it leaves out follows from its other end, its sentence and the incident.

use chrono::TimeDelta;
use jiff::civil::{Date, DateTime};
use jiff::{Span as Length, ToSpan};

use super::moment::{Day, Moment};
use super::span::{End, Span};
use super::zone::Zone;
use crate::model::Time;

/// What the incident says otherwise.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reported {
    /// Its start, else the time of its closing update.
    pub(super) start: Time,
    /// Its end, else the time of its closing update.
    pub(super) end: Time,
    pub(super) now: Time,
}

/// The farthest that a stated start lies from the reported one, and a stated end behind it.
pub(crate) const FARTHEST: TimeDelta = TimeDelta::hours(48);
/// Without a date, the day is clear only this near to the reported start.
const CLEAR: TimeDelta = TimeDelta::hours(12);
/// An incident that is longer has more than one day that could be meant.
const ONE_DAY: TimeDelta = TimeDelta::hours(24);

impl Reported {
    /// The moments of a window. `day` is the sentence's date before it, `zone` that of all times of the text.
    pub(super) fn place(
        self,
        span: &Span,
        day: Option<Day>,
        zone: Option<&Zone>,
    ) -> Option<(Time, Time)> {
        let to = match &span.to {
            End::At(to) => Some(to),
            End::After(_) => None,
        };
        let other = to.and_then(|to| to.zone.as_ref()).or(zone);
        let zone = span.from.zone.as_ref().or(other)?;
        let plausible = |windows: Vec<(Time, Time)>| {
            let windows = windows
                .into_iter()
                .filter(|(from, to)| self.is_plausible(*from, *to));
            windows.min_by_key(|(from, _)| (*from > self.end, (*from - self.start).abs()))
        };
        let own = || {
            let date = self.date(span.from.day.or(day)?, zone)?;
            plausible(self.window(span, date, zone).into_iter().collect())
        };
        let undated = span.from.day.is_none() && day.is_none() && end_day(span).is_none();
        own()
            .or_else(|| plausible(self.ends_on_its_day(span, zone)))
            .or_else(|| plausible(self.on_a_clear_day(span, zone)).filter(|_| undated))
    }

    fn is_plausible(self, from: Time, to: Time) -> bool {
        from < to
            && to <= self.now
            && (from - self.start).abs() <= FARTHEST
            && to - self.start.max(self.end) <= FARTHEST
    }

    /// "between 23:05 and 00:14 UTC on July 20": the date is that of the end, or of both.
    fn ends_on_its_day(self, span: &Span, zone: &Zone) -> Vec<(Time, Time)> {
        let day = end_day(span).filter(|_| span.from.day.is_none());
        let Some(date) = day.and_then(|day| self.date(day, zone)) else {
            return Vec::new();
        };
        let mut of_start = span.clone();
        if let End::At(to) = &mut of_start.to {
            to.day = None;
        }
        let windows = [
            self.window(span, date, zone),
            date.yesterday()
                .ok()
                .and_then(|date| self.window(span, date, zone)),
            self.window(&of_start, date, zone),
        ];
        let windows = windows.into_iter().flatten();
        windows.filter(|(from, to)| *to - *from < ONE_DAY).collect()
    }

    /// Without any date: the day that the incident leaves no doubt about.
    fn on_a_clear_day(self, span: &Span, zone: &Zone) -> Vec<(Time, Time)> {
        let today = zone.wall(self.start).map(DateTime::date);
        let Some(today) = today.filter(|_| self.end - self.start <= ONE_DAY) else {
            return Vec::new();
        };
        let dates = [today.yesterday().ok(), Some(today), today.tomorrow().ok()];
        let windows = dates
            .into_iter()
            .flatten()
            .filter_map(|date| self.window(span, date, zone));
        let is_clear =
            |from: Time| (from - self.start).abs() <= CLEAR && from <= self.end.max(self.start);
        windows.filter(|(from, _)| is_clear(*from)).collect()
    }

    /// The window that begins on this day.
    fn window(self, span: &Span, start: Date, zone: &Zone) -> Option<(Time, Time)> {
        let to = match &span.to {
            End::At(to) => to,
            End::After(length) => {
                let from = zone.at(start.to_datetime(span.from.clock(None)?))?;
                return Some((from, from + TimeDelta::seconds(length.as_secs())));
            }
        };
        let from = zone.at(start.to_datetime(from_clock(&span.from, to)?))?;
        let end_zone = to.zone.as_ref().unwrap_or(zone);
        let end_clock = to.clock(None)?;
        let end = |date: Date| end_zone.at(date.to_datetime(end_clock));
        let named = to.day.map(|day| self.date(day, end_zone));
        let to = if let Some(date) = named {
            end(date?)?
        } else {
            let same = end(start)?;
            if same > from {
                same
            } else {
                end(next_day(start)?)?
            }
        };
        Some((from, to))
    }

    /// A date without a year is the one nearest to the reported start.
    fn date(self, day: Day, zone: &Zone) -> Option<Date> {
        let here = zone.wall(self.start)?.date();
        let years = match day.year {
            Some(year) => year..=year,
            None => here.year() - 1..=here.year() + 1,
        };
        let dates = years.filter_map(|year| Date::new(year, day.month, day.day).ok());
        dates.min_by_key(|date| {
            let apart = here.until(*date).unwrap_or_default();
            apart.get_days().abs()
        })
    }
}

/// "10:05 and 11:00 PM": the half of the day is that of both, unless that would turn them round.
fn from_clock(from: &Moment, to: &Moment) -> Option<jiff::civil::Time> {
    let shared = from.clock(to.half)?;
    match (from.half, to.half, to.clock(None)?) {
        (Some(_), None, _) => None,
        (None, Some(_), end) if shared > end => from.clock(Some(super::moment::Half::Am)),
        _ => Some(shared),
    }
}

/// The date that stands with the end alone.
fn end_day(span: &Span) -> Option<Day> {
    match &span.to {
        End::At(to) => to.day,
        End::After(_) => None,
    }
}

fn next_day(date: Date) -> Option<Date> {
    let day: Length = 1.day();
    date.checked_add(day).ok()
}
