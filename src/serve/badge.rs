//! `/badges/NAME.svg`: a vendor's state in a picture, for a README.

use hyper::header::HeaderName;

use super::answers::Refused;
use super::query::Query;
use super::reply::{Caching, Reply};
use super::site::Site;
use crate::gate::Verdict;
use crate::model::Impact;
use crate::report::VendorReport;

const SVG: &str = "image/svg+xml";
/// A longer name is cut.
const LONGEST: usize = 40;
/// Between text and edge.
const PADDING: usize = 6;

pub(super) fn reply(site: &Site, file: &str, query: &Query) -> Result<Reply, Refused> {
    query.only(&[])?;
    let name = file
        .strip_suffix(".svg")
        .ok_or_else(|| Refused::Unknown("a badge is at /badges/NAME.svg".into()))?;
    let vendor = site.vendor(name)?;
    let report = site.ask("status", &[("vendor", &vendor.vendor)])?;
    let pages = report.decided();
    let found = pages.and_then(|pages| pages.vendors.first());
    let (state, color) = found.map_or(("unknown", GREY), state);
    let label = vendor.name.unwrap_or(vendor.vendor);
    let reply = Reply::ok(SVG, badge(&label, state, color)).kept(Caching::Seconds(60));
    // Pages of others show it.
    Ok(reply.with(
        HeaderName::from_static("cross-origin-resource-policy"),
        "cross-origin",
    ))
}

const GREY: &str = "#6a737d";

/// Each colour has a contrast of more than 4.5 to white.
fn state(vendor: &VendorReport) -> (&'static str, &'static str) {
    match (vendor.verdict, vendor.impact) {
        (Verdict::Ok, _) => ("operational", "#1a7f37"),
        (Verdict::Trouble, Some(Impact::Critical)) => ("major outage", "#b42318"),
        (Verdict::Trouble, Some(Impact::Major)) => ("partial outage", "#b45309"),
        (Verdict::Trouble, _) => ("degraded", "#8a6100"),
        _ => ("unknown", GREY),
    }
}

fn badge(label: &str, state: &str, color: &str) -> String {
    let label = cut(label);
    let (left, right) = (width(&label), width(state));
    let whole = left + right;
    let (label, state) = (escaped(&label), escaped(state));
    let middle = |from: usize, width: usize| from + width / 2;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{whole}\" height=\"20\" role=\"img\" aria-label=\"{label}: {state}\">\
         <title>{label}: {state}</title>\
         <rect width=\"{whole}\" height=\"20\" rx=\"3\" fill=\"#444d56\"/>\
         <path fill=\"{color}\" d=\"M{left} 0h{} a3 3 0 0 1 3 3v14a3 3 0 0 1 -3 3h-{}z\"/>\
         <g fill=\"#fff\" text-anchor=\"middle\" font-family=\"Verdana,DejaVu Sans,sans-serif\" font-size=\"11\">\
         <text x=\"{}\" y=\"14\">{label}</text><text x=\"{}\" y=\"14\">{state}</text></g></svg>\n",
        right - 3,
        right - 3,
        middle(0, left),
        middle(left, right),
    )
}

/// The name in one line.
fn cut(label: &str) -> String {
    let line = crate::model::Text::from(label).line();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line,
    }
}

/// About what it takes in the font, in pixels.
fn width(text: &str) -> usize {
    let of = |c: char| match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | '\'' | '|' | ' ' => 4,
        'm' | 'w' | 'M' | 'W' => 10,
        c if c.is_ascii() => 7,
        _ => 11,
    };
    text.chars().map(of).sum::<usize>() + 2 * PADDING
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_a_badge_is_inert() {
        let svg = badge("<script>\"&'\u{202e}\n", "ok", GREY);
        assert!(!svg.contains("<script"), "{svg}");
        assert!(!svg.contains('\u{202e}'), "{svg}");
        assert!(svg.contains("&lt;script&gt;&quot;&amp;&#39;"), "{svg}");
    }

    #[test]
    fn a_long_name_is_cut() {
        let svg = badge(&"x".repeat(1_000_000), "ok", GREY);
        assert!(svg.len() < 2_000);
    }
}
