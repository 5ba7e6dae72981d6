//! The parts of a message.

use crate::notify::event::Event;

/// How bad the news is, for a symbol and a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tone {
    /// It is over.
    Good,
    /// No news of trouble.
    Neutral,
    /// Unknown how bad.
    Unknown,
    /// Degraded.
    Minor,
    /// A part is down.
    Major,
    /// All is down.
    Critical,
}

impl Tone {
    /// A symbol that differs in shape as well as in colour.
    pub(crate) fn symbol(self) -> &'static str {
        match self {
            Self::Good => "✔",
            Self::Neutral => "•",
            Self::Unknown => "?",
            Self::Minor => "▲",
            Self::Major | Self::Critical => "✘",
        }
    }

    /// Red, green and blue.
    pub(crate) fn color(self) -> u32 {
        match self {
            Self::Good => 0x2e_a0_43,
            Self::Neutral => 0x57_60_6a,
            Self::Unknown => 0x82_50_df,
            Self::Minor => 0xd2_99_22,
            Self::Major => 0xdb_6d_28,
            Self::Critical => 0xcf_22_2e,
        }
    }
}

/// A labelled value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fact {
    /// What it is.
    pub(crate) label: &'static str,
    /// Its value, in one line.
    pub(crate) value: String,
}

/// A line of a message about several events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// How bad it is.
    pub(crate) tone: Tone,
    /// What happened, in one line.
    pub(crate) text: String,
    /// The address that says more.
    pub(crate) link: Option<String>,
}

/// What a message says.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    /// The same whenever the same message is sent again.
    pub(crate) id: String,
    /// How bad the news is.
    pub(crate) tone: Tone,
    /// What happened, in one line: `github: Elevated errors (major)`.
    pub(crate) title: String,
    /// What is known of it.
    pub(crate) facts: Vec<Fact>,
    /// The newest update, or what was edited; a paragraph each.
    pub(crate) paragraphs: Vec<String>,
    /// The events of a message about several.
    pub(crate) lines: Vec<Line>,
    /// The address that says more.
    pub(crate) link: Option<String>,
    /// The command that says more.
    pub(crate) command: Option<String>,
    /// What happened, typed.
    pub(crate) events: Vec<Event>,
}

impl Message {
    /// The symbol and the title.
    pub(crate) fn headline(&self) -> String {
        format!("{} {}", self.tone.symbol(), self.title)
    }

    /// The one event that the message is about; `None`: several.
    pub(crate) fn event(&self) -> Option<&Event> {
        match self.events.as_slice() {
            [event] => Some(event),
            _ => None,
        }
    }
}
