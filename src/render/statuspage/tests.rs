use serde_json::Value;

use super::schema::wrong;
use super::{Gap, Kind, board, page};
use crate::gate::Verdict;
use crate::model::{ErrorKind, Text, Time};
use crate::report::{ErrorReport, Report, VendorReport};

fn now() -> Time {
    "2026-11-20T12:00:00Z".parse().unwrap()
}

/// The vendors of a report that the goldens are made of.
fn vendors(case: &str) -> Vec<VendorReport> {
    let path = format!(
        "{}/tests/fixtures/report/{case}/report.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let report = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    match report {
        Report::Status(report) => report.pages.vendors,
        Report::Incident(report) => report.pages.vendors,
        Report::Maintenance(report) => report.pages.vendors,
        _ => panic!("{case} has no vendors"),
    }
}

fn json(answer: &super::Answer) -> Value {
    serde_json::to_value(&answer.document).unwrap()
}

fn unread() -> VendorReport {
    let vendor = vendors("status_of_one_vendor").remove(0);
    let error = ErrorReport {
        kind: ErrorKind::Unreachable,
        url: Text::from("https://status.acme.example"),
        message: Text::from("timed out"),
    };
    VendorReport::failed(Text::from("acme"), None, None, error, vendor.gate)
}

#[test]
fn each_document_has_its_path() {
    assert_eq!(Kind::ALL.len(), 8);
    for (path, kind) in Kind::ALL {
        assert_eq!(Kind::from_path(path), Some(*kind));
        assert_eq!(Kind::from_path(&format!("/api/v2/{path}")), Some(*kind));
    }
    for path in [
        "",
        "summary",
        "api/v2/",
        "incidents/1.json",
        "../summary.json",
    ] {
        assert_eq!(Kind::from_path(path), None, "{path}");
    }
}

#[test]
fn every_report_has_the_shape_of_statuspage() {
    for case in [
        "status_of_one_vendor",
        "status_of_several_vendors",
        "one_hostile_incident",
        "maintenance",
    ] {
        let vendors = vendors(case);
        let all: Vec<&VendorReport> = vendors.iter().collect();
        for (path, kind) in Kind::ALL {
            let pages = vendors.iter().map(|vendor| page(*kind, vendor, now()));
            for answer in pages.chain([board(*kind, &all, now())]) {
                let found = if answer.gap.is_none() {
                    wrong(*kind, &json(&answer))
                } else {
                    Vec::new()
                };
                assert!(found.is_empty(), "{case} {path}: {found:#?}");
            }
        }
    }
}

#[test]
fn a_page_that_could_not_be_read_has_no_list_that_says_none() {
    for (path, kind) in Kind::ALL {
        let answer = page(*kind, &unread(), now());
        assert_eq!(answer.gap, Some(Gap::Unread), "{path}");
        let document = json(&answer);
        assert_eq!(document["status"]["indicator"], "unknown");
        assert_eq!(document["status"]["description"], "Unknown: timed out");
        assert_eq!(
            document.as_object().unwrap().len(),
            2,
            "page and status only"
        );
    }
}

#[test]
fn a_list_that_the_vendor_does_not_publish_is_not_empty() {
    let mut vendor = vendors("status_of_one_vendor").remove(0);
    vendor.maintenances = None.into();
    vendor.incidents = None.into();
    for (path, kind) in Kind::ALL {
        let answer = page(*kind, &vendor, now());
        let of_lists = path.starts_with("incidents") || path.starts_with("scheduled");
        assert_eq!(answer.gap, of_lists.then_some(Gap::NotPublished), "{path}");
    }
}

#[test]
fn an_unknown_verdict_is_never_none() {
    let mut vendor = vendors("status_of_one_vendor").remove(0);
    vendor.verdict = Verdict::Unknown;
    let document = json(&page(Kind::Status, &vendor, now()));
    assert_eq!(document["status"]["indicator"], "unknown");
    let others = vendors("status_of_one_vendor");
    let ok = VendorReport {
        verdict: Verdict::Ok,
        impact: None,
        ..others[0].clone()
    };
    let document = json(&board(Kind::Summary, &[&ok, &unread()], now()));
    assert_eq!(document["status"]["indicator"], "unknown");
    let rows = document["components"].as_array().unwrap();
    let last = rows.last().unwrap();
    assert_eq!(
        (&last["name"], &last["status"]),
        (&"acme".into(), &"unknown".into())
    );
    assert_eq!(last["group"], false, "readers leave out the rows of groups");
}

#[test]
fn two_vendors_of_a_board_share_no_id() {
    let one = vendors("status_of_one_vendor").remove(0);
    let other = VendorReport {
        vendor: Text::from("other"),
        ..one.clone()
    };
    let answer = board(Kind::Summary, &[&one, &other], now());
    assert_eq!(wrong(Kind::Summary, &json(&answer)), [] as [String; 0]);
    let alone = json(&board(Kind::Summary, &[&other], now()));
    let both = json(&answer);
    let ids = |document: &Value| -> Vec<Value> {
        let incidents = document["incidents"].as_array().unwrap().iter();
        incidents.map(|one| one["id"].clone()).collect()
    };
    let stays = ids(&alone).iter().all(|id| ids(&both).contains(id));
    assert!(stays, "an id does not depend on the other vendors");
}

#[test]
fn no_text_of_a_vendor_is_markup_in_a_body() {
    let vendor = vendors("one_hostile_incident").remove(0);
    let document = json(&page(Kind::Incidents, &vendor, now()));
    let text = serde_json::to_string(&document["incidents"][0]["incident_updates"]).unwrap();
    assert!(!text.contains('<'), "{text}");
    let links = [
        &document["page"]["url"],
        &document["incidents"][0]["shortlink"],
    ];
    for link in links {
        assert!(
            link.as_str()
                .is_none_or(|link| link.starts_with("https://")),
            "{link}"
        );
    }
}

#[test]
fn an_address_of_no_web_page_is_no_link() {
    let mut vendor = vendors("one_hostile_incident").remove(0);
    let hostile = Some(Text::from("javascript:alert(1)"));
    vendor.url.clone_from(&hostile);
    for incident in vendor.incidents.iter_mut().flatten() {
        incident.url.clone_from(&hostile);
        incident.title = Text::new("<b>".repeat(400_000));
    }
    let text = json(&page(Kind::Incidents, &vendor, now())).to_string();
    assert!(!text.contains("javascript:"));
    assert!(text.len() < 200_000, "a title is cut: {}", text.len());
}
