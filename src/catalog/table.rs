//! A table of tab-separated text, sorted by the key of its first column: reading its rows, and finding one.

use std::cmp::Ordering;

/// Large enough for `contains` to run, small enough to be cheap to split.
const BLOCK: usize = 4096;

/// An embedded table; its first line names the columns.
pub(super) struct Table {
    text: &'static str,
    order: Order,
}

/// What the rows are sorted by.
#[derive(Clone, Copy)]
enum Order {
    /// The first column without its dashes.
    Key,
    /// The first column as it is.
    Spelling,
}

impl Table {
    /// A table over this text, whose rows are found by a key without dashes.
    pub(super) const fn new(text: &'static str) -> Self {
        let order = Order::Key;
        Self { text, order }
    }

    /// A table over this text, whose rows are found by the exact text of their first column.
    pub(super) const fn spelled(text: &'static str) -> Self {
        let order = Order::Spelling;
        Self { text, order }
    }

    /// Every row below the heading.
    pub(super) fn rows(&self) -> impl Iterator<Item = &'static str> {
        self.body().lines()
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.rows().count()
    }

    /// The row whose first column has this key, by halving the text.
    pub(super) fn row(&self, key: &str) -> Option<&'static str> {
        let mut rest = self.body().as_bytes();
        while !rest.is_empty() {
            let (before, row, after) = middle_row(rest);
            match self.order.compare(row, key) {
                Ordering::Equal => return str::from_utf8(row).ok(),
                Ordering::Less => rest = after,
                Ordering::Greater => rest = before,
            }
        }
        None
    }

    /// The rows that hold this text somewhere.
    ///
    /// Most of the table is dismissed in blocks: `contains` is several times cheaper per byte than splitting.
    pub(super) fn rows_with(&self, text: &str) -> impl Iterator<Item = &'static str> {
        let mut rest = self.body();
        let blocks = std::iter::from_fn(move || next_block(&mut rest));
        let blocks = blocks.filter(move |block| block.contains(text));
        let rows = blocks.flat_map(str::lines);
        rows.filter(move |row| row.contains(text))
    }

    fn body(&self) -> &'static str {
        self.text.split_once('\n').map_or("", |(_, body)| body)
    }
}

/// The columns of a row; those that it lacks are empty.
pub(super) fn columns<const N: usize>(row: &str) -> [&str; N] {
    let mut columns = row.split('\t');
    std::array::from_fn(|_| columns.next().unwrap_or_default())
}

/// A column that may be empty.
pub(super) fn filled(column: &str) -> Option<&str> {
    (!column.is_empty()).then_some(column)
}

/// The row across the middle, with what stands before and after it; both are shorter than the whole.
fn middle_row(rows: &[u8]) -> (&[u8], &[u8], &[u8]) {
    let is_end = |byte: &u8| *byte == b'\n';
    let (head, tail) = rows.split_at(rows.len() / 2);
    let start = head.iter().rposition(is_end).map_or(0, |at| at + 1);
    let (before, left) = head.split_at(start);
    let right = tail.iter().position(is_end).unwrap_or(tail.len());
    let row = rows.get(start..start + left.len() + right);
    let after = tail.get(right + 1..);
    (before, row.unwrap_or_default(), after.unwrap_or_default())
}

impl Order {
    fn compare(self, row: &[u8], key: &str) -> Ordering {
        let first = row.iter().take_while(|byte| **byte != b'\t');
        match self {
            Self::Key => first.filter(|byte| **byte != b'-').cmp(key.as_bytes()),
            Self::Spelling => first.cmp(key.as_bytes()),
        }
    }
}

/// Cuts the next rows off, `BLOCK` bytes and what is missing to the end of the row.
fn next_block<'a>(rest: &mut &'a str) -> Option<&'a str> {
    let beyond = rest.as_bytes().get(BLOCK..).unwrap_or_default();
    let end = beyond.iter().position(|byte| *byte == b'\n');
    let end = end.map_or(rest.len(), |at| BLOCK + at + 1);
    let (block, after) = rest.split_at_checked(end)?;
    *rest = after;
    (!block.is_empty()).then_some(block)
}

#[cfg(test)]
mod tests {
    use super::*;

    static TABLE: Table = Table::new("slug\tname\na\tA\nb-b\tB\nbc\tC — D\nz\n");

    #[test]
    fn every_row_is_found_by_its_key() {
        for (key, row) in [
            ("a", "a\tA"),
            ("bb", "b-b\tB"),
            ("bc", "bc\tC — D"),
            ("z", "z"),
        ] {
            assert_eq!(TABLE.row(key), Some(row));
        }
    }

    #[test]
    fn a_spelling_is_found_with_its_dashes() {
        static SPELLED: Table = Table::spelled("name\na-b\t1\nab\t2\n");
        assert_eq!(SPELLED.row("a-b"), Some("a-b\t1"));
        assert_eq!(SPELLED.row("ab"), Some("ab\t2"));
        assert_eq!(SPELLED.row("a--b"), None);
    }

    #[test]
    fn a_key_between_around_or_inside_is_not_found() {
        for key in ["", "0", "b", "bbb", "bca", "zz", "slug"] {
            assert_eq!(TABLE.row(key), None, "{key}");
        }
    }

    #[test]
    fn a_table_without_rows_is_empty() {
        for text in ["", "slug", "slug\n"] {
            let table = Table::new(text);
            assert_eq!((table.row("slug"), table.rows().count()), (None, 0));
        }
    }

    #[test]
    fn rows_are_found_by_what_they_hold() {
        let rows: Vec<_> = TABLE.rows_with("D").chain(TABLE.rows_with("b-")).collect();
        assert_eq!(rows, ["bc\tC — D", "b-b\tB"]);
    }

    #[test]
    fn every_row_is_in_one_block() {
        let rows = "a row\tC — D\n".repeat(2000);
        let mut rest = rows.as_str();
        let blocks: Vec<_> = std::iter::from_fn(|| next_block(&mut rest)).collect();
        assert!(blocks.len() > 5 && blocks.iter().all(|block| block.ends_with('\n')));
        assert_eq!(blocks.concat(), rows);
    }

    #[test]
    fn columns_that_a_row_lacks_are_empty() {
        assert_eq!(columns::<3>("a\tb"), ["a", "b", ""]);
        assert_eq!(filled(""), None);
    }
}
