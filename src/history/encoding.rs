//! The model as compact JSON: what is not said is left out, and what changes with every update stands last, so that
//! an earlier revision differs from a later one in few places.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::history::error::HistoryError;
use crate::model::Page;

const LAST: [&str; 9] = [
    "updates",
    "status",
    "open",
    "impact",
    "resolved_at",
    "completed_at",
    "log",
    "spans",
    "components",
];

pub(in crate::history) fn compact(item: &impl Serialize) -> Result<String, HistoryError> {
    let mut value = serde_json::to_value(item)?;
    without_nulls(&mut value);
    if let Value::Object(fields) = &mut value {
        for name in LAST {
            if let Some(field) = fields.shift_remove(name) {
                fields.insert(name.to_owned(), field);
            }
        }
    }
    Ok(value.to_string())
}

pub(in crate::history) fn read<T: DeserializeOwned>(body: &str) -> Result<T, HistoryError> {
    Ok(serde_json::from_str(body)?)
}

/// The model is some five levels deep, so this ends.
fn without_nulls(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, field| !field.is_null());
            fields.values_mut().for_each(without_nulls);
        }
        Value::Array(list) => list.iter_mut().for_each(without_nulls),
        _ => {}
    }
}

/// The page without its lists; an empty list stands for one that the page has.
pub(in crate::history) fn headline(page: &Page) -> Page {
    Page {
        name: page.name.clone(),
        url: page.url.clone(),
        updated_at: None,
        indicator: page.indicator.clone(),
        description: page.description.clone(),
        components: page.components.as_ref().map(|_| Vec::new()),
        incidents: page.incidents.as_ref().map(|_| Vec::new()),
        maintenances: page.maintenances.as_ref().map(|_| Vec::new()),
        coverage: page.coverage.clone(),
        doubts: page.doubts.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Incident, IncidentStatus, Update};

    #[test]
    fn omitted_fields_are_read_as_missing() {
        let mut incident = Incident::new("a", "down");
        incident.updates.push(Update::at(None));
        incident.status = IncidentStatus::Resolved.into();
        let body = compact(&incident).unwrap();
        assert!(
            !body.contains("null") && !body.contains("resolved_at"),
            "{body}"
        );
        assert_eq!(read::<Incident>(&body).unwrap(), incident);
    }

    #[test]
    fn another_update_keeps_the_beginning_of_the_text() {
        let mut incident = Incident::new("a", "down");
        let before = compact(&incident).unwrap();
        incident.updates.push(Update::at(None));
        incident.status = IncidentStatus::Resolved.into();
        let after = compact(&incident).unwrap();
        let delta = crate::history::delta::Delta::between(&after, &before);
        assert!(delta.middle.len() < 60, "{}", delta.middle);
    }
}
