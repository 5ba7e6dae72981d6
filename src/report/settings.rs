//! Settings as the report says them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The answer of `config show`.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct SettingsReport {
    /// The version of this shape.
    pub(crate) schema_version: u32,
    /// The command that answers.
    pub(crate) command: String,
    /// The configuration file in force.
    pub(crate) file: Option<String>,
    /// Each setting.
    pub(crate) settings: Vec<SettingReport>,
}

/// One setting and where it comes from.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct SettingReport {
    /// Its name.
    pub(crate) name: String,
    /// Its value.
    pub(crate) value: String,
    /// flag, environment, file or default.
    pub(crate) from: SettingSource,
    /// The flag, the variable, or the file and its line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) at: Option<String>,
}

/// Where a setting comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub(crate) enum SettingSource {
    /// An option of the command line.
    Flag,
    /// A variable of the environment.
    Environment,
    /// The configuration file.
    File,
    /// Nothing was set.
    Default,
}

impl SettingSource {
    /// Our word for it.
    pub(crate) fn word(self) -> &'static str {
        self.into()
    }
}
