//! `incident`: one incident's page.

use clap::Args;

use super::args::{GateArgs, TargetArgs};
use super::{Outcome, UsageError};
use crate::answer::{self, Answer, GateOn, Problem, Query};
use crate::context::Context;
use crate::feed::Scope;
use crate::gate::Decision;
use crate::model::{Incident as Known, Page, Time};
use crate::report::{IncidentPageReport, Report, Subject};

/// One incident: times, components, the whole timeline, link.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru incident clerk                the newest one
  pingoru incident github 8vfyvq16hzh9  by its id, or the end of its address
  pingoru incident demo                 a made-up one, without a network
  pingoru incident clerk --json | jq .vendors[0].incidents[0].affected_components")]
pub(crate) struct Incident {
    /// Vendor name, status-page URL, file, - for standard input, or demo
    #[arg(value_name = "VENDOR")]
    vendor: String,
    /// The incident's id or URL [default: the newest]
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// Only incidents that affect a matching component (repeatable)
    #[arg(long, value_name = "PATTERN")]
    component: Vec<String>,
    #[command(flatten)]
    gate: GateArgs,
}

/// Asks for the incidents of a page that `keep` leaves, as the history knows them.
pub(super) fn query(now: Time, keep: &dyn Fn(Page) -> Page) -> Query<'_> {
    Query {
        command: "incident",
        subject: Subject::Incident,
        scope: Scope {
            history: true,
            now,
            ..Scope::default()
        },
        until: None,
        all: false,
        at: None,
        limit: None,
        gate_on: GateOn::State,
        keep,
    }
}

impl Incident {
    /// Reports one incident.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let targets = TargetArgs {
            vendors: vec![self.vendor.clone()],
            component: self.component.clone(),
            ..TargetArgs::default()
        };
        let keep = |page| self.keep(page);
        let query = query(context.now, &keep);
        let checks = targets.checks(context, &self.gate.policy(None))?;
        let mut answer = answer::answer(context, &query, checks, None)?;
        self.require_found(&mut answer);
        Ok(answer.into())
    }

    fn keep(&self, page: Page) -> Page {
        let chosen = |list: Vec<Known>| {
            list.into_iter()
                .find(|one| self.is_meant(one))
                .into_iter()
                .collect()
        };
        Page {
            incidents: page.incidents.map(chosen),
            components: None,
            maintenances: None,
            ..page
        }
    }

    fn is_meant(&self, incident: &Known) -> bool {
        let id = self.id.as_deref();
        id.is_none_or(|id| is_named(incident, id))
    }

    /// How to see the ids.
    fn hint(&self) -> String {
        format!("; `pingoru incidents {}` lists the latest", self.vendor)
    }

    /// An id that is not listed is unknown: it may be older than the feed reaches, or never have existed.
    fn require_found(&self, answer: &mut Answer) {
        let (Some(id), Report::Incident(IncidentPageReport { pages })) = (&self.id, &answer.report)
        else {
            return;
        };
        let found = pages
            .vendors
            .iter()
            .any(|vendor| vendor.incidents.iter().flatten().next().is_some());
        if !found && pages.vendors.iter().all(|vendor| vendor.error.is_none()) {
            let problem = Problem::error(format!("no incident has the id `{id}`{}", self.hint()));
            answer.problems.push(problem.about(&self.vendor));
            answer.decision = Decision::of([answer.decision, Decision::Unknown].into_iter());
        }
    }
}

/// Whether an incident has this id, or this end of its address.
pub(super) fn is_named(incident: &Known, id: &str) -> bool {
    let key = id.trim_end_matches('/').rsplit('/').next().unwrap_or(id);
    let end = |url: &str| url.trim_end_matches('/').rsplit('/').next() == Some(key);
    incident.id.raw() == id
        || incident.id.raw() == key
        || incident.url.as_ref().is_some_and(|url| end(url.raw()))
}
