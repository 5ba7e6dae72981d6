//! Groups of arguments that several commands share.

mod gate;
mod level;
mod number;
mod partition;
mod policy;
mod targets;

pub(crate) use gate::{GateArgs, OnUnknownArg};
pub(crate) use level::{incident_window, level};
pub(crate) use number::{at_least_one, at_least_zero};
pub(crate) use partition::Partition;
pub(crate) use policy::PolicyArgs;
pub(crate) use targets::TargetArgs;
