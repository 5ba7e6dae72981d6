//! SIGINT and SIGTERM as a wish to end, waited for beside the time; SIGHUP as well, or as a wish to read the
//! configuration again.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// How long what is being written may take to end; a request takes longer, and is not waited for.
const GRACE: Duration = Duration::from_millis(250);

/// Somebody may wish the program to end.
pub(crate) struct Interrupt {
    wishes: Receiver<Wish>,
    state: Arc<State>,
}

/// What somebody wishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// That the program ends.
    End,
    /// That it reads its configuration again.
    Reload,
}

/// What is done before the program ends in the middle of its work.
type Farewell = Box<dyn FnOnce() + Send>;

#[derive(Default)]
struct State {
    /// Whether the wish to end was taken up.
    is_heard: AtomicBool,
    /// Whether SIGHUP is a wish of its own.
    reloads: AtomicBool,
    farewell: Mutex<Option<Farewell>>,
}

/// As shells do where SIGINT ended a program.
const INTERRUPTED: i32 = 130;

impl Interrupt {
    /// Listens from now on. The first signal ends the program: at once where nothing takes up the wish, as during a
    /// request. The second one does so in any case.
    ///
    /// # Errors
    /// Where the system allows no listener.
    pub(crate) fn listen() -> io::Result<Self> {
        let (wish, wishes) = channel();
        let state = Arc::new(State::default());
        let shared = Arc::clone(&state);
        listener(move |is_hangup| {
            if is_hangup && shared.reloads.load(Ordering::Relaxed) {
                let _ = wish.send(Wish::Reload);
                return;
            }
            if shared.is_heard.load(Ordering::Relaxed) {
                end_at_once(INTERRUPTED);
            }
            let _ = wish.send(Wish::End);
            let shared = Arc::clone(&shared);
            thread::spawn(move || shared.end_unless_heard());
        })?;
        Ok(Self { wishes, state })
    }

    /// From now on SIGHUP ends nothing.
    pub(crate) fn accept_reloads(&self) {
        self.state.reloads.store(true, Ordering::Relaxed);
    }

    /// What is done before the program ends in the middle of its work; it must be short. It makes this a proper end: a
    /// server that is asked to end has done what it is for, also during a poll.
    pub(crate) fn before_sudden_end(&self, farewell: impl FnOnce() + Send + 'static) {
        let slot = self.state.farewell.lock();
        *slot.unwrap_or_else(PoisonError::into_inner) = Some(Box::new(farewell));
    }

    /// Waits for so long; whether the wish to end came meanwhile.
    pub(crate) fn within(&self, time: Duration) -> bool {
        self.wish(time) == Some(Wish::End)
    }

    /// Waits for so long; the wish that came meanwhile.
    pub(crate) fn wish(&self, time: Duration) -> Option<Wish> {
        let wish = self.wishes.recv_timeout(time).ok();
        if wish == Some(Wish::End) {
            self.state.is_heard.store(true, Ordering::Relaxed);
        }
        wish
    }
}

impl State {
    fn end_unless_heard(&self) {
        thread::sleep(GRACE);
        if self.is_heard.load(Ordering::Relaxed) {
            return;
        }
        let farewell = self.farewell.lock();
        let farewell = farewell.unwrap_or_else(PoisonError::into_inner).take();
        let Some(farewell) = farewell else {
            end_at_once(INTERRUPTED);
        };
        farewell();
        end_at_once(0);
    }
}

/// Calls with each signal; `true`: it is SIGHUP.
#[cfg(unix)]
fn listener(call: impl Fn(bool) + Send + 'static) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGINT, SIGTERM, SIGHUP])?;
    thread::spawn(move || signals.forever().for_each(|signal| call(signal == SIGHUP)));
    Ok(())
}

#[cfg(not(unix))]
fn listener(call: impl Fn(bool) + Send + 'static) -> io::Result<()> {
    ctrlc::set_handler(move || call(false)).map_err(io::Error::other)
}

#[expect(
    clippy::exit,
    reason = "a request that hangs must not keep the user waiting"
)]
fn end_at_once(code: i32) -> ! {
    std::process::exit(code);
}
