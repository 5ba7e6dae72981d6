//! What `-v` shows on standard error: each request, and what a gate applied.

use std::io::{Write, stderr};
use std::time::Duration;

use crate::http::Answer;
use crate::model::{Text, printable};
use crate::render::without_commands;
use crate::report::{PagesReport, Report, VendorReport};

/// Shows each answer of a server, as detailed as asked for.
pub(super) fn observer(level: u8) -> Option<fn(&Answer, Duration)> {
    match level {
        0 => None,
        1 => Some(|answer, took| show(&line(answer, took))),
        _ => Some(|answer, took| {
            show(
                &[vec![line(answer, took)], headers(answer)]
                    .concat()
                    .join("\n"),
            );
        }),
    }
}

/// One write, so that lines of several threads stay whole.
fn show(text: &str) {
    let lines = text
        .lines()
        .map(|line| format!("{}\n", without_commands(line)));
    let _ = stderr().write_all(lines.collect::<String>().as_bytes());
}

fn line(answer: &Answer, took: Duration) -> String {
    let asked = safe(&answer.get.url);
    let took = format!("{:.2} s", took.as_secs_f64());
    match &answer.outcome {
        Ok(response) if response.cached => format!("GET {asked}: from the cache, {took}"),
        Ok(response) => {
            let reached = safe(&response.url);
            let moved = if reached.trim_end_matches('/') == asked.trim_end_matches('/') {
                String::new()
            } else {
                format!(" at {reached}")
            };
            let (status, size) = (response.status, response.body.len());
            format!("GET {asked}: {status}{moved}, {size} bytes, {took}")
        }
        Err(error) => format!("GET {asked}: {}, {took}", safe(&error.to_string())),
    }
}

fn headers(answer: &Answer) -> Vec<String> {
    let headers = answer.outcome.iter().flat_map(|response| &response.headers);
    let shown = headers.map(|(name, value)| {
        let value = if is_secret(name) {
            "***".to_owned()
        } else {
            safe(value)
        };
        format!("  {}: {value}", safe(name))
    });
    shown.collect()
}

fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let parts = [
        "cookie",
        "auth",
        "token",
        "secret",
        "key",
        "session",
        "signature",
    ];
    parts.iter().any(|part| name.contains(part))
}

fn safe(text: &str) -> String {
    Text::new(printable(text)).line()
}

/// The policy that each vendor of a gate was checked against, a line each.
pub(super) fn policies(report: &Report) -> Vec<String> {
    let vendors = report.decided().map(|pages: &PagesReport| &pages.vendors);
    let vendors = vendors.into_iter().flatten();
    vendors.map(policy).collect()
}

fn policy(vendor: &VendorReport) -> String {
    let gate = &vendor.gate;
    let name = gate.policy.as_ref().map(Text::line);
    let name = name.filter(|name| !name.is_empty());
    let name = name.map_or("no policy".to_owned(), |name| format!("policy {name}"));
    let fail_on = gate.fail_on.word();
    let on_unknown = format!("{:?}", gate.on_unknown).to_lowercase();
    format!(
        "{}: {name}, fail-on {fail_on}, on-unknown {on_unknown}: {}",
        vendor.vendor.line(),
        gate.decision.word()
    )
}
