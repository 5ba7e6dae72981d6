//! A vendor of the catalogue: a row of `vendors.tsv`.

use super::table::{Table, columns, filled};

pub(super) static VENDORS: Table = Table::new(include_str!("vendors.tsv"));

/// Every vendor, by slug.
pub(crate) fn vendors() -> impl Iterator<Item = Vendor> {
    VENDORS.rows().map(Vendor::read)
}

/// Who is asked about, and where its status page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Vendor {
    /// The name to type: lower case, digits and dashes.
    pub(crate) slug: &'static str,
    /// The name as the vendor writes it.
    pub(crate) name: &'static str,
    /// The status page.
    pub(crate) url: &'static str,
    /// The feed that the page speaks; `None` where it has to be detected.
    pub(crate) feed: Option<&'static str>,
    /// The page's id, where its feed needs one.
    pub(crate) feed_id: Option<&'static str>,
    /// The domain of the vendor itself, without `www.`
    pub(crate) homepage: Option<&'static str>,
    /// How far to trust this row.
    pub(crate) confidence: Confidence,
    /// What a user should know about the page.
    pub(crate) note: Option<&'static str>,
    aliases: &'static str,
    alt_urls: &'static str,
}

/// How well a row is founded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Confidence {
    /// One source named the page, none its feed.
    Low,
    /// One source that read the page, or several that only name it.
    Medium,
    /// Several sources agree, one of them recent.
    High,
}

impl Vendor {
    /// The vendor of a row.
    pub(super) fn read(row: &'static str) -> Self {
        let [
            slug,
            name,
            url,
            feed,
            feed_id,
            aliases,
            homepage,
            confidence,
            alt_urls,
            note,
        ] = columns(row);
        Self {
            slug,
            name,
            url,
            feed: filled(feed),
            feed_id: filled(feed_id),
            homepage: filled(homepage),
            confidence: Confidence::read(confidence),
            note: filled(note),
            aliases,
            alt_urls,
        }
    }

    /// Other names of the vendor.
    pub(crate) fn aliases(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.aliases.split_ascii_whitespace()
    }

    /// Older or alternate addresses of the page.
    pub(crate) fn alt_urls(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.alt_urls.split_ascii_whitespace()
    }

    /// Its row with what a check of the page showed; a former address becomes an alternate one.
    pub(crate) fn row(&self, url: &str, feed: &str) -> String {
        let former = Some(self.url).filter(|former| *former != url);
        let alt_urls: Vec<&str> = former
            .into_iter()
            .chain(self.alt_urls())
            .filter(|alt| *alt != url)
            .collect();
        let plain = |text: Option<&'static str>| text.unwrap_or_default();
        let feed_id = if self.feed == Some(feed) {
            plain(self.feed_id)
        } else {
            ""
        };
        [
            self.slug,
            self.name,
            url,
            feed,
            feed_id,
            self.aliases,
            plain(self.homepage),
            "high",
            &alt_urls.join(" "),
            plain(self.note),
        ]
        .join("\t")
    }

    /// Everything that the vendor is called.
    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        [self.slug, self.name].into_iter().chain(self.aliases())
    }
}

impl Confidence {
    fn read(word: &str) -> Self {
        match word {
            "high" => Self::High,
            "medium" => Self::Medium,
            _ => Self::Low,
        }
    }
}
