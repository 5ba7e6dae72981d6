//! What a name stands for.

use super::name::key;
use super::product::{PRODUCTS, Product};
use super::vendor::{VENDORS, Vendor};

/// A vendor, or one of its products.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Whose status page to read.
    pub(crate) vendor: Vendor,
    /// What to look at on it; `None` is the whole page.
    pub(crate) product: Option<Product>,
}

impl Entry {
    /// The slug that leads here.
    pub(crate) fn slug(&self) -> &'static str {
        self.product
            .map_or(self.vendor.slug, |product| product.slug)
    }

    /// The vendor of this slug, else the product, by the slug's key.
    pub(super) fn of_slug(key: &str) -> Option<Self> {
        let vendor = VENDORS.row(key).map(Vendor::read).map(Self::from);
        vendor.or_else(|| Self::of_product(Product::read(PRODUCTS.row(key)?)))
    }

    /// The product together with its vendor, which a test holds to exist.
    pub(super) fn of_product(product: Product) -> Option<Self> {
        let vendor = VENDORS.row(&key(product.vendor)).map(Vendor::read)?;
        Some(Self {
            vendor,
            product: Some(product),
        })
    }
}

impl From<Vendor> for Entry {
    fn from(vendor: Vendor) -> Self {
        Self {
            vendor,
            product: None,
        }
    }
}
