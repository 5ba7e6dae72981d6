//! `open`: a status page, or an incident's page, in the browser.

use clap::Args;
use url::Url;

use super::args::TargetArgs;
use super::{Outcome, UsageError, incident};
use crate::answer::{self, Check, Problem};
use crate::context::Context;
use crate::fetch::{Location, Target};
use crate::gate::{Decision, Policy};
use crate::model::{Page, Text, printable};
use crate::report::{IncidentPageReport, Report, VendorReport};

/// Open a status page or an incident in the browser.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru open github                    the status page
  pingoru open github 8vfyvq16hzh9       an incident, by its id
  pingoru open github-actions --print    print the URL instead
  pingoru open demo demo0open001 --print")]
pub(crate) struct Open {
    /// Vendor name, status-page URL, file, or demo
    #[arg(value_name = "VENDOR")]
    vendor: String,
    /// The incident's id or URL [default: the status page itself]
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// Print the URL instead of opening it
    #[arg(long)]
    print: bool,
}

impl Open {
    /// Prints the address, then opens it.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let found = self.find(context)?;
        let Some(address) = found.address else {
            let mut outcome = Outcome::text(String::new());
            outcome.problems = found.problems;
            outcome.decision = Decision::Unknown;
            return Ok(outcome);
        };
        let url = browsable(&address).ok_or_else(|| {
            let shown = Text::from(&*printable(&address));
            UsageError::Other(format!("not an http(s) URL, not opened: {}", shown.line()))
        })?;
        if !self.print && !webbrowser::Browser::is_available() {
            let message = "no browser found: set BROWSER, or use --print";
            return Err(UsageError::Other(message.into()));
        }
        let mut outcome = Outcome::text(format!("{}\n", printable(url.as_str())));
        outcome.problems = found.problems;
        if !self.print {
            outcome.after = Some(Box::new(move |_| {
                let failed = webbrowser::open(url.as_str()).err();
                let problem = |_| Problem::warning("the browser could not be started");
                failed.map(problem).into_iter().collect()
            }));
        }
        Ok(outcome)
    }

    fn find(&self, context: &Context) -> Result<Found, UsageError> {
        let targets = TargetArgs {
            vendors: vec![self.vendor.clone()],
            ..TargetArgs::default()
        };
        let mut targets = targets.resolve(context)?;
        if targets.len() != 1 {
            let message = format!("`open` takes one vendor, {} has several", self.vendor);
            return Err(UsageError::Other(message));
        }
        let target = targets.remove(0);
        match (&self.id, &target.location) {
            (None, Location::Page { address, .. }) => Ok(Found {
                address: Some(address.whole()),
                problems: Vec::new(),
            }),
            _ => self.read(target, context),
        }
    }

    /// The address that the page itself names: of the incident, else of the page.
    fn read(&self, target: Target, context: &Context) -> Result<Found, UsageError> {
        let keep = |page| self.keep(page);
        let query = incident::query(context.now, &keep);
        let policy = Policy::default();
        let check = Check { target, policy };
        let answer = answer::answer(context, &query, vec![check], None)?;
        let mut problems = answer.problems;
        let Report::Incident(IncidentPageReport { pages }) = answer.report else {
            return Err(UsageError::NoVendor);
        };
        let address = pages
            .vendors
            .first()
            .and_then(|vendor| self.address(vendor, &mut problems));
        Ok(Found { address, problems })
    }

    fn keep(&self, mut page: Page) -> Page {
        let id = self.id.as_deref();
        if let Some(incidents) = &mut page.incidents {
            incidents.retain(|one| id.is_some_and(|id| incident::is_named(one, id)));
        }
        page
    }

    fn address(&self, vendor: &VendorReport, problems: &mut Vec<Problem>) -> Option<String> {
        let page = vendor.url.as_ref().map(|url| url.raw().to_owned());
        let Some(id) = &self.id else {
            return page;
        };
        let found = vendor.incidents.iter().flatten().next();
        let Some(incident) = found else {
            if vendor.error.is_none() {
                let problem = Problem::error(format!("no incident `{id}` is listed"));
                problems.push(problem.about(&self.vendor));
            }
            return None;
        };
        let own = incident.url.as_ref().map(|url| url.raw().to_owned());
        if own.is_none() {
            let message = "this feed has no link for the incident: this is the status page";
            problems.push(Problem::warning(message).about(&self.vendor));
        }
        own.or(page)
    }
}

/// What is opened, and what went wrong on the way.
struct Found {
    address: Option<String>,
    problems: Vec<Problem>,
}

/// An address that a browser may be given: http or https, without a password.
fn browsable(address: &str) -> Option<Url> {
    let mut url = Url::parse(address).ok()?;
    let is_web = matches!(url.scheme(), "http" | "https") && url.has_host();
    if !is_web || url.set_username("").is_err() || url.set_password(None).is_err() {
        return None;
    }
    Some(url)
}

#[cfg(test)]
mod tests {
    use super::browsable;

    #[test]
    fn only_web_pages_are_opened_and_without_a_password() {
        let shown = |address| browsable(address).map(|url| url.to_string());
        assert_eq!(
            shown("https://u:p@a.example/x?y#z").as_deref(),
            Some("https://a.example/x?y#z")
        );
        for address in [
            "file:///etc/passwd",
            "javascript:alert(1)",
            "ftp://a.example",
            "--help",
            "",
        ] {
            assert_eq!(shown(address), None, "{address}");
        }
    }
}
