//! Keeping a page's headline and the states of its components: what it says now, and a row for each difference.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension as _, params};

use crate::change::CheckInfo;
use crate::history::component_name::named;
use crate::history::components;
use crate::history::encoding;
use crate::history::error::HistoryError;
use crate::history::read::stored::StoredPage;
use crate::history::timestamp::micros;
use crate::model::{Component, ComponentStatus, Page, Reported, Text, Time};

pub(in crate::history) fn write(
    file: &Connection,
    page: i64,
    stored: Option<&StoredPage>,
    merged: &Page,
    check: CheckInfo,
) -> Result<(), HistoryError> {
    let headline = encoding::compact(&encoding::headline(merged))?;
    if stored.is_none_or(|stored| stored.headline != headline) {
        let mut insert =
            file.prepare_cached("INSERT INTO headline (page, seen_at, body) VALUES (?1, ?2, ?3)")?;
        insert.execute(params![page, micros(check.at), headline])?;
    }
    let before = stored.and_then(|stored| stored.known.page.components.as_deref());
    let now = merged.components.as_deref().unwrap_or_default();
    keep_states(file, page, before.unwrap_or_default(), now, check)?;
    let mut replace = file.prepare_cached(
        "INSERT OR REPLACE INTO present (page, headline, components) VALUES (?1, ?2, ?3)",
    )?;
    replace.execute(params![page, headline, components::write(now)?])?;
    Ok(())
}

fn keep_states(
    file: &Connection,
    page: i64,
    before: &[Component],
    now: &[Component],
    check: CheckInfo,
) -> Result<(), HistoryError> {
    if before == now {
        return Ok(());
    }
    let before: HashMap<String, &Component> = named(before)?.into_iter().collect();
    let now = named(now)?;
    for (place, (name, part)) in now.iter().enumerate() {
        let known = before.get(name).map(|known| &known.status);
        if known != Some(&part.status) {
            let id = component_row(file, page, name, place)?;
            keep_last_look(file, id, known, check)?;
            keep_state(file, id, Some(&part.status), check.at)?;
        }
    }
    let standing: std::collections::HashSet<&String> = now.iter().map(|(name, _)| name).collect();
    for (name, part) in before.iter().filter(|(name, _)| !standing.contains(name)) {
        let id = component_row(file, page, name, usize::MAX)?;
        keep_last_look(file, id, Some(&part.status), check)?;
        keep_state(file, id, None, check.at)?;
    }
    Ok(())
}

/// Where trouble ends, the check before saw it last: the end lies between the two.
fn keep_last_look(
    file: &Connection,
    component: i64,
    known: Option<&Reported<ComponentStatus>>,
    check: CheckInfo,
) -> Result<(), HistoryError> {
    let ended = known.filter(|known| known.value.is_trouble());
    let before = check.before.filter(|before| *before < check.at);
    let (Some(ended), Some(before)) = (ended, before) else {
        return Ok(());
    };
    let mut kept =
        file.prepare_cached("SELECT 1 FROM state WHERE component = ?1 AND seen_at >= ?2")?;
    if kept.exists(params![component, micros(before)])? {
        return Ok(());
    }
    keep_state(file, component, Some(ended), before)
}

fn component_row(
    file: &Connection,
    page: i64,
    name: &str,
    place: usize,
) -> Result<i64, HistoryError> {
    let mut known =
        file.prepare_cached("SELECT id FROM component WHERE page = ?1 AND name = ?2")?;
    let known = known.query_row(params![page, name], |row| row.get(0));
    if let Some(id) = known.optional()? {
        return Ok(id);
    }
    let mut insert =
        file.prepare_cached("INSERT INTO component (page, place, name) VALUES (?1, ?2, ?3)")?;
    let place = i64::try_from(place).unwrap_or(i64::MAX);
    Ok(insert.insert(params![page, place, name])?)
}

fn keep_state(
    file: &Connection,
    component: i64,
    status: Option<&Reported<ComponentStatus>>,
    at: Time,
) -> Result<(), HistoryError> {
    let mut insert = file.prepare_cached(
        "INSERT INTO state (component, seen_at, status, word) VALUES (?1, ?2, ?3, ?4)",
    )?;
    let word = status.and_then(|status| status.word.as_ref());
    insert.execute(params![
        component,
        micros(at),
        status.map(Reported::as_str),
        word.map(Text::raw)
    ])?;
    Ok(())
}
