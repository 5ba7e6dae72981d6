//! Which events a channel or a route is for, and when they are sent.

use std::collections::HashSet;
use std::str::FromStr as _;

use super::base::{Setup, expected};
use crate::config::{ChannelEntry, ConfigError, FilterEntry, SpannedString};
use crate::model::Impact;
use crate::notify::event::Occasion;
use crate::notify::filter::Filter;
use crate::notify::quiet::QuietHours;
use crate::render::Zone;
use crate::resolve::component_filter;

impl Setup<'_> {
    pub(super) fn filter(
        &self,
        entry: FilterEntry<'_>,
        default: Option<Vec<Occasion>>,
    ) -> Result<Filter, ConfigError> {
        let on = match entry.on {
            None => default.unwrap_or_else(|| Occasion::DEFAULT.to_vec()),
            Some(words) => words
                .iter()
                .map(|word| {
                    let occasion = Occasion::from_str(word.get_ref()).ok();
                    occasion
                        .filter(|one| one.can_be_chosen())
                        .ok_or_else(|| self.wrong(word, &expected(word, &Occasion::chosen())))
                })
                .collect::<Result<_, _>>()?,
        };
        let min_impact = entry.min_impact.map(|word| match word.get_ref().as_str() {
            "minor" => Ok(Impact::Minor),
            "major" => Ok(Impact::Major),
            "critical" => Ok(Impact::Critical),
            _ => Err(self.wrong(word, &expected(word, &["minor", "major", "critical"]))),
        });
        let texts = |list: &'_ [SpannedString]| -> Vec<String> {
            list.iter().map(|one| one.get_ref().clone()).collect()
        };
        let (components, regions) = (texts(entry.components), texts(entry.regions));
        let parts = component_filter(
            components.iter().map(String::as_str),
            regions.iter().map(String::as_str),
        );
        let place = entry.components.first().or(entry.regions.first());
        let parts = parts.map_err(|error| error.at(self.config, place))?;
        Ok(Filter {
            on,
            vendors: self.vendors(entry.vendors)?,
            parts,
            min_impact: min_impact.transpose()?,
        })
    }

    fn vendors(&self, names: &[SpannedString]) -> Result<Option<HashSet<String>>, ConfigError> {
        if names.is_empty() {
            return Ok(None);
        }
        let mut vendors = HashSet::new();
        for name in names {
            let targets = self.resolver.configured(name.get_ref());
            let targets = targets.map_err(|error| error.at(self.config, Some(name)))?;
            vendors.extend(targets.into_iter().map(|target| target.vendor));
        }
        Ok(Some(vendors))
    }

    pub(super) fn zone(&self, entry: &ChannelEntry) -> Result<Zone, ConfigError> {
        let Some(name) = &entry.tz else {
            return Ok(Zone::utc());
        };
        Zone::named(name.get_ref())
            .ok_or_else(|| self.wrong(name, "unknown time zone: such as Europe/Zurich or +02:00"))
    }

    pub(super) fn quiet(
        &self,
        entry: &ChannelEntry,
        zone: &Zone,
    ) -> Result<Option<QuietHours>, ConfigError> {
        let Some(text) = &entry.quiet_hours else {
            return Ok(None);
        };
        match QuietHours::parse(text.get_ref(), zone.clone()) {
            Some(quiet) => Ok(Some(quiet)),
            None => Err(self.wrong(text, "quiet hours are two times: \"22:00-07:00\"")),
        }
    }
}
