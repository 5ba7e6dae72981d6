//! The whole history as JSON lines.

use std::io::Write;

use rusqlite::{Connection, OptionalExtension as _};

use crate::history::components;
use crate::history::database::History;
use crate::history::encoding;
use crate::history::error::HistoryError;
use crate::history::file::schema::VERSION;
use crate::history::page_row::{self, PageRow};
use crate::history::read::as_of::revisions;
use crate::history::read::log::{Query, Start};
use crate::history::removal::{Removal, item_kind};
use crate::history::timestamp::time;
use crate::history::transfer::export_format::{
    ChangeLine, ComponentLine, CursorLine, HeadlineLine, ItemLine, Line, PageLine, PresentLine,
    RevisionLine, StateLine,
};
use crate::model::{ComponentStatus, Time, Vocabulary as _};

impl History {
    /// Writes all of it, page by page in the order of their names, and a closing line. The same history gives the same
    /// bytes.
    pub(crate) fn export(&self, out: &mut dyn Write) -> Result<(), HistoryError> {
        let log = Query {
            vendors: None,
            start: Start::Since(Time::MIN_UTC),
        };
        // First, and with its own view of the file: what other processes add meanwhile belongs to no page yet.
        let log = self.changes(&log)?;
        let file = self.connection.unchecked_transaction()?;
        let mut export = Export {
            file: &file,
            out,
            lines: 0,
        };
        let last = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'change'";
        export.line(&Line::History {
            version: VERSION,
            last_change: file.query_row(last, [], |row| row.get(0))?,
            has_end: true,
        })?;
        export.pages()?;
        for logged in log.changes {
            export.line(&Line::Change(ChangeLine {
                seq: logged.seq,
                id: logged.id.to_string(),
                vendor: logged.vendor,
                seen_at: logged.seen_at,
                change: logged.change,
            }))?;
        }
        export.cursors()?;
        let lines = export.lines;
        export.line(&Line::End { lines })
    }
}

struct Export<'a> {
    file: &'a Connection,
    out: &'a mut dyn Write,
    lines: usize,
}

impl Export<'_> {
    fn line(&mut self, line: &Line) -> Result<(), HistoryError> {
        serde_json::to_writer(&mut *self.out, line)?;
        self.lines += 1;
        Ok(self.out.write_all(b"\n")?)
    }

    fn pages(&mut self) -> Result<(), HistoryError> {
        let query = format!("SELECT {} FROM page ORDER BY vendor", page_row::COLUMNS);
        let mut query = self.file.prepare(&query)?;
        for row in query.query_map([], PageRow::read)? {
            let row = row?;
            self.page(&row)?;
            self.headlines(&row)?;
            self.components(&row)?;
            self.items(&row)?;
        }
        Ok(())
    }

    fn page(&mut self, row: &PageRow) -> Result<(), HistoryError> {
        let mut spans = self
            .file
            .prepare_cached("SELECT from_at, to_at FROM span WHERE page = ?1 ORDER BY id")?;
        let spans = spans.query_map([row.id], |row| Ok((time(row.get(0)?), time(row.get(1)?))))?;
        let line = PageLine {
            vendor: row.vendor.clone(),
            url: row.url.clone(),
            feed: row.feed.clone(),
            first_seen_at: row.first_seen_at,
            last_seen_at: row.last_seen_at,
            readable_at: row.readable_at,
            span_from: row.span_from,
            earlier_spans: spans.collect::<Result<_, _>>()?,
            updated_at: row.touched_at,
            failing: row.failing,
            error: row.error.clone(),
            error_at: row.error_at,
            polls: self.polls(row.id)?,
            present: self.present(row.id)?,
        };
        self.line(&Line::Page(line))
    }

    fn polls(&self, page: i64) -> Result<Option<(Time, i64)>, HistoryError> {
        let mut counted = self
            .file
            .prepare_cached("SELECT since, polls FROM polled WHERE page = ?1")?;
        let counted = counted.query_row([page], |row| Ok((time(row.get(0)?), row.get(1)?)));
        Ok(counted.optional()?)
    }

    fn present(&self, page: i64) -> Result<Option<PresentLine>, HistoryError> {
        let kept: Option<(String, Vec<u8>)> = self
            .file
            .prepare_cached("SELECT headline, components FROM present WHERE page = ?1")?
            .query_row([page], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((headline, kept)) = kept else {
            return Ok(None);
        };
        Ok(Some(PresentLine {
            headline: encoding::read(&headline)?,
            components: components::to_json(&components::read(&kept)?)?,
        }))
    }

    fn headlines(&mut self, page: &PageRow) -> Result<(), HistoryError> {
        let mut query = self
            .file
            .prepare_cached("SELECT seen_at, body FROM headline WHERE page = ?1 ORDER BY id")?;
        let mut rows = query.query([page.id])?;
        while let Some(row) = rows.next()? {
            self.line(&Line::Headline(HeadlineLine {
                vendor: page.vendor.clone(),
                seen_at: time(row.get(0)?),
                page: encoding::read(&row.get::<_, String>(1)?)?,
            }))?;
        }
        Ok(())
    }

    fn components(&mut self, page: &PageRow) -> Result<(), HistoryError> {
        let mut query = self
            .file
            .prepare_cached("SELECT id, place, name FROM component WHERE page = ?1 ORDER BY id")?;
        let mut rows = query.query([page.id])?;
        while let Some(row) = rows.next()? {
            let line = ComponentLine {
                vendor: page.vendor.clone(),
                place: row.get(1)?,
                component: encoding::read(&row.get::<_, String>(2)?)?,
                states: self.states(row.get(0)?)?,
            };
            self.line(&Line::Component(line))?;
        }
        Ok(())
    }

    fn states(&self, component: i64) -> Result<Vec<StateLine>, HistoryError> {
        let mut query = self.file.prepare_cached(
            "SELECT seen_at, status, word FROM state WHERE component = ?1 ORDER BY id",
        )?;
        let states = query.query_map([component], |row| {
            let status: Option<String> = row.get(1)?;
            let meaning = |word: String| ComponentStatus::parse(&word);
            Ok(StateLine {
                seen_at: time(row.get(0)?),
                status: status.map(|word| meaning(word).unwrap_or(ComponentStatus::Unknown)),
                word: row.get(2)?,
            })
        })?;
        Ok(states.collect::<Result<_, _>>()?)
    }

    fn items(&mut self, page: &PageRow) -> Result<(), HistoryError> {
        let mut query = self.file.prepare_cached(
            "SELECT item.id, kind, key, nth, first_seen_at, last_seen_at, revised_at, listed, detected, gone, gone_at, \
             body FROM item JOIN body ON body.item = item.id WHERE page = ?1 ORDER BY item.id",
        )?;
        let mut rows = query.query([page.id])?;
        while let Some(row) = rows.next()? {
            let all = revisions(self.file, row.get(0)?, row.get(6)?, row.get(11)?)?;
            let line =
                |revision: &crate::history::read::as_of::Revision| -> Result<_, HistoryError> {
                    Ok(RevisionLine {
                        from: time(revision.from),
                        item: encoding::read(&revision.body)?,
                    })
                };
            let line = ItemLine {
                vendor: page.vendor.clone(),
                kind: item_kind(row.get(1)?),
                id: row.get(2)?,
                nth: row.get(3)?,
                first_seen_at: time(row.get(4)?),
                last_seen_at: time(row.get(5)?),
                listed: row.get(7)?,
                detected: row.get(8)?,
                gone: Removal::read(row.get(9)?),
                gone_at: row.get::<_, Option<i64>>(10)?.map(time),
                revisions: all.iter().rev().map(line).collect::<Result<_, _>>()?,
            };
            self.line(&Line::Item(line))?;
        }
        Ok(())
    }

    fn cursors(&mut self) -> Result<(), HistoryError> {
        let mut query = self.file.prepare(
            "SELECT name, vendor, seq, told_at FROM cursor LEFT JOIN page ON page.id = cursor.page \
             WHERE cursor.page = 0 OR vendor IS NOT NULL ORDER BY name, vendor",
        )?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            self.line(&Line::Cursor(CursorLine {
                name: row.get(0)?,
                vendor: row.get(1)?,
                seq: row.get(2)?,
                told_at: time(row.get(3)?),
            }))?;
        }
        Ok(())
    }
}
