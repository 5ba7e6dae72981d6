//! Names, aliases, addresses, groups, files, `-` and `demo`, each to its target.

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

use super::error::ResolveError;
use super::local::{self, Local};
use super::patterns::{component_filter, patterns};
use super::suggest::{unknown, unknown_group};
use super::typed::{bare, full_address, has_scheme};
use crate::catalog::{self, Entry};
use crate::config::{Config, OwnVendor};
use crate::feed::{self, PageAddress};
use crate::fetch::{Credentials, Location, Target};
use crate::filter::ComponentFilter;
use crate::model::{Time, printable};

/// Turns names into targets.
pub(crate) struct Resolver<'a> {
    /// The user's vendors and groups.
    pub(crate) config: &'a Config,
    /// What counts, on top of what a vendor's entry selects.
    pub(crate) filter: ComponentFilter,
    /// When the question is asked; the age of documents is counted from here.
    pub(crate) now: Time,
}

/// Names without groups, in order.
#[derive(Default)]
struct Expansion<'n> {
    names: Vec<&'n str>,
    known: HashSet<&'n str>,
}

/// A group is read without its reader: standard input and files without an end are none of it, among them those that
/// the system makes up.
fn check_member(name: &str) -> Result<(), ResolveError> {
    let is_made_up = || {
        let path = std::fs::canonicalize(name).unwrap_or_default();
        ["/dev", "/proc", "/sys"]
            .iter()
            .any(|root| path.starts_with(root))
    };
    let is_endless = || std::fs::metadata(name).is_ok_and(|file| !file.is_file()) || is_made_up();
    if name == "-" || (local::is_path(name) && is_endless()) {
        return Err(ResolveError::Member(name.to_owned()));
    }
    Ok(())
}

impl Resolver<'_> {
    /// One target for each vendor; groups are expanded, duplicates left out.
    ///
    /// # Errors
    /// Where a name matches no vendor.
    pub(crate) fn targets(&self, names: &[String]) -> Result<Vec<Target>, ResolveError> {
        let mut targets: Vec<Target> = Vec::new();
        let mut known = HashSet::new();
        let mut found = Expansion::default();
        self.expand(
            names.iter().map(String::as_str),
            &mut Vec::new(),
            &mut found,
        )?;
        for name in found.names {
            if known.contains(name) {
                continue;
            }
            let target = self.target(name)?;
            if known.insert(target.vendor.clone()) {
                targets.push(target);
            }
        }
        Ok(targets)
    }

    /// The targets of a name that stands in the configuration.
    ///
    /// # Errors
    /// As [`Self::targets`], and where the name is standard input or a file without an end.
    pub(crate) fn configured(&self, name: &str) -> Result<Vec<Target>, ResolveError> {
        check_member(name)?;
        self.targets(&[name.to_owned()])
    }

    /// Each name once, with groups replaced by their members. `path`: the groups that this one stands in.
    fn expand<'n>(
        &'n self,
        names: impl Iterator<Item = &'n str>,
        path: &mut Vec<&'n str>,
        found: &mut Expansion<'n>,
    ) -> Result<(), ResolveError> {
        for name in names {
            let Some(group) = name.strip_prefix('@') else {
                if !path.is_empty() {
                    check_member(name)?;
                }
                if found.known.insert(name) {
                    found.names.push(name);
                }
                continue;
            };
            if path.contains(&group) {
                return Err(ResolveError::Cycle(group.to_owned()));
            }
            let members = self.config.groups.get(group);
            let members = members.ok_or_else(|| unknown_group(group, self.config))?;
            // A group that is done adds nothing a second time.
            if found.known.insert(name) {
                path.push(group);
                self.expand(patterns(members), path, found)?;
                path.pop();
            }
        }
        Ok(())
    }

    fn target(&self, name: &str) -> Result<Target, ResolveError> {
        if let Some(own) = self.config.vendors.get(name) {
            return self.own(name, own);
        }
        match name {
            "demo" => Ok(self.local(name, local::demo(self.now))),
            "-" => Ok(self.local(name, local::stdin(self.now)?)),
            _ if has_scheme(name) => self.typed(bare(name)),
            _ if name.contains("://") => Err(ResolveError::Scheme(name.to_owned())),
            _ if local::is_path(name) => self.file_or_address(name),
            _ => self.by_name(name),
        }
    }

    fn by_name(&self, name: &str) -> Result<Target, ResolveError> {
        if let Some(entry) = catalog::find(name) {
            return self.entry(&entry);
        }
        if Path::new(name).is_file() {
            return self.file(name);
        }
        if let Some(url) = full_address(name) {
            return self.address(&url);
        }
        Err(unknown(name, self.config))
    }

    /// `status.acme.dev/history` has the form of a path, and is one where there is such a file.
    fn file_or_address(&self, name: &str) -> Result<Target, ResolveError> {
        let is_address = !Path::new(name).exists() && name.contains('/');
        match full_address(name).filter(|_| is_address) {
            Some(url) => self.typed(&url),
            None => self.file(name),
        }
    }

    /// An address that somebody typed: one of a vendor's site or API leads to the vendor.
    fn typed(&self, url: &str) -> Result<Target, ResolveError> {
        match catalog::by_address(url) {
            None => match catalog::by_host(url) {
                Some(entry) => self.entry(&entry),
                None => self.address(url),
            },
            Some(_) => self.address(url),
        }
    }

    /// A name without a path in it may still be a file of the current folder.
    fn file(&self, path: &str) -> Result<Target, ResolveError> {
        Ok(self.local(path, local::file(path, self.now)?))
    }

    fn local(&self, vendor: &str, documents: Local) -> Target {
        Target {
            vendor: vendor.to_owned(),
            name: documents.name.map(str::to_owned),
            location: Location::Documents(documents.documents, documents.origin),
            filter: self.filter.clone(),
            credentials: None,
            recorded_as: None,
        }
    }

    /// The target of a catalogue's entry, whatever the configuration calls by that name.
    ///
    /// # Errors
    /// Where its row is broken.
    pub(crate) fn entry(&self, entry: &Entry) -> Result<Target, ResolveError> {
        let vendor = &entry.vendor;
        let patterns = entry.product.iter().flat_map(catalog::Product::patterns);
        let address = PageAddress::parse(vendor.url)
            .ok_or_else(|| ResolveError::Address(vendor.url.to_owned()))?;
        Ok(Target {
            vendor: entry.slug().to_owned(),
            name: Some(
                entry
                    .product
                    .as_ref()
                    .map_or(vendor.name, |product| product.name)
                    .to_owned(),
            ),
            location: Location::Page {
                address: address.with_id(vendor.feed_id),
                feed: vendor.feed.and_then(feed::by_name),
            },
            filter: component_filter(patterns, [])?.and(&self.filter),
            credentials: None,
            recorded_as: None,
        })
    }

    fn own(&self, name: &str, own: &OwnVendor) -> Result<Target, ResolveError> {
        if let Some(error) = self.config.unusable.get(name) {
            return Err(error.clone().into());
        }
        let url = self.config.url(own)?;
        let known = catalog::find(name).filter(|_| url.is_none());
        let mut target = match (&url, known) {
            (Some(url), _) => self.address(url)?,
            (None, Some(entry)) => self.entry(&entry)?,
            (None, None) => return Err(ResolveError::NoUrl(name.to_owned())),
        };
        if let (Some(wanted), Location::Page { feed, .. }) = (&own.feed, &mut target.location) {
            let found = feed::by_name(wanted.get_ref());
            *feed = Some(found.ok_or_else(|| ResolveError::Feed {
                vendor: name.to_owned(),
                feed: wanted.get_ref().clone(),
            })?);
        }
        let chosen = component_filter(patterns(&own.components), patterns(&own.regions))?;
        target.filter = target.filter.and(&chosen).and(&self.filter);
        target.name = own.name.clone().or(target.name);
        Ok(Target {
            vendor: name.to_owned(),
            credentials: self.credentials(name, own, &target)?,
            recorded_as: self.recorded_as(name, own, &target),
            ..target
        })
    }

    /// What a private page asks for. An address that is a secret needs no header, but is not to be cached either.
    fn credentials(
        &self,
        name: &str,
        own: &OwnVendor,
        target: &Target,
    ) -> Result<Option<Arc<Credentials>>, ResolveError> {
        let headers = self.config.headers(own)?;
        let Location::Page { address, .. } = &target.location else {
            return Ok(None);
        };
        if headers.is_empty() && !self.config.has_secret_url(own) {
            return Ok(None);
        }
        let pairs = headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        let credentials = Credentials::new(address.base(), pairs);
        let credentials = credentials.map_err(|cause| ResolveError::Header {
            vendor: name.to_owned(),
            cause,
        })?;
        Ok(Some(Arc::new(credentials)))
    }

    /// A file that may have come with a repository says nothing about what a name means elsewhere, in the catalogue or in
    /// the file of another repository: a page of its own has a history of its own.
    fn recorded_as(&self, name: &str, own: &OwnVendor, target: &Target) -> Option<String> {
        let is_apart = self.config.is_found && own.is_another_page();
        let feed = own
            .feed
            .as_ref()
            .map(|feed| format!(", {}", feed.get_ref()));
        let feed = feed.unwrap_or_default();
        is_apart.then(|| format!("{name} ({}{feed})", target.address()))
    }

    /// An address of the catalogue has the catalogue's feed; any other is detected.
    fn address(&self, url: &str) -> Result<Target, ResolveError> {
        let wrong = || ResolveError::Address(url.to_owned());
        let full = full_address(url).ok_or_else(wrong)?;
        let address = PageAddress::parse(&full).ok_or_else(wrong)?;
        let known = catalog::by_address(&full);
        let feed = known.and_then(|vendor| vendor.feed).and_then(feed::by_name);
        // A link into a page whose feed is known leads to the page; a feed of articles is an address of its own.
        let address = match feed {
            Some(feed) if feed.name() != "rss" => address.page(),
            _ => address,
        };
        Ok(Target {
            vendor: printable(url).into_owned(),
            name: known.as_ref().map(|vendor| vendor.name.to_owned()),
            location: Location::Page {
                address: address.with_id(known.as_ref().and_then(|vendor| vendor.feed_id)),
                feed,
            },
            filter: self.filter.clone(),
            credentials: None,
            recorded_as: None,
        })
    }
}
