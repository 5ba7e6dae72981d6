//! The words of enums in the JSON Schema: plain strings, so that a new word is no other schema.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::doctor::FindingKind;
use super::gate::{ExcuseKind, StatementSource};
use super::settings::SettingSource;
use super::waiver::WaiverState;
use crate::gate::{FailOn, OnMaintenance, OnUnknown};
use crate::model::timeline::Provenance;
use crate::model::uptime::IncidentWindow;
use crate::model::{
    ComponentStatus, Confidence, ErrorKind, Impact, IncidentStatus, Indicator, MaintenanceStatus,
    Origin,
};

macro_rules! strings_in_the_schema {
    ($($word:ty),* $(,)?) => {
        $(impl JsonSchema for $word {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                String::schema_name()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                String::json_schema(generator)
            }
        })*
    };
}

strings_in_the_schema!(
    ComponentStatus,
    Confidence,
    ErrorKind,
    ExcuseKind,
    FailOn,
    FindingKind,
    Impact,
    IncidentStatus,
    IncidentWindow,
    Indicator,
    MaintenanceStatus,
    OnMaintenance,
    OnUnknown,
    Origin,
    Provenance,
    SettingSource,
    StatementSource,
    WaiverState,
);
