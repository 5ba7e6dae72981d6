//! `vendors`: the catalogue, and what an address is.

use std::path::Path;

use clap::{Args, Subcommand};

use super::doctor::Doctor;
use super::grade::Grade;
use super::{Outcome, Output, UsageError, catalog_entry};
use crate::answer::Problem;
use crate::catalog;
use crate::context::Context;
use crate::feed::{PageAddress, Scope};
use crate::fetch::{Location, Observation, Target, Visit};
use crate::filter::ComponentFilter;
use crate::gate::Decision;
use crate::model::{Text, printable};
use crate::report::{
    CatalogReport, DetectionReport, DetectionStep, EntryReport, ErrorReport, Report, SCHEMA_VERSION,
};
use crate::resolve::{self, ResolveError, Resolver};

/// The catalogue: search it, show an entry, detect and test pages.
#[derive(Args, Debug)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "\
Examples:
  pingoru vendors                        all of them
  pingoru vendors mail                   those with this word in name, alias or website
  pingoru vendors show github-actions    one entry
  pingoru vendors detect status.acme.dev  the feed format of a page, and how it was detected
  pingoru vendors doctor @prod           test that pages still match the catalogue
  pingoru vendors grade @prod            how late vendors post, and what they edit afterwards"
)]
pub(crate) struct Vendors {
    #[command(subcommand)]
    command: Option<Command>,
    /// Words to search for in names, aliases and websites, of pingoru.toml too
    #[arg(value_name = "QUERY")]
    query: Vec<String>,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Show one vendor or product of pingoru.toml or the catalogue
    Show {
        /// Its name or alias
        #[arg(value_name = "NAME")]
        name: String,
    },
    Doctor(Doctor),
    Grade(Grade),
    /// Detect the feed format of a status page
    Detect {
        /// The URL of the page, or a saved document
        #[arg(value_name = "URL")]
        url: String,
    },
}

impl Vendors {
    /// Searches the catalogue, or reads a page.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        match &self.command {
            None => {
                let mut found = catalog_entry::matching(&self.query, &context.config);
                let known = catalog::search(&self.query.join(" "));
                let known = known.iter().filter(|one| {
                    let own = context.config.vendors.keys();
                    own.into_iter().all(|own| own != one.slug())
                });
                found.extend(known.map(catalog_entry::known));
                Ok(catalog_outcome("vendors", found, context))
            }
            Some(Command::Show { name }) => {
                let own = catalog_entry::named(name, &context.config);
                let found = own.or_else(|| catalog::find(name).as_ref().map(catalog_entry::known));
                let found = found.ok_or_else(|| resolve::unknown(name, &context.config))?;
                Ok(catalog_outcome("vendors show", vec![found], context))
            }
            Some(Command::Doctor(doctor)) => doctor.run(context),
            Some(Command::Grade(grade)) => grade.run(context),
            Some(Command::Detect { url }) => detect(url, context),
        }
    }
}

fn catalog_outcome(command: &'static str, vendors: Vec<EntryReport>, context: &Context) -> Outcome {
    Outcome::report(Report::Catalog(CatalogReport {
        schema_version: SCHEMA_VERSION,
        command: command.into(),
        generated_at: context.now,
        vendors,
    }))
}

/// A saved document, or a page as if it were not in the catalogue; and its address.
fn place(url: &str, context: &Context) -> Result<(Target, String), ResolveError> {
    if url == "-" || Path::new(url).is_file() {
        let resolver = Resolver {
            config: &context.config,
            filter: ComponentFilter::default(),
            now: context.now,
        };
        let mut targets = resolver.targets(&[url.to_owned()])?;
        return Ok((targets.remove(0), url.to_owned()));
    }
    let full = resolve::full_address(url).ok_or_else(|| ResolveError::Address(url.to_owned()))?;
    let address = PageAddress::parse(&full).ok_or_else(|| ResolveError::Address(url.to_owned()))?;
    let target = Target {
        vendor: printable(url).into_owned(),
        name: None,
        location: Location::Page {
            address,
            feed: None,
        },
        filter: ComponentFilter::default(),
        credentials: None,
        recorded_as: None,
    };
    Ok((target, full))
}

/// Reads a page or a saved document, and says which feed it is.
fn detect(url: &str, context: &Context) -> Result<Outcome, UsageError> {
    let (target, full) = place(url, context)?;
    let scope = Scope {
        now: context.now,
        ..Scope::default()
    };
    let found = context
        .source
        .read_now("vendors detect", vec![target], scope)?;
    let Some(observation) = found.into_iter().next() else {
        return Err(UsageError::NoVendor);
    };
    Ok(detection(&full, observation, context))
}

fn detection(url: &str, observation: Observation, context: &Context) -> Outcome {
    let mut report = DetectionReport {
        schema_version: SCHEMA_VERSION,
        command: "vendors detect".into(),
        generated_at: context.now,
        url: printable(url).into_owned(),
        feed: None,
        confidence: None,
        evidence: Vec::new(),
        steps: observation.trail.iter().map(step).collect(),
        name: None,
        vendor: catalog::by_host(url).map(|entry| entry.slug().to_owned()),
        error: None,
    };
    let mut outcome = Outcome::text(String::new());
    match observation.outcome {
        Ok(observed) => {
            let evidence = observed.evidence;
            report.feed = Some(observed.feed.to_owned());
            report.confidence = evidence.as_ref().map(|evidence| evidence.confidence);
            let shown = |url: &str| {
                Text::new(format!(
                    "{} answers in the form of {}",
                    printable(url),
                    observed.feed
                ))
            };
            report.evidence = evidence
                .iter()
                .map(|evidence| shown(&evidence.url))
                .collect();
            report.name = observed.page.name;
        }
        Err(error) => {
            let message = Text::new(printable(&error.to_string()));
            outcome.problems.push(Problem::error(&error));
            outcome.decision = Decision::Unknown;
            report.error = Some(ErrorReport {
                kind: error.kind(),
                url: Text::new(printable(url)),
                message,
            });
        }
    }
    outcome.output = Output::Report(Box::new(Report::Detection(report)));
    outcome
}

fn step(visit: &Visit) -> DetectionStep {
    DetectionStep {
        url: Text::new(printable(&visit.url)),
        reached: visit
            .reached
            .as_deref()
            .map(|url| Text::new(printable(url))),
        answer: Text::new(printable(&visit.answer)),
    }
}
