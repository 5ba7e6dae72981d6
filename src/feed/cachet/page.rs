//! What a list of rows says of the page.

use super::directory::Directory;
use super::row::{Kind, Listing, Row};
use crate::model::{Coverage, DoubtKind, Indicator, Page, Reach, Reported};

/// Version 2 says a colour, version 3 the worst state of a component.
const INDICATOR: &[(&str, Indicator)] = &[
    ("success", Indicator::None),
    ("info", Indicator::Minor),
    ("danger", Indicator::Major),
    ("operational", Indicator::None),
    ("performance_issues", Indicator::Minor),
    ("partial_outage", Indicator::Major),
    ("major_outage", Indicator::Critical),
    ("under_maintenance", Indicator::Maintenance),
];

impl Listing {
    /// The document as a page with the coverage of its kind.
    pub(super) fn page(mut self, directory: &Directory) -> Page {
        self.check_length();
        let doubts = std::mem::take(&mut self.doubts).into_vec();
        Page {
            doubts,
            ..self.listed(directory)
        }
    }

    /// A list that has further pages: incidents that come newest first are whole where it matters.
    fn check_length(&mut self) {
        let is_short = !self.more && self.total > Some(self.rows.len());
        let cut = match self.kind {
            Kind::Components | Kind::Schedules => self.more || is_short,
            Kind::Incidents => self.more && !self.is_newest_first() || is_short,
            _ => false,
        };
        let part = self.kind.part();
        match self.total.filter(|_| cut) {
            Some(total) if total > self.rows.len() => {
                self.doubts.truncated(part, "rows", self.rows.len(), total);
            }
            _ if cut => {
                let text = "the list has more pages than were read";
                self.doubts.add(part, DoubtKind::Truncated, text);
            }
            _ => {}
        }
    }

    fn listed(self, directory: &Directory) -> Page {
        let coverage = self.coverage();
        match self.kind {
            Kind::Components => Page {
                components: Some(
                    self.rows
                        .iter()
                        .map(|row| directory.component(row))
                        .collect(),
                ),
                coverage,
                ..Page::default()
            },
            Kind::Incidents => self.incidents(directory, coverage),
            Kind::Schedules => Page {
                maintenances: Some(
                    self.rows
                        .into_iter()
                        .map(|r| directory.maintenance(r))
                        .collect(),
                ),
                coverage,
                ..Page::default()
            },
            Kind::Groups => Page::default(),
            Kind::Status => self.overall(),
        }
    }

    /// A row with the old state 0 and a planned start is maintenance (before 2.4).
    fn incidents(self, directory: &Directory, coverage: Coverage) -> Page {
        let planned = |row: &Row| row.status.value == Some(0) && row.scheduled_at.is_some();
        let (planned, rows): (Vec<_>, Vec<_>) = self.rows.into_iter().partition(planned);
        let maintenances = planned.into_iter().map(|row| directory.maintenance(row));
        let maintenances: Vec<_> = maintenances.collect();
        Page {
            incidents: Some(
                rows.into_iter()
                    .map(|row| directory.incident(row))
                    .collect(),
            ),
            maintenances: (!maintenances.is_empty()).then_some(maintenances),
            coverage,
            ..Page::default()
        }
    }

    fn overall(self) -> Page {
        let stated = |word: &str| {
            let known = INDICATOR.iter().find(|(own, _)| *own == word);
            Reported::from_table(known.map(|(_, meaning)| *meaning), word)
        };
        let (word, phrase) = self.status.unwrap_or_default();
        Page {
            name: self.name,
            indicator: Some(stated(&word)),
            description: phrase,
            ..Page::default()
        }
    }

    fn coverage(&self) -> Coverage {
        let incidents = self.kind == Kind::Incidents;
        let listed = incidents && (!self.more || self.is_newest_first());
        Coverage {
            open_incidents: listed,
            resolved_incidents: incidents,
            reach: if incidents {
                self.reach()
            } else {
                Reach::Unknown
            },
            component_states: self.kind == Kind::Components,
            maintenance: self.kind == Kind::Schedules && !self.more,
            zone_assumed: matches!(self.kind, Kind::Incidents | Kind::Schedules),
            ..Coverage::default()
        }
    }

    fn reach(&self) -> Reach {
        let oldest = self.rows.iter().filter_map(|row| row.created_at).min();
        match oldest {
            _ if !self.more => Reach::All,
            Some(oldest) if self.is_newest_first() => Reach::Since(oldest),
            _ => Reach::Unknown,
        }
    }

    /// Keys are counted up: a first page of small ones holds the oldest, which is what version 2 sends unasked.
    fn is_newest_first(&self) -> bool {
        let keys = self.rows.iter().map(|row| row.id.parse::<i64>().ok());
        let keys: Option<Vec<_>> = keys.collect();
        keys.is_some_and(|keys| keys.first() >= keys.last())
    }
}
