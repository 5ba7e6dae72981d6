//! Vendors that opened incidents at the same time: a line each, and what the vendors say.

use maud::{Markup, html};

use super::element::{linked, moment};
use super::view::View;
use crate::report::{CorrelationReport, PagesReport};

/// A notice for each correlation, with its incidents folded away.
pub(super) fn notices(pages: &PagesReport, view: View<'_>) -> Markup {
    html! {
        @for one in pages.correlations.iter().flatten() {
            details.notice {
                summary { "≈ " (one.text.line()) }
                (incidents(one, view))
            }
        }
    }
}

fn incidents(correlation: &CorrelationReport, view: View<'_>) -> Markup {
    html! {
        ul {
            @for one in &correlation.incidents {
                li {
                    (one.vendor.line()) ": "
                    (linked(view.incident(&one.vendor, &one.id, one.url.as_ref()), &one.title.line()))
                    ", " (moment(one.started_at, view.style))
                    @for mention in &one.names {
                        br;
                        q { (mention.text.line()) }
                    }
                }
            }
        }
    }
}
