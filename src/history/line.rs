//! The lines of an exported history: JSON that other programs can read too, with every revision in full.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::item::{Gone, ItemKind};
use crate::change::Change;
use crate::model::{ComponentStatus, Time};

/// One line. The first is a [`Line::History`]; a page stands before all that belongs to it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(super) enum Line {
    History { version: i64, last_change: i64 },
    Page(PageLine),
    Headline(HeadlineLine),
    Component(ComponentLine),
    Item(ItemLine),
    Change(ChangeLine),
    Cursor(CursorLine),
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct PageLine {
    pub(super) vendor: String,
    pub(super) url: String,
    pub(super) feed: Option<String>,
    pub(super) first_seen_at: Time,
    pub(super) last_seen_at: Time,
    pub(super) readable_at: Option<Time>,
    pub(super) span_from: Option<Time>,
    pub(super) earlier_spans: Vec<(Time, Time)>,
    pub(super) updated_at: Option<Time>,
    pub(super) failing: bool,
    pub(super) error: Option<String>,
    pub(super) error_at: Option<Time>,
    /// `None`: it was never read.
    pub(super) present: Option<PresentLine>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct PresentLine {
    pub(super) headline: Value,
    pub(super) components: Value,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct HeadlineLine {
    pub(super) vendor: String,
    pub(super) seen_at: Time,
    pub(super) page: Value,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ComponentLine {
    pub(super) vendor: String,
    pub(super) place: i64,
    /// Id, group, name, region, how many alike stand before it.
    pub(super) component: Value,
    pub(super) states: Vec<StateLine>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct StateLine {
    pub(super) seen_at: Time,
    /// `None`: the component was gone.
    pub(super) status: Option<ComponentStatus>,
    pub(super) word: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ItemLine {
    pub(super) vendor: String,
    pub(super) kind: ItemKind,
    pub(super) id: String,
    pub(super) nth: i64,
    pub(super) first_seen_at: Time,
    pub(super) last_seen_at: Time,
    pub(super) listed: bool,
    pub(super) detected: bool,
    pub(super) gone: Gone,
    pub(super) gone_at: Option<Time>,
    /// Oldest first; there is always one.
    pub(super) revisions: Vec<RevisionLine>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct RevisionLine {
    pub(super) from: Time,
    pub(super) item: Value,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ChangeLine {
    pub(super) seq: i64,
    pub(super) id: String,
    pub(super) vendor: String,
    pub(super) seen_at: Time,
    pub(super) change: Change,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct CursorLine {
    pub(super) name: String,
    /// `None`: of all.
    pub(super) vendor: Option<String>,
    pub(super) seq: i64,
    pub(super) told_at: Time,
}
