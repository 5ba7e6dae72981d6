//! `notify test`: a message that only shows that a channel works. It does not go through the outbox.

use std::time::Instant;

use super::channels::{channels, no_channel};
use crate::commands::{Outcome, UsageError};
use crate::context::Context;
use crate::gate::Decision;
use crate::model::{Text, printable};
use crate::notify::{Channel, Composer, Event, Sender};
use crate::report::{NotifyTestReport, Report, SCHEMA_VERSION, TestReport};

pub(super) fn run(names: &[String], context: &Context) -> Result<Outcome, UsageError> {
    context.source.require_network("notify test")?;
    let plan = channels(context)?;
    if plan.is_empty() {
        return Err(no_channel());
    }
    for name in names {
        if !plan.channels.iter().any(|one| one.name == *name) {
            let known: Vec<_> = plan.channels.iter().map(|one| one.name.as_str()).collect();
            let known = known.join(", ");
            let message = format!("no channel is called `{name}`; configured: {known}");
            return Err(UsageError::Other(message));
        }
    }
    let asked = plan
        .channels
        .iter()
        .filter(|one| names.is_empty() || names.contains(&one.name));
    let sender = Sender::new(context.source.http().clone());
    let tests: Vec<_> = asked.map(|one| test(one, &sender, context)).collect();
    let failed = tests.iter().any(|one| !one.sent);
    let mut outcome = Outcome::report(Report::NotifyTest(NotifyTestReport {
        schema_version: SCHEMA_VERSION,
        command: "notify test".into(),
        generated_at: context.now,
        channels: tests,
    }));
    if failed {
        outcome.decision = Decision::Fail;
    }
    Ok(outcome)
}

fn test(channel: &Channel, sender: &Sender, context: &Context) -> TestReport {
    let event = Event::test(context.now);
    let message = Composer::new(channel.zone.clone(), context.now).message(vec![event]);
    let begun = Instant::now();
    let sent = sender.send(&channel.compose.compose(&message, context.now));
    let milliseconds = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    let error = sent.err().map(|refusal| {
        let detail = refusal.detail.map(|detail| format!(" ({detail})"));
        Text::new(printable(&format!(
            "{}{}",
            refusal.error,
            detail.unwrap_or_default()
        )))
    });
    TestReport {
        name: Text::from(channel.name.as_str()),
        kind: channel.kind.word().to_owned(),
        sent: error.is_none(),
        milliseconds,
        error,
    }
}
