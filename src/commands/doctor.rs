//! `vendors doctor`: does each page still answer as the catalogue says?

use std::collections::{HashMap, HashSet};

use chrono::TimeDelta;
use clap::Args;

use super::{Outcome, UsageError};
use crate::catalog::{self, Vendor};
use crate::context::Context;
use crate::feed::{PageAddress, Scope};
use crate::fetch::{Observation, Observed, Target};
use crate::filter::{ComponentFilter, Pattern};
use crate::gate::{Decision, EvaluationInput, Verdict};
use crate::model::{Incident, Page, Text, Time, printable};
use crate::report::{
    CheckupReport, DoctorReport, FindingKind, FindingReport, Report, SCHEMA_VERSION,
};
use crate::resolve::Resolver;

/// A page in trouble that nobody has touched for so long is a dead one.
const STALE: TimeDelta = TimeDelta::days(180);

/// Check that pages still match the catalogue.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru vendors doctor clerk s3      a vendor, and a product on its vendor's page
  pingoru vendors doctor @prod         the vendors of a group
  pingoru vendors doctor --all --json  the whole catalogue
  pingoru vendors doctor --all --write print the corrected rows of the catalogue")]
pub(crate) struct Doctor {
    /// Names, aliases or @groups
    #[arg(value_name = "NAME", required_unless_present = "all_entries")]
    names: Vec<String>,
    /// Every vendor and product of the catalogue
    #[arg(id = "all_entries", long = "all", conflicts_with = "names")]
    every: bool,
    /// Print the corrected rows of the catalogue instead
    #[arg(long)]
    write: bool,
}

impl Doctor {
    /// Checks each page once, and the products on it.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let targets = self.targets(context)?;
        let pages = pages(&targets, context)?;
        let checkups = targets
            .iter()
            .filter_map(|target| Some(checkup(target, pages.get(&target.address())?, context.now)));
        let entries: Vec<CheckupReport> = checkups.collect();
        let decision = decision(&entries);
        if self.write {
            let rows = entries.iter().filter_map(|entry| entry.row.as_deref());
            let lines: Vec<_> = rows.chain([""]).collect();
            let text = lines.join("\n");
            return Ok(Outcome {
                decision,
                ..Outcome::document(text)
            });
        }
        let report = DoctorReport {
            schema_version: SCHEMA_VERSION,
            command: "vendors doctor".into(),
            generated_at: context.now,
            entries,
        };
        Ok(Outcome {
            decision,
            ..Outcome::report(Report::Doctor(report))
        })
    }

    fn targets(&self, context: &Context) -> Result<Vec<Target>, UsageError> {
        let resolver = Resolver {
            config: &context.config,
            filter: ComponentFilter::default(),
            now: context.now,
        };
        if self.every {
            let all = catalog::search("");
            return Ok(all
                .iter()
                .map(|entry| resolver.entry(entry))
                .collect::<Result<_, _>>()?);
        }
        Ok(resolver.targets(&self.names)?)
    }
}

/// Each page, asked once however many products stand on it, by its address.
fn pages(
    targets: &[Target],
    context: &Context,
) -> Result<HashMap<String, Observation>, UsageError> {
    let mut seen = HashSet::new();
    let once: Vec<Target> = targets
        .iter()
        .filter(|target| seen.insert(target.address()))
        .cloned()
        .collect();
    let scope = Scope {
        now: context.now,
        ..Scope::default()
    };
    let observed = context.source.read_now("vendors doctor", once, scope)?;
    Ok(observed
        .into_iter()
        .map(|one| (one.target.address(), one))
        .collect())
}

fn decision(entries: &[CheckupReport]) -> Decision {
    let each = entries.iter().map(|entry| match entry.findings.is_empty() {
        true => Decision::Pass,
        false if entry.is_unread() => Decision::Unknown,
        false => Decision::Fail,
    });
    Decision::of(each)
}

fn finding(kind: FindingKind, message: impl AsRef<str>) -> FindingReport {
    FindingReport {
        kind,
        message: Text::new(message),
    }
}

fn checkup(target: &Target, observation: &Observation, now: Time) -> CheckupReport {
    let mut report = CheckupReport {
        slug: target.vendor.clone(),
        url: target.address(),
        feed: target.feed().map(str::to_owned),
        found_feed: None,
        updated_at: None,
        findings: Vec::new(),
        row: None,
    };
    match &observation.outcome {
        Err(error) => report.findings.push(finding(
            FindingKind::Unread(error.kind()),
            printable(&error.to_string()),
        )),
        Ok(observed) => {
            report.found_feed = Some(observed.feed.to_owned());
            report.updated_at = touched(&observed.page);
            report
                .findings
                .extend(missing(&target.filter, &observed.page));
            let entry = catalog::find(&target.vendor);
            // A product's row says nothing of the page: its vendor's does.
            if entry.as_ref().is_none_or(|entry| entry.product.is_none()) {
                page(&mut report, entry.map(|entry| entry.vendor), observed, now);
            }
        }
    }
    report
}

/// What a vendor's own row says against what its page does.
fn page(report: &mut CheckupReport, vendor: Option<Vendor>, observed: &Observed, now: Time) {
    let form = format!("it answers in the form of {}", observed.feed);
    match report.feed.as_deref() {
        Some(feed) if feed != observed.feed => {
            report.findings.push(finding(
                FindingKind::FeedChanged,
                format!("{form}, not {feed}"),
            ));
        }
        None => report.findings.push(finding(FindingKind::FeedFound, form)),
        Some(_) => {}
    }
    let moved = moved(&report.url, vendor, observed);
    report.findings.extend(
        moved
            .iter()
            .map(|to| finding(FindingKind::Moved, format!("it calls itself {to}"))),
    );
    report.findings.extend(stale(observed, now));
    let changed = report.findings.iter().any(|one| one.kind.changes_row());
    let own = vendor.filter(|vendor| changed && vendor.url.trim_end_matches('/') == report.url);
    report.row =
        own.map(|vendor| vendor.row(moved.as_deref().unwrap_or(vendor.url), observed.feed));
}

/// The page names another host as its own than the ones it is known by.
fn moved(url: &str, vendor: Option<Vendor>, observed: &Observed) -> Option<String> {
    let host = |url: &str| Some(PageAddress::parse(url)?.host().to_owned());
    let alternates = vendor
        .into_iter()
        .flat_map(|vendor| vendor.alt_urls())
        .filter_map(host);
    let known: Vec<String> = alternates.chain(host(url)).collect();
    let named = PageAddress::parse(observed.page.url.as_ref()?.raw())?;
    (!known.iter().any(|host| host == named.host())).then(|| named.origin())
}

/// The newest moment that the page shows.
fn touched(page: &Page) -> Option<Time> {
    let incidents = page
        .incidents
        .iter()
        .flatten()
        .filter_map(Incident::updated_at);
    incidents.chain(page.updated_at).max()
}

/// A dead page still serves valid JSON, for ever in the state in which it was left.
fn stale(observed: &Observed, now: Time) -> Option<FindingReport> {
    let since = touched(&observed.page).filter(|at| now - *at > STALE)?;
    let filter = ComponentFilter::default();
    let evaluation = EvaluationInput::new("", &filter, now).evaluate(&observed.page);
    let dead = evaluation.verdict == Verdict::Trouble;
    dead.then(|| {
        finding(
            FindingKind::Stale,
            format!(
                "in trouble, and not touched since {}",
                since.format("%Y-%m-%d")
            ),
        )
    })
}

/// What is selected does not stand on the page any more.
fn missing(filter: &ComponentFilter, page: &Page) -> Option<FindingReport> {
    let patterns = || {
        filter
            .components
            .iter()
            .map(Pattern::text)
            .collect::<Vec<_>>()
            .join(" | ")
    };
    let all = filter.components.len();
    let none = all > 0 && page.components.is_some() && filter.unmatched(page).count() == all;
    none.then(|| {
        finding(
            FindingKind::ComponentMissing,
            format!("no component matches `{}`", patterns()),
        )
    })
}
