//! Entries of the catalogue as the report says them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::seconds;
use crate::model::Time;

/// The answer of `vendors` and `vendors show`.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct CatalogReport {
    /// The version of this shape.
    pub(crate) schema_version: u32,
    /// The command that answers.
    pub(crate) command: String,
    /// When the answer was made.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) generated_at: Time,
    /// The entries, best match first.
    pub(crate) vendors: Vec<EntryReport>,
}

/// A vendor or a product of the catalogue.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct EntryReport {
    /// What to type.
    pub(crate) slug: String,
    /// Its name.
    pub(crate) name: String,
    /// The vendor whose page it stands on; null: it is a vendor itself.
    pub(crate) vendor: Option<String>,
    /// The component patterns that select a product on its vendor's page.
    pub(crate) components: Vec<String>,
    /// The region of a product.
    pub(crate) region: Option<String>,
    /// The status page.
    pub(crate) url: String,
    /// The feed; null: it is detected on first use.
    pub(crate) feed: Option<String>,
    /// Other names that work.
    pub(crate) aliases: Vec<String>,
    /// The vendor's own site.
    pub(crate) homepage: Option<String>,
    /// How sure the entry is: high, medium or low; configured: it is in pingoru.toml.
    pub(crate) confidence: String,
    /// Older or other addresses of the page.
    pub(crate) alt_urls: Vec<String>,
    /// What else is known.
    pub(crate) note: Option<String>,
}
