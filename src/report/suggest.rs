//! The vendors that a project depends on.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::seconds;
use crate::model::{Text, Time};

/// The answer of `suggest`.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct SuggestReport {
    /// The version of this shape.
    pub(crate) schema_version: u32,
    /// The command that answers.
    pub(crate) command: String,
    /// When the answer was made.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) generated_at: Time,
    /// The folder or file that was searched.
    pub(crate) path: Text,
    /// How many files were read.
    pub(crate) files: usize,
    /// The group of the configuration that the vendors are for.
    pub(crate) group: String,
    /// The vendors and products; those of which the project surely depends come first.
    pub(crate) vendors: Vec<SuggestionReport>,
    /// Services that the catalogue lacks.
    pub(crate) unlisted: Vec<UnlistedReport>,
    /// Files and folders that could not be read.
    pub(crate) unread: Vec<UnreadReport>,
    /// The text for pingoru.toml.
    pub(crate) fragment: Text,
    /// The file that it was merged into; null: none.
    pub(crate) written: Option<Text>,
}

/// A vendor or product that the project depends on.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct SuggestionReport {
    /// What to ask for: a slug of the catalogue.
    pub(crate) vendor: String,
    /// Its name.
    pub(crate) name: String,
    /// The status page.
    pub(crate) url: String,
    /// How much the reasons say.
    pub(crate) weight: WeightReport,
    /// What the configuration calls it, or the vendor that it is a part of; null: it is not configured.
    pub(crate) configured: Option<String>,
    /// Whether it is part of the fragment.
    pub(crate) suggested: bool,
    /// The reasons, best first.
    pub(crate) reasons: Vec<ReasonReport>,
}

/// How much reasons say.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub(crate) enum WeightReport {
    /// The project needs it to run or to be built.
    Direct,
    /// The project needs it while it is developed.
    Dev,
    /// Indirect packages, names that only a pattern matches, tests, examples and documentation.
    Weak,
}

/// A name that shows that the project uses a service.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ReasonReport {
    /// package, file, image, host, variable or registry.
    pub(crate) kind: String,
    /// The name: `npm:stripe`, `api.stripe.com`, `STRIPE_SECRET_KEY`; never a value.
    pub(crate) name: Text,
    /// The file, from the folder that was searched.
    pub(crate) file: Text,
    /// The line, from 1.
    pub(crate) line: usize,
    /// How much it says.
    pub(crate) weight: WeightReport,
}

/// A service that the catalogue lacks.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct UnlistedReport {
    /// Its name.
    pub(crate) name: String,
    /// Its own site, a domain.
    pub(crate) homepage: String,
    /// Its status page, for a vendor of the configuration; null: none is known.
    pub(crate) status_page: Option<String>,
    /// Why the catalogue lacks it.
    pub(crate) note: String,
    /// The reasons, best first.
    pub(crate) reasons: Vec<ReasonReport>,
}

/// A file or folder that could not be read.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct UnreadReport {
    /// From the folder that was searched.
    pub(crate) path: Text,
    /// Why.
    pub(crate) cause: String,
}

impl WeightReport {
    /// The word for it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Dev => "dev",
            Self::Weak => "weak",
        }
    }
}

impl ReasonReport {
    /// The reason in one line: `npm:stripe in package.json:14`.
    pub(crate) fn line(&self) -> String {
        let (file, name) = (self.file.line(), self.name.line());
        match self.kind.as_str() {
            "package" => format!("{name} in {file}:{}", self.line),
            "file" => file,
            kind => format!("{kind} {name} in {file}:{}", self.line),
        }
    }
}

impl SuggestionReport {
    /// The first reasons in one line, with a mark where they say less, and how many more there are.
    pub(crate) fn reason(&self) -> String {
        let mark = match self.weight {
            WeightReport::Direct => "",
            WeightReport::Dev => "dev: ",
            WeightReport::Weak => "weak: ",
        };
        // What says less adds nothing to read.
        let best = self.reasons.iter().filter(|one| one.weight <= self.weight);
        let best: Vec<_> = best.cloned().collect();
        let shown = if best.is_empty() {
            &self.reasons
        } else {
            &best
        };
        format!("{mark}{}", reasons(shown))
    }
}

/// How many reasons stand on a line.
const MOST: usize = 3;

/// The first reasons in one line, and how many more there are.
pub(crate) fn reasons(all: &[ReasonReport]) -> String {
    let shown: Vec<_> = all.iter().take(MOST).map(ReasonReport::line).collect();
    let more = match all.len().saturating_sub(MOST) {
        0 => String::new(),
        more => format!("; {more} more"),
    };
    format!("{}{more}", shown.join("; "))
}
