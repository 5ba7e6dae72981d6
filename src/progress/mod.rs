//! A line that tells how far long work is: on a terminal only, and only when it takes more than half a second.

mod screen;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use screen::Screen;

const SHOW_AFTER: Duration = Duration::from_millis(500);
const TICK: Duration = Duration::from_millis(100);

/// Runs work that tells each step's end; `shown` decides whether anybody watches.
pub(crate) fn watch<T>(
    shown: bool,
    total: usize,
    work: impl FnOnce(&(dyn Fn(usize) + Sync)) -> T,
) -> T {
    let ended = AtomicUsize::new(0);
    let count = |_: usize| {
        ended.fetch_add(1, Ordering::Relaxed);
    };
    if !shown {
        return work(&count);
    }
    std::thread::scope(|scope| {
        let (finished, over) = channel::<()>();
        let ended = &ended;
        scope.spawn(move || {
            if over.recv_timeout(SHOW_AFTER) != Err(RecvTimeoutError::Timeout) {
                return;
            }
            let bar = bar(total);
            while over.recv_timeout(TICK) == Err(RecvTimeoutError::Timeout) {
                bar.set_position(ended.load(Ordering::Relaxed) as u64);
                bar.tick();
            }
            bar.finish_and_clear();
        });
        let answer = work(&count);
        drop(finished);
        answer
    })
}

/// Redrawn at most so many times a second.
fn target() -> ProgressDrawTarget {
    ProgressDrawTarget::term_like_with_hz(Box::new(Screen), 20)
}

fn bar(total: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(total as u64), target());
    let template = match total {
        1 => "{spinner} reading the page, {elapsed}",
        _ => "{spinner} checked {pos} of {len} vendors, {elapsed}",
    };
    let style = ProgressStyle::with_template(template);
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}

/// A line that stays while something runs, on a terminal only.
pub(crate) struct StatusLine(Option<ProgressBar>);

impl StatusLine {
    /// `shown` decides whether anybody watches.
    pub(crate) fn new(shown: bool) -> Self {
        Self(shown.then(|| {
            let bar = ProgressBar::with_draw_target(None, target());
            let style = ProgressStyle::with_template("{spinner} {msg}");
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
            bar
        }))
    }

    /// What the line says.
    pub(crate) fn say(&self, words: &str) {
        if let Some(bar) = &self.0 {
            bar.set_message(words.to_owned());
            bar.tick();
        }
    }

    /// Takes the line away while something else is written.
    pub(crate) fn aside<T>(&self, work: impl FnOnce() -> T) -> T {
        match &self.0 {
            Some(bar) => bar.suspend(work),
            None => work(),
        }
    }
}

impl Drop for StatusLine {
    fn drop(&mut self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}
