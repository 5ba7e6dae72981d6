//! Exceptions that end by themselves.

use crate::filter::{Pattern, components_of};
use crate::model::{ComponentRef, Incident, Text, Time};

/// What is not held against a vendor, until when, and why.
#[derive(Clone, Debug)]
pub(crate) struct Waiver {
    /// The vendor or group, as the configuration names it.
    pub(crate) vendor: Text,
    /// Whose it is, as the vendors are asked.
    pub(crate) vendors: Vec<String>,
    /// The key or the address of one incident, or of maintenance.
    pub(crate) incident: Option<Text>,
    /// The components alone that match.
    pub(crate) component: Option<Pattern>,
    /// It ends at this moment.
    pub(crate) until: Time,
    /// The reason, as the configuration gives it.
    pub(crate) reason: Text,
}

impl Waiver {
    /// Whether it still holds for a vendor.
    pub(crate) fn holds(&self, vendor: &str, now: Time) -> bool {
        now < self.until && self.vendors.iter().any(|one| one == vendor)
    }

    /// Whether it excuses all that a vendor says.
    pub(crate) fn is_whole(&self) -> bool {
        self.incident.is_none() && self.component.is_none()
    }

    /// Whether it excuses a component.
    pub(crate) fn has_component(&self, component: &ComponentRef) -> bool {
        self.incident.is_none()
            && self
                .component
                .as_ref()
                .is_some_and(|pattern| pattern.matches_component(component))
    }

    /// Whether it names an incident, or maintenance, by its key or its address.
    pub(crate) fn has_key(&self, id: &Text, url: Option<&Text>) -> bool {
        self.incident
            .as_ref()
            .is_some_and(|key| key == id || Some(key) == url)
    }

    /// Whether it excuses an incident: by its key, or because it touches excused components alone. With both given,
    /// both must hold.
    pub(crate) fn has_incident(&self, incident: &Incident) -> bool {
        let touched = self.component.as_ref().map(|pattern| {
            let mut parts = components_of(incident).peekable();
            parts.peek().is_some() && parts.all(|part| pattern.matches_component(part))
        });
        let key = self
            .incident
            .as_ref()
            .map(|_| self.has_key(&incident.id, incident.url.as_ref()));
        match (key, touched) {
            (None, None) => false,
            (key, touched) => key.unwrap_or(true) && touched.unwrap_or(true),
        }
    }
}
