//! Adobe's words for states and severities, and its texts.

use std::collections::HashMap;

use super::super::read::text;
use super::raw::{Events, Message};
use crate::model::{ComponentStatus, Impact, MaintenanceStatus, Reported, Text, Time};

/// What the status of an entry says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// It begins, or begins again.
    Opens,
    /// Something was added.
    Goes,
    /// It is over, or was nothing.
    Closes,
}

impl Step {
    pub(super) fn of(word: &str) -> Option<Self> {
        match word.to_ascii_lowercase().as_str() {
            "opened" | "started" | "reopened" | "discovery" => Some(Self::Opens),
            "updated" | "scheduled" => Some(Self::Goes),
            "closed" | "canceled" | "cancelled" | "completed" | "dismissed" => Some(Self::Closes),
            _ => None,
        }
    }
}

/// A trivial issue is still one; a potential one is none yet.
pub(super) fn impact(severity: &str) -> Reported<Option<Impact>> {
    if severity.eq_ignore_ascii_case("trivial") {
        return Some(Impact::Minor).into();
    }
    Reported::read(severity)
}

/// A severity as the state of the product: each stands on the same rung.
pub(super) fn state(severity: Option<&str>) -> Reported<ComponentStatus> {
    let Some(word) = severity else {
        return Reported::missing();
    };
    let meaning = match word.to_ascii_lowercase().as_str() {
        "trivial" | "minor" => Some(ComponentStatus::DegradedPerformance),
        "major" => Some(ComponentStatus::PartialOutage),
        "critical" => Some(ComponentStatus::MajorOutage),
        "maintenance" => Some(ComponentStatus::UnderMaintenance),
        _ => None,
    };
    Reported::from_table(meaning, word)
}

pub(super) fn planned(word: &str) -> Reported<MaintenanceStatus> {
    let meaning = match word.to_ascii_lowercase().as_str() {
        "scheduled" => Some(MaintenanceStatus::Scheduled),
        "started" | "opened" | "reopened" => Some(MaintenanceStatus::InProgress),
        "completed" | "closed" => Some(MaintenanceStatus::Completed),
        "canceled" | "cancelled" | "dismissed" => Some(MaintenanceStatus::Cancelled),
        _ => None,
    };
    Reported::from_table(meaning, word)
}

/// The texts of one language by their token.
pub(super) struct Texts<'a>(HashMap<&'a str, &'a Message>);

/// More text than any page has: many entries can name one token.
const MOST: usize = 16 << 20;
/// More mentions of products in updates than any page has: each repeats a name.
const MENTIONS: usize = 100_000;

/// What is left of [`MOST`] and [`MENTIONS`].
pub(super) struct Allowance {
    text: usize,
    mentions: usize,
}

impl Allowance {
    pub(super) fn new() -> Self {
        Self {
            text: MOST,
            mentions: MENTIONS,
        }
    }

    /// Takes some mentions; `None` where they are used up.
    pub(super) fn mention(&mut self, count: usize) -> Option<()> {
        self.mentions = self.mentions.checked_sub(count)?;
        Some(())
    }
}

impl<'a> Texts<'a> {
    /// English, whatever it is called, else whichever language comes first.
    pub(super) fn of(events: &'a Events) -> Self {
        let languages = events.messages.list();
        let named = |start: &str| languages.iter().find(|(key, _)| key.starts_with(start));
        let exact = languages.iter().find(|(key, _)| key == "en");
        let english = exact.or_else(|| named("en")).or(languages.first());
        let texts = english.map(|(_, texts)| texts.list()).unwrap_or_default();
        Self(
            texts
                .iter()
                .map(|(key, text)| (key.as_str(), text))
                .collect(),
        )
    }

    /// The text of a token with its times; nothing where the allowance is used up.
    pub(super) fn get(
        &self,
        token: Option<&str>,
        times: (Option<Time>, Option<Time>),
        left: &mut Allowance,
    ) -> Option<Text> {
        let message = self.0.get(token?)?;
        let html = message.html_message.get().or(message.text_message.get())?;
        left.text = left.text.checked_sub(html.len())?;
        Some(text::plain(&filled(html, times)))
    }
}

/// The first few placeholders: a hostile text could be made of nothing else.
fn filled(html: &str, (start, end): (Option<Time>, Option<Time>)) -> String {
    let shown = |at: Option<Time>| {
        let at = at.map(|at| at.format("%Y-%m-%d %H:%M UTC").to_string());
        at.unwrap_or_default()
    };
    html.replacen("{startDateTime}", &shown(start), 8)
        .replacen("{endDateTime}", &shown(end), 8)
}
