//! What the two lists hold.

use serde::Deserialize;

use super::super::read::lenient::{List, Object, Scalar, short};
use crate::model::{ComponentRef, ComponentStatus, Reported, Text};

/// The list of components or that of events.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RawPage {
    pub(super) result: List<Record>,
}

/// A component or an event.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Record {
    pub(super) id: Scalar,
    name: Scalar,
    category: Object<Category>,
    status: Object<States>,
    pub(super) summary: Scalar,
    pub(super) body: Scalar,
    pub(super) environment: Scalar,
    #[serde(rename = "type")]
    pub(super) kind: Scalar,
    pub(super) pub_date: Scalar,
    pub(super) start_date: Scalar,
    pub(super) end_date: Scalar,
    pub(super) state: Scalar,
    pub(super) severity: Scalar,
    pub(super) impacted_components: List<Named>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Category {
    name: Scalar,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct States {
    production: Scalar,
    sandbox: Scalar,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Named {
    pub(super) id: Scalar,
    pub(super) name: Scalar,
}

impl Record {
    pub(super) fn is_event(&self) -> bool {
        let own = [&self.summary, &self.state, &self.environment];
        self.status.value.is_none() && own.iter().any(|words| words.get().is_some())
    }

    /// Its headline, else what kind it is of.
    pub(super) fn title(&self) -> &str {
        let kind = self.kind.get().or(self.environment.get());
        self.summary.get().or(kind).unwrap_or("event")
    }

    pub(super) fn is_component(&self) -> bool {
        self.name.get().is_some() && self.status.value.is_some()
    }

    /// The component in each environment that has a state of it.
    pub(super) fn components(
        &self,
    ) -> impl Iterator<Item = (ComponentRef, Reported<ComponentStatus>)> {
        let states = self.status.value.as_ref();
        let states = states.map(|it| [("production", &it.production), ("sandbox", &it.sandbox)]);
        let category = self.category.value.as_ref().and_then(|it| it.name.get());
        let part = move |(environment, word): (&str, &Scalar)| {
            let component = component(environment, self.id.get(), self.name.get()?);
            let group = category.map_or_else(
                || environment.to_owned(),
                |category| format!("{environment} / {}", short(category)),
            );
            let component = ComponentRef {
                group: Some(Text::new(group)),
                ..component
            };
            Some((component, status(word.get()?)))
        };
        states.into_iter().flatten().filter_map(part)
    }
}

/// A component in an environment; the key is the same in both, so the sandbox's says so.
pub(super) fn component(environment: &str, id: Option<&str>, name: &str) -> ComponentRef {
    let key = |id: &str| {
        if environment.eq_ignore_ascii_case("sandbox") {
            return Text::new(format!("{}/sandbox", short(id)));
        }
        Text::from(short(id))
    };
    ComponentRef {
        id: id.map(key),
        group: (!environment.is_empty()).then(|| Text::new(environment.to_ascii_lowercase())),
        ..ComponentRef::named(short(name))
    }
}

/// The page's legend.
fn status(word: &str) -> Reported<ComponentStatus> {
    let meaning = match normal(word).as_str() {
        "operational" | "informational" => Some(ComponentStatus::Operational),
        "under_maintenance" => Some(ComponentStatus::UnderMaintenance),
        "service_disruption" => Some(ComponentStatus::PartialOutage),
        "service_outage" => Some(ComponentStatus::MajorOutage),
        _ => None,
    };
    Reported::from_table(meaning, word)
}

/// A word in lower case with underscores.
pub(super) fn normal(word: &str) -> String {
    let words: Vec<_> = word
        .split([' ', '-', '_'])
        .filter(|it| !it.is_empty())
        .collect();
    words.join("_").to_ascii_lowercase()
}
