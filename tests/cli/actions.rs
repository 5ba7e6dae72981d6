//! Commands that do something, or that print text: `--json` answers in the shape of the schema, or is refused before
//! anything is done.

use crate::formats::assert_shape;
use crate::support::{Answer, Home, Server, pingoru, summary};

fn place() -> Home {
    let server = Server::new(|path| match path {
        "/api/v2/summary.json" => Answer::json(summary("none", "operational", "")),
        _ => Answer::status(404),
    });
    let home = Home::of(&server);
    home.run(&["changes", "--cursor", "nightly"]);
    home
}

#[test]
fn every_action_answers_in_json_as_its_schema_says() {
    let home = place();
    let schema = pingoru(&["schema", "action"]).json();
    let page = std::fs::read_to_string(home.path().join("pingoru.toml")).unwrap();
    let url = page.split('"').nth(1).unwrap();
    home.run(&["history", "export", "--to", "all.jsonl"]);
    for line in [
        "history path",
        "history verify",
        "history prune --keep 400d",
        "history forget nightly",
        "config path",
        "config check",
        "config trust",
        "config init other.toml",
        "record case acme",
        "history import all.jsonl --history new.db",
    ] {
        let words: Vec<_> = line.split(' ').chain(["--json"]).collect();
        let run = home.run(&words);
        assert_eq!(run.code, 0, "{line}: {}", run.stderr);
        let answer = run.json();
        assert_shape(&schema, &schema, &answer, line);
        assert!(line.starts_with(answer["command"].as_str().unwrap()));
        assert_eq!(answer["decision"], "pass", "{line}");
    }
    let run = home.run(&["config", "add", "second", url, "--json"]);
    let message = run.json()["message"].as_str().unwrap().to_owned();
    assert!(message.contains("added vendor second"), "{message}");
    let counts = &home
        .run(&["history", "prune", "--keep", "1d", "-o", "json"])
        .json()["counts"];
    assert_eq!(counts["changes"], 0);
}

#[test]
fn the_json_of_a_failed_action_has_what_went_wrong() {
    let server = Server::new(|_| Answer::status(500));
    let home = Home::of(&server);
    let run = home.run(&["record", "case", "acme", "--retries", "0", "--json"]);
    assert_eq!(run.code, 3, "{}", run.stderr);
    let answer = run.json();
    assert_eq!(answer["decision"], "unknown");
    let problem = answer["problems"][0].as_str().unwrap();
    assert!(run.stderr.contains(problem), "{problem}");
}

#[test]
fn what_writes_text_refuses_other_formats_in_one_line() {
    let home = place();
    for line in [
        "completions bash",
        "man",
        "man status",
        "open demo --print",
        "history export",
    ] {
        let words: Vec<_> = line.split(' ').chain(["--json"]).collect();
        let run = home.run(&words);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{line}");
        assert!(
            run.stderr
                .contains("writes text: it does not support -o json")
        );
        assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
    }
    let json = home.run(&["schema", "status", "--json"]);
    assert_eq!((json.code, json.stderr.as_str()), (0, ""));
    let lines = home.run(&["history", "export", "-o", "jsonl"]);
    assert_eq!((lines.code, lines.stderr.as_str()), (0, ""));
    let mut command = home.command(&["completions", "bash"]);
    let output = command.env("PINGORU_FORMAT", "json").output().unwrap();
    assert!(output.status.success(), "a variable does not concern text");
}

#[test]
fn a_format_is_refused_before_the_command_acts() {
    let home = place();
    for (line, made) in [
        ("config init new.toml -o csv", "new.toml"),
        ("record case acme -o junit", "case"),
        ("record case acme --report csv=x.csv", "case"),
    ] {
        let run = home.run(&line.split(' ').collect::<Vec<_>>());
        assert_eq!(run.code, 2, "{line}: {}", run.stdout);
        assert!(run.stderr.contains("does not support -o"), "{}", run.stderr);
        assert!(!home.path().join(made).exists(), "{line}");
    }
    let forget = home.run(&["history", "forget", "nightly", "-o", "csv"]);
    assert_eq!(forget.code, 2);
    let kept = home.run(&["history", "stats", "--json"]).json();
    assert_eq!(kept["cursors"][0]["name"], "nightly");
}
