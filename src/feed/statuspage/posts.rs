//! The posts of a feed's entry: HTML, newest first, each with a day and a time in the page's own zone, without a year.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::super::read::{text, xml, zone};
use crate::model::{IncidentStatus, Stated, Text, Time, Update, Word};

/// One `<p>` of the content: `Aug 21, 00:37 UTC`, a label, the text.
pub(super) struct Post {
    stamp: Option<Stamp>,
    pub(super) label: String,
    text: Text,
}

/// When it was posted, as far as the page shows it.
struct Stamp {
    month: u32,
    day: u32,
    time: NaiveTime,
    zone: String,
}

/// The posts of an entry, newest first.
pub(super) fn posts(content: &str) -> Vec<Post> {
    let begins = content
        .match_indices("<small>")
        .map(|(at, _)| at)
        .filter(|at| content.get(*at..).is_some_and(is_stamp));
    let begins: Vec<usize> = begins.collect();
    let ends = begins.iter().skip(1).copied().chain([content.len()]);
    let pieces = begins
        .iter()
        .zip(ends)
        .filter_map(|(from, to)| content.get(*from..to));
    pieces.map(Post::read).collect()
}

/// Whether a `<small>` begins a post: a message may hold one of its own.
fn is_stamp(html: &str) -> bool {
    let month = html
        .strip_prefix("<small>")
        .and_then(|rest| rest.split_once('<'));
    month.is_some_and(|(_, rest)| rest.starts_with("var data-var="))
}

impl Post {
    fn read(html: &str) -> Self {
        let (stamp, rest) = html.split_once("</small>").unwrap_or(("", html));
        let labelled = rest
            .split_once("<strong>")
            .and_then(|(_, rest)| rest.split_once("</strong>"));
        let (label, body) = labelled.unwrap_or(("", rest));
        let body = body.trim_start();
        Self {
            stamp: Stamp::read(stamp),
            label: label.trim().to_owned(),
            text: text::plain(body.strip_prefix('-').unwrap_or(body)),
        }
    }
}

impl Stamp {
    /// `<small>Aug <var data-var='date'>21</var>, <var data-var='time'>00:37</var> UTC`
    fn read(html: &str) -> Option<Self> {
        let (month, rest) = html.strip_prefix("<small>")?.split_once('<')?;
        let (day, rest) = rest.split_once('>')?.1.split_once("</var>")?;
        let (_, rest) = rest.split_once("<var")?;
        let (clock, zone) = rest.split_once('>')?.1.split_once("</var>")?;
        Some(Self {
            month: month
                .trim()
                .parse::<chrono::Month>()
                .ok()?
                .number_from_month(),
            day: day.trim().parse().ok()?,
            time: NaiveTime::parse_from_str(clock.trim(), "%H:%M").ok()?,
            zone: zone.trim().to_owned(),
        })
    }

    /// The moment in the year in which it is nearest to `bound`, or for older posts not after it.
    fn at(&self, bound: Time, zones: &Zones, older: bool) -> Option<Time> {
        let offset = zones.offset(&self.zone)?;
        let naive = self.naive((bound + offset).naive_utc(), older)?;
        Some((naive - offset).and_utc())
    }

    fn naive(&self, bound: NaiveDateTime, older: bool) -> Option<NaiveDateTime> {
        let years = [bound.year() + 1, bound.year(), bound.year() - 1];
        let days = years
            .iter()
            .filter_map(|year| NaiveDate::from_ymd_opt(*year, self.month, self.day));
        let dated = days.map(|day| day.and_time(self.time));
        if older {
            // Posts are not always in order: a few days after the newer one is still the same year.
            return dated.filter(|at| *at <= bound + OUT_OF_ORDER).max();
        }
        dated.min_by_key(|at| (*at - bound).abs())
    }
}

const OUT_OF_ORDER: TimeDelta = TimeDelta::days(14);

/// What the abbreviations of a page's zones mean, learned where a feed gives a post's exact time as well.
#[derive(Default)]
pub(super) struct Zones(HashMap<String, TimeDelta>);

impl Zones {
    /// Learns from a post whose exact time is known.
    pub(super) fn learn(&mut self, posts: &[Post], exact: Option<Time>) {
        let newest = posts.first().and_then(|post| post.stamp.as_ref());
        let Some((stamp, exact)) = newest.zip(exact) else {
            return;
        };
        let exact = minute(exact).naive_utc();
        let Some(shown) = stamp.naive(exact, false) else {
            return;
        };
        let offset = shown - exact;
        let plausible = offset.num_minutes() % 15 == 0 && offset.abs() <= TimeDelta::hours(14);
        if plausible {
            self.0.entry(stamp.zone.clone()).or_insert(offset);
        }
    }

    /// What the page itself shows goes before the table: `CST` is China's as well as Chicago's.
    fn offset(&self, zone: &str) -> Option<TimeDelta> {
        let known = zone::offset(zone);
        if known == Some(TimeDelta::zero()) {
            return known;
        }
        self.0.get(zone).copied().or(known)
    }
}

/// The posts as updates, oldest first. `Update` repeats the status before it, where the API says that status.
/// `near` is a time close to the newest one's, `exact` its own to the second.
pub(super) fn updates<S: Word>(
    posts: Vec<Post>,
    zones: &Zones,
    near: Option<Time>,
    exact: Option<Time>,
) -> Vec<Update<S>> {
    let times = times(&posts, zones, near, exact);
    let mut before = Stated::unsaid();
    let update = |(post, at): (Post, Option<Time>)| {
        if !post.label.eq_ignore_ascii_case("update") {
            before = Stated::read(&post.label);
        }
        Update {
            status: before.clone(),
            text: post.text,
            ..Update::at(at)
        }
    };
    posts.into_iter().zip(times).rev().map(update).collect()
}

/// The times of posts, newest first, going backwards from the newest.
fn times(
    posts: &[Post],
    zones: &Zones,
    near: Option<Time>,
    exact: Option<Time>,
) -> Vec<Option<Time>> {
    let mut bound = near;
    let mut times = Vec::with_capacity(posts.len());
    for (place, post) in posts.iter().enumerate() {
        let stamp = post.stamp.as_ref().zip(bound);
        let at = stamp.and_then(|(stamp, bound)| stamp.at(bound, zones, place > 0));
        let exact = exact.filter(|_| place == 0);
        let same = exact.filter(|exact| at.is_none_or(|at| at == minute(*exact)));
        bound = at.or(bound);
        times.push(same.or(at));
    }
    times
}

fn minute(at: Time) -> Time {
    at - TimeDelta::seconds(at.timestamp().rem_euclid(60))
        - TimeDelta::nanoseconds(i64::from(at.timestamp_subsec_nanos()))
}

/// The updates of another feed's entry that is written in this HTML; `newest` is the exact time of the newest one.
pub(crate) fn timeline(entry: &xml::Entry, newest: Option<Time>) -> Vec<Update<IncidentStatus>> {
    let posts = posts(entry.content.as_deref().unwrap_or_default());
    let mut zones = Zones::default();
    zones.learn(&posts, newest);
    updates(posts, &zones, newest, newest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::IncidentStatus;

    fn stamp(shown: &str) -> String {
        let (month, rest) = shown.split_once(' ').unwrap();
        let (day, rest) = rest.split_once(", ").unwrap();
        let (clock, zone) = rest.split_once(' ').unwrap();
        format!(
            "<p><small>{month} <var data-var='date'>{day}</var>, <var data-var='time'>{clock}</var> \
             {zone}</small><br><strong>Update</strong> - x</p>"
        )
    }

    /// The times of posts of which the newest is from `exact`.
    fn read(shown: &[&str], exact: &str) -> Vec<String> {
        let posts = posts(&shown.iter().map(|shown| stamp(shown)).collect::<String>());
        let exact = Some(exact.parse().unwrap());
        let mut zones = Zones::default();
        zones.learn(&posts, exact);
        let updates = updates::<IncidentStatus>(posts, &zones, exact, exact);
        let shown = |at: Option<Time>| at.map_or("?".into(), |at| at.format("%F %T").to_string());
        updates
            .iter()
            .rev()
            .map(|update| shown(update.at))
            .collect()
    }

    #[test]
    fn the_year_goes_back_over_new_year() {
        assert_eq!(
            read(
                &["Jan 2, 00:10 UTC", "Jan 1, 23:50 UTC", "Dec 31, 23:59 UTC"],
                "2026-01-02T00:10:42Z"
            ),
            [
                "2026-01-02 00:10:42",
                "2026-01-01 23:50:00",
                "2025-12-31 23:59:00"
            ]
        );
    }

    #[test]
    fn the_year_of_a_zone_is_that_of_the_zone() {
        assert_eq!(
            read(
                &["Dec 31, 23:30 PST", "Dec 31, 22:30 PST"],
                "2026-01-01T07:30:00Z"
            ),
            ["2026-01-01 07:30:00", "2026-01-01 06:30:00"]
        );
    }

    #[test]
    fn the_day_that_leap_years_have_is_read() {
        assert_eq!(
            read(
                &["Mar 1, 00:10 UTC", "Feb 29, 23:50 UTC"],
                "2028-03-01T00:10:00Z"
            ),
            ["2028-03-01 00:10:00", "2028-02-29 23:50:00"]
        );
        assert_eq!(
            read(
                &["Mar 1, 00:10 UTC", "Feb 30, 00:10 UTC"],
                "2028-03-01T00:10:00Z"
            ),
            ["2028-03-01 00:10:00", "?"]
        );
    }

    #[test]
    fn a_post_out_of_order_stays_in_its_year() {
        assert_eq!(
            read(
                &["Jun 3, 10:00 UTC", "Jun 3, 10:05 UTC"],
                "2026-06-03T10:00:00Z"
            ),
            ["2026-06-03 10:00:00", "2026-06-03 10:05:00"]
        );
    }

    #[test]
    fn a_zone_is_learned_from_the_post_whose_exact_time_is_known() {
        assert_eq!(
            read(
                &["Jun 3, 15:40 IST", "Jun 3, 15:00 IST"],
                "2026-06-03T10:10:07Z"
            ),
            ["2026-06-03 10:10:07", "2026-06-03 09:30:00"]
        );
        assert_eq!(
            read(
                &["Jun 3, 18:10 CST", "Jun 3, 18:00 CST"],
                "2026-06-03T10:10:07Z"
            ),
            ["2026-06-03 10:10:07", "2026-06-03 10:00:00"]
        );
    }

    #[test]
    fn a_change_of_clocks_within_an_incident_is_read() {
        assert_eq!(
            read(
                &["Oct 25, 02:30 CET", "Oct 25, 02:30 CEST"],
                "2026-10-25T01:30:10Z"
            ),
            ["2026-10-25 01:30:10", "2026-10-25 00:30:00"]
        );
    }

    #[test]
    fn a_zone_that_nobody_knows_gives_no_time() {
        assert_eq!(
            read(
                &["Jun 3, 10:10 UTC", "Jun 3, 15:00 XYZ"],
                "2026-06-03T10:10:07Z"
            ),
            ["2026-06-03 10:10:07", "?"]
        );
    }

    #[test]
    fn the_newest_post_has_the_exact_time_whatever_it_shows() {
        assert_eq!(
            read(&["Feb 30, 00:10 XYZ"], "2028-03-01T00:10:07Z"),
            ["2028-03-01 00:10:07"]
        );
    }

    #[test]
    fn utc_is_utc_whatever_the_feed_says() {
        assert_eq!(
            read(
                &["Jun 3, 10:10 UTC", "Jun 3, 10:00 UTC"],
                "2026-06-03T10:40:00Z"
            ),
            ["2026-06-03 10:10:00", "2026-06-03 10:00:00"]
        );
    }

    #[test]
    fn small_print_in_a_message_begins_no_post() {
        let html = stamp("Jun 3, 10:10 UTC").replace("- x", "- one <small>two</small> three");
        let posts = posts(&html);
        assert_eq!(posts.len(), 1);
        assert_eq!(posts[0].text.raw(), "one two three");
    }

    #[test]
    fn a_post_without_a_stamp_or_a_label_is_kept() {
        let html = "<small>Juni <var data-var='date'>3</var></small><p>Something</p>";
        let posts = posts(html);
        assert_eq!((posts.len(), posts[0].text.raw()), (1, "Something"));
        assert!(posts[0].stamp.is_none() && posts[0].label.is_empty());
    }
}
