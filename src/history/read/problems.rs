//! When components, or a page as a whole, were seen with a problem, from the states that polls kept.

use rusqlite::Connection;

use crate::history::encoding;
use crate::history::error::HistoryError;
use crate::history::read::parts::Parts;
use crate::history::timestamp::time;
use crate::model::{ComponentStatus, Impact, Page, Time};

/// A stretch of polls that saw a component, or the page as a whole, with a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SeenProblem {
    /// The component, by its place among the page's; `None`: the status of the page as a whole.
    pub(crate) part: Option<usize>,
    /// The poll before, which saw none; `None`: unknown.
    pub(crate) before: Option<Time>,
    /// The first poll that saw it.
    pub(crate) from: Time,
    /// The last poll that saw it.
    pub(crate) to: Time,
    /// It lasts.
    pub(crate) lasts: bool,
}

/// The problems of a page: of each component in the order of time, then of the page as a whole. `readable_at`: the last
/// poll.
pub(super) fn of_page(
    file: &Connection,
    page: i64,
    readable_at: Time,
    parts: &Parts,
) -> Result<Vec<SeenProblem>, HistoryError> {
    let mut problems = Vec::new();
    states(file, page, readable_at, parts, &mut problems)?;
    headlines(file, page, readable_at, &mut problems)?;
    Ok(problems)
}

/// The problem that goes on while states are read one after the other.
#[derive(Default)]
struct Reading {
    last: Option<(Time, bool)>,
    problem: Option<SeenProblem>,
}

impl Reading {
    /// The next state: whether it is a problem; `None`: unknown, or the component was gone.
    fn take(&mut self, part: Option<usize>, at: Time, bad: Option<bool>) -> Option<SeenProblem> {
        let mut done = None;
        match (bad == Some(true), &mut self.problem) {
            (true, Some(problem)) => problem.to = at,
            (true, None) => {
                self.problem = Some(SeenProblem {
                    part,
                    before: self
                        .last
                        .filter(|(_, fine)| *fine)
                        .map(|(before, _)| before),
                    from: at,
                    to: at,
                    lasts: true,
                });
            }
            (false, _) => {
                let ended = self.problem.take();
                done = ended.map(|one| SeenProblem {
                    lasts: false,
                    ..one
                });
            }
        }
        self.last = Some((at, bad == Some(false)));
        done
    }

    /// What still lasts at the last poll.
    fn end(self, readable_at: Time) -> Option<SeenProblem> {
        self.problem.map(|problem| SeenProblem {
            to: readable_at,
            ..problem
        })
    }
}

fn states(
    file: &Connection,
    page: i64,
    readable_at: Time,
    parts: &Parts,
    problems: &mut Vec<SeenProblem>,
) -> Result<(), HistoryError> {
    let mut query = file.prepare_cached(
        "SELECT component.id, seen_at, status FROM component JOIN state ON state.component = component.id \
         WHERE page = ?1 ORDER BY component.id, state.id",
    )?;
    let mut rows = query.query([page])?;
    let mut reading: Option<(i64, Reading)> = None;
    while let Some(row) = rows.next()? {
        let component: i64 = row.get(0)?;
        if reading
            .as_ref()
            .is_none_or(|(known, _)| *known != component)
        {
            let before = reading.replace((component, Reading::default()));
            problems.extend(before.and_then(|(_, one)| one.end(readable_at)));
        }
        let word: Option<String> = row.get(2)?;
        let bad = word.and_then(|word| is_problem(&word));
        if let Some((_, reading)) = &mut reading {
            let place = parts.rows.get(&component).copied();
            problems.extend(reading.take(place, time(row.get(1)?), bad));
        }
    }
    problems.extend(reading.and_then(|(_, one)| one.end(readable_at)));
    Ok(())
}

fn is_problem(word: &str) -> Option<bool> {
    use crate::model::Vocabulary as _;
    match ComponentStatus::parse(word)? {
        ComponentStatus::Unknown => None,
        status => Some(status.is_trouble()),
    }
}

fn headlines(
    file: &Connection,
    page: i64,
    readable_at: Time,
    problems: &mut Vec<SeenProblem>,
) -> Result<(), HistoryError> {
    let mut query =
        file.prepare_cached("SELECT seen_at, body FROM headline WHERE page = ?1 ORDER BY id")?;
    let mut rows = query.query([page])?;
    let mut reading = Reading::default();
    while let Some(row) = rows.next()? {
        let headline: Page = encoding::read(row.get_ref(1)?.as_str()?)?;
        let impact = headline
            .indicator
            .as_ref()
            .and_then(|one| one.value.impact());
        let bad = impact.map(|impact| impact > Impact::None);
        problems.extend(reading.take(None, time(row.get(0)?), bad));
    }
    problems.extend(reading.end(readable_at));
    Ok(())
}
