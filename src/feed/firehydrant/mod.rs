//! FireHydrant: one document with the components, all incidents and the planned work.
//!
//! Traps: condition labels are the customer's, so the document's own table says what they mean; `acknowledged` may be
//! weeks after `resolved`; notes are posted after the resolution; components have no state of their own.
//!
//! Source: a recorded document, and what other readers of it describe. An absent list is an empty one (protobuf's JSON).

mod payload;
mod site;

use serde_json::Value;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use crate::model::{Coverage, Page, Reach};
use payload::{Payload, Raw};
use site::Site;

const PAYLOAD: &str = "/data/payload.json";
/// The FireHydrant feed.
pub(crate) struct FireHydrant;

impl Feed for FireHydrant {
    fn name(&self) -> &'static str {
        "firehydrant"
    }

    fn probes(&self) -> &'static [&'static str] {
        &[PAYLOAD]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        is_own(seen.json()?).then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, _: Scope, _: &Responses) -> Vec<Request> {
        vec![page.get(PAYLOAD)]
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        let json = probe.value(self.name())?;
        if !is_own(json) {
            return Err(probe.document.foreign(self.name()));
        }
        let payload: Payload = probe.shaped(json)?;
        let (planned, told): (Vec<_>, Vec<_>) = payload
            .incidents
            .items
            .into_iter()
            .flatten()
            .partition(Raw::is_planned);
        let site = Site::new(
            payload.components.items.as_deref().unwrap_or_default(),
            &payload.conditions,
        );
        let incidents: Vec<_> = told.iter().map(|raw| site.incident(raw)).collect();
        let planned = planned.iter().chain(payload.planned.items.iter().flatten());
        let maintenances: Vec<_> = planned
            .map(|raw| site.maintenance(raw, scope.now))
            .collect();
        let is_quiet = !incidents.iter().any(|incident| incident.open == Some(true));
        Ok(Page {
            name: payload
                .config
                .company_name
                .text()
                .or(payload.config.title.text()),
            // The message is what the page shows while nothing is open.
            description: payload
                .config
                .operational_message
                .text()
                .filter(|_| is_quiet),
            components: Some(site.now(&told)),
            incidents: Some(incidents),
            maintenances: Some(maintenances),
            coverage: Coverage {
                open_incidents: true,
                resolved_incidents: true,
                reach: Reach::All,
                maintenance: true,
                ..Coverage::default()
            },
            ..Page::default()
        })
    }
}

fn is_own(json: &Value) -> bool {
    let named = json
        .pointer("/config/companyName")
        .or(json.pointer("/config/operationalMessage"));
    json.get("conditions").is_some_and(Value::is_object) && named.is_some()
}
