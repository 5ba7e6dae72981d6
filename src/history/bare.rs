//! Pages as their rows are, and their decoding, which takes longer than reading them and goes on beside it.

use std::mem;
use std::thread::{self, ScopedJoinHandle};

use rusqlite::{Row, Rows};

use super::body;
use super::error::HistoryError;
use super::page::PageRow;
use super::snapshot::Snapshot;
use crate::model::{Page, Time};

/// Pages that a thread decodes; fewer are decoded before it has begun.
const WORTH_A_THREAD: usize = 512;

/// A page without its incidents and planned work, beside its row's number.
type Decoded = (i64, Snapshot);

/// A row whose text is not decoded yet.
struct Bare {
    known: PageRow,
    readable_at: Time,
    headline: String,
    components: String,
}

impl Bare {
    /// `None`: the page was never readable.
    fn read(row: &Row) -> Result<Option<Self>, HistoryError> {
        let known = PageRow::read(row)?;
        let Some(readable_at) = known.readable_at else {
            return Ok(None);
        };
        Ok(Some(Self {
            known,
            readable_at,
            headline: text(row, 13)?.to_owned(),
            components: text(row, 14)?.to_owned(),
        }))
    }

    fn decode(self) -> Result<Decoded, HistoryError> {
        let mut page: Page = body::read(&self.headline)?;
        page.updated_at = self.known.touched_at;
        if page.components.is_some() {
            page.components = Some(body::read_components(&self.components)?);
        }
        let number = self.known.id;
        Ok((number, Snapshot::of(self.known, page, self.readable_at)))
    }
}

pub(super) fn text<'a>(row: &'a Row, column: usize) -> Result<&'a str, HistoryError> {
    let text = row.get_ref(column)?.as_str();
    text.map_err(|error| HistoryError::Damaged(error.to_string()))
}

/// The pages of the rows that were asked for, in the rows' order. The columns are those of [`super::page::COLUMNS`],
/// the headline and the components.
pub(super) fn decode(
    mut rows: Rows<'_>,
    is_asked: impl Fn(&Row) -> Result<bool, HistoryError>,
) -> Result<Vec<Decoded>, HistoryError> {
    thread::scope(|scope| {
        let (mut threads, mut bare) = (Vec::new(), Vec::new());
        while let Some(row) = rows.next()? {
            if is_asked(row)? {
                bare.extend(Bare::read(row)?);
            }
            if bare.len() == WORTH_A_THREAD {
                let share = mem::take(&mut bare);
                let thread = thread::Builder::new();
                threads.push(thread.spawn_scoped(scope, || decode_all(share))?);
            }
        }
        let mut pages = Vec::with_capacity(threads.len() * WORTH_A_THREAD + bare.len());
        let last = decode_all(bare);
        for share in threads.into_iter().map(joined).chain([last]) {
            pages.append(&mut share?);
        }
        Ok(pages)
    })
}

fn decode_all(bare: Vec<Bare>) -> Result<Vec<Decoded>, HistoryError> {
    bare.into_iter().map(Bare::decode).collect()
}

fn joined(
    thread: ScopedJoinHandle<'_, Result<Vec<Decoded>, HistoryError>>,
) -> Result<Vec<Decoded>, HistoryError> {
    let panicked = |_| HistoryError::Damaged("its pages cannot be decoded".into());
    thread.join().map_err(panicked)?
}
