//! The last 90 days of every vendor, which change seldom and take long to add up: kept until something changes.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::super::answers::Answers;
use crate::report::{Report, UptimeReport};

/// The window of the strips.
pub(super) const WINDOW: &str = "90d";

/// A day may have ended meanwhile, and an outage that has no incident is no change.
const KEPT_FOR: Duration = Duration::from_secs(300);

/// The last 90 days, as they were added up last.
#[derive(Default)]
pub(in crate::serve) struct Days(Mutex<Option<Kept>>);

struct Kept {
    /// The last change that counts.
    change: i64,
    vendors: usize,
    made: Instant,
    report: Arc<UptimeReport>,
}

impl Days {
    /// Of all vendors, without their components; `None`: unknown.
    pub(super) fn of_all(&self, answers: &dyn Answers) -> Option<Arc<UptimeReport>> {
        let (change, vendors) = (answers.last_change(), answers.vendors().len());
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = |kept: &&Kept| {
            kept.change == change && kept.vendors == vendors && kept.made.elapsed() < KEPT_FOR
        };
        if let Some(kept) = kept.as_ref().filter(fresh) {
            return Some(Arc::clone(&kept.report));
        }
        let Ok(Report::Uptime(mut report)) =
            answers.ask("uptime", &[("since".into(), WINDOW.into())])
        else {
            return None;
        };
        for vendor in &mut report.vendors {
            vendor.components = None;
        }
        let report = Arc::new(report);
        *kept = Some(Kept {
            change,
            vendors,
            made: Instant::now(),
            report: Arc::clone(&report),
        });
        Some(report)
    }
}
