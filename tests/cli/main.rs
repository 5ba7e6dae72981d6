//! The program as its users meet it: wiring, exit codes, help, formats, and servers that misbehave.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod actions;
mod alerts;
mod check;
mod completions;
mod config;
#[cfg(unix)]
mod correlation;
mod defaults;
mod delivery;
mod doctor;
mod editing;
#[cfg(unix)]
mod escapes;
mod examples;
mod exit_codes;
mod explain;
mod finding;
mod formats;
mod grade;
mod help;
#[cfg(unix)]
mod hostile;
mod inputs;
mod machine;
mod maintenance;
mod man;
mod many;
mod memory;
mod network;
mod open;
mod options;
mod pages;
mod private_pages;
mod readme;
mod secrets;
mod security;
mod seed;
#[cfg(unix)]
mod serve;
mod serve_pages;
mod slow_pages;
mod stated;
mod suggest;
mod support;
mod terminal;
mod trust;
mod uptime;
mod wait;
mod window;
mod words;
