//! SIGINT and SIGTERM as a wish to end: waited for beside the time.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// Somebody may wish the program to end.
pub(crate) struct Interrupt(Receiver<()>);

impl Interrupt {
    /// Listens from now on. The first signal ends the program as soon as a request that is under way is answered, the
    /// second at once.
    ///
    /// # Errors
    /// Where the system allows no listener.
    pub(crate) fn listen() -> Result<Self, ctrlc::Error> {
        let (wish, wishes) = channel();
        let is_second = AtomicBool::new(false);
        ctrlc::set_handler(move || {
            if is_second.swap(true, Ordering::Relaxed) {
                end_at_once();
            }
            let _ = wish.send(());
        })?;
        Ok(Self(wishes))
    }

    /// Waits for so long; whether the wish came meanwhile.
    pub(crate) fn within(&self, time: Duration) -> bool {
        self.0.recv_timeout(time).is_ok()
    }
}

#[expect(
    clippy::exit,
    reason = "a request that hangs must not keep the user waiting"
)]
fn end_at_once() {
    std::process::exit(130);
}
