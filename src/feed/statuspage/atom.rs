//! Statuspage's Atom: 25 entries, each with all its updates as HTML, without a year, to the minute.
//!
//! `published` is the time of the newest update, never the start; on planned work it is the planned start.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::super::format::{Document, FeedError, Probe};
use super::super::read::{text, time, xml};
use crate::model::{
    Coverage, Incident, IncidentStatus, Maintenance, MaintenanceStatus, Page, Stated, Text, Time,
    Update, UpdateLog, Word,
};

const CAP: usize = 25;

/// Whether a body is such a feed: its keys are `tag:HOST,2005:…`.
pub(super) fn recognise(seen: &Probe<'_>) -> bool {
    let own = [",2005:/history</id>", ",2005:Incident/"];
    seen.has_root("feed") && own.iter().any(|mark| seen.text().contains(mark))
}

/// Reads the feed.
pub(super) fn read(document: &Document, body: &str) -> Result<Page, FeedError> {
    let feed =
        xml::syndication(body).map_err(|error| FeedError::malformed(&document.url, &error))?;
    if !feed.entries.iter().all(|entry| {
        entry
            .id
            .as_deref()
            .is_some_and(|id| id.contains(",2005:Incident/"))
    }) {
        return Err(FeedError::OtherFeed {
            url: document.url.clone(),
            feed: "statuspage",
        });
    }
    let name = feed
        .title
        .as_deref()
        .map(|title| title.trim_end_matches(" - Incident History"));
    let oldest = feed
        .entries
        .iter()
        .filter_map(|entry| time::any(entry.published.as_deref()?))
        .min();
    let mut page = Page {
        name: name.map(|name| Text::new(name.trim_end_matches(" Status"))),
        url: feed.link.as_deref().map(Text::from),
        updated_at: feed.updated.as_deref().and_then(time::any),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            reach: Coverage::capped(feed.entries.len(), CAP, oldest),
            cap: Some(CAP),
            maintenance: true,
            ..Coverage::default()
        },
        incidents: Some(Vec::new()),
        maintenances: Some(Vec::new()),
        ..Page::default()
    };
    for entry in &feed.entries {
        let posts = posts(entry);
        let planned = posts.iter().any(|post| is_planned(&post.label));
        match (planned, &mut page.incidents, &mut page.maintenances) {
            (true, _, Some(maintenances)) => maintenances.push(maintenance(entry, posts)),
            (false, Some(incidents), _) => incidents.push(incident(entry, posts)),
            _ => {}
        }
    }
    Ok(page)
}

fn is_planned(label: &str) -> bool {
    MaintenanceStatus::parse(label).is_some()
}

fn incident(entry: &xml::Entry, posts: Vec<Post>) -> Incident {
    let link = entry.link.clone().unwrap_or_default();
    let title = entry.title.as_deref().unwrap_or_default();
    let newest = entry.published.as_deref().and_then(time::any);
    Incident {
        updates: updates::<IncidentStatus>(posts, newest, newest),
        log: UpdateLog::Complete,
        url: entry.link.as_deref().map(Text::from),
        ..Incident::new(key(&link), text::plain(title).raw())
    }
}

fn maintenance(entry: &xml::Entry, posts: Vec<Post>) -> Maintenance {
    let link = entry.link.clone().unwrap_or_default();
    let title = entry.title.as_deref().unwrap_or_default();
    let newest = entry.updated.as_deref().and_then(time::any);
    Maintenance {
        updates: updates::<MaintenanceStatus>(posts, newest, None),
        starts_at: entry.published.as_deref().and_then(time::any),
        url: entry.link.as_deref().map(Text::from),
        ..Maintenance::new(key(&link), text::plain(title).raw())
    }
}

/// The updates of another feed's entry that is written in this HTML; `newest` is the exact time of the newest one.
pub(crate) fn timeline(entry: &xml::Entry, newest: Option<Time>) -> Vec<Update<IncidentStatus>> {
    updates(posts(entry), newest, newest)
}

/// The API's id is the last part of the link; the number in the entry's own key is another.
fn key(link: &str) -> &str {
    link.trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default()
}

/// One `<p>` of the content: `Aug 21, 00:37 UTC`, a label, the text.
struct Post {
    month: u32,
    day: u32,
    time: NaiveTime,
    zone: String,
    label: String,
    text: Text,
}

/// The posts of an entry, newest first.
fn posts(entry: &xml::Entry) -> Vec<Post> {
    let content = entry.content.as_deref().unwrap_or_default();
    content.split("<small>").skip(1).filter_map(post).collect()
}

fn post(html: &str) -> Option<Post> {
    let (stamp, rest) = html.split_once("</small>")?;
    let (month, after) = stamp.split_once("<var data-var='date'>")?;
    let (day, after) = after.split_once("</var>")?;
    let (_, after) = after.split_once("<var data-var='time'>")?;
    let (clock, zone) = after.split_once("</var>")?;
    let (label, body) = rest.split_once("<strong>")?.1.split_once("</strong>")?;
    let body = body.trim_start().strip_prefix('-').unwrap_or(body);
    // The next post's opening tag stands at the end of this piece.
    let body = body.trim_end().strip_suffix("<p>").unwrap_or(body);
    Some(Post {
        month: month
            .trim()
            .parse::<chrono::Month>()
            .ok()?
            .number_from_month(),
        day: day.trim().parse().ok()?,
        time: NaiveTime::parse_from_str(clock.trim(), "%H:%M").ok()?,
        zone: zone.trim().to_owned(),
        label: label.trim().to_owned(),
        text: text::plain(body),
    })
}

/// The posts as updates, oldest first. `Update` repeats the status before it, where the API says that status.
fn updates<S: Word>(posts: Vec<Post>, near: Option<Time>, newest: Option<Time>) -> Vec<Update<S>> {
    let times = times(&posts, near, newest);
    let mut before = Stated::unsaid();
    let dated = posts.into_iter().zip(times).rev();
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
    dated.map(update).collect()
}

/// The times of posts, newest first: the year is inferred from `near`, the newest one's exact time, going backwards.
fn times(posts: &[Post], near: Option<Time>, newest: Option<Time>) -> Vec<Option<Time>> {
    let own = posts
        .first()
        .zip(newest)
        .and_then(|(post, newest)| Zone::of(post, newest));
    let mut bound = near;
    let mut times = Vec::with_capacity(posts.len());
    for (place, post) in posts.iter().enumerate() {
        let at = bound.and_then(|bound| post.at(bound, own.as_ref(), place == 0));
        let exact =
            newest.filter(|newest| place == 0 && at.is_some_and(|at| at == minute(*newest)));
        bound = at.or(bound);
        times.push(exact.or(at));
    }
    times
}

fn minute(at: Time) -> Time {
    at - TimeDelta::seconds(at.timestamp().rem_euclid(60))
        - TimeDelta::nanoseconds(i64::from(at.timestamp_subsec_nanos()))
}

/// A zone abbreviation and what it means on this page.
struct Zone {
    name: String,
    offset: TimeDelta,
}

impl Zone {
    /// The page's zone, from a post whose exact time is known: the difference, where it is a whole quarter of an hour.
    fn of(post: &Post, exact: Time) -> Option<Self> {
        let shown = post.naive(exact.naive_utc(), false)?;
        let offset = shown - minute(exact).naive_utc();
        let whole = offset.num_minutes() % 15 == 0 && offset.abs() <= TimeDelta::hours(14);
        whole.then(|| Self {
            name: post.zone.clone(),
            offset,
        })
    }
}

impl Post {
    /// The moment, in the year that is nearest to `bound` (for the newest) or the last one not after it.
    fn at(&self, bound: Time, own: Option<&Zone>, nearest: bool) -> Option<Time> {
        let offset = self.offset(own);
        let naive = self.naive((bound + offset).naive_utc(), !nearest)?;
        Some((naive - offset).and_utc())
    }

    /// The zone's distance from UTC: by what the page itself shows, by the abbreviation, else as the page's other.
    fn offset(&self, own: Option<&Zone>) -> TimeDelta {
        let shown = own
            .filter(|zone| zone.name == self.zone)
            .map(|zone| zone.offset);
        shown
            .or_else(|| self.known_offset())
            .or(own.map(|zone| zone.offset))
            .unwrap_or_default()
    }

    fn known_offset(&self) -> Option<TimeDelta> {
        let at = format!("1 Jan 2026 00:00:00 {}", self.zone.replace("UTC", "GMT"));
        let at: DateTime<FixedOffset> = DateTime::parse_from_rfc2822(&at).ok()?;
        let known =
            self.zone.len() == 3 && (self.zone != "GMT" || at.offset().local_minus_utc() == 0);
        known.then(|| TimeDelta::seconds(i64::from(at.offset().local_minus_utc())))
    }

    fn naive(&self, bound: NaiveDateTime, backwards: bool) -> Option<NaiveDateTime> {
        let year = bound.year();
        let candidates = [year + 1, year, year - 1];
        let dated = candidates
            .iter()
            .filter_map(|year| NaiveDate::from_ymd_opt(*year, self.month, self.day));
        let dated = dated.map(|date| date.and_time(self.time));
        if backwards {
            // Minutes are all that is shown: posts of the same minute may seem to be after the newer one.
            return dated
                .filter(|at| *at <= bound + TimeDelta::minutes(1))
                .max();
        }
        dated.min_by_key(|at| (*at - bound).abs())
    }
}
