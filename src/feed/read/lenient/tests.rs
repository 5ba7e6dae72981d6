//! Wrong types, absent values and dropped elements.

use serde::Deserialize;

use super::collection::MOST_ELEMENTS;
use super::{Flag, Int, List, Map, Object, Scalar, Texts, name, short, text};
use crate::model::{ComponentStatus, Text};

#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default)]
struct Row {
    id: Scalar,
    at: Int,
    open: Flag,
    tags: Texts,
    rows: List<Row>,
    more: Map<Row>,
}

#[derive(Debug, Default, Deserialize, PartialEq)]
struct Plain {
    #[serde(default, deserialize_with = "text")]
    id: Option<String>,
    #[serde(default, deserialize_with = "name")]
    name: String,
}

fn row(json: &str) -> Row {
    let row: Object<Row> = serde_json::from_str(json).unwrap();
    row.value.unwrap_or_default()
}

fn scalar(json: &str) -> Scalar {
    serde_json::from_str(json).unwrap()
}

#[test]
fn scalars_are_converted_to_the_form_that_is_asked_for() {
    let read = row(r#"{"id": 12, "at": " 34 ", "open": "True"}"#);
    assert_eq!(read.id.get(), Some("12"));
    assert_eq!((read.at.value, read.open.value), (Some(34), Some(true)));
    assert_eq!(scalar("\" 4 \"").number(), scalar("4").number());
    assert_eq!(scalar("true").get(), Some("true"));
    assert_eq!(scalar("0").truth(), Some(false));
    assert_eq!(scalar("\"maybe\"").truth(), None);
}

#[test]
fn floats_are_rounded_up_to_a_limit() {
    assert_eq!(row(r#"{"at": 1.6e12}"#).at.value, Some(1_600_000_000_000));
    assert_eq!(row(r#"{"at": 1e300}"#).at.value, None);
    assert_eq!(row(r#"{"at": 18446744073709551615}"#).at.value, None);
}

#[test]
fn null_undefined_and_missing_are_absent() {
    let undefined = r#"{"id": "$undefined", "rows": "$undefined"}"#;
    for json in ["{}", r#"{"id": null, "at": null, "rows": null}"#, undefined] {
        assert_eq!(row(json), Row::default(), "{json}");
    }
    assert_eq!(scalar("\"  \"").get(), None);
}

#[test]
fn a_wrong_type_is_missing_and_marked() {
    for wrong in ["{}", "[]", "[[1]]"] {
        let read = row(&format!(r#"{{"id": {wrong}, "at": {wrong}}}"#));
        assert_eq!((read.id.get(), read.at.value), (None, None), "{wrong}");
        assert!(read.id.wrong && read.at.wrong, "{wrong}");
    }
    let read = row(r#"{"tags": 1, "rows": "x", "more": []}"#);
    let dropped = [read.tags.dropped, read.rows.dropped, read.more.dropped];
    assert_eq!(dropped, [1, 1, 1]);
    assert_eq!(read.rows.items, None);
}

#[test]
fn unreadable_elements_are_dropped_and_counted() {
    let read = row(
        r#"{"tags": ["a", null, 1, {}], "rows": [1, null, {"id": "x"}, [{}]], "more": {"k": {}, "l": 2}}"#,
    );
    assert_eq!(read.tags.list(), ["a", "1"]);
    assert_eq!((read.rows.list().len(), read.more.list().len()), (1, 1));
    let dropped = [read.tags.dropped, read.rows.dropped, read.more.dropped];
    assert_eq!(dropped, [1, 3, 1]);
}

#[test]
fn a_lone_object_is_a_list_of_one_but_a_list_is_no_object() {
    assert_eq!(row(r#"{"rows": {"id": "x"}}"#).rows.list().len(), 1);
    let list: Object<Row> = serde_json::from_str(r#"["x", 1]"#).unwrap();
    assert!(list.value.is_none() && list.wrong);
}

#[test]
fn endless_nesting_is_an_error_and_no_crash() {
    let deep = format!(r#"{{"rows": {}"#, "[{\"rows\": ".repeat(100_000));
    assert!(serde_json::from_str::<Object<Row>>(&deep).is_err());
}

#[test]
fn plain_fields_keep_the_text_as_written() {
    let read: Plain = serde_json::from_str(r#"{"id": 17, "name": " A \"B\""}"#).unwrap();
    assert_eq!(
        (read.id.as_deref(), read.name.as_str()),
        (Some("17"), " A \"B\"")
    );
    let read: Plain = serde_json::from_str(r#"{"id": {}, "name": null}"#).unwrap();
    assert_eq!(read, Plain::default());
}

#[test]
fn the_year_one_is_no_time() {
    assert_eq!(scalar("\"0001-01-01T00:00:00Z\"").time(), None);
    assert!(scalar("\"2026-01-01T00:00:00Z\"").time().is_some());
}

#[test]
fn the_feeds_own_words_come_before_ours() {
    let own = &[("DOWN", ComponentStatus::MajorOutage)];
    let stated = |json: &str| scalar(json).stated(own);
    assert_eq!(stated("\"down\""), ComponentStatus::MajorOutage.into());
    assert_eq!(
        stated("\"operational\""),
        ComponentStatus::Operational.into()
    );
    assert_eq!(stated("\"on fire\"").word, Some(Text::from("on fire")));
}

#[test]
fn a_name_is_cut_between_characters() {
    assert_eq!(short(&"é".repeat(400)).chars().count(), 300);
    assert_eq!(short("  ok "), "ok");
}

#[test]
fn elements_beyond_the_limit_are_dropped_and_counted() {
    let rows = vec!["{}"; MOST_ELEMENTS + 3].join(",");
    let tags = vec!["1"; MOST_ELEMENTS + 2].join(",");
    let read = row(&format!(
        r#"{{"rows": [{rows}], "tags": [{tags}], "id": 1}}"#
    ));
    let lengths = (read.rows.list().len(), read.tags.list().len());
    assert_eq!(lengths, (MOST_ELEMENTS, MOST_ELEMENTS));
    assert_eq!((read.rows.dropped, read.tags.dropped), (3, 2));
    assert_eq!(read.id.get(), Some("1"));
}
