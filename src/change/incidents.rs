//! How incidents are compared.

use super::absence::{self, Absence, Past};
use super::incident_changes::{self, resolved};
use super::items::{Compare, Disappeared};
use super::kind::Kind;
use super::types::{Change, CheckInfo};
use super::{merge, update_diff};
use crate::model::{Coverage, Incident, timeline};

impl Compare for Incident {
    fn appeared(&self, past: &Past<'_>, check: CheckInfo) -> Vec<Change> {
        if absence::is_news(self, past, check) {
            opened(self, check)
        } else {
            Vec::new()
        }
    }

    fn compared(known: &Self, seen: &Self, check: CheckInfo) -> (Vec<Change>, Self) {
        if known == seen {
            return (Vec::new(), seen.clone());
        }
        let updates = update_diff::of_incident(known, seen, check.platform_changed);
        let changes = incident_changes::between(known, seen, &updates, check);
        let merged = merge::incident(known, seen, updates.merged(), check.platform_changed);
        (changes, merged)
    }

    fn disappeared(
        &self,
        known: &Coverage,
        seen: &Coverage,
        check: CheckInfo,
    ) -> Disappeared<Self> {
        let absence = absence::of_incident(self, known, seen, check);
        let kind = match absence {
            Absence::Kept | Absence::Forgotten => None,
            Absence::Removed => Some(Kind::IncidentRemoved),
            Absence::Over => Some(Kind::IncidentResolved),
        };
        let change = kind.map(|kind| Change {
            inferred: kind == Kind::IncidentResolved,
            ..Change::new(kind, check.at).about(self)
        });
        let over = || Self {
            open: Some(false),
            ..self.clone()
        };
        Disappeared {
            change,
            item: match absence {
                Absence::Kept => Some(self.clone()),
                Absence::Over if !check.platform_changed => Some(over()),
                Absence::Over | Absence::Removed | Absence::Forgotten => None,
            },
            removed: absence == Absence::Removed,
        }
    }
}

/// An incident that began and ended between two checks was opened and resolved.
fn opened(incident: &Incident, check: CheckInfo) -> Vec<Change> {
    let began = Change {
        at: timeline::started_at(incident)
            .or(incident.updates.first().and_then(|update| update.at))
            .unwrap_or(check.at),
        ..Change::new(Kind::IncidentOpened, check.at)
    };
    let opened = match incident.updates.first() {
        Some(first) => Change {
            at: began.at,
            ..began.clone().stated_by(first)
        },
        None => began,
    };
    let over = (incident.is_open() == Some(false)).then(|| resolved(incident, None, check));
    let changes = [Some(opened), over].into_iter().flatten();
    changes.map(|change| change.about(incident)).collect()
}
