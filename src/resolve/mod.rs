//! From what was typed to the vendors to ask: names, aliases, addresses, groups, saved documents, `-` and `demo`.

mod error;
mod local;
mod patterns;
mod resolver;
mod rule;
mod selection;
mod suggest;
#[cfg(test)]
mod tests;
mod typed;

pub(crate) use error::ResolveError;
pub(crate) use patterns::component_filter;
pub(crate) use resolver::Resolver;
pub(crate) use rule::Rule;
pub(crate) use selection::Selection;
pub(crate) use suggest::unknown;
pub(crate) use typed::full_address;
