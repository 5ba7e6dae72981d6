//! The history by its answers, over files in a temporary folder.

mod changes;
mod concurrency;
mod file;
#[cfg(unix)]
mod hostile;
mod observed_downtime;
mod period;
mod platform_change;
mod portable;
mod record;
mod speed;
mod upkeep;

use std::path::PathBuf;

use tempfile::TempDir;

use super::{History, HistoryError, Logged, NewSnapshot};
use crate::change::Kind;
use crate::model::{
    Component, ComponentRef, ComponentStatus, Coverage, Impact, Incident, IncidentStatus,
    Indicator, LogCompleteness, Page, Reach, Time, Update,
};

/// A history in a folder of its own.
struct Archive {
    folder: TempDir,
    history: History,
}

fn at(text: &str) -> Time {
    format!("2026-{text}Z").parse().unwrap()
}

fn archive() -> Archive {
    let folder = TempDir::new().unwrap();
    let opened = History::open(&folder.path().join("history.sqlite"), at("01-01T00:00:00"));
    let opened = opened.unwrap();
    assert!(opened.warnings.is_empty());
    Archive {
        folder,
        history: opened.history,
    }
}

impl Archive {
    fn path(&self) -> PathBuf {
        self.folder.path().join("history.sqlite")
    }

    fn see(&mut self, time: &str, page: &Page) -> Vec<Logged> {
        self.check("clerk", time, Some("statuspage"), Ok(page))
    }

    fn check(
        &mut self,
        vendor: &str,
        time: &str,
        feed: Option<&'static str>,
        outcome: Result<&Page, &str>,
    ) -> Vec<Logged> {
        let snapshot = snapshot(vendor, at(time), feed, outcome);
        self.history.record(&[snapshot]).unwrap().remove(0)
    }

    fn verify(&self) {
        assert_eq!(self.history.verify().unwrap(), Vec::<String>::new());
    }

    fn count(&self, table: &str) -> i64 {
        let count = format!("SELECT count(*) FROM {table}");
        let connection = &self.history.connection;
        connection.query_row(&count, [], |row| row.get(0)).unwrap()
    }
}

fn snapshot<'a>(
    vendor: &'a str,
    seen_at: Time,
    feed: Option<&'static str>,
    outcome: Result<&'a Page, &'a str>,
) -> NewSnapshot<'a> {
    NewSnapshot {
        vendor,
        url: "https://status.example",
        feed,
        seen_at,
        outcome,
    }
}

fn kinds(logged: &[Logged]) -> Vec<Kind> {
    logged.iter().map(|logged| logged.change.kind).collect()
}

fn incident(id: &str, start: &str, statuses: &[IncidentStatus]) -> Incident {
    let mut incident = Incident::new(id, format!("{id} is broken"));
    let start = at(start);
    for (count, status) in (0..).zip(statuses) {
        let mut update = Update::at(Some(start + chrono::TimeDelta::minutes(10 * count)));
        update.id = Some(format!("{id}-{count}").as_str().into());
        update.status = (*status).into();
        update.text = "We look into it — and will be back.".into();
        incident.updates.push(update);
    }
    incident.impact = Some(Impact::Minor).into();
    incident.started_at = Some(start);
    incident.log = LogCompleteness::Complete;
    incident.ordered()
}

fn component(name: &str, status: ComponentStatus) -> Component {
    Component {
        component: ComponentRef::named(name),
        status: status.into(),
        region: None,
    }
}

/// A page that lists all its incidents.
fn page(incidents: Vec<Incident>) -> Page {
    Page {
        name: Some("Clerk".into()),
        indicator: Some(Indicator::None.into()),
        components: Some(vec![component("API", ComponentStatus::Operational)]),
        incidents: Some(incidents),
        maintenances: Some(Vec::new()),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            reach: Reach::All,
            component_states: true,
            maintenance: true,
            ..Coverage::default()
        },
        ..Page::default()
    }
    .ordered()
}
