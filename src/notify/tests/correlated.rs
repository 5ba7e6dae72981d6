//! What messages say of other vendors with incidents at the same time.

use super::*;

fn naming(id: &str, text: &str) -> Page {
    let mut one = incident(id, Impact::Major, &[IncidentStatus::Investigating]);
    one.updates[0].text = text.into();
    page(vec![one])
}

const AWS: &str = "We are affected by an outage of AWS in us-east-1.";

fn lines(story: &Story) -> Vec<Option<String>> {
    let events = story.events().into_iter();
    let lines = events.map(|event| event.correlation.map(|one| one.text.line()));
    lines.collect()
}

#[test]
fn incidents_that_name_one_upstream_are_one_message_that_says_so() {
    let mut story = Story::new(channel("chat", Kind::Slack), &["a", "b", "c", "d"]);
    story.poll(&[
        ("a", Ok(naming("1", AWS))),
        ("b", Ok(naming("2", AWS))),
        ("c", Ok(page(vec![]))),
        ("d", Err("timed out")),
    ]);
    let line = "2 of your 4 vendors opened incidents within a minute; 2 name AWS us-east-1 \
                (a correlation, not a cause)";
    let opened: Vec<_> = lines(&story).into_iter().flatten().collect();
    assert_eq!(opened, [line, line]);
    let waiting = story.waiting();
    let bundled = waiting
        .iter()
        .filter(|one| one.bundle.as_deref() == Some("upstream aws"));
    assert_eq!(bundled.count(), 2);
    let opened = story
        .events()
        .into_iter()
        .filter(|event| event.incident.is_some());
    let message = Composer::new(Zone::utc(), story.now).message(opened.collect());
    let texts: Vec<_> = message
        .lines
        .iter()
        .map(|line| line.text.as_str())
        .collect();
    assert_eq!(
        texts,
        [line, "a: 1 is failing · major", "b: 2 is failing · major"]
    );
}

#[test]
fn a_vendor_that_is_polled_later_says_what_it_shares_with_those_before() {
    let mut story = Story::new(channel("chat", Kind::Slack), &["a", "b"]);
    story.poll(&[("a", Ok(naming("1", AWS)))]);
    assert_eq!(lines(&story), [None]);
    story.send();
    story.poll(&[("b", Ok(naming("2", AWS)))]);
    assert!(
        lines(&story)[0]
            .as_ref()
            .unwrap()
            .starts_with("2 of your 2 vendors")
    );
    let message = Composer::new(Zone::utc(), story.now).message(story.events());
    assert!(
        message.paragraphs[0].starts_with("2 of your 2 vendors"),
        "{message:?}"
    );
}

#[test]
fn what_is_denied_or_over_correlates_with_nothing() {
    let mut story = Story::new(channel("chat", Kind::Slack), &["a", "b"]);
    story.poll(&[
        ("a", Ok(naming("1", AWS))),
        ("b", Ok(naming("2", "This is not related to AWS."))),
    ]);
    assert_eq!(lines(&story), [None, None]);
}

#[test]
fn a_channel_hears_of_its_own_vendors_only() {
    let mut narrow = channel("chat", Kind::Slack);
    narrow.filter.vendors = Some(["a", "b"].map(str::to_owned).into());
    let mut story = Story::new(narrow, &["a", "b", "c"]);
    let pages = ["a", "b", "c"].map(|vendor| (vendor, Ok(naming(vendor, AWS))));
    story.poll(&pages);
    let found: Vec<_> = lines(&story).into_iter().flatten().collect();
    assert_eq!(found.len(), 2);
    assert!(
        found
            .iter()
            .all(|line| line.starts_with("2 of your 2 vendors")),
        "{found:?}"
    );
}
