//! From the configuration to channels and routes.

mod base;
mod conditions;
mod keys;
mod plan;
mod receiver;

pub(crate) use plan::{mistakes, plan};
