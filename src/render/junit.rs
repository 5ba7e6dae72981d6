//! `JUnit` XML: a suite per check, a case per component, open incident and other statement of the page. What a policy lets
//! pass is no failure: the file says what the exit code says.

use std::io::{self, Write};

use quick_junit::{NonSuccessKind, Report as Document, TestCase, TestCaseStatus, TestSuite};

use super::format::{Render, Writer};
use super::style::Style;
use crate::gate::Decision;
use crate::model::{ComponentStatus, Impact, Text};
use crate::report::{ComponentReport, PagesReport, StatementReport, StatementSource, VendorReport};

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
    let name = vendor.vendor.line();
    let policy = vendor.gate.policy.as_ref().map(Text::line);
    let title = policy
        .filter(|policy| !policy.is_empty())
        .map_or(name.clone(), |policy| format!("{name} ({policy})"));
    let mut suite = TestSuite::new(title);
    let about = |statement: &&StatementReport| statement.component.is_none();
    let statements = vendor.gate.statements.iter().filter(about);
    let statements = statements.map(|one| (title_of(one, vendor), status(one, vendor)));
    let components = vendor.components.iter().flatten();
    let components = components.map(|one| (one.path().line(), case(one, vendor)));
    for (title, status) in components.chain(statements) {
        let mut case = TestCase::new(title, status);
        case.set_classname(name.as_str());
        suite.add_test_case(case);
    }
    suite
}

/// What the case of a statement is called: the same from run to run.
fn title_of(statement: &StatementReport, vendor: &VendorReport) -> String {
    match statement.source {
        StatementSource::Feed if vendor.error.is_some() => "page".to_owned(),
        source => {
            let about = statement.incident.as_ref().map(|id| called(id, vendor));
            about.map_or(source.word().to_owned(), |title| {
                format!("{}: {title}", source.word())
            })
        }
    }
}

/// The headline of an incident or of planned work.
fn called(id: &Text, vendor: &VendorReport) -> String {
    let incidents = vendor.incidents.iter().flatten();
    let incidents = incidents.map(|one| (&one.id, &one.title));
    let planned = vendor.maintenances.iter().flatten();
    let planned = planned.map(|one| (&one.id, &one.title));
    let found = incidents.chain(planned).find(|(key, _)| *key == id);
    found.map_or(id, |(_, title)| title).line()
}

fn case(component: &ComponentReport, vendor: &VendorReport) -> TestCaseStatus {
    let path = component.path();
    let mut statements = vendor.gate.statements.iter();
    if let Some(statement) = statements.find(|one| one.component.as_ref() == Some(&path)) {
        return status(statement, vendor);
    }
    match component.status {
        Some(ComponentStatus::Operational) => TestCaseStatus::success(),
        Some(ComponentStatus::UnderMaintenance) => skipped("under maintenance"),
        // The page's own word answers for what it does not tell.
        _ => skipped("its state is not told"),
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
        // Under a policy that lets all of it pass, a doubt is none of the file's business either.
        (None, _) if statement.is_fine() => TestCaseStatus::success(),
        (None, Decision::Fail) => {
            let impact = statement.impact.map_or("minor", Impact::word);
            wrong(NonSuccessKind::Failure, impact, &text)
        }
        (None, Decision::Unknown) if vendor.gate.decision != Decision::Pass => {
            wrong(NonSuccessKind::Error, "unknown", &text)
        }
        (None, _) => skipped(&format!("let pass: {text}")),
    }
}

fn wrong(kind: NonSuccessKind, impact: &str, text: &str) -> TestCaseStatus {
    let mut status = TestCaseStatus::non_success(kind);
    status.set_message(text);
    status.set_type(impact);
    status
}

fn skipped(why: &str) -> TestCaseStatus {
    let mut status = TestCaseStatus::skipped();
    status.set_message(why);
    status
}
