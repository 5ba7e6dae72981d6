//! Alerts: what changed becomes events, channels get those that they ask for, and an outbox in the history holds each
//! message until its receiver has taken it.
//!
//! `gather` makes events of changes, `routing` puts them into the outbox, `message` says them in words, `channel` puts
//! the words into the form of a receiver, `send` delivers, and `dispatch` empties the outbox. `setup` reads channels
//! from the configuration.

mod background;
mod bounds;
mod channel;
mod correlate;
mod covered;
mod delivery;
mod dispatch;
mod event;
mod filter;
mod gather;
mod message;
mod plan;
mod quiet;
mod reminders;
mod routing;
mod sample;
mod send;
mod setup;
mod subject;
#[cfg(test)]
mod tests;
mod watched;

pub(crate) use background::Background;
pub(crate) use dispatch::Notice;
pub(crate) use event::{Event, Occasion};
pub(crate) use gather::gather;
pub(crate) use message::Composer;
pub(crate) use plan::{Channel, Plan};
pub(crate) use routing::Router;
pub(crate) use send::Sender;
pub(crate) use setup::{mistakes, plan};
pub(crate) use watched::WatchedVendor;
