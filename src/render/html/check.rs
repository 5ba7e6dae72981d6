//! The decisions of a gate: what failed and why, what was allowed, what was waived.

use std::cmp::Reverse;

use maud::{Markup, html};

use super::super::style::Style;
use super::super::words::check::{excused, policy, shown};
use super::element::{linked, mark};
use super::view::View;
use crate::report::{PagesReport, StatementReport, VendorReport};

/// All vendors, the worst outcome first.
pub(super) fn content(pages: &PagesReport, view: View<'_>) -> Markup {
    let mut vendors: Vec<_> = pages.vendors.iter().collect();
    vendors.sort_by_key(|vendor| Reverse(vendor.outcome()));
    html! {
        div.scroll tabindex="0" {
            table {
                caption.hidden { "Decisions by vendor, the worst first" }
                thead {
                    tr {
                        th scope="col" { "Decision" }
                        th scope="col" { "Vendor" }
                        th scope="col" { "Why" }
                        th.wide scope="col" { "Policy" }
                    }
                }
                tbody { @for vendor in vendors { (row(vendor, view)) } }
            }
        }
    }
}

fn row(vendor: &VendorReport, view: View<'_>) -> Markup {
    let (sign, word, tone) = shown(vendor.outcome(), vendor);
    let address = view.vendor(&vendor.vendor, vendor.url.as_ref());
    html! {
        tr {
            td { (mark(tone, sign, word)) }
            th scope="row" { (linked(address, &vendor.label())) }
            td { (why(vendor, view.style)) }
            td.wide { (policy(vendor)) }
        }
    }
}

fn why(vendor: &VendorReport, style: &Style) -> Markup {
    let statements = vendor.gate.statements.iter().filter(|one| !one.is_fine());
    let statements: Vec<_> = statements.collect();
    if statements.is_empty() {
        let reasons = vendor.reasons.iter();
        return html! { @for reason in reasons { span.line { (reason.line()) } } };
    }
    html! { @for one in statements { span.line { (statement(vendor, one, style)) } } }
}

fn statement(vendor: &VendorReport, one: &StatementReport, style: &Style) -> Markup {
    html! {
        @match &one.excuse {
            Some(excuse) => { span.planned { "~ " (one.text.line()) } ": " (excused(excuse, style)) }
            None if vendor.is_cause(one) => strong { (one.text.line()) },
            None => (one.text.line()),
        }
    }
}
