//! `html`: one self-contained file, which needs no script and requests nothing. The JSON of the same report stands inside
//! for machines, as `<script type="application/json" id="report">`.

use std::io::{self, Write};

use maud::{Markup, PreEscaped, html};

use super::super::format::{Render, Writer};
use super::super::humanize;
use super::super::style::Style;
use super::document::{Document, STYLE};
use super::head::Head;
use super::view::View;
use super::{
    board, changes, check, correlation, element, incident, incidents, maintenance, uptime, vendor,
};
use crate::report::{Report, StatusReport};

/// No request leaves the file, and no script runs in it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// `html`.
pub(in crate::render) struct Html;

impl Render for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn writer(&self) -> Writer {
        Writer::Documents(render)
    }
}

fn render(report: &Report, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let past = at(report).map(|now| Style {
        now,
        ..style.clone()
    });
    let style = past.as_ref().unwrap_or(style);
    let view = View {
        style,
        is_site: false,
    };
    let head = Head::of(report, style);
    let document = Document {
        main: html! { h1 { (head.title) } (content(report, view)) },
        title: head.title,
        description: head.description,
        head: html! {
            meta http-equiv="Content-Security-Policy" content=(POLICY);
            meta name="referrer" content="no-referrer";
            style { (PreEscaped(STYLE)) }
        },
        above: html! {},
        below: html! { (made(style)) (data(report)?) },
    };
    out.write_all(document.text().as_bytes())
}

/// The time in the past that a report is about.
fn at(report: &Report) -> Option<crate::model::Time> {
    report.decided().and_then(|pages| pages.at)
}

/// What a report says, without its title.
fn content(report: &Report, view: View<'_>) -> Markup {
    match report {
        Report::Status(StatusReport { pages, .. }) => match pages.vendors.as_slice() {
            [one] => vendor::state(one, view),
            many => html! {
                (correlation::notices(pages, view))
                (board::table(&many.iter().collect::<Vec<_>>(), None, view))
            },
        },
        Report::Check(report) => check::content(&report.pages, view),
        Report::Incidents(report) => incidents::content(report, view),
        Report::Incident(report) => incident::content(&report.pages, view),
        Report::Maintenance(report) => maintenance::content(&report.pages, view),
        Report::Uptime(report) => uptime::content(report, view),
        Report::Changes(report) => changes::content(report, view),
        _ => html! {},
    }
}

fn made(style: &Style) -> Markup {
    let zone = humanize::zone(style);
    html! { p.faint { "Made " (element::moment(style.now, style)) " by pingoru " (env!("CARGO_PKG_VERSION")) ". Times in " (zone) "." } }
}

/// The JSON inside an element that no text can leave; in ASCII, so that nothing in it is hidden or reordered.
fn data(report: &Report) -> io::Result<Markup> {
    let json = serde_json::to_string(report)?;
    let mut inert = String::with_capacity(json.len());
    for c in json.chars() {
        if matches!(c, '<' | '>' | '&') || !c.is_ascii() || c.is_ascii_control() {
            let mut units = [0; 2];
            let units = c.encode_utf16(&mut units).iter();
            inert.extend(units.map(|unit| format!("\\u{unit:04x}")));
        } else {
            inert.push(c);
        }
    }
    Ok(html! { script #report type="application/json" { (PreEscaped(inert)) } })
}
