//! An entry per change.

use super::super::{humanize, stable_id};
use super::content::Html;
use super::entry::{Category, Entry, title};
use crate::model::Text;
use crate::report::ChangeReport;

pub(super) fn entry(change: &ChangeReport) -> Entry {
    let vendor = change.vendor.line();
    let kind = humanize::spaced(change.kind.word());
    let item = change.incident.as_ref();
    let subject = item.map(|item| &item.title).or(change.component.as_ref());
    let headline = match subject {
        Some(subject) => Text::new(format!("{kind}: {}", subject.line())),
        None => Text::new(&kind),
    };
    Entry {
        id: stable_id::urn(&["change", change.vendor.raw(), &change.id]),
        title: title(&vendor, &headline),
        author: vendor,
        updated: Some(change.seen_at),
        published: Some(change.at.min(change.seen_at)),
        link: item.and_then(|item| item.url.clone()),
        categories: vec![Category::new("kind", change.kind.word())],
        html: html(change, &kind),
    }
}

fn html(change: &ChangeReport, kind: &str) -> String {
    let mut html = Html::default();
    html.fact("Change", kind);
    if let Some(component) = &change.component {
        html.fact("Component", &component.line());
    }
    if let Some(field) = change.field {
        html.fact("Field", &humanize::spaced(field.word()));
    }
    html.moment("At", Some(change.at));
    if let Some(old) = &change.old {
        html.block("Before", old);
    }
    if let Some(new) = &change.new {
        html.block("Now", new);
    }
    html.into_string()
}
