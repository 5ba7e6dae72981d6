//! SIGINT and SIGTERM as a wish to end: waited for beside the time.

use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// Somebody may wish the program to end.
pub(crate) struct Interrupt(Receiver<()>);

impl Interrupt {
    /// Listens from now on.
    ///
    /// # Errors
    /// Where the system allows no listener.
    pub(crate) fn listen() -> Result<Self, ctrlc::Error> {
        let (wish, wishes) = channel();
        ctrlc::set_handler(move || {
            let _ = wish.send(());
        })?;
        Ok(Self(wishes))
    }

    /// Waits for so long; whether the wish came meanwhile.
    pub(crate) fn within(&self, time: Duration) -> bool {
        self.0.recv_timeout(time).is_ok()
    }
}
