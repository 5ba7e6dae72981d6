//! `OpenMetrics` text for a scrape or a textfile collector, of gauges alone: collectors of textfiles read the older text
//! format, which knows neither info nor state sets.
//!
//! Codes: a vendor is 0 ok, 1 under maintenance, 2 minor, 3 major, 4 critical, 5 unknown; a component 0 operational,
//! 1 under maintenance, 2 degraded performance, 3 partial outage, 4 major outage, 5 unknown. What is not known has no
//! series.

mod channels;
mod family;

use std::io::{self, Write};

use prometheus_client::collector::Collector;
use prometheus_client::encoding::DescriptorEncoder;
use prometheus_client::encoding::text::encode;
use prometheus_client::registry::Registry;

use super::format::{Render, Writer};
use super::style::Style;
use crate::gate::Verdict;
use crate::model::{ComponentStatus, Impact, MaintenanceStatus, Text};
use crate::report::{PagesReport, Report, StatementSource, VendorReport};
use family::{Family, Labels};

/// `openmetrics`.
pub(super) struct OpenMetrics;

const VENDOR: &[&str] = &["ok", "maintenance", "minor", "major", "critical", "unknown"];
const DECISION: &[&str] = &["pass", "fail", "unknown"];

impl Render for OpenMetrics {
    fn name(&self) -> &'static str {
        "openmetrics"
    }

    fn writer(&self) -> Writer {
        Writer::Metrics(render)
    }
}

fn render(report: &Report, _: &Style, out: &mut dyn Write) -> io::Result<()> {
    let families = match report {
        Report::NotifyStatus(report) => channels::families(report),
        report => report
            .decided()
            .map_or(Vec::new(), |pages| Families::of(pages).all()),
    };
    let mut registry = Registry::default();
    registry.register_collector(Box::new(Exposition(families)));
    let mut text = String::new();
    encode(&mut text, &registry).map_err(io::Error::other)?;
    out.write_all(text.as_bytes())
}

#[derive(Debug)]
struct Families {
    probe: Family,
    info: Family,
    status: Family,
    state: Family,
    gate: Family,
    component: Family,
    incidents: Family,
    incident: Family,
    started: Family,
    planned: Family,
    starts: Family,
    ends: Family,
    fetched: Family,
    updated: Family,
}

impl Families {
    fn of(pages: &PagesReport) -> Self {
        let mut families = Self::new();
        for vendor in &pages.vendors {
            families.vendor(vendor);
        }
        families
    }

    fn new() -> Self {
        let family = Family::new;
        Self {
            probe: family("pingoru_probe_success", "Whether the page could be read"),
            info: family(
                "pingoru_vendor_info",
                "The vendor, its page and the feed that it was read by",
            ),
            status: family(
                "pingoru_vendor_status",
                "0 ok, 1 maintenance, 2 minor, 3 major, 4 critical, 5 unknown",
            ),
            state: family(
                "pingoru_vendor_state",
                "1 for the state that the vendor is in",
            ),
            gate: family(
                "pingoru_gate_state",
                "1 for what the policy makes of the vendor",
            ),
            component: family(
                "pingoru_component_status",
                "0 operational, 1 under maintenance, 2 degraded, 3 partial outage, 4 major outage, 5 unknown",
            ),
            incidents: family("pingoru_open_incidents", "How many incidents are open"),
            incident: family("pingoru_incident_open", "An open incident: 1"),
            started: family(
                "pingoru_incident_start_timestamp_seconds",
                "When an open incident began",
            ),
            planned: family(
                "pingoru_maintenance_active",
                "Maintenance: 1 while it is in progress, 0 while it is ahead",
            ),
            starts: family(
                "pingoru_maintenance_start_timestamp_seconds",
                "When maintenance is to begin",
            ),
            ends: family(
                "pingoru_maintenance_end_timestamp_seconds",
                "When maintenance is to end",
            ),
            fetched: family(
                "pingoru_fetched_timestamp_seconds",
                "When the server last vouched for the page",
            ),
            updated: family(
                "pingoru_page_updated_timestamp_seconds",
                "When the vendor last touched the page, by its own word",
            ),
        }
    }

    fn all(self) -> Vec<Family> {
        vec![
            self.probe,
            self.info,
            self.status,
            self.state,
            self.gate,
            self.component,
            self.incidents,
            self.incident,
            self.started,
            self.planned,
            self.starts,
            self.ends,
            self.fetched,
            self.updated,
        ]
    }

    fn vendor(&mut self, vendor: &VendorReport) {
        let own = || vec![("vendor", vendor.vendor.line())];
        let success = vendor.error.is_none();
        self.probe.add(own(), f64::from(u8::from(success)));
        self.info.add(info(vendor), 1.0);
        let mut held = own();
        held.extend(
            vendor
                .gate
                .policy
                .as_ref()
                .map(|policy| ("policy", policy.line())),
        );
        let state = state(vendor);
        self.status.add(held.clone(), code(state));
        self.state.state_set(&held, VENDOR, state);
        self.gate
            .state_set(&held, DECISION, vendor.gate.decision.word());
        let source = vendor.source.as_ref();
        self.fetched
            .stamp(own(), source.map(|source| source.fetched_at));
        self.updated.stamp(own(), vendor.updated_at);
        self.components(vendor);
        self.open(vendor);
        self.maintenances(vendor);
    }

    /// Namesakes without a key of their own are distinguished by their place among themselves.
    fn components(&mut self, vendor: &VendorReport) {
        for one in vendor.components.iter().flatten() {
            let mut labels = vec![("vendor", vendor.vendor.line())];
            labels.extend(text("id", one.id.as_ref()));
            labels.extend(text("group", one.group.as_ref()));
            labels.push(("component", one.name.line()));
            labels.extend(text("region", one.region.as_ref()));
            let mut nth = 1;
            while self.component.has(&labels) && one.id.is_none() {
                nth += 1;
                labels.retain(|(name, _)| *name != "nth");
                labels.push(("nth", nth.to_string()));
            }
            let status = one.status.unwrap_or(ComponentStatus::Unknown);
            self.component.add(labels, f64::from(status as u8));
        }
    }

    fn open(&mut self, vendor: &VendorReport) {
        let Some(open) = vendor.open_incidents() else {
            return;
        };
        for incident in open.filter(|incident| incident.open == Some(true)) {
            let key = || vec![("vendor", vendor.vendor.line()), ("id", incident.id.line())];
            let mut stated = key();
            stated.push(("title", incident.title.line()));
            let impact = incident.impact.worst().map_or("unknown", Impact::word);
            stated.push(("impact", impact.to_owned()));
            self.incident.add(stated, 1.0);
            self.started.stamp(key(), incident.started_at);
        }
        // Where it is unknown of one, the number has no value.
        if let Some(count) = vendor
            .open_incidents
            .and_then(|count| u32::try_from(count).ok())
        {
            let vendor = vec![("vendor", vendor.vendor.line())];
            self.incidents.add(vendor, f64::from(count));
        }
    }

    fn maintenances(&mut self, vendor: &VendorReport) {
        let planned = vendor.maintenances.iter().flatten();
        for one in planned.filter(|one| !one.is_over()) {
            let key = || vec![("vendor", vendor.vendor.line()), ("id", one.id.line())];
            let mut stated = key();
            stated.push(("title", one.title.line()));
            let active = matches!(
                one.status,
                MaintenanceStatus::InProgress | MaintenanceStatus::Verifying
            );
            self.planned.add(stated, f64::from(u8::from(active)));
            self.starts.stamp(key(), one.starts_at);
            self.ends.stamp(key(), one.ends_at);
        }
    }
}

/// Families in the order in which they are written.
#[derive(Debug)]
struct Exposition(Vec<Family>);

impl Collector for Exposition {
    fn encode(&self, mut encoder: DescriptorEncoder) -> Result<(), std::fmt::Error> {
        let mut families = self.0.iter();
        families.try_for_each(|family| family.encode(&mut encoder))
    }
}

fn info(vendor: &VendorReport) -> Labels {
    let mut labels = vec![("vendor", vendor.vendor.line())];
    labels.extend(text("name", vendor.name.as_ref()));
    labels.extend(text("url", vendor.url.as_ref()));
    let feed = vendor.source.as_ref().map(|source| source.feed.clone());
    labels.extend(feed.map(|feed| ("feed", feed)));
    labels
}

fn text(name: &'static str, value: Option<&Text>) -> Option<(&'static str, String)> {
    Some((name, value?.line()))
}

/// A vendor's state as one word: trouble by its impact, maintenance where nothing is wrong.
fn state(vendor: &VendorReport) -> &'static str {
    let planned = vendor
        .gate
        .statements
        .iter()
        .any(|one| one.source == StatementSource::Maintenance);
    match (vendor.verdict, vendor.impact) {
        (Verdict::Trouble, Some(impact)) => impact.word(),
        (Verdict::Ok, _) if planned => "maintenance",
        (Verdict::Ok, _) => "ok",
        _ => "unknown",
    }
}

/// The place of a vendor's state in the list.
fn code(state: &str) -> f64 {
    let place = VENDOR.iter().position(|one| *one == state);
    let place = place.unwrap_or(VENDOR.len() - 1);
    f64::from(u8::try_from(place).unwrap_or_default())
}
