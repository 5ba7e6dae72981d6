//! Status.io's answer as it comes.

use serde::Deserialize;

use super::super::read::lenient::{List, Object, Scalar, or_default};
use crate::model::Text;

#[derive(Deserialize)]
pub(super) struct Answer {
    pub(super) result: Raw,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Raw {
    #[serde(deserialize_with = "or_default")]
    pub(super) status_overall: State,
    pub(super) status: List<State>,
    pub(super) incidents: List<Event>,
    pub(super) maintenance: Object<Planned>,
}

/// A component, a container of one, or the whole page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct State {
    #[serde(alias = "_id")]
    pub(super) id: Scalar,
    pub(super) name: Scalar,
    pub(super) updated: Scalar,
    pub(super) status: Scalar,
    pub(super) status_code: Scalar,
    pub(super) containers: List<State>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Planned {
    pub(super) active: List<Event>,
    pub(super) upcoming: List<Event>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Event {
    #[serde(alias = "_id")]
    pub(super) id: Scalar,
    pub(super) name: Scalar,
    pub(super) datetime_open: Scalar,
    pub(super) datetime_planned_start: Scalar,
    pub(super) datetime_planned_end: Scalar,
    pub(super) messages: List<Message>,
    pub(super) components_affected: List<State>,
    pub(super) containers_affected: List<State>,
}

/// `state` is the event's, `status` that of all its components.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Message {
    #[serde(alias = "_id")]
    pub(super) id: Scalar,
    pub(super) details: Scalar,
    pub(super) state: Scalar,
    pub(super) status: Scalar,
    pub(super) datetime: Scalar,
}

impl Event {
    pub(super) fn key(&self) -> String {
        let key = [&self.id, &self.name].into_iter().find_map(Scalar::get);
        key.unwrap_or_default().to_owned()
    }

    pub(super) fn regions(&self) -> Vec<Text> {
        let containers = self
            .containers_affected
            .items
            .as_deref()
            .unwrap_or_default();
        containers.iter().filter_map(|c| c.name.text()).collect()
    }
}
