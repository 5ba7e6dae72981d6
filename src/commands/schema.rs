//! `schema`: the JSON shapes, as JSON Schema.

use clap::Args;
use clap::builder::PossibleValuesParser;
use schemars::{Schema, schema_for};

use super::{Outcome, UsageError};
use crate::report::{
    CatalogReport, ChangesReport, DetectionReport, DoctorReport, HistoryReport, PagesReport,
    SettingsReport, UptimeReport,
};

type Shape = (&'static str, fn() -> Schema);

/// The shape of each command's JSON.
const SHAPES: &[Shape] = &[
    ("status", || schema_for!(PagesReport)),
    ("check", || schema_for!(PagesReport)),
    ("incidents", || schema_for!(PagesReport)),
    ("incident", || schema_for!(PagesReport)),
    ("maintenance", || schema_for!(PagesReport)),
    ("uptime", || schema_for!(UptimeReport)),
    ("vendors", || schema_for!(CatalogReport)),
    ("detect", || schema_for!(DetectionReport)),
    ("changes", || schema_for!(ChangesReport)),
    ("history", || schema_for!(HistoryReport)),
    ("doctor", || schema_for!(DoctorReport)),
    ("config", || schema_for!(SettingsReport)),
];

/// The JSON Schema of a command's JSON, on standard output.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru schema incidents > pingoru-incidents.schema.json")]
pub(crate) struct SchemaCommand {
    /// The command whose JSON it describes
    #[arg(value_name = "NAME", value_parser = PossibleValuesParser::new(SHAPES.iter().map(|(name, _)| *name)))]
    name: String,
}

impl SchemaCommand {
    /// Writes the schema.
    pub(crate) fn run(&self) -> Result<Outcome, UsageError> {
        let shape = SHAPES.iter().find(|(name, _)| *name == self.name);
        let (_, schema) = shape
            .ok_or_else(|| UsageError::Other(format!("there is no schema `{}`", self.name)))?;
        let text = serde_json::to_string_pretty(&schema())
            .map_err(|error| UsageError::Other(error.to_string()))?;
        Ok(Outcome::text(format!("{text}\n")))
    }
}
