//! pingoru reads the status pages of the vendors that a team depends on, and tells the truth about them.
//!
//! Published are the types, [`model`], and the readers of status pages, [`feed`]. A saved document becomes a
//! [`model::Page`]:
//!
//! ```
//! use pingoru::feed::{self, Document, Scope};
//! use pingoru::model::ComponentStatus;
//!
//! let body = r#"{
//!     "page": {"id": "kctbh9vrtdwd", "name": "Acme", "url": "https://status.acme.example"},
//!     "status": {"indicator": "minor", "description": "Partial outage"},
//!     "components": [{"id": "a1", "name": "API", "status": "partial_outage"}],
//!     "incidents": [],
//!     "scheduled_maintenances": []
//! }"#;
//! let now = "2026-03-01T07:00:00Z".parse()?;
//! let document = Document::local("summary.json", body.into(), now);
//! let (format, _) = feed::recognise(&document).ok_or("not a status page")?;
//! let scope = Scope { now, ..Scope::default() };
//! let page = format.read(&[document], scope)?;
//!
//! assert_eq!(format.name(), "statuspage");
//! let components = page.components.unwrap_or_default();
//! assert_eq!(components[0].component.name.raw(), "API");
//! assert_eq!(components[0].status.value, ComponentStatus::PartialOutage);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A [`model::Timeline`] is what follows from an incident:
//!
//! ```
//! use pingoru::model::{Incident, Timeline};
//!
//! let incident = Incident {
//!     started_at: Some("2026-03-01T06:33:00Z".parse()?),
//!     resolved_at: Some("2026-03-01T07:03:00Z".parse()?),
//!     ..Incident::new("i1", "API is down")
//! };
//! let timeline = Timeline::of(&incident, "2026-03-01T08:00:00Z".parse()?);
//!
//! assert_eq!(timeline.duration.map(|length| length.num_minutes()), Some(30));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! One way through the program: arguments → resolve (which vendors) → source (documents) → feed (bytes → page) → answer
//! (history, gate) → report → failure, render → exit code. Modules and what each of them names, lowest first; a module names only
//! lines above its own (`tests/architecture` holds this):
//!
//! ```text
//! 1  catalog  files  http  interrupt  model  progress
//! 2  change → model  correlation → model  failure → catalog, model  feed → model  filter → model  suggest → catalog, files  time_arg → model
//! 3  demo → feed, model  fetch → feed, files, filter, http, model  gate → filter, model  history → change, files, model
//! 4  config → files, gate, model, time_arg  exit → gate  report → change, correlation, failure, gate, history, model
//!    source → feed, fetch, history, http, model, progress
//! 5  render → change, gate, model, report
//!    resolve → catalog, config, demo, feed, fetch, filter, gate, model, time_arg
//! 6  context → config, model, render, report, resolve, source, time_arg
//!    fuzzing → config, feed, filter, gate, history, model, render, report
//!    notify → change, config, correlation, filter, history, http, model, render, report, resolve
//! 7  answer → config, context, correlation, failure, feed, fetch, filter, gate, history, model, notify, report, resolve, source
//!    serve → config, files, gate, history, model, render, report
//! 8  commands → answer, catalog, config, context, demo, failure, feed, fetch, filter, gate, history, interrupt, model, notify, progress, render, report, resolve, serve, source, suggest, time_arg
//! 9  cli → answer, catalog, commands, config, context, exit, feed, history, http, interrupt, model, render, report, source, time_arg
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
mod correlation;
mod demo;
mod exit;
mod failure;
mod fetch;
mod files;
mod filter;
#[cfg(any(fuzzing, test))]
#[doc(hidden)]
pub mod fuzzing;
mod gate;
mod history;
mod http;
mod interrupt;
mod notify;
mod progress;
mod render;
mod report;
mod resolve;
mod serve;
mod source;
mod suggest;
mod time_arg;

#[doc(hidden)]
pub use cli::{complete, run};
