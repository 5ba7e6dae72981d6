//! From findings to the report.

use std::path::Path;

use super::configured::Configured;
use super::fragment::slug;
use crate::config;
use crate::model::{Text, Time, printable};
use crate::report::{
    ReasonReport, SCHEMA_VERSION, SuggestReport, SuggestionReport, UnlistedReport, UnreadReport,
    WeightReport,
};
use crate::suggest::{Cause, Evidence, Findings, Suggestion, UnlistedUse, Unread, Weight};

/// What was asked for.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) path: &'a Path,
    pub(super) group: &'a str,
    pub(super) with_weak: bool,
}

/// The report of what was found, without its fragment.
pub(super) fn report(
    asked: Asked<'_>,
    findings: &Findings,
    configured: &Configured,
    now: Time,
) -> SuggestReport {
    let suggestion = |one: &Suggestion| suggestion(one, asked, configured);
    let unlisted = findings.unlisted.iter();
    let unlisted = unlisted.filter(|one| !configured.has_own(&slug(one.service.name)));
    SuggestReport {
        schema_version: SCHEMA_VERSION,
        command: "suggest".into(),
        generated_at: now,
        path: text(&asked.path.display().to_string()),
        files: findings.files,
        group: asked.group.to_owned(),
        vendors: findings.suggestions.iter().map(suggestion).collect(),
        unlisted: unlisted.map(unlisted_report).collect(),
        unread: findings.unread.iter().map(unread).collect(),
        fragment: Text::default(),
        written: None,
    }
}

fn suggestion(one: &Suggestion, asked: Asked<'_>, configured: &Configured) -> SuggestionReport {
    let (entry, vendor) = (&one.entry, &one.entry.vendor);
    let configured = configured.name(entry);
    let is_enough = asked.with_weak || one.weight < Weight::Weak;
    SuggestionReport {
        vendor: entry.slug().to_owned(),
        name: entry
            .product
            .map_or(vendor.name, |product| product.name)
            .to_owned(),
        url: vendor.url.to_owned(),
        weight: weight(one.weight),
        suggested: is_enough && configured.is_none(),
        configured,
        reasons: one.evidence.iter().map(reason).collect(),
    }
}

fn unlisted_report(one: &UnlistedUse) -> UnlistedReport {
    UnlistedReport {
        name: one.service.name.to_owned(),
        homepage: one.service.homepage.to_owned(),
        status_page: one.service.status_page.map(str::to_owned),
        note: one.service.note.to_owned(),
        reasons: one.evidence.iter().map(reason).collect(),
    }
}

fn unread(one: &Unread) -> UnreadReport {
    UnreadReport {
        path: text(&one.path),
        cause: match one.cause {
            Cause::System(kind) => config::cause(&kind.into()),
            Cause::Text(why) => why.to_owned(),
        },
    }
}

fn reason(one: &Evidence) -> ReasonReport {
    ReasonReport {
        kind: one.kind.word().to_owned(),
        // Already without anything that could be a secret; `npm:@a/b` has the form of one.
        name: Text::new(&one.name),
        file: text(&one.file),
        line: one.line,
        weight: weight(one.weight),
    }
}

fn weight(weight: Weight) -> WeightReport {
    match weight {
        Weight::Direct => WeightReport::Direct,
        Weight::Dev => WeightReport::Dev,
        Weight::Weak => WeightReport::Weak,
    }
}

/// What the project's author wrote, without secrets of this run.
fn text(raw: &str) -> Text {
    Text::new(printable(raw))
}
