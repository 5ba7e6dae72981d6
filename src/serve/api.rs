//! The JSON API: the answers of the command line at `/api/v1/COMMAND`, with its options as parameters.

use super::answers::Refused;
use super::query::Query;
use super::reply::{JSON, Reply};
use super::site::Site;
use crate::render;
use crate::report::Report;

/// The subcommands that are offered.
pub(super) const COMMANDS: &[&str] = &[
    "status",
    "incidents",
    "incident",
    "uptime",
    "maintenance",
    "changes",
    "check",
];

pub(super) fn reply(site: &Site, command: &str, query: &Query) -> Result<Reply, Refused> {
    if !COMMANDS.contains(&command) {
        let known = COMMANDS.join(", ");
        return Err(Refused::Unknown(format!(
            "nothing is at this address; under /api/v1/ are {known}, events and openapi.json"
        )));
    }
    let report = site.answers().ask(command, &query.0)?;
    rendered(site, &report, "json", JSON)
}

/// A report in an output format.
pub(super) fn rendered(
    site: &Site,
    report: &Report,
    format: &str,
    kind: &'static str,
) -> Result<Reply, Refused> {
    let failed = || Refused::Failed(format!("no {format} could be made"));
    let format = render::by_name(format).ok_or_else(failed)?;
    let mut bytes = Vec::new();
    let style = site.answers().style();
    let written = format.render(report, &style, &mut bytes);
    written.map_err(|_| failed())?;
    Ok(Reply::ok(kind, bytes))
}
