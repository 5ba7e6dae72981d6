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
    glob: Option<glob::Pattern>,
}

impl Pattern {
    /// Reads a name or a glob; `*` also spans " / ". What is no glob is taken as it is.
    ///
    /// # Errors
    /// Never at present: what is no glob is a name.
    pub(crate) fn new(text: &str) -> Result<Self, PatternError> {
        let folded = fold(text).into_owned();
        let glob = glob::Pattern::new(&folded).ok();
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
        folded == self.folded || self.glob.as_ref().is_some_and(|glob| glob.matches(&folded))
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

    fn in_regions(&self, regions: &[Text]) -> bool {
        regions.is_empty() || regions.iter().any(|region| self.in_region(Some(region)))
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
mod tests {
    use super::*;

    fn component(group: &str, name: &str) -> ComponentRef {
        ComponentRef {
            id: Some(Text::from("abc123")),
            group: Some(Text::from(group)),
            ..ComponentRef::named(name)
        }
    }

    #[test]
    fn a_pattern_matches_name_path_and_id_whatever_the_case() {
        for text in ["api", "EU / *", "*/ api", "abc123", "A?I", "[A-C]PI"] {
            assert!(
                Pattern::new(text)
                    .unwrap()
                    .matches_component(&component("EU", "API")),
                "{text}"
            );
        }
        assert!(
            !Pattern::new("US / *")
                .unwrap()
                .matches_component(&component("EU", "API"))
        );
    }

    #[test]
    fn case_is_ignored_in_every_alphabet() {
        let pattern = Pattern::new("müNCHEN*").unwrap();
        assert!(pattern.matches_component(&component("EU", "MÜNCHEN 2")));
    }

    #[test]
    fn a_name_that_is_no_glob_is_taken_as_it_is() {
        let pattern = Pattern::new("Queue [beta").unwrap();
        assert!(pattern.matches_component(&component("EU", "Queue [beta")));
    }

    #[test]
    fn a_name_that_reads_like_a_glob_matches_itself() {
        for name in ["Runners [beta]", "What?", "C:\\path", "{braces}", "*"] {
            let pattern = Pattern::new(name).unwrap();
            assert!(pattern.matches_component(&component("EU", name)), "{name}");
        }
        let pattern = Pattern::new("runners [BETA]").unwrap();
        assert!(pattern.matches_component(&component("EU", "Runners [beta]")));
        assert!(
            pattern.matches_component(&component("EU", "Runners b")),
            "a glob as well"
        );
    }

    #[test]
    fn unicode_forms_and_kinds_of_blanks_are_the_same() {
        for (pattern, name) in [
            ("Cafe\u{301}", "Caf\u{e9}"),
            ("Caf\u{e9}*", "CAFE\u{301} S\u{e3}o"),
            ("API Gateway", "API\u{a0}Gateway"),
            ("API\u{a0}Gateway", "API  Gateway "),
            ("US/East", "US / East"),
        ] {
            let found = Pattern::new(pattern)
                .unwrap()
                .matches_component(&component("EU", name));
            assert!(found, "{pattern}: {name}");
        }
    }

    #[test]
    fn the_name_of_a_group_stands_for_its_members() {
        let member = component("Payments / EU", "API");
        for (pattern, found) in [
            ("payments", true),
            ("Payments / EU", true),
            ("Pay", false),
            ("EU", false),
            ("", false),
        ] {
            assert_eq!(
                Pattern::new(pattern).unwrap().matches_component(&member),
                found,
                "{pattern}"
            );
        }
    }

    #[test]
    fn an_incident_that_names_no_component_stays() {
        let page = Page {
            incidents: Some(vec![Incident::new("1", "All is lost")]),
            ..Page::default()
        };
        let filter = ComponentFilter {
            components: vec![Pattern::new("API").unwrap()],
            ..ComponentFilter::default()
        };
        assert_eq!(
            filter.narrow(page).incidents.map(|list| list.len()),
            Some(1)
        );
    }
}
