//! `[vendors.NAME]`: a vendor of the user's own.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::value::SpannedString;

/// A vendor of the user's own.
#[derive(Clone, Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct OwnVendor {
    /// The page; where it is missing, the catalogue's.
    #[schemars(with = "Option<String>")]
    pub(crate) url: Option<SpannedString>,
    /// A file that holds the page's address, where that is a secret.
    #[schemars(with = "Option<String>")]
    pub(crate) url_file: Option<SpannedString>,
    /// Headers that are sent to the page's server, and to no other.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, String>")]
    pub(crate) headers: BTreeMap<String, SpannedString>,
    /// A file with a header in each line, `Name: value`.
    #[schemars(with = "Option<String>")]
    pub(crate) headers_file: Option<SpannedString>,
    /// The name to show.
    pub(crate) name: Option<String>,
    /// The feed, where it should not be detected.
    #[schemars(with = "Option<String>")]
    pub(crate) feed: Option<SpannedString>,
    /// The components that count.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(crate) components: Vec<SpannedString>,
    /// The regions that count.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(crate) regions: Vec<SpannedString>,
}

impl OwnVendor {
    /// Whether it reads another page, or the page in another way, than the catalogue's vendor of its name.
    pub(crate) fn is_another_page(&self) -> bool {
        self.url.is_some()
            || self.url_file.is_some()
            || self.feed.is_some()
            || !self.headers.is_empty()
            || self.headers_file.is_some()
    }

    /// Where an error about its address or its headers belongs.
    pub(crate) fn place(&self) -> Option<&SpannedString> {
        let headers = self.headers_file.as_ref().or(self.headers.values().next());
        self.url.as_ref().or(self.url_file.as_ref()).or(headers)
    }
}
