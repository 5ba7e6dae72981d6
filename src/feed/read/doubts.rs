//! Collects what a reader could not read, so that a page with a missing part is never ok.

use super::lenient::{List, Map};
use crate::model::{Doubt, DoubtKind, Part};

/// The doubts of one document, in the order in which they came up.
#[derive(Clone, Debug, Default)]
pub(crate) struct Doubts(Vec<Doubt>);

impl Doubts {
    /// Adds a doubt in words: lower case, no full stop.
    pub(crate) fn add(&mut self, about: Part, kind: DoubtKind, text: impl AsRef<str>) {
        let doubt = Doubt::new(about, kind, text);
        if !self.0.contains(&doubt) {
            self.0.push(doubt);
        }
    }

    /// The elements of a list that may be absent; elements that were dropped are a doubt.
    pub(crate) fn optional<T>(&mut self, about: Part, key: &str, list: List<T>) -> Option<Vec<T>> {
        self.dropped(about, key, list.dropped);
        list.items
    }

    /// The elements of a list that this format always has; its absence is a doubt.
    pub(crate) fn required<T>(&mut self, about: Part, key: &str, list: List<T>) -> Option<Vec<T>> {
        if list.items.is_none() && list.dropped == 0 {
            self.missing(about, key);
        }
        self.optional(about, key, list)
    }

    /// The entries of a map that this format always has; its absence is a doubt.
    pub(crate) fn required_map<T>(
        &mut self,
        about: Part,
        key: &str,
        map: Map<T>,
    ) -> Option<Vec<(String, T)>> {
        if map.entries.is_none() && map.dropped == 0 {
            self.missing(about, key);
        }
        self.dropped(about, key, map.dropped);
        map.entries
    }

    /// Elements of a list that could not be read.
    pub(crate) fn dropped(&mut self, about: Part, key: &str, count: usize) {
        if count > 0 {
            let text = format!("{count} of `{key}` could not be read");
            self.add(about, DoubtKind::Dropped, text);
        }
    }

    /// A key that this format always has.
    pub(crate) fn missing(&mut self, about: Part, key: &str) {
        self.add(about, DoubtKind::Missing, format!("`{key}` is missing"));
    }

    /// A list that is shorter than the document says: "30 of 43 monitors are listed".
    pub(crate) fn truncated(&mut self, about: Part, what: &str, listed: usize, total: usize) {
        if listed < total {
            let text = format!("{listed} of {total} {what} are listed");
            self.add(about, DoubtKind::Truncated, text);
        }
    }

    /// For [`crate::model::Page::doubts`].
    pub(crate) fn into_vec(self) -> Vec<Doubt> {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_absent_list_is_a_doubt_only_where_it_is_required() {
        let mut doubts = Doubts::default();
        assert_eq!(
            doubts.optional::<u8>(Part::Incidents, "incidents", List::default()),
            None
        );
        assert!(doubts.clone().into_vec().is_empty());
        doubts.required::<u8>(Part::Incidents, "incidents", List::default());
        let doubt = Doubt::new(
            Part::Incidents,
            DoubtKind::Missing,
            "`incidents` is missing",
        );
        assert_eq!(doubts.into_vec(), [doubt]);
    }

    #[test]
    fn dropped_elements_and_short_lists_are_counted() {
        let mut doubts = Doubts::default();
        let list = List {
            items: Some(vec![1]),
            dropped: 2,
        };
        assert_eq!(
            doubts.required(Part::Components, "components", list),
            Some(vec![1])
        );
        doubts.truncated(Part::Components, "monitors", 30, 43);
        doubts.truncated(Part::Components, "monitors", 43, 43);
        let texts: Vec<_> = doubts
            .into_vec()
            .iter()
            .map(|one| one.text.line())
            .collect();
        assert_eq!(
            texts,
            [
                "2 of `components` could not be read",
                "30 of 43 monitors are listed"
            ]
        );
    }
}
