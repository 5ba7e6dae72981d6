//! What a fixture reads as, in a form that people can check: the page without what it does not say, and the
//! figures that follow for each incident.

use pingoru::model::timeline::{Affected, DerivedTime};
use pingoru::model::{Incident, Page, Time, Timeline};
use serde_json::{Value, json};

use crate::case::Case;

/// Compares with `page.golden.json`, or rewrites it where `UPDATE_GOLDEN` is set.
pub(crate) fn compare(case: &Case, page: &Page) -> Result<(), String> {
    let path = case.folder.join("page.golden.json");
    let mut shown = serde_json::to_string_pretty(&view(page, case.scope.now)).unwrap();
    shown.push('\n');
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &shown).unwrap();
        return Ok(());
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    let first = golden
        .lines()
        .zip(shown.lines())
        .position(|(golden, shown)| golden != shown);
    match first {
        _ if golden == shown => Ok(()),
        Some(line) => Err(format!(
            "{}:{}: golden `{}`, read `{}`",
            path.display(),
            line + 1,
            golden.lines().nth(line).unwrap_or_default().trim(),
            shown.lines().nth(line).unwrap_or_default().trim(),
        )),
        None => Err(format!(
            "{}: golden has {} lines, read {}",
            path.display(),
            golden.lines().count(),
            shown.lines().count()
        )),
    }
}

fn view(page: &Page, now: Time) -> Value {
    let mut view = serde_json::to_value(page).unwrap();
    let incidents = page
        .incidents
        .iter()
        .flatten()
        .map(|incident| figures(incident, now));
    view["figures"] = incidents.collect();
    view["coverage"]["complete"] = page.coverage.covers(None).into();
    said(view)
}

fn figures(incident: &Incident, now: Time) -> Value {
    let timeline = Timeline::of(incident, now);
    let seconds = |length: Option<chrono::TimeDelta>| length.map(|length| length.num_seconds());
    json!({
        "title": incident.title,
        "started": timeline.started.map(figure),
        "resolved": timeline.resolved.map(figure),
        "open": timeline.open,
        "reopened": timeline.reopened.then_some(true),
        "ends_before_start": timeline.ends_before_start.then_some(true),
        "duration": seconds(timeline.duration),
        "to_identify": seconds(timeline.to_identify),
        "to_monitor": seconds(timeline.to_monitor),
        "to_resolve": seconds(timeline.to_resolve),
        "observed": timeline.observed.map(pingoru::model::Impact::word),
        "affected": timeline.affected.as_ref().map_or(json!("unknown"), |list| list.iter().map(affected).collect()),
        "listed": timeline.listed.iter().map(pingoru::model::ComponentRef::path).collect::<Vec<_>>(),
    })
}

fn figure(figure: DerivedTime) -> String {
    format!("{} ({})", figure.at.to_rfc3339(), figure.from.word())
}

fn affected(affected: &Affected) -> Value {
    let intervals = affected.intervals.iter().map(|interval| {
        let to = interval.to.map_or("…".into(), |to| to.to_rfc3339());
        format!(
            "{} – {to}: {:?}",
            interval.from.to_rfc3339(),
            interval.status
        )
    });
    json!({
        "component": affected.component.path(),
        "worst": format!("{:?}", affected.worst),
        "seconds": affected.total.map(|total| total.num_seconds()),
        "intervals": intervals.collect::<Vec<_>>(),
    })
}

/// Leaves out what was not said, so that a golden shows only statements.
fn said(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(key, value)| (key, said(value)));
            Value::Object(fields.filter(|(_, value)| !value.is_null()).collect())
        }
        Value::Array(items) => items.into_iter().map(said).collect(),
        other => other,
    }
}
