//! `/incidents`, `/changes` and `/maintenance`: lists across vendors, each with its filter.

use maud::{Markup, html};

use super::super::element::choice;
use super::super::head::Head;
use super::super::{changes, incidents, maintenance, month};
use super::frame::Site;
use crate::report::Report;

impl Site<'_> {
    /// A list. `fields`: the filter's fields with their values, `vendors`: the values of the field `vendor`.
    pub(crate) fn list(
        self,
        report: &Report,
        fields: &[(&str, &str)],
        vendors: &[String],
    ) -> String {
        let head = Head::of(report, self.style);
        let (title, content) = match report {
            Report::Incidents(report) => ("Incidents", incidents::content(report, self.view())),
            Report::Changes(report) => ("Changes", changes::content(report, self.view())),
            Report::Maintenance(report) => {
                let pages = &report.pages;
                let list = html! { (month::month(&pages.vendors, self.style)) h2 { "List" } (maintenance::content(pages, self.view())) };
                ("Maintenance", list)
            }
            _ => ("Report", html! {}),
        };
        let content = html! { (form(self.path, fields, vendors)) (content) };
        self.page(title, head.description, &content)
    }
}

fn form(path: &str, fields: &[(&str, &str)], vendors: &[String]) -> Markup {
    html! {
        form.filter method="get" action=(path) role="search" {
            @for (name, typed) in fields {
                @match *name {
                    "vendor" => label { "Vendor" (choice(name, typed, vendors.iter().map(String::as_str), "all")) },
                    "impact" => label { "Impact at least" (choice(name, typed, ["minor", "major", "critical"].into_iter(), "any")) },
                    "since" => label { "Since" input name=(name) value=(typed) placeholder="30d" size="12"; },
                    _ => label { "Text" input type="search" name=(name) value=(typed); },
                }
            }
            button type="submit" { "Filter" }
        }
    }
}
