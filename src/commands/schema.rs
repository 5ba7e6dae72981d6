//! `schema`: the JSON shapes, as JSON Schema.

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::{Outcome, UsageError};
use crate::context::Context;
use crate::report::KINDS;

/// Print the JSON Schema of a command's output.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru schema incidents > pingoru-incidents.schema.json")]
pub(crate) struct SchemaCommand {
    /// The command
    #[arg(value_name = "NAME", value_parser = PossibleValuesParser::new(KINDS.iter().map(|kind| kind.name)))]
    name: String,
}

impl SchemaCommand {
    /// Writes the schema.
    pub(crate) fn run(&self, _context: &Context) -> Result<Outcome, UsageError> {
        let kind = KINDS.iter().find(|kind| kind.name == self.name);
        let kind =
            kind.ok_or_else(|| UsageError::Other(format!("there is no schema `{}`", self.name)))?;
        let text = serde_json::to_string_pretty(&(kind.schema)())
            .map_err(|error| UsageError::Other(error.to_string()))?;
        Ok(Outcome::text(format!("{text}\n")))
    }
}
