//! pingoru reads the status pages of the vendors that a team depends on, and tells the truth about them.
//!
//! One way through it: arguments → resolve (which vendors) → source (documents) → feed (bytes → page) → answer (history,
//! gate) → report → render → exit code. Published are the ground of it, [`model`], and the readers, [`feed`].
//!
//! Who knows whom, lowest first; a module names only lines above its own (`tests/architecture.rs` holds this):
//!
//! ```text
//! 1  model  http  time_arg  progress  interrupt
//! 2  feed → model    catalog    filter → model    change → model
//! 3  gate → model, filter    history → model, change
//! 4  config → gate    fetch → http, feed, filter, model    report → model, gate, change, history    demo → feed, model
//! 5  resolve → catalog, config, demo, feed, fetch, gate, time_arg, filter, model    render → report, gate, change, model
//!    source → feed, fetch, history, http, model, progress
//! 6  context → config, time_arg, render, report, model, source
//! 7  answer → change, context, feed, fetch, gate, history, model, report, filter, source
//! 8  commands → everything above
//! 9  cli → answer, commands, context, render, interrupt, exit, source
//! ```

pub mod feed;
pub mod model;

mod answer;
mod catalog;
mod change;
mod cli;
mod commands;
mod config;
mod context;
mod demo;
mod exit;
mod fetch;
mod filter;
mod gate;
mod history;
mod http;
mod interrupt;
mod progress;
mod render;
mod report;
mod resolve;
mod source;
mod time_arg;

#[doc(hidden)]
pub use cli::run;
