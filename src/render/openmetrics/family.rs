//! A family of series: gauges of one name, each with labels of its own.

use std::collections::BTreeSet;

use prometheus_client::encoding::{DescriptorEncoder, EncodeMetric};
use prometheus_client::metrics::MetricType;
use prometheus_client::metrics::gauge::ConstGauge;

use crate::model::Time;

/// Names and values.
pub(super) type Labels = Vec<(&'static str, String)>;

/// A name, what it says, and its series in the order in which they were added, each once.
#[derive(Debug)]
pub(super) struct Family {
    name: &'static str,
    help: &'static str,
    seen: BTreeSet<Labels>,
    series: Vec<(Labels, f64)>,
}

impl Family {
    pub(super) fn new(name: &'static str, help: &'static str) -> Self {
        Self {
            name,
            help,
            seen: BTreeSet::new(),
            series: Vec::new(),
        }
    }

    /// Adds a series, unless one of these labels was added before.
    pub(super) fn add(&mut self, labels: Labels, value: f64) {
        if self.seen.insert(labels.clone()) {
            self.series.push((labels, value));
        }
    }

    /// One series for each state, of which one is 1.
    pub(super) fn state_set(&mut self, labels: &Labels, states: &[&str], state: &str) {
        for one in states {
            let mut labels = labels.clone();
            labels.push(("state", (*one).to_owned()));
            self.add(labels, f64::from(u8::from(*one == state)));
        }
    }

    /// A moment in seconds since 1970; one that is not known has no series.
    pub(super) fn stamp(&mut self, labels: Labels, at: Option<Time>) {
        let Some(at) = at else { return };
        let seconds = at.timestamp_millis();
        #[expect(
            clippy::cast_precision_loss,
            reason = "milliseconds of this era are exact"
        )]
        self.add(labels, seconds as f64 / 1_000.0);
    }

    /// Whether there is a series of these labels.
    pub(super) fn has(&self, labels: &Labels) -> bool {
        self.seen.contains(labels)
    }

    /// Writes it; a family without series has no head either.
    pub(super) fn encode(&self, encoder: &mut DescriptorEncoder) -> Result<(), std::fmt::Error> {
        if self.series.is_empty() {
            return Ok(());
        }
        let mut metric =
            encoder.encode_descriptor(self.name, self.help, None, MetricType::Gauge)?;
        self.series.iter().try_for_each(|(labels, value)| {
            ConstGauge::new(*value).encode(metric.encode_family(labels)?)
        })
    }
}
