//! Whether the server does its work, for what watches it: `/-/healthy` and `/-/ready`.

use std::collections::HashSet;
use std::time::Duration;

use hyper::StatusCode;

use super::reply::Reply;
use super::site::Site;

/// A round of polls ends within the time limit of its vendors, whatever they do.
const LATE: Duration = Duration::from_secs(120);

/// `is_ready`: whether every vendor was polled once is asked, too.
pub(super) fn reply(site: &Site, is_ready: bool) -> Reply {
    match trouble(site, is_ready) {
        None => Reply::plain(StatusCode::OK, "ok"),
        Some(trouble) => Reply::plain(StatusCode::SERVICE_UNAVAILABLE, trouble),
    }
}

/// What is wrong; whoever asks need not be known, so no name is in it.
fn trouble(site: &Site, is_ready: bool) -> Option<String> {
    let idle = site.polls.idle();
    if idle > LATE {
        return Some(format!("nothing was polled for {} s", idle.as_secs()));
    }
    if !site.polls.is_recording() {
        return Some("the last poll could not be recorded".into());
    }
    let answers = site.answers();
    let Ok(polls) = answers.polls() else {
        return Some("the history cannot be read".into());
    };
    let polled: HashSet<&str> = polls.iter().map(|poll| poll.vendor.as_str()).collect();
    let vendors = answers.vendors();
    let missing = vendors
        .iter()
        .filter(|one| !polled.contains(one.vendor.as_str()));
    match missing.count() {
        missing if is_ready && missing > 0 => Some(format!("{missing} vendors are not polled yet")),
        _ => None,
    }
}
