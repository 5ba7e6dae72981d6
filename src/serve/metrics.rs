//! `/metrics` and `/probe`: the metrics of the command line, and those of the server itself.

use std::fmt::Write as _;

use hyper::header;

use super::answers::Refused;
use super::api::rendered;
use super::query::Query;
use super::reply::Reply;
use super::site::Site;
use crate::gate::Verdict;
use crate::report::Report;

const OPENMETRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
const PROMETHEUS: &str = "text/plain; version=0.0.4; charset=utf-8";
/// The last line of `OpenMetrics`.
const END: &str = "# EOF\n";

/// Whether an `Accept` prefers `OpenMetrics` to the older text.
pub(super) fn prefers_openmetrics(accept: &str) -> bool {
    let weight = |kind: &str| {
        let named = accept.split(',').filter_map(|one| {
            let mut parts = one.split(';').map(str::trim);
            let is_it = parts.next()?.eq_ignore_ascii_case(kind);
            let weight = parts.find_map(|part| part.strip_prefix("q="));
            is_it.then(|| weight.map_or(1.0, |weight| weight.parse().unwrap_or(0.0_f32)))
        });
        named.fold(0.0, f32::max)
    };
    let openmetrics = weight("application/openmetrics-text");
    openmetrics > 0.0 && openmetrics >= weight("text/plain")
}

/// All vendors, the channels, and the server, at `/metrics`.
pub(super) fn all(site: &Site, query: &Query, openmetrics: bool) -> Result<Reply, Refused> {
    query.only(&[])?;
    let mut text = body(site, &site.ask("status", &[("all", "true")])?)?;
    if let Some(channels) = site.answers().channels() {
        text.push_str(&body(site, &channels)?);
    }
    text.push_str(&own(site));
    Ok(reply(text, openmetrics))
}

/// One vendor, as a probe: `probe_success` is 1 where it is ok, and 0 where it is not or nothing is known of it.
pub(super) fn probe(site: &Site, query: &Query, openmetrics: bool) -> Result<Reply, Refused> {
    query.only(&["target"])?;
    let target = query
        .get("target")
        .ok_or_else(|| Refused::Wrong("`target` is missing".into()))?;
    let vendor = site.vendor(target)?;
    let report = site.ask("status", &[("vendor", &vendor.vendor), ("all", "true")])?;
    let pages = report.decided();
    let is_ok = pages.is_some_and(|pages| pages.verdict == Verdict::Ok);
    let mut text = String::new();
    let value = f64::from(u8::from(is_ok));
    let help = "1 where the vendor's page says that it is ok";
    gauge(&mut text, ("probe_success", help), Some(value));
    text.push_str(&body(site, &report)?);
    Ok(reply(text, openmetrics))
}

/// The metrics of a report without their last line.
fn body(site: &Site, report: &Report) -> Result<String, Refused> {
    let made = rendered(site, report, "openmetrics", OPENMETRICS)?;
    let text = String::from_utf8_lossy(&made.body).into_owned();
    Ok(text.strip_suffix(END).unwrap_or(&text).to_owned())
}

fn reply(mut text: String, openmetrics: bool) -> Reply {
    let kind = if openmetrics {
        text.push_str(END);
        OPENMETRICS
    } else {
        PROMETHEUS
    };
    Reply::ok(kind, text).with(header::VARY, "accept, accept-encoding")
}

/// The server's own.
fn own(site: &Site) -> String {
    let mut text = String::new();
    let (read, failed) = site.polls.pages();
    let vendors = site.answers().vendors().len();
    #[expect(clippy::cast_precision_loss, reason = "counts of polls are exact")]
    let number = |count: u64| Some(count as f64);
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds of this era are exact"
    )]
    let last = site
        .polls
        .last()
        .map(|at| at.timestamp_millis() as f64 / 1_000.0);
    for (name, help, value) in [
        (
            "vendors",
            "How many vendors are served",
            number(vendors as u64),
        ),
        (
            "polls",
            "How many polls of pages there were",
            number(read + failed),
        ),
        ("poll_failures", "How many of them failed", number(failed)),
        (
            "last_poll_timestamp_seconds",
            "When a poll was recorded last",
            last,
        ),
        (
            "recording",
            "1 while polls can be recorded",
            Some(f64::from(u8::from(site.polls.is_recording()))),
        ),
        (
            "uptime_seconds",
            "For how long the server runs",
            Some(site.polls.uptime().as_secs_f64().round()),
        ),
        (
            "event_streams",
            "How many event streams are open",
            number(site.events.count() as u64),
        ),
    ] {
        gauge(&mut text, (&format!("pingoru_serve_{name}"), help), value);
    }
    text
}

fn gauge(text: &mut String, (name, help): (&str, &str), value: Option<f64>) {
    if let Some(value) = value {
        let _ = write!(
            text,
            "# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}\n"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn openmetrics_is_sent_to_those_who_prefer_it() {
        let prometheus = "application/openmetrics-text;version=1.0.0;q=0.6,text/plain;version=0.0.4;q=0.4,*/*;q=0.3";
        assert!(prefers_openmetrics(prometheus));
        assert!(prefers_openmetrics("application/openmetrics-text"));
        for other in [
            "",
            "*/*",
            "text/plain",
            "text/plain, application/openmetrics-text;q=0.5",
        ] {
            assert!(!prefers_openmetrics(other), "{other}");
        }
    }
}
