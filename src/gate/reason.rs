//! The reasons of a verdict, as sentences.

use chrono::TimeDelta;

use super::input::EvaluationInput;
use super::statement::{Source, Statement};
use crate::model::{Component, ComponentStatus, Page, Text, Time, Vocabulary, length};

/// What is worth telling; where all is fine, that. Components in trouble share a line.
pub(super) fn reasons(statements: &[Statement], page: Option<&Page>) -> Vec<Text> {
    let fine = statements.iter().all(Statement::is_fine);
    let down = |one: &Statement| matches!(one.source, Source::Component(_)) && one.is_trouble();
    let mut shared = page.and_then(|page| page.components.as_deref().and_then(troubled));
    statements
        .iter()
        .filter(|one| fine || !one.is_fine())
        .filter_map(|one| {
            if down(one) {
                shared.take()
            } else {
                Some(one.text.clone())
            }
        })
        .collect()
}

/// How many components are in trouble, and the worst of them.
fn troubled(components: &[Component]) -> Option<Text> {
    let down = components
        .iter()
        .filter(|part| part.status.value.is_trouble());
    let worst = down.clone().max_by_key(|part| part.status.value.impact())?;
    let state = worst.status.value.word().replace('_', " ");
    Some(Text::new(format!(
        "{} of {} components affected; worst: {} ({state})",
        down.count(),
        components.len(),
        worst.component.path().raw(),
    )))
}

/// A component's path and its state.
pub(super) fn state(path: &Text, status: ComponentStatus) -> String {
    format!("{}: {}", path.raw(), status.word().replace('_', " "))
}

/// Components of which none is in trouble; the page may have others that are.
pub(super) fn fine(components: &[Component], input: &EvaluationInput<'_>) -> String {
    let good = components
        .iter()
        .filter(|part| part.status.value == ComponentStatus::Operational);
    let (good, total) = (good.count(), components.len());
    let summary = match (good == total, input.filter.is_all()) {
        (true, true) => format!("all {total} components operational"),
        (true, false) => format!(
            "{total} of {} components selected, all operational",
            total + input.unselected.components
        ),
        (false, _) => format!("{good} of {total} components operational, none with a problem"),
    };
    match input.unselected.troubled {
        0 => summary,
        1 => format!("{summary}; 1 of the others is not"),
        others => format!("{summary}; {others} of the others are not"),
    }
}

/// How old the page's own data is, and how old it may be.
pub(super) fn aged(said_at: Time, now: Time, most: TimeDelta) -> String {
    format!(
        "page data is {} old (max-age {})",
        length((now - said_at).num_seconds()),
        length(most.num_seconds())
    )
}
