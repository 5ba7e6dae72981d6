//! The gate: policies and waivers of the configuration, and what they come to.

use std::net::TcpListener;

use serde_json::Value;

use crate::exit_codes::scenarios;
use crate::support::{Answer, Home, Run, Server, open_incident, summary};

const FAIL_ON: [&str; 4] = ["minor", "major", "critical", "never"];
const ON_UNKNOWN: [&str; 3] = ["fail", "warn", "pass"];

/// Each row of the table: the scenario's name and twelve exit codes.
fn matrix() -> Vec<(String, Vec<i32>)> {
    let rows = include_str!("matrix.txt").lines();
    let rows = rows.filter(|line| !line.starts_with('#'));
    rows.map(|line| {
        let start = line.find(char::is_numeric).unwrap();
        let codes = line[start..].split_whitespace();
        let codes = codes.map(|code| code.parse().unwrap()).collect();
        (line[..start].trim().to_owned(), codes)
    })
    .collect()
}

/// A vendor of that name at an address.
fn acme(url: &str) -> String {
    format!("[vendors.acme]\nurl = \"{url}\"\nfeed = \"statuspage\"\n")
}

fn address(scenario: &str) -> String {
    if scenario == "a refused connection" {
        let unused = TcpListener::bind("127.0.0.1:0").unwrap();
        return format!("http://{}", unused.local_addr().unwrap());
    }
    let known = scenarios().into_iter();
    let found = known.filter(|(name, ..)| *name == scenario);
    let (_, answer, _) = { found }.next().unwrap_or_else(|| panic!("{scenario}"));
    Server::new(move |_| answer.clone()).url()
}

#[test]
fn the_whole_matrix_is_as_the_table_says() {
    let cases = matrix();
    assert_eq!(cases.len(), 10);
    std::thread::scope(|scope| {
        for (scenario, codes) in &cases {
            scope.spawn(move || {
                let home = Home::new();
                home.write("pingoru.toml", acme(&address(scenario)));
                assert_eq!(codes.len(), FAIL_ON.len() * ON_UNKNOWN.len());
                for (place, code) in codes.iter().enumerate() {
                    let (fail_on, on_unknown) = (FAIL_ON[place / 3], ON_UNKNOWN[place % 3]);
                    for command in ["check", "status"] {
                        let run = home.run(&[
                            command,
                            "acme",
                            "--fail-on",
                            fail_on,
                            "--on-unknown",
                            on_unknown,
                            "--timeout",
                            "500ms",
                            "--retries",
                            "0",
                            "--no-history",
                        ]);
                        let what = format!("{command} {scenario} {fail_on} {on_unknown}");
                        assert_eq!(run.code, *code, "{what}: {}{}", run.stdout, run.stderr);
                    }
                }
            });
        }
    });
}

struct Gate {
    home: Home,
    url: String,
}

impl Gate {
    /// A vendor that answers so, held to what the configuration says.
    fn new(answer: Answer, policies: &str) -> Self {
        let server = Server::new(move |_| answer.clone());
        let home = Home::new();
        home.write("pingoru.toml", format!("{}{policies}", acme(&server.url())));
        Self {
            home,
            url: server.url(),
        }
    }

    fn run(&self, arguments: &[&str]) -> Run {
        self.home.run(&[&["check", "--json"], arguments].concat())
    }
}

fn troubled() -> Answer {
    let incident = open_incident("major").replace(
        "\"components\":[]",
        r#""components":[{"id":"c1","name":"API","status":"partial_outage"}]"#,
    );
    Answer::json(summary("major", "partial_outage", &incident))
}

#[test]
fn a_vendor_is_held_to_each_policy_that_names_it() {
    let gate = Gate::new(
        troubled(),
        "[[policy]]\nname = \"strict\"\nvendors = [\"acme\"]\n\
         [[policy]]\nname = \"mild\"\nvendors = [\"acme\"]\nfail-on = \"critical\"\n\
         [[policy]]\nname = \"site\"\nvendors = [\"acme\"]\ncomponents = [\"Site\"]\n",
    );
    let run = gate.run(&[]);
    let answer = run.json();
    let decisions: Vec<_> = answer["vendors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|vendor| {
            let word = |key: &str| vendor["gate"][key].as_str().unwrap().to_owned();
            (word("policy"), word("decision"))
        })
        .collect();
    let expected = [("strict", "fail"), ("mild", "pass"), ("site", "pass")];
    assert_eq!(decisions, expected.map(|(a, b)| (a.into(), b.into())));
    assert_eq!((run.code, answer["decision"].as_str()), (1, Some("fail")));
    assert_eq!(
        gate.run(&["--fail-on", "never"]).code,
        0,
        "a flag is nearer"
    );
}

#[test]
fn a_named_vendor_without_a_policy_is_held_to_the_defaults() {
    let gate = Gate::new(
        troubled(),
        "[[policy]]\nvendors = [\"demo\"]\nfail-on = \"never\"\n",
    );
    assert_eq!(gate.run(&[]).code, 0, "the policy names demo alone");
    assert_eq!(gate.run(&["acme"]).code, 1);
    assert_eq!(gate.run(&["demo"]).code, 0);
    assert_eq!(gate.run(&[&gate.url]).code, 1, "an address");
}

#[test]
fn a_waiver_lets_pass_says_so_and_is_told_where_it_does_nothing() {
    let waiver =
        |more: &str| format!("[[waiver]]\nvendor = \"acme\"\nreason = \"known\"\n{more}\n");
    let policies = [
        waiver("incident = \"i1\"\nuntil = 2999-01-01"),
        waiver("component = \"Site\"\nuntil = \"2999-01-01\""),
        waiver("incident = \"i0\"\nuntil = 2020-01-01T00:00:00Z"),
    ];
    let run = Gate::new(troubled(), &policies.concat()).run(&[]);
    assert_eq!(run.code, 0, "{}", run.stdout);
    let answer = run.json();
    let states: Vec<&Value> = answer["waivers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|waiver| &waiver["state"])
        .collect();
    assert_eq!(states, ["used", "unused", "expired"]);
    let vendor = run.vendor();
    assert_eq!(vendor["verdict"], "trouble", "what is so stays so");
    let statements = vendor["gate"]["statements"].as_array().unwrap();
    assert!(
        statements.len() == 3
            && statements
                .iter()
                .all(|one| one["excuse"]["reason"] == "known")
    );
    let lines: Vec<_> = run.stderr.lines().collect();
    assert_eq!(
        lines,
        [
            "warning: waiver for acme, component Site: excused nothing (known)",
            "warning: waiver for acme, incident i0: ended 2020-01-01 00:00 UTC (known)"
        ]
    );
}

#[test]
fn a_waived_vendor_that_cannot_be_read_passes() {
    let waiver = "[[waiver]]\nvendor = \"acme\"\nuntil = 2999-01-01\nreason = \"being replaced\"\n";
    let gate = Gate::new(Answer::html(), waiver);
    assert_eq!(gate.run(&[]).code, 0);
    let without = Gate::new(Answer::html(), "");
    assert_eq!(without.run(&["acme"]).code, 3);
}

#[test]
fn of_a_page_of_500_components_only_those_asked_about_count() {
    let component = |place: usize| {
        let status = if place % 70 == 3 {
            "major_outage"
        } else {
            "operational"
        };
        format!(r#"{{"id":"k{place}","name":"Part {place}","status":"{status}","group":false}}"#)
    };
    let components: Vec<_> = (0..500).map(component).collect();
    let down = components.iter().filter(|one| one.contains("major_outage"));
    assert_eq!(down.count(), 8);
    let page = format!(
        r#"{{"page":{{"id":"abcdefghjk12","name":"Acme","url":"https://status.acme.example"}},
        "status":{{"indicator":"critical","description":"Partial System Outage"}},
        "components":[{}],"incidents":[],"scheduled_maintenances":[]}}"#,
        components.join(",")
    );
    let mine = "[[policy]]\nvendors = [\"acme\"]\ncomponents = [\"Part 1\", \"Part 2?\"]\n";
    let gate = Gate::new(Answer::json(page), mine);
    let run = gate.run(&[]);
    assert_eq!(run.code, 0, "{}", run.stdout);
    assert_eq!(
        run.vendor()["reasons"][0],
        "11 of 500 components selected, all operational; 8 of the others are not"
    );
    let shown = gate.home.run(&["check"]).stdout;
    assert!(
        shown.contains("11 of 500 components selected, all operational"),
        "{shown}"
    );
    assert_eq!(gate.run(&["--component", "Part 3"]).code, 1);
}

#[test]
fn data_that_is_too_old_cannot_be_told() {
    let gate = Gate::new(Answer::json(summary("none", "operational", "")), "");
    assert_eq!(gate.run(&["acme"]).code, 0);
    let run = gate.run(&["acme", "--max-age", "1h"]);
    assert_eq!(run.code, 3);
    assert!(
        run.stderr.contains("unknown: page data is "),
        "{}",
        run.stderr
    );
}

#[test]
fn the_demo_is_held_without_a_configuration() {
    let home = Home::new();
    let run = home.run(&["check", "demo"]);
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("✘ demo  fail"), "{}", run.stdout);
    assert!(run.stdout.ends_with("FAIL: demo · 1 check: 1 failed\n"));
    assert_eq!(home.run(&["check", "demo", "--grace", "5h"]).code, 0);
    assert_eq!(home.run(&["check"]).code, 2, "nobody is named");
}
