//! From what was typed to whom to ask: names, aliases, addresses, groups, saved documents, `-` and `demo`.

use std::io::Read;
use std::path::Path;

use crate::catalog::{self, Entry};
use crate::config::{Config, OwnVendor};
use crate::demo;
use crate::feed::{self, Document, PageAddress};
use crate::fetch::{Origin, Place, Target};
use crate::model::Time;
use crate::selection::{Pattern, Selection};

/// Groups may hold groups, but not for ever.
const DEEPEST: usize = 8;
/// A saved document may be as large as a fetched one.
const LARGEST: u64 = 64 << 20;

/// Why a word on the command line means nobody.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PlanError {
    /// No vendor of that name.
    #[error("no vendor is called `{name}`{}", hint(nearest))]
    Unknown {
        /// What was typed.
        name: String,
        /// Names that are near.
        nearest: Vec<&'static str>,
    },
    /// No group of that name.
    #[error("no group is called `@{name}`; the configuration has {}", list(groups))]
    Group {
        /// What was typed.
        name: String,
        /// The groups there are.
        groups: Vec<String>,
    },
    /// Groups that hold each other.
    #[error("the group `@{0}` holds itself")]
    Circle(String),
    /// A saved document that cannot be read.
    #[error("{path}: {cause}")]
    File {
        /// The file.
        path: String,
        /// What the system says.
        cause: std::io::Error,
    },
    /// An address that is none.
    #[error("`{0}` is no address of a page: write https://…")]
    Address(String),
    /// A configured vendor without an address.
    #[error("the configuration's vendor `{0}` has no url, and the catalogue does not know it")]
    NoUrl(String),
    /// A configured vendor with an unknown feed.
    #[error("the configuration's vendor `{vendor}` names the feed `{feed}`, which does not exist")]
    Feed {
        /// The vendor.
        vendor: String,
        /// What it names.
        feed: String,
    },
    /// A pattern that is broken.
    #[error("the pattern `{pattern}` is broken: {cause}")]
    Pattern {
        /// As it was written.
        pattern: String,
        /// Why.
        cause: globset::Error,
    },
}

fn hint(nearest: &[&str]) -> String {
    match nearest {
        [] => "; see `pingoru vendors`".into(),
        names => format!("; did you mean {}?", names.join(", ")),
    }
}

fn list(groups: &[String]) -> String {
    if groups.is_empty() {
        "none".into()
    } else {
        groups
            .iter()
            .map(|name| format!("@{name}"))
            .collect::<Vec<_>>()
            .join(", ")
    }
}

/// Who is to be asked.
pub(crate) struct Planner<'a> {
    /// The user's vendors and groups.
    pub(crate) config: &'a Config,
    /// What counts, on top of what a vendor's entry selects.
    pub(crate) selection: Selection,
    /// The moment of the question.
    pub(crate) now: Time,
}

/// Compiles the patterns of `--component` and `--region`.
///
/// # Errors
/// Where one is broken.
pub(crate) fn selection<'a>(
    components: impl IntoIterator<Item = &'a str>,
    regions: impl IntoIterator<Item = &'a str>,
) -> Result<Selection, PlanError> {
    let compile = |text: &'a str| {
        Pattern::new(text).map_err(|cause| PlanError::Pattern {
            pattern: text.to_owned(),
            cause,
        })
    };
    Ok(Selection {
        components: components
            .into_iter()
            .map(compile)
            .collect::<Result<_, _>>()?,
        regions: regions.into_iter().map(compile).collect::<Result<_, _>>()?,
    })
}

impl Planner<'_> {
    /// A target for each name, groups opened, each once.
    ///
    /// # Errors
    /// Where a name means nobody.
    pub(crate) fn targets(&self, names: &[String]) -> Result<Vec<Target>, PlanError> {
        let mut targets: Vec<Target> = Vec::new();
        for name in self.opened(names, 0)? {
            if !targets.iter().any(|target| target.vendor == name) {
                let target = self.target(&name)?;
                if !targets.iter().any(|other| other.vendor == target.vendor) {
                    targets.push(target);
                }
            }
        }
        Ok(targets)
    }

    fn opened(&self, names: &[String], depth: usize) -> Result<Vec<String>, PlanError> {
        let mut opened = Vec::new();
        for name in names {
            let Some(group) = name.strip_prefix('@') else {
                opened.push(name.clone());
                continue;
            };
            if depth == DEEPEST {
                return Err(PlanError::Circle(group.to_owned()));
            }
            let members = self
                .config
                .groups
                .get(group)
                .ok_or_else(|| PlanError::Group {
                    name: group.to_owned(),
                    groups: self.config.groups.keys().cloned().collect(),
                })?;
            opened.extend(self.opened(members, depth + 1)?);
        }
        Ok(opened)
    }

    fn target(&self, name: &str) -> Result<Target, PlanError> {
        if let Some(own) = self.config.vendors.get(name) {
            return self.own(name, own);
        }
        match name {
            "demo" => Ok(self.at_hand(
                name,
                Some("Acme Cloud (demo)"),
                demo::documents(self.now),
                Origin::Demo,
            )),
            "-" => self.stdin(),
            _ if name.starts_with("http://") || name.starts_with("https://") => self.address(name),
            _ if is_path(name) => self.file(name),
            _ => self.named(name),
        }
    }

    fn named(&self, name: &str) -> Result<Target, PlanError> {
        if let Some(entry) = catalog::find(name) {
            return self.entry(&entry);
        }
        if Path::new(name).is_file() {
            return self.file(name);
        }
        if name.contains('.') && !name.contains(' ') {
            return self.address(&format!("https://{name}"));
        }
        Err(PlanError::Unknown {
            name: name.to_owned(),
            nearest: catalog::nearest(name, 3),
        })
    }

    /// The target of a catalogue's entry, whatever the configuration calls by that name.
    ///
    /// # Errors
    /// Where its row is broken.
    pub(crate) fn entry(&self, entry: &Entry) -> Result<Target, PlanError> {
        let vendor = &entry.vendor;
        let patterns = entry.product.iter().flat_map(catalog::Product::patterns);
        let address = PageAddress::parse(vendor.url)
            .ok_or_else(|| PlanError::Address(vendor.url.to_owned()))?;
        Ok(Target {
            vendor: entry.slug().to_owned(),
            name: Some(
                entry
                    .product
                    .as_ref()
                    .map_or(vendor.name, |product| product.name)
                    .to_owned(),
            ),
            place: Place::Page {
                address: address.with_id(vendor.feed_id),
                feed: vendor.feed.and_then(feed::by_name),
            },
            selection: selection(patterns, [])?.and(&self.selection),
        })
    }

    fn own(&self, name: &str, own: &OwnVendor) -> Result<Target, PlanError> {
        let known = catalog::find(name).filter(|_| own.url.is_none());
        let mut target = match (&own.url, known) {
            (Some(url), _) => self.address(url)?,
            (None, Some(entry)) => self.entry(&entry)?,
            (None, None) => return Err(PlanError::NoUrl(name.to_owned())),
        };
        if let (Some(wanted), Place::Page { feed, .. }) = (&own.feed, &mut target.place) {
            let found = feed::by_name(wanted);
            *feed = Some(found.ok_or_else(|| PlanError::Feed {
                vendor: name.to_owned(),
                feed: wanted.clone(),
            })?);
        }
        let strs = |list: &'_ [String]| list.to_vec();
        let (components, regions) = (strs(&own.components), strs(&own.regions));
        let chosen = selection(
            components.iter().map(String::as_str),
            regions.iter().map(String::as_str),
        )?;
        target.selection = target.selection.and(&chosen).and(&self.selection);
        target.name = own.name.clone().or(target.name);
        Ok(Target {
            vendor: name.to_owned(),
            ..target
        })
    }

    /// An address of the catalogue has the catalogue's feed; any other is detected.
    fn address(&self, url: &str) -> Result<Target, PlanError> {
        let address = PageAddress::parse(url).ok_or_else(|| PlanError::Address(url.to_owned()))?;
        let known = catalog::by_address(url);
        Ok(Target {
            vendor: url.to_owned(),
            name: known.as_ref().map(|vendor| vendor.name.to_owned()),
            place: Place::Page {
                address: address.with_id(known.as_ref().and_then(|vendor| vendor.feed_id)),
                feed: known.and_then(|vendor| vendor.feed).and_then(feed::by_name),
            },
            selection: self.selection.clone(),
        })
    }

    fn at_hand(
        &self,
        vendor: &str,
        name: Option<&str>,
        documents: Vec<Document>,
        origin: Origin,
    ) -> Target {
        Target {
            vendor: vendor.to_owned(),
            name: name.map(str::to_owned),
            place: Place::Documents(documents, origin),
            selection: self.selection.clone(),
        }
    }

    fn file(&self, path: &str) -> Result<Target, PlanError> {
        let fails = |cause| PlanError::File {
            path: path.to_owned(),
            cause,
        };
        let file = std::fs::File::open(path).map_err(fails)?;
        let saved = file
            .metadata()
            .and_then(|meta| meta.modified())
            .map_or(self.now, Time::from);
        let body = bounded(file).map_err(fails)?;
        let document = Document::local(path, body, saved.min(self.now));
        Ok(self.at_hand(path, None, vec![document], Origin::File))
    }

    fn stdin(&self) -> Result<Target, PlanError> {
        let fails = |cause| PlanError::File {
            path: "standard input".to_owned(),
            cause,
        };
        let body = bounded(std::io::stdin()).map_err(fails)?;
        let document = Document::local("standard input", body, self.now);
        Ok(self.at_hand("-", None, vec![document], Origin::File))
    }
}

fn bounded(source: impl Read) -> std::io::Result<Vec<u8>> {
    let mut body = Vec::new();
    source.take(LARGEST + 1).read_to_end(&mut body)?;
    if body.len() as u64 > LARGEST {
        return Err(std::io::Error::other("it is larger than 64 MiB"));
    }
    Ok(body)
}

/// What is written like a path is one, whatever the catalogue knows.
fn is_path(name: &str) -> bool {
    let ending = Path::new(name)
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default();
    name.starts_with(['.', '/', '~'])
        || name.contains('/')
        || matches!(ending, "json" | "atom" | "rss" | "xml" | "html")
}
