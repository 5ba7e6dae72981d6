//! pingoru reads the status pages of the vendors that a team depends on, and tells the truth about them.
//!
//! One way through it: arguments → plan (whom to ask) → fetch (documents) → feed (bytes → page) → gate →
//! report → render → exit code. Published are the ground of it, [`model`], and the readers, [`feed`].
//!
//! Who knows whom, lowest first; a module names only lines above its own (`tests/architecture.rs` holds this):
//!
//! ```text
//! 1  model  http  moment  progress  interrupt
//! 2  feed → model    catalog    selection → model    change → model
//! 3  gate → model, selection    history → model, change
//! 4  config → gate    fetch → http, feed, selection, model    report → model, gate, change, history    demo → feed, model
//! 5  plan → catalog, config, demo, feed, fetch, gate, moment, selection, model    render → report, gate, change, model
//! 6  context → config, http, moment, render, report, model
//! 7  commands → everything above
//! 8  cli → commands, context, render, interrupt, exit
//! ```

pub mod feed;
pub mod model;

mod catalog;
mod change;
mod cli;
mod commands;
mod config;
mod context;
mod demo;
mod exit;
mod fetch;
mod gate;
mod history;
mod http;
mod interrupt;
mod moment;
mod plan;
mod progress;
mod render;
mod report;
mod selection;

#[doc(hidden)]
pub use cli::run;
