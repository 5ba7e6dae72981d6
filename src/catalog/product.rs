//! A product of a vendor: a row of `products.tsv`.

use super::table::{Table, columns, filled};

pub(super) static PRODUCTS: Table = Table::new(include_str!("products.tsv"));

/// Every product, by slug.
pub(crate) fn products() -> impl Iterator<Item = Product> {
    PRODUCTS.rows().map(Product::read)
}

/// What a user types instead of the vendor: a part of its status page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Product {
    /// The name to type: lower case, digits and dashes.
    pub(crate) slug: &'static str,
    /// The name as the vendor writes it.
    pub(crate) name: &'static str,
    /// The slug of the vendor whose page shows it.
    pub(crate) vendor: &'static str,
    /// The page's component, as its feed spells it; see `patterns`.
    pub(crate) component: &'static str,
    /// The region that the product is limited to.
    pub(crate) region: Option<&'static str>,
    /// The year in which the component was last seen under this name.
    pub(crate) seen: Option<u16>,
    aliases: &'static str,
}

impl Product {
    /// The product of a row.
    pub(super) fn read(row: &'static str) -> Self {
        let [slug, name, vendor, component, region, aliases, seen] = columns(row);
        Self {
            slug,
            name,
            vendor,
            component,
            region: filled(region),
            seen: seen.parse().ok(),
            aliases,
        }
    }

    /// The globs (`*` and `?`) of which a component has to match one.
    pub(crate) fn patterns(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.component.split(" | ")
    }

    /// Other names of the product.
    pub(crate) fn aliases(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.aliases.split_ascii_whitespace()
    }

    /// Everything that the product is called.
    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        [self.slug, self.name].into_iter().chain(self.aliases())
    }
}
