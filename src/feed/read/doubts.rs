//! Collects what a reader could not read, so that a page with a missing part is never ok.

use std::collections::HashMap;

use super::lenient::{List, Object, Scalar};
use crate::model::{Component, Doubt, DoubtKind, Page, Part, Reported};

/// Doubts of one kind about one part: further ones make the page no less certain, only the answer longer.
const MOST_OF_A_KIND: usize = 50;

/// The doubts of one document, in the order in which they came up.
#[must_use = "a page without its doubts may be wrongly ok"]
#[derive(Clone, Debug, Default)]
pub(crate) struct Doubts {
    list: Vec<Doubt>,
    counts: HashMap<(Part, DoubtKind), usize>,
}

impl Doubts {
    /// Adds a doubt in words: lower case, no full stop.
    pub(crate) fn add(&mut self, about: Part, kind: DoubtKind, text: impl AsRef<str>) {
        let count = self.counts.entry((about, kind)).or_default();
        if *count >= MOST_OF_A_KIND {
            return;
        }
        let doubt = Doubt::new(about, kind, text);
        if !self.list.contains(&doubt) {
            *count += 1;
            self.list.push(doubt);
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

    /// An object that may be absent; a value of another type in its place is a doubt.
    pub(crate) fn object<T>(&mut self, about: Part, key: &str, object: Object<T>) -> Option<T> {
        if object.wrong {
            self.dropped(about, key, 1);
        }
        object.value
    }

    /// An object that this format always has.
    pub(crate) fn required_object<T>(
        &mut self,
        about: Part,
        key: &str,
        object: Object<T>,
    ) -> Option<T> {
        if object.value.is_none() && !object.wrong {
            self.missing(about, key);
        }
        self.object(about, key, object)
    }

    /// A value that this format always has; an empty one, or one of another type, is none.
    pub(crate) fn required_scalar(&mut self, about: Part, key: &str, value: &Scalar) {
        if value.get().is_none() {
            self.missing(about, key);
        }
    }

    /// A count that this format always has; `None` with a doubt where it is no number.
    pub(crate) fn count(&mut self, about: Part, key: &str, value: &Scalar) -> Option<u64> {
        let count = value.number().and_then(|count| u64::try_from(count).ok());
        if count.is_none() {
            self.missing(about, key);
        }
        count
    }

    /// Components without a status, in a format that states one for each.
    pub(crate) fn statuses<'a>(&mut self, components: impl IntoIterator<Item = &'a Component>) {
        let without = components.into_iter();
        let without = without.filter(|part| part.status == Reported::missing());
        let count = without.count();
        if count > 0 {
            let text = match count {
                1 => "1 component has no status".to_owned(),
                _ => format!("{count} components have no status"),
            };
            self.add(Part::Components, DoubtKind::Missing, text);
        }
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

    /// Adds the doubts to those of a page.
    pub(crate) fn onto(self, mut page: Page) -> Page {
        for doubt in self.list {
            if !page.doubts.contains(&doubt) {
                page.doubts.push(doubt);
            }
        }
        page
    }

    /// For [`crate::model::Page::doubts`].
    pub(crate) fn into_vec(self) -> Vec<Doubt> {
        self.list
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
    fn doubts_of_one_kind_end_at_a_limit_and_other_kinds_do_not() {
        let mut doubts = Doubts::default();
        for number in 0..1000 {
            let text = format!("word {number}");
            doubts.add(Part::Components, DoubtKind::UnknownWord, text);
        }
        doubts.missing(Part::Incidents, "incidents");
        let list = doubts.into_vec();
        assert_eq!(list.len(), MOST_OF_A_KIND + 1);
        assert_eq!(list.last().unwrap().about, Part::Incidents);
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
