//! Bare pages of each platform, as its own markers show it: `tests/fixtures/finding/<platform>/`, on loopback, with the
//! requests counted.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::Deserialize;

use crate::support::{Answer, Home, Server};

/// The most requests that finding and reading one page may make.
const MOST: usize = 12;

/// `page.toml`: the feed that is to be found, and the fixture of it that has the data.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    feed: String,
    case: String,
    /// What the server answers at a path that it does not know.
    #[serde(default)]
    otherwise: Otherwise,
    /// Whether the data stand at the root of the host wherever the page is.
    #[serde(default)]
    data: Data,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Otherwise {
    #[default]
    NotFound,
    /// A redirect to the page.
    Home,
    /// The page itself, with 200.
    Page,
}

#[derive(Clone, Copy, Default, PartialEq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Data {
    #[default]
    Below,
    Root,
}

#[derive(Deserialize)]
struct Case {
    documents: Vec<Document>,
}

#[derive(Deserialize)]
struct Document {
    file: String,
    asked: String,
}

struct Page {
    name: String,
    settings: Settings,
    html: Vec<u8>,
    /// By path and query below the page.
    data: HashMap<String, Vec<u8>>,
}

impl Page {
    fn load(folder: &Path) -> Self {
        let settings: Settings = read_toml(&folder.join("page.toml"));
        let case = fixtures().join(&settings.case);
        let documents = read_toml::<Case>(&case.join("case.toml")).documents;
        let bodies = documents.into_iter().map(|document| {
            let body = std::fs::read(case.join(document.file)).unwrap();
            (below_host(&document.asked).to_owned(), body)
        });
        let mut data: HashMap<_, _> = bodies.collect();
        let own = data.remove("");
        let html = std::fs::read(folder.join("page.html")).ok();
        Self {
            name: folder.file_name().unwrap().display().to_string(),
            settings,
            html: html.or(own).unwrap(),
            data,
        }
    }

    /// What the page answers at a path below it; `home` is its own path.
    fn answer(&self, below: &str, home: &str) -> Answer {
        match (below, self.settings.otherwise) {
            ("" | "/", _) => self.html(),
            _ if self.data.contains_key(below) => self.document(below),
            (_, Otherwise::NotFound) => Answer::status(404),
            (_, Otherwise::Home) => Answer::Redirect(format!("{home}/")),
            (_, Otherwise::Page) => self.html(),
        }
    }

    fn html(&self) -> Answer {
        Answer::Body(200, "text/html", self.html.clone())
    }

    fn document(&self, path: &str) -> Answer {
        match self.data.get(path) {
            Some(body) => Answer::Body(200, "application/json", body.clone()),
            None => Answer::status(404),
        }
    }

    fn has_data_at_root(&self) -> bool {
        self.settings.data == Data::Root
    }
}

fn read_toml<T: for<'a> Deserialize<'a>>(path: &Path) -> T {
    let text =
        std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// The path and the query of an address.
fn below_host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = rest.find('/').map_or("", |at| &rest[at..]);
    if path == "/" { "" } else { path }
}

fn pages() -> Vec<Arc<Page>> {
    let folders = std::fs::read_dir(fixtures().join("finding")).unwrap();
    let mut folders: Vec<_> = folders.map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    let pages: Vec<_> = folders
        .iter()
        .map(|folder| Arc::new(Page::load(folder)))
        .collect();
    assert!(pages.len() >= 20, "only {} platforms", pages.len());
    pages
}

/// A server that counts its requests.
fn counting(
    count: &Arc<AtomicUsize>,
    host: &str,
    answer: impl Fn(&str) -> Answer + Send + Sync + 'static,
) -> Server {
    let count = Arc::clone(count);
    Server::on(host, move |path| {
        count.fetch_add(1, Ordering::SeqCst);
        answer(path)
    })
}

/// Serves a page; the address that a user types.
type Form = fn(&Arc<AtomicUsize>, Arc<Page>) -> String;

/// Looks for every page in one form.
fn assert_all_found(form: Form) {
    let mut wrong = Vec::new();
    for page in pages() {
        let count = Arc::new(AtomicUsize::new(0));
        let url = form(&count, Arc::clone(&page));
        let run = Home::new().run(&["vendors", "detect", &url, "--format", "json"]);
        let requests = count.load(Ordering::SeqCst);
        let found = &run.json()["feed"];
        if *found != page.settings.feed.as_str() || requests > MOST {
            wrong.push(format!(
                "{}: {found}, {requests} requests\n{}",
                page.name, run.stdout
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn at_the_root() {
    assert_all_found(|count, page| {
        counting(count, "127.0.0.1", move |path| page.answer(path, "")).url()
    });
}

fn below(count: &Arc<AtomicUsize>, page: Arc<Page>) -> String {
    let server = counting(count, "127.0.0.1", move |path| {
        match path.strip_prefix("/tools") {
            Some(below) => page.answer(below, "/tools"),
            None if page.has_data_at_root() => page.document(path),
            None => Answer::status(404),
        }
    });
    format!("{}/tools", server.url())
}

#[test]
fn below_a_path() {
    assert_all_found(below);
}

#[test]
fn from_a_link_into_a_page_below_a_path() {
    assert_all_found(|count, page| format!("{}/incidents/k3x9", below(count, page)));
}

#[test]
fn behind_a_redirect_of_every_path_to_the_root_of_another_host() {
    assert_all_found(|count, page| {
        let new = counting(count, "127.0.0.1", move |path| page.answer(path, "")).url();
        counting(count, "127.0.0.2", move |_| {
            Answer::Redirect(format!("{new}/"))
        })
        .url()
    });
}

#[test]
fn behind_a_redirect_of_each_path_to_the_same_of_another_host() {
    assert_all_found(|count, page| {
        let new = counting(count, "127.0.0.1", move |path| page.answer(path, "")).url();
        counting(count, "localhost", move |path| {
            Answer::Redirect(format!("{new}{path}"))
        })
        .url()
    });
}

#[test]
fn behind_a_redirect_to_a_path_with_the_data_at_the_root() {
    assert_all_found(|count, page| {
        let server = counting(count, "127.0.0.1", move |path| match path {
            "/" => Answer::Redirect("/status/acme".into()),
            "/status/acme" | "/status/acme/" => page.answer("", "/status/acme"),
            path => page.answer(path, "/status/acme"),
        });
        server.url()
    });
}

#[test]
fn behind_a_redirect_to_a_path_with_the_data_below_it() {
    assert_all_found(|count, page| {
        let server = counting(count, "127.0.0.1", move |path| {
            match path.strip_prefix("/status/acme") {
                Some(below) => page.answer(below, "/status/acme"),
                None if path == "/" => Answer::Redirect("/status/acme".into()),
                None if page.has_data_at_root() => page.document(path),
                None => Answer::status(404),
            }
        });
        server.url()
    });
}
