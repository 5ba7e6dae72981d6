//! Runs of each form.

use chrono::NaiveDateTime;

use super::clue::MESSAGES;
use super::error::FailureError;
use super::{ClueKind, Failure, RunForm, read};
use crate::model::Time;

fn run(text: &str) -> Result<Failure, FailureError> {
    // The runner's clock is two hours ahead of UTC.
    read(text, &|wall: NaiveDateTime| {
        wall.and_utc() - chrono::TimeDelta::hours(2)
    })
}

fn window(failure: &Failure) -> (String, String) {
    let clock = |at: Time| at.format("%m-%d %H:%M:%S").to_string();
    (clock(failure.window.from), clock(failure.window.to))
}

fn from_to(from: &str, to: &str) -> (String, String) {
    (from.to_owned(), to.to_owned())
}

const GITHUB: &str = r#"{"name": "CI", "conclusion": "failure", "startedAt": "2026-08-06T15:00:00Z", "updatedAt": "2026-08-06T15:30:00Z",
  "jobs": [
    {"name": "lint", "conclusion": "success", "startedAt": "2026-08-06T15:00:05Z", "completedAt": "2026-08-06T15:02:00Z", "steps": []},
    {"name": "build", "conclusion": "failure", "startedAt": "2026-08-06T15:00:05Z", "completedAt": "2026-08-06T15:12:00Z", "steps": [
      {"name": "Checkout", "conclusion": "success", "startedAt": "2026-08-06T15:00:06Z", "completedAt": "2026-08-06T15:00:09Z"},
      {"name": "Install", "conclusion": "failure", "startedAt": "2026-08-06T15:10:00Z", "completedAt": "2026-08-06T15:11:30Z"},
      {"name": "Test", "conclusion": "skipped", "startedAt": "0001-01-01T00:00:00Z", "completedAt": "0001-01-01T00:00:00Z"}]}]}"#;

#[test]
fn of_a_github_run_the_failed_step_counts() {
    let failure = run(GITHUB).unwrap();
    assert_eq!(failure.form, RunForm::GithubRun);
    assert_eq!(
        window(&failure),
        from_to("08-06 15:10:00", "08-06 15:11:30")
    );
    assert_eq!(failure.name.unwrap().raw(), "build / Install");
}

#[test]
fn keys_of_the_api_are_read_too_and_a_run_without_jobs_counts_whole() {
    let failure = run(r#"{"name": "CI", "conclusion": "timed_out", "run_started_at": "2026-08-06T15:00:00Z", "updated_at": "2026-08-06T15:30:00Z"}"#).unwrap();
    assert_eq!(
        window(&failure),
        from_to("08-06 15:00:00", "08-06 15:30:00")
    );
}

#[test]
fn a_run_that_passed_or_goes_on_is_no_failure() {
    let passed = run(r#"{"conclusion": "success", "jobs": []}"#).unwrap_err();
    assert_eq!(passed, FailureError::NotFailed("success".into()));
    assert!(matches!(
        run(r#"{"jobs": [{"name": "a"}]}"#),
        Err(FailureError::NotFailed(_))
    ));
    assert!(matches!(
        run(r#"{"hello": 1}"#),
        Err(FailureError::Malformed(_))
    ));
}

#[test]
fn of_gitlab_one_job_or_the_failed_ones_of_a_list_count() {
    let job = r#"{"id": 1, "name": "rspec", "stage": "test", "status": "failed", "failure_reason": "script_failure",
      "created_at": "2026-08-06T17:00:00.000+02:00", "started_at": "2026-08-06T17:08:00.123+02:00", "finished_at": "2026-08-06T17:15:00.000+02:00"}"#;
    let failure = run(job).unwrap();
    assert_eq!(failure.form, RunForm::GitlabJob);
    assert_eq!(
        window(&failure),
        from_to("08-06 15:08:00", "08-06 15:15:00")
    );
    assert_eq!(failure.name.as_ref().unwrap().raw(), "rspec");
    let passed = job.replace("failed", "success").replace("17:08", "14:00");
    assert_eq!(
        window(&run(&format!("[{passed}, {job}]")).unwrap()),
        window(&failure)
    );
    assert!(matches!(run(&passed), Err(FailureError::NotFailed(_))));
}

const JUNIT: &str = r#"<?xml version="1.0"?>
<testsuites time="600">
  <testsuite name="unit" timestamp="2026-08-06T15:00:00Z" time="60"><testcase name="fine" time="1"/></testsuite>
  <testsuite name="pay" timestamp="2026-08-06T17:10:00" time="90.5">
    <testcase classname="pay" name="charges" time="30"><failure message="connect ETIMEDOUT api.stripe.com:443">token=hush at us-east-1</failure></testcase>
  </testsuite>
</testsuites>"#;

#[test]
fn of_a_test_report_the_suites_with_failures_count() {
    let failure = run(JUNIT).unwrap();
    assert_eq!(failure.form, RunForm::Junit);
    assert_eq!(
        window(&failure),
        from_to("08-06 15:10:00", "08-06 15:11:30")
    );
    assert_eq!(failure.name.unwrap().raw(), "pay: charges");
    let clues: Vec<_> = failure
        .clues
        .iter()
        .map(|clue| (clue.kind, clue.text.raw()))
        .collect();
    assert_eq!(
        clues,
        [
            (ClueKind::Host, "api.stripe.com"),
            (ClueKind::Region, "us-east-1")
        ]
    );
    assert!(failure.clues[0].points_to("stripe"));
}

#[test]
fn a_test_report_without_failures_or_times_or_an_end_is_refused() {
    let fine = r#"<testsuite timestamp="2026-08-06T15:00:00Z"><testcase name="a"/></testsuite>"#;
    assert!(matches!(run(fine), Err(FailureError::NotFailed(_))));
    let timeless = r#"<testsuite><testcase name="a"><error/></testcase></testsuite>"#;
    assert_eq!(run(timeless), Err(FailureError::NoTime));
    assert!(matches!(
        run("<testsuite><oops></testsuite>"),
        Err(FailureError::Malformed(_))
    ));
    let deep = "<testsuite>".repeat(100);
    assert!(matches!(run(&deep), Err(FailureError::Malformed(_))));
}

#[test]
fn of_a_log_the_lines_about_failures_count() {
    let log = "build\tInstall\t2026-08-06T15:09:00.1234567Z fetching\n\
        build\tInstall\t2026-08-06T15:10:03.1234567Z npm ERR! network request to https://registry.npmjs.org/left-pad failed\n\
        build\tInstall\t2026-08-06T15:11:30.0000000Z ##[error]Process completed with exit code 1.\n\
        build\tPost\t2026-08-06T15:12:00.0000000Z cleaning up\n";
    let failure = run(log).unwrap();
    assert_eq!(failure.form, RunForm::Log);
    assert_eq!(
        window(&failure),
        from_to("08-06 15:10:03", "08-06 15:11:30")
    );
    assert!(failure.clues.iter().all(|clue| clue.points_to("npm")));
    assert_eq!(failure.clues.len(), 2, "the host and the message");
}

#[test]
fn clocks_of_a_log_may_stand_in_any_zone() {
    let times = [
        ("[2026-08-06 17:10:00] error: no", "15:10"),
        ("2026-08-06 15:10:00 UTC fatal: no", "15:10"),
        ("2026-08-06 08:10:00 -0700 FAILED", "15:10"),
        (
            "time=\"2026-08-06T15:10:00Z\" level=error msg=timeout",
            "15:10",
        ),
        (
            "\u{1b}[31m2026-08-06T15:10:00+00:00\u{1b}[0m timed out",
            "15:10",
        ),
    ];
    for (line, clock) in times {
        assert_eq!(
            run(line).unwrap().window.from.format("%H:%M").to_string(),
            clock,
            "{line}"
        );
    }
}

#[test]
fn without_an_error_the_last_line_counts_and_without_a_time_nothing() {
    let failure = run("2026-08-06T15:10:00Z a\n2026-08-06T15:20:00Z b\n").unwrap();
    assert_eq!(
        window(&failure),
        from_to("08-06 15:20:00", "08-06 15:20:00")
    );
    assert_eq!(
        run("error: something\n15:10:00 failed\n"),
        Err(FailureError::NoTime)
    );
    assert_eq!(run(""), Err(FailureError::NoTime));
}

#[test]
fn each_known_message_leads_to_an_entry_of_the_catalogue() {
    for (words, slug) in MESSAGES {
        let line = format!("2026-08-06T15:10:00Z error: {words}");
        let clues = run(&line).unwrap().clues;
        assert!(clues.iter().any(|clue| clue.points_to(slug)), "{words}");
    }
}
