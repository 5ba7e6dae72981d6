//! From a name to its fact: the exact name, else the pattern with the longest text. Nothing is built for it: patterns end
//! in `*` after a separator, so that each is a row that can be searched for.

use std::collections::HashSet;
use std::sync::OnceLock;

use super::fact::Fact;
use super::unlisted;
use crate::catalog::address;
use crate::catalog::host;
use crate::catalog::table::{Table, columns};

/// `ecosystem:name` in lower case, the slug, and what it is for, where that is not the entry's name.
pub(super) static PACKAGES: Table = Table::spelled(include_str!("packages.tsv"));

/// Name and slug.
pub(super) static VARIABLES: Table = Table::spelled(include_str!("variables.tsv"));

/// The fact of a package: `npm` and `@aws-sdk/client-s3`, `maven` and `group:artifact`. Case makes no difference.
///
/// Ecosystems: action, cargo, composer, go, gradle-plugin, helm, hex, image, maven, npm, nuget, orb, pod, precommit,
/// pub, pypi, rubygems, swift, terraform.
pub(crate) fn of_package(ecosystem: &str, name: &str) -> Option<Fact> {
    let package = format!("{ecosystem}:{name}").to_lowercase();
    let listed = in_table(&PACKAGES, &package, ecosystem.len() + 2);
    listed.or_else(|| unlisted::of_package(&package).map(Fact::of_unlisted))
}

/// The fact of an environment variable.
pub(crate) fn of_variable(name: &str) -> Option<Fact> {
    let listed = in_table(&VARIABLES, name, 1);
    listed.or_else(|| unlisted::of_variable(name).map(Fact::of_unlisted))
}

/// The fact of the host of an address, or of a host.
pub(crate) fn of_host(url: &str) -> Option<Fact> {
    let host = address::host(url)?;
    let unlisted = || unlisted::of_host(&host).map(Fact::of_unlisted);
    let Some([known, slug, why]) = host::row(&host) else {
        return unlisted();
    };
    Fact::of_slug(slug, why, known.contains('*'))
}

/// The fact that an entry of the catalogue is used.
pub(crate) fn fact_of_slug(slug: &str) -> Option<Fact> {
    Fact::of_slug(slug, "", false)
}

/// Whether some host that ends in the same two labels has a fact: dismisses almost any text that only looks like a host.
pub(crate) fn may_be_host(host: &str) -> bool {
    static ENDS: OnceLock<HashSet<&'static str>> = OnceLock::new();
    let ends = ENDS.get_or_init(|| {
        let hosts = host::HOSTS.rows().map(|row| {
            let [host] = columns(row);
            host
        });
        hosts.chain(unlisted::hosts()).map(end).collect()
    });
    ends.contains(end(host))
}

/// The last two labels.
fn end(host: &str) -> &str {
    let mut dots = host.rmatch_indices('.').map(|(at, _)| at);
    dots.nth(1)
        .and_then(|at| host.get(at + 1..))
        .unwrap_or(host)
}

/// The row of the name, else of its longest beginning that a pattern has; `least` is where patterns begin to differ.
fn in_table(table: &Table, name: &str, least: usize) -> Option<Fact> {
    if name.contains('*') {
        return None;
    }
    if let Some([_, slug, why]) = table.row(name).map(columns) {
        return Fact::of_slug(slug, why, false);
    }
    let ends = name.char_indices().rev();
    let ends = ends.filter(|(at, letter)| *at >= least && is_separator(*letter));
    let rows = ends.filter_map(|(at, _)| {
        let begun = name.get(..=at).filter(|begun| begun.len() < name.len())?;
        table.row(&format!("{begun}*"))
    });
    let [_, slug, why] = rows.map(columns).next()?;
    Fact::of_slug(slug, why, true)
}

/// What stands before the star of a pattern.
pub(super) fn is_separator(letter: char) -> bool {
    matches!(letter, '/' | '-' | '.' | '_' | ':')
}
