//! Sorry's answers as they come: the page's own have a key for each kind, the platform's one key for all.

use serde::Deserialize;
use serde_json::Value;

use super::super::read::lenient::{List, Object, Scalar};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Answer {
    pub(super) page: Object<RawPage>,
    pub(super) components: List<RawComponent>,
    pub(super) notices: List<Notice>,
    pub(super) notice: Object<Notice>,
    /// A page, or a list of components or notices.
    pub(super) response: Option<Value>,
    pub(super) meta: Object<Meta>,
    /// The platform's API states no state of the page.
    #[serde(skip)]
    pub(super) of_platform: bool,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Meta {
    pub(super) next_page: Scalar,
    pub(super) total_count: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RawPage {
    pub(super) name: Scalar,
    pub(super) state: Scalar,
    pub(super) state_text: Scalar,
    pub(super) url: Scalar,
    pub(super) updated_at: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RawComponent {
    pub(super) id: Scalar,
    pub(super) name: Scalar,
    pub(super) state: Scalar,
    pub(super) parent_id: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Notice {
    pub(super) id: Scalar,
    #[serde(rename = "type")]
    pub(super) kind: Scalar,
    pub(super) state: Scalar,
    pub(super) timeline_state: Scalar,
    pub(super) subject: Scalar,
    pub(super) synopsis: Scalar,
    #[serde(alias = "link")]
    pub(super) url: Scalar,
    pub(super) began_at: Scalar,
    pub(super) ended_at: Scalar,
    pub(super) begins_at: Scalar,
    pub(super) ends_at: Scalar,
    pub(super) created_at: Scalar,
    pub(super) components: List<RawComponent>,
    pub(super) updates: List<RawUpdate>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RawUpdate {
    pub(super) id: Scalar,
    pub(super) state: Scalar,
    pub(super) content: Scalar,
    pub(super) created_at: Scalar,
}

impl Answer {
    /// The open notices of a list, whose details have yet to be asked.
    pub(super) fn open_ids(&self) -> impl Iterator<Item = &str> {
        let notices = self.notices.items.iter().flatten();
        let open = notices.filter(|notice| notice.timeline_state.get() == Some("present"));
        open.filter_map(|notice| notice.id.get())
    }

    /// The next page of a list of components, as a path of the same host.
    pub(super) fn more_components(&self) -> Option<&str> {
        self.components.items.as_ref()?;
        let next = self.meta.value.as_ref()?.next_page.get()?;
        (next.starts_with('/') && !next.starts_with("//")).then_some(next)
    }

    /// A list of components without a key.
    pub(super) fn of_components(components: List<RawComponent>) -> Self {
        Self {
            components,
            ..Self::default()
        }
    }

    /// What the platform's API says, under the keys of the page's own.
    pub(super) fn settled(mut self) -> Self {
        let Some(response) = self.response.take() else {
            return self;
        };
        self.of_platform = true;
        let is_notice = |value: &Value| value.get("timeline_state").is_some();
        match response {
            Value::Array(list) if list.first().is_some_and(is_notice) => {
                self.notices = read(Value::Array(list));
            }
            Value::Array(list) if !list.is_empty() => {
                self.components = read(Value::Array(list));
            }
            Value::Object(_) if is_notice(&response) => self.notice = read(response),
            Value::Object(_) => self.page = read(response),
            _ => {}
        }
        self
    }
}

fn read<T: serde::de::DeserializeOwned + Default>(value: Value) -> T {
    serde_json::from_value(value).unwrap_or_default()
}
