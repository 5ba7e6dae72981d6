//! Which component a state belongs to: names are not unique within a page.

use std::collections::HashMap;

use crate::model::{ComponentRef, ComponentState, Text};

/// A component's identity within one page: by id, else by group, name and position among its namesakes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key<'a> {
    Id(&'a Text),
    Named(Option<&'a Text>, &'a Text, usize),
}

type Namesakes<'a> = HashMap<(Option<&'a Text>, &'a Text), usize>;

impl<'a> Key<'a> {
    /// The key of a component that stands alone, not in a list.
    pub(super) fn of(component: &'a ComponentRef) -> Self {
        Self::among(component, &mut Namesakes::new())
    }

    fn among(component: &'a ComponentRef, namesakes: &mut Namesakes<'a>) -> Self {
        if let Some(id) = &component.id {
            return Self::Id(id);
        }
        let nth = namesakes
            .entry((component.group.as_ref(), &component.name))
            .or_default();
        *nth += 1;
        Self::Named(component.group.as_ref(), &component.name, *nth)
    }
}

/// The states of one list with their keys.
pub(super) fn keyed(states: &[ComponentState]) -> impl Iterator<Item = (Key<'_>, &ComponentState)> {
    let mut namesakes = Namesakes::new();
    states
        .iter()
        .map(move |state| (Key::among(&state.component, &mut namesakes), state))
}

/// The same of a component that stands alone, to keep.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::model) enum Owned {
    Id(Text),
    Named(Option<Text>, Text),
}

impl Owned {
    /// The identity of a component that stands alone.
    pub(in crate::model) fn of(component: &ComponentRef) -> Self {
        match &component.id {
            Some(id) => Self::Id(id.clone()),
            None => Self::Named(component.group.clone(), component.name.clone()),
        }
    }
}
