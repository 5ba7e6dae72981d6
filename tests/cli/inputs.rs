//! What may be asked about: names, addresses, groups, saved documents, standard input, `demo`.

use std::io::Write;
use std::process::Stdio;

use crate::support::{Answer, Home, Server, finished, pingoru, summary};

#[test]
fn demo_needs_no_network() {
    let run = pingoru(&["incident", "demo"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    for part in [
        "Acme Cloud (demo): Elevated error rates on the API",
        "Affected: 2 components",
        "Timeline",
        "no update for",
    ] {
        assert!(run.stdout.contains(part), "no `{part}` in:\n{}", run.stdout);
    }
    assert_eq!(pingoru(&["status", "demo"]).code, 1);
    assert!(
        pingoru(&["maintenance", "demo"])
            .stdout
            .contains("Database upgrade in Asia Pacific")
    );
}

#[test]
fn demo_has_incidents_of_the_last_day_and_week() {
    let count = |since: &str| {
        let run = pingoru(&["incidents", "demo", "--since", since, "--json"]);
        run.vendor()["incidents"].as_array().unwrap().len()
    };
    assert_eq!((count("2h"), count("1d"), count("1w")), (1, 2, 4));
}

#[test]
fn a_saved_document_and_standard_input_are_read_alike() {
    let home = Home::new();
    let text = summary("minor", "degraded_performance", "");
    home.write("saved.json", &text);
    let from_file = home.run(&["status", "saved.json", "--json"]);
    let mut command = home.command(&["status", "-", "--json"]);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(text.as_bytes())
        .unwrap();
    let from_stdin = finished(child.wait_with_output().unwrap());
    assert_eq!((from_file.code, from_stdin.code), (1, 1));
    assert_eq!(
        from_file.vendor()["components"],
        from_stdin.vendor()["components"]
    );
    assert_eq!(from_file.vendor()["source"]["from"], "file");
}

#[test]
fn a_bare_address_is_detected_by_what_it_serves() {
    let server = Server::new(|path| match path {
        "/api/v2/summary.json" => Answer::json(summary("none", "operational", "")),
        "/" => Answer::html(),
        _ => Answer::status(404),
    });
    let run = pingoru(&["vendors", "detect", &server.url(), "--json"]);
    assert_eq!(
        (run.code, run.json()["feed"].as_str()),
        (0, Some("statuspage")),
        "{}",
        run.stdout
    );
    assert_eq!(run.json()["confidence"], "certain");
    assert_eq!(pingoru(&["status", &server.url()]).code, 0);
}

#[test]
fn what_is_no_status_page_says_what_it_is_instead() {
    let cases: [(Answer, &str); 5] = [
        (Answer::html(), "an HTML page"),
        (Answer::json("{}"), "an empty JSON object"),
        (
            Answer::Body(
                200,
                "application/xml",
                b"<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>".to_vec(),
            ),
            "an error document of a file store",
        ),
        (
            Answer::Body(
                200,
                "application/rss+xml",
                b"<rss><channel><title>T</title></channel></rss>".to_vec(),
            ),
            "a feed without a single entry",
        ),
        (
            Answer::Body(
                200,
                "text/html",
                b"<html><body>Your page is inactive</body></html>".to_vec(),
            ),
            "a page that nobody has claimed",
        ),
    ];
    for (answer, what) in cases {
        let server = Server::new(move |_| answer.clone());
        let run = pingoru(&["vendors", "detect", &server.url()]);
        assert_eq!(run.code, 3, "{what}: {}", run.stdout);
        assert!(
            run.stderr.contains(what) && run.stderr.contains(&server.url()),
            "{what}: {}",
            run.stderr
        );
    }
}

#[test]
fn a_page_that_moved_to_another_platform_is_read_there_and_said_so() {
    let server = Server::new(|path| match path {
        "/api/v2/summary.json" => Answer::json(
            summary("none", "operational", "")
                .replace("abcdefghjk12", "01JMDK9XYN0000000000000000"),
        ),
        _ => Answer::status(404),
    });
    let home = Home::of(&server);
    let source = home.run(&["status", "acme", "--json"]).vendor()["source"].clone();
    assert_eq!(
        (
            source["feed"].as_str(),
            source["feed_changed_from"].as_str()
        ),
        (Some("incident.io"), Some("statuspage"))
    );
}

#[test]
fn groups_and_own_vendors_come_from_the_configuration() {
    let server = Server::new(|_| Answer::json(summary("none", "degraded_performance", "")));
    let home = Home::new();
    let url = server.url();
    home.write("pingoru.toml", format!("[groups]\nprod = [\"acme\", \"demo\"]\n\n[vendors.acme]\nurl = \"{url}\"\nname = \"Acme\"\ncomponents = [\"Site\"]\n"));
    let json = home.run(&["status", "@prod", "--json"]).json();
    let verdicts: Vec<_> = json["vendors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|v| (v["vendor"].clone(), v["verdict"].clone()))
        .collect();
    assert_eq!(
        verdicts,
        [
            ("acme".into(), "ok".into()),
            ("demo".into(), "trouble".into())
        ]
    );
    assert_eq!(
        home.run(&["status", "--json"]).json()["vendors"]
            .as_array()
            .unwrap()
            .len(),
        2,
        "the groups' vendors where none is named"
    );
}

#[test]
fn configured_vendors_are_found_and_shown_like_those_of_the_catalogue() {
    let home = Home::new();
    home.write(
        "pingoru.toml",
        "[vendors.payments]\nurl = \"https://bob:hunter2@status.acme.dev\"\nname = \"Acme Pay\"\n\
         components = [\"API\"]\n\n[vendors.github]\ncomponents = [\"Actions\"]\n",
    );
    for query in ["paym", "acme pay", "status.acme.dev"] {
        let run = home.run(&["vendors", query, "--json"]);
        let found = run.json();
        assert_eq!(found["vendors"][0]["slug"], "payments", "{query}");
        assert!(!run.stdout.contains("hunter2"), "{}", run.stdout);
    }
    let shown = home.run(&["vendors", "show", "payments", "--json"]).json();
    let shown = &shown["vendors"][0];
    assert_eq!(
        (&shown["name"], &shown["confidence"]),
        (&"Acme Pay".into(), &"configured".into())
    );
    let overridden = home.run(&["vendors", "show", "github", "--json"]).json();
    let overridden = &overridden["vendors"][0];
    assert_eq!(overridden["components"][0], "Actions");
    assert_eq!(overridden["url"], "https://www.githubstatus.com");
    let listed = home.run(&["vendors", "github", "--json"]).json();
    let slugs = listed["vendors"].as_array().unwrap().iter();
    let same = slugs.filter(|one| one["slug"] == "github").count();
    assert_eq!(same, 1, "an overridden vendor is listed once");
    let unknown = home.run(&["vendors", "show", "payment"]);
    assert!(
        unknown.stderr.contains("did you mean payments"),
        "{}",
        unknown.stderr
    );
}

#[test]
fn the_feed_of_a_saved_document_is_detected_too() {
    let home = Home::new();
    home.write("saved.json", summary("none", "operational", ""));
    let run = home.run(&["vendors", "detect", "./saved.json", "--json"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(run.json()["feed"], "statuspage");
    assert!(
        home.run(&["vendors", "detect", "./saved.json"])
            .stdout
            .contains("statuspage")
    );
}

#[test]
fn a_component_that_does_not_exist_cannot_be_told() {
    let server = Server::new(|_| Answer::json(summary("none", "operational", "")));
    let run = pingoru(&["status", &server.url(), "--component", "Billing"]);
    assert_eq!(run.code, 3, "{}", run.stdout);
    assert!(
        run.stderr.contains("no component matches `Billing`"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_wrong_configuration_names_the_place() {
    let home = Home::new();
    home.write("pingoru.toml", "[defaults]\ntimeuot = \"5s\"\n");
    let run = home.run(&["status", "demo"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr
            .ends_with("pingoru.toml:2: unknown key `timeuot`; did you mean `timeout`?\n"),
        "{}",
        run.stderr
    );
}

#[test]
fn the_nearer_setting_wins_and_show_says_which() {
    let home = Home::new();
    home.write(
        "pingoru.toml",
        "[defaults]\ntimeout = \"7s\"\nretries = 5\nconcurrency = 9\n",
    );
    let mut command = home.command(&["config", "show", "--timeout", "3s", "--json"]);
    let shown = finished(command.env("PINGORU_RETRIES", "1").output().unwrap()).json();
    let setting = |name: &str| {
        let all = shown["settings"].as_array().unwrap();
        let found = all.iter().find(|setting| setting["name"] == name).unwrap();
        (
            found["value"].as_str().unwrap().to_owned(),
            found["from"].as_str().unwrap().to_owned(),
        )
    };
    assert_eq!(setting("timeout"), ("3s".into(), "flag".into()));
    assert_eq!(setting("retries"), ("1".into(), "environment".into()));
    assert_eq!(setting("concurrency"), ("9".into(), "file".into()));
    assert_eq!(setting("format"), ("json".into(), "flag".into()));
    assert_eq!(setting("color"), ("auto".into(), "default".into()));
}

#[test]
fn variables_of_the_environment_are_read_as_people_write_them() {
    let home = Home::new();
    home.write("saved.json", summary("none", "operational", ""));
    let run = |name: &str, value: &str| {
        let mut command = home.command(&["status", "saved.json", "--no-progress"]);
        finished(command.env(name, value).output().unwrap())
    };
    for value in ["1", "0", "true", "FALSE", "yes", "no", ""] {
        for name in ["PINGORU_NO_HISTORY", "PINGORU_UTC", "PINGORU_SYSTEM_ROOTS"] {
            let answered = run(name, value);
            assert_eq!(answered.code, 0, "{name}={value}: {}", answered.stderr);
        }
    }
    for name in [
        "PINGORU_TIMEOUT",
        "PINGORU_FORMAT",
        "PINGORU_COLOR",
        "PINGORU_FAIL_ON",
        "PINGORU_TZ",
    ] {
        let answered = run(name, "");
        assert_eq!(answered.code, 0, "{name}: {}", answered.stderr);
    }
    for name in [
        "PINGORU_NO_HISTORY",
        "PINGORU_TIMEOUT",
        "PINGORU_FORMAT",
        "PINGORU_FAIL_ON",
        "PINGORU_ON_UNKNOWN",
        "PINGORU_COLOR",
        "PINGORU_TZ",
        "PINGORU_RETRIES",
        "PINGORU_CONCURRENCY",
        "PINGORU_UTC",
        "PINGORU_SYSTEM_ROOTS",
        "PINGORU_ALLOW_PRIVATE",
        "PINGORU_CONFIG",
    ] {
        let refused = run(name, "perhaps");
        assert_eq!(refused.code, 2, "{name}");
        assert!(refused.stderr.contains(name), "{name}: {}", refused.stderr);
    }
}

#[test]
fn files_that_variables_name_are_said_with_the_variable() {
    let home = Home::new();
    for (name, command) in [
        ("PINGORU_CONFIG", &["status", "demo"][..]),
        ("PINGORU_CA_CERT", &["status", "http://127.0.0.1:9"]),
        ("PINGORU_HISTORY", &["history", "stats"]),
    ] {
        home.write("wrong", "neither this nor that");
        let mut command = home.command(command);
        let refused = finished(command.env(name, "wrong").output().unwrap());
        assert_eq!(refused.code, 2, "{name}: {}", refused.stderr);
        let start = format!("error: {name}: ");
        assert!(refused.stderr.starts_with(&start), "{}", refused.stderr);
    }
}

#[test]
fn a_switch_that_a_variable_switches_off_contradicts_nothing() {
    let home = Home::new();
    home.write("saved.json", summary("none", "operational", ""));
    let mut command = home.command(&["status", "saved.json", "--history", "own.db"]);
    let answered = finished(command.env("PINGORU_NO_HISTORY", "0").output().unwrap());
    assert_eq!(answered.code, 0, "{}", answered.stderr);
}

#[test]
fn a_saved_incident_is_an_answer_of_its_own() {
    let home = Home::new();
    home.write(
        "incident.json",
        r#"{"id": "l0n300000001", "name": "Login fails", "status": "resolved", "impact": "minor",
            "created_at": "2026-11-20T10:00:00Z", "resolved_at": "2026-11-20T11:00:00Z", "page_id": "k1s2m3p4r5t6",
            "incident_updates": []}"#,
    );
    for command in ["incidents", "incident"] {
        let run = home.run(&[command, "incident.json"]);
        assert_eq!(run.code, 0, "{command}: {}{}", run.stdout, run.stderr);
        assert!(run.stdout.contains("Login fails"));
    }
    assert_eq!(home.run(&["status", "incident.json"]).code, 3);
}

#[test]
fn an_incident_that_may_be_open_stays_among_the_open_ones_and_leaves_their_number_unknown() {
    let home = Home::new();
    home.write(
        "saved.json",
        r#"{"page": {"id": "p", "name": "Acme", "url": "https://status.acme.example"}, "incidents": [{"id": "i1",
            "name": "Login fails", "status": "on_holiday", "impact": "minor", "created_at": "2026-11-20T10:00:00Z",
            "incident_updates": [{"id": "u", "status": "on_holiday", "body": "x", "created_at": "2026-11-20T10:00:00Z"}]}]}"#,
    );
    let open = home.run(&["incidents", "saved.json", "--open"]);
    assert!(open.stdout.contains("Login fails"), "{}", open.stdout);
    assert_eq!(open.code, 3);
    let metrics = home.run(&["status", "saved.json", "-o", "openmetrics"]);
    assert!(
        !metrics.stdout.contains("pingoru_open_incidents{"),
        "{}",
        metrics.stdout
    );
}

#[test]
fn a_page_that_nobody_touched_for_years_says_so() {
    let home = Home::new();
    let fresh = summary("none", "operational", "");
    let old = fresh.replace("2026-11-20T10:00:00Z", "2021-03-01T00:00:00Z");
    home.write("saved.json", old);
    let run = home.run(&["status", "saved.json"]);
    assert!(
        run.stdout.contains("page updated 5 years ago"),
        "{}",
        run.stdout
    );
}
