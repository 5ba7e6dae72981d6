//! What a vendor edited in the incidents of a page, as the log of changes has it.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::change::{Field, Kind};
use crate::history::error::HistoryError;
use crate::history::read::log::meaning;
use crate::history::timestamp::time;
use crate::model::Time;

/// How often parts of an incident that were already published were edited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Edits {
    /// Texts, and updates that were removed.
    pub(crate) texts: u32,
    /// Times.
    pub(crate) times: u32,
    /// The impact, after the end.
    pub(crate) impacts: u32,
    /// Titles and components.
    pub(crate) others: u32,
}

impl Edits {
    /// Whether there are any.
    pub(crate) fn is_any(self) -> bool {
        self != Self::default()
    }

    fn count(&mut self, kind: Kind, field: Option<Field>, is_over: bool) {
        match (kind, field) {
            (Kind::IncidentEdited, Some(Field::Text)) | (Kind::UpdateRemoved, _) => self.texts += 1,
            (Kind::IncidentEdited, Some(field)) if is_time(field) => self.times += 1,
            (Kind::IncidentEdited, _) => self.others += 1,
            // While it lasts, another impact is news.
            (Kind::ImpactChanged, _) if is_over => self.impacts += 1,
            _ => {}
        }
    }
}

/// By the key of an incident, its edits. `ends`: when incidents ended.
pub(super) fn of_page(
    file: &Connection,
    page: i64,
    ends: &HashMap<&str, Time>,
) -> Result<HashMap<String, Edits>, HistoryError> {
    let mut query = file.prepare_cached(
        "SELECT item, kind, field, seen_at FROM change WHERE page = ?1 AND item IS NOT NULL AND \
         kind IN ('incident_edited', 'update_removed', 'impact_changed') ORDER BY seq",
    )?;
    let mut rows = query.query([page])?;
    let mut found: HashMap<String, Edits> = HashMap::new();
    while let Some(row) = rows.next()? {
        let item: String = row.get(0)?;
        let (kind, field): (String, Option<String>) = (row.get(1)?, row.get(2)?);
        let field = field.as_deref().map(meaning).transpose()?;
        let end = ends.get(item.as_str());
        let seen_at = time(row.get(3)?);
        let is_over = end.is_some_and(|end| *end < seen_at);
        found
            .entry(item)
            .or_default()
            .count(meaning(&kind)?, field, is_over);
    }
    Ok(found)
}

/// Whether a field of an incident is one of its times.
fn is_time(field: Field) -> bool {
    matches!(
        field,
        Field::Time | Field::StartedAt | Field::CreatedAt | Field::ResolvedAt
    )
}
