//! Commands that go on after their start: `watch` and `wait`.

use std::io::{self, Write};

use crate::context::Context;
use crate::gate::Decision;
use crate::interrupt::Interrupt;
use crate::render::Style;
use crate::report::{Report, Subject};

/// Writes a report in each format that was asked for.
pub(crate) type Answer<'a> = dyn FnMut(&Report, &Style) -> io::Result<()> + 'a;

/// A command that writes while it runs.
pub(crate) trait LongRunning {
    /// The kind of its reports; `None`: it writes none.
    fn subject(&self) -> Option<Subject>;

    /// Whether it writes a report for each event, and not one at its end.
    fn is_stream(&self) -> bool {
        false
    }

    /// Runs until it is done or interrupted.
    ///
    /// # Errors
    /// Where a report cannot be written.
    fn run(
        self: Box<Self>,
        context: &Context,
        interrupt: &Interrupt,
        answer: &mut Answer<'_>,
        err: &mut dyn Write,
    ) -> io::Result<Ending>;
}

/// How a long-running command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It was done.
    Decided(Decision),
    /// Its time was over before that.
    TimedOut,
    /// By SIGINT or SIGTERM.
    Interrupted,
}
