//! pingoru reads the status pages of the vendors that a team depends on, and tells the truth about them.
//!
//! One way through it: arguments → resolve (which vendors) → source (documents) → feed (bytes → page) → answer (history,
//! gate) → report → render → exit code. Published are the ground of it, [`model`], and the readers, [`feed`].
//!
//! Who knows whom, lowest first; a module names only lines above its own (`tests/architecture.rs` holds this):
//!
//! ```text
//! 1  catalog  http  interrupt  model  progress
//! 2  change → model  feed → model  filter → model  time_arg → model
//! 3  demo → feed, model  fetch → feed, filter, http, model  gate → filter, model  history → change, model
//! 4  config → gate  exit → gate  report → change, gate, history, model
//!    source → feed, fetch, history, http, model, progress
//! 5  render → change, gate, model, report
//!    resolve → catalog, config, demo, feed, fetch, filter, gate, model, time_arg
//! 6  context → config, model, render, report, source, time_arg
//! 7  answer → context, feed, fetch, filter, gate, history, model, report, source
//! 8  commands → answer, catalog, config, context, feed, fetch, filter, gate, history, interrupt, model, progress, render, report, resolve, source, time_arg
//! 9  cli → answer, commands, config, context, exit, http, interrupt, render, report, source
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
