//! Which components and regions of a page are asked about.

use glob::PatternError;

use crate::model::{Component, ComponentRef, Incident, Maintenance, Page, Text};

/// A glob over names, whatever their case; or an id.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    text: String,
    /// In lower case.
    glob: glob::Pattern,
}

impl Pattern {
    /// Reads a glob; `*` also spans " / ". What is no glob is taken as it is.
    ///
    /// # Errors
    /// Where the glob is broken.
    pub(crate) fn new(text: &str) -> Result<Self, PatternError> {
        let lower = text.to_lowercase();
        let glob = glob::Pattern::new(&lower)
            .or_else(|_| glob::Pattern::new(&glob::Pattern::escape(&lower)))?;
        Ok(Self {
            text: text.to_owned(),
            glob,
        })
    }

    /// The pattern as written.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    fn matches(&self, text: &str) -> bool {
        self.glob.matches(&text.to_lowercase())
    }

    /// Whether a component's id, name or path matches.
    pub(crate) fn matches_component(&self, component: &ComponentRef) -> bool {
        let id = component
            .id
            .as_ref()
            .is_some_and(|id| self.matches(id.raw()));
        id || self.matches(component.name.raw()) || self.matches(component.path().raw())
    }
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
