//! The components of a page, and the ids by which incidents name them.

use std::collections::HashMap;

use super::ids::Ids;
use super::status::{self, NOT_STATED};
use super::types::Component;
use crate::model::{ComponentRef, Text};
use crate::report::{ComponentReport, VendorReport};

const KIND: &str = "component";

/// The components of a vendor by the ids that the document gives them.
pub(super) struct Directory<'a> {
    vendor: &'a VendorReport,
    /// In the order of the page.
    codes: Vec<String>,
    by_own_id: HashMap<&'a str, usize>,
    by_path: HashMap<Text, usize>,
    states: HashMap<String, &'static str>,
}

impl<'a> Directory<'a> {
    pub(super) fn of(vendor: &'a VendorReport, ids: &mut Ids) -> Self {
        let mut directory = Self {
            vendor,
            codes: Vec::new(),
            by_own_id: HashMap::new(),
            by_path: HashMap::new(),
            states: HashMap::new(),
        };
        for (place, one) in directory.listed().iter().enumerate() {
            let path = one.path();
            let id = ids.of(KIND, &vendor.vendor, one.id.as_ref(), &[path.raw()]);
            let code = ids.claim(KIND, id);
            if let Some(own) = &one.id {
                directory.by_own_id.entry(own.raw()).or_insert(place);
            }
            directory.by_path.entry(path).or_insert(place);
            directory
                .states
                .insert(code.clone(), status::component(one));
            directory.codes.push(code);
        }
        directory
    }

    fn listed(&self) -> &'a [ComponentReport] {
        self.vendor.components.as_deref().unwrap_or_default()
    }

    /// The id of a component that an incident names, also where the page does not list it.
    pub(super) fn code(&self, named: &ComponentRef, ids: &Ids) -> String {
        let path = named.path();
        let own = named.id.as_ref();
        let place = match own.and_then(|own| self.by_own_id.get(own.raw())) {
            Some(place) => Some(place),
            None => self.by_path.get(&path),
        };
        let listed = place.and_then(|place| self.codes.get(*place));
        let unlisted = || ids.of(KIND, &self.vendor.vendor, own, &[path.raw()]);
        listed.cloned().unwrap_or_else(unlisted)
    }

    /// The state of a component that the page lists.
    pub(super) fn state(&self, code: &str) -> Option<&'static str> {
        self.states.get(code).copied()
    }

    /// The rows of a page of this vendor alone: each group before its first component.
    pub(super) fn rows(&self, page_id: &str, ids: &Ids) -> Vec<Component> {
        let mut rows: Vec<Component> = Vec::new();
        let mut places: HashMap<&Text, usize> = HashMap::new();
        for (one, code) in self.listed().iter().zip(&self.codes) {
            let state = status::component(one);
            let mut row = row(code.clone(), one.name.clone(), state, page_id);
            if let Some(group) = &one.group {
                let place = *places.entry(group).or_insert_with(|| {
                    let id = self.group_id(group, ids);
                    rows.push(group_row(id, group.clone(), page_id));
                    rows.len() - 1
                });
                row.group_id = Some(rows[place].id.clone());
                rows[place].add(code);
            }
            rows.push(row);
        }
        let states = rows.iter().filter(|row| !row.group);
        let mut by_group: HashMap<String, Vec<&'static str>> = HashMap::new();
        for row in states {
            if let Some(group) = &row.group_id {
                by_group.entry(group.clone()).or_default().push(row.status);
            }
        }
        for row in rows.iter_mut().filter(|row| row.group) {
            let states = by_group.remove(&row.id).unwrap_or_default();
            row.status = status::group(states.into_iter());
        }
        rows
    }

    /// The rows of a board: the vendor as a group with its components, or alone where it lists none.
    pub(super) fn rows_of_board(&self, page_id: &str, ids: &mut Ids) -> Vec<Component> {
        let id = ids.claim(KIND, self.vendor_id());
        let name = Text::new(self.vendor.label());
        let mut vendor = row(id.clone(), name, status::of_vendor(self.vendor), page_id);
        if self.codes.is_empty() {
            return vec![vendor];
        }
        vendor.group = true;
        let mut rows = Vec::new();
        for (one, code) in self.listed().iter().zip(&self.codes) {
            vendor.add(code);
            let state = status::component(one);
            rows.push(Component {
                group_id: Some(id.clone()),
                ..row(code.clone(), one.path(), state, page_id)
            });
        }
        rows.insert(0, vendor);
        rows
    }

    /// The row of a component that an incident names; its state is that of now.
    pub(super) fn named(&self, named: &ComponentRef, page_id: &str, ids: &Ids) -> Component {
        let code = self.code(named, ids);
        let state = self.state(&code).unwrap_or(NOT_STATED);
        let group = named.group.as_ref();
        Component {
            group_id: group.map(|group| self.group_id(group, ids)),
            ..row(code, named.name.clone(), state, page_id)
        }
    }

    fn group_id(&self, group: &Text, ids: &Ids) -> String {
        ids.of("group", &self.vendor.vendor, None, &[group.raw()])
    }

    fn vendor_id(&self) -> String {
        super::super::stable_id::short(&["vendor", self.vendor.vendor.raw()])
    }
}

fn row(id: String, name: Text, status: &'static str, page_id: &str) -> Component {
    Component {
        id,
        name,
        status,
        created_at: None,
        updated_at: None,
        position: 0,
        description: None,
        showcase: false,
        start_date: None,
        group_id: None,
        page_id: page_id.to_owned(),
        group: false,
        only_show_if_degraded: false,
        components: None,
    }
}

fn group_row(id: String, name: Text, page_id: &str) -> Component {
    Component {
        group: true,
        ..row(id, name, NOT_STATED, page_id)
    }
}

impl Component {
    fn add(&mut self, code: &str) {
        let children = self.components.get_or_insert_with(Vec::new);
        children.push(code.to_owned());
    }
}

/// The rows with their places, from 1.
pub(super) fn numbered(mut rows: Vec<Component>) -> Vec<Component> {
    for (place, row) in rows.iter_mut().enumerate() {
        row.position = place + 1;
    }
    rows
}
