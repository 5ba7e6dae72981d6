//! The whole history as JSON lines, out and in again.

mod export;
mod export_format;
mod import;
mod lines;
