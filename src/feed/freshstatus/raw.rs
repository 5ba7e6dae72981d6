//! The API's own structures.

use serde::Deserialize;

use crate::feed::read::lenient::{List, Object, Scalar};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Tree {
    pub(super) components: List<Node>,
}

/// A component, or a group of some.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Node {
    pub(super) id: Scalar,
    pub(super) name: Scalar,
    pub(super) status: Scalar,
    pub(super) display_options: Object<Options>,
    pub(super) components: List<Node>,
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Options {
    pub(super) ignore_overall_status: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Incidents {
    pub(super) results: List<Row>,
}

/// An incident or a maintenance.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Row {
    pub(super) id: Scalar,
    pub(super) title: Scalar,
    pub(super) description: Scalar,
    pub(super) is_planned: Scalar,
    pub(super) start_time: Scalar,
    pub(super) end_time: Scalar,
    pub(super) scheduled_start_time: Scalar,
    pub(super) scheduled_end_time: Scalar,
    pub(super) affected_components: List<Affected>,
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Affected {
    pub(super) component: Scalar,
    pub(super) new_status: Scalar,
}
