//! Times and texts of posts.

use super::*;

fn stamped(shown: &str) -> String {
    let (month, rest) = shown.split_once(' ').unwrap();
    let (day, rest) = rest.split_once(", ").unwrap();
    let (clock, zone) = rest.split_once(' ').unwrap();
    format!(
        "<p><small>{month} <var data-var='date'>{day}</var>, <var data-var='time'>{clock}</var> \
         {zone}</small><br><strong>Update</strong> - x</p>"
    )
}

/// The times of posts of which the newest is from `exact`.
fn read(shown: &[&str], exact: &str) -> Vec<String> {
    let html: String = shown.iter().map(|shown| stamped(shown)).collect();
    let (_, posts) = posts(&html);
    let exact = exact.parse().unwrap();
    let mut zones = Zones::default();
    teach(&mut zones, &posts, Some(exact));
    let (near, exact) = (Some(exact), Some(exact));
    let updates = updates::<IncidentStatus>(posts, &zones, near, exact);
    let shown = |at: Option<Time>| at.map_or("?".into(), |at| at.format("%F %T").to_string());
    updates
        .iter()
        .rev()
        .map(|update| shown(update.at))
        .collect()
}

#[test]
fn the_year_goes_back_over_new_year() {
    assert_eq!(
        read(
            &["Jan 2, 00:10 UTC", "Jan 1, 23:50 UTC", "Dec 31, 23:59 UTC"],
            "2026-01-02T00:10:42Z"
        ),
        [
            "2026-01-02 00:10:42",
            "2026-01-01 23:50:00",
            "2025-12-31 23:59:00"
        ]
    );
}

#[test]
fn the_year_of_a_zone_is_that_of_the_zone() {
    assert_eq!(
        read(
            &["Dec 31, 23:30 PST", "Dec 31, 22:30 PST"],
            "2026-01-01T07:30:00Z"
        ),
        ["2026-01-01 07:30:00", "2026-01-01 06:30:00"]
    );
}

#[test]
fn the_day_that_leap_years_have_is_read() {
    assert_eq!(
        read(
            &["Mar 1, 00:10 UTC", "Feb 29, 23:50 UTC"],
            "2028-03-01T00:10:00Z"
        ),
        ["2028-03-01 00:10:00", "2028-02-29 23:50:00"]
    );
    assert_eq!(
        read(
            &["Mar 1, 00:10 UTC", "Feb 30, 00:10 UTC"],
            "2028-03-01T00:10:00Z"
        ),
        ["2028-03-01 00:10:00", "?"]
    );
}

#[test]
fn a_post_out_of_order_stays_in_its_year() {
    assert_eq!(
        read(
            &["Jun 3, 10:00 UTC", "Jun 3, 10:05 UTC"],
            "2026-06-03T10:00:00Z"
        ),
        ["2026-06-03 10:00:00", "2026-06-03 10:05:00"]
    );
}

#[test]
fn a_zone_is_learned_from_the_post_whose_exact_time_is_known() {
    assert_eq!(
        read(
            &["Jun 3, 15:40 IST", "Jun 3, 15:00 IST"],
            "2026-06-03T10:10:07Z"
        ),
        ["2026-06-03 10:10:07", "2026-06-03 09:30:00"]
    );
    assert_eq!(
        read(
            &["Jun 3, 18:10 CST", "Jun 3, 18:00 CST"],
            "2026-06-03T10:10:07Z"
        ),
        ["2026-06-03 10:10:07", "2026-06-03 10:00:00"]
    );
}

#[test]
fn a_change_of_clocks_within_an_incident_is_read() {
    assert_eq!(
        read(
            &["Oct 25, 02:30 CET", "Oct 25, 02:30 CEST"],
            "2026-10-25T01:30:10Z"
        ),
        ["2026-10-25 01:30:10", "2026-10-25 00:30:00"]
    );
}

#[test]
fn a_zone_that_nobody_knows_gives_no_time() {
    assert_eq!(
        read(
            &["Jun 3, 10:10 UTC", "Jun 3, 15:00 XYZ"],
            "2026-06-03T10:10:07Z"
        ),
        ["2026-06-03 10:10:07", "?"]
    );
}

#[test]
fn the_newest_post_has_the_exact_time_whatever_it_shows() {
    assert_eq!(
        read(&["Feb 30, 00:10 XYZ"], "2028-03-01T00:10:07Z"),
        ["2028-03-01 00:10:07"]
    );
}

#[test]
fn utc_is_utc_whatever_the_feed_says() {
    assert_eq!(
        read(
            &["Jun 3, 10:10 UTC", "Jun 3, 10:00 UTC"],
            "2026-06-03T10:40:00Z"
        ),
        ["2026-06-03 10:10:00", "2026-06-03 10:00:00"]
    );
}

#[test]
fn small_print_in_a_message_begins_no_post() {
    let html = stamped("Jun 3, 10:10 UTC").replace("- x", "- one <small>two</small> three");
    let (_, posts) = posts(&html);
    assert_eq!(posts.len(), 1);
    assert_eq!(posts[0].text.raw(), "one two three");
}

#[test]
fn a_post_without_a_readable_stamp_or_a_label_is_kept() {
    let html = "<small>Juni <var data-var='date'>3</var></small><p>Something</p>";
    let (_, posts) = posts(html);
    assert_eq!((posts.len(), posts[0].text.raw()), (1, "Something"));
    assert!(posts[0].stamp.is_none() && posts[0].label.is_empty());
}

#[test]
fn a_stamp_may_be_without_marks_and_padded() {
    let html = "<p><strong>BEFORE</strong></p><small>Jun  3, 10:10 UTC</small><strong>Resolved</strong> - x";
    let (before, posts) = posts(html);
    assert_eq!(before, "<p><strong>BEFORE</strong></p>");
    assert!(posts[0].stamp.is_some());
    assert_eq!(
        (posts[0].label.as_str(), posts[0].text.raw()),
        ("Resolved", "x")
    );
}

/// Quadratic, it would take minutes.
#[test]
fn many_openings_take_linear_time() {
    assert_eq!(posts(&"<small>".repeat(500_000)).1.len(), 0);
    assert_eq!(
        posts(&"<small><var data-var=</small>".repeat(100_000))
            .1
            .len(),
        100_000
    );
}
