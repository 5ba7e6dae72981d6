//! The pages: `/`, `/vendors/NAME`, `/vendors/NAME/incidents/ID`, `/incidents`, `/changes`, `/maintenance` and `/about`.

mod about;
mod asked;
mod board;
mod days;
mod lists;
mod vendor;

pub(super) use days::Days;

use asked::Asked;

use super::answers::Refused;
use super::query::Query;
use super::reply::{Caching, HTML, Reply};
use super::site::Site;
use crate::render::Style;
use crate::render::html;

/// How long a reader may keep a file that pages load.
const ASSET_SECONDS: u32 = 300;

/// The page at an address; one that says what is wrong where there is none.
pub(super) fn page(site: &Site, segments: &[&str], path: &str, query: &Query) -> Reply {
    let style: Style = site.answers().style();
    let frame = html::Site {
        style: &style,
        path,
    };
    let asked = Asked { site, query, frame };
    let made = match segments {
        [""] => board::page(asked),
        ["vendors", name] => vendor::page(asked, name),
        ["vendors", name, "incidents", id] => vendor::incident(asked, name, id),
        [list @ ("incidents" | "changes" | "maintenance")] => lists::page(asked, list),
        ["about"] => about::page(asked),
        _ => Err(Refused::Unknown("nothing is at this address".into())),
    };
    match made {
        Ok(text) => Reply::ok(HTML, text),
        Err(refused) => refusal(frame, refused),
    }
}

fn refusal(frame: html::Site<'_>, refused: Refused) -> Reply {
    let (Refused::Wrong(message) | Refused::Unknown(message) | Refused::Failed(message)) = &refused;
    let title = match &refused {
        Refused::Wrong(_) => "Wrong address",
        Refused::Unknown(_) => "Not found",
        Refused::Failed(_) => "No answer",
    };
    let body = frame.message(title, message);
    let reply = Reply::from(refused);
    let kind = HTML;
    Reply {
        kind,
        body: body.into(),
        ..reply
    }
}

/// A file that pages load.
pub(super) fn asset(path: &str) -> Option<Reply> {
    let (kind, text) = html::asset(path)?;
    Some(Reply::ok(kind, text).kept(Caching::Seconds(ASSET_SECONDS)))
}
