//! Incidents of several vendors at the same time: a correlation, never a cause.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::seconds;
use crate::correlation::{Group, Member, Mention, Naming};
use crate::model::{Text, Time};

/// Vendors that opened incidents shortly after each other, all open at one moment. It says nothing about the cause.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct CorrelationReport {
    /// The same in one line.
    pub(crate) text: Text,
    /// How many vendors opened an incident.
    pub(crate) vendors: usize,
    /// How many vendors were asked about.
    pub(crate) of_vendors: usize,
    /// How many of these incidents are open.
    pub(crate) open: usize,
    /// When the first of them began.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) from: Time,
    /// When the last of them began.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) to: Time,
    /// The upstreams that several name in their own words, the most frequent first; empty: none.
    pub(crate) upstreams: Vec<UpstreamReport>,
    /// One incident of each vendor, in the order of their starts.
    pub(crate) incidents: Vec<CorrelatedReport>,
}

/// An upstream that several vendors name.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct UpstreamReport {
    /// Its key.
    pub(crate) upstream: String,
    /// Its name.
    pub(crate) name: String,
    /// The region that all of them name; null: not all name one, or they name several.
    pub(crate) region: Option<String>,
    /// The vendors that name it.
    pub(crate) named_by: Vec<Text>,
    /// The incident on its own page at the same time; null: it shows none, or it is not one of the vendors.
    pub(crate) own_incident: Option<OwnIncidentReport>,
}

/// The incident on the upstream's own page.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct OwnIncidentReport {
    /// The vendor that is the upstream.
    pub(crate) vendor: Text,
    /// The feed's key.
    pub(crate) id: Text,
    /// The vendor's headline.
    pub(crate) title: Text,
}

/// An incident that was opened at the same time as others.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct CorrelatedReport {
    /// The vendor.
    pub(crate) vendor: Text,
    /// The feed's key.
    pub(crate) id: Text,
    /// The vendor's headline.
    pub(crate) title: Text,
    /// The vendor's page of it.
    pub(crate) url: Option<Text>,
    /// When it began.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) started_at: Time,
    /// When it ended; null: it is open.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) resolved_at: Option<Time>,
    /// The upstreams that it names.
    pub(crate) names: Vec<MentionReport>,
}

/// An upstream in a vendor's own words.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct MentionReport {
    /// Its key.
    pub(crate) upstream: String,
    /// The region; null: none, or several.
    pub(crate) region: Option<String>,
    /// The sentence that names it.
    pub(crate) text: Text,
    /// When the update with it was posted; null: the title has it, or the update has no time.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) at: Option<Time>,
}

impl CorrelationReport {
    /// A group as the report says it.
    pub(crate) fn of(group: &Group) -> Self {
        let starts = || group.members.iter().map(|one| one.opening.started_at);
        Self {
            text: Text::new(line(group)),
            vendors: group.members.len(),
            of_vendors: group.of,
            open: group.open(),
            from: starts().min().unwrap_or_default(),
            to: starts().max().unwrap_or_default(),
            upstreams: group.namings.iter().map(UpstreamReport::of).collect(),
            incidents: group.members.iter().map(CorrelatedReport::of).collect(),
        }
    }
}

impl UpstreamReport {
    fn of(naming: &Naming) -> Self {
        let all = naming.vendors.len();
        let mut regions = naming.regions.iter();
        let same = regions.find(|(_, number)| **number == all);
        Self {
            upstream: naming.upstream.id.to_owned(),
            name: naming.upstream.name.to_owned(),
            region: same.map(|(region, _)| (*region).to_owned()),
            named_by: naming.vendors.clone(),
            own_incident: naming.own.as_ref().map(|own| OwnIncidentReport {
                vendor: own.vendor.clone(),
                id: own.opening.id.clone(),
                title: own.opening.title.clone(),
            }),
        }
    }
}

impl CorrelatedReport {
    fn of(member: &Member) -> Self {
        let opening = &member.opening;
        Self {
            vendor: member.vendor.clone(),
            id: opening.id.clone(),
            title: opening.title.clone(),
            url: opening.url.clone(),
            started_at: opening.started_at,
            resolved_at: opening.ended_at,
            names: opening.mentions.iter().map(MentionReport::of).collect(),
        }
    }
}

impl MentionReport {
    fn of(mention: &Mention) -> Self {
        Self {
            upstream: mention.upstream.id.to_owned(),
            region: mention.region.map(str::to_owned),
            text: mention.text.clone(),
            at: mention.at,
        }
    }
}

/// `5 of your 12 vendors opened incidents within 20 minutes; 3 name AWS us-east-1 (a correlation, not a cause)`.
fn line(group: &Group) -> String {
    let minutes = (group.span().num_seconds() + 59) / 60;
    let within = match minutes {
        0 | 1 => "a minute".to_owned(),
        minutes => format!("{minutes} minutes"),
    };
    let (number, of) = (group.members.len(), group.of);
    let mut line = format!("{number} of your {of} vendors opened incidents within {within}");
    for (place, naming) in group.namings.iter().enumerate() {
        line.push_str(if place == 0 { "; " } else { ", " });
        line.push_str(&named(naming));
    }
    line + " (a correlation, not a cause)"
}

/// `3 name AWS us-east-1`, `3 name AWS (2 us-east-1)`.
fn named(naming: &Naming) -> String {
    let report = UpstreamReport::of(naming);
    let number = naming.vendors.len();
    let verb = if number == 1 { "names" } else { "name" };
    let mut text = format!("{number} {verb} {}", report.name);
    let regions = naming.regions.iter();
    let regions: Vec<_> = regions
        .map(|(region, number)| format!("{number} {region}"))
        .collect();
    match &report.region {
        Some(region) => text.extend([" ", region]),
        None if regions.is_empty() => {}
        None => text.extend([" (", &regions.join(", "), ")"]),
    }
    if naming.own.is_some() {
        text.push_str(", whose own page shows an incident");
    }
    text
}
