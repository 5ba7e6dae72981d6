//! One incident from its start to its removal, check by check.

use super::*;

#[test]
fn each_event_of_an_incident_is_one_change() {
    let mut life = vec![update("06:33", Investigating, "We look.")];
    let mut snapshots = vec![page(&[])];
    let with = |updates: &[Update<IncidentStatus>], impact: &str| {
        let one = incident("a", updates);
        page(&[Incident {
            impact: crate::model::Reported::read(impact),
            ..one
        }])
    };
    snapshots.push(with(&life, "minor"));
    snapshots.push(with(&life, "major"));
    life[0].text = Text::from("We looked.");
    life.push(update("06:55", Identified, "Our fault."));
    snapshots.push(with(&life, "major"));
    life.pop();
    snapshots.push(with(&life, "major"));
    life.push(update("07:03", Resolved, "It works."));
    snapshots.push(with(&life, "major"));
    life.push(update("07:20", Investigating, "It does not."));
    snapshots.push(with(&life, "major"));
    life.push(update("07:40", Resolved, "Now it does."));
    snapshots.push(with(&life, "major"));
    life.push(update("09:00", Postmortem, "Why."));
    snapshots.push(with(&life, "major"));
    life[4].text = Text::from("Why not.");
    snapshots.push(with(&life, "major"));
    snapshots.push(page(&[]));
    let mut known = snapshots.remove(0);
    let mut found_kinds = Vec::new();
    for seen in &snapshots {
        found_kinds.extend(kinds(&found(&known, seen)));
        known = merged(Some(known), seen, check());
    }
    let expected = [
        Kind::IncidentOpened,
        Kind::ImpactChanged,
        Kind::IncidentEdited,
        Kind::IncidentUpdated,
        Kind::UpdateRemoved,
        Kind::IncidentResolved,
        Kind::IncidentReopened,
        Kind::IncidentResolved,
        Kind::IncidentUpdated,
        Kind::IncidentEdited,
        Kind::IncidentRemoved,
    ];
    assert_eq!(found_kinds, expected);
    assert_eq!(known.incidents.unwrap(), []);
}
