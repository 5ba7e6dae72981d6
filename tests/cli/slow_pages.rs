//! Polling: a page that takes long holds up no other page.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::support::{Answer, Home, Server, summary};

/// More than what makes a page slow.
const LONG: Duration = Duration::from_millis(2_300);
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn quick_pages_are_polled_while_a_slow_one_is_read() {
    let quick_polls = Arc::new(AtomicUsize::new(0));
    let slow_polls = AtomicUsize::new(0);
    let most_meanwhile = Arc::new(AtomicUsize::new(0));

    let count = Arc::clone(&quick_polls);
    let quick = Server::new(move |path| {
        if path.ends_with("summary.json") {
            count.fetch_add(1, Ordering::SeqCst);
        }
        Answer::json(summary("none", "operational", ""))
    });
    let (count, meanwhile) = (Arc::clone(&quick_polls), Arc::clone(&most_meanwhile));
    let slow = Server::new(move |path| {
        if path.ends_with("summary.json") {
            let poll = slow_polls.fetch_add(1, Ordering::SeqCst);
            if poll == 0 {
                sleep(LONG);
            } else if poll == 1 {
                let (begun, before) = (Instant::now(), count.load(Ordering::SeqCst));
                let polled = || count.load(Ordering::SeqCst) - before;
                while polled() < 3 && begun.elapsed() < PATIENCE {
                    sleep(Duration::from_millis(20));
                }
                meanwhile.fetch_max(polled(), Ordering::SeqCst);
            }
        }
        Answer::json(summary("none", "operational", ""))
    });
    let home = Home::new();
    home.write(
        "pingoru.toml",
        format!(
            "[vendors.quick]\nurl = \"{}\"\nfeed = \"statuspage\"\n\
             [vendors.slow]\nurl = \"{}\"\nfeed = \"statuspage\"\n",
            quick.url(),
            slow.url()
        ),
    );
    let run = home.run(&[
        "watch",
        "--interval",
        "1s",
        "--rounds",
        "6",
        "--timeout",
        "30s",
        "-o",
        "jsonl",
    ]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(most_meanwhile.load(Ordering::SeqCst), 3);
    assert_eq!(quick_polls.load(Ordering::SeqCst), 6);
}
