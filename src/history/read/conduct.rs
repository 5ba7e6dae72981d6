//! How a vendor's page behaved while it was polled: its problems as the polls saw them, its incidents, and what was
//! edited in them. Read row by row: what is kept of an incident are its times.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension as _};

use crate::history::database::History;
use crate::history::encoding;
use crate::history::error::HistoryError;
use crate::history::page_row;
use crate::history::read::edits::{self, Edits};
use crate::history::read::item_row::{ItemRow, item_rows};
use crate::history::read::parts::Parts;
use crate::history::read::problems::{self, SeenProblem};
use crate::history::timestamp::time;
use crate::model::{Incident, ItemKind, Maintenance, Page, StatedWindow, Text, Time, Timeline};

/// What the history knows of a page's behaviour.
#[derive(Clone, Debug, Default)]
pub(crate) struct Conduct {
    /// The page's own name.
    pub(crate) name: Option<Text>,
    /// From the first poll that read it to the last.
    pub(crate) polled: Option<(Time, Time)>,
    /// How often it was read, and since when that is counted; `None`: it was not counted.
    pub(crate) polls: Option<(u64, Time)>,
    /// Whether the page lists incidents.
    pub(crate) has_incidents: bool,
    /// When components, or the page as a whole, were seen with a problem.
    pub(crate) problems: Vec<SeenProblem>,
    /// The incidents, in the order in which they were first seen.
    pub(crate) incidents: Vec<SeenIncident>,
    /// From when to when maintenance was announced; no end: it was not said.
    pub(crate) maintenances: Vec<(Time, Option<Time>)>,
}

/// An incident's times, and what was edited in it.
#[derive(Clone, Debug)]
pub(crate) struct SeenIncident {
    /// Its key.
    pub(crate) id: Text,
    /// The first poll that had it.
    pub(crate) first_seen_at: Time,
    /// Whether it came up between two polls.
    pub(crate) detected: bool,
    /// When it began.
    pub(crate) started_at: Option<Time>,
    /// When it began, as the vendor wrote it into its closing words.
    pub(crate) stated_from: Option<Time>,
    /// When it ended; `None`: it is open.
    pub(crate) ended_at: Option<Time>,
    /// The components that it names, by their places among the page's.
    pub(crate) parts: Vec<usize>,
    /// Whether the vendor removed it.
    pub(crate) removed: bool,
    /// What was edited.
    pub(crate) edits: Edits,
}

impl History {
    /// How a page behaved; `None`: it was never read.
    ///
    /// # Errors
    /// Where the history cannot be read.
    pub(crate) fn conduct(&self, vendor: &str) -> Result<Option<Conduct>, HistoryError> {
        let file = self.connection.unchecked_transaction()?;
        let Some(row) = page_row::find(&file, vendor)? else {
            return Ok(None);
        };
        let Some(readable_at) = row.readable_at else {
            return Ok(None);
        };
        let parts = Parts::read(&file, row.id)?;
        let mut conduct = Conduct {
            polled: Some((row.first_seen_at, readable_at)),
            polls: polls(&file, row.id)?,
            ..Conduct::default()
        };
        conduct.problems = problems::of_page(&file, row.id, readable_at, &parts)?;
        (conduct.name, conduct.has_incidents) = present(&file, row.id)?;
        items(&file, row.id, (&parts, readable_at), &mut conduct)?;
        let mut edited = edits::of_page(&file, row.id, &conduct.ends())?;
        for incident in &mut conduct.incidents {
            incident.edits = edited.remove(incident.id.raw()).unwrap_or_default();
        }
        Ok(Some(conduct))
    }
}

impl Conduct {
    /// When each incident ended.
    fn ends(&self) -> HashMap<&str, Time> {
        let ended = self.incidents.iter();
        ended
            .filter_map(|one| Some((one.id.raw(), one.ended_at?)))
            .collect()
    }
}

/// The page's own name, and whether it lists incidents.
fn present(file: &Connection, page: i64) -> Result<(Option<Text>, bool), HistoryError> {
    let mut query = file.prepare_cached("SELECT headline FROM present WHERE page = ?1")?;
    let headline: Option<String> = query.query_row([page], |row| row.get(0)).optional()?;
    let Some(headline) = headline else {
        return Ok((None, false));
    };
    let page: Page = encoding::read(&headline)?;
    Ok((page.name, page.incidents.is_some()))
}

fn polls(file: &Connection, page: i64) -> Result<Option<(u64, Time)>, HistoryError> {
    let mut query = file.prepare_cached("SELECT polls, since FROM polled WHERE page = ?1")?;
    let counted = query.query_row([page], |row| Ok((row.get(0)?, time(row.get(1)?))));
    Ok(counted.optional()?)
}

fn items(
    file: &Connection,
    page: i64,
    (parts, readable_at): (&Parts, Time),
    conduct: &mut Conduct,
) -> Result<(), HistoryError> {
    let query = item_rows("page = ?1 ORDER BY item.id");
    let mut query = file.prepare_cached(&query)?;
    for row in query.query_map([page], ItemRow::read)? {
        let row = row?;
        match row.kind {
            ItemKind::Incident => conduct.incidents.push(incident(&row, parts, readable_at)?),
            ItemKind::Maintenance => {
                let planned: Maintenance = encoding::read(&row.body)?;
                let end = planned.completed_at.or(planned.ends_at);
                conduct
                    .maintenances
                    .extend(planned.starts_at.map(|start| (start, end)));
            }
        }
    }
    conduct.incidents.sort_by_key(|one| one.first_seen_at);
    Ok(())
}

fn incident(row: &ItemRow, parts: &Parts, readable_at: Time) -> Result<SeenIncident, HistoryError> {
    let incident: Incident = encoding::read(&row.body)?;
    // What is still listed was seen by the last poll.
    let now = if row.listed {
        readable_at
    } else {
        row.seen.last_seen_at
    };
    let timeline = Timeline::of(&incident, now);
    let affected = timeline.affected.iter().flatten().map(|one| &one.component);
    let named = affected.chain(&timeline.listed);
    let places: Vec<Option<usize>> = named.map(|one| parts.place(one)).collect();
    let removed = row.seen.removed_at;
    let end = timeline.resolved.map(|figure| figure.at);
    // It is over, and the page does not say since when.
    let over = timeline
        .open
        .filter(|open| !open)
        .map(|_| row.seen.revised_at);
    let end = end.or(over);
    Ok(SeenIncident {
        id: row.seen.id.clone(),
        first_seen_at: row.seen.first_seen_at,
        detected: row.seen.detected,
        started_at: timeline.started.map(|figure| figure.at),
        stated_from: StatedWindow::of(&incident, now).map(|stated| stated.from),
        ended_at: end.or(removed),
        parts: places.into_iter().flatten().collect(),
        removed: removed.is_some(),
        edits: Edits::default(),
    })
}
