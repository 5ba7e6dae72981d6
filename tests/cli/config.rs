//! The configuration file: a mistake has one clear line with its place.

use crate::support::{Answer, Home, Server, finished, summary};

/// What `check` says of a file with a mistake.
fn shown(text: &str) -> String {
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
        .map(|(_, shown)| shown.to_owned())
        .unwrap_or(line)
}

/// Each mistake has one line that begins with its place, and shows no secret.
fn assert_told(mistakes: &[(String, &str)]) {
    for (text, expected) in mistakes {
        let line = shown(text);
        assert!(
            line.starts_with(&format!("pingoru.toml:{expected}")),
            "{text}\n{line}"
        );
        assert!(!line.contains("hush"), "{line}");
    }
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
            "3: invalid value `huge`: expected one of minor, major, critical, never",
        ),
        (
            policy("on-unknown = \"ignore\""),
            "3: invalid value `ignore`: expected one of fail, warn, pass",
        ),
        (
            policy("grace = \"soon\""),
            "3: expected a length of time such as 30s, 5m, 2h or 1d",
        ),
        (
            policy("max-age = []"),
            "3: expected a length of time such as 30s, 5m, 2h or 1d",
        ),
        (
            "[[policy]]\nvendors = [\n \"demo\",\n \"githib\",\n]\n".into(),
            "4: unknown vendor `githib`; did you mean github, gitlab?",
        ),
        (
            "[[policy]]\nvendors = [\"@prod\"]\n".into(),
            "2: unknown group `@prod`; define it under [groups]",
        ),
        (
            "[groups]\na = [\"@a\"]\n".into(),
            "2: group `@a` contains itself",
        ),
        (
            "[groups]\nprod = [\"demo\", \"clrek\"]\n".into(),
            "2: unknown vendor `clrek`",
        ),
        (
            "[vendors.acme]\nname = \"Acme\"\n".into(),
            "1: vendor `acme` needs a `url`: it is not in the catalogue",
        ),
        (
            "[vendors.acme]\nurl = \"https://status.acme.example\"\nfeed = \"statspage\"\n".into(),
            "3: vendor `acme`: unknown feed `statspage`",
        ),
        (
            waiver("until = 2999-01-01"),
            "1: the key `reason` is missing",
        ),
        (waiver("reason = \"x\""), "1: the key `until` is missing"),
        (
            waiver("until = 2999-01-01\nreason = \" \""),
            "4: a waiver needs a reason",
        ),
        (
            waiver("until = \"2w\"\nreason = \"x\""),
            "3: invalid end `2w`: expected a date such as 2026-12-01 or 2026-12-01T06:00Z",
        ),
        (
            waiver("until = 2999-01-01\nreason = \"x\"\ncomponents = \"API\""),
            "5: unknown key `components`; did you mean `component`?",
        ),
        (
            "[vendors.acme]\nurl = \"https://me:hush@status.acme.example\"\n".into(),
            "2: `url` holds a secret in clear: put it into a variable",
        ),
        (
            "[vendors.acme]\nurl = \"https://status.acme.example/?token=hush\"\n".into(),
            "2: `url` holds a secret in clear",
        ),
        ("[groups\n".into(), "1: not valid TOML: "),
    ];
    assert_told(&mistakes);
}

#[test]
fn what_holds_no_vendor_and_wrong_defaults_have_their_place_too() {
    let waiver = |lines: &str| format!("[[waiver]]\nvendor = \"demo\"\n{lines}\n");
    let mistakes = [
        ("[groups]\nprod = []\n".into(), "2: group @prod is empty"),
        (
            "# none\n[[policy]]\nfail-on = \"major\"\n".into(),
            "2: this policy applies to no vendor: name some in `vendors`",
        ),
        (
            waiver("until = 2020-01-01\nreason = \"x\""),
            "3: this waiver ended on 2020-01-01",
        ),
        (
            "[groups]\nprod = [\"-\"]\n".into(),
            "2: `-` cannot be in a group",
        ),
        (
            "[groups]\nprod = \"demo\"\n".into(),
            "2: expected a list: [\"…\", \"…\"], found text in quotes",
        ),
        (
            "[defaults]\nfail-on = \"huge\"\n".into(),
            "2: invalid fail-on `huge`: expected one of minor, major, critical, never",
        ),
        (
            "[defaults]\ninterval = \"0s\"\n".into(),
            "2: invalid interval `0s`: must be longer than 0",
        ),
        (
            "[defaults]\nfail_on = \"minor\"\n".into(),
            "2: unknown key `fail_on`; did you mean `fail-on`?",
        ),
        (
            "[defaults]\nwallpaper = \"minor\"\n".into(),
            "2: unknown key `wallpaper`; known keys: format, ",
        ),
    ];
    assert_told(&mistakes);
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
    assert!(run.stdout.ends_with(": OK\n"));
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
    let mut command = home.command(&["config", "check", "--offline"]);
    command.env("CI", "true").env("ACME_TOKEN", "sesame");
    command.env("SLACK_WEBHOOK_URL", "https://hooks.example/x");
    let run = finished(command.output().unwrap());
    assert!(
        run.code == 0 || run.code == 3,
        "what is commented out is right too: {}",
        run.stderr
    );
    let run = home.run(&["config", "init"]);
    assert_eq!(run.code, 2);
    assert_eq!(
        run.stderr,
        "error: pingoru.toml: already exists; not overwritten\n"
    );
}
