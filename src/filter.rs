//! Which components and regions of a page are asked about.

use std::borrow::Cow;

use glob::PatternError;
use unicode_normalization::UnicodeNormalization as _;

use crate::model::{Component, ComponentRef, Incident, Maintenance, Page, Text};

/// A name as it is written, or a glob over names, whatever their case and Unicode form; or an id.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    text: String,
    folded: String,
    glob: glob::Pattern,
}

impl Pattern {
    /// Reads a name or a glob; `*` also spans " / ". What is no glob is taken as it is.
    ///
    /// # Errors
    /// Where the glob is broken.
    pub(crate) fn new(text: &str) -> Result<Self, PatternError> {
        let folded = fold(text).into_owned();
        let glob = glob::Pattern::new(&folded)
            .or_else(|_| glob::Pattern::new(&glob::Pattern::escape(&folded)))?;
        Ok(Self {
            text: text.to_owned(),
            folded,
            glob,
        })
    }

    /// The pattern as written.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// A name that reads like a glob (`Runners [beta]`) matches itself.
    fn matches(&self, text: &str) -> bool {
        let folded = fold(text);
        folded == self.folded || self.glob.matches(&folded)
    }

    /// Whether a component's id, name, path or group matches.
    pub(crate) fn matches_component(&self, component: &ComponentRef) -> bool {
        let id = component
            .id
            .as_ref()
            .is_some_and(|id| self.matches(id.raw()));
        id || self.matches(component.name.raw())
            || self.matches(component.path().raw())
            || component
                .group
                .as_ref()
                .is_some_and(|group| self.names_group(group))
    }

    /// A group's name stands for its members, and for those of the groups inside it.
    fn names_group(&self, group: &Text) -> bool {
        let group = fold(group.raw());
        let inside = group.strip_prefix(self.folded.as_str());
        inside.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            && !self.folded.is_empty()
    }
}

/// A name for comparing: in one case and one Unicode form, with single blanks and none around a slash.
fn fold(name: &str) -> Cow<'_, str> {
    let plain = |byte: u8| byte.is_ascii_graphic() && !byte.is_ascii_uppercase();
    if name.bytes().all(plain) {
        return Cow::Borrowed(name);
    }
    let composed: String = name.nfc().flat_map(char::to_lowercase).nfc().collect();
    let words: Vec<_> = composed.split_whitespace().collect();
    Cow::Owned(
        words
            .join(" ")
            .replace(" / ", "/")
            .replace("/ ", "/")
            .replace(" /", "/"),
    )
}

/// Components and regions that are asked about; empty: all.
#[derive(Clone, Debug, Default)]
pub(crate) struct ComponentFilter {
    /// Any of these components.
    pub(crate) components: Vec<Pattern>,
    /// In any of these regions.
    pub(crate) regions: Vec<Pattern>,
}

impl ComponentFilter {
    /// Whether everything is asked about.
    pub(crate) fn is_all(&self) -> bool {
        self.components.is_empty() && self.regions.is_empty()
    }

    /// Both conditions; where one says nothing of components or regions, the other decides.
    pub(crate) fn and(&self, other: &Self) -> Self {
        let pick = |own: &Vec<Pattern>, other: &Vec<Pattern>| {
            if other.is_empty() {
                own.clone()
            } else {
                other.clone()
            }
        };
        Self {
            components: pick(&self.components, &other.components),
            regions: pick(&self.regions, &other.regions),
        }
    }

    /// Whether a component is asked about.
    pub(crate) fn has(&self, component: &ComponentRef) -> bool {
        self.components.is_empty()
            || self
                .components
                .iter()
                .any(|pattern| pattern.matches_component(component))
    }

    fn in_region(&self, region: Option<&Text>) -> bool {
        let Some(region) = region else { return true };
        self.regions.is_empty()
            || self
                .regions
                .iter()
                .any(|pattern| pattern.matches(region.raw()))
    }

    /// Whether any of these regions is asked about; none may be any.
    pub(crate) fn in_regions(&self, regions: &[Text]) -> bool {
        regions.is_empty() || regions.iter().any(|region| self.in_region(Some(region)))
    }

    /// Whether it selects by region on a page that names none.
    pub(crate) fn has_idle_regions(&self, page: &Page) -> bool {
        let components = page.components.iter().flatten();
        let incidents = page.incidents.iter().flatten();
        !self.regions.is_empty()
            && components.into_iter().all(|one| one.region.is_none())
            && incidents.into_iter().all(|one| one.regions.is_empty())
    }

    /// Whether a component is asked about, in its region.
    pub(crate) fn has_part(&self, part: &Component) -> bool {
        self.has(&part.component) && self.in_region(part.region.as_ref())
    }

    /// The page with what is asked about alone. An incident that names no component stays: it may
    /// concern any of them.
    pub(crate) fn narrow(&self, page: Page) -> Page {
        if self.is_all() {
            return page;
        }
        let keep = |list: Option<Vec<Component>>| {
            list.map(|list| list.into_iter().filter(|c| self.has_part(c)).collect())
        };
        Page {
            components: keep(page.components),
            incidents: page
                .incidents
                .map(|list| list.into_iter().filter(|one| self.touches(one)).collect()),
            maintenances: page
                .maintenances
                .map(|list| list.into_iter().filter(|one| self.plans(one)).collect()),
            ..page
        }
    }

    /// The patterns that no component of the page matches, where it tells its components.
    pub(crate) fn unmatched<'a>(&'a self, page: &'a Page) -> impl Iterator<Item = &'a Pattern> {
        let all = page.components.as_deref();
        let matched = move |pattern: &&Pattern| {
            all.is_none_or(|all| {
                all.iter()
                    .any(|part| pattern.matches_component(&part.component))
            })
        };
        self.components
            .iter()
            .filter(move |pattern| !matched(pattern))
    }

    fn touches(&self, incident: &Incident) -> bool {
        let mut named = components_of(incident).peekable();
        self.in_regions(&incident.regions)
            && (named.peek().is_none() || named.any(|component| self.has(component)))
    }

    fn plans(&self, maintenance: &Maintenance) -> bool {
        let parts = maintenance.components.as_deref().unwrap_or_default();
        let touches = parts.is_empty() || parts.iter().any(|part| self.has(&part.component));
        self.in_regions(&maintenance.regions) && touches
    }
}

/// Every component that an incident names, repeats included.
pub(crate) fn components_of(incident: &Incident) -> impl Iterator<Item = &ComponentRef> {
    let listed = incident
        .components
        .iter()
        .flatten()
        .map(|state| &state.component);
    let updates = incident
        .updates
        .iter()
        .flat_map(|update| &update.components)
        .map(|state| &state.component);
    let spans = incident.spans.iter().flatten().map(|span| &span.component);
    listed.chain(updates).chain(spans)
}

#[cfg(test)]
mod tests;
