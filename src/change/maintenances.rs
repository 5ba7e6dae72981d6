//! How maintenances are compared.

use super::absence::{self, Past};
use super::items::{Compare, Disappeared};
use super::maintenance_changes::{self, kind};
use super::types::{Change, CheckInfo};
use super::{merge, update_diff};
use crate::model::{Coverage, Maintenance, Reported};

impl Compare for Maintenance {
    fn appeared(&self, _past: &Past<'_>, check: CheckInfo) -> Vec<Change> {
        let news = absence::is_new_maintenance(self, check).then(|| planned(self, check));
        news.into_iter().collect()
    }

    fn compared(known: &Self, seen: &Self, check: CheckInfo) -> (Vec<Change>, Self) {
        if known == seen {
            return (Vec::new(), seen.clone());
        }
        let updates = update_diff::of_maintenance(known, seen, check.platform_changed);
        let changes = maintenance_changes::between(known, seen, &updates, check);
        (changes, merge::maintenance(known, seen, updates.merged()))
    }

    fn disappeared(
        &self,
        _known: &Coverage,
        seen: &Coverage,
        check: CheckInfo,
    ) -> Disappeared<Self> {
        let status = absence::of_maintenance(self, seen, check.at);
        let change = status.map(|status| Change {
            inferred: true,
            ..Change::new(kind(status), check.at).about(self)
        });
        let item = Self {
            status: status.map_or_else(|| self.status.clone(), Reported::from),
            ..self.clone()
        };
        Disappeared {
            change,
            item: Some(item),
            removed: false,
        }
    }
}

fn planned(maintenance: &Maintenance, check: CheckInfo) -> Change {
    let kind = kind(maintenance.status_at(check.at));
    let change = Change::new(kind, check.at).about(maintenance);
    match maintenance.updates.last() {
        Some(last) => change.stated_by(last),
        None => change,
    }
}
