//! What happens to the made-up vendors: a story of some minutes that repeats, each time with incidents of its own.

use chrono::{SecondsFormat, TimeDelta};
use serde_json::{Value, json};

use super::vendors::{Kind, Step, Vendor};
use crate::model::Time;

/// The story begins again after so many seconds.
const ROUND: i64 = 300;
/// How many past rounds a page still lists.
const LISTED: i64 = 8;

/// A moment of the story.
#[derive(Clone, Copy)]
pub(super) struct Moment {
    pub(super) begun: Time,
    pub(super) now: Time,
}

impl Moment {
    fn elapsed(self) -> i64 {
        (self.now - self.begun).num_seconds().max(0)
    }

    fn round(self) -> i64 {
        self.elapsed() / ROUND
    }

    /// The rounds that are still listed, the present one first.
    fn rounds(self) -> impl Iterator<Item = i64> {
        let present = self.round();
        (present.saturating_sub(LISTED).max(0)..=present).rev()
    }

    fn at(self, round: i64, seconds: i64) -> Time {
        self.begun + TimeDelta::seconds(round * ROUND + seconds)
    }

    /// The steps of a round that have come to pass, each with its time.
    fn steps(self, vendor: &Vendor, round: i64) -> Vec<(Time, &'static Step)> {
        let timed = vendor.plot.iter();
        let timed = timed.map(|step| (self.at(round, step.at), step));
        timed.filter(|(at, _)| *at <= self.now).collect()
    }
}

/// A document of a vendor; `None`: its server fails.
pub(super) fn document(
    vendor: &Vendor,
    path: &str,
    moment: Moment,
) -> Option<(String, &'static str)> {
    if vendor.kind == Kind::Feed {
        return Some((feed(vendor, moment), "application/rss+xml"));
    }
    if vendor.kind == Kind::Failing && moment.steps(vendor, moment.round()).len() == 1 {
        return None;
    }
    let page = page(vendor, moment);
    let document = match path {
        "/api/v2/summary.json" => summary(vendor, &page, moment),
        "/api/v2/incidents.json" => json!({ "page": page, "incidents": incidents(vendor, moment) }),
        "/api/v2/scheduled-maintenances.json" => {
            json!({ "page": page, "scheduled_maintenances": maintenances(vendor, moment) })
        }
        _ => return Some((String::new(), "")),
    };
    Some((document.to_string(), "application/json"))
}

fn stamp(at: Time) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn page(vendor: &Vendor, moment: Moment) -> Value {
    let last = moment.steps(vendor, moment.round()).pop();
    let updated = last.map_or(moment.at(moment.round(), 0), |(at, _)| at);
    json!({
        "id": format!("demo{:0<8}", vendor.slug),
        "name": vendor.name,
        "url": format!("https://status.{}.example", vendor.slug),
        "time_zone": "Etc/UTC",
        "updated_at": stamp(updated),
    })
}

fn summary(vendor: &Vendor, page: &Value, moment: Moment) -> Value {
    let state = moment.steps(vendor, moment.round()).pop();
    let state = state.map_or("operational", |(_, step)| step.component);
    let state = if state.is_empty() {
        "operational"
    } else {
        state
    };
    let components = vendor.components.iter().enumerate().map(|(place, name)| {
        json!({
            "id": format!("{}{place}", vendor.slug),
            "name": name,
            "status": if place == 0 { state } else { "operational" },
            "group": false,
            "group_id": null,
        })
    });
    let (indicator, description) = match state {
        "degraded_performance" => ("minor", "Partially Degraded Service"),
        "partial_outage" => ("major", "Partial System Outage"),
        "under_maintenance" => ("maintenance", "Service Under Maintenance"),
        _ => ("none", "All Systems Operational"),
    };
    let open = |list: Vec<Value>, ended: &[&str]| -> Vec<Value> {
        let is_open = |one: &Value| ended.iter().all(|end| one["status"] != **end);
        list.into_iter().filter(is_open).collect()
    };
    json!({
        "page": page,
        "status": { "indicator": indicator, "description": description },
        "components": components.collect::<Vec<_>>(),
        "incidents": open(incidents(vendor, moment), &["resolved"]),
        "scheduled_maintenances": open(maintenances(vendor, moment), &["completed"]),
    })
}

/// Those of the rounds, then those of the weeks before.
fn incidents(vendor: &Vendor, moment: Moment) -> Vec<Value> {
    let of_rounds = moment.rounds().filter(|_| vendor.kind == Kind::Incidents);
    let of_rounds = of_rounds.filter_map(|round| item(vendor, round, moment));
    let past = vendor.past.iter().map(|one| past(vendor, *one, moment));
    of_rounds.chain(past).collect()
}

/// The incident or the maintenance of a round; `None`: it has not come to that yet.
fn item(vendor: &Vendor, round: i64, moment: Moment) -> Option<Value> {
    let steps = moment.steps(vendor, round);
    let (begun, _) = *steps.first()?;
    let (touched, last) = *steps.last()?;
    let (title, impact) = vendor.title;
    let id = format!("{}-{}", vendor.slug, moment.at(round, 0).timestamp());
    let updates = steps.iter().rev().map(|(at, step)| {
        json!({
            "id": format!("{id}-{}", step.at),
            "status": step.status,
            "body": step.text,
            "created_at": stamp(*at),
            "display_at": stamp(*at),
            "updated_at": stamp(*at),
            "affected_components": [{
                "code": format!("{}0", vendor.slug),
                "name": vendor.components.first(),
                "new_status": step.component,
            }],
        })
    });
    let ended = matches!(last.status, "resolved" | "completed").then(|| stamp(touched));
    Some(json!({
        "id": id,
        "name": title,
        "status": last.status,
        "impact": impact,
        "shortlink": format!("https://status.{}.example/incidents/{id}", vendor.slug),
        "created_at": stamp(begun),
        "started_at": stamp(begun),
        "updated_at": stamp(touched),
        "resolved_at": ended,
        "incident_updates": updates.collect::<Vec<_>>(),
        "components": [{
            "id": format!("{}0", vendor.slug),
            "name": vendor.components.first(),
            "status": last.component,
        }],
    }))
}

fn past(
    vendor: &Vendor,
    (days, minutes, impact, title): (i64, i64, &str, &str),
    moment: Moment,
) -> Value {
    let begun = moment.begun - TimeDelta::days(days) - TimeDelta::minutes(13 * days % 600);
    let ended = begun + TimeDelta::minutes(minutes);
    let state = match impact {
        "minor" => "degraded_performance",
        "major" => "partial_outage",
        _ => "major_outage",
    };
    let id = format!("{}-past-{days}", vendor.slug);
    let update = |at: Time, status: &str, state: &str, text: &str| {
        json!({
            "id": format!("{id}-{status}"),
            "status": status,
            "body": text,
            "created_at": stamp(at),
            "display_at": stamp(at),
            "updated_at": stamp(at),
            "affected_components": [{
                "code": format!("{}0", vendor.slug),
                "name": vendor.components.first(),
                "new_status": state,
            }],
        })
    };
    json!({
        "id": id,
        "name": title,
        "status": "resolved",
        "impact": impact,
        "shortlink": format!("https://status.{}.example/incidents/{id}", vendor.slug),
        "created_at": stamp(begun),
        "started_at": stamp(begun),
        "updated_at": stamp(ended),
        "resolved_at": stamp(ended),
        "incident_updates": [
            update(ended, "resolved", "operational", "This incident is resolved."),
            update(begun, "investigating", state, "We are investigating."),
        ],
        "components": [{ "id": format!("{}0", vendor.slug), "name": vendor.components.first(), "status": "operational" }],
    })
}

/// That of each round, and one that is a day and a half ahead.
fn maintenances(vendor: &Vendor, moment: Moment) -> Vec<Value> {
    if vendor.kind != Kind::Maintenance {
        return Vec::new();
    }
    let times = |mut item: Value, from: Time, to: Time| {
        item["scheduled_for"] = stamp(from).into();
        item["scheduled_until"] = stamp(to).into();
        item
    };
    let of_rounds = moment.rounds().filter_map(|round| {
        let item = item(vendor, round, moment)?;
        Some(times(item, moment.at(round, 120), moment.at(round, 260)))
    });
    let ahead = moment.begun + TimeDelta::hours(36);
    let later = json!({
        "id": format!("{}-ahead", vendor.slug),
        "name": "Move to another data centre",
        "status": "scheduled",
        "impact": "maintenance",
        "shortlink": format!("https://status.{}.example/incidents/ahead", vendor.slug),
        "created_at": stamp(moment.begun),
        "updated_at": stamp(moment.begun),
        "incident_updates": [],
        "components": [],
    });
    let later = times(later, ahead, ahead + TimeDelta::hours(2));
    of_rounds.chain([later]).collect()
}

fn feed(vendor: &Vendor, moment: Moment) -> String {
    let of_rounds = moment.rounds().filter_map(|round| {
        let (at, step) = moment.steps(vendor, round).pop()?;
        // Of what goes on, the feed says no status.
        let state = if round == moment.round() {
            ""
        } else {
            "Resolved: "
        };
        Some((at, state, vendor.title.0, step.text))
    });
    let past = vendor.past.iter().map(|(days, .., title)| {
        let at = moment.begun - TimeDelta::days(*days);
        (at, "Resolved: ", *title, "Our team informed its customers.")
    });
    let items = of_rounds.chain(past).map(|(at, state, title, text)| {
        let link = format!("https://status.{}.example/{}", vendor.slug, at.timestamp());
        format!(
            "<item><title>{state}{title}</title><link>{link}</link><guid>{link}</guid><pubDate>{}</pubDate>\
             <description>{text}</description></item>",
            at.to_rfc2822()
        )
    });
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>{} status</title>\
         <link>https://status.{}.example/</link><description>Incidents</description>{}</channel></rss>",
        vendor.name,
        vendor.slug,
        items.collect::<String>()
    )
}

#[cfg(test)]
mod tests {
    use super::super::vendors::VENDORS;
    use super::*;

    fn moment(seconds: i64) -> Moment {
        let begun: Time = "2026-03-01T06:00:00Z".parse().unwrap();
        let now = begun + TimeDelta::seconds(seconds);
        Moment { begun, now }
    }

    fn of(slug: &str, path: &str, seconds: i64) -> Option<Value> {
        let vendor = VENDORS.iter().find(|one| one.slug == slug).unwrap();
        let (text, _) = document(vendor, path, moment(seconds))?;
        Some(serde_json::from_str(&text).unwrap())
    }

    #[test]
    fn an_incident_moves_on_and_the_next_round_has_another() {
        let incident = |seconds| {
            let list = of("juniper", "/api/v2/incidents.json", seconds).unwrap();
            list["incidents"][0].clone()
        };
        assert_eq!(incident(10)["status"], "investigating");
        assert_eq!(incident(130)["status"], "identified");
        assert_eq!(incident(299)["status"], "resolved");
        assert_eq!(incident(130)["id"], incident(10)["id"]);
        assert_ne!(incident(310)["id"], incident(10)["id"]);
        let summary = of("juniper", "/api/v2/summary.json", 70).unwrap();
        assert_eq!(summary["status"]["indicator"], "major");
        assert_eq!(summary["components"][0]["status"], "partial_outage");
    }

    #[test]
    fn one_server_fails_in_a_part_of_each_round() {
        let path = "/api/v2/summary.json";
        assert!(of("lumen", path, 100).is_some());
        assert!(of("lumen", path, 200).is_none());
        assert!(of("lumen", path, 280).is_some());
        assert!(of("lumen", path, 500).is_none());
    }

    #[test]
    fn maintenance_is_planned_then_in_progress_then_done() {
        let status = |seconds| {
            let list = of("kestrel", "/api/v2/scheduled-maintenances.json", seconds).unwrap();
            list["scheduled_maintenances"][0]["status"].clone()
        };
        assert_eq!(status(10), "scheduled");
        assert_eq!(status(150), "in_progress");
        assert_eq!(status(270), "completed");
    }
}
