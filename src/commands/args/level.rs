//! Values that options take: levels of impact, and what a policy does.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use crate::gate::{FailOn, OnMaintenance, OnUnknown};
use crate::model::Impact;
use crate::model::uptime::IncidentWindow;

/// A word, its help, and what it stands for.
type Row<T> = (&'static str, Option<&'static str>, T);

/// Exactly these words.
fn one_of<T: Copy + Send + Sync + 'static>(
    rows: &'static [Row<T>],
) -> impl TypedValueParser<Value = T> {
    let value = |(word, help, _): &Row<T>| match help {
        Some(help) => PossibleValue::new(word).help(*help),
        None => PossibleValue::new(word),
    };
    PossibleValuesParser::new(rows.iter().map(value)).try_map(|typed| {
        let row = rows.iter().find(|(word, ..)| *word == typed);
        row.map(|(.., value)| *value).ok_or("no such value")
    })
}

const LEVELS: &[Row<Impact>] = &[
    ("minor", None, Impact::Minor),
    ("major", None, Impact::Major),
    ("critical", None, Impact::Critical),
];

const INCIDENT_WINDOWS: &[Row<IncidentWindow>] = &[
    ("reported", None, IncidentWindow::Reported),
    ("stated", None, IncidentWindow::Stated),
    ("widest", None, IncidentWindow::Widest),
];

const FAIL_ON: &[Row<FailOn>] = &[
    ("minor", Some("Any issue"), FailOn::From(Impact::Minor)),
    (
        "major",
        Some("A partial outage, or worse"),
        FailOn::From(Impact::Major),
    ),
    (
        "critical",
        Some("A major outage"),
        FailOn::From(Impact::Critical),
    ),
    ("never", Some("Nothing fails"), FailOn::Never),
];

const ON_UNKNOWN: &[Row<OnUnknown>] = &[
    ("fail", Some("Exit 3"), OnUnknown::Fail),
    (
        "warn",
        Some("Pass with a warning on standard error"),
        OnUnknown::Warn,
    ),
    ("pass", Some("Pass"), OnUnknown::Pass),
];

const ON_MAINTENANCE: &[Row<OnMaintenance>] = &[
    ("pass", Some("Pass"), OnMaintenance::Pass),
    (
        "fail",
        Some("Count as a minor problem"),
        OnMaintenance::Fail,
    ),
];

/// The least impact of a filter or a sum.
pub(crate) fn level() -> impl TypedValueParser<Value = Impact> {
    one_of(LEVELS)
}

/// Which window of an incident counts.
pub(crate) fn incident_window() -> impl TypedValueParser<Value = IncidentWindow> {
    one_of(INCIDENT_WINDOWS)
}

/// The least impact that fails, or `never`.
pub(super) fn fail_on() -> impl TypedValueParser<Value = FailOn> {
    one_of(FAIL_ON)
}

pub(super) fn on_unknown() -> impl TypedValueParser<Value = OnUnknown> {
    one_of(ON_UNKNOWN)
}

pub(super) fn on_maintenance() -> impl TypedValueParser<Value = OnMaintenance> {
    one_of(ON_MAINTENANCE)
}
