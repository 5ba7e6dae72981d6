//! Services that projects use and the catalogue lacks, mostly as they have no status page: `unlisted.tsv`.

use crate::catalog::host::matches;
use crate::catalog::table::{Table, columns, filled};

/// Name, homepage, status page, why it is not in the catalogue, and its hosts, packages and variables.
pub(super) static UNLISTED: Table = Table::spelled(include_str!("unlisted.tsv"));

/// A service that the catalogue does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unlisted {
    /// The name as the service writes it.
    pub(crate) name: &'static str,
    /// Its site, a domain.
    pub(crate) homepage: &'static str,
    /// The status page, where one is known.
    pub(crate) status_page: Option<&'static str>,
    /// Why the catalogue lacks it.
    pub(crate) note: &'static str,
}

/// Every host and pattern of a host.
pub(super) fn hosts() -> impl Iterator<Item = &'static str> {
    UNLISTED.rows().flat_map(|row| {
        let [_, _, _, _, hosts] = columns(row);
        hosts.split(' ').filter(|word| !word.is_empty())
    })
}

pub(super) fn of_host(host: &str) -> Option<(Unlisted, bool)> {
    among(4, host)
}

/// The service of `ecosystem:name`.
pub(super) fn of_package(package: &str) -> Option<(Unlisted, bool)> {
    among(5, package)
}

pub(super) fn of_variable(name: &str) -> Option<(Unlisted, bool)> {
    among(6, name)
}

/// The service of which one word in this column is the text, or matches it as a pattern, which the second value says.
fn among(column: usize, text: &str) -> Option<(Unlisted, bool)> {
    UNLISTED.rows().find_map(|row| {
        let columns: [&str; 7] = columns(row);
        let mut words = columns.get(column)?.split(' ');
        let word = words.find(|word| !text.is_empty() && matches(word, text))?;
        Some((Unlisted::read(row), word.contains('*')))
    })
}

impl Unlisted {
    pub(super) fn read(row: &'static str) -> Self {
        let [name, homepage, status_page, note] = columns(row);
        Self {
            name,
            homepage,
            status_page: filled(status_page),
            note,
        }
    }
}
