//! `JUnit` XML: a suite per check with one case for its decision, and one for each component that is not operational. What
//! a policy allows is no failure: the file says what the exit code says.

use std::io::{self, Write};

use quick_junit::{NonSuccessKind, Report as Document, TestCase, TestCaseStatus, TestSuite};

use super::format::{Render, Writer};
use super::style::Style;
use crate::gate::Decision;
use crate::model::{ComponentStatus, Impact, Text};
use crate::report::{ComponentReport, PagesReport, StatementReport, VendorReport};

/// `junit`.
pub(super) struct JUnit;

impl Render for JUnit {
    fn name(&self) -> &'static str {
        "junit"
    }

    fn writer(&self) -> Writer {
        Writer::Decisions(render)
    }
}

fn render(pages: &PagesReport, _: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut document = Document::new("pingoru");
    document.set_timestamp(pages.generated_at);
    document.add_test_suites(pages.vendors.iter().map(suite));
    document.serialize(out).map_err(io::Error::other)
}

fn suite(vendor: &VendorReport) -> TestSuite {
    let name = xml(&vendor.vendor.line());
    let policy = vendor.gate.policy.as_ref().map(|name| xml(&name.line()));
    let policy = policy.filter(|policy| !policy.is_empty());
    let title = match &policy {
        Some(policy) => format!("{name} ({policy})"),
        None => name.clone(),
    };
    let mut suite = TestSuite::new(title);
    let case = TestCase::new(policy.unwrap_or_else(|| "check".to_owned()), check(vendor));
    let components = vendor.components.iter().flatten();
    let troubled = components.filter(|one| one.status != Some(ComponentStatus::Operational));
    let troubled =
        troubled.map(|one| TestCase::new(xml(&one.path().line()), component(one, vendor)));
    for mut case in [case].into_iter().chain(troubled) {
        case.set_classname(name.as_str());
        suite.add_test_case(case);
    }
    suite
}

/// The decision of the policy, with what caused it.
fn check(vendor: &VendorReport) -> TestCaseStatus {
    let causes: Vec<_> = vendor.causes().into_iter().map(Text::line).collect();
    let (kind, impact) = match vendor.gate.decision {
        Decision::Fail => {
            let impact = vendor.counted_impact().map_or("minor", Impact::word);
            (NonSuccessKind::Failure, impact)
        }
        Decision::Unknown => (NonSuccessKind::Error, "unknown"),
        Decision::Pass => return let_pass(vendor),
    };
    let mut status = TestCaseStatus::non_success(kind);
    status.set_type(impact);
    status.set_message(xml(causes.first().map_or("", String::as_str)));
    if causes.len() > 1 {
        status.set_description(xml(&causes.join("\n")));
    }
    status
}

/// What passes only because the policy allows the unknown was not tested.
fn let_pass(vendor: &VendorReport) -> TestCaseStatus {
    match vendor.causes().first() {
        Some(doubt) => skipped(&format!("unknown but allowed: {}", doubt.line())),
        None => TestCaseStatus::success(),
    }
}

fn component(component: &ComponentReport, vendor: &VendorReport) -> TestCaseStatus {
    let path = component.path();
    let mut statements = vendor.gate.statements.iter();
    if let Some(statement) = statements.find(|one| one.component.as_ref() == Some(&path)) {
        return status(statement, vendor);
    }
    match component.status {
        Some(ComponentStatus::UnderMaintenance) => skipped("under maintenance"),
        // The page's own status answers for components whose state it does not publish.
        _ => skipped("state unknown"),
    }
}

fn status(statement: &StatementReport, vendor: &VendorReport) -> TestCaseStatus {
    let text = statement.text.line();
    match (&statement.excuse, statement.decision) {
        (Some(excuse), _) => {
            let reason = excuse.reason.as_ref().map(Text::line);
            let reason = reason.unwrap_or_else(|| "too new to count".to_owned());
            skipped(&format!("{}: {reason}: {text}", excuse.by.word()))
        }
        (None, _) if statement.is_fine() => TestCaseStatus::success(),
        (None, Decision::Fail) => {
            let impact = statement.impact.map_or("minor", Impact::word);
            wrong(NonSuccessKind::Failure, impact, &text)
        }
        (None, Decision::Unknown) if vendor.gate.decision != Decision::Pass => {
            wrong(NonSuccessKind::Error, "unknown", &text)
        }
        (None, _) => skipped(&format!("allowed by the policy: {text}")),
    }
}

fn wrong(kind: NonSuccessKind, impact: &str, text: &str) -> TestCaseStatus {
    let mut status = TestCaseStatus::non_success(kind);
    status.set_message(xml(text));
    status.set_type(impact);
    status
}

fn skipped(why: &str) -> TestCaseStatus {
    let mut status = TestCaseStatus::skipped();
    status.set_message(xml(why));
    status
}

/// Without the characters that XML does not allow.
fn xml(text: &str) -> String {
    let allowed = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(allowed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_xml_does_not_allow_are_left_out() {
        assert_eq!(xml("a\u{fffe}b\u{ffff}c\u{1}d\n"), "abcd\n");
    }
}
