//! Test reports of the `JUnit` family: `<testsuite timestamp time>` with `<testcase time>`, of which `<failure>` and
//! `<error>` hold the texts. The schema gives no zone to `timestamp`; newer writers add one.

use chrono::{NaiveDateTime, TimeDelta};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::clue;
use super::error::FailureError;
use super::run::{Failure, RunForm, around, moment};
use crate::model::uptime::Window;
use crate::model::{Text, Time};

/// Suites stand in suites, a few deep.
const DEEPEST: usize = 32;

struct Suite {
    window: Option<Window>,
    failed: bool,
}

struct Run<'a> {
    wall: &'a dyn Fn(NaiveDateTime) -> Time,
    suites: Vec<Suite>,
    case: Option<Text>,
    in_failure: bool,
    windows: Vec<Window>,
    failure: Failure,
    failures: usize,
}

pub(super) fn read(
    text: &str,
    wall: &dyn Fn(NaiveDateTime) -> Time,
) -> Result<Failure, FailureError> {
    let epoch = Time::UNIX_EPOCH;
    let mut run = Run {
        wall,
        suites: Vec::new(),
        case: None,
        in_failure: false,
        windows: Vec::new(),
        failure: Failure {
            form: RunForm::Junit,
            name: None,
            window: Window {
                from: epoch,
                to: epoch,
            },
            clues: Vec::new(),
        },
        failures: 0,
    };
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(event) => run.event(&event)?,
            Err(error) => {
                let at = reader.error_position();
                return Err(FailureError::Malformed(format!(
                    "broken XML at byte {at}: {error}"
                )));
            }
        }
    }
    run.finish()
}

impl Run<'_> {
    fn event(&mut self, event: &Event<'_>) -> Result<(), FailureError> {
        match event {
            Event::Start(tag) => self.start(tag)?,
            Event::Empty(tag) => {
                self.start(tag)?;
                self.end(tag.local_name().as_ref());
            }
            Event::End(tag) => self.end(tag.local_name().as_ref()),
            Event::Text(text) if self.in_failure => {
                clue::collect(text, &mut self.failure.clues);
            }
            Event::CData(text) if self.in_failure => {
                clue::collect(text, &mut self.failure.clues);
            }
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), FailureError> {
        match tag.local_name().as_ref() {
            "testsuite" | "testsuites" if self.suites.len() >= DEEPEST => {
                let deep = format!("more than {DEEPEST} suites in each other");
                return Err(FailureError::Malformed(deep));
            }
            "testsuite" | "testsuites" => {
                let window = self.window(tag);
                self.suites.push(Suite {
                    window,
                    failed: false,
                });
            }
            "testcase" => self.case = Some(case(tag)),
            "failure" | "error" => self.failed(tag),
            _ => {}
        }
        Ok(())
    }

    fn failed(&mut self, tag: &BytesStart<'_>) {
        self.in_failure = true;
        self.failures += 1;
        if let Some(message) = attribute(tag, "message") {
            clue::collect(&message, &mut self.failure.clues);
        }
        if self.failure.name.is_none() {
            self.failure.name.clone_from(&self.case);
        }
        // The innermost suite that says when it ran.
        if let Some(suite) = self
            .suites
            .iter_mut()
            .rev()
            .find(|suite| suite.window.is_some())
        {
            suite.failed = true;
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "testsuite" | "testsuites" => {
                let suite = self.suites.pop().filter(|suite| suite.failed);
                self.windows.extend(suite.and_then(|suite| suite.window));
            }
            "testcase" => self.case = None,
            "failure" | "error" => self.in_failure = false,
            _ => {}
        }
    }

    fn window(&self, tag: &BytesStart<'_>) -> Option<Window> {
        let from = moment(&attribute(tag, "timestamp")?, self.wall)?;
        let seconds = attribute(tag, "time").and_then(|text| text.parse::<f64>().ok());
        let seconds = seconds
            .filter(|seconds| (0.0..1e7).contains(seconds))
            .unwrap_or(0.0);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "at most ten million seconds"
        )]
        let length = TimeDelta::milliseconds((seconds * 1e3) as i64);
        Some(Window {
            from,
            to: from + length,
        })
    }

    fn finish(mut self) -> Result<Failure, FailureError> {
        if self.failures == 0 {
            return Err(FailureError::NotFailed(
                "no failure and no error".to_owned(),
            ));
        }
        self.failure.window = around(self.windows.into_iter()).ok_or(FailureError::NoTime)?;
        Ok(self.failure)
    }
}

/// `class: name`
fn case(tag: &BytesStart<'_>) -> Text {
    let names = ["classname", "name"]
        .into_iter()
        .filter_map(|key| attribute(tag, key));
    Text::new(names.collect::<Vec<_>>().join(": "))
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok()??;
    let text = attribute
        .normalized_value(quick_xml::XmlVersion::Implicit1_0)
        .ok()?
        .into_owned();
    (!text.is_empty()).then_some(text)
}
