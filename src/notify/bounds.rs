//! How much of a vendor's words an event keeps: every channel gets a copy of it, and no receiver takes more.

use super::event::Event;
use crate::model::Text;

/// Characters of a headline, a name or an id.
const TITLE: usize = 1_000;
/// Characters of an update's text, or of how something read before.
const TEXT: usize = 20_000;
/// Components that are named.
const COMPONENTS: usize = 200;
/// Incidents of other vendors at the same time.
const CORRELATED: usize = 20;
/// Changes in one event.
const CHANGES: usize = 200;

/// The event with texts and lists that are cut to these bounds.
pub(super) fn bounded(mut event: Event) -> Event {
    if let Some(incident) = &mut event.incident {
        shorten(&mut incident.title, TITLE);
        incident.listed_components.truncate(COMPONENTS);
        if let Some(affected) = &mut incident.affected_components {
            affected.truncate(COMPONENTS);
            for one in affected {
                shorten(&mut one.name, TITLE);
            }
        }
        for update in &mut incident.updates {
            shorten(&mut update.text, TEXT);
            update.components.truncate(COMPONENTS);
        }
    }
    if let Some(maintenance) = &mut event.maintenance {
        shorten(&mut maintenance.title, TITLE);
        if let Some(components) = &mut maintenance.components {
            components.truncate(COMPONENTS);
        }
        for update in &mut maintenance.updates {
            shorten(&mut update.text, TEXT);
            update.components.truncate(COMPONENTS);
        }
    }
    if let Some(correlation) = &mut event.correlation {
        correlation.incidents.truncate(CORRELATED);
        for one in &mut correlation.incidents {
            shorten(&mut one.title, TITLE);
        }
    }
    event.components.truncate(COMPONENTS);
    event.changes.truncate(CHANGES);
    for change in &mut event.changes {
        for text in [&mut change.old, &mut change.new].into_iter().flatten() {
            shorten(text, TEXT);
        }
        if let Some(item) = &mut change.incident {
            shorten(&mut item.title, TITLE);
        }
    }
    event
}

fn shorten(text: &mut Text, limit: usize) {
    // Where there are fewer bytes there are no more characters.
    if text.raw().len() <= limit {
        return;
    }
    if let Some((end, _)) = text.raw().char_indices().nth(limit) {
        let kept = text.raw().get(..end).unwrap_or_default();
        *text = Text::new(format!("{kept}…"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notify::event::Occasion;

    #[test]
    fn a_flood_of_words_is_cut() {
        let now = "2026-11-28T10:00:00Z".parse().unwrap();
        let mut event = Event::sample(Occasion::Opened, now);
        if let Some(incident) = &mut event.incident {
            incident.title = Text::new("é".repeat(1_000_000));
            incident.updates[0].text = Text::new("x".repeat(10_000_000));
            let part = incident.affected_components.as_ref().unwrap()[0].clone();
            incident.affected_components = Some(vec![part; 100_000]);
        }
        let kept = serde_json::to_string(&bounded(event)).unwrap();
        assert!(kept.len() < 100_000, "{}", kept.len());
    }
}
