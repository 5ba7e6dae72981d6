//! The arguments of `serve`, and what follows from them and the configuration.

use std::time::Duration;

use clap::Args;

use crate::answer::Alerts;
use crate::commands::UsageError;
use crate::commands::alerting::Alerting;
use crate::commands::args::TargetArgs;
use crate::context::Context;
use crate::fetch::{Location, Target};
use crate::serve::{Listen, Settings};
use crate::time_arg;

/// A dashboard, a JSON API, metrics and feeds of your vendors.
#[derive(Args, Clone, Debug)]
#[command(after_help = "\
Examples:
  pingoru serve demo                        made-up vendors, without a network
  pingoru serve                             all in pingoru.toml, on http://127.0.0.1:9464/
  pingoru serve @prod --interval 30s        this group, polled more often
  pingoru serve --listen 127.0.0.1:0        any free port; the first line says which
  pingoru serve --listen 0.0.0.0:9464 --public   everybody may read")]
pub(crate) struct Serve {
    #[command(flatten)]
    pub(super) targets: TargetArgs,
    /// The address to listen on [default: 127.0.0.1:9464]
    ///
    /// One that others reach needs TLS and users, in `[serve]` of pingoru.toml, or --public.
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub(super) listen: Option<Listen>,
    /// Time between two polls of a page
    ///
    /// Halved while an incident is open, doubled while the page fails.
    #[arg(long, value_name = "TIME", value_parser = time_arg::positive_length, default_value = "60s", env = "PINGORU_INTERVAL", hide_env_values = true)]
    pub(super) interval: Duration,
    /// Send no alerts, though pingoru.toml has channels
    #[arg(long)]
    pub(super) no_notify: bool,
    /// Let everybody read who can reach the address
    #[arg(long)]
    pub(super) public: bool,
}

impl Serve {
    /// Where to listen and who may ask.
    pub(super) fn settings(&self, context: &Context) -> Result<Settings, UsageError> {
        let settings = Settings::of(&context.config, self.listen, self.public)?;
        settings.check_exposure().map_err(UsageError::Other)?;
        Ok(settings)
    }

    /// The pages to poll: what is read from a file cannot be polled.
    pub(super) fn pages(&self, context: &Context) -> Result<Vec<Target>, UsageError> {
        let targets = self.targets.resolve(context)?;
        let is_page = |target: &&Target| matches!(target.location, Location::Page { .. });
        match targets.iter().find(|target| !is_page(target)) {
            None => Ok(targets),
            Some(target) => Err(UsageError::Other(format!(
                "`{}` is not read from a server: it cannot be polled",
                target.vendor
            ))),
        }
    }

    /// The alerts of what is polled.
    pub(super) fn alerting(
        &self,
        context: &Context,
        targets: &[Target],
    ) -> Result<Option<Alerting>, UsageError> {
        if self.no_notify {
            return Ok(None);
        }
        let alerts = Alerts::of(context, targets)?;
        Ok(alerts.map(|alerts| Alerting::new(alerts, self.interval, false)))
    }
}
