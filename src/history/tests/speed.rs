//! The goals, printed: `cargo test --release history::tests::speed -- --ignored --nocapture`.
#![expect(clippy::print_stderr, reason = "figures for whoever runs this")]

use std::time::Instant;

use super::*;
use crate::history::{Query, Start};
use IncidentStatus::{Identified, Investigating, Monitoring, Resolved};

const VENDORS: usize = 5000;

/// As a summary is: fifteen components, one open incident on every tenth page.
fn summary(vendor: usize) -> Page {
    let part = |count: usize| {
        let mut part = component(
            &format!("Component {count} of {vendor}"),
            ComponentStatus::Operational,
        );
        part.component.id = Some(format!("{vendor:06}{count:06}").as_str().into());
        part
    };
    let open = vendor
        .is_multiple_of(10)
        .then(|| incident("now", "06-01T00:00:00", &[Investigating]));
    Page {
        components: Some((0..15).map(part).collect()),
        ..page(open.into_iter().collect())
    }
}

/// An update's text of usual length.
fn wordy(mut incident: Incident) -> Incident {
    for update in &mut incident.updates {
        let text = "We are continuing to investigate reports of elevated error rates. ".repeat(3);
        update.text = format!("{text} {}", update.id.as_ref().unwrap().raw())
            .as_str()
            .into();
    }
    incident
}

/// Wall time, and the thread's own, which says more on a busy machine.
fn timed<T>(what: &str, run: impl FnOnce() -> T) -> T {
    let (begun, before) = (Instant::now(), on_cpu());
    let result = run();
    let (wall, own) = (begun.elapsed().as_secs_f64() * 1e3, on_cpu() - before);
    eprintln!("{what}: {wall:.1} ms, on the CPU {own:.1} ms");
    result
}

/// In milliseconds; 0 where the system does not say.
fn on_cpu() -> f64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = text
        .split(' ')
        .next()
        .and_then(|nanos| nanos.parse::<f64>().ok());
    nanos.unwrap_or_default() / 1e6
}

#[test]
#[ignore = "takes minutes without optimisation and asserts nothing about time"]
fn goals() {
    let mut archive = archive();
    let names: Vec<String> = (0..VENDORS)
        .map(|count| format!("vendor-{count}"))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let pages: Vec<Page> = (0..VENDORS).map(summary).collect();
    let record = |archive: &mut Archive, time: Time, pages: &[Page]| {
        let snapshot_of = |(name, page)| snapshot(name, time, Some("statuspage"), Ok(page));
        let snapshots: Vec<_> = names.iter().copied().zip(pages).map(snapshot_of).collect();
        archive
            .history
            .record(&snapshots)
            .unwrap()
            .iter()
            .flatten()
            .count()
    };
    let start = at("06-01T00:00:00");
    timed("first record of 5,000", || {
        record(&mut archive, start, &pages)
    });
    for minute in 1..6 {
        let time = start + chrono::TimeDelta::minutes(minute);
        timed("record of 5,000, nothing changed", || {
            record(&mut archive, time, &pages)
        });
    }
    let mut some = pages.clone();
    for page in some.iter_mut().step_by(100) {
        page.components.as_mut().unwrap()[0].status = ComponentStatus::MajorOutage.into();
    }
    let time = start + chrono::TimeDelta::minutes(7);
    timed("record of 5,000, 50 changed", || {
        record(&mut archive, time, &some)
    });
    for _ in 0..5 {
        let present = timed("read back 5,000", || {
            archive.history.present(&names).unwrap()
        });
        assert_eq!(present.len(), VENDORS);
    }
    grow(&mut archive, &names);
    ask(&archive, &names);
    let time = start + chrono::TimeDelta::days(2);
    timed("record of 5,000, large history", || {
        record(&mut archive, time, &some)
    });
    timed("again", || {
        record(&mut archive, time + chrono::TimeDelta::minutes(1), &some)
    });
}

/// Ten incidents of five revisions on each page.
fn grow(archive: &mut Archive, names: &[&str]) {
    let statuses = [Investigating, Identified, Monitoring, Monitoring, Resolved];
    let before = std::fs::metadata(archive.path()).unwrap().len();
    for round in 1..=statuses.len() {
        let ids = (0..10).map(|count| format!("incident-{count}"));
        let list = ids.map(|id| wordy(incident(&id, "06-01T00:00:00", &statuses[..round])));
        let seen = page(list.collect());
        let time = at("06-01T12:00:00") + chrono::TimeDelta::minutes(i64::try_from(round).unwrap());
        let snapshots: Vec<_> = names
            .iter()
            .map(|name| snapshot(name, time, Some("statuspage"), Ok(&seen)))
            .collect();
        timed("record of 50,000 revisions", || {
            archive.history.record(&snapshots).unwrap()
        });
    }
    archive
        .history
        .connection
        .execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")
        .unwrap();
    let bytes = std::fs::metadata(archive.path()).unwrap().len() - before;
    let log = "SELECT group_concat(name || ' ' || size, ', ') FROM (SELECT name, sum(pgsize) AS size FROM dbstat GROUP BY 1 ORDER BY 2 DESC LIMIT 12)";
    let log = archive
        .history
        .connection
        .query_row(log, [], |row| row.get::<_, String>(0));
    let (revisions, changes) = (
        archive.count("revision") + archive.count("item"),
        archive.count("change"),
    );
    eprintln!("{revisions} revisions, {changes} changes: {bytes} bytes more, the log {log:?}");
}

fn ask(archive: &Archive, names: &[&str]) {
    let since = Start::Since(Time::MIN_UTC);
    for start in [
        Start::Cursor("ann"),
        since,
        Start::Since(at("06-01T12:05:00")),
    ] {
        let query = Query {
            vendors: None,
            start,
        };
        let batch = timed("changes of all", || {
            archive.history.changes(&query).unwrap()
        });
        eprintln!("  {} changes", batch.changes.len());
        let query = Query {
            vendors: Some(names),
            start,
        };
        timed("changes of 5,000 named", || {
            archive.history.changes(&query).unwrap()
        });
    }
    timed("snapshot of one", || {
        archive.history.snapshot("vendor-2500").unwrap()
    });
    timed("revisions of one", || {
        archive
            .history
            .revisions("vendor-2501", "incident-3")
            .unwrap()
    });
    timed("read back 5,000, large history", || {
        archive.history.present(names).unwrap()
    });
    let path = archive.path();
    timed("open", || {
        History::open(&path, at("06-01T00:00:00")).unwrap()
    });
    timed("open for reading", || {
        History::open_for_reading(&path).unwrap()
    });
    timed("stats", || archive.history.stats().unwrap());
    timed("verify", || archive.verify());
}
