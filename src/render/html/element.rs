//! Small elements that all pages share: marks of a state, times, links, facts.

use chrono::SecondsFormat;
use maud::{Markup, html};

use super::super::humanize;
use super::super::style::{Style, Tone};
use crate::model::{Text, Time};

/// The class of a tone. The colour repeats what a symbol and a word say.
pub(super) fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "good",
        Tone::Minor => "minor",
        Tone::Bad => "bad",
        Tone::Doubt => "doubt",
        Tone::Planned => "planned",
        Tone::Faint => "faint",
        Tone::Strong => "strong",
    }
}

/// A symbol and a word in a tone.
pub(super) fn mark(tone: Tone, sign: &str, words: &str) -> Markup {
    html! {
        span.mark.(class(tone)) { span.sign aria-hidden="true" { (sign) } " " (words) }
    }
}

fn machine(at: Time) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// A moment as a clock.
pub(super) fn moment(at: Time, style: &Style) -> Markup {
    html! { time datetime=(machine(at)) { (humanize::moment(at, style)) } }
}

/// A moment as its distance from now.
pub(super) fn ago(at: Time, style: &Style) -> Markup {
    let clock = humanize::moment(at, style);
    html! { time datetime=(machine(at)) title=(clock) data-ago { (humanize::relative(at, style.now)) } }
}

/// A text as a link, where there is an address.
pub(super) fn linked(address: Option<String>, text: &str) -> Markup {
    html! {
        @if let Some(address) = address { a href=(address) { (text) } } @else { (text) }
    }
}

/// A link that leaves the page, shown by its address.
pub(super) fn outside(url: &Text) -> Markup {
    html! {
        @if let Some(address) = super::view::web(url) {
            a href=(address) rel="noreferrer noopener nofollow" { (url.line()) }
        } @else {
            (url.line())
        }
    }
}

/// Paragraphs of what a vendor wrote.
pub(super) fn prose(text: &Text) -> Markup {
    let paragraphs = text.lines().filter(|line| !line.trim().is_empty());
    html! { @for paragraph in paragraphs { p { (paragraph) } } }
}

/// A choice of a form; `any` is the word for none of the values.
pub(super) fn choice<'a>(
    name: &str,
    chosen: &str,
    values: impl Iterator<Item = &'a str>,
    any: &str,
) -> Markup {
    html! {
        select name=(name) {
            option value="" { (any) }
            @for value in values { option value=(value) selected[value == chosen] { (value) } }
        }
    }
}

/// Named facts, those that are known.
pub(super) fn facts(facts: &[(&str, Option<Markup>)]) -> Markup {
    html! {
        dl.facts {
            @for (name, value) in facts {
                @if let Some(value) = value { div { dt { (name) } dd { (value) } } }
            }
        }
    }
}
