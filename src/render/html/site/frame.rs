//! The frame of the server's pages, and the files that they load.

use maud::{Markup, html};

use super::super::super::humanize;
use super::super::super::style::Style;
use super::super::document::{Document, STYLE};
use super::super::element::moment;
use super::super::view::View;

/// Where a page of the server stands.
#[derive(Clone, Copy)]
pub(crate) struct Site<'a> {
    /// The zone of times, and what is now.
    pub(crate) style: &'a Style,
    /// The path of the page.
    pub(crate) path: &'a str,
}

const SCRIPT: &str = include_str!("script.js");
const STYLE_PATH: &str = "/assets/pingoru.css";
const SCRIPT_PATH: &str = "/assets/pingoru.js";

/// The pages that the navigation names.
const PLACES: &[(&str, &str)] = &[
    ("/", "Board"),
    ("/incidents", "Incidents"),
    ("/changes", "Changes"),
    ("/maintenance", "Maintenance"),
    ("/about", "About"),
];

/// A file that pages load, by its path: its type and its text.
pub(crate) fn asset(path: &str) -> Option<(&'static str, &'static str)> {
    match path {
        STYLE_PATH => Some(("text/css; charset=utf-8", STYLE)),
        SCRIPT_PATH => Some(("text/javascript; charset=utf-8", SCRIPT)),
        _ => None,
    }
}

impl<'a> Site<'a> {
    pub(super) fn view(self) -> View<'a> {
        View {
            style: self.style,
            is_site: true,
        }
    }

    /// A page with this content.
    pub(super) fn page(self, title: &str, description: String, content: &Markup) -> String {
        let feed = if let Some(vendor) = self.path.strip_prefix("/vendors/") {
            let vendor = vendor.split('/').next().unwrap_or(vendor);
            format!("/vendors/{vendor}/feed.atom")
        } else {
            "/feed.atom".to_owned()
        };
        let document = Document {
            title: format!("{title} · pingoru"),
            description,
            head: html! {
                meta name="robots" content="noindex";
                link rel="stylesheet" href=(STYLE_PATH);
                link rel="alternate" type="application/atom+xml" title="Incidents" href=(feed);
                script src=(SCRIPT_PATH) defer {}
            },
            above: self.above(),
            main: html! { h1 { (title) } (content) },
            below: self.below(),
        };
        document.text()
    }

    /// A page that only says something: that there is no such page, or why there is none now.
    pub(crate) fn message(self, title: &str, text: &str) -> String {
        self.page(
            title,
            text.to_owned(),
            &html! { p { (text) } p { a href="/" { "Back to the board" } } },
        )
    }

    fn above(self) -> Markup {
        html! {
            a.skip href="#main" { "Skip to the content" }
            nav.site aria-label="Pages" {
                @for (path, name) in PLACES {
                    @if *path == self.path { a href=(path) aria-current="page" { (name) } } @else { a href=(path) { (name) } }
                }
            }
        }
    }

    fn below(self) -> Markup {
        html! {
            p.faint {
                "Made " (moment(self.style.now, self.style)) ", times in " (humanize::zone(self.style)) ". "
                a href="/api/v1/openapi.json" { "API" } " · " a href="/calendar.ics" { "Calendar" } " · "
                a href="/feed.atom" { "Feed" } " · " a href="/metrics" { "Metrics" }
            }
            p #live .faint role="status" {}
        }
    }
}
