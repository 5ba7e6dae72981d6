//! A program on this machine, run without a shell: it reads the message as JSON from its standard input.

use super::kind::Compose;
use super::webhook::envelope;
use crate::model::Time;
use crate::notify::delivery::{Delivery, Program};
use crate::notify::message::Message;

/// A program and its arguments.
pub(crate) struct Command {
    /// The program, then its arguments.
    pub(crate) command: Vec<String>,
}

impl Compose for Command {
    fn compose(&self, message: &Message, now: Time) -> Delivery {
        let mut input = envelope(message, now);
        // What a script prints, ready made.
        input["title"] = message.headline().into();
        let facts = message
            .facts
            .iter()
            .map(|fact| format!("{}: {}", fact.label, fact.value));
        let lines = message
            .lines
            .iter()
            .map(|line| format!("{} {}", line.tone.symbol(), line.text));
        let paragraphs = message.paragraphs.iter().cloned();
        let link = message.link.iter().cloned();
        let body: Vec<_> = facts.chain(lines).chain(paragraphs).chain(link).collect();
        input["text"] = body.join("\n").into();
        Delivery::Program(Program {
            command: self.command.clone(),
            input: input.to_string().into_bytes(),
        })
    }
}
