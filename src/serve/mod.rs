//! The HTTP server of `pingoru serve`: pages, the JSON API, events, metrics and feeds, all read from the history. Only
//! this module is asynchronous; what it answers comes from plain functions, through [`Answers`].

mod answers;
mod api;
mod auth;
mod badge;
mod bridge;
mod cache;
mod connection;
mod events;
mod feeds;
mod guard;
mod health;
mod limits;
mod listen;
mod metrics;
mod openapi;
mod pages;
mod query;
mod reply;
mod routes;
mod settings;
mod site;
mod stream;
mod tls;

pub(crate) use answers::{Answers, News, Parameter, Refused, Shape, Vendor};
pub(crate) use listen::{Listener, bind, start};
pub(crate) use settings::{Listen, Settings};
pub(crate) use site::Site;
