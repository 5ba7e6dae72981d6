//! The components' names and groups: the incidents' document has only their ids.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::super::super::document::{Document, Probe};
use crate::model::{Component, ComponentRef, Text};

/// Which component an id stands for, from whichever of a page's documents has names; those with groups win.
#[derive(Default)]
pub(in super::super) struct Names {
    known: HashMap<String, ComponentRef>,
    /// Components that the page does not show.
    hidden: HashSet<String>,
}

impl Names {
    /// From all documents, where one of them is the page's own.
    pub(in super::super) fn of(documents: &[Document]) -> Self {
        let mut names = Self::default();
        if documents.iter().any(is_page_api) {
            // The incidents' document can be long and has none.
            let telling = documents
                .iter()
                .filter(|one| one.text().contains("\"components\""));
            for probe in telling.map(Probe::new) {
                if let Some(whole) = probe.json().and_then(|_| probe.shaped().ok()) {
                    names.document(&whole);
                }
            }
        }
        names
    }

    fn document(&mut self, json: &Value) {
        let listed = json
            .pointer("/summary/components")
            .or(json.get("components"));
        for component in items(listed) {
            self.add(component, "id", None);
        }
        for item in items(json.pointer("/summary/structure/items")) {
            let group = item.pointer("/group/name").and_then(Value::as_str);
            for component in items(item.pointer("/group/components")) {
                self.add(component, "component_id", group);
            }
            if let Some(component) = item.get("component") {
                self.add(component, "component_id", None);
            }
        }
    }

    fn add(&mut self, component: &Value, id: &str, group: Option<&str>) {
        let text = |key: &str| component.get(key).and_then(Value::as_str);
        let (Some(id), Some(name)) = (text(id), text("name")) else {
            return;
        };
        if component.get("hidden") == Some(&Value::Bool(true)) {
            self.hidden.insert(id.to_owned());
        }
        if self.known.get(id).is_none_or(|known| known.group.is_none()) {
            let named = ComponentRef {
                id: Some(Text::from(id)),
                group: group.map(|group| Text::new(group.trim())),
                name: Text::new(name.trim()),
            };
            self.known.insert(id.to_owned(), named);
        }
    }

    pub(super) fn find(&self, id: &str) -> ComponentRef {
        let unnamed = || ComponentRef {
            id: Some(Text::from(id)),
            ..ComponentRef::named(id)
        };
        self.known.get(id).cloned().unwrap_or_else(unnamed)
    }

    pub(super) fn is_hidden(&self, id: &str) -> bool {
        self.hidden.contains(id)
    }

    /// The compatible API's components with their groups, which it does not have itself.
    pub(in super::super) fn grouped(&self, components: Vec<Component>) -> Vec<Component> {
        let grouped = |part: Component| {
            let id = part.component.id.as_ref().map(Text::raw);
            let known = id.and_then(|id| self.known.get(id)).cloned();
            Component {
                component: known.unwrap_or(part.component),
                ..part
            }
        };
        components.into_iter().map(grouped).collect()
    }
}

fn items(list: Option<&Value>) -> impl Iterator<Item = &Value> {
    list.and_then(Value::as_array).into_iter().flatten()
}

fn is_page_api(document: &Document) -> bool {
    let text = document.text();
    text.contains("\"public_url\"") || text.contains("\"to_status\"")
}
