//! SIGINT and SIGTERM as a wish to end: waited for beside the time.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

/// How long what is being written may take to end; a request takes longer, and is not waited for.
const GRACE: Duration = Duration::from_millis(250);

/// Somebody may wish the program to end.
pub(crate) struct Interrupt {
    wishes: Receiver<()>,
    /// Whether the wish was taken up.
    is_heard: Arc<AtomicBool>,
}

impl Interrupt {
    /// Listens from now on. The first signal ends the program: at once where nothing takes up the wish, as during a
    /// request. The second one does so in any case.
    ///
    /// # Errors
    /// Where the system allows no listener.
    pub(crate) fn listen() -> Result<Self, ctrlc::Error> {
        let (wish, wishes) = channel();
        let is_heard = Arc::new(AtomicBool::new(false));
        let heard = Arc::clone(&is_heard);
        ctrlc::set_handler(move || {
            if heard.load(Ordering::Relaxed) {
                end_at_once();
            }
            let _ = wish.send(());
            thread::sleep(GRACE);
            if !heard.load(Ordering::Relaxed) {
                end_at_once();
            }
        })?;
        Ok(Self { wishes, is_heard })
    }

    /// Waits for so long; whether the wish came meanwhile.
    pub(crate) fn within(&self, time: Duration) -> bool {
        let is_wished = self.wishes.recv_timeout(time).is_ok();
        if is_wished {
            self.is_heard.store(true, Ordering::Relaxed);
        }
        is_wished
    }
}

#[expect(
    clippy::exit,
    reason = "a request that hangs must not keep the user waiting"
)]
fn end_at_once() {
    std::process::exit(130);
}
