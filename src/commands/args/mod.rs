//! Groups of arguments that several commands share.

mod gate;
mod level;
mod policy;
mod targets;

pub(crate) use gate::{GateArgs, OnUnknownArg};
pub(crate) use level::level;
pub(crate) use policy::PolicyArgs;
pub(crate) use targets::TargetArgs;
