//! Every fixture, and every recorded feed where a folder of them is at hand, written as Statuspage's documents and read back
//! by our own reader of Statuspage.

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashMap};

    use super::super::cases::{Case, fixtures, recorded};
    use super::super::ids::Ids;
    use super::super::{Kind, page as written, schema};
    use crate::feed::{self, Document, Scope};
    use crate::filter::ComponentFilter;
    use crate::gate::{EvaluationInput, PolicyOverrides};
    use crate::model::{ComponentStatus, Impact, Page, Text, Time, Vocabulary};
    use crate::report::{
        ComponentReport, GateReport, IncidentReport, MaintenanceReport, UpdateReport, VendorReport,
    };

    /// What does not survive, of how many items of the fixtures, and why.
    const LOSSES: &[(&str, usize, &str)] = &[
        (
            "incident: impact",
            1,
            "intervals that a vendor gives per component, beside its updates, have no place in Statuspage",
        ),
        (
            "incident: start",
            37,
            "an unknown start is null; where the feed has the last update only, a reader takes it for the first",
        ),
        (
            "incident: status",
            14,
            "an incident that is over in a feed without words for it is resolved, and what contradicts itself unknown",
        ),
        (
            "incident: updates",
            2,
            "the last update of an incident of which nothing else is known does not say what was not affected",
        ),
    ];

    fn report(page: &Page, now: Time) -> VendorReport {
        let filter = ComponentFilter::default();
        let evaluation = EvaluationInput::new("acme", &filter, now).evaluate(page);
        let policy = PolicyOverrides::default().policy(None, Some(Impact::Minor));
        let gate = GateReport::of(&evaluation, &policy);
        VendorReport::read(Text::from("acme"), None, page, evaluation, gate, None, now)
    }

    /// What a client of Statuspage gets that asks for the state, the past and maintenance.
    fn back(vendor: &VendorReport, now: Time) -> VendorReport {
        let mut documents = Vec::new();
        for kind in [Kind::Summary, Kind::Incidents, Kind::Maintenances] {
            let answer = written(kind, vendor, now);
            if answer.gap.is_some() {
                continue;
            }
            let named = Kind::ALL.iter().find(|(_, one)| *one == kind);
            let asked = format!("https://bridge.example/api/v2/{}", named.unwrap().0);
            let body = serde_json::to_vec(&answer.document).unwrap();
            documents.push(Document::local(&asked, body, now));
        }
        let statuspage = feed::ALL
            .iter()
            .find(|feed| feed.name() == "statuspage")
            .unwrap();
        for document in &documents {
            let found = feed::recognise(document).map(|(feed, sure)| (feed.name(), sure));
            assert_eq!(found, Some(("statuspage", feed::Confidence::Certain)));
        }
        let scope = Scope {
            history: true,
            maintenance: true,
            now,
            ..Scope::default()
        };
        report(&statuspage.read(&documents, scope).unwrap(), now)
    }

    /// Each document of a page that is an answer has the shape that Statuspage documents.
    fn check_shapes(case: &Case, vendor: &VendorReport) {
        for (path, kind) in Kind::ALL {
            let answer = written(*kind, vendor, case.now);
            let document = serde_json::to_value(&answer.document).unwrap();
            let wrong = match answer.gap {
                None => schema::wrong(*kind, &document),
                Some(_) => Vec::new(),
            };
            assert!(wrong.is_empty(), "{} {path}: {wrong:#?}", case.name);
        }
    }

    fn millis(at: Option<Time>) -> Option<i64> {
        at.map(|at| at.timestamp_millis())
    }

    fn component(one: &ComponentReport) -> String {
        let status = one.status.unwrap_or(ComponentStatus::Unknown);
        format!("{}: {}", one.path().raw(), status.word())
    }

    fn updates<S: Vocabulary>(updates: &[UpdateReport<S>]) -> Vec<String> {
        let update = |one: &UpdateReport<S>| {
            let components: Vec<_> = one.components.iter().map(component).collect();
            let at = millis(one.at);
            format!(
                "{at:?} {} {} {components:?}",
                one.status.word(),
                one.text.raw()
            )
        };
        updates.iter().map(update).collect()
    }

    type Fields = Vec<(&'static str, String)>;

    fn incident(one: &IncidentReport) -> Fields {
        vec![
            ("title", one.title.raw().to_owned()),
            ("status", one.status.word().to_owned()),
            ("open", format!("{:?}", one.open)),
            ("start", format!("{:?}", millis(one.started_at))),
            ("end", format!("{:?}", millis(one.resolved_at))),
            ("impact", format!("{:?}", one.impact.worst())),
            ("updates", format!("{:#?}", updates(&one.updates))),
        ]
    }

    fn maintenance(one: &MaintenanceReport) -> Fields {
        let mut names: Vec<_> = one
            .components
            .iter()
            .flatten()
            .map(ComponentReport::path)
            .collect();
        names.sort();
        vec![
            ("title", one.title.raw().to_owned()),
            ("status", one.status.word().to_owned()),
            ("start", format!("{:?}", millis(one.starts_at))),
            ("end", format!("{:?}", millis(one.ends_at))),
            ("completed", format!("{:?}", millis(one.completed_at))),
            ("components", format!("{names:?}")),
            ("updates", format!("{:#?}", updates(&one.updates))),
        ]
    }

    #[derive(Default)]
    struct Losses(BTreeMap<String, Vec<String>>);

    impl Losses {
        fn add(&mut self, what: String, case: &str, here: &str, there: &str) {
            if here != there {
                let lost = format!("{case}:\n  here  {here}\n  there {there}");
                self.0.entry(what).or_default().push(lost);
            }
        }

        fn items(
            &mut self,
            kind: &'static str,
            case: &str,
            here: Vec<(Text, Fields)>,
            there: Vec<(Text, Fields)>,
        ) {
            let count = |list: &[(Text, Fields)]| list.len().to_string();
            self.add(
                format!("{kind}: count"),
                case,
                &count(&here),
                &count(&there),
            );
            let ids = Ids::of_page();
            let mut there: HashMap<_, _> = there.into_iter().collect();
            for (id, here) in here {
                // An id that is not plain becomes another one, which is the same every time.
                let written = ids.of(kind, &Text::from("acme"), Some(&id), &[]);
                let Some(there) = there.remove(&Text::from(written.as_str())) else {
                    self.add(format!("{kind}: id"), case, id.raw(), "another");
                    continue;
                };
                for ((what, here), (_, there)) in here.into_iter().zip(there) {
                    self.add(format!("{kind}: {what}"), case, &here, &there);
                }
            }
        }

        fn compare(&mut self, case: &str, here: &VendorReport, there: &VendorReport) {
            let verdict = |one: &VendorReport| {
                format!(
                    "{:?} {:?}",
                    one.verdict,
                    one.impact.filter(|impact| *impact > Impact::None)
                )
            };
            self.add("verdict".into(), case, &verdict(here), &verdict(there));
            let components = |one: &VendorReport| {
                let list = one.components.iter().flatten().map(component);
                format!("{:#?}", list.collect::<Vec<_>>())
            };
            self.add(
                "components".into(),
                case,
                &components(here),
                &components(there),
            );
            let list = |one: &VendorReport| {
                let list = one.incidents.iter().flatten();
                list.map(|one| (one.id.clone(), incident(one))).collect()
            };
            self.items("incident", case, list(here), list(there));
            let list = |one: &VendorReport| {
                let list = one.maintenances.iter().flatten();
                let list = list.filter(|one| one.status.word() != "cancelled");
                list.map(|one| (one.id.clone(), maintenance(one))).collect()
            };
            self.items("maintenance", case, list(here), list(there));
        }
    }

    #[test]
    fn what_our_reader_reads_back_is_what_was_written() {
        let mut losses = Losses::default();
        for case in fixtures() {
            let here = report(&case.page, case.now);
            check_shapes(&case, &here);
            losses.compare(&case.name, &here, &back(&here, case.now));
        }
        let lost = losses
            .0
            .iter()
            .map(|(what, list)| (what.as_str(), list.len()));
        let known = LOSSES.iter().map(|(what, count, _)| (*what, *count));
        let (lost, known): (Vec<_>, Vec<_>) = (lost.collect(), known.collect());
        assert_eq!(lost, known, "{:#?}", losses.0);
    }

    #[expect(clippy::print_stderr, reason = "a test that skips itself says so")]
    #[test]
    fn recorded_feeds_lose_nothing_else() {
        let Some(cases) = recorded() else {
            eprintln!("skipped: there is no folder of recorded feeds");
            return;
        };
        let mut losses = Losses::default();
        for case in cases {
            let here = report(&case.page, case.now);
            losses.compare(&case.name, &here, &back(&here, case.now));
        }
        for (what, list) in losses.0 {
            let known = LOSSES.iter().any(|(known, _, _)| *known == what);
            assert!(known, "{what}: {list:#?}");
        }
    }
}
