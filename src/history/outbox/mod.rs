//! The outbox: which changes a channel has still to get, kept beside the log that they come from. What a message says
//! is the caller's; here it is text.

mod channel;
mod delivery;
mod routing;
#[cfg(test)]
mod tests;
mod thread;

pub(crate) use channel::ChannelStats;
pub(crate) use delivery::{Failure, Waiting};
pub(crate) use routing::{NewMessage, Routing, Unrouted};
pub(crate) use thread::Thread;
