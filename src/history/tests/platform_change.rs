//! Which row an incident keeps when its key changes or it returns.

use super::*;
use IncidentStatus::{Identified, Investigating, Resolved};

/// An incident as another platform lists it: other keys, and a start that is twenty minutes off.
fn on_another_platform(incident: &Incident) -> Incident {
    let mut there = Incident {
        id: "01JNKXYZ".into(),
        started_at: incident
            .started_at
            .map(|start| start + chrono::TimeDelta::minutes(20)),
        ..incident.clone()
    };
    for update in &mut there.updates {
        update.at = update.at.map(|at| at + chrono::TimeDelta::minutes(20));
        update.id = None;
    }
    there
}

#[test]
fn an_incident_keeps_its_row_when_the_page_moves_to_another_platform() {
    let mut archive = archive();
    archive.see("03-01T09:00:00", &page(vec![]));
    let opened = incident("abc", "03-01T10:00:00", &[Investigating]);
    archive.see("03-01T10:05:00", &page(vec![opened]));
    let known = incident("abc", "03-01T10:00:00", &[Investigating, Identified]);
    archive.see("03-01T10:15:00", &page(vec![known.clone()]));

    let there = page(vec![on_another_platform(&known)]);
    let now = at("03-01T11:00:00");
    let snapshot = snapshot("clerk", now, Some("incident.io"), Ok(&there));
    let preview = archive.history.preview(&snapshot, &there).unwrap().unwrap();
    let first_seen = &preview.first_seen[0];
    assert_eq!(first_seen.id.raw(), "01JNKXYZ");
    assert_eq!(first_seen.at, at("03-01T10:05:00"));
    let changes = archive.history.record(&[snapshot]).unwrap().remove(0);
    assert_eq!(kinds(&changes), [Kind::FeedChanged]);

    assert_eq!(archive.count("item"), 1);
    assert_eq!(archive.count("item WHERE gone = 0"), 1);
    let stored = archive.history.snapshot("clerk").unwrap().unwrap();
    assert_eq!(stored.incidents[0].first_seen_at, at("03-01T10:05:00"));
    assert_eq!(stored.page, preview.comparison.page);
    let revisions = archive.history.revisions("clerk", "01JNKXYZ").unwrap();
    assert_eq!(revisions.len(), 3);
    archive.verify();
}

#[test]
fn an_incident_that_returns_gets_its_row_back() {
    let mut archive = archive();
    let other = incident("other", "03-02T00:00:00", &[Investigating]);
    let gone = incident("gone", "03-01T00:00:00", &[Investigating, Resolved]);
    let both = page(vec![other.clone(), gone]);
    archive.see("03-02T01:00:00", &both);
    archive.see("03-02T02:00:00", &page(vec![other]));
    let now = at("03-02T03:00:00");
    let snapshot = snapshot("clerk", now, Some("statuspage"), Ok(&both));
    let preview = archive.history.preview(&snapshot, &both).unwrap().unwrap();
    assert_eq!(preview.first_seen.len(), 2);
    archive.history.record(&[snapshot]).unwrap();
    let stored = archive.history.snapshot("clerk").unwrap().unwrap();
    assert_eq!(stored.page, preview.comparison.page);
    assert_eq!(archive.count("item"), 2);
    archive.verify();
}
