//! One incident's life, look by look.

use super::*;

#[test]
fn each_event_of_an_incident_is_one_change() {
    let mut life = vec![update("06:33", Investigating, "We look.")];
    let mut looks = vec![page(&[])];
    let with = |updates: &[Update<IncidentStatus>], impact: &str| {
        let one = incident("a", updates);
        page(&[Incident {
            impact: crate::model::Reported::read(impact),
            ..one
        }])
    };
    looks.push(with(&life, "minor"));
    looks.push(with(&life, "major"));
    life[0].text = Text::from("We looked.");
    life.push(update("06:55", Identified, "Our fault."));
    looks.push(with(&life, "major"));
    life.pop();
    looks.push(with(&life, "major"));
    life.push(update("07:03", Resolved, "It works."));
    looks.push(with(&life, "major"));
    life.push(update("07:20", Investigating, "It does not."));
    looks.push(with(&life, "major"));
    life.push(update("07:40", Resolved, "Now it does."));
    looks.push(with(&life, "major"));
    life.push(update("09:00", Postmortem, "Why."));
    looks.push(with(&life, "major"));
    life[4].text = Text::from("Why not.");
    looks.push(with(&life, "major"));
    looks.push(page(&[]));
    let mut known = looks.remove(0);
    let mut told = Vec::new();
    for seen in &looks {
        told.extend(kinds(&found(&known, seen)));
        known = merged(Some(known), seen, look());
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
    assert_eq!(told, expected);
    assert_eq!(known.incidents.unwrap(), []);
}
