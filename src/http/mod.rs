//! The only place that names reqwest, rustls and tokio: requests in, responses out.
//!
//! Callers hand [`Client::converse`] dialogues and get them back finished; retries, redirects, limits and
//! the response cache are decided here, what a body means is not. [`Poster`] sends alerts to their receivers.

mod body;
mod budget;
mod cache;
mod client;
mod clock;
mod credentials;
mod diagnosis;
mod error;
mod exchange;
mod freshness;
mod guard;
mod limits;
mod message;
mod post;
mod private;
mod proxy;
mod queue;
mod redirect;
mod retry;
mod settings;
mod share;
mod tls;
mod worker;

#[cfg(test)]
mod tests;

pub(crate) use self::{
    client::Client,
    credentials::Credentials,
    error::HttpError,
    message::{Answer, Conversation, Get, Response},
    post::{Post, Poster, is_header},
    private::is_private,
    settings::Settings,
};
