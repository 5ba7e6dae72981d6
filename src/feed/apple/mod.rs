//! Apple's two system-status pages: services, and developer services (whose document is JSONP).
//!
//! One event stands under each service that it touched, and its copies differ: it can be over for three services and
//! still go on for a fourth. `datePosted` is when the whole document was written. A message is replaced, never added.
//!
//! Source: recorded pages; the format is undocumented.

mod convert;
mod raw;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::lenient::{Object, short};
use super::read::{outline, text};
use crate::model::{
    Component, ComponentRef, ComponentStatus, Coverage, Doubt, Page, Part, Reported,
};
use convert::{Event, merged};
use raw::{RawEvent, RawPage, RawService, local};

const SERVICES: &str = "https://www.apple.com/support/systemstatus";
const DEVELOPER: &str = "https://developer.apple.com/system-status";
const DATA: &str = "/data/system_status_en_US.js";
/// Where the developer services' document stood first.
const DEVELOPER_DATA: &str = "/data/developer/system_status_en_US.js";

/// The Apple feed.
pub(crate) struct Apple;

impl Feed for Apple {
    fn name(&self) -> &'static str {
        "apple"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["www.apple.com", "developer.apple.com"]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        let jsonp = body(seen.text()).filter(|_| seen.json().is_none());
        let parsed = jsonp.and_then(|json| outline::of(json).ok());
        let json = parsed.as_ref().or_else(|| seen.json())?;
        let services = json.get("services")?.as_array()?;
        let own = match services.first() {
            Some(first) => {
                first
                    .get("serviceName")
                    .is_some_and(serde_json::Value::is_string)
                    && first.get("events").is_some()
            }
            None => json.get("drpost").is_some(),
        };
        own.then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, _: Scope, responses: &Responses) -> Vec<Request> {
        let own = matches!(page.host(), "www.apple.com" | "developer.apple.com");
        if !own {
            return vec![page.get(DATA)];
        }
        let developer = page.host() == "developer.apple.com" || page.path().contains("/developer");
        let base = if developer { DEVELOPER } else { SERVICES };
        let mut requests = vec![Request::new(format!("{base}{DATA}"))];
        if developer && responses.not_available(DATA) {
            requests.push(Request::new(format!("{SERVICES}{DEVELOPER_DATA}")));
        }
        requests
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        let text = probe.text();
        let json = body(text).ok_or_else(|| probe.document.not_a_page())?;
        let raw: Object<RawPage> =
            serde_json::from_str(json).map_err(|error| probe.document.malformed(&error))?;
        match raw.value {
            Some(raw) if !has_services(&raw) => Err(probe.document.not_a_page()),
            Some(raw) => page(&raw).ok_or_else(|| {
                probe
                    .document
                    .malformed(&"it has more events than any page has")
            }),
            None => Err(probe.document.not_a_page()),
        }
    }
}

/// The JSON inside a call of a function, or the text itself.
fn body(text: &str) -> Option<&str> {
    if text.starts_with('{') {
        return Some(text);
    }
    let (call, rest) = text.split_once('(')?;
    let named = call
        .trim()
        .bytes()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, b'_' | b'$' | b'.'));
    rest.get(rest.find('{')?..=rest.rfind('}')?)
        .filter(|_| named && !call.trim().is_empty())
}

fn has_services(raw: &RawPage) -> bool {
    let named = |service: &RawService| service.service_name.get().is_some();
    match &raw.services.items {
        Some(services) if services.is_empty() => raw.drpost.value.is_some(),
        Some(services) => services.iter().any(named),
        None => false,
    }
}

/// Nothing where the events are endless.
fn page(raw: &RawPage) -> Option<Page> {
    let services = raw.services.list();
    let components: Vec<_> = services.iter().filter_map(component).collect();
    let (planned, broken): (Vec<_>, Vec<_>) =
        merged(services)?.into_iter().partition(Event::is_planned);
    let post = raw
        .dr_message
        .get()
        .filter(|_| raw.drpost.value == Some(true));
    let posted = services.iter().flat_map(|service| service.events.list());
    let page = Page {
        updated_at: posted
            .filter_map(|event| local(event.date_posted.get()?))
            .max(),
        description: post.map(text::plain),
        components: Some(components),
        doubts: doubts(raw),
        incidents: Some(broken.iter().map(Event::incident).collect()),
        maintenances: Some(planned.iter().map(Event::maintenance).collect()),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            component_states: true,
            maintenance: true,
            ..Coverage::default()
        },
        ..Page::default()
    };
    Some(page.ordered())
}

fn doubts(raw: &RawPage) -> Vec<Doubt> {
    let mut doubts = Doubts::default();
    let services = raw.services.list();
    let unnamed = services.iter().filter(|one| component(one).is_none());
    let dropped = raw.services.dropped + unnamed.count();
    doubts.dropped(Part::Components, "services", dropped);
    let dropped = services.iter().map(|service| service.events.dropped).sum();
    doubts.dropped(Part::Incidents, "services.events", dropped);
    doubts.into_vec()
}

/// A service whose events are all over or ahead is operational; a service without a list of events has no state.
fn component(service: &RawService) -> Option<Component> {
    let name = service.service_name.get()?;
    let listed = service.events.items.as_ref();
    let fine = listed.map_or_else(Reported::missing, |_| ComponentStatus::Operational.into());
    let events = service.events.list().iter();
    Some(Component {
        component: ComponentRef::named(short(name)),
        status: events.filter_map(RawEvent::now).fold(fine, Reported::worse),
        region: None,
    })
}
