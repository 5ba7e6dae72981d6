//! What a policy makes of a vendor's statements, as the report says it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::seconds;
use crate::gate::{
    Decision, Evaluation, Excuse, FailOn, OnMaintenance, OnUnknown, Policy, Source, Statement,
};
use crate::model::{Impact, Text, Time};

/// What a policy makes of a vendor's statements.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct GateReport {
    /// pass, fail or unknown.
    pub(crate) decision: Decision,
    /// The policy's name; null: it comes from the command line and the defaults.
    pub(crate) policy: Option<Text>,
    /// minor, major, critical or never.
    pub(crate) fail_on: FailOn,
    /// fail, warn or pass.
    pub(crate) on_unknown: OnUnknown,
    /// pass or fail.
    pub(crate) maintenance: OnMaintenance,
    /// How old the page's own data may be; null: any age.
    pub(crate) max_age_seconds: Option<i64>,
    /// How long an incident is too new to count; null: it counts at once.
    pub(crate) grace_seconds: Option<i64>,
    /// All that the page states about now.
    pub(crate) statements: Vec<StatementReport>,
    /// The statements that made the decision fail, in words; [] where it does not fail.
    #[serde(default)]
    pub(crate) failing: Vec<Text>,
}

/// One thing that a page states about now.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct StatementReport {
    /// indicator, components, incident, maintenance, feed or age.
    pub(crate) source: StatementSource,
    /// none, minor, major or critical; null: it says nothing of it.
    pub(crate) impact: Option<Impact>,
    /// It may be worse than that, or is unknown.
    pub(crate) doubt: bool,
    /// What it comes to by itself under the policy: pass, fail or unknown.
    pub(crate) decision: Decision,
    /// The same in words.
    pub(crate) text: Text,
    /// The component that it is about, as `group / name`.
    pub(crate) component: Option<Text>,
    /// The key of the incident or of the maintenance that it is about.
    pub(crate) incident: Option<Text>,
    /// Why it is not held against the vendor.
    pub(crate) excuse: Option<ExcuseReport>,
}

/// Why a statement is not held against the vendor.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ExcuseReport {
    /// waiver or grace.
    pub(crate) by: ExcuseKind,
    /// When the excuse ends.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) until: Time,
    /// The waiver's reason.
    pub(crate) reason: Option<Text>,
}

/// Which part of a page states something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub(crate) enum StatementSource {
    /// The overall state.
    Indicator,
    /// One component, or all of them together.
    Components,
    /// An open incident.
    Incident,
    /// Ongoing maintenance.
    Maintenance,
    /// The feed as a whole.
    Feed,
    /// The age of the data.
    Age,
}

/// What excuses a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub(crate) enum ExcuseKind {
    /// A waiver of the configuration.
    Waiver,
    /// The time for which an incident is too new to count.
    Grace,
}

impl StatementSource {
    fn of(source: &Source) -> Self {
        match source {
            Source::Indicator => Self::Indicator,
            Source::Components | Source::Component(_) => Self::Components,
            Source::Incident(_) => Self::Incident,
            Source::Maintenance(_) => Self::Maintenance,
            Source::Feed => Self::Feed,
            Source::Age => Self::Age,
        }
    }
}

impl ExcuseKind {
    /// Our word for it.
    pub(crate) fn word(self) -> &'static str {
        self.into()
    }
}

impl GateReport {
    /// What a policy makes of a judgement.
    pub(crate) fn of(evaluation: &Evaluation, policy: &Policy) -> Self {
        let seconds = |length: Option<chrono::TimeDelta>| length.map(|length| length.num_seconds());
        let statements = evaluation.statements.iter();
        let fails = |one: &&Statement| policy.weigh(one) == Decision::Fail;
        let failing = statements.clone().filter(fails);
        Self {
            decision: policy.decide(&evaluation.statements),
            policy: policy.name.as_deref().map(Text::from),
            fail_on: FailOn::from(policy.fail_on),
            on_unknown: policy.on_unknown,
            maintenance: if policy.maintenance_fails {
                OnMaintenance::Fail
            } else {
                OnMaintenance::Pass
            },
            max_age_seconds: seconds(policy.max_age),
            grace_seconds: seconds(policy.grace),
            failing: failing.map(|one| one.text.clone()).collect(),
            statements: statements
                .map(|one| StatementReport::of(one, policy))
                .collect(),
        }
    }
}

impl StatementReport {
    /// Whether it says that something is fine.
    pub(crate) fn is_fine(&self) -> bool {
        self.impact == Some(Impact::None) && !self.doubt
    }

    fn of(statement: &Statement, policy: &Policy) -> Self {
        let (component, incident) = match &statement.source {
            Source::Component(component) => (Some(component.path()), None),
            Source::Incident(id) => (None, Some(id.clone())),
            Source::Maintenance(id) => (None, id.clone()),
            Source::Indicator | Source::Components | Source::Feed | Source::Age => (None, None),
        };
        Self {
            source: StatementSource::of(&statement.source),
            impact: statement.impact,
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
                by: ExcuseKind::Waiver,
                until: *until,
                reason: Some(reason.clone()),
            },
            Excuse::Grace { until } => Self {
                by: ExcuseKind::Grace,
                until: *until,
                reason: None,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gate::{PolicyOverrides, Verdict};
    use crate::model::ComponentRef;

    fn report(statements: Vec<Statement>, policy: &Policy) -> GateReport {
        let evaluation = Evaluation {
            verdict: Verdict::Unknown,
            impact: None,
            reasons: Vec::new(),
            statements,
        };
        GateReport::of(&evaluation, policy)
    }

    #[test]
    fn a_policy_is_named_by_the_words_of_its_options() {
        let of = |fail_on| {
            report(
                Vec::new(),
                &PolicyOverrides::default().policy(None, fail_on),
            )
        };
        let words = [None, Some(Impact::Minor), Some(Impact::Critical)].map(|least| {
            let gate = of(least);
            (gate.fail_on.word(), gate.on_unknown, gate.maintenance)
        });
        assert_eq!(words.map(|(word, ..)| word), ["never", "minor", "critical"]);
        assert_eq!(words[0].1, OnUnknown::Fail);
        assert_eq!(words[0].2, OnMaintenance::Pass);
    }

    #[test]
    fn a_statement_keeps_what_it_is_about_and_what_excuses_it() {
        let until = "2026-12-01T00:00:00Z".parse().unwrap();
        let component = Source::Component(ComponentRef::named("API"));
        let statements = vec![
            Statement {
                excuse: Some(Excuse::Grace { until }),
                ..Statement::says(component, Impact::Major, "API: down".into())
            },
            Statement::uncertain(Source::Incident(Text::from("i1")), "Odd".into()),
            Statement::says(Source::Indicator, Impact::None, "fine".into()),
        ];
        let policy = PolicyOverrides::default().policy(None, Some(Impact::Minor));
        let statements = report(statements, &policy).statements;
        assert_eq!(statements[0].source, StatementSource::Components);
        assert_eq!(statements[0].component, Some(Text::from("API")));
        assert_eq!(statements[0].decision, Decision::Pass);
        let excuse = statements[0].excuse.as_ref().unwrap();
        assert_eq!((excuse.by, excuse.until), (ExcuseKind::Grace, until));
        assert_eq!(statements[1].incident, Some(Text::from("i1")));
        assert_eq!(statements[1].decision, Decision::Unknown);
        let fine: Vec<_> = statements.iter().map(StatementReport::is_fine).collect();
        assert_eq!(fine, [false, false, true]);
    }
}
