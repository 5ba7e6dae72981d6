//! A month of twenty vendors with planted truths, recorded with a clock of its own: what is found equals what was
//! planted.

mod plan;
mod world;

use world::World;

/// Vendor; letter or why there is none; incidents, measured delays, their median in minutes; edited, rewritten, removed;
/// outages of components, and those without an incident.
type Truth = (
    &'static str,
    &'static str,
    [usize; 3],
    [usize; 3],
    [usize; 2],
);

const TRUTHS: &[Truth] = &[
    ("prompt", "A", [12, 12, 5], [0, 0, 0], [12, 0]),
    ("slow", "D", [12, 12, 40], [0, 0, 0], [12, 0]),
    ("editor", "E", [10, 10, 5], [6, 6, 0], [10, 0]),
    ("remover", "B", [10, 10, 10], [0, 1, 1], [10, 0]),
    ("silent", "D", [10, 10, 5], [0, 0, 0], [20, 10]),
    (
        "nine",
        "too few incidents for a grade: 9 of 10",
        [9, 9, 5],
        [0, 0, 0],
        [9, 0],
    ),
    (
        "rare",
        "too few measured delays for a grade: 0 of 5",
        [12, 0, 0],
        [0, 0, 0],
        [12, 0],
    ),
    ("early", "A", [10, 10, 0], [0, 0, 0], [10, 0]),
    ("stated", "C", [10, 10, 20], [0, 0, 0], [0, 0]),
    ("polished", "B", [20, 20, 5], [6, 2, 0], [20, 0]),
    (
        "alpha",
        "too few incidents for a grade: 2 of 10",
        [2, 2, 0],
        [0, 0, 0],
        [2, 0],
    ),
    (
        "bravo",
        "too few incidents for a grade: 2 of 10",
        [2, 2, 0],
        [0, 0, 0],
        [2, 0],
    ),
    (
        "carol",
        "too few incidents for a grade: 2 of 10",
        [2, 2, 0],
        [0, 0, 0],
        [2, 0],
    ),
    (
        "delta",
        "too few incidents for a grade: 1 of 10",
        [1, 1, 0],
        [0, 0, 0],
        [1, 0],
    ),
    (
        "echo",
        "too few incidents for a grade: 1 of 10",
        [1, 1, 0],
        [0, 0, 0],
        [1, 0],
    ),
    (
        "foxtrot",
        "too few incidents for a grade: 1 of 10",
        [1, 1, 0],
        [0, 0, 0],
        [1, 0],
    ),
    (
        "cloudflare",
        "too few incidents for a grade: 2 of 10",
        [2, 2, 0],
        [0, 0, 0],
        [2, 0],
    ),
    (
        "hotel",
        "too few incidents for a grade: 2 of 10",
        [2, 2, 0],
        [0, 0, 0],
        [2, 0],
    ),
    (
        "india",
        "too few incidents for a grade: 3 of 10",
        [3, 3, 0],
        [0, 0, 0],
        [3, 0],
    ),
    (
        "juliet",
        "too few incidents for a grade: 1 of 10",
        [1, 1, 0],
        [0, 0, 0],
        [1, 0],
    ),
];

/// The day of the month, and the line that stands in `status` then.
const CORRELATIONS: &[(u32, &str)] = &[
    (
        10,
        "5 of your 20 vendors opened incidents within 20 minutes; 3 name AWS us-east-1 (a correlation, not a cause)",
    ),
    (
        12,
        "2 of your 20 vendors opened incidents within 10 minutes; 1 names Cloudflare, whose own page shows an incident \
         (a correlation, not a cause)",
    ),
    (
        18,
        "3 of your 20 vendors opened incidents within 10 minutes (a correlation, not a cause)",
    ),
];

#[test]
fn grades_and_correlations_equal_what_was_planted() {
    let world = World::run();
    let number = |number: Option<i64>| usize::try_from(number.unwrap_or(0)).unwrap();
    for truth in TRUTHS {
        let (vendor, letter, delays, edits, outages) = truth;
        let grade = world.grade(vendor);
        let silence = grade.silence.as_ref().unwrap();
        let why = grade.no_letter.as_ref().map(crate::model::Text::line);
        let found = (
            grade.letter.clone().or(why).unwrap(),
            [
                grade.incidents,
                grade.delay.measured,
                number(grade.delay.median_seconds) / 60,
            ],
            [
                grade.edits.edited,
                grade.edits.rewritten,
                grade.edits.removed,
            ],
            [silence.outages, silence.without_incident],
        );
        assert_eq!(
            found,
            ((*letter).to_owned(), *delays, *edits, *outages),
            "{vendor}: {grade:?}"
        );
        if grade.delay.from_sight > 0 {
            assert_eq!(grade.delay.error_seconds, Some(300), "{vendor}");
        }
    }
    let planted: Vec<(u32, String)> = CORRELATIONS
        .iter()
        .map(|(day, line)| (*day, (*line).to_owned()))
        .collect();
    assert_eq!(world.correlations(), planted);
}

#[test]
fn the_window_and_the_polls_of_a_grade_are_those_of_the_history() {
    let world = World::run();
    let grade = world.grade("rare");
    assert_eq!(grade.polls, Some(30 * 3));
    assert_eq!(grade.polls_since, grade.from);
    assert_eq!(grade.from, Some(plan::start()));
    assert_eq!(
        grade.to,
        Some(plan::start() + chrono::TimeDelta::minutes(30 * 24 * 60 - 480))
    );
}
