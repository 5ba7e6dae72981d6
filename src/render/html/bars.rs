//! The affected components of an incident as bars against its span.

use maud::{Markup, html};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::super::words::incident::{severity, states};
use super::super::words::vendor::short_state;
use super::element::{class, mark};
use crate::model::{ComponentStatus, Impact, Text, Time};
use crate::report::{AffectedReport, IncidentReport, IntervalReport};

/// The width of a bar in its own units.
const WIDTH: i64 = 1_000;

/// The section about what an incident affects; what is open lasts until `read_at`.
pub(super) fn affected(one: &IncidentReport, read_at: Time, style: &Style) -> Markup {
    let named = one.listed_components.len();
    html! {
        section {
            h2 { "Affected components" }
            @match &one.affected_components {
                None => p { (mark(Tone::Doubt, "?", "unknown")) " The feed does not say how components were affected." }
                Some(list) if list.is_empty() => p { "None." }
                Some(list) => (table(list, span(one, read_at), read_at, style)),
            }
            @if named > 0 {
                p.faint { "Only named: " (paths(one)) }
            }
        }
    }
}

fn paths(one: &IncidentReport) -> String {
    let paths = one.listed_components.iter().map(|one| one.path().line());
    paths.collect::<Vec<_>>().join(", ")
}

/// From the start to the end; an open incident lasts until `read_at`.
fn span(one: &IncidentReport, read_at: Time) -> Option<(Time, Time)> {
    let end = one
        .resolved_at
        .or((one.open == Some(true)).then_some(read_at));
    one.started_at.zip(end).filter(|(from, to)| from < to)
}

fn table(
    list: &[AffectedReport],
    span: Option<(Time, Time)>,
    read_at: Time,
    style: &Style,
) -> Markup {
    html! {
        div.scroll tabindex="0" {
            table.bars {
                caption.hidden { "Affected components with their states over time" }
                thead { tr { th scope="col" { "Component" } th scope="col" { "State" } th scope="col" { "During the incident" } } }
                tbody {
                    @for component in list {
                        tr {
                            th scope="row" { (component.path().line()) }
                            td { (states_of(component, read_at)) }
                            td { @if let Some(span) = span { (bar(component, span, style)) } @else { "times unknown" } }
                        }
                    }
                }
            }
        }
    }
}

fn states_of(component: &AffectedReport, read_at: Time) -> Markup {
    let Some(states) = states(component, read_at) else {
        return html! {
            (mark(Tone::of_component(component.worst), sign(component.worst), &short_state(component.worst)))
            ", duration unknown"
        };
    };
    html! {
        @for (status, seconds) in states {
            span.line { (mark(Tone::of_component(status), sign(status), &short_state(status))) " " (humanize::length(seconds)) }
        }
    }
}

fn sign(status: ComponentStatus) -> &'static str {
    super::super::words::vendor::component_sign(status)
}

fn bar(component: &AffectedReport, (start, end): (Time, Time), style: &Style) -> Markup {
    let length = (end - start).num_seconds().max(1);
    let place = |at: Time| ((at - start).num_seconds() * WIDTH / length).clamp(0, WIDTH);
    html! {
        svg.bar viewBox=(format!("0 0 {WIDTH} 12")) preserveAspectRatio="none" role="img" aria-label=(words(component, style)) {
            rect.faint x="0" y="11" width=(WIDTH) height="1" {}
            @for interval in &component.intervals {
                @let (from, to) = (place(interval.from), place(interval.to.unwrap_or(end)));
                @let height = height(interval.status);
                rect.(class(Tone::of_component(interval.status))) x=(from) y=(12 - height) width=((to - from).max(4)) height=(height) {
                    title { (stretch(interval, style)) }
                }
            }
        }
    }
}

/// The worse, the higher.
fn height(status: ComponentStatus) -> i64 {
    match severity(status) {
        Impact::None | Impact::Minor => 6,
        Impact::Major => 9,
        Impact::Critical => 12,
    }
}

fn words(component: &AffectedReport, style: &Style) -> String {
    let stretches = component.intervals.iter().map(|one| stretch(one, style));
    let name: Text = component.path();
    format!(
        "{}: {}",
        name.line(),
        stretches.collect::<Vec<_>>().join("; ")
    )
}

/// `partial outage 06:33 – 07:03`.
fn stretch(interval: &IntervalReport, style: &Style) -> String {
    let to = interval.to.map_or("now".into(), |to| {
        humanize::clock(to, Some(interval.from), style)
    });
    let from = humanize::clock(interval.from, None, style);
    format!("{} {from} – {to}", short_state(interval.status))
}
