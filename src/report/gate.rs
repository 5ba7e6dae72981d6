//! What a policy makes of a vendor's statements, as the report says it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::gate::{Decision, Evaluation, Excuse, Policy, Source, Statement};
use crate::model::{Impact, Text, Time};

/// What a policy makes of a vendor's statements.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct GateReport {
    /// pass, fail or unknown.
    pub(crate) decision: Decision,
    /// The policy's name; null: it comes from the command line and the defaults.
    pub(crate) policy: Option<Text>,
    /// minor, major, critical or never.
    pub(crate) fail_on: &'static str,
    /// fail, warn or pass.
    pub(crate) on_unknown: &'static str,
    /// pass or fail.
    pub(crate) maintenance: &'static str,
    /// How old the page's own data may be; null: any age.
    pub(crate) max_age_seconds: Option<i64>,
    /// How long an incident is too new to count; null: it counts at once.
    pub(crate) grace_seconds: Option<i64>,
    /// All that the page states about now.
    pub(crate) statements: Vec<StatementReport>,
}

/// One thing that a page states about now.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct StatementReport {
    /// indicator, components, incident, maintenance, feed or age.
    pub(crate) source: &'static str,
    /// none, minor, major or critical; null: it says nothing of it.
    pub(crate) impact: Option<&'static str>,
    /// It may be worse than that, or cannot be told at all.
    pub(crate) doubt: bool,
    /// What it comes to by itself under the policy: pass, fail or unknown.
    pub(crate) decision: Decision,
    /// The same in words.
    pub(crate) text: Text,
    /// The component that it is about, as `group / name`.
    pub(crate) component: Option<Text>,
    /// The key of the incident or of the planned work that it is about.
    pub(crate) incident: Option<Text>,
    /// Why it is not held against the vendor.
    pub(crate) excuse: Option<ExcuseReport>,
}

/// Why a statement is not held against the vendor.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ExcuseReport {
    /// waiver or grace.
    pub(crate) by: &'static str,
    /// When the excuse ends.
    pub(crate) until: Time,
    /// The waiver's reason.
    pub(crate) reason: Option<Text>,
}

impl GateReport {
    /// What a policy makes of a judgement.
    pub(crate) fn of(evaluation: &Evaluation, policy: &Policy) -> Self {
        let seconds = |length: Option<chrono::TimeDelta>| length.map(|length| length.num_seconds());
        let statements = evaluation.statements.iter();
        Self {
            decision: policy.decide(&evaluation.statements),
            policy: policy.name.as_deref().map(Text::from),
            fail_on: policy.fail_on_word(),
            on_unknown: policy.on_unknown.into(),
            maintenance: if policy.maintenance_fails {
                "fail"
            } else {
                "pass"
            },
            max_age_seconds: seconds(policy.max_age),
            grace_seconds: seconds(policy.grace),
            statements: statements
                .map(|one| StatementReport::of(one, policy))
                .collect(),
        }
    }
}

impl StatementReport {
    fn of(statement: &Statement, policy: &Policy) -> Self {
        let (component, incident) = match &statement.source {
            Source::Component(component) => (Some(component.path()), None),
            Source::Incident(id) => (None, Some(id.clone())),
            Source::Maintenance(id) => (None, id.clone()),
            Source::Indicator | Source::Components | Source::Feed | Source::Age => (None, None),
        };
        Self {
            source: statement.source.word(),
            impact: statement.impact.map(Impact::word),
            doubt: statement.uncertain,
            decision: policy.weigh(statement),
            text: statement.text.clone(),
            component,
            incident,
            excuse: statement.excuse.as_ref().map(ExcuseReport::of),
        }
    }
}

impl ExcuseReport {
    fn of(excuse: &Excuse) -> Self {
        match excuse {
            Excuse::Waiver { until, reason, .. } => Self {
                by: "waiver",
                until: *until,
                reason: Some(reason.clone()),
            },
            Excuse::Grace { until } => Self {
                by: "grace",
                until: *until,
                reason: None,
            },
        }
    }
}
