//! Delivers messages, one at a time, and says what became of each.

mod mail;
mod program;
mod refusal;
mod request;
mod sender;

pub(crate) use refusal::Refusal;
pub(crate) use sender::Sender;
