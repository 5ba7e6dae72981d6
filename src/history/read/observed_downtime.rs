//! How long checks saw components in trouble.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::history::component_name::{component, named};
use crate::history::database::History;
use crate::history::error::HistoryError;
use crate::history::page_row::{self, PageRow};
use crate::history::timestamp::{micros, time};
use crate::model::timeline::Interval;
use crate::model::uptime::{ObservedDowntime, Window};
use crate::model::{Component, ComponentStatus, Page, Time};

impl History {
    /// The downtime of a page's components until a check that shows `now`. It is a lower bound: what two checks no
    /// more than a day apart both saw.
    pub(crate) fn watched(
        &self,
        vendor: &str,
        now: &Page,
        at: Time,
    ) -> Result<Vec<ObservedDowntime>, HistoryError> {
        let file = self.connection.unchecked_transaction()?;
        let Some(row) = page_row::find(&file, vendor)? else {
            return Ok(Vec::new());
        };
        let Some(readable_at) = row.readable_at else {
            return Ok(Vec::new());
        };
        let listed = named(now.components.as_deref().unwrap_or_default())?;
        let last = Last {
            readable_at,
            now: row.was_read_shortly_before(at).then_some(at),
            listed: listed.into_iter().collect(),
        };
        let spans = spans(&file, &row, last.now.unwrap_or(readable_at))?;
        let parts = parts(&file, row.id, at)?;
        let watched = parts.into_iter().map(|one| ObservedDowntime {
            stretches: last.stretches(&one.name, one.checks, &spans),
            part: one.part,
        });
        Ok(watched.filter(|one| !one.stretches.is_empty()).collect())
    }
}

/// How long the last recorded state lasted.
struct Last<'a> {
    readable_at: Time,
    /// The current check, where it follows shortly after the last one.
    now: Option<Time>,
    listed: HashMap<String, &'a Component>,
}

/// A state, and the check that saw it; `None`: the component was gone.
type SeenState = (Time, Option<ComponentStatus>);

impl Last<'_> {
    fn stretches(&self, name: &str, mut checks: Vec<SeenState>, spans: &[Window]) -> Vec<Interval> {
        if let Some((_, status)) = checks.last().copied() {
            let stands = self.listed.get(name).map(|part| part.status.value) == status;
            let until = self.now.filter(|_| stands).unwrap_or(self.readable_at);
            checks.push((until, status));
        }
        let both = checks.windows(2).filter_map(|pair| match *pair {
            [(from, Some(status)), (to, next)] if next == Some(status) && status.is_trouble() => {
                Some((Window { from, to }, status))
            }
            _ => None,
        });
        both.flat_map(|(both, status)| spans.iter().map(move |span| (both.cut(*span), status)))
            .filter(|(both, _)| !both.length().is_zero())
            .map(|(both, status)| Interval {
                from: both.from,
                to: Some(both.to),
                status,
            })
            .collect()
    }
}

/// The periods of checks without a gap.
fn spans(file: &Connection, row: &PageRow, until: Time) -> Result<Vec<Window>, HistoryError> {
    let mut query = file.prepare_cached("SELECT from_at, to_at FROM span WHERE page = ?1")?;
    let window = |from, to| Window { from, to };
    let earlier = query.query_map([row.id], |row| {
        Ok(window(time(row.get(0)?), time(row.get(1)?)))
    })?;
    let mut spans: Vec<Window> = earlier.collect::<Result<_, _>>()?;
    spans.extend(row.span_from.map(|from| window(from, until)));
    Ok(spans)
}

/// A component under its name in the file, with its checks in the order of the checks.
struct Observed {
    name: String,
    part: Component,
    checks: Vec<SeenState>,
}

/// In the order in which they were seen first.
fn parts(file: &Connection, page: i64, at: Time) -> Result<Vec<Observed>, HistoryError> {
    let mut query = file.prepare_cached(
        "SELECT name, seen_at, status FROM component JOIN state ON state.component = component.id \
         WHERE page = ?1 AND seen_at <= ?2 ORDER BY component.id, state.id",
    )?;
    let mut rows = query.query((page, micros(at)))?;
    let mut found: Vec<Observed> = Vec::new();
    while let Some(row) = rows.next()? {
        let (name, word): (String, Option<String>) = (row.get(0)?, row.get(2)?);
        let part = component(&name, word.as_deref().unwrap_or_default(), None)?;
        let state = (time(row.get(1)?), word.map(|_| part.status.value));
        match found.last_mut().filter(|last| last.name == name) {
            Some(last) => last.checks.push(state),
            None => found.push(Observed {
                name,
                part,
                checks: vec![state],
            }),
        }
    }
    Ok(found)
}
