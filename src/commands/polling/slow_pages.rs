//! Slow pages are read on a thread beside the others, so that no other poll waits for them.

use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use crate::feed::Scope;
use crate::fetch::{Observation, Target};
use crate::model::Time;
use crate::source::{Source, SourceError};

/// The slow pages that are being read.
#[derive(Default)]
pub(super) struct SlowPages {
    reading: Option<Receiver<Read>>,
}

/// What became of them.
pub(super) struct Read {
    /// When reading them began.
    pub(super) at: Time,
    /// The pages, or why none can be read at all.
    pub(super) outcome: Result<Vec<Observation>, SourceError>,
}

impl SlowPages {
    /// Whether none is being read.
    pub(super) fn is_idle(&self) -> bool {
        self.reading.is_none()
    }

    /// Begins to read pages.
    ///
    /// # Errors
    /// The pages, where no thread can begin.
    pub(super) fn begin(
        &mut self,
        source: Source,
        command: &'static str,
        targets: Vec<Target>,
        scope: Scope,
    ) -> Result<(), Vec<Target>> {
        let (done, reading) = channel();
        let asked = targets.clone();
        let read = move || {
            let outcome = source.read_now(command, asked, scope);
            // Nobody waits for it where polling has ended.
            let _ = done.send(Read {
                at: scope.now,
                outcome,
            });
        };
        match thread::Builder::new().spawn(read) {
            Ok(_) => self.reading = Some(reading),
            Err(_) => return Err(targets),
        }
        Ok(())
    }

    /// The pages that were read, once all of them were.
    pub(super) fn take(&mut self) -> Option<Read> {
        let read = self.reading.as_ref()?.try_recv();
        if matches!(read, Err(TryRecvError::Empty)) {
            return None;
        }
        self.reading = None;
        read.ok()
    }
}
