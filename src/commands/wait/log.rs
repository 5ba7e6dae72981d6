//! What `wait` writes while it waits: a line for each vendor whose decision or causes changed.

use std::collections::HashMap;
use std::io::Write;

use crate::answer::Problem;
use crate::gate::Decision;
use crate::model::{Text, Time};
use crate::render::{Style, elapsed};
use crate::report::VendorReport;

/// So many causes of a vendor are named.
const SHOWN: usize = 3;

/// Remembers what was written, so that nothing is written twice.
#[derive(Default)]
pub(super) struct Log {
    news: HashMap<String, String>,
    problems: Vec<String>,
}

impl Log {
    /// What is new of these vendors. `waited`: seconds since the beginning.
    pub(super) fn changes<'a>(
        &mut self,
        vendors: impl Iterator<Item = &'a VendorReport>,
        (now, waited): (Time, i64),
        style: &Style,
        err: &mut dyn Write,
    ) {
        for vendor in vendors {
            let news = news(vendor);
            let known = self.news.insert(key(vendor), news.clone());
            if known.as_ref() == Some(&news) {
                continue;
            }
            let after = match (vendor.gate.decision, known) {
                (Decision::Pass, Some(_)) => format!(", after {}", elapsed(waited)),
                _ => String::new(),
            };
            line(&format!("{news}{after}"), now, style, err);
        }
    }

    /// Problems that were not there before. An error says no more than the line of its vendor.
    pub(super) fn warnings(&mut self, problems: &[Problem], err: &mut dyn Write) {
        let warnings = problems.iter().filter(|one| !one.is_error());
        let warnings: Vec<_> = warnings.map(ToString::to_string).collect();
        for warning in warnings.iter().filter(|one| !self.problems.contains(one)) {
            let _ = writeln!(err, "{warning}");
        }
        self.problems = warnings;
    }
}

/// A line with the time of day in front.
pub(super) fn line(text: &str, now: Time, style: &Style, err: &mut dyn Write) {
    let (clock, _) = style.zone.clock(now);
    let _ = writeln!(err, "{}  {text}", clock.format("%H:%M:%S"));
}

fn key(vendor: &VendorReport) -> String {
    let policy = vendor.gate.policy.as_ref().map_or("", Text::raw);
    format!("{}\n{policy}", vendor.vendor.raw())
}

/// `github: fail: API: partial outage`.
fn news(vendor: &VendorReport) -> String {
    let name = vendor.vendor.line();
    let decision = vendor.gate.decision.word();
    let causes: Vec<_> = vendor.causes().into_iter().map(Text::line).collect();
    if causes.is_empty() {
        return format!("{name}: {decision}");
    }
    let shown = causes.iter().take(SHOWN).cloned().collect::<Vec<_>>();
    let more = match causes.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!("; and {more} more"),
    };
    format!("{name}: {decision}: {}{more}", shown.join("; "))
}
