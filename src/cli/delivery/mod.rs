//! Where an answer goes: standard output, a stream, or a file that is replaced atomically.

mod destination;
mod failure;
mod replace;
mod sink;

pub(super) use destination::Destination;
pub(super) use failure::WriteError;
pub(super) use sink::Delivery;
