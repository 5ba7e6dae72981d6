//! A vendor's words in every output format: what is shown to people, or read by programs, never obeys them.

use std::path::Path;
use std::sync::OnceLock;

use serde_json::Value;

use crate::render::{ALL, Style, Zone};
use crate::report::Report;

/// Keys whose values a vendor writes.
const VENDORS: &[&str] = &[
    "title",
    "text",
    "name",
    "group",
    "region",
    "description",
    "reason",
    "reasons",
    "message",
    "status_word",
    "url",
    "id",
    "old",
    "new",
];

/// Text of a vendor in every place of every report, in every format that supports it.
///
/// # Panics
/// Where an output holds what a terminal, a spreadsheet, a parser or a reader would obey.
pub fn outputs(input: &[u8]) {
    let words = String::from_utf8_lossy(input);
    for report in reports() {
        let mut report = report.clone();
        replace(&mut report, "", &words);
        let Ok(report) = serde_json::from_value::<Report>(report) else {
            continue;
        };
        for format in ALL.iter().filter(|one| one.supports(report.subject())) {
            let mut out = Vec::new();
            let written = format.render(&report, &style(), &mut out);
            assert!(written.is_ok(), "{}: {written:?}", format.name());
            let out = String::from_utf8(out).expect("an output is UTF-8");
            check(format.name(), &out);
        }
    }
}

fn style() -> Style {
    Style {
        color: false,
        links: false,
        width: Some(80),
        zone: Zone::utc(),
        now: super::inputs::now(),
    }
}

/// The reports of the goldens.
fn reports() -> &'static [Value] {
    static REPORTS: OnceLock<Vec<Value>> = OnceLock::new();
    REPORTS.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/report");
        let folders = std::fs::read_dir(folder).expect("the fixtures");
        let read = |case: std::io::Result<std::fs::DirEntry>| {
            let text = std::fs::read_to_string(case.ok()?.path().join("report.json")).ok()?;
            serde_json::from_str(&text).ok()
        };
        // The catalogue is our own text.
        let is_own = |report: &Value| report.get("command") == Some(&Value::from("vendors"));
        let reports = folders.filter_map(read);
        reports.filter(|report| !is_own(report)).collect()
    })
}

fn replace(value: &mut Value, key: &str, words: &str) {
    match value {
        Value::String(text) if VENDORS.contains(&key) => words.clone_into(text),
        Value::Array(list) => list.iter_mut().for_each(|one| replace(one, key, words)),
        Value::Object(fields) => fields
            .iter_mut()
            .for_each(|(key, one)| replace(one, key, words)),
        _ => {}
    }
}

fn check(format: &str, out: &str) {
    match format {
        // JSON keeps the words as they came; its strings escape control characters.
        "json" | "jsonl" | "statuspage" => check_json(out),
        "csv" => check_csv(out),
        "junit" | "atom" => check_xml(out),
        "ics" => check_calendar(out),
        "markdown" => check_markdown(out),
        _ => {}
    }
    if !matches!(format, "json" | "jsonl" | "statuspage") {
        let bad = out.lines().find(|line| line.contains(is_obeyed));
        assert_eq!(bad, None, "{format}");
    }
}

/// Control characters, and those that reorder or hide text.
fn is_obeyed(c: char) -> bool {
    let is_layout = matches!(c, '\n' | '\r' | '\t');
    let hides = matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{feff}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{fdd0}'..='\u{fdef}'
            | '\u{fffe}'
            | '\u{ffff}'
            | '\u{e0000}'..='\u{e007f}'
    );
    hides || c.is_control() && !is_layout
}

fn check_json(out: &str) {
    let values = serde_json::Deserializer::from_str(out).into_iter::<Value>();
    for value in values {
        assert!(value.is_ok(), "not JSON: {value:?}");
    }
}

/// No cell begins as a formula does.
fn check_csv(out: &str) {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(out.as_bytes());
    for row in reader.records() {
        let row = row.expect("rows of equal length");
        for cell in &row {
            let is_formula = cell.starts_with(['=', '+', '@', '\t', '＝', '＋', '－', '＠'])
                || cell.starts_with('-') && cell.parse::<f64>().is_err() && cell.len() > 1;
            assert!(!is_formula, "a formula: {cell}");
        }
    }
}

fn check_xml(out: &str) {
    let mut reader = quick_xml::Reader::from_str(out);
    reader.config_mut().check_end_names = true;
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => return,
            Ok(_) => {}
            Err(error) => panic!("not well-formed: {error}"),
        }
    }
}

fn check_calendar(out: &str) {
    // 75 bytes, and one more where the library folds the end of a text.
    for line in out.split("\r\n") {
        assert!(line.len() <= 76, "a line of {} bytes", line.len());
        assert!(!line.contains(['\r', '\n']), "a bare line break: {line}");
    }
    let unfolded = out.replace("\r\n ", "");
    let urls = unfolded
        .lines()
        .filter_map(|line| line.strip_prefix("URL:"));
    for url in urls {
        let is_web = url.starts_with("https://") || url.starts_with("http://");
        assert!(is_web, "an address of another kind: {url}");
    }
}

fn check_markdown(out: &str) {
    // A bracket behind a backslash opens nothing.
    let out = out.replace("\\]", "").replace("\\<", "");
    let out = out.to_ascii_lowercase();
    for scheme in ["javascript:", "data:", "file:", "vbscript:"] {
        for before in ["](", "<"] {
            let link = format!("{before}{scheme}");
            assert!(!out.contains(&link), "a link to {scheme}");
        }
    }
}
