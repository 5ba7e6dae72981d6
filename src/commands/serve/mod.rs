//! `serve`: polls, remembers, alerts, and answers over HTTP from what it remembers.

mod arguments;
mod demo;
mod notifier;
mod recorded;
mod service;

use std::time::Duration;

use clap::Args;

use super::alerting::Alerting;
use super::args::TargetArgs;
use super::{Outcome, UsageError};
use crate::answer::Alerts;
use crate::context::Context;
use crate::fetch::{Location, Target};
use crate::serve::{self, Listen, Settings};
use crate::time_arg;
use service::Service;

/// A dashboard, a JSON API, metrics and feeds of your vendors, over HTTP.
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
    targets: TargetArgs,
    /// The address to listen on [default: 127.0.0.1:9464]
    ///
    /// One that others reach needs TLS and users, in `[serve]` of pingoru.toml, or --public.
    #[arg(long, value_name = "ADDRESS:PORT")]
    listen: Option<Listen>,
    /// Time between two polls of a page
    ///
    /// Halved while an incident is open, doubled while the page fails.
    #[arg(long, value_name = "TIME", value_parser = time_arg::positive_length, default_value = "60s", env = "PINGORU_INTERVAL", hide_env_values = true)]
    interval: Duration,
    /// Send no alerts, though pingoru.toml has channels
    #[arg(long)]
    no_notify: bool,
    /// Let everybody read who can reach the address
    #[arg(long)]
    public: bool,
}

impl Serve {
    /// Checks the command line and takes the address; polling begins afterwards.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        context.source.require_network("serve")?;
        if self.targets.vendors == [demo::NAME] {
            let (asked, demo) = demo::demo(self, context)?;
            let service = asked.service(&demo.context, self.settings(context)?)?;
            return Ok(Outcome::long_running(service.of(demo)));
        }
        context.require_history("serve")?;
        let settings = self.settings(context)?;
        Ok(Outcome::long_running(self.service(context, settings)?))
    }

    fn service(&self, context: &Context, settings: Settings) -> Result<Service, UsageError> {
        let targets = self.pages(context)?;
        let alerting = self.alerting(context, &targets)?;
        let address = settings.listen;
        let listener = serve::bind(address).map_err(|error| {
            UsageError::Other(format!("cannot listen on {address}: {}", cause(&error)))
        })?;
        let own = (settings, listener);
        Ok(Service::new(self.clone(), own, targets, alerting))
    }

    /// Where to listen and who may ask.
    fn settings(&self, context: &Context) -> Result<Settings, UsageError> {
        let settings = Settings::of(&context.config, self.listen, self.public)?;
        settings.check_exposure().map_err(UsageError::Other)?;
        Ok(settings)
    }

    /// The pages to poll: what is read from a file cannot be polled.
    fn pages(&self, context: &Context) -> Result<Vec<Target>, UsageError> {
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

    fn alerting(
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

/// Why an address cannot be listened on.
fn cause(error: &std::io::Error) -> &'static str {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::AddrInUse => "another program does",
        ErrorKind::AddrNotAvailable => "this machine does not have it",
        ErrorKind::PermissionDenied => "permission denied",
        _ => "the system refuses it",
    }
}
