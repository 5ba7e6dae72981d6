//! Recorded series, version by version, where a folder of them is at hand (`PINGORU_CORPUS`, else `../shared/corpus`).

#[cfg(test)]
mod tests {
    #![expect(
        clippy::print_stdout,
        clippy::print_stderr,
        reason = "figures, and why there are none"
    )]

    use std::collections::{BTreeMap, HashMap, HashSet};
    use std::path::{Path, PathBuf};

    use crate::change::tests::{changes, merged};
    use crate::change::{Change, CheckInfo, Kind};
    use crate::feed::{self, Document, Scope};
    use crate::model::{Incident, Page, Time};

    fn corpus() -> Option<PathBuf> {
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
        let folder = std::env::var_os("PINGORU_CORPUS").map_or(own, PathBuf::from);
        folder.is_dir().then_some(folder)
    }

    /// File names and times, as the series' own table has them.
    fn versions(folder: &Path) -> Vec<(PathBuf, Time)> {
        let table = std::fs::read_to_string(folder.join("SERIES.tsv")).unwrap();
        let mut lines = table
            .lines()
            .map(|line| line.split('\t').collect::<Vec<_>>());
        let head = lines.next().unwrap();
        let column = |name| head.iter().position(|own| *own == name).unwrap();
        let (file, time) = (column("file"), column("commit_time"));
        lines
            .map(|line| (folder.join(line[file]), line[time].parse().unwrap()))
            .collect()
    }

    /// `None` where no reader knows the series.
    fn pages(series: &str) -> Option<Vec<(Page, Time)>> {
        let Some(folder) = corpus().map(|folder| folder.join(series)) else {
            eprintln!("skipped: there is no folder of recorded feeds");
            return None;
        };
        let read = |(path, at): &(PathBuf, Time)| {
            let document = Document::local(path.to_str()?, std::fs::read(path).ok()?, *at);
            let (feed, sure) = feed::recognise(&document)?;
            if sure == feed::Confidence::Hint {
                return None;
            }
            let scope = Scope {
                history: true,
                now: *at,
                ..Scope::default()
            };
            Some((feed.read(&[document], scope).unwrap(), *at))
        };
        let pages: Option<Vec<_>> = versions(&folder).iter().map(read).collect();
        if pages.is_none() {
            eprintln!("skipped: no reader knows {series}");
        }
        pages
    }

    fn by_id(page: &Page) -> HashMap<&str, &Incident> {
        let list = page.incidents.iter().flatten();
        list.map(|one| (one.id.raw(), one)).collect()
    }

    /// What must not change unsaid: headline, start, end, state, and each update's text, time and status.
    fn reading(one: &Incident) -> String {
        let updates = one.updates.iter().map(|update| {
            let text = update.text.raw().split_whitespace().collect::<Vec<_>>();
            format!("{:?} {:?} {}", update.at, update.status, text.join(" "))
        });
        let updates: Vec<_> = updates.collect();
        let times = (one.started_at, one.created_at, one.resolved_at);
        let mut named: Vec<_> = one
            .components
            .iter()
            .flatten()
            .map(|state| &state.component)
            .collect();
        named.sort();
        format!(
            "{} {times:?} {:?} {:?} {named:?} {updates:?}",
            one.title.raw(),
            one.is_open(),
            one.impact
        )
    }

    fn explained(old: &Page, new: &Page, found: &[Change], series: &str) {
        let is_reported = |id: &str| {
            found
                .iter()
                .any(|change| change.item.as_ref().is_some_and(|item| item.id.raw() == id))
        };
        let (old, new) = (by_id(old), by_id(new));
        for (id, one) in &new {
            if let Some(before) = old.get(id) {
                let differs = reading(before) != reading(one);
                assert_eq!(is_reported(id), differs, "{series} {id}: {found:#?}");
            }
        }
        for (id, before) in &old {
            let vanished = !new.contains_key(id);
            let ended = vanished && before.is_open() == Some(true);
            assert!(!vanished || is_reported(id) == ended, "{series} {id}");
        }
    }

    fn replay(series: &str) -> Option<BTreeMap<Kind, usize>> {
        let pages = pages(series)?;
        let mut known: Option<Page> = None;
        let mut before: Option<(&Page, Time)> = None;
        let mut all = HashSet::new();
        let mut counts = BTreeMap::new();
        for (page, at) in &pages {
            let check = CheckInfo {
                before: before.map(|(_, at)| at),
                ..CheckInfo::at(*at)
            };
            let found = changes(known.as_ref(), page, check);
            if let Some((old, _)) = before {
                explained(old, page, &found, series);
            }
            for change in found {
                *counts.entry(change.kind).or_default() += 1;
                let place = match change.update {
                    Some(_) => None,
                    None => Some(change.at),
                };
                let text = serde_json::to_string(&(&change, place)).unwrap();
                assert!(all.insert(text), "{series} reports twice: {change:#?}");
            }
            let after = merged(known, page, check);
            let again = CheckInfo {
                before: Some(*at),
                ..check
            };
            assert_eq!(changes(Some(&after), page, again), [], "{series} at {at}");
            assert_eq!(
                merged(Some(after.clone()), page, check),
                after,
                "{series} at {at}"
            );
            known = Some(after);
            before = Some((page, *at));
        }
        println!("{series}: {} versions: {counts:?}", pages.len());
        let kept = known.as_ref().map(by_id).unwrap_or_default();
        for (page, _) in &pages {
            for id in by_id(page).keys() {
                assert!(kept.contains_key(id), "{series} lost {id}");
            }
        }
        Some(counts)
    }

    fn replays(series: &str, expected: &[(Kind, usize)]) {
        if let Some(counts) = replay(series) {
            assert_eq!(counts, expected.iter().copied().collect(), "{series}");
        }
    }

    #[test]
    fn incidents_that_fall_off_google_s_list_are_no_change() {
        replays("gcp/series-google-cloud", &[(Kind::VendorFirstSeen, 1)]);
    }

    #[test]
    fn github_s_daily_atom_is_explained() {
        replays(
            "statuspage/series-github",
            &[
                (Kind::IncidentOpened, 8),
                (Kind::IncidentUpdated, 10),
                (Kind::IncidentResolved, 8),
                (Kind::IncidentEdited, 12),
                (Kind::VendorFirstSeen, 1),
            ],
        );
    }

    #[test]
    fn slack_s_open_incidents_come_and_go() {
        replays(
            "slack/series-slack-current",
            &[
                (Kind::IncidentOpened, 5),
                (Kind::IncidentUpdated, 6),
                (Kind::IncidentResolved, 5),
                (Kind::IncidentEdited, 3),
                (Kind::IndicatorChanged, 10),
                (Kind::VendorFirstSeen, 1),
            ],
        );
    }

    #[test]
    fn upptime_s_sites_change_their_states() {
        replays(
            "upptime/series-haku-host",
            &[(Kind::ComponentChanged, 28), (Kind::VendorFirstSeen, 1)],
        );
    }
}
