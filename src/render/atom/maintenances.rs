//! An entry per maintenance.

use super::super::{humanize, stable_id};
use super::content::Html;
use super::entry::{Category, Entry, newest, title};
use crate::model::{Text, Vocabulary};
use crate::report::{ComponentReport, MaintenanceReport, VendorReport};

pub(super) fn entries(vendor: &VendorReport) -> Vec<Entry> {
    let maintenances = vendor.maintenances.iter().flatten();
    maintenances.map(|one| entry(vendor, one)).collect()
}

/// Without any update the planned start is the only time that stays the same from run to run.
fn entry(vendor: &VendorReport, one: &MaintenanceReport) -> Entry {
    let label = vendor.label();
    let start = one.starts_at.map(|at| at.to_rfc3339()).unwrap_or_default();
    let own = [one.id.raw(), ""];
    let otherwise = [one.title.raw(), start.as_str()];
    let key = if one.id.is_blank() { otherwise } else { own };
    let stated = newest(&one.updates).max(one.completed_at);
    Entry {
        id: stable_id::urn(&["maintenance", vendor.vendor.raw(), key[0], key[1]]),
        title: title(&label, &one.title),
        author: label,
        updated: stated.or(one.starts_at).or(vendor.updated_at),
        published: one.updates.iter().filter_map(|update| update.at).min(),
        link: one.url.clone(),
        categories: vec![Category::new("status", one.status.word())],
        html: html(one),
    }
}

fn html(one: &MaintenanceReport) -> String {
    let mut html = Html::default();
    let word = one.status_word.as_ref().map(Text::line);
    let word = word.unwrap_or_else(|| humanize::spaced(one.status.word()));
    html.fact("Status", &word);
    html.moment("Starts", one.starts_at);
    html.moment("Ends", one.ends_at);
    html.moment("Completed", one.completed_at);
    let components = one.components.iter().flatten().map(ComponentReport::path);
    let components: Vec<_> = components.map(|path| path.line()).collect();
    if !components.is_empty() {
        html.fact("Components", &components.join(", "));
    }
    html.updates(&one.updates);
    html.into_string()
}
