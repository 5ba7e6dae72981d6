//! Events that are made up: for `notify test` and `notify preview`.

use chrono::TimeDelta;

use super::event::{Event, Occasion};
use crate::model::{
    ComponentRef, ComponentStatus, Impact, Incident, IncidentStatus, Span, Text, Time, Update,
};
use crate::report::IncidentReport;

impl Event {
    /// A message that only shows that a channel works.
    pub(crate) fn test(now: Time) -> Self {
        Self {
            id: format!("test@{}", now.timestamp_millis()),
            vendor: Text::from("pingoru"),
            name: None,
            page: Text::from(""),
            thread: "pingoru/test".to_owned(),
            occasion: Occasion::Test,
            occasions: vec![Occasion::Test],
            // Otherwise the user would have to close an alert.
            open: Some(false),
            impact: None,
            seen_at: now,
            incident: None,
            maintenance: None,
            components: Vec::new(),
            changes: Vec::new(),
            correlation: None,
            flapping: false,
            covered: false,
        }
    }

    /// A made-up incident, as an event of this kind.
    pub(crate) fn sample(occasion: Occasion, now: Time) -> Self {
        let is_over = occasion == Occasion::Resolved;
        let incident = incident(is_over, now);
        let report = IncidentReport::of(&incident, now);
        Self {
            id: format!("sample-{}", occasion.word()),
            vendor: Text::from("demo"),
            name: Some(Text::from("Acme Cloud")),
            page: Text::from("https://status.acme.example"),
            thread: "demo/incident/demo0open001".to_owned(),
            occasion,
            occasions: vec![occasion],
            open: Some(!is_over),
            impact: report.impact.worst(),
            incident: Some(report),
            ..Self::test(now)
        }
    }
}

fn incident(is_over: bool, now: Time) -> Incident {
    let started = now - TimeDelta::minutes(47);
    let mut update = Update::at(Some(now - TimeDelta::minutes(4)));
    update.status = if is_over {
        IncidentStatus::Resolved
    } else {
        IncidentStatus::Identified
    }
    .into();
    update.text =
        Text::from("A faulty configuration of a load balancer was found and is being rolled back.");
    Incident {
        url: Some(Text::from(
            "https://status.acme.example/incidents/demo0open001",
        )),
        status: update.status.clone(),
        impact: Some(Impact::Minor).into(),
        started_at: Some(started),
        resolved_at: is_over.then(|| now - TimeDelta::minutes(4)),
        spans: Some(vec![Span {
            component: ComponentRef::named("API"),
            status: ComponentStatus::PartialOutage,
            from: started,
            to: is_over.then(|| now - TimeDelta::minutes(4)),
        }]),
        updates: vec![update],
        ..Incident::new("demo0open001", "Elevated error rates on the API")
    }
}
