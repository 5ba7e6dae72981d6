//! Walks a tree, reads what can say something, and nothing else: no folder of packages or builds, nothing that is
//! ignored, no link, no device.

use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use ignore::{DirEntry, WalkBuilder, WalkState};

use super::evidence::{Cause, Unread};
use super::facts::{Facts, Place};
use super::folders;
use super::hosts::hosts;
use super::kinds::{self, Form, Kind};
use super::mention::{Malformed, Mention, Need, What};
use super::rank::{Findings, Found};
use super::text::{line_at, line_of};
use super::variables;
use crate::catalog;
use crate::files;

/// Manifests and lock files are written by machines, at times large ones.
const LARGEST_MANIFEST: u64 = 32 << 20;

/// Source that is larger was made by a machine, or is data.
const LARGEST_SOURCE: u64 = 1 << 20;

/// Folders within folders; no project has as many.
const DEEPEST: usize = 100;

/// Whether a file holds bytes of no text is seen in its beginning.
const BEGINNING: usize = 8 << 10;

/// More threads than this wait for the disk.
const MOST_THREADS: usize = 8;

/// The vendors that the project in a folder, or a single file, depends on.
///
/// # Errors
/// Where the path does not exist, or cannot be entered.
pub(crate) fn scan(root: &Path) -> io::Result<Findings> {
    let is_file = std::fs::metadata(root)?.is_file();
    if is_file {
        let mut visitor = Visitor::default();
        let name = root
            .file_name()
            .unwrap_or(root.as_os_str())
            .to_string_lossy();
        visitor.file(root, &name);
        return Ok(visitor.found.ranked());
    }
    std::fs::read_dir(root)?;
    let all = Mutex::new(Found::default());
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let walk = WalkBuilder::new(root)
        .hidden(false)
        .require_git(false)
        .git_global(false)
        .follow_links(false)
        .max_depth(Some(DEEPEST))
        .threads(threads.min(MOST_THREADS))
        .filter_entry(is_entered)
        .build_parallel();
    walk.run(|| {
        let mut visitor = Gathered {
            visitor: Visitor::default(),
            all: &all,
        };
        Box::new(move |entry| {
            match entry {
                Ok(entry) => visitor.visitor.entry(root, &entry),
                Err(error) => visitor.visitor.error(root, &error),
            }
            WalkState::Continue
        })
    });
    let found = all.into_inner().unwrap_or_else(PoisonError::into_inner);
    Ok(found.ranked())
}

fn is_entered(entry: &DirEntry) -> bool {
    let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
    let name = entry.file_name().to_str().unwrap_or_default();
    entry.depth() == 0 || !is_folder || !folders::is_skipped(name)
}

/// A thread's findings, which join those of the others when it ends.
struct Gathered<'a> {
    visitor: Visitor,
    all: &'a Mutex<Found>,
}

impl Drop for Gathered<'_> {
    fn drop(&mut self) {
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        all.merge(std::mem::take(&mut self.visitor.found));
    }
}

/// Reads files, one after the other.
#[derive(Default)]
struct Visitor {
    facts: Facts,
    found: Found,
}

impl Visitor {
    fn entry(&mut self, root: &Path, entry: &DirEntry) {
        if !entry.file_type().is_some_and(|kind| kind.is_file()) {
            return;
        }
        let path = relative(root, entry.path());
        self.file(entry.path(), &path);
    }

    /// A folder that cannot be entered; what is said about an ignore file is not about the project.
    fn error(&mut self, root: &Path, error: &ignore::Error) {
        let Some(cause) = error.io_error() else {
            return;
        };
        let path = path_of(error).map_or_else(String::new, |path| relative(root, path));
        self.found.unread.push(Unread {
            path,
            cause: Cause::System(cause.kind()),
        });
    }

    fn file(&mut self, path: &Path, shown: &str) {
        let Some(kind) = kinds::of(shown) else {
            return;
        };
        let is_source = kind.form == Form::Source;
        let largest = if is_source {
            LARGEST_SOURCE
        } else {
            LARGEST_MANIFEST
        };
        let read = files::read(path, largest);
        let read = read.map_err(|error| Cause::System(error.kind()));
        let read = read.and_then(|bytes| self.content(&bytes, shown, kind));
        // Source that is too large or no text says nothing; a manifest might.
        let is_doubt = |cause: &Cause| match cause {
            Cause::System(io::ErrorKind::FileTooLarge) | Cause::Text(_) => {
                !is_source && !folders::is_weak(shown)
            }
            Cause::System(_) => true,
        };
        match read {
            Ok(()) => self.found.files += 1,
            Err(cause) if is_doubt(&cause) => self.found.unread.push(Unread {
                path: shown.to_owned(),
                cause,
            }),
            Err(_) => {}
        }
    }

    fn content(&mut self, bytes: &[u8], shown: &str, kind: Kind) -> Result<(), Cause> {
        let beginning = bytes.get(..BEGINNING).unwrap_or(bytes);
        let text = match str::from_utf8(bytes) {
            _ if memchr::memchr(0, beginning).is_some() => Err(Cause::Text("not a text file")),
            Ok(text) => Ok(text.trim_start_matches('\u{feff}')),
            // Source in another encoding still has its hosts in ASCII.
            Err(_) if kind.form == Form::Source => Ok(""),
            Err(_) => Err(Cause::Text("not a text file in UTF-8")),
        }?;
        let place = Place {
            file: Arc::from(shown),
            text,
            is_weak: folders::is_weak(shown),
            is_lock: matches!(kind.form, Form::Lock(_)),
        };
        let mut mentions = named(text, kind).map_err(|Malformed(why)| Cause::Text(why))?;
        mentions.extend(
            kind.service
                .map(|slug| Mention::always(What::Service(slug), 1)),
        );
        if let Some(registry) = registry(&mentions, kind, text) {
            mentions.push(registry);
        }
        let called = self.called(bytes, text, kind);
        for mention in mentions.iter().chain(&called) {
            self.found
                .evidence
                .extend(self.facts.evidence(mention, &place));
        }
        let folder = shown.rsplit_once('/').map_or("", |(folder, _)| folder);
        match kind.form {
            Form::Manifest(ecosystem) => {
                self.found.manifests.insert((folder.to_owned(), ecosystem));
            }
            Form::Lock(ecosystem) => {
                self.found.locks.insert(place.file, ecosystem);
            }
            _ => {}
        }
        Ok(())
    }

    /// The hosts that a text calls. A vendor's own site is a link unless a machine is to read it.
    fn called(&mut self, bytes: &[u8], text: &str, kind: Kind) -> Vec<Mention> {
        let is_source = match kind.form {
            Form::Source => kind.read.is_none() || !is_deployment(text),
            Form::Manifest("terraform") | Form::Deployment => false,
            _ => return Vec::new(),
        };
        let mut called = Vec::new();
        for one in hosts(bytes) {
            let host = one.host.as_ref();
            if self.facts.of_host(host).is_none() {
                continue;
            }
            if is_source && !one.is_api && catalog::is_site(host) {
                continue;
            }
            let line = line_at(bytes, one.at);
            called.push(Mention::always(What::Host(host.to_owned()), line));
        }
        called
    }
}

/// What the file's reader finds, and the variables of files that have some.
fn named(text: &str, kind: Kind) -> Result<Vec<Mention>, Malformed> {
    let mut mentions = kind
        .read
        .map_or_else(|| Ok(Vec::new()), |read| read(text))?;
    match kind.form {
        Form::Env => mentions.extend(variables::env_file(text)),
        Form::Deployment => mentions.extend(variables::in_configuration(text)),
        Form::Source if kind.read.is_some() && is_deployment(text) => {
            mentions.extend(variables::in_configuration(text));
        }
        _ => {}
    }
    Ok(mentions)
}

/// Whether a text is an object of Kubernetes.
fn is_deployment(text: &str) -> bool {
    let is_begun = |key: &str| {
        text.starts_with(key)
            || memchr::memmem::find(text.as_bytes(), format!("\n{key}").as_bytes()).is_some()
    };
    is_begun("apiVersion:") && is_begun("kind:")
}

/// Where the packages of a manifest come from, at the first of them.
fn registry(mentions: &[Mention], kind: Kind, text: &str) -> Option<Mention> {
    let (Form::Manifest(ecosystem) | Form::Lock(ecosystem)) = kind.form else {
        return None;
    };
    let host = match ecosystem {
        "npm" => "registry.npmjs.org",
        "pypi" => "pypi.org",
        "cargo" => "crates.io",
        "go" => "proxy.golang.org",
        "maven" => "repo1.maven.org",
        "nuget" => "api.nuget.org",
        "composer" => "repo.packagist.org",
        "rubygems" => "rubygems.org",
        "hex" => "repo.hex.pm",
        "pub" => "pub.dev",
        "pod" => "cdn.cocoapods.org",
        _ => return None,
    };
    let packages = mentions.iter().filter_map(|one| match &one.what {
        What::Package(known, name) if *known == ecosystem => Some((one, name)),
        _ => None,
    });
    let (first, name) = packages.min_by_key(|(one, _)| one.need)?;
    let line = if first.line == 0 {
        line_of(text, name)
    } else {
        first.line
    };
    let need = match first.need {
        Need::Indirect => Need::Indirect,
        Need::Always | Need::Dev => Need::Always,
    };
    Some(Mention {
        what: What::Registry(host.to_owned()),
        line,
        need,
    })
}

/// A path below the root with slashes, for people and for patterns.
fn relative(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts = below
        .components()
        .map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

/// The path that an error of the walk is about.
fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            path_of(err)
        }
        _ => None,
    }
}
