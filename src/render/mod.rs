//! One file per output format. `--format` accepts exactly what stands in [`ALL`].

mod atom;
mod csv;
mod format;
mod github;
pub(crate) mod html;
mod humanize;
mod ics;
mod json;
mod jsonl;
mod junit;
mod markdown;
mod nagios;
mod openmetrics;
mod stable_id;
pub(crate) mod statuspage;
mod style;
mod table;
#[cfg(test)]
mod tests;
mod words;
mod workflow;

pub(crate) use format::{Render, SideFile};
pub(crate) use humanize::{count, elapsed, moment, spaced};
pub(crate) use style::{Style, Zone};
pub(crate) use workflow::without_commands;

use crate::report::Subject;

/// Every output format; the first is the default.
pub(crate) const ALL: &[&dyn Render] = &[
    &table::Table,
    &json::Json,
    &jsonl::JsonLines,
    &csv::Csv,
    &markdown::Markdown,
    &github::GitHub,
    &junit::JUnit,
    &nagios::Nagios,
    &openmetrics::OpenMetrics,
    &ics::Ics,
    &html::Html,
    &statuspage::Statuspage,
    &atom::Atom,
];

/// The format of that name.
pub(crate) fn by_name(name: &str) -> Option<&'static dyn Render> {
    ALL.iter().copied().find(|format| format.name() == name)
}

/// The names of the formats that can say a subject.
pub(crate) fn names_for(subject: Subject) -> Vec<&'static str> {
    ALL.iter()
        .filter(|format| format.supports(subject))
        .map(|format| format.name())
        .collect()
}
