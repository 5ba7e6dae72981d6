//! `/about`: what is polled, how often, what failed and why, the channels, the version.

use maud::{Markup, html};

use super::super::super::humanize;
use super::super::super::style::Style;
use super::super::element::{ago, facts};
use super::super::view::path;
use super::frame::Site;
use crate::model::{Text, Time};
use crate::report::NotifyStatusReport;

/// What the server does.
pub(crate) struct About<'a> {
    /// The pages that are polled.
    pub(crate) polled: &'a [Polled],
    /// The channels of alerts and what waits; `None`: there are none.
    pub(crate) channels: Option<&'a NotifyStatusReport>,
    /// The time between two polls.
    pub(crate) interval_seconds: i64,
    /// Since when it runs.
    pub(crate) started_at: Time,
}

/// A page that is polled.
#[derive(Clone, Debug)]
pub(crate) struct Polled {
    /// The vendor's name.
    pub(crate) vendor: String,
    /// Its page's feed; `None`: not read yet.
    pub(crate) feed: Option<String>,
    /// The last poll that could be read.
    pub(crate) read_at: Option<Time>,
    /// Why the last poll failed.
    pub(crate) error: Option<Text>,
}

impl Site<'_> {
    /// What the server does.
    pub(crate) fn about(self, about: &About<'_>) -> String {
        let failing = about
            .polled
            .iter()
            .filter(|one| one.error.is_some())
            .count();
        let text = |words: String| html! { (words) };
        let content = html! {
            (facts(&[
                ("Version", Some(text(format!("pingoru {}", env!("CARGO_PKG_VERSION"))))),
                ("Running since", Some(ago(about.started_at, self.style))),
                ("Vendors", Some(text(about.polled.len().to_string()))),
                ("Not readable", Some(text(failing.to_string()))),
                ("Interval", Some(text(humanize::elapsed(about.interval_seconds)))),
            ]))
            (channels(about.channels, self.style))
            section {
                h2 { "Polled pages" }
                div.scroll tabindex="0" {
                    table {
                        caption.hidden { "Polled pages" }
                        thead { tr { th scope="col" { "Vendor" } th scope="col" { "Last read" } th.wide scope="col" { "Feed" } th scope="col" { "Problem" } } }
                        tbody { @for one in about.polled { (row(one, self.style)) } }
                    }
                }
            }
        };
        self.page(
            "About",
            "What this server polls, and how that goes".into(),
            &content,
        )
    }
}

fn row(one: &Polled, style: &Style) -> Markup {
    html! {
        tr {
            th scope="row" { @match path(&["vendors", &one.vendor]) { Some(path) => a href=(path) { (one.vendor) }, None => (one.vendor) } }
            td { @match one.read_at { Some(at) => (ago(at, style)), None => "never" } }
            td.wide { (one.feed.as_deref().unwrap_or("unknown")) }
            td { @if let Some(error) = &one.error { span.doubt { "? " (error.line()) } } }
        }
    }
}

fn channels(report: Option<&NotifyStatusReport>, style: &Style) -> Markup {
    let Some(report) = report else {
        return html! {};
    };
    html! {
        section {
            h2 { "Channels of alerts" }
            div.scroll tabindex="0" {
                table {
                    caption.hidden { "Channels with what waits to be sent" }
                    thead { tr { th scope="col" { "Channel" } th scope="col" { "Kind" } th scope="col" { "Last delivery" } th scope="col" { "Waiting" } th scope="col" { "Problem" } } }
                    tbody {
                        @for one in &report.channels {
                            tr {
                                th scope="row" { (one.name.line()) }
                                td { (one.kind.as_deref().unwrap_or("unknown")) }
                                td { @match one.last_sent_at { Some(at) => (ago(at, style)), None => "none" } }
                                td { (one.waiting) }
                                td { @if let Some(error) = &one.error { span.doubt { "? " (error.line()) } } }
                            }
                        }
                    }
                }
            }
        }
    }
}
