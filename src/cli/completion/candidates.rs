//! The candidates: vendors, components, incidents, cursors, time zones.

use std::ffi::OsStr;

use clap_complete::engine::{CompletionCandidate, PathCompleter, ValueCompleter};

use super::typed;
use crate::catalog::{self, Entry};
use crate::commands::COMMANDS;
use crate::config::Config;
use crate::model::{Incident, Text};

/// Recorded incidents to choose from, newest first.
const INCIDENTS: usize = 50;

/// Names, groups, and files where a path is begun. Nothing typed yet: what is the user's own, for the catalogue has
/// thousands of names.
pub(super) fn vendors(current: &OsStr) -> Vec<CompletionCandidate> {
    let Some(typed) = current.to_str() else {
        return Vec::new();
    };
    if typed.starts_with('.') || typed.contains('/') {
        return PathCompleter::any().complete(current);
    }
    let config = typed::context().map(|context| context.config);
    let own = own(&config.unwrap_or_default());
    let known = if typed.is_empty() || typed.starts_with('@') {
        Vec::new()
    } else {
        known(&typed.to_lowercase())
    };
    let mut all: Vec<_> = own
        .into_iter()
        .filter(|one| starts(one.get_value(), typed))
        .chain(known)
        .collect();
    let mut seen = std::collections::HashSet::new();
    all.retain(|one| seen.insert(one.get_value().to_owned()));
    all
}

fn starts(value: &OsStr, typed: &str) -> bool {
    value.to_str().is_some_and(|value| value.starts_with(typed))
}

/// What the configuration has, and the vendor that needs no network.
fn own(config: &Config) -> Vec<CompletionCandidate> {
    let groups = config.groups.iter().map(|(name, members)| {
        let count = members.len();
        let s = if count == 1 { "" } else { "s" };
        described(&format!("@{name}"), &format!("group of {count} vendor{s}"))
    });
    let vendors = config.vendors.iter().map(|(name, own)| {
        let shown = own.name.clone();
        let shown = shown.or_else(|| catalog::find(name).map(|entry| entry.vendor.name.to_owned()));
        described(name, &shown.unwrap_or_else(|| "configured".into()))
    });
    let demo = described("demo", "a made-up vendor, without a network");
    groups.chain(vendors).chain([demo]).collect()
}

/// Slugs of the catalogue; an alias where no slug begins so.
fn known(typed: &str) -> Vec<CompletionCandidate> {
    let all = catalog::search("");
    let slugs = all.iter().filter(|entry| entry.slug().starts_with(typed));
    let slugs: Vec<_> = slugs
        .map(|entry| described(entry.slug(), name(entry)))
        .collect();
    if !slugs.is_empty() {
        return slugs;
    }
    let aliases = all.iter().flat_map(|entry| {
        let begun = aliases(entry).into_iter();
        let begun = begun.filter(|alias| alias.starts_with(typed));
        begun.map(|alias| described(alias, name(entry)))
    });
    aliases.collect()
}

fn name(entry: &Entry) -> &'static str {
    let product = entry.product.map(|product| product.name);
    product.unwrap_or(entry.vendor.name)
}

fn aliases(entry: &Entry) -> Vec<&'static str> {
    match &entry.product {
        Some(product) => product.aliases().collect(),
        None => entry.vendor.aliases().collect(),
    }
}

/// Components of the recorded pages, as patterns match them.
pub(super) fn components(current: &OsStr) -> Vec<CompletionCandidate> {
    let Some(history) = typed::history() else {
        return Vec::new();
    };
    let vendors = typed::vendors(&history);
    let names: Vec<&str> = vendors.iter().map(String::as_str).collect();
    let pages = history.present(&names).unwrap_or_default();
    let mut found: Vec<String> = pages
        .iter()
        .flat_map(|page| page.page.components.iter().flatten())
        .map(|part| line(&part.component.path()))
        .collect();
    found.sort();
    found.dedup();
    let found = found.iter().map(CompletionCandidate::new);
    chosen(found, current)
}

/// Recorded incidents of the vendors that are typed, newest first.
pub(super) fn incidents(current: &OsStr) -> Vec<CompletionCandidate> {
    let Some(history) = typed::history() else {
        return Vec::new();
    };
    let mut found: Vec<Incident> = Vec::new();
    for vendor in typed::vendors(&history) {
        let page = history.snapshot(&vendor).ok().flatten();
        found.extend(
            page.and_then(|page| page.page.incidents)
                .into_iter()
                .flatten(),
        );
    }
    found.sort_by_key(|incident| std::cmp::Reverse(incident.started_at.or(incident.created_at)));
    let found = found.iter().take(INCIDENTS);
    let found = found.map(|one| described(&line(&one.id), &line(&one.title)));
    chosen(found, current)
}

/// Cursors of the history.
pub(super) fn cursors(current: &OsStr) -> Vec<CompletionCandidate> {
    let cursors = typed::history().and_then(|history| history.cursors().ok());
    let cursors = cursors.into_iter().flatten();
    chosen(
        cursors.map(|cursor| CompletionCandidate::new(cursor.name)),
        current,
    )
}

/// The commands that have a page in the manual.
pub(super) fn commands(current: &OsStr) -> Vec<CompletionCandidate> {
    let all = COMMANDS.iter();
    chosen(all.map(|entry| described(entry.name, entry.about)), current)
}

/// Time zones by name.
pub(super) fn zones(current: &OsStr) -> Vec<CompletionCandidate> {
    let zones = jiff::tz::db().available();
    chosen(
        zones.map(|zone| CompletionCandidate::new(zone.to_string())),
        current,
    )
}

fn chosen(
    all: impl Iterator<Item = CompletionCandidate>,
    current: &OsStr,
) -> Vec<CompletionCandidate> {
    let typed = current.to_string_lossy();
    all.filter(|one| starts(one.get_value(), &typed)).collect()
}

/// What a vendor wrote, safe for a terminal and on one line.
fn line(text: &Text) -> String {
    text.line()
}

fn described(value: &str, help: &str) -> CompletionCandidate {
    CompletionCandidate::new(value).help(Some(help.to_owned().into()))
}
