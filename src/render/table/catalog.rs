//! The catalogue: a list, or one entry.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::columns::{self, Column, plain, toned};
use super::lines;
use crate::model::Text;
use crate::report::{CatalogReport, EntryReport};

const COLUMNS: [Column; 4] = [
    Column::whole("vendor"),
    Column::cut("name", 12),
    Column::cut("feed", 12).rank(1),
    Column::whole("page").rank(2),
];

pub(super) fn render(
    catalog: &CatalogReport,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    // Some of them come from a configuration.
    let vendors: Vec<_> = catalog.vendors.iter().map(safe).collect();
    match vendors.as_slice() {
        [] => writeln!(
            out,
            "no vendor matches; pass the address of its status page instead"
        ),
        [one] if catalog.command == "vendors show" => entry(one, style, out),
        many => list(many, style, out),
    }
}

/// The entry without what a terminal would obey.
fn safe(entry: &EntryReport) -> EntryReport {
    let line = |text: &String| Text::new(text).line();
    let some = |text: &Option<String>| text.as_ref().map(line);
    let all = |texts: &[String]| texts.iter().map(line).collect();
    EntryReport {
        slug: line(&entry.slug),
        name: line(&entry.name),
        vendor: some(&entry.vendor),
        feed: some(&entry.feed),
        url: line(&entry.url),
        region: some(&entry.region),
        homepage: some(&entry.homepage),
        note: some(&entry.note),
        components: all(&entry.components),
        aliases: all(&entry.aliases),
        alt_urls: all(&entry.alt_urls),
        ..entry.clone()
    }
}

fn list(entries: &[EntryReport], style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let rows = entries.iter().map(|entry| {
        let part = entry
            .vendor
            .as_ref()
            .map(|vendor| format!("part of {vendor}"));
        let feed = entry.feed.clone().unwrap_or_else(|| "detected".into());
        vec![
            toned(Tone::Strong, &entry.slug),
            plain(&entry.name),
            plain(part.unwrap_or(feed)),
            plain(&entry.url),
        ]
    });
    let rows: Vec<_> = rows.collect();
    columns::write(&COLUMNS, &rows, style, out)?;
    let count = match entries.len() {
        1 => "1 entry".to_owned(),
        several => format!("{several} entries"),
    };
    let line = format!("{count} · pingoru vendors show NAME shows one");
    writeln!(out, "{}", style.paint(Tone::Faint, &line))
}

fn entry(one: &EntryReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "{}  {}",
        style.paint(Tone::Strong, &one.slug),
        one.name
    )?;
    let facts = [
        ("part of", one.vendor.clone()),
        (
            "components",
            (!one.components.is_empty()).then(|| one.components.join(" | ")),
        ),
        ("region", one.region.clone()),
        ("page", Some(one.url.clone())),
        (
            "feed",
            Some(
                one.feed
                    .clone()
                    .unwrap_or_else(|| "detected at the first check".into()),
            ),
        ),
        (
            "also called",
            (!one.aliases.is_empty()).then(|| one.aliases.join(", ")),
        ),
        ("homepage", one.homepage.clone()),
        (
            "other pages",
            (!one.alt_urls.is_empty()).then(|| one.alt_urls.join(", ")),
        ),
        ("confidence", Some(one.confidence.clone())),
        ("note", one.note.clone()),
    ];
    for (name, value) in facts {
        if let Some(value) = value {
            let lead = style.paint(Tone::Faint, &humanize::padded(name, 13));
            lines::after(&format!("  {lead}"), &value, None, style, out)?;
        }
    }
    Ok(())
}
