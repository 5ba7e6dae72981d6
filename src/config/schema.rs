//! The JSON Schema of the file, for editors.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::file::Config;

/// The schema; `defaults` holds the schema of each key of `[defaults]`, which the command line's parser knows.
pub(crate) fn schema(defaults: &Map<String, Value>) -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Config>().to_value();
    schema["title"] = "pingoru.toml".into();
    schema["properties"]["defaults"] = json!({
        "description": "What an option or its variable would set",
        "type": "object",
        "additionalProperties": false,
        "properties": defaults,
    });
    schema
}
