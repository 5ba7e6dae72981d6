//! The configuration file: a mistake has one clear line with its place.

use crate::support::{Answer, Home, Server, summary};

/// What `check` says of a file with a mistake.
fn told(text: &str) -> String {
    let home = Home::new();
    home.write("pingoru.toml", text);
    let run = home.run(&["config", "check", "--offline"]);
    assert_eq!(
        (run.code, run.stdout.as_str()),
        (2, ""),
        "{text}\n{}",
        run.stderr
    );
    let line = run.stderr.trim_end().to_owned();
    assert_eq!(line.lines().count(), 1, "{line}");
    line.rsplit_once('/')
        .map(|(_, told)| told.to_owned())
        .unwrap_or(line)
}

#[test]
fn each_kind_of_mistake_has_one_line_with_its_place() {
    let policy = |line: &str| format!("[[policy]]\nvendors = [\"demo\"]\n{line}\n");
    let waiver = |lines: &str| format!("[[waiver]]\nvendor = \"demo\"\n{lines}\n");
    let mistakes = [
        (
            policy("fail_on = \"major\""),
            "3: unknown key `fail_on`; did you mean `fail-on`?",
        ),
        (
            policy("fail-on = \"huge\""),
            "3: `huge` is none of minor, major, critical, never",
        ),
        (
            policy("on-unknown = \"ignore\""),
            "3: `ignore` is none of fail, warn, pass",
        ),
        (policy("grace = \"soon\""), "3: expected number at 0"),
        (
            policy("max-age = 3"),
            "3: invalid type: integer `3`, expected a string",
        ),
        (
            "[[policy]]\nvendors = [\n \"demo\",\n \"githib\",\n]\n".into(),
            "4: no vendor is called `githib`; did you mean github, gitlab?",
        ),
        (
            "[[policy]]\nvendors = [\"@prod\"]\n".into(),
            "2: no group is called `@prod`; the configuration has none",
        ),
        (
            "[groups]\na = [\"@a\"]\n".into(),
            "2: the group `@a` holds itself",
        ),
        (
            "[groups]\nprod = [\"demo\", \"clrek\"]\n".into(),
            "2: no vendor is called `clrek`",
        ),
        (
            "[vendors.acme]\nname = \"Acme\"\n".into(),
            "1: the configuration's vendor `acme` has no url, and the catalogue does not know it",
        ),
        (
            "[vendors.acme]\nurl = \"https://status.acme.example\"\nfeed = \"statspage\"\n".into(),
            "3: the configuration's vendor `acme` names the feed `statspage`, which does not exist",
        ),
        (waiver("until = 2999-01-01"), "1: missing field `reason`"),
        (waiver("reason = \"x\""), "1: missing field `until`"),
        (
            waiver("until = 2999-01-01\nreason = \" \""),
            "4: a waiver needs a reason",
        ),
        (
            waiver("until = \"2w\"\nreason = \"x\""),
            "3: `2w` is no end: write 2026-12-01 or 2026-12-01T06:00Z",
        ),
        (
            waiver("until = 2999-01-01\nreason = \"x\"\ncomponents = \"API\""),
            "5: unknown key `components`; did you mean `component`?",
        ),
        (
            "[vendors.acme]\nurl = \"https://me:hush@status.acme.example\"\n".into(),
            "2: `url` holds a secret in clear; it belongs into the environment",
        ),
        (
            "[vendors.acme]\nurl = \"https://status.acme.example/?token=hush\"\n".into(),
            "2: `url` holds a secret in clear",
        ),
        ("[groups\n".into(), "1: "),
    ];
    for (text, expected) in mistakes {
        let line = told(&text);
        assert!(
            line.starts_with(&format!("pingoru.toml:{expected}")),
            "{text}\n{line}"
        );
        assert!(!line.contains("hush"), "{line}");
    }
}

#[test]
fn a_pattern_that_no_component_matches_is_found() {
    let server = Server::new(|_| Answer::json(summary("none", "operational", "")));
    let home = Home::new();
    let config = |pattern: &str| {
        format!(
            "[vendors.acme]\nurl = \"{}\"\n\n[[policy]]\nvendors = [\"acme\", \"demo\"]\ncomponents = [\"Site\", \"{pattern}\"]\n",
            server.url()
        )
    };
    home.write("pingoru.toml", config("AP?"));
    let run = home.run(&["config", "check"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.ends_with("nothing is wrong\n"));
    home.write("pingoru.toml", config("APP"));
    let run = home.run(&["config", "check"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr
            .ends_with("pingoru.toml:6: no component of acme, demo matches `APP`\n"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_page_that_cannot_be_read_leaves_a_pattern_in_doubt() {
    let server = Server::new(|_| Answer::html());
    let home = Home::new();
    home.write(
        "pingoru.toml",
        format!(
            "[vendors.acme]\nurl = \"{}\"\ncomponents = [\"API\"]\n",
            server.url()
        ),
    );
    let run = home.run(&["config", "check"]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.starts_with("error: acme: "), "{}", run.stderr);
}

#[test]
fn the_file_to_begin_with_is_right_and_never_written_over() {
    let home = Home::new();
    assert_eq!(home.run(&["config", "init"]).code, 0);
    let run = home.run(&["config", "check", "--offline"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let text = std::fs::read_to_string(home.path().join("pingoru.toml")).unwrap();
    let uncommented: Vec<_> = text
        .lines()
        .map(|line| {
            line.strip_prefix("# ")
                .filter(|rest| rest.starts_with('[') || rest.contains(" = "))
        })
        .zip(text.lines())
        .map(|(bare, line)| bare.unwrap_or(line))
        .collect();
    home.write("pingoru.toml", uncommented.join("\n"));
    let run = home.run(&["config", "check", "--offline"]);
    assert!(
        run.code == 0 || run.code == 3,
        "what is commented out is right too: {}",
        run.stderr
    );
    let run = home.run(&["config", "init"]);
    assert_eq!(run.code, 2);
    assert_eq!(
        run.stderr,
        "error: pingoru.toml: it is there already, and was left as it is\n"
    );
}
