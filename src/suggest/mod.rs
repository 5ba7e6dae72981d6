//! Which vendors a project depends on: its manifests, lock files, pipelines and configuration name packages, hosts and
//! variables, and the catalogue's facts lead from them to vendors. Values of variables are never kept.

mod comments;
mod evidence;
mod facts;
mod folders;
mod hosts;
mod kinds;
mod mention;
mod overruled;
mod rank;
mod readers;
mod text;
mod variables;
mod walk;

#[cfg(test)]
mod tests;

pub(crate) use evidence::{Cause, Evidence, Unread, Weight};
pub(crate) use rank::{Findings, Suggestion, UnlistedUse};
pub(crate) use walk::scan;
