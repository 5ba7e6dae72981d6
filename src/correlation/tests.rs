//! What counts as naming an upstream, and which incidents belong together.

use chrono::TimeDelta;

use super::*;
use crate::model::{Incident, IncidentStatus, Page, Time, Update};

fn at(minutes: i64) -> Time {
    let start: Time = "2026-03-01T10:00:00Z".parse().unwrap();
    start + TimeDelta::minutes(minutes)
}

fn incident(id: &str, start: i64, end: Option<i64>, text: &str) -> Incident {
    let mut update = Update::at(Some(at(start)));
    update.text = text.into();
    update.status = IncidentStatus::Investigating.into();
    let mut incident = Incident::new(id, "Elevated errors");
    incident.started_at = Some(at(start));
    incident.resolved_at = end.map(at);
    incident.open = Some(end.is_none());
    incident.updates = vec![update];
    incident
}

fn witness(vendor: &str, incidents: Vec<Incident>) -> Witness {
    let page = Page {
        incidents: Some(incidents),
        ..Page::default()
    };
    Witness::of((vendor, vendor), &page, at(600))
}

fn one(vendor: &str, start: i64, end: Option<i64>, text: &str) -> Witness {
    witness(vendor, vec![incident("i", start, end, text)])
}

/// What a vendor `acme` names with a text: `aws us-east-1`.
fn named(text: &str) -> Vec<String> {
    named_by("acme", text)
}

fn named_by(vendor: &str, text: &str) -> Vec<String> {
    let witness = one(vendor, 0, None, text);
    let mentions = witness.openings[0].mentions.iter();
    mentions
        .map(|one| {
            [Some(one.upstream.id), one.region]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect()
}

#[test]
fn upstreams_are_found_in_the_words_that_vendors_use() {
    for (text, expected) in [
        (
            "We are affected by an outage of AWS in us-east-1.",
            "aws us-east-1",
        ),
        ("AWS's US-EAST-1 region is degraded", "aws us-east-1"),
        (
            "Amazon Web Services reports errors in N. Virginia. We wait.",
            "aws us-east-1",
        ),
        (
            "Availability zone us-east-1a of AWS lost power",
            "aws us-east-1",
        ),
        ("AWS us-east-1 and AWS us-west-2 are slow", "aws"),
        ("An issue with Cloudflare’s network", "cloudflare"),
        ("cloudflare is down", "cloudflare"),
        ("our upstream provider Twilio", "twilio"),
        (
            "Google Cloud (us-central1) has elevated latency",
            "google-cloud us-central1",
        ),
        (
            "GCP has an incident in europe-west2-a",
            "google-cloud europe-west2",
        ),
        ("Microsoft Azure in East US 2", "azure East US 2"),
        ("Azure (eastus) is degraded", "azure East US"),
        ("Requests to AWS/EC2 fail", "aws"),
        ("Caused by our provider AWS.We are waiting", "aws"),
        ("Our hosting provider Render has an outage", "render"),
        ("Our payment processor, Square, is down", "square"),
        ("AWS has not yet given an ETA", "aws"),
        ("AWS is not responding", "aws"),
        ("We could not reach Cloudflare", "cloudflare"),
        ("The fix is not complete; AWS is investigating", "aws"),
        ("AWS is operating normally again", "aws"),
        (
            "This is not our database, but AWS us-east-1 is down",
            "aws us-east-1",
        ),
        ("Let’s Encrypt is down", "lets-encrypt"),
    ] {
        assert_eq!(named(text), [expected], "{text}");
    }
}

#[test]
fn denials_name_nothing() {
    for text in [
        "This is not related to AWS.",
        "This is unrelated to the AWS outage",
        "This isn’t an AWS issue",
        "AWS is not affected",
        "AWS us-east-1 is unaffected",
        "We have ruled out Cloudflare",
        "No AWS services are impacted",
        "The cause was a deployment rather than AWS",
        "The problem is independent of Google Cloud",
        "It is neither Cloudflare nor AWS",
        "We don't use AWS for this",
        "Nothing to do with Cloudflare",
        "Not affected: AWS, Azure, and Google Cloud",
        "non-AWS regions are slow",
        "AWS is operating normally, the problem is ours",
    ] {
        assert_eq!(named(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn ordinary_words_and_addresses_name_nothing() {
    for text in [
        "Render times are high, and pages render slowly",
        "Front end errors. Front page is slow",
        "A linear increase. Linear growth of queues",
        "The notion of a session. Notion of time",
        "Square brackets in one segment. Segment faults",
        "Neon signs, railway stations, bandwidth limits, postmark dates, slack in the line, ably done",
        "An azure sky and stripe patterns; fastly done; snowflake schemas; wasabi peas",
        "We monitor s3.amazonaws.com and aws.example",
        "See https://health.aws.amazon.com/aws and mail aws@example.com",
        "laws of draws",
        "our upstream provider has an outage",
        "us-east-1 is slow",
    ] {
        assert_eq!(named(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_vendor_is_no_upstream_of_itself() {
    let text = "Cloudflare and AWS us-east-1 have errors";
    assert_eq!(named_by("cloudflare", text), ["aws us-east-1"]);
    assert_eq!(named_by("amazon-web-services", text), ["cloudflare"]);
    assert_eq!(named_by("https://status.aws.example", text), ["cloudflare"]);
    assert_eq!(
        named_by("github-actions", "GitHub is down"),
        Vec::<String>::new()
    );
}

/// `a+b of 3: aws 2`.
fn shown(vendors: &[Witness]) -> Vec<String> {
    let shown = groups(vendors).into_iter().map(|group| {
        let members: Vec<_> = group.members.iter().map(|one| one.vendor.line()).collect();
        let named = group.namings.iter().map(|one| {
            let own = one.own.as_ref().map_or("", |_| " own");
            format!(" {} {}{own}", one.upstream.id, one.vendors.len())
        });
        format!(
            "{} of {}:{}",
            members.join("+"),
            group.of,
            named.collect::<String>()
        )
    });
    shown.collect()
}

const AWS: &str = "AWS us-east-1 is down";

#[test]
fn vendors_that_name_the_same_upstream_at_the_same_time_are_a_group() {
    let vendors = [
        one("a", 0, None, AWS),
        one("b", 20, None, AWS),
        one("c", 500, None, ""),
    ];
    assert_eq!(shown(&vendors), ["a+b of 3: aws 2"]);
}

#[test]
fn what_does_not_overlap_or_began_too_late_is_no_group() {
    let over = [one("a", 0, Some(10), AWS), one("b", 20, None, AWS)];
    let late = [one("a", 0, None, AWS), one("b", 31, None, AWS)];
    let touches = [one("a", 0, Some(20), AWS), one("b", 20, None, AWS)];
    for vendors in [over, late, touches] {
        assert_eq!(shown(&vendors), Vec::<String>::new());
    }
    let last = [one("a", 0, None, AWS), one("b", 30, Some(40), AWS)];
    assert_eq!(shown(&last), ["a+b of 2: aws 2"]);
}

#[test]
fn different_upstreams_or_regions_are_not_the_same() {
    let upstreams = [
        one("a", 0, None, AWS),
        one("b", 0, None, "Cloudflare is down"),
    ];
    let regions = [
        one("a", 0, None, AWS),
        one("b", 0, None, "AWS eu-west-1 is down"),
    ];
    assert_eq!(shown(&upstreams), Vec::<String>::new());
    assert_eq!(shown(&regions), Vec::<String>::new());
    let unsaid = [one("a", 0, None, AWS), one("b", 0, None, "AWS is down")];
    assert_eq!(shown(&unsaid), ["a+b of 2: aws 2"]);
}

#[test]
fn three_vendors_without_an_upstream_are_counted() {
    let three = ["a", "b", "c"].map(|vendor| one(vendor, 0, None, "errors"));
    assert_eq!(shown(&three), ["a+b+c of 3:"]);
    assert_eq!(shown(&three[..2]), Vec::<String>::new());
}

#[test]
fn a_vendor_counts_once_whatever_it_is_called() {
    let mut twice = one("github-actions", 0, None, AWS);
    twice.page = "github".into();
    let vendors = [one("github", 0, None, AWS), twice, one("b", 0, None, "")];
    assert_eq!(shown(&vendors), Vec::<String>::new());
    let several = witness(
        "a",
        vec![incident("1", 0, None, AWS), incident("2", 1, None, AWS)],
    );
    assert_eq!(
        shown(&[several, one("b", 0, None, "")]),
        Vec::<String>::new()
    );
}

#[test]
fn the_upstream_s_own_page_counts_as_a_witness() {
    let own = one("amazon-web-services", 25, None, "Increased error rates");
    assert_eq!(
        shown(&[one("a", 0, None, AWS), own]),
        ["a+amazon-web-services of 2: aws 1 own"]
    );
    let later = one("amazon-web-services", 90, None, "Increased error rates");
    let vendors = [one("a", 0, None, AWS), one("b", 5, Some(80), AWS), later];
    assert_eq!(shown(&vendors), ["a+b of 3: aws 2 own"]);
}

#[test]
fn each_incident_is_in_one_group_and_the_largest_comes_first() {
    let cloudflare = "Cloudflare is down";
    let vendors = [
        one("a", 0, None, AWS),
        one("b", 5, None, AWS),
        one("c", 25, None, ""),
        one("d", 45, None, cloudflare),
        one("e", 50, None, cloudflare),
        one("f", 52, None, ""),
    ];
    assert_eq!(
        shown(&vendors),
        ["c+d+e+f of 6: cloudflare 2", "a+b of 6: aws 2"]
    );
}
