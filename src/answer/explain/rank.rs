//! The order of what overlaps: first what the run's own texts point to, then what shares a moment with the failure, then
//! incidents before components before maintenance, the worse before the milder, the nearer start before the farther.

use std::cmp::Reverse;

use crate::failure::ClueKind;
use crate::model::Impact;
use crate::report::{OverlapKind, OverlapReport};

type Key = (
    Reverse<Option<ClueKind>>,
    bool,
    Reverse<OverlapKind>,
    Reverse<Option<Impact>>,
    u64,
);

pub(super) fn key(one: &OverlapReport) -> Key {
    let clue = one.clues.iter().map(|clue| clue.kind).max();
    let distance = one.seconds_before.map_or(u64::MAX, i64::unsigned_abs);
    (
        Reverse(clue),
        one.near,
        Reverse(one.kind),
        Reverse(one.impact),
        distance,
    )
}
