//! `/`.

use super::super::answers::Refused;
use super::asked::{Asked, other_kind};
use crate::render::html::{Board, Chosen};
use crate::report::{Report, StatusReport};

pub(super) fn page(asked: Asked<'_>) -> Result<String, Refused> {
    let Asked { site, query, frame } = asked;
    query.only(&["name", "state", "group"])?;
    let Report::Status(StatusReport { pages, .. }) = site.ask("status", &[])? else {
        return Err(other_kind());
    };
    let chosen = |name: &str| query.get(name).unwrap_or_default().to_owned();
    let days = site.days.of_all(&*site.answers());
    Ok(frame.board(&Board {
        status: &pages,
        uptime: days.as_deref(),
        groups: &site.answers().groups(),
        chosen: Chosen {
            name: chosen("name"),
            state: chosen("state"),
            group: chosen("group"),
        },
    }))
}
