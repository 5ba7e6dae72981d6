//! An exported history, back into an empty one.

use std::collections::HashMap;
use std::io::BufRead;

use rusqlite::{Connection, TransactionBehavior, params};

use crate::history::components;
use crate::history::database::History;
use crate::history::delta::Delta;
use crate::history::encoding;
use crate::history::error::HistoryError;
use crate::history::extent;
use crate::history::file::defence::unlimited;
use crate::history::file::schema::VERSION;
use crate::history::file::verify;
use crate::history::timestamp::micros;
use crate::history::transfer::export_format::{
    ChangeLine, ComponentLine, CursorLine, ItemLine, Line, PageLine,
};
use crate::history::transfer::lines;
use crate::history::write::log::NewRow;
use crate::model::{Incident, Item, ItemKind, Maintenance};

impl History {
    /// Takes in what [`History::export`] wrote, all or nothing. Only an empty history can. `false`: the export does not
    /// say that it is complete; those of earlier versions do not.
    pub(crate) fn import(&mut self, lines: &mut dyn BufRead) -> Result<bool, HistoryError> {
        unlimited(&mut self.connection)?;
        let file = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let rows = "SELECT (SELECT count(*) FROM page) + (SELECT count(*) FROM cursor)";
        if file.query_row(rows, [], |row| row.get::<_, i64>(0))? > 0 {
            return Err(HistoryError::NotEmpty);
        }
        let mut import = Import {
            file: &file,
            pages: HashMap::new(),
            begin: None,
            end: None,
        };
        let mut count = 0;
        while let Some(line) = lines::next(lines, count + 1)? {
            import.line(&line, count)?;
            count += 1;
        }
        let is_closed = import.finish(count)?;
        file.commit()?;
        Ok(is_closed)
    }
}

struct Import<'a> {
    file: &'a Connection,
    pages: HashMap<String, i64>,
    /// The first line.
    begin: Option<Line>,
    /// The number of lines, once the closing line was read.
    end: Option<usize>,
}

fn refused<T>(reason: &str) -> Result<T, HistoryError> {
    Err(HistoryError::Damaged(reason.to_owned()))
}

impl Import<'_> {
    /// Takes in a line; `before` is how many stand before it.
    fn line(&mut self, line: &str, before: usize) -> Result<(), HistoryError> {
        let wrong = |reason: String| lines::wrong(before + 1, &reason);
        let line = serde_json::from_str(line)
            .map_err(|_| wrong("it does not have the form of one".into()))?;
        match self.take(line, before) {
            Err(HistoryError::Damaged(reason)) => Err(wrong(reason)),
            Err(HistoryError::Sqlite(error)) => Err(wrong(error.to_string())),
            taken => taken,
        }
    }

    fn take(&mut self, line: Line, before: usize) -> Result<(), HistoryError> {
        if self.end.is_some() {
            return refused("it stands after the closing line");
        }
        match (line, &self.begin) {
            (Line::History { version, .. }, None) if version > VERSION => {
                Err(HistoryError::Newer {
                    found: version,
                    known: VERSION,
                })
            }
            (Line::History { version, .. }, None) if version < 1 => {
                refused("there is no such version")
            }
            (line @ Line::History { .. }, None) => {
                self.begin = Some(line);
                Ok(())
            }
            (_, None) => refused("an export begins with its version"),
            (Line::History { .. }, Some(_)) => refused("a second export begins"),
            (Line::End { lines }, _) if lines != before => refused(&format!(
                "{lines} lines were written, and {before} are here"
            )),
            (Line::End { lines }, _) => {
                self.end = Some(lines);
                Ok(())
            }
            (Line::Page(page), _) => self.page(page),
            (Line::Headline(line), _) => {
                let page = self.page_of(&line.vendor)?;
                let insert = "INSERT INTO headline (page, seen_at, body) VALUES (?1, ?2, ?3)";
                let body = line.page.to_string();
                self.insert(insert, params![page, micros(line.seen_at), body])
            }
            (Line::Component(line), _) => self.component(&line),
            (Line::Item(line), _) => match line.kind {
                ItemKind::Incident => self.item::<Incident>(line),
                ItemKind::Maintenance => self.item::<Maintenance>(line),
            },
            (Line::Change(line), _) => self.change(&line),
            (Line::Cursor(line), _) => self.cursor(&line),
        }
    }

    fn insert(&self, insert: &str, row: impl rusqlite::Params) -> Result<(), HistoryError> {
        self.file.prepare_cached(insert)?.execute(row)?;
        Ok(())
    }

    fn page_of(&self, vendor: &str) -> Result<i64, HistoryError> {
        match self.pages.get(vendor) {
            Some(page) => Ok(*page),
            None => refused("its page does not stand before it"),
        }
    }

    fn page(&mut self, line: PageLine) -> Result<(), HistoryError> {
        self.insert(
            "INSERT INTO page (vendor, url, feed, first_seen_at, last_seen_at, readable_at, span_from, touched_at, \
             failing, error, error_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            params![
                line.vendor,
                line.url,
                line.feed,
                micros(line.first_seen_at),
                micros(line.last_seen_at),
                line.readable_at.map(micros),
                line.span_from.map(micros),
                line.updated_at.map(micros),
                line.failing,
                line.error,
                line.error_at.map(micros)
            ],
        )?;
        let page = self.file.last_insert_rowid();
        for (from, to) in line.earlier_spans {
            let insert = "INSERT INTO span (page, from_at, to_at) VALUES (?1, ?2, ?3)";
            self.insert(insert, [page, micros(from), micros(to)])?;
        }
        if let Some((since, polls)) = line.polls {
            let insert = "INSERT INTO polled (page, since, polls) VALUES (?1, ?2, ?3)";
            self.insert(insert, [page, micros(since), polls])?;
        }
        if let Some(present) = line.present {
            let components = components::from_json(present.components)?;
            self.insert(
                "INSERT INTO present (page, headline, components) VALUES (?1, ?2, ?3)",
                params![
                    page,
                    present.headline.to_string(),
                    components::write(&components)?
                ],
            )?;
        }
        self.pages.insert(line.vendor, page);
        Ok(())
    }

    fn component(&self, line: &ComponentLine) -> Result<(), HistoryError> {
        let page = self.page_of(&line.vendor)?;
        let name = line.component.to_string();
        let insert = "INSERT INTO component (page, place, name) VALUES (?1, ?2, ?3)";
        self.insert(insert, params![page, line.place, name])?;
        let component = self.file.last_insert_rowid();
        for state in &line.states {
            let status = state.status.map(crate::model::Vocabulary::word);
            let insert =
                "INSERT INTO state (component, seen_at, status, word) VALUES (?1, ?2, ?3, ?4)";
            self.insert(
                insert,
                params![component, micros(state.seen_at), status, state.word],
            )?;
        }
        Ok(())
    }

    fn item<T: Item>(&self, line: ItemLine) -> Result<(), HistoryError> {
        let page = self.page_of(&line.vendor)?;
        let mut newest_first = line.revisions.into_iter().rev();
        let Some(present) = newest_first.next() else {
            return refused("it has no revision");
        };
        let mut later = (present.from, present.item.to_string());
        let item: T = encoding::read(&later.1)?;
        self.insert(
            "INSERT INTO item (page, kind, key, nth, first_seen_at, last_seen_at, revised_at, listed, detected, gone, \
             gone_at, open, started_at, posted_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            params![
                page,
                line.kind as i64,
                line.id,
                line.nth,
                micros(line.first_seen_at),
                micros(line.last_seen_at),
                micros(later.0),
                line.listed,
                line.detected,
                line.gone as i64,
                line.gone_at.map(micros),
                item.is_ongoing(),
                item.started_at().map(micros),
                item.first_update_at().map(micros)
            ],
        )?;
        let id = self.file.last_insert_rowid();
        let insert = "INSERT INTO body (item, body) VALUES (?1, ?2)";
        self.insert(insert, params![id, later.1])?;
        extent::keep(self.file, page, id, &item)?;
        let mut rows = Vec::new();
        for earlier in newest_first {
            let body = earlier.item.to_string();
            rows.push((earlier.from, later.0, Delta::between(&later.1, &body)));
            later = (earlier.from, body);
        }
        for (from, until, delta) in rows.into_iter().rev() {
            self.insert(
                "INSERT INTO revision (item, from_at, until_at, head, tail, middle) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![id, micros(from), micros(until), delta.head, delta.tail, delta.middle],
            )?;
        }
        Ok(())
    }

    fn change(&self, line: &ChangeLine) -> Result<(), HistoryError> {
        let page = self.page_of(&line.vendor)?;
        let Ok(id) = line.id.parse() else {
            return refused("its id is none");
        };
        let row = NewRow {
            seq: Some(line.seq),
            id,
            page,
            seen_at: line.seen_at,
        };
        if matches!(self.begin, Some(Line::History { last_change, .. }) if line.seq > last_change) {
            return refused("it comes after the last change that the first line names");
        }
        row.insert(self.file, &line.change)?;
        Ok(())
    }

    fn cursor(&self, line: &CursorLine) -> Result<(), HistoryError> {
        let page = match &line.vendor {
            Some(vendor) => self.page_of(vendor)?,
            None => 0,
        };
        let insert = "INSERT INTO cursor (name, page, seq, told_at) VALUES (?1, ?2, ?3, ?4)";
        self.insert(
            insert,
            params![line.name, page, line.seq, micros(line.told_at)],
        )
    }

    /// Ends an import of so many lines; whether the export is closed.
    fn finish(&self, count: usize) -> Result<bool, HistoryError> {
        #[rustfmt::skip]
        let Some(Line::History { last_change, has_end, .. }) = self.begin else {
            return Err(HistoryError::CutOff("it is empty".to_owned()));
        };
        if has_end && self.end.is_none() {
            let missing = format!("it ends after line {count}, without its closing line");
            return Err(HistoryError::CutOff(missing));
        }
        self.continue_log(last_change)?;
        let problems = verify::problems(self.file)?;
        match problems.as_slice() {
            [] => Ok(self.end.is_some()),
            [one] => Err(HistoryError::Contradiction(one.clone())),
            [first, more @ ..] => Err(HistoryError::Contradiction(format!(
                "{first}; {} more",
                more.len()
            ))),
        }
    }

    /// The log continues after the last change that there ever was, so that cursors miss nothing.
    fn continue_log(&self, last_change: i64) -> Result<(), HistoryError> {
        self.insert("DELETE FROM sqlite_sequence WHERE name = 'change'", [])?;
        self.insert(
            "INSERT INTO sqlite_sequence (name, seq) SELECT 'change', max(?1, coalesce(max(seq), 0)) FROM change",
            [last_change],
        )
    }
}
