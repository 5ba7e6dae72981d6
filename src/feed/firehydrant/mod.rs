//! FireHydrant: one document with the components, all incidents and the maintenance.
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
use super::read::doubts::Doubts;
use crate::model::{ComponentStatus, Coverage, Page, Part, Reach};
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
        let payload: Payload = probe.shaped()?;
        let mut doubts = Doubts::default();
        let components = doubts.required(Part::Components, "components", payload.components);
        let listed = doubts.required(Part::Incidents, "incidents", payload.incidents);
        let planned = doubts.optional(Part::Maintenances, "scheduledMaintenances", payload.planned);
        let doubts = doubts.into_vec();
        let (others, unplanned): (Vec<_>, Vec<_>) =
            listed.into_iter().flatten().partition(Raw::is_planned);
        let components = components.unwrap_or_default();
        let site = Site::new(&components, &payload.conditions);
        let incidents: Vec<_> = unplanned.iter().map(|raw| site.incident(raw)).collect();
        let planned = others.iter().chain(planned.iter().flatten());
        let maintenances: Vec<_> = planned
            .map(|raw| site.maintenance(raw, scope.now))
            .collect();
        let is_quiet = !incidents.iter().any(|incident| incident.open == Some(true));
        // The message is what the page shows while nothing is open.
        let message = payload.config.operational_message.text();
        let message = message.filter(|_| is_quiet);
        let mut components = site.now(&unplanned);
        if message.is_some() && doubts.is_empty() {
            for component in &mut components {
                component.status = ComponentStatus::Operational.into();
            }
        }
        Ok(Page {
            name: payload
                .config
                .company_name
                .text()
                .or(payload.config.title.text()),
            description: message,
            components: Some(components),
            doubts,
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
