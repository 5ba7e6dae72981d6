//! One file per kind of channel: from a message to what is delivered.

mod alertmanager;
mod body;
mod command;
mod discord;
mod email;
mod kind;
mod ntfy;
mod pagerduty;
mod slack;
mod teams;
#[cfg(test)]
mod tests;
mod webhook;

pub(crate) use alertmanager::Alertmanager;
pub(crate) use command::Command;
pub(crate) use discord::Discord;
pub(crate) use email::Email;
pub(crate) use kind::{Compose, Kind};
pub(crate) use ntfy::Ntfy;
pub(crate) use pagerduty::PagerDuty;
pub(crate) use slack::Slack;
pub(crate) use teams::Teams;
pub(crate) use webhook::Webhook;
