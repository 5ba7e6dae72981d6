//! An entry per incident.

use super::super::{humanize, stable_id};
use super::content::Html;
use super::entry::{Category, Entry, newest, title};
use crate::model::{ComponentStatus, Impact, Text, Vocabulary};
use crate::report::{IncidentReport, VendorReport};

pub(super) fn entries(vendor: &VendorReport) -> Vec<Entry> {
    let incidents = vendor.incidents.iter().flatten();
    incidents.map(|one| entry(vendor, one)).collect()
}

fn entry(vendor: &VendorReport, one: &IncidentReport) -> Entry {
    let label = vendor.label();
    let start = one.started_at.map(|at| at.to_rfc3339()).unwrap_or_default();
    let otherwise = [one.title.raw(), start.as_str()];
    let own = [one.id.raw(), ""];
    let key = if one.id.is_blank() { otherwise } else { own };
    let stated = newest(&one.updates)
        .max(one.resolved_at)
        .max(one.removed_at);
    let latest = one.started_at.or(one.first_seen_at).or(vendor.updated_at);
    Entry {
        id: stable_id::urn(&["incident", vendor.vendor.raw(), key[0], key[1]]),
        title: title(&label, &one.title),
        author: label,
        updated: stated.or(latest),
        published: one.started_at,
        link: one.url.clone(),
        categories: categories(one),
        html: html(one),
    }
}

fn categories(one: &IncidentReport) -> Vec<Category> {
    let impact = one.impact.worst().map_or("unknown", Impact::word);
    let mut categories = vec![
        Category::new("status", one.status.word()),
        Category::new("impact", impact),
    ];
    if one.removed_at.is_some() {
        categories.push(Category::new("status", "removed"));
    }
    categories
}

fn html(one: &IncidentReport) -> String {
    let mut html = Html::default();
    html.fact("Status", &humanize::spaced(&status(one)));
    html.fact("Impact", &impact(one));
    html.moment("Started", one.started_at);
    html.moment("Resolved", one.resolved_at);
    // An entry does not change while nothing happens.
    if let Some(seconds) = one.duration_seconds.filter(|_| one.open == Some(false)) {
        html.fact("Duration", &humanize::length(seconds));
    }
    if let Some(affected) = one
        .affected_components
        .as_ref()
        .filter(|list| !list.is_empty())
    {
        let part = |path: &Text, worst: ComponentStatus| {
            format!("{} ({})", path.line(), humanize::spaced(worst.word()))
        };
        let parts = affected.iter().map(|one| part(&one.path(), one.worst));
        html.fact("Affected", &parts.collect::<Vec<_>>().join(", "));
    }
    html.moment("Removed from the vendor's page, seen", one.removed_at);
    html.updates(&one.updates);
    html.into_string()
}

fn status(one: &IncidentReport) -> String {
    match (&one.status_word, one.status.is_over(), one.open) {
        (Some(word), _, _) => word.line(),
        (None, None, Some(true)) => "open".to_owned(),
        (None, None, Some(false)) => "over".to_owned(),
        _ => one.status.word().to_owned(),
    }
}

fn impact(one: &IncidentReport) -> String {
    let worst = one.impact.worst().map_or("unknown", Impact::word);
    match one.impact.reported {
        Some(reported) if Some(reported) != one.impact.worst() => {
            format!("{worst} (vendor says {})", reported.word())
        }
        _ => worst.to_owned(),
    }
}
