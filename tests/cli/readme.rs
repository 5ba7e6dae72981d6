//! The README and `docs/`: they name every command, feed and format, and their pictures are what the program prints.

use std::path::{Path, PathBuf};

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use serde_json::{Value, json};

use crate::support::{Answer, Home, Server, finished, pingoru, subcommands};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn paths() -> Vec<PathBuf> {
    let files = std::fs::read_dir(root().join("docs")).unwrap();
    let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "md"));
    paths.sort();
    paths.insert(0, root().join("README.md"));
    paths
}

/// A file of the documentation, by its path in the repository.
pub(crate) fn document(name: &str) -> String {
    std::fs::read_to_string(root().join(name)).unwrap()
}

/// The README and every file of `docs/`, with their names.
pub(crate) fn documents() -> Vec<(String, String)> {
    let read = |path: PathBuf| {
        let name = path.display().to_string();
        (name, std::fs::read_to_string(path).unwrap())
    };
    paths().into_iter().map(read).collect()
}

#[test]
fn the_readme_leads_and_links_to_the_rest() {
    let readme = document("README.md");
    assert!(readme.lines().count() <= 200);
    for (name, text) in documents() {
        for link in text.split("](").skip(1) {
            let link = link.split(')').next().unwrap();
            let (file, _) = link.split_once('#').unwrap_or((link, ""));
            if file.is_empty() || file.contains("://") {
                continue;
            }
            let from = Path::new(&name).parent().unwrap();
            assert!(from.join(file).exists(), "{name}: {link}");
        }
    }
    for path in paths().iter().skip(1) {
        let file = format!("docs/{}", path.file_name().unwrap().to_str().unwrap());
        assert!(readme.contains(&file), "{file}");
    }
}

#[test]
fn every_subcommand_is_in_the_readme() {
    let readme = document("README.md");
    for name in subcommands() {
        assert!(readme.contains(&format!("`{name}")), "{name}");
    }
}

#[test]
fn every_feed_and_every_format_is_documented() {
    let feeds = document("docs/feeds.md");
    for feed in pingoru::feed::ALL {
        let row = format!("| `{}` |", feed.name());
        assert!(feeds.contains(&row), "{}", feed.name());
    }
    let help = pingoru(&["status", "-h"]).stdout;
    let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
    let formats = help.split("[possible values: ").nth(1).unwrap();
    let formats = formats.split(']').next().unwrap();
    let documented = document("docs/output-formats.md");
    for format in formats.split(", ") {
        assert!(documented.contains(&format!("`{format}`")), "{format}");
    }
}

#[test]
fn every_pingoru_line_of_the_documents_parses() {
    let mut seen = 0;
    for (name, text) in documents() {
        let mut fenced = false;
        let lines = text.lines().filter(|line| {
            fenced ^= line.starts_with("```");
            fenced || line.starts_with("    ")
        });
        let lines: Vec<&str> = lines.map(str::trim).collect();
        for line in lines
            .iter()
            .filter_map(|line| line.strip_prefix("pingoru "))
        {
            let words = line
                .split(['#', '|', '>', ';', '&'])
                .next()
                .unwrap()
                .split_whitespace()
                .map(|word| word.trim_matches(['\'', '"']));
            let run = pingoru(&words.chain(["--help"]).collect::<Vec<_>>());
            assert_eq!(run.code, 0, "{name}: pingoru {line}: {}", run.stderr);
            seen += 1;
        }
    }
    assert!(seen >= 40, "only {seen} lines");
}

#[test]
fn the_exit_codes_are_those_of_the_program() {
    let documented = document("docs/exit-codes.md");
    let help = pingoru(&["--help"]).stdout;
    for line in help.split("Exit codes:\n").nth(1).unwrap().lines() {
        let code = line.trim().split(' ').next().unwrap();
        assert!(documented.contains(&format!("| {code} | ")), "{code}");
    }
}

#[test]
fn the_documented_configuration_is_right() {
    let text = document("docs/configuration.md");
    let example = text.split("```toml\n").nth(1).unwrap();
    let home = Home::new();
    home.write("pingoru.toml", example.split("```").next().unwrap());
    // A file that is named is trusted.
    let mut command = home.command(&["config", "check", "--offline", "--config", "pingoru.toml"]);
    command.env("ACME_TOKEN", "token");
    command.env("SLACK_WEBHOOK_URL", "https://hooks.example/x");
    let run = finished(command.output().unwrap());
    assert_ne!(run.code, 2, "{}", run.stderr);
}

/// A page with one component in a state, and an incident that began some minutes ago, where it is in trouble.
fn page(name: &str, state: &str, incident: Option<(&str, &str, i64)>, maintenance: bool) -> Value {
    let now: DateTime<Utc> = DateTime::from(std::time::SystemTime::now()).trunc_subsecs(0);
    let since = |minutes| (now - TimeDelta::minutes(minutes)).to_rfc3339();
    let open = incident.map(|(title, impact, minutes)| {
        json!({"id": "i1", "name": title, "status": "investigating", "impact": impact,
            "created_at": since(minutes), "started_at": since(minutes), "resolved_at": null,
            "incident_updates": [], "components": []})
    });
    let works = maintenance.then(|| {
        json!({"id": "m1", "name": "Database upgrade", "status": "in_progress", "impact": "maintenance",
            "scheduled_for": since(30), "scheduled_until": since(-60), "incident_updates": [], "components": []})
    });
    let indicator = match state {
        "operational" => "none",
        "degraded_performance" => "minor",
        "partial_outage" => "major",
        _ => "critical",
    };
    json!({"page": {"id": "abcdefghjk12", "name": name, "url": "https://status.example", "updated_at": since(4)},
        "status": {"indicator": indicator, "description": name},
        "components": [{"id": "c1", "name": "Platform API", "status": state, "group": false},
            {"id": "c2", "name": "Website", "status": "operational", "group": false}],
        "incidents": open.into_iter().collect::<Vec<_>>(),
        "scheduled_maintenances": works.into_iter().collect::<Vec<_>>()})
}

/// A team's vendors, as the first picture of the README shows them.
fn place() -> Home {
    let mut config = String::from("[defaults]\ntimeout = \"5s\"\n");
    let ok = ["cdn", "dns", "github", "logs", "search", "storage"];
    let pages = [
        (
            "auth",
            page(
                "auth",
                "major_outage",
                Some(("Login failures", "critical", 312)),
                false,
            ),
        ),
        (
            "payments",
            page(
                "payments",
                "partial_outage",
                Some(("Elevated error rates", "major", 47)),
                false,
            ),
        ),
        ("email", page("email", "degraded_performance", None, false)),
        ("sms", page("sms", "operational", None, true)),
    ];
    let fine = ok.map(|name| (name, page(name, "operational", None, false)));
    for (name, page) in pages.into_iter().chain(fine) {
        let body = page.to_string();
        let server = Server::new(move |path| match path {
            "/api/v2/summary.json" => Answer::json(body.clone()),
            _ => Answer::status(404),
        });
        config.push_str(&section(name, &server));
    }
    let html = Server::new(|_| Answer::html());
    config.push_str(&section("maps", &html));
    let home = Home::new();
    home.write("pingoru.toml", config);
    home
}

fn section(name: &str, server: &Server) -> String {
    format!(
        "\n[vendors.{name}]\nurl = \"{}\"\nfeed = \"statuspage\"\n",
        server.url()
    )
}

/// Lines without a time of day or a graph of days, which another run shows otherwise.
fn steady(text: &str) -> Vec<&str> {
    let has_time = |line: &str| {
        let digits = |part: &str, end: bool| {
            let c = if end {
                part.chars().next_back()
            } else {
                part.chars().next()
            };
            c.is_some_and(|c| c.is_ascii_digit())
        };
        let mut parts = line
            .split(':')
            .collect::<Vec<_>>()
            .windows(2)
            .map(|two| digits(two[0], true) && digits(two[1], false))
            .collect::<Vec<_>>();
        parts.retain(|is_time| *is_time);
        !parts.is_empty()
    };
    let lines = text.lines().map(str::trim_end);
    lines
        .filter(|line| !has_time(line) && !line.contains('▁'))
        .collect()
}

#[test]
fn the_pictures_are_what_the_program_prints() {
    const OPENING: &str = "```text\n$ pingoru";
    let place = place();
    let mut seen = 0;
    for (name, text) in documents() {
        let mut rewritten = text.clone();
        for block in text.split(OPENING).skip(1) {
            let block = block.split("```").next().unwrap();
            let (command, picture) = block.split_once('\n').unwrap();
            let words: Vec<&str> = command.split_whitespace().collect();
            let shown = place.run(&words).stdout;
            assert!(!shown.is_empty(), "{name}: {command}");
            if std::env::var_os("UPDATE_GOLDEN").is_some() {
                let old = format!("{OPENING}{command}\n{picture}");
                rewritten = rewritten.replace(&old, &format!("{OPENING}{command}\n{shown}"));
            } else {
                assert_eq!(steady(picture), steady(&shown), "{name}: {command}");
            }
            seen += 1;
        }
        if rewritten != text {
            std::fs::write(&name, rewritten).unwrap();
        }
    }
    assert!(seen >= 5, "only {seen}");
}
