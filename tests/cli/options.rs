//! Options and their variables: ranges, contradictions, time limits, and what `-v` shows.

use std::time::{Duration, Instant};

use crate::support::{Answer, Home, Run, Server, finished, pingoru, summary};

fn with(variables: &[(&str, &str)], arguments: &[&str]) -> Run {
    let home = Home::new();
    let mut command = home.command(arguments);
    finished(command.envs(variables.iter().copied()).output().unwrap())
}

#[test]
fn values_out_of_range_are_refused_with_the_range() {
    for (arguments, words) in [
        (
            &["incidents", "demo", "--limit", "0"][..],
            "must be a whole number, 1 or more",
        ),
        (
            &["incidents", "demo", "--limit", "-1"],
            "must be a whole number, 1 or more",
        ),
        (
            &["watch", "demo", "--rounds", "0"],
            "must be a whole number, 1 or more",
        ),
        (
            &["status", "demo", "--concurrency", "0"],
            "must be a whole number, 1 or more",
        ),
        (
            &["status", "demo", "--retries", "-1"],
            "must be a whole number, 0 or more",
        ),
        (
            &["watch", "demo", "--interval", "0s"],
            "must be longer than 0",
        ),
        (
            &["wait", "demo", "--interval", "0"],
            "must be longer than 0",
        ),
        (
            &["status", "demo", "--timeout", "0s"],
            "must be longer than 0",
        ),
        (
            &["status", "demo", "--deadline", "0s"],
            "must be longer than 0",
        ),
        (
            &["check", "demo", "--grace", "soon"],
            "such as 30s, 5m, 2h or 1d",
        ),
        (
            &["incidents", "demo", "--since", "1h", "--until", "1d"],
            "--until is before --since",
        ),
        (
            &["uptime", "demo", "--since", "1h", "--until", "1d"],
            "--until is before --since",
        ),
        (
            &["status", "github", "--at", "2099-01-01"],
            "--at is in the future",
        ),
        (
            &["status", "demo", "--tz", "Mars/Olympus"],
            "unknown time zone",
        ),
    ] {
        let run = pingoru(arguments);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(run.stderr.contains(words), "{arguments:?}: {}", run.stderr);
    }
}

#[test]
fn a_bare_number_of_a_time_is_seconds() {
    for arguments in [
        &["status", "demo", "--timeout", "5"][..],
        &["check", "demo", "--grace", "600"],
        &["maintenance", "demo", "--within", "86400"],
    ] {
        assert!(pingoru(arguments).code < 2, "{arguments:?}");
    }
    let begun = Instant::now();
    assert_eq!(pingoru(&["wait", "demo", "--within", "1"]).code, 4);
    assert!(begun.elapsed() < Duration::from_secs(30));
}

#[test]
fn options_that_exclude_each_other_are_refused() {
    for arguments in [
        &["status", "demo", "--offline", "--refresh"][..],
        &["status", "demo", "--replay", ".", "--refresh"],
        &["status", "github", "--at", "1d", "--refresh"],
        &["status", "github", "--at", "1d", "--replay", "."],
        &["status", "github", "--at", "1d", "--no-history"],
        &["status", "demo", "--at", "1d"],
        &["status", "demo", "--quiet", "--verbose"],
        &["status", "demo", "--json", "-o", "csv"],
    ] {
        let run = pingoru(arguments);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(
            run.stderr.starts_with("error: "),
            "{arguments:?}: {}",
            run.stderr
        );
    }
}

#[test]
fn what_is_typed_outweighs_a_variable_that_excludes_it() {
    let run = with(
        &[("PINGORU_FORMAT", "junit")],
        &["status", "demo", "--json"],
    );
    assert_eq!(run.json()["command"], "status");
    let run = with(
        &[("PINGORU_UTC", "yes")],
        &["status", "demo", "--tz", "+02:00"],
    );
    assert!(run.stdout.contains("+02"), "{}{}", run.stdout, run.stderr);
    let run = with(&[("PINGORU_QUIET", "1")], &["status", "demo", "-v"]);
    assert!(run.stdout.contains("Acme Cloud"), "{}", run.stderr);
}

#[test]
fn every_switch_takes_the_same_words_and_an_empty_variable_is_none() {
    for name in [
        "PINGORU_UTC",
        "PINGORU_NO_HISTORY",
        "PINGORU_SYSTEM_ROOTS",
        "PINGORU_REFRESH",
        "PINGORU_NO_PROGRESS",
        "PINGORU_OFFLINE",
    ] {
        for word in ["1", "0", "true", "false", "yes", "no", ""] {
            let run = with(&[(name, word)], &["status", "demo"]);
            assert_eq!(run.code, 1, "{name}={word}: {}", run.stderr);
        }
        let run = with(&[(name, "maybe")], &["status", "demo"]);
        assert_eq!(run.code, 2);
        assert!(
            run.stderr.contains(&format!("the variable {name}")),
            "{}",
            run.stderr
        );
        assert!(
            run.stderr.contains("1, 0, true, false, yes or no"),
            "{}",
            run.stderr
        );
    }
    for name in [
        "PINGORU_TIMEOUT",
        "PINGORU_FAIL_ON",
        "PINGORU_DEADLINE",
        "PINGORU_TO",
    ] {
        assert_eq!(with(&[(name, "")], &["status", "demo"]).code, 1, "{name}");
    }
}

#[test]
fn colours_are_forced_and_forbidden_by_the_usual_variables() {
    let is_coloured = |variables: &[(&str, &str)]| {
        with(variables, &["status", "demo"])
            .stdout
            .contains("\x1b[")
    };
    assert!(is_coloured(&[("FORCE_COLOR", "1")]));
    assert!(is_coloured(&[("CLICOLOR_FORCE", "1")]));
    assert!(!is_coloured(&[("FORCE_COLOR", "0")]));
    assert!(!is_coloured(&[("FORCE_COLOR", "")]));
    assert!(!is_coloured(&[("FORCE_COLOR", "1"), ("NO_COLOR", "1")]));
    assert!(!is_coloured(&[]));
}

fn fine() -> Server {
    Server::new(|path| match path {
        "/api/v2/summary.json" => Answer::json(summary("none", "operational", "")),
        _ => Answer::status(404),
    })
}

#[test]
fn the_deadline_ends_the_run_and_what_was_answered_is_printed() {
    let (quick, stuck) = (fine(), Server::new(|_| Answer::Hang));
    let home = Home::new();
    let vendor = |name: &str, server: &Server| {
        format!(
            "[vendors.{name}]\nurl = \"{}\"\nfeed = \"statuspage\"\n",
            server.url()
        )
    };
    home.write(
        "pingoru.toml",
        vendor("quick", &quick) + &vendor("stuck", &stuck),
    );
    let begun = Instant::now();
    let run = home.run(&["status", "--json", "--deadline", "1s", "--timeout", "30s"]);
    assert!(
        begun.elapsed() < Duration::from_secs(15),
        "{:?}",
        begun.elapsed()
    );
    assert_eq!(run.code, 3, "{}", run.stderr);
    let vendors = run.json()["vendors"].clone();
    assert_eq!(vendors[0]["verdict"], "ok");
    assert_eq!(vendors[1]["verdict"], "unknown");
    assert!(
        run.stderr.contains("time limit of the run"),
        "{}",
        run.stderr
    );
    let stats = home.run(&["history", "stats", "--json"]).stdout;
    assert!(
        stats.contains("quick") && !stats.contains("stuck"),
        "our limit is no fact of a page"
    );
    let late = [
        "status",
        "stuck",
        "--deadline",
        "1s",
        "--on-unknown",
        "warn",
        "--timeout",
        "30s",
    ];
    assert_eq!(home.run(&late).code, 0);
}

#[test]
fn verbose_shows_requests_their_times_and_the_policy() {
    let home = Home::of(&fine());
    let run = home.run(&["check", "acme", "-v"]);
    let lines: Vec<_> = run.stderr.lines().collect();
    assert_eq!(lines.len(), 2, "{}", run.stderr);
    assert!(
        lines[0].starts_with("GET http://127.0.0.1:") && lines[0].contains("summary.json: 200, ")
    );
    assert!(lines[0].ends_with(" s"), "{}", lines[0]);
    assert_eq!(
        lines[1],
        "acme: no policy, fail-on minor, on-unknown fail: pass"
    );
    let detailed = home.run(&["check", "acme", "-vv"]).stderr;
    assert!(
        detailed.contains("\n  content-type: application/json\n"),
        "{detailed}"
    );
    assert_eq!(home.run(&["check", "acme"]).stderr, "");
}

#[test]
fn each_setting_is_shown_with_what_set_it() {
    let home = Home::new();
    home.write("pingoru.toml", "[defaults]\nretries = 1\n");
    let mut command = home.command(&["config", "show", "--utc", "--deadline", "90", "--json"]);
    command
        .env("PINGORU_COLOR", "always")
        .env("SSL_CERT_DIR", "/etc/ssl");
    let json = finished(command.output().unwrap()).json();
    let settings = json["settings"].as_array().unwrap();
    let of = |name: &str| {
        let setting = settings.iter().find(|one| one["name"] == name).unwrap();
        let text = |key: &str| setting[key].as_str().unwrap().to_owned();
        (text("value"), text("from"))
    };
    let pair = |value: &str, from: &str| (value.to_owned(), from.to_owned());
    assert_eq!(of("tz"), pair("UTC", "flag"));
    assert_eq!(of("deadline"), pair("1m 30s", "flag"));
    assert_eq!(of("retries"), pair("1", "file"));
    assert_eq!(of("color"), pair("always", "environment"));
    assert_eq!(of("system_roots"), pair("true", "environment"));
    assert_eq!(of("format"), pair("json", "flag"));
    assert_eq!(of("concurrency"), pair("256", "default"));
    assert!(of("history").0.ends_with("history.db"));
}
