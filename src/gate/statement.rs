//! One thing that a page states, or fails to state, about now.

use crate::model::{ComponentRef, Impact, Text, Time};

/// Which part of the page makes a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// The page's own overall word.
    Indicator,
    /// All components together.
    Components,
    /// One component.
    Component(ComponentRef),
    /// An open incident, by its key.
    Incident(Text),
    /// Ongoing maintenance, by its key where it has one.
    Maintenance(Option<Text>),
    /// The feed as a whole, also by its silence or by being unreadable.
    Feed,
    /// The age of what the page says.
    Age,
}

/// Why a statement is not held against the vendor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Excuse {
    /// A waiver names it.
    Waiver {
        /// Its place in the list of waivers.
        place: usize,
        /// When the waiver ends.
        until: Time,
        /// The reason that the waiver gives.
        reason: Text,
    },
    /// It is too new to count.
    Grace {
        /// From when on it counts.
        until: Time,
    },
}

/// One thing that a page states about now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Statement {
    /// Which part of the page makes it.
    pub(crate) source: Source,
    /// How bad that is; `None`: it says nothing of it.
    pub(crate) impact: Option<Impact>,
    /// It may be worse than `impact`.
    pub(crate) uncertain: bool,
    /// The statement as a sentence.
    pub(crate) text: Text,
    /// Why it is not held against the vendor.
    pub(crate) excuse: Option<Excuse>,
}

impl Statement {
    /// A statement with its impact.
    pub(crate) fn says(source: Source, impact: Impact, text: String) -> Self {
        Self {
            source,
            impact: Some(impact),
            uncertain: false,
            text: Text::new(text),
            excuse: None,
        }
    }

    /// A statement whose impact is unknown.
    pub(crate) fn uncertain(source: Source, text: String) -> Self {
        Self {
            source,
            impact: None,
            uncertain: true,
            text: Text::new(text),
            excuse: None,
        }
    }

    /// Something to know, which says nothing of trouble.
    pub(crate) fn remarks(source: Source, text: String) -> Self {
        Self {
            source,
            impact: None,
            uncertain: false,
            text: Text::new(text),
            excuse: None,
        }
    }

    /// Whether it is known to be trouble.
    pub(crate) fn is_trouble(&self) -> bool {
        self.impact > Some(Impact::None)
    }

    /// Whether it says that something is fine.
    pub(crate) fn is_fine(&self) -> bool {
        self.impact == Some(Impact::None) && !self.uncertain
    }
}
