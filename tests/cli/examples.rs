//! Every example of the README and of `docs/` is run, in its order, against pages on loopback. Nothing else can be reached.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::readme::{document, documents};
use crate::support::{Answer, Home, Run, Server, finished};

/// Examples that end otherwise than with "fine" or "trouble", and why.
const ODD: &[(&str, i32, &str)] = &[
    ("status clerk --at", 3, "nothing was recorded at that time"),
    ("config init", 2, "there is a file already"),
    ("status github stripe.com", 3, "only github is on loopback"),
    ("watch @prod --interval", 130, "it is interrupted"),
];

/// What may have nothing to say: an answer in a file, and changes where nothing changed.
const SILENT: &[&str] = &[
    ">",
    "--to ",
    "pingoru changes",
    "pingoru watch",
    "pingoru serve",
];

fn component(name: &str, status: &str) -> Value {
    json!({"id": name.to_lowercase(), "name": name, "status": status, "group": false})
}

/// A vendor's page with one component in some state, and one incident that is over.
fn vendor(name: &str, status: &'static str) -> Server {
    let page = json!({"id": "abcdefghjk12", "name": name, "url": "https://status.acme.example"});
    let incident = json!({"id": "8vfyvq16hzh9", "name": "Webhooks are late", "status": "resolved", "impact": "minor",
        "created_at": "2026-04-22T06:00:00Z", "started_at": "2026-04-22T06:00:00Z", "resolved_at": "2026-04-22T07:00:00Z",
        "incident_updates": [], "components": []});
    let planned = json!([{"id": "m1", "name": "Database upgrade", "status": "scheduled", "scheduled_for": "2999-01-01T00:00:00Z",
        "scheduled_until": "2999-01-01T02:00:00Z", "incident_updates": [], "components": []}]);
    let indicator = if status == "operational" {
        "none"
    } else {
        "major"
    };
    let parts = [
        component("Actions", "operational"),
        component("Git Operations", "operational"),
        component("API", status),
    ];
    let summary = json!({"page": page, "status": {"indicator": indicator, "description": "As it is"},
        "components": parts, "incidents": [], "scheduled_maintenances": planned});
    Server::new(move |path| match path {
        "/api/v2/summary.json" => Answer::json(summary.to_string()),
        "/api/v2/incidents.json" => {
            Answer::json(json!({"page": page, "incidents": [incident]}).to_string())
        }
        "/api/v2/scheduled-maintenances.json" => {
            Answer::json(json!({"page": page, "scheduled_maintenances": planned}).to_string())
        }
        _ => Answer::status(404),
    })
}

/// A place where the documents' names mean pages on loopback, and its files are there.
struct Place {
    home: Home,
    acme: String,
}

impl Place {
    fn new() -> Self {
        let home = Home::new();
        let mut config = String::from("[groups]\nprod = [\"clerk\", \"github\", \"acme\"]\n");
        let mut acme = String::new();
        let vendors = [
            ("clerk", "major_outage"),
            ("github", "operational"),
            ("s3", "operational"),
            ("acme", "operational"),
        ];
        for (name, status) in vendors {
            acme = vendor(name, status).url();
            let section = format!("[vendors.{name}]\nurl = \"{acme}\"\nfeed = \"statuspage\"\n");
            config.push_str(&section);
        }
        config.push_str("[notify.ops]\nkind = \"command\"\ncommand = [\"cat\"]\n");
        home.write("pingoru.toml", config);
        let summary = crate::support::summary("none", "operational", "");
        home.write("summary.json", summary);
        home.write("incidents.json", r#"{"page":{"id":"abcdefghjk12","name":"Acme","url":"https://status.acme.example"},"incidents":[]}"#);
        home.write(
            "junit.xml",
            r#"<testsuite timestamp="2026-08-06T15:10:00Z"><testcase name="a"><failure/></testcase></testsuite>"#,
        );
        std::fs::create_dir_all(home.path().join(".local/share/bash-completion/completions"))
            .unwrap();
        Self { home, acme }
    }

    fn run(&self, line: &str) -> Run {
        let line = line
            .replace("https://status.acme.dev", &self.acme)
            .replace("status.acme.dev", &self.acme)
            // A window that does not pass.
            .replace("2027-01-15", "2999-01-15")
            // It goes on until somebody wishes it to end.
            .replace(
                "pingoru watch",
                "timeout --preserve-status -s INT 3 pingoru watch",
            )
            // Its own port may be taken here.
            .replace(
                "pingoru serve",
                "timeout --preserve-status -s INT 3 pingoru serve --listen 127.0.0.1:0",
            );
        let program = Path::new(env!("CARGO_BIN_EXE_pingoru")).parent().unwrap();
        let mut shell = Command::new("bash");
        shell
            .args(["-c", &line])
            .current_dir(self.home.path())
            .env_clear();
        shell
            .env("HOME", self.home.path())
            .env("PATH", format!("{}:/usr/bin:/bin", program.display()))
            .envs([
                ("TZ", "UTC"),
                ("PINGORU_TIMEOUT", "2s"),
                ("PINGORU_RETRIES", "0"),
                // A file that was found counts like one's own.
                ("CI", "true"),
            ])
            .envs([
                ("HTTP_PROXY", "http://127.0.0.1:9"),
                ("HTTPS_PROXY", "http://127.0.0.1:9"),
                ("NO_PROXY", "127.0.0.1"),
            ]);
        finished(shell.output().unwrap())
    }
}

#[test]
fn every_example_does_what_it_says() {
    let place = Place::new();
    let documents = documents();
    let lines = documents.iter().flat_map(|(_, text)| text.lines());
    let lines = lines.filter_map(|line| line.strip_prefix("    "));
    let lines = lines.filter(|line| line.starts_with("pingoru "));
    let mut ran = 0;
    for line in lines {
        let run = place.run(line);
        let odd = ODD
            .iter()
            .find(|(start, ..)| line.starts_with(&format!("pingoru {start}")));
        let right = match odd {
            Some((_, code, _)) => run.code == *code,
            None => matches!(run.code, 0 | 1),
        };
        assert!(
            right,
            "{line}\nexit {}\n{}{}",
            run.code, run.stdout, run.stderr
        );
        let silent = SILENT.iter().any(|word| line.contains(word)) || run.code > 1;
        assert!(silent || !run.stdout.is_empty(), "{line} says nothing");
        ran += 1;
    }
    assert!(ran >= 40, "only {ran} examples");
}

/// The fenced blocks of a language.
fn blocks(readme: &str, language: &str) -> Vec<String> {
    let fence = format!("```{language}\n");
    let blocks = readme.split(fence.as_str()).skip(1);
    blocks
        .map(|rest| rest.split("```").next().unwrap().to_owned())
        .collect()
}

/// The commands of a block: what a runner, a daemon or a shell would take from it.
fn commands(block: &str, key: &str) -> Vec<String> {
    let lines = block.lines().map(str::trim);
    lines
        .filter_map(|line| Some(line.strip_prefix(key)?.trim().to_owned()))
        .collect()
}

#[test]
fn the_scripts_run_as_they_stand() {
    let place = Place::new();
    for script in blocks(&document("README.md"), "sh") {
        let run = place.run(&script);
        assert_eq!(run.code, 0, "{script}{}{}", run.stdout, run.stderr);
    }
    let scripts = blocks(&document("docs/ci.md"), "sh");
    assert_eq!(scripts.len(), 2);
    let deploy = place.run(&scripts[0]);
    assert_eq!(deploy.code, 0, "{}{}", deploy.stdout, deploy.stderr);
    assert!(deploy.stdout.ends_with("deploying\n"), "{}", deploy.stdout);
    let hook = place.run(&scripts[1]);
    assert_eq!(
        (hook.code, hook.stdout.as_str()),
        (0, ""),
        "{}",
        hook.stderr
    );
    let stopped = place.run(&scripts[0].replace("github s3 --fail-on", "clerk --fail-on"));
    assert!(
        stopped.code == 1 && !stopped.stdout.contains("deploying\n"),
        "{}",
        stopped.stdout
    );
    let refused = place.run(&scripts[1].replace("check github --component 'Git*'", "check clerk"));
    assert!(
        refused.code == 1 && refused.stderr.contains("--no-verify"),
        "{}",
        refused.stderr
    );
}

/// Each recipe installs the program before it runs it.
fn without_installation(mut steps: Vec<String>) -> Vec<String> {
    assert!(
        steps[0].starts_with("cargo install --locked --git https://"),
        "{steps:?}"
    );
    steps.remove(0);
    steps
}

#[test]
fn the_jobs_run_as_a_runner_would() {
    let place = Place::new();
    let recipes = document("docs/ci.md");
    let jobs = blocks(&recipes, "yaml");
    assert_eq!(blocks(&document("README.md"), "yaml"), [jobs[0].clone()]);
    let actions = without_installation(commands(&jobs[0], "run:"));
    assert_eq!(actions, ["pingoru check --fail-on major"]);
    let run = place.run(&format!(
        "GITHUB_ACTIONS=true GITHUB_OUTPUT=outputs {}",
        actions[0]
    ));
    assert_eq!(run.code, 1, "clerk is down: {}{}", run.stdout, run.stderr);
    assert!(run.stdout.contains("\n::error "), "{}", run.stdout);
    let outputs = std::fs::read_to_string(place.home.path().join("outputs")).unwrap();
    assert!(outputs.starts_with("decision=fail\n"), "{outputs}");
    let jenkins = blocks(&recipes, "groovy");
    let jenkins = commands(&jenkins[0], "sh ");
    let jenkins = jenkins
        .iter()
        .map(|step| step.trim_matches('\'').to_owned());
    let jenkins = without_installation(jenkins.collect());
    let gitlab = without_installation(commands(&jobs[1], "- "));
    assert_eq!(gitlab, jenkins);
    let run = place.run(&gitlab[0]);
    assert!(
        run.code == 1 && run.stdout.contains("clerk"),
        "{}",
        run.stdout
    );
    let report = std::fs::read_to_string(place.home.path().join("vendors.xml")).unwrap();
    assert!(report.contains("<testsuite name=\"clerk\"") && jobs[1].contains("junit: vendors.xml"));
}

#[test]
fn the_lines_for_cron_and_nagios_run_as_a_daemon_would() {
    let place = Place::new();
    let readme = document("docs/ci.md");
    std::fs::create_dir(place.home.path().join("textfile")).unwrap();
    let cron = commands(&blocks(&readme, "crontab")[0], "*/5 * * * *");
    let run = place.run(&cron[0]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{}", run.stderr);
    let metrics = std::fs::read_to_string(place.home.path().join("textfile/pingoru.prom")).unwrap();
    assert!(
        metrics.contains("pingoru_vendor_status{vendor=\"clerk\"} 4.0"),
        "{metrics}"
    );
    let nagios = commands(&blocks(&readme, "nagios")[0], "command_line");
    let of = |vendor: &str| {
        let line = nagios[0]
            .replace("$ARG1$", vendor)
            .replace("$ARG2$", "major");
        place.run(&line)
    };
    assert_eq!((of("github").code, of("clerk").code), (0, 2));
    assert!(of("clerk").stdout.starts_with("PINGORU CRITICAL - clerk: "));
}
