//! Instatus' data as they come: the same names stand in the JSON and in the page.

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::super::read::lenient::{Flag, List, Object, Scalar};
use super::vocabulary::MAINTENANCE;
use crate::model::{ComponentRef, MaintenanceStatus, Reported, Text};

/// What any one document lists.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Data {
    pub(super) page: Object<RawPage>,
    pub(super) site: Object<RawSite>,
    pub(super) components: List<RawComponent>,
    pub(super) active_incidents: List<RawIncident>,
    pub(super) active_maintenances: List<RawMaintenance>,
    /// Incidents of the past, in the page alone.
    #[serde(skip)]
    pub(super) notices: List<RawIncident>,
    /// The document always has both lists of what is active, empty or not.
    #[serde(skip)]
    pub(super) always_listed: bool,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RawPage {
    pub(super) name: Named,
    pub(super) url: Scalar,
    pub(super) status: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct RawSite {
    pub(super) name: Named,
    pub(super) status: Scalar,
    /// More exact than `status`, where it is there.
    pub(super) main_status: Scalar,
    pub(super) subdomain: Scalar,
    pub(super) custom_domain: Scalar,
    pub(super) components: List<RawComponent>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct RawComponent {
    pub(super) id: Scalar,
    pub(super) name: Named,
    pub(super) status: Scalar,
    pub(super) group: Object<RawGroup>,
    pub(super) is_parent: Flag,
    pub(super) children: List<RawComponent>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RawGroup {
    pub(super) name: Named,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RawIncident {
    pub(super) id: Scalar,
    pub(super) name: Named,
    pub(super) started: Scalar,
    pub(super) resolved: Scalar,
    pub(super) status: Scalar,
    pub(super) impact: Scalar,
    pub(super) url: Scalar,
    pub(super) components: List<RawComponent>,
    pub(super) updates: List<RawUpdate>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RawMaintenance {
    pub(super) id: Scalar,
    pub(super) name: Named,
    pub(super) start: Scalar,
    /// Minutes, as text.
    pub(super) duration: Scalar,
    pub(super) status: Scalar,
    pub(super) url: Scalar,
    pub(super) components: List<RawComponent>,
    pub(super) updates: List<RawUpdate>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct RawUpdate {
    pub(super) id: Scalar,
    pub(super) started: Scalar,
    pub(super) status: Scalar,
    pub(super) message: Named,
    pub(super) message_html: Named,
}

/// Text, or text by language.
#[derive(Clone, Default)]
pub(super) struct Named(pub(super) Scalar);

impl<'de> Deserialize<'de> for Named {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        let Some(languages) = value.as_object() else {
            return Ok(Self(Scalar::of(&value)));
        };
        let preferred = ["default", "en"]
            .iter()
            .filter_map(|language| languages.get(*language));
        let all = preferred.chain(languages.values()).map(Scalar::of);
        Ok(Self(
            all.into_iter()
                .find(|text| text.get().is_some())
                .unwrap_or_default(),
        ))
    }
}

impl Named {
    pub(super) fn get(&self) -> &str {
        self.0.get().unwrap_or_default()
    }
}

impl RawComponent {
    pub(super) fn component(&self, group: Option<&str>) -> ComponentRef {
        ComponentRef {
            id: self.id.text(),
            group: group.map(|name| Text::new(name.trim())),
            ..ComponentRef::named(self.name.get())
        }
    }
}

impl RawIncident {
    pub(super) fn is_planned(&self) -> bool {
        let planned: Reported<MaintenanceStatus> = self.status.stated(MAINTENANCE);
        planned.value != MaintenanceStatus::Unknown
    }
}
