//! What happened, as the content of one message: the changes of one incident, of one maintenance, or of a page's state that
//! were seen in one poll.

use std::str::FromStr as _;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::VariantNames as _;

use crate::model::{Impact, Text, Time};
use crate::report::{
    ChangeReport, ComponentReport, CorrelationReport, IncidentReport, MaintenanceReport,
};

/// What kind of news it is. The words of `on` are those that can be chosen.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::IntoStaticStr,
    strum::EnumString,
    strum::VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub(crate) enum Occasion {
    /// What was published of an incident reads otherwise now.
    Edited,
    /// A new update of an incident.
    Updated,
    /// A component's or the page's state is another, without an incident that says so.
    Status,
    /// The impact is worse than before.
    Escalated,
    /// An incident that was not there.
    Opened,
    /// It was over, and goes on.
    Reopened,
    /// An incident is over.
    Resolved,
    /// The vendor took an incident from its page.
    Removed,
    /// Maintenance was planned, moved, began, ended or was called off.
    Maintenance,
    /// The page cannot be read any more, or can be read again.
    Unreadable,
    /// The page moved to another platform.
    Moved,
    /// It is still open.
    Reminder,
    /// What is open when a channel is used for the first time.
    Summary,
    /// A message that only shows that the channel works.
    Test,
}

impl Occasion {
    /// The word in the JSON and in the configuration.
    pub(crate) fn word(self) -> &'static str {
        self.into()
    }

    /// Whether `on` may name it.
    pub(crate) fn can_be_chosen(self) -> bool {
        !matches!(self, Self::Reminder | Self::Summary | Self::Test)
    }

    /// Every kind of news that can be chosen.
    pub(crate) fn all() -> Vec<Self> {
        let all = Self::VARIANTS.iter();
        let all = all.filter_map(|word| Self::from_str(word).ok());
        all.filter(|one| one.can_be_chosen()).collect()
    }

    /// The words of every kind of news that can be chosen.
    pub(crate) fn chosen() -> Vec<&'static str> {
        Self::all().into_iter().map(Self::word).collect()
    }

    /// The default of `on`: what an engineer on call needs.
    pub(crate) const DEFAULT: &'static [Self] = &[
        Self::Opened,
        Self::Updated,
        Self::Escalated,
        Self::Resolved,
        Self::Reopened,
        Self::Removed,
        Self::Status,
    ];
}

/// The content of one message.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Event {
    /// The same for the same event everywhere, so that a receiver can recognise one that comes twice.
    pub(crate) id: String,
    /// The vendor, as the configuration or the catalogue calls it.
    pub(crate) vendor: Text,
    /// The vendor's name.
    pub(crate) name: Option<Text>,
    /// The vendor's page.
    pub(crate) page: Text,
    /// The same for all events of one incident, one maintenance, or of the state of one page.
    pub(crate) thread: String,
    /// What kind of news it is.
    pub(crate) occasion: Occasion,
    /// Every kind of news that it has.
    pub(crate) occasions: Vec<Occasion>,
    /// Whether it lasts; null: unknown.
    pub(crate) open: Option<bool>,
    /// How bad, by what the vendor reports and what its components show; null: unknown.
    pub(crate) impact: Option<Impact>,
    /// When it was seen.
    pub(crate) seen_at: Time,
    /// The incident with its newest update; null: it is not about an incident.
    pub(crate) incident: Option<IncidentReport>,
    /// The maintenance with its newest update; null: it is not about maintenance.
    pub(crate) maintenance: Option<MaintenanceReport>,
    /// The components with a problem now, where it is about the state of the page.
    pub(crate) components: Vec<ComponentReport>,
    /// What changed.
    pub(crate) changes: Vec<ChangeReport>,
    /// Vendors that opened incidents at the same time; left out where there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) correlation: Option<CorrelationReport>,
    /// It opened so often in a short time that what follows is folded.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) flapping: bool,
    /// The message of an incident says it.
    #[serde(skip)]
    pub(crate) covered: bool,
}

impl Event {
    /// The vendor as people know it: the configured name.
    pub(crate) fn label(&self) -> String {
        match &self.name {
            Some(name) if self.vendor.raw().contains(['/', '\\']) => name.line(),
            _ => self.vendor.line(),
        }
    }

    /// The headline of what it is about.
    pub(crate) fn title(&self) -> Option<&Text> {
        let incident = self.incident.as_ref().map(|one| &one.title);
        let maintenance = self.maintenance.as_ref().map(|one| &one.title);
        let named = || self.changes.iter().find_map(|one| one.incident.as_ref());
        incident
            .or(maintenance)
            .or_else(|| named().map(|item| &item.title))
    }

    /// The address that says more: of the incident or maintenance, else of the page.
    pub(crate) fn link(&self) -> Option<String> {
        let incident = self.incident.as_ref().and_then(|one| one.url.as_ref());
        let maintenance = self.maintenance.as_ref().and_then(|one| one.url.as_ref());
        let named = self.changes.iter().find_map(|one| one.incident.as_ref());
        let own = incident
            .or(maintenance)
            .or_else(|| named.and_then(|item| item.url.as_ref()));
        own.and_then(web_address)
            .or_else(|| web_address(&self.page))
    }
}

/// An address that a receiver may show as a link: http or https, without credentials.
fn web_address(text: &Text) -> Option<String> {
    let url = url::Url::parse(text.raw()).ok()?;
    let is_web = matches!(url.scheme(), "http" | "https") && url.host_str().is_some();
    let is_open = url.username().is_empty() && url.password().is_none();
    (is_web && is_open).then(|| url.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_become_links() {
        let link = |text: &str| web_address(&Text::from(text));
        assert_eq!(
            link("https://a.example/i/1").as_deref(),
            Some("https://a.example/i/1")
        );
        for bad in [
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://me:secret@a.example/",
            "data:text/html,x",
            "no address",
        ] {
            assert_eq!(link(bad), None, "{bad}");
        }
    }
}
