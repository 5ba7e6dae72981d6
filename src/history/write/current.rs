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
use crate::model::{Component, ComponentStatus, Impact, Page, Reported, Text, Time};

pub(in crate::history) fn write(
    file: &Connection,
    page: i64,
    stored: Option<&StoredPage>,
    merged: &Page,
    check: CheckInfo,
) -> Result<(), HistoryError> {
    let headline = encoding::compact(&encoding::headline(merged))?;
    if stored.is_none_or(|stored| stored.headline != headline) {
        keep_last_headline(file, page, stored, merged, check)?;
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

/// Where the page's own status becomes a problem, or ends being one, the headline of the check before is kept with its
/// time: the turn lies between the two.
fn keep_last_headline(
    file: &Connection,
    page: i64,
    stored: Option<&StoredPage>,
    merged: &Page,
    check: CheckInfo,
) -> Result<(), HistoryError> {
    let is_problem = |page: &Page| {
        let indicator = page.indicator.as_ref();
        let impact = indicator.and_then(|one| one.value.impact());
        impact > Some(Impact::None)
    };
    let before = check.before.filter(|before| *before < check.at);
    let (Some(stored), Some(before)) = (stored, before) else {
        return Ok(());
    };
    if is_problem(&stored.known.page) == is_problem(merged) {
        return Ok(());
    }
    let mut insert = file.prepare_cached(
        "INSERT INTO headline (page, seen_at, body) SELECT ?1, ?2, ?3 \
         WHERE NOT EXISTS (SELECT 1 FROM headline WHERE page = ?1 AND seen_at >= ?2)",
    )?;
    insert.execute(params![page, micros(before), stored.headline])?;
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
            let known = known.filter(|known| is_turn(known, &part.status));
            keep_last_look(file, id, known, check)?;
            keep_state(file, id, Some(&part.status), check.at)?;
        }
    }
    let standing: std::collections::HashSet<&String> = now.iter().map(|(name, _)| name).collect();
    for (name, part) in before.iter().filter(|(name, _)| !standing.contains(name)) {
        let id = component_row(file, page, name, usize::MAX)?;
        let known = Some(&part.status).filter(|known| known.value.is_trouble());
        keep_last_look(file, id, known, check)?;
        keep_state(file, id, None, check.at)?;
    }
    Ok(())
}

/// Whether a problem begins, ends or changes.
fn is_turn(known: &Reported<ComponentStatus>, now: &Reported<ComponentStatus>) -> bool {
    known.value.is_trouble() || now.value.is_trouble()
}

/// What the check before saw, which may be long after the state was kept: the turn lies between the two.
fn keep_last_look(
    file: &Connection,
    component: i64,
    known: Option<&Reported<ComponentStatus>>,
    check: CheckInfo,
) -> Result<(), HistoryError> {
    let before = check.before.filter(|before| *before < check.at);
    let (Some(known), Some(before)) = (known, before) else {
        return Ok(());
    };
    let mut kept =
        file.prepare_cached("SELECT 1 FROM state WHERE component = ?1 AND seen_at >= ?2")?;
    if kept.exists(params![component, micros(before)])? {
        return Ok(());
    }
    keep_state(file, component, Some(known), before)
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
