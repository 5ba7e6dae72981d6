//! What a message says, whatever the channel: texts that are safe in one line, without the markup of any receiver.

mod compose;
mod content;
mod cut;
mod news;

pub(crate) use compose::Composer;
pub(crate) use content::{Line, Message, Tone};
pub(crate) use cut::{Unit, cut, plain};
