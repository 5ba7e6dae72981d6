//! The answer of `vendors grade`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::measure::{Figures, median};
use super::rule::Marks;
use crate::history::Conduct;
use crate::model::{Text, Time};
use crate::report::seconds;

/// The answer of `vendors grade`.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct GradesReport {
    /// The version of this shape.
    pub(crate) schema_version: u32,
    /// The command that answers.
    pub(crate) command: String,
    /// When the answer was made.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) generated_at: Time,
    /// One per vendor.
    pub(crate) vendors: Vec<GradeReport>,
}

/// How honest a vendor's page is, from what the polls of this machine saw.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct GradeReport {
    /// What was asked for.
    pub(crate) vendor: Text,
    /// The page's own name.
    pub(crate) name: Option<Text>,
    /// A, B, C, D or E: the worst of the marks; null: none is given.
    pub(crate) letter: Option<String>,
    /// Why there is no letter; null: there is one.
    pub(crate) no_letter: Option<Text>,
    /// The first poll that read the page; null: it was never read.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) from: Option<Time>,
    /// The last poll that read it.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) to: Option<Time>,
    /// How often it was read; null: it was not counted.
    pub(crate) polls: Option<u64>,
    /// Since when the polls are counted; an older history did not count them.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) polls_since: Option<Time>,
    /// How many incidents came up while the page was polled.
    pub(crate) incidents: usize,
    /// How late they were posted.
    pub(crate) delay: PostingDelayReport,
    /// What was edited in them after they were posted.
    pub(crate) edits: EditsReport,
    /// How often a component had a problem while there was no incident; null: the page lists no incidents.
    pub(crate) silence: Option<SilenceReport>,
}

/// How late incidents were posted: from our first sight of a problem, or from the beginning that the vendor stated, until
/// the first poll that had the incident.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct PostingDelayReport {
    /// A, B, C, D or E; null: too few cases.
    pub(crate) mark: Option<String>,
    /// How many incidents were measured.
    pub(crate) measured: usize,
    /// Of these, from our first sight of a problem.
    pub(crate) from_sight: usize,
    /// Of these, from the beginning that the vendor stated.
    pub(crate) from_stated_start: usize,
    /// The median; of an even number the lower of the two in the middle.
    pub(crate) median_seconds: Option<i64>,
    /// The longest.
    pub(crate) longest_seconds: Option<i64>,
    /// How far the figures can be off, by the time between two polls: the median over those from our first sight.
    pub(crate) error_seconds: Option<i64>,
}

/// What was edited in incidents after they were posted, by the number of incidents.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct EditsReport {
    /// A, B, C, D or E, by those that were rewritten; null: too few cases.
    pub(crate) mark: Option<String>,
    /// Incidents of which anything was edited.
    pub(crate) edited: usize,
    /// Incidents of which times or impact were edited, or that were removed.
    pub(crate) rewritten: usize,
    /// Incidents with an edited or removed text.
    pub(crate) texts: usize,
    /// Incidents with an edited time.
    pub(crate) times: usize,
    /// Incidents whose impact was changed after the end.
    pub(crate) impacts: usize,
    /// Incidents with an edited title or other components.
    pub(crate) others: usize,
    /// Incidents that were removed from the page.
    pub(crate) removed: usize,
}

/// How often a component had a problem while there was neither an incident nor maintenance.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct SilenceReport {
    /// A, B, C, D or E; null: too few cases.
    pub(crate) mark: Option<String>,
    /// How often a component was seen with a problem.
    pub(crate) outages: usize,
    /// How often without an incident.
    pub(crate) without_incident: usize,
    /// How long these lasted together, at least.
    pub(crate) seconds: i64,
}

impl GradeReport {
    /// The figures of a page, and its letter.
    pub(crate) fn of(vendor: Text, conduct: &Conduct, now: Time) -> Self {
        let figures = Figures::of(conduct, now);
        let marks = Marks::of(&figures);
        let letter = match conduct.polled {
            Some(_) => marks.letter(&figures),
            None => Err(Text::from("never polled")),
        };
        let owned = |mark: Option<&str>| mark.map(str::to_owned);
        Self {
            vendor,
            name: conduct.name.clone(),
            letter: letter.as_ref().ok().map(|letter| (*letter).to_owned()),
            no_letter: letter.err(),
            from: conduct.polled.map(|(from, _)| from),
            to: conduct.polled.map(|(_, to)| to),
            polls: conduct.polls.map(|(polls, _)| polls),
            polls_since: conduct.polls.map(|(_, since)| since),
            incidents: figures.incidents,
            delay: PostingDelayReport::of(&figures, owned(marks.delay)),
            edits: EditsReport {
                mark: owned(marks.rewritten),
                edited: figures.edited,
                rewritten: figures.rewritten,
                texts: figures.texts,
                times: figures.times,
                impacts: figures.impacts,
                others: figures.others,
                removed: figures.removed,
            },
            silence: conduct.has_incidents.then(|| SilenceReport {
                mark: owned(marks.silent),
                outages: figures.outages,
                without_incident: figures.silent,
                seconds: figures.silent_for.num_seconds(),
            }),
        }
    }
}

impl PostingDelayReport {
    fn of(figures: &Figures, mark: Option<String>) -> Self {
        let delays = &figures.delays;
        let errors = || delays.iter().filter_map(|delay| delay.error);
        Self {
            mark,
            measured: delays.len(),
            from_sight: errors().count(),
            from_stated_start: delays.len() - errors().count(),
            median_seconds: figures.median_delay(),
            longest_seconds: delays.iter().map(|delay| delay.seconds).max(),
            error_seconds: median(errors()),
        }
    }
}
