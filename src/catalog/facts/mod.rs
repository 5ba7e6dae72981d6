//! What the packages, hosts and variables of a project say about the vendors behind it: `packages.tsv`,
//! `variables.tsv`, `../hosts.tsv`, and `unlisted.tsv` for services that the catalogue lacks.

mod fact;
mod lookup;
mod unlisted;

#[cfg(test)]
mod tests;

pub(crate) use fact::{Fact, Owner};
pub(crate) use lookup::{fact_of_slug, may_be_host, of_host, of_package, of_variable};
pub(crate) use unlisted::Unlisted;
