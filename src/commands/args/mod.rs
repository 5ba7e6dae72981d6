//! Groups of arguments that several commands share.

mod gate;
mod policy;
mod targets;

pub(crate) use gate::{GateArgs, OnUnknownArg};
pub(crate) use policy::PolicyArgs;
pub(crate) use targets::TargetArgs;
