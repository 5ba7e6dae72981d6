//! The feed formats: the list of them and what is decided over all of them.
//!
//! What all formats have in common:
//!
//! - An unknown word degrades to "unknown", with the vendor's word beside it.
//! - A malformed document fails. A scalar or a list of a wrong type inside it is missing (`read/lenient`); only a
//!   key by which a format recognises its document must have its type.
//! - A helping document that fails (a list of history, a path that is not available) is a warning.
//!
//! Lowest first: `read` (JSON, XML, time, text), `document` (a body, what it is, several as one page), `format` (the
//! trait), the formats.
//!
//! To add a format: its file, its `mod` line, its row in [`ALL`], its fixtures in `tests/fixtures/<name>`.

mod adobe;
mod apple;
mod aws;
mod azure;
mod azuredevops;
mod betterstack;
mod cachet;
mod checkly;
mod cstate;
mod document;
mod firehydrant;
mod flashduty;
mod format;
mod freshstatus;
mod gatus;
mod google;
mod heroku;
mod hyperping;
mod ibm;
mod incident_io;
mod instatus;
mod kener;
mod meta;
mod microsoft365;
mod okta;
mod openstatus;
mod oracle;
mod pagerduty;
mod paypal;
mod platform_host;
mod read;
mod rootly;
mod rss;
mod salesforce;
mod site24x7;
mod slack;
mod sorry;
mod statping;
mod status_io;
mod statuscast;
mod statushub;
mod statuspage;
mod statuspal;
mod stripe;
mod upptime;
mod uptimekuma;
mod uptimerobot;
mod zendesk;

pub use document::{Document, FeedError, Probe, alternates, describe};
pub(crate) use document::{MOST_VALUES, is_unclaimed};
pub use format::{Confidence, Failure, Feed, PageAddress, Request, Responses, Scope};

/// Every format, the more particular before the more general.
pub const ALL: &[&dyn Feed] = &[
    &statuspage::Statuspage,
    &incident_io::IncidentIo,
    &google::Google,
    &aws::Aws,
    &slack::Slack,
    &azure::Azure,
    &heroku::Heroku,
    &azuredevops::AzureDevOps,
    &microsoft365::Microsoft365,
    &oracle::Oracle,
    &ibm::Ibm,
    &instatus::Instatus,
    &betterstack::BetterStack,
    &statuspal::Statuspal,
    &status_io::StatusIo,
    &sorry::Sorry,
    &openstatus::OpenStatus,
    &statuscast::StatusCast,
    &rootly::Rootly,
    &hyperping::Hyperping,
    &statushub::StatusHub,
    &cachet::Cachet,
    &cstate::CState,
    &upptime::Upptime,
    &uptimekuma::UptimeKuma,
    &gatus::Gatus,
    &uptimerobot::UptimeRobot,
    &firehydrant::FireHydrant,
    &checkly::Checkly,
    &site24x7::Site24x7,
    &flashduty::Flashduty,
    &freshstatus::Freshstatus,
    &kener::Kener,
    &pagerduty::PagerDuty,
    &statping::Statping,
    &apple::Apple,
    &zendesk::Zendesk,
    &salesforce::Salesforce,
    &adobe::Adobe,
    &paypal::PayPal,
    &stripe::Stripe,
    &meta::Meta,
    &okta::Okta,
    &rss::Rss,
];

/// The format of that name.
#[must_use]
pub fn by_name(name: &str) -> Option<&'static dyn Feed> {
    ALL.iter().copied().find(|feed| feed.name() == name)
}

/// The formats that are known to be served by a host.
pub fn by_host(host: &str) -> impl Iterator<Item = &'static dyn Feed> {
    let serves = move |known: &&str| match known.strip_prefix('.') {
        Some(domain) => host
            .strip_suffix(domain)
            .is_some_and(|rest| rest.ends_with('.')),
        None => host == *known,
    };
    ALL.iter()
        .copied()
        .filter(move |feed| feed.hosts().iter().any(&serves))
}

/// The paths whose answers show the format of an unknown address, each once, in the order of [`ALL`].
#[must_use]
pub fn probes() -> Vec<&'static str> {
    let mut paths: Vec<&'static str> = Vec::new();
    for path in ALL.iter().flat_map(|feed| feed.probes()) {
        if !paths.contains(path) {
            paths.push(path);
        }
    }
    paths
}

/// The format of a body and how sure we are: the surest, among equals the first of [`ALL`].
#[must_use]
pub fn recognise(document: &Document) -> Option<(&'static dyn Feed, Confidence)> {
    let probe = Probe::new(document);
    let mut best: Option<(&'static dyn Feed, Confidence)> = None;
    for feed in ALL.iter().copied() {
        let confidence = feed.recognise(&probe);
        if confidence > best.as_ref().map(|(_, confidence)| *confidence) {
            best = confidence.map(|confidence| (feed, confidence));
        }
    }
    best
}
