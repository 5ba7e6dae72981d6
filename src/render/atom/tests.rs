use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;

use super::feed;
use crate::report::Report;

const CASES: &[&str] = &[
    "status_of_one_vendor",
    "status_of_several_vendors",
    "incidents_of_several_vendors",
    "incidents_without_any",
    "one_incident",
    "one_hostile_incident",
    "maintenance",
    "changes",
];

fn report(case: &str) -> Value {
    let path = format!(
        "{}/tests/fixtures/report/{case}/report.json",
        env!("CARGO_MANIFEST_DIR")
    );
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn written(report: &Value, self_url: Option<&str>) -> String {
    let report: Report = serde_json::from_value(report.clone()).unwrap();
    let mut out = Vec::new();
    feed(&report, self_url, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// The texts and the attributes of each element with this name.
fn elements(xml: &str, name: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let (mut found, mut inside) = (Vec::new(), None);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                inside = (tag.name().0 == name).then(String::new);
            }
            Event::Empty(tag) if tag.name().0 == name => {
                found.push(tag.attributes_raw().to_owned());
            }
            Event::Text(text) => {
                if let Some(inside) = &mut inside {
                    inside.push_str(&text);
                }
            }
            Event::GeneralRef(reference) => {
                if let Some(inside) = &mut inside {
                    inside.extend(["&", &reference, ";"]);
                }
            }
            Event::End(_) => found.extend(inside.take()),
            Event::Eof => return found,
            _ => {}
        }
    }
}

fn replace(value: &mut Value, keys: &[&str], text: &str) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(|one| replace(one, keys, text)),
        Value::Object(fields) => {
            for (key, value) in fields {
                if value.is_string() && keys.contains(&key.as_str()) {
                    *value = text.into();
                } else {
                    replace(value, keys, text);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn ids_and_times_of_entries_do_not_depend_on_when_the_feed_is_made() {
    for case in CASES {
        let report = report(case);
        let mut later = report.clone();
        later["generated_at"] = "2026-11-21T12:00:00Z".into();
        let (now, later) = (written(&report, None), written(&later, None));
        assert_eq!(elements(&now, "id"), elements(&later, "id"), "{case}");
        if now.contains("<entry>") {
            assert_eq!(now, later, "{case}");
        }
    }
}

#[test]
fn every_entry_has_an_id_of_its_own() {
    for case in CASES {
        let mut ids = elements(&written(&report(case), None), "id");
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all, "{case}");
        assert!(
            ids.iter()
                .all(|id| id.starts_with("urn:uuid:") && id.len() == 45)
        );
    }
}

#[test]
fn a_feed_names_its_own_address_where_it_is_known() {
    let xml = written(
        &report("one_incident"),
        Some("http://127.0.0.1:9464/feed.atom?a=1&b=2"),
    );
    let links = elements(&xml, "link");
    assert!(links[0].contains(r#"rel="self""#), "{links:?}");
    assert!(links[0].contains("feed.atom?a=1&amp;b=2"), "{links:?}");
    assert!(!written(&report("one_incident"), None).contains(r#"rel="self""#));
}

#[test]
fn only_addresses_of_the_web_are_links() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
    ] {
        for case in CASES {
            let mut report = report(case);
            replace(&mut report, &["url"], address);
            assert_eq!(
                elements(&written(&report, None), "link"),
                [] as [String; 0],
                "{case}"
            );
        }
    }
}

#[test]
fn text_of_a_vendor_is_text() {
    let hostile = "</content></entry><script>alert(1)</script><a href='javascript:x'>&amp; ]]> \u{0}\u{1b}[31m\u{202e}\u{fffe}\u{b}";
    for case in CASES {
        let mut report = report(case);
        replace(
            &mut report,
            &[
                "title",
                "text",
                "name",
                "group",
                "status_word",
                "old",
                "new",
                "component",
            ],
            hostile,
        );
        let xml = written(&report, None);
        let allowed = |c: char| c == '\n' || !(c.is_control() || "\u{202e}\u{fffe}".contains(c));
        assert!(xml.chars().all(allowed), "{case}");
        for html in elements(&xml, "content") {
            let html = quick_xml::escape::unescape(&html).unwrap().into_owned();
            for tag in html.split('<').skip(1) {
                let name = tag.split('>').next().unwrap();
                assert!(
                    ["p", "/p", "b", "/b", "br"].contains(&name),
                    "{case}: {name}"
                );
            }
        }
    }
}

#[test]
fn a_title_of_a_megabyte_is_cut() {
    let mut report = report("one_incident");
    replace(&mut report, &["title"], &"long ".repeat(200_000));
    let titles = elements(&written(&report, None), "title");
    assert!(titles.iter().all(|title| title.chars().count() <= 200));
}

#[test]
fn a_vendor_that_could_not_be_read_is_named() {
    let xml = written(&report("status_of_several_vendors"), None);
    let said = elements(&xml, "subtitle");
    assert!(
        said.len() == 1 && said[0].starts_with("Unknown: "),
        "{said:?}"
    );
}
