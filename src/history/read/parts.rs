//! The components of a page by their places, so that incidents and states can be compared.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::history::component_name;
use crate::history::error::HistoryError;
use crate::model::ComponentRef;

/// The components of a page, by their rows, ids and paths.
pub(super) struct Parts {
    pub(super) rows: HashMap<i64, usize>,
    ids: HashMap<String, usize>,
    paths: HashMap<String, usize>,
}

impl Parts {
    pub(super) fn read(file: &Connection, page: i64) -> Result<Self, HistoryError> {
        let mut parts = Self {
            rows: HashMap::new(),
            ids: HashMap::new(),
            paths: HashMap::new(),
        };
        let mut query =
            file.prepare_cached("SELECT id, name FROM component WHERE page = ?1 ORDER BY id")?;
        let mut rows = query.query([page])?;
        let mut place = 0;
        while let Some(row) = rows.next()? {
            let name = row.get_ref(1)?.as_str()?;
            let part = component_name::component(name, "", None)?.component;
            parts.rows.insert(row.get(0)?, place);
            if let Some(id) = &part.id {
                parts.ids.entry(id.raw().to_owned()).or_insert(place);
            }
            parts
                .paths
                .entry(part.path().raw().to_owned())
                .or_insert(place);
            place += 1;
        }
        Ok(parts)
    }

    /// The place of a component that an incident names.
    pub(super) fn place(&self, component: &ComponentRef) -> Option<usize> {
        let id = component.id.as_ref().and_then(|id| self.ids.get(id.raw()));
        id.or_else(|| self.paths.get(component.path().raw()))
            .copied()
    }
}
