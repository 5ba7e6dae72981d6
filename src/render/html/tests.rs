//! Pages hold hostile text inert, load nothing from elsewhere, and have the JSON of their report inside.

use super::super::tests::cases;
use super::super::{Render, Style, Zone};
use super::file::Html;
use super::site::Site;
use crate::model::Text;
use crate::report::{IncidentReport, Report, VendorReport};

const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "]]><!--<style>*{display:none}</style>",
    "a\u{202e}b\u{2066}c",
    "x\u{1b}[31my\u{0}z",
];

fn style() -> Style {
    Style {
        color: false,
        links: false,
        width: None,
        zone: Zone::utc(),
        now: "2026-11-20T12:00:00Z".parse().unwrap(),
    }
}

fn page(report: &Report) -> String {
    let mut out = Vec::new();
    Html.render(report, &style(), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// The page without the style sheet and the JSON.
fn markup(page: &str) -> &str {
    let from = page.find("<body").unwrap();
    let to = page.find("<script id=\"report\"").unwrap();
    &page[from..to]
}

fn documents() -> impl Iterator<Item = Report> {
    let reports = cases().into_iter().map(|case| case.report);
    reports.filter(|report| Html.supports(report.subject()))
}

#[test]
fn the_json_inside_is_the_report() {
    for report in documents() {
        let page = page(&report);
        let from = page.find("type=\"application/json\">").unwrap();
        let json = &page[from + "type=\"application/json\">".len()..];
        let json = &json[..json.find("</script>").unwrap()];
        let inside: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(inside, serde_json::to_value(&report).unwrap());
    }
}

#[test]
fn a_file_loads_nothing_and_runs_no_script() {
    for report in documents() {
        let page = page(&report);
        assert_eq!(page.matches("<script").count(), 1, "the JSON alone");
        for loads in [" src=", "<link", "<iframe", "url(", "@import"] {
            assert!(
                !page[..page.find("<body").unwrap()].contains(loads),
                "{loads}"
            );
            assert!(!markup(&page).contains(loads), "{loads}");
        }
        assert!(page.contains("default-src 'none'"));
    }
}

/// An incident's page with this text wherever a vendor may write.
fn with(text: &str) -> (VendorReport, IncidentReport) {
    let pages = documents().find_map(|report| match report {
        Report::Incident(report) => Some(report.pages),
        _ => None,
    });
    let mut vendor = pages.unwrap().vendors.remove(0);
    let mut one = vendor.incidents.as_ref().unwrap()[0].clone();
    let text = Text::from(text);
    one.title = text.clone();
    one.url = Some(Text::new(format!("javascript:alert(1)//{}", text.raw())));
    one.status_word = Some(text.clone());
    one.regions = vec![text.clone()];
    for update in &mut one.updates {
        update.text = text.clone();
    }
    for affected in one.affected_components.iter_mut().flatten() {
        affected.name = text.clone();
    }
    vendor.name = Some(text.clone());
    vendor.url = Some(Text::from("javascript:alert(2)"));
    (vendor, one)
}

#[test]
fn what_a_vendor_wrote_is_text() {
    for hostile in HOSTILE {
        let (vendor, one) = with(hostile);
        let site = Site {
            style: &style(),
            path: "/vendors/acme/incidents/i1",
        };
        let page = site.incident(&vendor, &one, None, &[]);
        for raw in [
            "<script>",
            "<img",
            "<svg onload",
            "javascript:alert(2)\"",
            "<style>*",
            "\u{202e}",
            "\u{1b}",
            "\u{0}",
        ] {
            assert!(!page.contains(raw), "{hostile:?}: {raw:?}");
        }
        assert!(!page.contains("href=\"javascript:"));
    }
}
