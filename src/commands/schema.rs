//! `schema`: the JSON shapes, as JSON Schema.

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::settable::schemas;
use super::{Outcome, UsageError};
use crate::config;
use crate::report::KINDS;

/// The name of the configuration among the kinds of answers.
const CONFIG: &str = "config";

/// Print the JSON Schema of an output or of pingoru.toml.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru schema incidents > pingoru-incidents.schema.json
  pingoru schema config > pingoru.schema.json   for editors: `config init` writes a line that names it")]
pub(crate) struct SchemaCommand {
    /// The command, or config for pingoru.toml
    #[arg(value_name = "NAME", value_parser = PossibleValuesParser::new(KINDS.iter().map(|kind| kind.name).chain([CONFIG])))]
    name: String,
}

impl SchemaCommand {
    /// Writes the schema.
    pub(crate) fn run(&self, mut command: clap::Command) -> Result<Outcome, UsageError> {
        let kind = KINDS.iter().find(|kind| kind.name == self.name);
        let schema = if let Some(kind) = kind {
            (kind.schema)().to_value()
        } else {
            command.build();
            config::schema(&schemas(&command))
        };
        let text = serde_json::to_string_pretty(&schema);
        let text = text.map_err(|_| UsageError::Other("the schema cannot be written".into()))?;
        Ok(Outcome::document(format!("{text}\n")))
    }
}
