//! Each report of `tests/fixtures/report/<case>/report.json` in each format that supports it, against the golden file of
//! the format. `UPDATE_GOLDEN=1` rewrites the golden files.

use std::path::{Path, PathBuf};

use super::{ALL, Render, Style, Zone, humanize};
use crate::model::Time;
use crate::report::{KINDS, Report};

pub(super) struct Case {
    folder: PathBuf,
    pub(super) report: Report,
}

pub(super) fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/report");
    let entries = std::fs::read_dir(folder).unwrap();
    let mut folders: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    let case = |folder: PathBuf| {
        let json = std::fs::read_to_string(folder.join("report.json")).unwrap();
        let report = serde_json::from_str(&json)
            .unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        Case { folder, report }
    };
    folders.into_iter().map(case).collect()
}

/// A terminal of 80 columns at the time of the reports.
fn style(color: bool) -> Style {
    style_of_width(80, color)
}

fn style_of_width(columns: usize, color: bool) -> Style {
    Style {
        color,
        links: color,
        width: Some(columns),
        zone: Zone::utc(),
        now: "2026-11-20T12:00:00Z".parse::<Time>().unwrap(),
    }
}

fn rendered(format: &dyn Render, report: &Report, color: bool) -> String {
    let mut out = Vec::new();
    format.render(report, &style(color), &mut out).unwrap();
    text(out)
}

fn table_of_width(report: &Report, columns: usize) -> String {
    let table = super::by_name("table").unwrap();
    let mut out = Vec::new();
    table
        .render(report, &style_of_width(columns, false), &mut out)
        .unwrap();
    text(out)
}

/// Without the version of the program, which some formats name.
fn text(bytes: Vec<u8>) -> String {
    let text = String::from_utf8(bytes).unwrap();
    text.replace(
        concat!("//", env!("CARGO_PKG_VERSION"), "//"),
        "//VERSION//",
    )
}

fn compare(path: &Path, shown: &str) -> Option<String> {
    let golden = std::fs::read_to_string(path).unwrap_or_default();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        // What other tests read now is left alone.
        if golden != shown {
            std::fs::write(path, shown).unwrap();
        }
        return None;
    }
    let mut lines = golden.lines().zip(shown.lines()).zip(1..);
    let first = lines.find(|((golden, shown), _)| golden != shown);
    match first {
        _ if golden == shown => None,
        Some(((golden, shown), number)) => Some(format!(
            "{}:{number}: golden `{golden}`, rendered `{shown}`",
            path.display()
        )),
        None => Some(format!("{}: another number of lines", path.display())),
    }
}

/// The content of an HTML page, an element per line: the style sheet and the JSON are the same in every case.
fn content_of(page: &str) -> String {
    let from = page.find("<main").unwrap();
    let to = page.find("</main>").unwrap();
    page[from..to].replace('<', "\n<").replace("\n</", "</") + "\n"
}

/// The golden files of a case: each with what it must hold.
fn goldens(case: &Case) -> Vec<(String, String)> {
    let supported = ALL
        .iter()
        .filter(|format| format.supports(case.report.subject()) && format.name() != "json");
    let mut goldens = Vec::new();
    for format in supported {
        let name = format.name();
        let shown = rendered(*format, &case.report, false);
        let shown = if name == "html" {
            content_of(&shown)
        } else {
            shown
        };
        goldens.push((name.to_owned(), shown));
        if name == "table" {
            let colored = rendered(*format, &case.report, true);
            goldens.push(("table-color".to_owned(), colored));
            goldens.push(("table-60".to_owned(), table_of_width(&case.report, 60)));
        }
        let files = format.side_files(&case.report, &style(false)).unwrap();
        // The outputs have a random mark in them.
        let summary = files
            .into_iter()
            .find(|file| file.variable == "GITHUB_STEP_SUMMARY");
        goldens.extend(summary.map(|file| (format!("{name}-summary"), file.text)));
    }
    goldens
}

#[test]
fn every_report_renders_as_its_golden_files_say() {
    let mut wrong = Vec::new();
    for case in cases() {
        let goldens = goldens(&case);
        for (name, shown) in &goldens {
            let path = case.folder.join(format!("{name}.golden"));
            wrong.extend(compare(&path, shown));
        }
        for entry in std::fs::read_dir(&case.folder).unwrap() {
            let file = entry.unwrap().file_name().into_string().unwrap();
            let name = file.trim_end_matches(".golden");
            let known = file == "report.json" || goldens.iter().any(|(known, _)| known == name);
            assert!(known, "{}: no format writes {file}", case.folder.display());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A longer line holds an address or a word that nothing may break.
#[test]
fn no_screen_is_wider_than_its_terminal() {
    for case in cases() {
        for columns in [60, 80, 120, 200] {
            for line in table_of_width(&case.report, columns).lines() {
                let word = line.split_whitespace().map(humanize::width).max();
                let indent = line.len() - line.trim_start().len();
                let least = indent + word.unwrap_or_default() + 2;
                let width = humanize::width(line);
                let place = case.folder.display();
                assert!(
                    width <= columns.max(least),
                    "{place}, {columns} columns: {line}"
                );
            }
        }
    }
}

/// A case with its vendors repeated, each under a name of its own.
fn repeated(name: &str, times: usize) -> Report {
    let path = format!("tests/fixtures/report/{name}/report.json");
    let json = std::fs::read_to_string(path).unwrap();
    let mut json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let vendors = json["vendors"].as_array_mut().unwrap();
    let one = vendors.clone();
    let mut all = one.into_iter().cycle();
    *vendors = (0..times).filter_map(|_| all.next()).collect();
    for (number, vendor) in vendors.iter_mut().enumerate() {
        vendor["vendor"] = format!("vendor-{number}").into();
    }
    serde_json::from_value(json).unwrap()
}

#[test]
fn a_thousand_vendors_fit_every_terminal() {
    let report = repeated("status_of_several_vendors", 1_000);
    for columns in [60, 80, 120, 200] {
        let table = table_of_width(&report, columns);
        let ok = table
            .lines()
            .filter(|line| line.starts_with("✔ ok"))
            .count();
        assert_eq!(ok, 1, "ok rows are collapsed");
        for line in table.lines() {
            assert!(humanize::width(line) <= columns, "{columns}: {line}");
        }
    }
}

#[test]
fn what_several_feeds_do_not_cover_is_one_line() {
    let table = table_of_width(&repeated("incidents_with_a_gap", 40), 80);
    let gaps = table.matches("incomplete").count();
    assert_eq!(gaps, 1, "{table}");
    assert!(table.contains(" more: incomplete"), "{table}");
}

#[test]
fn a_report_read_from_json_is_written_as_the_same_json() {
    let json = super::by_name("json").unwrap();
    for case in cases() {
        let written = rendered(json, &case.report, false);
        let wrong = compare(&case.folder.join("report.json"), &written);
        assert!(wrong.is_none(), "{wrong:?}");
    }
}

#[test]
fn every_kind_of_report_has_a_case() {
    let cases = cases();
    for kind in KINDS {
        let mut subjects = cases.iter().map(|case| case.report.subject());
        assert!(subjects.any(|one| one == kind.subject), "{}", kind.name);
    }
}

#[test]
fn a_format_writes_what_it_supports_and_refuses_the_rest() {
    for case in cases() {
        for format in ALL {
            let mut out = Vec::new();
            let written = format.render(&case.report, &style(false), &mut out);
            let supported = format.supports(case.report.subject());
            let place = format!("{}: {}", format.name(), case.folder.display());
            assert_eq!(written.is_ok(), supported, "{place}");
            assert!(supported || out.is_empty(), "{place}");
        }
    }
}
