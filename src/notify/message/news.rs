//! One event in words: its title, its tone, and the line that a list has of it.

use super::content::{Line, Tone};
use crate::change::Kind;
use crate::model::{Impact, MaintenanceStatus, Text, length};
use crate::notify::event::{Event, Occasion};
use crate::render::spaced;
use crate::report::ImpactReport;

/// `major`, or `major (vendor says minor)`.
pub(super) fn impact(impact: &ImpactReport) -> Option<String> {
    let reported = impact.reported.map(Impact::word);
    match (impact.observed.map(Impact::word), reported) {
        (Some(observed), Some(reported)) if observed != reported => {
            Some(format!("{observed} (vendor says {reported})"))
        }
        (observed, reported) => Some(observed.or(reported)?.to_owned()),
    }
}

impl Event {
    /// How bad the news is.
    pub(crate) fn tone(&self) -> Tone {
        match self.occasion {
            Occasion::Resolved => Tone::Good,
            Occasion::Edited | Occasion::Moved | Occasion::Maintenance | Occasion::Test => {
                Tone::Neutral
            }
            Occasion::Unreadable | Occasion::Status if self.open == Some(false) => Tone::Good,
            Occasion::Removed | Occasion::Unreadable => Tone::Unknown,
            _ if self.open == Some(false) => Tone::Good,
            _ => match self.impact {
                None => Tone::Unknown,
                Some(Impact::None) => Tone::Neutral,
                Some(Impact::Minor) => Tone::Minor,
                Some(Impact::Major) => Tone::Major,
                Some(Impact::Critical) => Tone::Critical,
            },
        }
    }

    /// What happened, in one line without the vendor.
    pub(crate) fn news(&self) -> String {
        let title = self.title().map(Text::line).unwrap_or_default();
        let lasted = self.incident.as_ref().and_then(|one| one.duration_seconds);
        let text = match self.occasion {
            Occasion::Opened | Occasion::Summary if self.incident.is_some() => title,
            Occasion::Updated | Occasion::Reminder if self.incident.is_some() => {
                let status = self.incident.as_ref().map(|one| status(one.status));
                format!("{}: {title}", status.unwrap_or_default())
            }
            Occasion::Escalated => format!("worse: {title}"),
            Occasion::Reopened => format!("reopened: {title}"),
            Occasion::Resolved => match lasted {
                Some(seconds) => format!("resolved after {}: {title}", length(seconds)),
                None => format!("resolved: {title}"),
            },
            Occasion::Edited => format!("edited: {title}"),
            Occasion::Removed => format!("removed from the page: {title}"),
            Occasion::Maintenance => format!("{}: {title}", self.maintenance_news()),
            Occasion::Unreadable if self.open == Some(false) => "can be read again".to_owned(),
            Occasion::Unreadable => "status unknown: the page cannot be read".to_owned(),
            Occasion::Moved => "the page moved to another platform".to_owned(),
            Occasion::Test => "test message".to_owned(),
            _ => self.state_news(),
        };
        let impact = self.incident.as_ref().and_then(|one| impact(&one.impact));
        let shows_impact = !matches!(
            self.occasion,
            Occasion::Resolved | Occasion::Edited | Occasion::Removed
        );
        match impact.filter(|_| shows_impact && self.open != Some(false)) {
            Some(impact) => format!("{text} · {impact}"),
            None => text,
        }
    }

    fn maintenance_news(&self) -> &'static str {
        let kind = self.changes.last().map(|one| one.kind);
        match (kind, self.maintenance.as_ref().map(|one| one.status)) {
            (Some(Kind::MaintenanceStarted), _) => "maintenance started",
            (Some(Kind::MaintenanceCompleted), _) => "maintenance completed",
            (Some(Kind::MaintenanceRescheduled), _) => "maintenance moved",
            (Some(Kind::MaintenanceCancelled), _) => "maintenance cancelled",
            (Some(Kind::MaintenanceEdited), _) => "maintenance edited",
            (_, Some(MaintenanceStatus::InProgress)) => "maintenance in progress",
            _ => "maintenance scheduled",
        }
    }

    /// `API: partial outage, Webhooks: degraded performance`, or that all is well again.
    fn state_news(&self) -> String {
        let named = self.components.iter().map(|one| {
            let state = one.status.map(crate::model::Vocabulary::word);
            format!(
                "{}: {}",
                one.path().line(),
                spaced(state.unwrap_or_default())
            )
        });
        let mut named: Vec<_> = named.collect();
        let further = named.len().saturating_sub(3);
        named.truncate(3);
        if further > 0 {
            named.push(format!("{further} more"));
        }
        if !named.is_empty() {
            return named.join(", ");
        }
        let word = self.changes.iter().rev().find_map(|one| match one.kind {
            Kind::IndicatorChanged => one.new.as_ref(),
            _ => None,
        });
        match word {
            Some(word) if self.open == Some(true) => {
                format!("page status: {}", spaced(&word.line()))
            }
            _ => "operational again".to_owned(),
        }
    }

    /// The event as a line of a list.
    pub(crate) fn list_line(&self) -> Line {
        Line {
            tone: self.tone(),
            text: format!("{}: {}", self.label(), self.news()),
            link: self.link(),
        }
    }
}

/// The word of a status as people read it.
pub(super) fn status(status: crate::model::IncidentStatus) -> String {
    spaced(crate::model::Vocabulary::word(status))
}
