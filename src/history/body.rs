//! The model as compact JSON: what is not said is left out, and what changes with every update stands last, so that
//! an earlier revision differs from a later one in few places.

use std::fmt::{self, Formatter};

use serde::de::{DeserializeOwned, SeqAccess, Visitor};
use serde::{Deserializer as _, Serialize};
use serde_json::Value;

use super::error::HistoryError;
use crate::model::{Component, ComponentRef, ComponentStatus, Page, Stated, Text};

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

pub(super) fn compact(item: &impl Serialize) -> Result<String, HistoryError> {
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

pub(super) fn read<T: DeserializeOwned>(body: &str) -> Result<T, HistoryError> {
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

/// The page without its lists; an empty list stands for one that is told.
pub(super) fn headline(page: &Page) -> Page {
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
    }
}

/// Id, group, name, region, state, the vendor's word for it: a page has hundreds of these.
type Row<T> = (
    Option<T>,
    Option<T>,
    T,
    Option<T>,
    ComponentStatus,
    Option<T>,
);

pub(super) fn components(list: &[Component]) -> Result<String, HistoryError> {
    let rows: Vec<Row<&Text>> = list.iter().map(row).collect();
    Ok(serde_json::to_string(&rows)?)
}

fn row(part: &Component) -> Row<&Text> {
    let ComponentRef { id, group, name } = &part.component;
    (
        id.as_ref(),
        group.as_ref(),
        name,
        part.region.as_ref(),
        part.status.value,
        part.status.word.as_ref(),
    )
}

fn component((id, group, name, region, value, word): Row<Text>) -> Component {
    Component {
        component: ComponentRef { id, group, name },
        status: Stated { value, word },
        region,
    }
}

pub(super) fn read_components(rows: &str) -> Result<Vec<Component>, HistoryError> {
    let expected = rows.matches("],[").count() + 1;
    let mut reader = serde_json::Deserializer::from_str(rows);
    let components = reader.deserialize_seq(Components { expected })?;
    reader.end()?;
    Ok(components)
}

/// Reads rows into a list that has room for them from the start: growing it takes a seventh of the whole.
struct Components {
    expected: usize,
}

impl<'de> Visitor<'de> for Components {
    type Value = Vec<Component>;

    fn expecting(&self, to: &mut Formatter<'_>) -> fmt::Result {
        to.write_str("the rows of components")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::with_capacity(self.expected);
        while let Some(row) = rows.next_element()? {
            list.push(component(row));
        }
        Ok(list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Incident, IncidentStatus, Update};

    #[test]
    fn what_is_left_out_reads_as_not_said() {
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
    fn an_update_more_leaves_the_beginning_as_it_was() {
        let mut incident = Incident::new("a", "down");
        let before = compact(&incident).unwrap();
        incident.updates.push(Update::at(None));
        incident.status = IncidentStatus::Resolved.into();
        let after = compact(&incident).unwrap();
        let delta = super::super::delta::Delta::between(&after, &before);
        assert!(delta.middle.len() < 60, "{}", delta.middle);
    }

    #[test]
    fn components_come_back_with_words_and_regions() {
        let mut part = Component {
            component: ComponentRef::named("API"),
            status: Stated::read("on fire"),
            region: Some("eu".into()),
        };
        let mut other = part.clone();
        other.component.group = Some("Core".into());
        part.component.id = Some("1".into());
        let list = vec![part, other];
        assert_eq!(read_components(&components(&list).unwrap()).unwrap(), list);
    }
}
