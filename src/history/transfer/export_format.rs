//! The lines of an exported history: JSON that other programs can read too, with every revision in full.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::change::Change;
use crate::history::removal::Removal;
use crate::model::{ComponentStatus, ItemKind, Time};

/// One line. The first is a [`Line::History`], the last a [`Line::End`]; a page stands before all that belongs to it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(in crate::history) enum Line {
    History {
        version: i64,
        last_change: i64,
        /// Whether the last line is a [`Line::End`]; exports of earlier versions have none.
        #[serde(default)]
        has_end: bool,
    },
    Page(PageLine),
    Headline(HeadlineLine),
    Component(ComponentLine),
    Item(ItemLine),
    Change(ChangeLine),
    Cursor(CursorLine),
    End {
        /// How many lines stand before it.
        lines: usize,
    },
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::history) struct PageLine {
    pub(in crate::history) vendor: String,
    pub(in crate::history) url: String,
    pub(in crate::history) feed: Option<String>,
    pub(in crate::history) first_seen_at: Time,
    pub(in crate::history) last_seen_at: Time,
    pub(in crate::history) readable_at: Option<Time>,
    pub(in crate::history) span_from: Option<Time>,
    pub(in crate::history) earlier_spans: Vec<(Time, Time)>,
    pub(in crate::history) updated_at: Option<Time>,
    pub(in crate::history) failing: bool,
    pub(in crate::history) error: Option<String>,
    pub(in crate::history) error_at: Option<Time>,
    /// How often it was read since when; `None`: it was not counted.
    #[serde(default)]
    pub(in crate::history) polls: Option<(Time, i64)>,
    /// `None`: it was never read.
    pub(in crate::history) present: Option<PresentLine>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::history) struct PresentLine {
    pub(in crate::history) headline: Value,
    pub(in crate::history) components: Value,
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::history) struct HeadlineLine {
    pub(in crate::history) vendor: String,
    pub(in crate::history) seen_at: Time,
    pub(in crate::history) page: Value,
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::history) struct ComponentLine {
    pub(in crate::history) vendor: String,
    pub(in crate::history) place: i64,
    /// Id, group, name, region, how many alike stand before it.
    pub(in crate::history) component: Value,
    pub(in crate::history) states: Vec<StateLine>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::history) struct StateLine {
    pub(in crate::history) seen_at: Time,
    /// `None`: the component was gone.
    pub(in crate::history) status: Option<ComponentStatus>,
    pub(in crate::history) word: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::history) struct ItemLine {
    pub(in crate::history) vendor: String,
    pub(in crate::history) kind: ItemKind,
    pub(in crate::history) id: String,
    pub(in crate::history) nth: i64,
    pub(in crate::history) first_seen_at: Time,
    pub(in crate::history) last_seen_at: Time,
    pub(in crate::history) listed: bool,
    pub(in crate::history) detected: bool,
    pub(in crate::history) gone: Removal,
    pub(in crate::history) gone_at: Option<Time>,
    /// Oldest first; there is always one.
    pub(in crate::history) revisions: Vec<RevisionLine>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::history) struct RevisionLine {
    pub(in crate::history) from: Time,
    pub(in crate::history) item: Value,
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::history) struct ChangeLine {
    pub(in crate::history) seq: i64,
    pub(in crate::history) id: String,
    pub(in crate::history) vendor: String,
    pub(in crate::history) seen_at: Time,
    pub(in crate::history) change: Change,
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::history) struct CursorLine {
    pub(in crate::history) name: String,
    /// `None`: of all.
    pub(in crate::history) vendor: Option<String>,
    pub(in crate::history) seq: i64,
    pub(in crate::history) told_at: Time,
}
