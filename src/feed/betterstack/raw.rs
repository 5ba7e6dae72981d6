//! Better Stack's document: JSON:API, in which everything is a part with attributes.

use serde::Deserialize;

use super::super::read::lenient::{List, Scalar, or_default};

#[derive(Deserialize)]
pub(super) struct Raw {
    pub(super) data: Resource,
    #[serde(default)]
    pub(super) included: List<Resource>,
}

/// Anything of JSON:API's: the page, a section, a resource, a report or an update.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Resource {
    pub(super) id: Scalar,
    #[serde(rename = "type")]
    pub(super) kind: Scalar,
    #[serde(deserialize_with = "or_default")]
    pub(super) attributes: Attributes,
    #[serde(deserialize_with = "or_default")]
    pub(super) relationships: Relationships,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Attributes {
    pub(super) company_name: Scalar,
    pub(super) subdomain: Scalar,
    pub(super) custom_domain: Scalar,
    pub(super) updated_at: Scalar,
    pub(super) name: Scalar,
    pub(super) public_name: Scalar,
    pub(super) position: Scalar,
    pub(super) status_page_section_id: Scalar,
    pub(super) status: Scalar,
    pub(super) title: Scalar,
    pub(super) report_type: Scalar,
    pub(super) starts_at: Scalar,
    pub(super) ends_at: Scalar,
    pub(super) aggregate_state: Scalar,
    pub(super) message: Scalar,
    pub(super) published_at: Scalar,
    pub(super) affected_resources: List<Affected>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Affected {
    pub(super) status_page_resource_id: Scalar,
    pub(super) status: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Relationships {
    #[serde(deserialize_with = "or_default")]
    pub(super) status_updates: Links,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Links {
    pub(super) data: List<Resource>,
}

impl Resource {
    pub(super) fn is(&self, kind: &str) -> bool {
        self.kind.get() == Some(kind)
    }

    pub(super) fn position(&self) -> i64 {
        let position = self.attributes.position.get();
        position
            .and_then(|text| text.parse().ok())
            .unwrap_or(i64::MAX)
    }

    /// A report's key; a document cut down by hand may lack it.
    pub(super) fn key(&self) -> String {
        let report = &self.attributes;
        let named = || {
            [&report.title, &report.starts_at]
                .map(|part| part.get().unwrap_or_default())
                .join(" ")
                .trim()
                .to_owned()
        };
        self.id.get().map_or_else(named, str::to_owned)
    }
}
