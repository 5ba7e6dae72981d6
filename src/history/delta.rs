//! An earlier text as its difference from a later one. Vendors append: what was there before is mostly still there,
//! so an earlier revision costs some ten bytes.

/// What to put between the first and the last bytes of the later text to get the earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::history) struct Delta {
    /// So many bytes from the beginning stay.
    pub(in crate::history) head: usize,
    /// So many from the end.
    pub(in crate::history) tail: usize,
    /// What stood between them.
    pub(in crate::history) middle: String,
}

impl Delta {
    pub(in crate::history) fn between(later: &str, earlier: &str) -> Self {
        let alike = |(a, b): &(u8, u8)| a == b;
        let heads = later.bytes().zip(earlier.bytes());
        let mut head = heads.take_while(alike).count();
        while !(later.is_char_boundary(head) && earlier.is_char_boundary(head)) {
            head -= 1;
        }
        let most = later.len().min(earlier.len()) - head;
        let tails = later.bytes().rev().zip(earlier.bytes().rev());
        let mut tail = tails.take(most).take_while(alike).count();
        let splits = |text: &str, tail: usize| !text.is_char_boundary(text.len() - tail);
        while splits(later, tail) || splits(earlier, tail) {
            tail -= 1;
        }
        let middle = earlier.get(head..earlier.len() - tail);
        Self {
            head,
            tail,
            middle: middle.unwrap_or_default().to_owned(),
        }
    }

    /// The earlier text; `None` where this is no difference from that later one.
    pub(in crate::history) fn before(&self, later: &str) -> Option<String> {
        let head = later.get(..self.head)?;
        let tail = later.get(later.len().checked_sub(self.tail)?..)?;
        Some([head, &self.middle, tail].concat())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_was_appended_costs_next_to_nothing() {
        let delta = Delta::between("[one, two, three] open", "[one, two] open");
        assert_eq!(delta.middle, "");
        assert_eq!(
            delta.before("[one, two, three] open").unwrap(),
            "[one, two] open"
        );
    }

    #[test]
    fn a_difference_from_another_text_is_refused() {
        assert_eq!(Delta::between("abcdef", "abc").before("x"), None);
        let inside_a_letter = Delta {
            head: 1,
            tail: 0,
            middle: String::new(),
        };
        assert_eq!(inside_a_letter.before("é"), None);
    }

    proptest! {
        #[test]
        fn any_text_comes_back(start in "[aé]{0,4}", one in "[aéx\u{1f600}]{0,6}", two in "[aéx\u{1f600}]{0,6}", end in "[aé]{0,4}") {
            let (later, earlier) = (format!("{start}{one}{end}"), format!("{start}{two}{end}"));
            prop_assert_eq!(Delta::between(&later, &earlier).before(&later), Some(earlier));
        }
    }
}
