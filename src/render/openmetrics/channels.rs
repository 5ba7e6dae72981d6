//! The channels of alerts: what waits, what was sent, and which fail.

use super::family::Family;
use crate::report::NotifyStatusReport;

/// One series of each for every channel; a moment that is not known has none.
pub(super) fn families(report: &NotifyStatusReport) -> Vec<Family> {
    let mut waiting = Family::new(
        "pingoru_alerts_waiting",
        "How many messages wait to be sent to the channel",
    );
    let mut oldest = Family::new(
        "pingoru_alerts_oldest_waiting_timestamp_seconds",
        "When the oldest waiting message was queued",
    );
    let mut sent = Family::new(
        "pingoru_alerts_sent",
        "How many messages were sent to the channel",
    );
    let mut last = Family::new(
        "pingoru_alerts_last_sent_timestamp_seconds",
        "When the last message was sent",
    );
    let mut given_up = Family::new(
        "pingoru_alerts_given_up",
        "How many messages were given up in the last seven days",
    );
    let mut failing = Family::new(
        "pingoru_alerts_failing",
        "1 while the last attempt to send failed",
    );
    for one in &report.channels {
        let labels = || {
            let kind = one.kind.clone().unwrap_or_else(|| "unknown".to_owned());
            vec![("channel", one.name.line()), ("kind", kind)]
        };
        waiting.add(labels(), count(one.waiting));
        oldest.stamp(labels(), one.oldest_waiting_at);
        sent.add(labels(), count(one.sent));
        last.stamp(labels(), one.last_sent_at);
        given_up.add(labels(), count(one.given_up));
        failing.add(labels(), f64::from(u8::from(one.failing_since.is_some())));
    }
    vec![waiting, oldest, sent, last, given_up, failing]
}

#[expect(clippy::cast_precision_loss, reason = "counts of messages are exact")]
fn count(number: u64) -> f64 {
    number as f64
}
