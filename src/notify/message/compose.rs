//! From events to the message that says them.

use super::content::{Fact, Line, Message, Tone};
use super::news::{impact, status};
use crate::change::{Field, Kind};
use crate::model::{Text, Time, length};
use crate::notify::event::{Event, Occasion};
use crate::render::{Style, Zone, count, moment, spaced};
use crate::report::{ChangeReport, CorrelationReport, IncidentReport};

/// So many components are named.
const COMPONENTS: usize = 10;

/// So many events are listed.
const LINES: usize = 20;

/// How the times of a message are shown.
pub(crate) struct Composer {
    style: Style,
}

impl Composer {
    /// Times in this zone, as seen from now.
    pub(crate) fn new(zone: Zone, now: Time) -> Self {
        Self {
            style: Style {
                color: false,
                links: false,
                width: None,
                zone,
                now,
            },
        }
    }

    /// The message about these events, of which there is at least one.
    pub(crate) fn message(&self, events: Vec<Event>) -> Message {
        match events.as_slice() {
            [event] => self.of_one(event),
            _ => Self::of_many(events),
        }
    }

    fn of_one(&self, event: &Event) -> Message {
        let mut facts = Vec::new();
        let mut paragraphs = Vec::new();
        if event.flapping {
            paragraphs.push(
                "This changes back and forth; what follows is sent once it was stable for 30 minutes."
                    .to_owned(),
            );
        }
        paragraphs.extend(event.correlation.as_ref().map(|one| one.text.line()));
        if let Some(incident) = &event.incident {
            self.incident_facts(incident, &mut facts);
        }
        if let Some(maintenance) = &event.maintenance {
            for (label, at) in [
                ("Starts", maintenance.starts_at),
                ("Ends", maintenance.ends_at),
            ] {
                let at = at.map(|at| moment(at, &self.style));
                facts.extend(at.map(|value| Fact { label, value }));
            }
            let parts = maintenance.components.iter().flatten();
            facts.extend(components(parts.map(|one| one.path().line()).collect()));
        }
        paragraphs.extend(self.edits(event));
        paragraphs.extend(self.newest_update(event));
        Message {
            id: event.id.clone(),
            tone: event.tone(),
            title: format!("{}: {}", event.label(), event.news()),
            facts,
            paragraphs,
            lines: Vec::new(),
            link: event.link(),
            command: command(event),
            events: vec![event.clone()],
        }
    }

    fn incident_facts(&self, incident: &IncidentReport, facts: &mut Vec<Fact>) {
        let mut fact = |label, value: Option<String>| {
            facts.extend(value.map(|value| Fact { label, value }));
        };
        fact("Status", Some(status(incident.status)));
        fact("Impact", impact(&incident.impact));
        fact(
            "Started",
            incident.started_at.map(|at| moment(at, &self.style)),
        );
        let is_over = incident.resolved_at.is_some();
        fact(
            "Resolved",
            incident.resolved_at.map(|at| moment(at, &self.style)),
        );
        let label = if is_over { "Lasted" } else { "Open for" };
        fact(label, incident.duration_seconds.map(length));
        let affected = incident.affected_components.iter().flatten();
        let affected = affected.map(|one| {
            let state = crate::model::Vocabulary::word(one.worst);
            format!("{} ({})", one.path().line(), spaced(state))
        });
        let mut named: Vec<String> = affected.collect();
        named.extend(
            incident
                .listed_components
                .iter()
                .map(|one| one.path().line()),
        );
        facts.extend(components(named));
    }

    /// Old and new, for what reads otherwise now.
    fn edits(&self, event: &Event) -> Vec<String> {
        let changed = event.changes.iter().filter(|one| {
            matches!(
                one.kind,
                Kind::IncidentEdited
                    | Kind::UpdateRemoved
                    | Kind::MaintenanceRescheduled
                    | Kind::MaintenanceEdited
                    | Kind::FeedChanged
                    | Kind::PageUnreadable
                    | Kind::ComponentChanged
                    | Kind::IndicatorChanged
                    | Kind::ImpactChanged
            )
        });
        changed.map(|one| self.edit(one)).collect()
    }

    fn edit(&self, change: &ChangeReport) -> String {
        let value = |text: &Option<Text>| text.as_ref().map(|text| self.value(text));
        let what = match (change.kind, change.field) {
            (Kind::PageUnreadable, _) => String::new(),
            (Kind::FeedChanged, _) => "platform: ".to_owned(),
            (Kind::ImpactChanged, _) => "impact: ".to_owned(),
            (Kind::IndicatorChanged, _) => "page status: ".to_owned(),
            (Kind::UpdateRemoved, _) => "update removed: ".to_owned(),
            (Kind::ComponentChanged, _) => {
                let path = change.component.as_ref().map(Text::line);
                format!("{}: ", path.unwrap_or_default())
            }
            (_, Some(Field::Title)) => "title: ".to_owned(),
            (_, Some(field)) => format!("{}: ", spaced(field.word())),
            _ => String::new(),
        };
        match (value(&change.old), value(&change.new)) {
            (Some(old), Some(new)) => format!("{what}{old} → {new}"),
            (Some(old), None) => format!("{what}{old}"),
            (None, Some(new)) => format!("{what}{new}"),
            (None, None) => what.trim_end_matches(": ").to_owned(),
        }
    }

    /// A time in the zone of the channel, a word with blanks.
    fn value(&self, text: &Text) -> String {
        let line = text.line();
        match line.parse::<Time>() {
            Ok(at) => moment(at, &self.style),
            Err(_) if line.contains(' ') => line,
            Err(_) => spaced(&line),
        }
    }

    fn newest_update(&self, event: &Event) -> Option<String> {
        let of_incident = event.incident.as_ref().and_then(|one| one.updates.last());
        let of_maintenance = event
            .maintenance
            .as_ref()
            .and_then(|one| one.updates.last());
        let (at, text) = of_incident
            .map(|one| (one.at, &one.text))
            .or_else(|| of_maintenance.map(|one| (one.at, &one.text)))?;
        if text.is_blank() || event.occasion == Occasion::Edited {
            return None;
        }
        let lines: Vec<_> = text.lines().map(std::borrow::Cow::into_owned).collect();
        let text = lines.join("\n").trim().to_owned();
        Some(match at {
            Some(at) => format!("{}: {text}", moment(at, &self.style)),
            None => text,
        })
    }

    fn of_many(events: Vec<Event>) -> Message {
        let tone = events.iter().map(Event::tone).max();
        let listed = events.iter().take(LINES);
        let mut lines = correlations(&events);
        lines.extend(listed.map(Event::list_line));
        let further = events.len().saturating_sub(LINES);
        if further > 0 {
            lines.push(Line {
                tone: Tone::Unknown,
                text: format!("{further} more"),
                link: None,
            });
        }
        let ids: Vec<&str> = events.iter().map(|event| event.id.as_str()).collect();
        Message {
            id: format!("{}+{}", ids.first().unwrap_or(&""), ids.len()),
            tone: tone.unwrap_or(Tone::Neutral),
            title: title_of_many(&events),
            facts: Vec::new(),
            paragraphs: Vec::new(),
            lines,
            link: None,
            command: Some("pingoru status".to_owned()),
            events,
        }
    }
}

/// What the events say of each other, each once, as the last of them knew it.
fn correlations(events: &[Event]) -> Vec<Line> {
    let mut found: Vec<&CorrelationReport> = Vec::new();
    for one in events
        .iter()
        .rev()
        .filter_map(|event| event.correlation.as_ref())
    {
        let same = |known: &&CorrelationReport| known.from == one.from;
        if !found.iter().any(same) {
            found.push(one);
        }
    }
    let lines = found.into_iter().rev().map(|one| Line {
        tone: Tone::Unknown,
        text: one.text.line(),
        link: None,
    });
    lines.collect()
}

/// `3 pages cannot be read`, `12 messages: 7 opened, 5 resolved`.
fn title_of_many(events: &[Event]) -> String {
    let all = |occasion| events.iter().all(|event| event.occasion == occasion);
    let number = events.len();
    if all(Occasion::Summary) {
        return format!("{} open now", count(number, "problem"));
    }
    if all(Occasion::Unreadable) {
        let failing = events
            .iter()
            .filter(|event| event.open == Some(true))
            .count();
        return match failing {
            0 => format!("{} can be read again", count(number, "page")),
            _ if failing == number => {
                format!(
                    "status of {} unknown: the pages cannot be read",
                    count(number, "vendor")
                )
            }
            _ => format!(
                "{} cannot be read, {} can be read again",
                count(failing, "page"),
                number - failing
            ),
        };
    }
    let mut kinds: Vec<(Occasion, usize)> = Vec::new();
    for event in events {
        match kinds.iter_mut().find(|(kind, _)| *kind == event.occasion) {
            Some((_, number)) => *number += 1,
            None => kinds.push((event.occasion, 1)),
        }
    }
    let kinds: Vec<_> = kinds
        .into_iter()
        .map(|(kind, number)| format!("{number} {}", spaced(kind.word())))
        .collect();
    format!("{}: {}", count(number, "change"), kinds.join(", "))
}

fn components(mut named: Vec<String>) -> Option<Fact> {
    let further = named.len().saturating_sub(COMPONENTS);
    named.truncate(COMPONENTS);
    if further > 0 {
        named.push(format!("{further} more"));
    }
    (!named.is_empty()).then(|| Fact {
        label: "Components",
        value: named.join(", "),
    })
}

/// The command that shows all of it.
fn command(event: &Event) -> Option<String> {
    let plain = |word: &str| {
        let safe = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        ((1..=100).contains(&word.len()) && word.chars().all(safe)).then(|| word.to_owned())
    };
    let vendor = plain(event.vendor.raw())?;
    let id = event.incident.as_ref().and_then(|one| plain(one.id.raw()));
    Some(match id {
        Some(id) => format!("pingoru incident {vendor} {id}"),
        None => format!("pingoru status {vendor}"),
    })
}
