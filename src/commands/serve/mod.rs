//! `serve`: polls, remembers, alerts, and answers over HTTP from what it remembers.

mod arguments;
mod demo;
mod notifier;
mod options;
mod recorded;
mod service;

use super::{Outcome, UsageError};
use crate::context::Context;
use crate::serve::{self, Settings};
use service::Service;

pub(crate) use options::Serve;

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
