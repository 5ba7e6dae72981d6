//! Whom to ask, as the command line says it, and the asking.

use clap::Args;

use crate::commands::{UsageError, memory};
use crate::context::Context;
use crate::feed::Want;
use crate::fetch::{self, Observation, Place, Replay, Target};
use crate::history::History;
use crate::model::Time;
use crate::plan::{self, Planner};
use crate::progress;

/// Whom to ask, and about which parts.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct Asked {
    /// Names, aliases, addresses, @groups, saved documents, - for standard input, or demo
    #[arg(value_name = "VENDOR")]
    pub(crate) vendors: Vec<String>,
    /// Only components that match: a glob on `group / name`, or an id (repeatable)
    #[arg(long, value_name = "PATTERN")]
    pub(crate) component: Vec<String>,
    /// Only these regions, where the feed has regions (repeatable)
    #[arg(long, value_name = "PATTERN")]
    pub(crate) region: Vec<String>,
}

impl Asked {
    /// Whom to ask.
    ///
    /// # Errors
    /// Where a name means nobody.
    pub(crate) fn targets(&self, context: &Context) -> Result<Vec<Target>, UsageError> {
        let names = if self.vendors.is_empty() {
            context.config.all()
        } else {
            self.vendors.clone()
        };
        if names.is_empty() {
            return Err(UsageError::NobodyNamed);
        }
        Ok(self.planner(context)?.targets(&names)?)
    }

    /// Who finds out whom a name means, and which parts of a page are asked about.
    ///
    /// # Errors
    /// Where a pattern is broken.
    pub(crate) fn planner<'a>(&self, context: &'a Context) -> Result<Planner<'a>, UsageError> {
        let components = self.component.iter().map(String::as_str);
        let regions = self.region.iter().map(String::as_str);
        Ok(Planner {
            config: &context.config,
            selection: plan::selection(components, regions)?,
            now: context.now,
        })
    }

    /// Asks everybody, side by side.
    ///
    /// # Errors
    /// Where no client can be made.
    pub(crate) fn ask(
        context: &Context,
        targets: Vec<Target>,
        want: Want,
    ) -> Result<Vec<Observation>, UsageError> {
        if let Some(recorded) = &context.replay {
            let opened = Replay::open(recorded);
            let error = |error| UsageError::Other(format!("{}: {error}", recorded.display()));
            return Ok(fetch::replay(&opened.map_err(error)?, targets, want));
        }
        let client = context.client()?;
        let total = targets.len();
        Ok(progress::watch(context.progress, total, |done| {
            fetch::fetch(client, targets, want, done)
        }))
    }

    /// Asks everybody, or the history where that is wanted; a saved document is read in any case.
    ///
    /// # Errors
    /// Where no client can be made.
    pub(crate) fn observe(
        context: &Context,
        targets: Vec<Target>,
        (want, at): (Want, Option<Time>),
        history: Option<&History>,
    ) -> Result<Vec<Observation>, UsageError> {
        if !(context.offline || at.is_some()) {
            return Self::ask(context, targets, want);
        }
        let (pages, at_hand): (Vec<_>, Vec<_>) = targets
            .into_iter()
            .partition(|target| matches!(target.place, Place::Page { .. }));
        let mut observations = memory::recall(history, pages, want, at);
        observations.extend(Self::ask(context, at_hand, want)?);
        Ok(observations)
    }
}
