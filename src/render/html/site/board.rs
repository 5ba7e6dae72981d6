//! `/`: the board, by group, with a line that counts and a filter in the query string.

use std::cmp::Reverse;

use maud::{Markup, html};

use super::super::super::words::vendor::{counts, rank};
use super::super::board::table;
use super::super::correlation::notices;
use super::super::element::choice;
use super::frame::Site;
use crate::gate::Verdict;
use crate::report::{PagesReport, UptimeReport, VendorReport};

/// What the board shows.
pub(crate) struct Board<'a> {
    /// The state of all vendors.
    pub(crate) status: &'a PagesReport,
    /// Their last days.
    pub(crate) uptime: Option<&'a UptimeReport>,
    /// The groups with the names of their vendors.
    pub(crate) groups: &'a [(String, Vec<String>)],
    /// What the reader chose.
    pub(crate) chosen: Chosen,
}

/// The board's filter; an empty one chooses all.
#[derive(Clone, Debug, Default)]
pub(crate) struct Chosen {
    /// A part of the name.
    pub(crate) name: String,
    /// `trouble`, `unknown` or `ok`.
    pub(crate) state: String,
    /// The name of a group.
    pub(crate) group: String,
}

impl Chosen {
    fn has(&self, vendor: &VendorReport) -> bool {
        let name = self.name.to_lowercase();
        let named = vendor.title().to_lowercase().contains(&name)
            || vendor.vendor.raw().to_lowercase().contains(&name);
        named && (self.state.is_empty() || self.state == vendor.verdict.word())
    }
}

impl Site<'_> {
    /// The board.
    pub(crate) fn board(self, board: &Board<'_>) -> String {
        let vendors = &board.status.vendors;
        let shown: Vec<_> = vendors.iter().filter(|one| board.chosen.has(one)).collect();
        let sections = sections(&shown, board);
        let content = html! {
            p.state { (counts(vendors)) }
            (notices(board.status, self.view()))
            (form(board))
            @if sections.is_empty() { p { "No vendor matches." } }
            @for (name, vendors) in &sections {
                @if !name.is_empty() { h2 { (name) } }
                (table(vendors, board.uptime, self.view()))
            }
        };
        self.page("Board", counts(vendors), &content)
    }
}

/// The groups with their vendors, and the vendors of none; the group with the worst state first.
fn sections<'a>(
    shown: &[&'a VendorReport],
    board: &Board<'_>,
) -> Vec<(String, Vec<&'a VendorReport>)> {
    let is_in = |vendor: &VendorReport, names: &[String]| {
        names.iter().any(|name| name == vendor.vendor.raw())
    };
    let chosen = |name: &str| board.chosen.group.is_empty() || board.chosen.group == name;
    let mut sections: Vec<(String, Vec<&VendorReport>)> = Vec::new();
    for (group, names) in board.groups.iter().filter(|(group, _)| chosen(group)) {
        let members = shown.iter().copied().filter(|vendor| is_in(vendor, names));
        sections.push((group.clone(), members.collect()));
    }
    if board.chosen.group.is_empty() {
        let free =
            |vendor: &&&VendorReport| !board.groups.iter().any(|(_, names)| is_in(vendor, names));
        let name = if board.groups.is_empty() { "" } else { "Other" };
        sections.push((
            name.to_owned(),
            shown.iter().filter(free).copied().collect(),
        ));
    }
    sections.retain(|(_, vendors)| !vendors.is_empty());
    sections.sort_by_key(|(_, vendors)| Reverse(vendors.iter().map(|one| rank(one)).max()));
    sections
}

fn form(board: &Board<'_>) -> Markup {
    let chosen = &board.chosen;
    let verdicts = [Verdict::Trouble, Verdict::Unknown, Verdict::Ok].map(Verdict::word);
    html! {
        form.filter method="get" action="/" role="search" {
            label { "Name" input type="search" name="name" value=(chosen.name); }
            label { "State" (choice("state", &chosen.state, verdicts.into_iter(), "all")) }
            @if !board.groups.is_empty() {
                label { "Group" (choice("group", &chosen.group, board.groups.iter().map(|(name, _)| name.as_str()), "all")) }
            }
            button type="submit" { "Filter" }
        }
    }
}
