//! The posts of a feed's entry: HTML, newest first.

use super::super::read::{text, xml};
use super::shown_time::{Stamp, Zones, minute};
use crate::model::{IncidentStatus, MaintenanceStatus, Reported, Text, Time, Update, Vocabulary};

/// One `<p>` of the content: `Aug 21, 00:37 UTC`, a label, the text.
pub(super) struct Post {
    stamp: Option<Stamp>,
    label: String,
    text: Text,
}

/// The posts of an entry, newest first, and what stands before them: the window of maintenance.
pub(super) fn posts(content: &str) -> (&str, Vec<Post>) {
    let begins = content.match_indices("<small>").map(|(at, _)| at);
    let begins: Vec<usize> = begins.collect();
    let ends = begins.iter().skip(1).copied().chain([content.len()]);
    let mut posts: Vec<Post> = Vec::new();
    let mut from = None;
    for (begin, end) in begins.iter().zip(ends) {
        // Small print of a message is no stamp: it belongs to the post in which it stands.
        if content.get(*begin..end).is_some_and(is_stamped) {
            posts.extend(
                from.and_then(|from| content.get(from..*begin))
                    .map(Post::read),
            );
            from = Some(*begin);
        }
    }
    posts.extend(from.and_then(|from| content.get(from..)).map(Post::read));
    let before = begins.first().and_then(|first| content.get(..*first));
    (before.unwrap_or(content), posts)
}

/// `<small>Aug <var data-var='date'>21</var>, <var data-var='time'>00:37</var> UTC</small>`
fn is_stamped(html: &str) -> bool {
    let inner = html
        .strip_prefix("<small>")
        .and_then(|rest| rest.split_once("</small>"));
    inner.is_some_and(|(inner, _)| inner.contains("<var data-var=") || stamp(inner).is_some())
}

fn stamp(html: &str) -> Option<Stamp> {
    Stamp::read(text::plain(html).raw())
}

impl Post {
    fn read(html: &str) -> Self {
        let (small, rest) = html.split_once("</small>").unwrap_or(("", html));
        let labelled = rest
            .split_once("<strong>")
            .and_then(|(_, rest)| rest.split_once("</strong>"));
        let (label, body) = labelled.unwrap_or(("", rest));
        let body = body.trim_start();
        Self {
            stamp: stamp(small),
            label: label.trim().to_owned(),
            text: text::plain(body.strip_prefix('-').unwrap_or(body)),
        }
    }

    /// Where maintenance stood then; `None` on an incident.
    pub(super) fn planned(&self) -> Option<MaintenanceStatus> {
        MaintenanceStatus::parse(&self.label)
    }
}

/// The posts as updates, oldest first. `Update` repeats the status before it, where the API says that status.
/// `near` is a time close to the newest one's, `exact` its own to the second.
pub(super) fn updates<S: Vocabulary>(
    posts: Vec<Post>,
    zones: &Zones,
    near: Option<Time>,
    exact: Option<Time>,
) -> Vec<Update<S>> {
    let times = times(&posts, zones, near, exact);
    let mut before = Reported::missing();
    let update = |(post, at): (Post, Option<Time>)| {
        if !post.label.eq_ignore_ascii_case("update") {
            before = Reported::read(&post.label);
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

/// What the zone of the newest post means, where its exact time is known.
pub(super) fn teach(zones: &mut Zones, posts: &[Post], exact: Option<Time>) {
    let newest = posts.first().and_then(|post| post.stamp.as_ref());
    if let Some((stamp, exact)) = newest.zip(exact) {
        zones.learn(stamp, exact);
    }
}

/// The updates of another feed's entry that is written in this HTML; `newest` is the exact time of the newest one.
pub(crate) fn timeline(entry: &xml::Entry, newest: Option<Time>) -> Vec<Update<IncidentStatus>> {
    let (_, posts) = posts(entry.content.as_deref().unwrap_or_default());
    let mut zones = Zones::default();
    teach(&mut zones, &posts, newest);
    updates(posts, &zones, newest, newest)
}

#[cfg(test)]
mod tests;
