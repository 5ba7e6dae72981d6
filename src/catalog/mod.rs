//! The vendors that pingoru knows, as data: `vendors.tsv`, `products.tsv`, `hosts.tsv` and, for look-ups,
//! `names.tsv`; `facts` leads from packages, hosts and variables to them.
//! Nothing is built at start-up: a name is searched for in the text itself.
//! What is an address, a file or a group is decided before anybody asks here.

mod address;
mod entry;
mod facts;
mod host;
mod name;
mod nearest;
mod product;
mod search;
mod table;
mod vendor;

#[cfg(test)]
mod tests;

pub(crate) use address::{by_address, is_site};
pub(crate) use entry::Entry;
pub(crate) use facts::{
    Fact, Owner, Unlisted, fact_of_slug, may_be_host, of_host as vendor_of_host,
    of_package as vendor_of_package, of_variable as vendor_of_variable,
};
pub(crate) use host::by_host;
pub(crate) use nearest::nearest;
pub(crate) use product::Product;
pub(crate) use search::search;
pub(crate) use vendor::{Confidence, Vendor};

/// How many vendors and products there are.
pub(crate) fn len() -> usize {
    vendor::VENDORS.len() + product::PRODUCTS.len()
}

/// The entry that a slug, an alias, a name or a domain stands for, in this order; vendors before products.
///
/// Case, spaces and punctuation make no difference.
pub(crate) fn find(name: &str) -> Option<Entry> {
    let key = name::key(name);
    Entry::of_slug(&key)
        .or_else(|| Entry::of_slug(&name::key(name::slug_of(&key)?)))
        .or_else(|| host::by_host(name))
}
