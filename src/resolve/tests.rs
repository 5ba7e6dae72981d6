//! Every kind of name that a command accepts, resolved without a network.

use super::local;
use super::resolver::Resolver;
use crate::config::Config;
use crate::fetch::{Location, Origin, Target};
use crate::filter::{ComponentFilter, Pattern};
use crate::model::Time;

const CONFIG: &str = r#"
[vendors.acme]
url = "https://status.acme.dev"
name = "Acme"
components = ["API"]

[vendors.typo]
url = "https://status.typo.dev"
feed = "statuspgae"

[vendors.nowhere]
name = "Nowhere"

[groups]
prod = ["clerk", "@core"]
core = ["github", "clerk"]
loop = ["@knot"]
knot = ["@loop"]
"#;

fn now() -> Time {
    "2026-11-20T12:00:00Z".parse().unwrap()
}

fn resolve(names: &[&str]) -> Result<Vec<Target>, String> {
    let config: Config = toml::from_str(CONFIG).unwrap();
    let names: Vec<_> = names.iter().map(|name| (*name).to_owned()).collect();
    let resolver = Resolver {
        config: &config,
        filter: ComponentFilter::default(),
        now: now(),
    };
    resolver.targets(&names).map_err(|error| error.to_string())
}

fn one(name: &str) -> Target {
    let mut targets = resolve(&[name]).unwrap();
    assert_eq!(targets.len(), 1, "{name}");
    targets.remove(0)
}

fn vendors(names: &[&str]) -> Vec<String> {
    let targets = resolve(names).unwrap().into_iter();
    targets.map(|target| target.vendor).collect()
}

fn error(name: &str) -> String {
    resolve(&[name]).unwrap_err()
}

#[test]
fn a_name_resolves_to_the_page_and_the_feed_of_the_catalogue() {
    let github = one("github");
    assert_eq!(github.vendor, "github");
    assert_eq!(github.name.as_deref(), Some("GitHub"));
    assert_eq!(github.address(), "https://www.githubstatus.com");
    assert_eq!(github.feed(), Some("statuspage"));
    assert!(github.filter.is_all());
}

#[test]
fn an_alias_and_any_case_resolve_to_the_same_vendor() {
    assert_eq!(vendors(&["gh", "github", "GitHub"]), ["github"]);
}

#[test]
fn a_product_resolves_to_its_vendors_page_and_its_own_components() {
    let europe = one("1password-europe");
    assert_eq!(europe.vendor, "1password-europe");
    assert_eq!(europe.name.as_deref(), Some("1Password Europe"));
    assert_eq!(europe.address(), one("1password").address());
    let patterns = europe.filter.components.iter().map(Pattern::text);
    assert_eq!(patterns.collect::<Vec<_>>(), ["Europe"]);
}

#[test]
fn an_address_of_the_catalogue_has_its_feed_and_another_is_detected() {
    let known = one("https://www.githubstatus.com");
    assert_eq!(known.name.as_deref(), Some("GitHub"));
    assert_eq!(known.feed(), Some("statuspage"));
    let other = one("https://status.acme.invalid/");
    assert_eq!(other.vendor, "https://status.acme.invalid/");
    assert_eq!(other.address(), "https://status.acme.invalid");
    assert_eq!((other.name.as_deref(), other.feed()), (None, None));
}

#[test]
fn a_domain_that_is_no_name_is_an_address() {
    let target = one("status.acme.invalid");
    assert_eq!(target.vendor, "https://status.acme.invalid");
    assert_eq!(target.address(), "https://status.acme.invalid");
}

#[test]
fn a_configured_vendor_has_its_own_name_address_and_components() {
    let acme = one("acme");
    assert_eq!(acme.vendor, "acme");
    assert_eq!(acme.name.as_deref(), Some("Acme"));
    assert_eq!(acme.address(), "https://status.acme.dev");
    let patterns = acme.filter.components.iter().map(Pattern::text);
    assert_eq!(patterns.collect::<Vec<_>>(), ["API"]);
}

#[test]
fn groups_are_expanded_in_order_and_each_vendor_is_asked_once() {
    assert_eq!(vendors(&["@core"]), ["github", "clerk"]);
    assert_eq!(
        vendors(&["@prod", "github", "acme"]),
        ["clerk", "github", "acme"]
    );
}

#[test]
fn a_group_that_contains_itself_is_an_error() {
    assert_eq!(error("@loop"), "group `@loop` contains itself");
}

#[test]
fn an_unknown_group_lists_the_groups() {
    let expected = "unknown group `@zzz`; the configuration has @core, @knot, @loop, @prod";
    assert_eq!(error("@zzz"), expected);
    assert_eq!(error("@prd"), "unknown group `@prd`; did you mean @prod?");
}

#[test]
fn an_unknown_name_comes_with_suggestions() {
    let error = error("githb");
    assert!(
        error.starts_with("unknown vendor `githb`; did you mean "),
        "{error}"
    );
    assert!(error.contains("github"), "{error}");
}

#[test]
fn a_configured_vendor_needs_an_address_and_a_feed_that_exists() {
    assert!(error("nowhere").contains("vendor `nowhere` needs a `url`"));
    assert!(error("typo").contains("unknown feed `statuspgae`"));
}

#[test]
fn a_file_is_read_at_once_and_is_as_old_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("saved.json");
    std::fs::write(&path, "{}").unwrap();
    let path = path.to_str().unwrap();
    let target = one(path);
    assert_eq!(target.vendor, path);
    let Location::Documents(documents, origin) = target.location else {
        panic!("a file needs no request");
    };
    assert_eq!(origin, Origin::File);
    assert_eq!(documents[0].body, b"{}");
    assert!(documents[0].fetched_at <= now());
    assert!(error("./not-there.json").starts_with("./not-there.json: "));
}

#[test]
fn standard_input_is_one_document_of_now() {
    let local = local::read_stdin(&b"{}"[..], now()).unwrap();
    assert_eq!(local.origin, Origin::File);
    assert_eq!(local.documents.len(), 1);
    assert_eq!(local.documents[0].body, b"{}");
    assert_eq!(local.documents[0].fetched_at, now());
}

#[test]
fn the_demo_has_its_documents_inside() {
    let demo = one("demo");
    assert_eq!(demo.name.as_deref(), Some("Acme Cloud (demo)"));
    assert!(matches!(
        demo.location,
        Location::Documents(_, Origin::Demo)
    ));
}

#[test]
fn names_written_like_paths_are_paths() {
    for path in [
        "./x",
        "/x",
        "~/x",
        "a/b",
        "saved.json",
        "feed.rss",
        "page.html",
    ] {
        assert!(local::is_path(path), "{path}");
    }
    for name in ["github", "status.acme.dev", "-"] {
        assert!(!local::is_path(name), "{name}");
    }
}
