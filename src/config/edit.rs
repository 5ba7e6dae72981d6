//! Changes the file's text and keeps everything else as it is: comments, order, blanks.

use toml_edit::{Array, DocumentMut, Item, Table, value};

/// A vendor to write into a file.
pub(crate) struct NewVendor<'a> {
    /// What it is asked for as.
    pub(crate) name: &'a str,
    /// The page.
    pub(crate) url: &'a str,
    /// The components that count.
    pub(crate) components: &'a [String],
}

/// The text with one more vendor.
///
/// # Errors
/// Where its place is taken, or the text is no TOML.
pub(crate) fn with_vendor(text: &str, vendor: &NewVendor<'_>) -> Result<String, String> {
    let document = text.parse::<DocumentMut>();
    let mut document = document.map_err(|_| "not valid TOML".to_owned())?;
    let vendors = document.entry("vendors").or_insert_with(|| {
        let mut table = Table::new();
        table.set_implicit(true);
        Item::Table(table)
    });
    let vendors = vendors.as_table_mut();
    let vendors = vendors.ok_or("`vendors` is written inline; add the vendor by hand")?;
    if vendors.contains_key(vendor.name) {
        return Err(format!("vendor `{}` is configured already", vendor.name));
    }
    let mut own = Table::new();
    let is_first = text.trim().is_empty();
    own.decor_mut().set_prefix(if is_first { "" } else { "\n" });
    own.insert("url", value(vendor.url));
    if !vendor.components.is_empty() {
        let components: Array = vendor.components.iter().map(String::as_str).collect();
        own.insert("components", value(components));
    }
    vendors.insert(vendor.name, Item::Table(own));
    Ok(document.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_order_stay() {
        let text = "# mine\n[groups]\nprod = [\"clerk\"]   # both\n\n[vendors.a]\nurl = \"https://a.example\"\n\n[[policy]]\nvendors = [\"@prod\"]\n";
        let vendor = NewVendor {
            name: "acme",
            url: "https://status.acme.example",
            components: &["API *".to_owned()],
        };
        let edited = with_vendor(text, &vendor).unwrap();
        let own =
            "\n[vendors.acme]\nurl = \"https://status.acme.example\"\ncomponents = [\"API *\"]\n";
        assert!(edited.contains(own), "{edited}");
        assert_eq!(edited.replacen(own, "", 1), text);
        let again = with_vendor(&edited, &vendor).unwrap_err();
        assert_eq!(again, "vendor `acme` is configured already");
        assert!(
            with_vendor("", &vendor)
                .unwrap()
                .starts_with("[vendors.acme]\n")
        );
    }
}
