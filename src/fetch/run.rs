//! Many targets side by side: from the network, recorded on the way, or from a recording.

use super::observation::Observation;
use super::recording::{Recorded, Replay, Tape};
use super::session::PageSession;
use super::target::Target;
use crate::feed::Scope;
use crate::http::Client;

/// Asks every target, side by side; `done` is called with the index of each that ends.
pub(crate) fn fetch(
    client: &Client,
    targets: Vec<Target>,
    scope: Scope,
    done: &(dyn Fn(usize) + Sync),
) -> Vec<Observation> {
    let sessions = targets
        .into_iter()
        .map(|target| PageSession::new(target, scope))
        .collect();
    client
        .converse(sessions, done)
        .into_iter()
        .map(PageSession::finish)
        .collect()
}

/// The same, with every answer kept as it came.
pub(crate) fn record(
    client: &Client,
    targets: Vec<Target>,
    scope: Scope,
    done: &(dyn Fn(usize) + Sync),
) -> (Vec<Observation>, Vec<Tape>) {
    let sessions = targets
        .into_iter()
        .map(|target| Recorded::new(PageSession::new(target, scope)));
    let ended = client.converse(sessions.collect(), done);
    let parts = ended.into_iter().map(Recorded::into_parts);
    parts
        .map(|(session, tape)| {
            let observation = session.finish();
            let tape = tape.of(&observation.target);
            (observation, tape)
        })
        .unzip()
}

/// The same from what was recorded, without a network.
pub(crate) fn replay(replay: &Replay, targets: Vec<Target>, scope: Scope) -> Vec<Observation> {
    let sessions = targets
        .into_iter()
        .map(|target| PageSession::new(target, scope))
        .collect();
    replay
        .converse(sessions)
        .into_iter()
        .map(PageSession::finish)
        .collect()
}
