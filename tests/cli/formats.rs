//! The output formats: stable shape, hostile text, width, colour.

use crate::support::{Answer, Home, Server, finished, open_incident, pingoru, summary};

#[test]
fn hostile_text_never_reaches_a_terminal() {
    let hostile = r"\u001b[31mred\u0007 \u202Eevil\u2066 \u009b2J \u001b]8;;http://x\u0007";
    let incident = open_incident("minor").replace("API is failing", hostile);
    let body = summary("minor", "operational", &incident)
        .replace("\"name\":\"Site\"", &format!("\"name\":\"{hostile}\""));
    let server = Server::new(move |_| Answer::json(body.clone()));
    for format in ["table", "csv", "markdown"] {
        for command in ["status", "incidents", "incident", "maintenance"] {
            if command == "incident" && format == "csv" {
                continue;
            }
            let run = pingoru(&[command, &server.url(), "-o", format]);
            let bad = |c: char| {
                (c.is_control() && c != '\n')
                    || ('\u{202a}'..='\u{202e}').contains(&c)
                    || ('\u{2066}'..='\u{2069}').contains(&c)
            };
            assert!(
                !run.stdout.contains(bad) && !run.stderr.contains(bad),
                "{command} {format}: {:?}{:?}",
                run.stdout,
                run.stderr
            );
        }
    }
    assert!(
        pingoru(&["incidents", &server.url(), "--json"])
            .stdout
            .contains(r"\u001b[31m"),
        "JSON keeps the words"
    );
}

#[test]
fn the_json_has_exactly_the_keys_of_its_schema() {
    for command in ["status", "incidents", "incident", "maintenance"] {
        let schema: serde_json::Value = pingoru(&["schema", command]).json();
        let answer = pingoru(&[command, "demo", "--json"]).json();
        assert_shape(&schema, &schema, &answer, command);
    }
}

/// Every key of the value stands in the schema, and every required key of the schema in the value.
pub(crate) fn assert_shape(
    root: &serde_json::Value,
    schema: &serde_json::Value,
    value: &serde_json::Value,
    place: &str,
) {
    let schema = resolve(root, schema);
    match value {
        serde_json::Value::Object(fields) => {
            if let Some(each) = schema
                .get("additionalProperties")
                .filter(|each| each.is_object())
            {
                for (key, value) in fields {
                    assert_shape(root, each, value, &format!("{place}.{key}"));
                }
                return;
            }
            let properties = schema["properties"]
                .as_object()
                .unwrap_or_else(|| panic!("{place}: no properties in {schema}"));
            for (key, value) in fields {
                let known = properties
                    .get(key)
                    .unwrap_or_else(|| panic!("{place}.{key} is not in the schema"));
                assert_shape(root, known, value, &format!("{place}.{key}"));
            }
            for key in schema["required"].as_array().into_iter().flatten() {
                assert!(
                    fields.contains_key(key.as_str().unwrap()),
                    "{place} lacks {key}"
                );
            }
        }
        serde_json::Value::Array(items) => items
            .iter()
            .for_each(|item| assert_shape(root, &schema["items"], item, place)),
        _ => {}
    }
}

fn resolve<'a>(
    root: &'a serde_json::Value,
    schema: &'a serde_json::Value,
) -> &'a serde_json::Value {
    if let Some(reference) = schema["$ref"].as_str() {
        return resolve(
            root,
            root.pointer(reference.trim_start_matches('#')).unwrap(),
        );
    }
    let some = schema["anyOf"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|one| one["type"] != "null");
    some.map_or(schema, |some| resolve(root, some))
}

#[test]
fn the_stable_keys_are_those_that_were_promised() {
    let vendor = pingoru(&["incidents", "demo", "--json"]).vendor();
    for key in [
        "vendor",
        "name",
        "url",
        "verdict",
        "reasons",
        "error",
        "source",
        "coverage",
        "indicator",
        "incidents",
    ] {
        assert!(vendor.get(key).is_some(), "{key}");
    }
    for key in [
        "id",
        "title",
        "url",
        "status",
        "open",
        "reopened",
        "impact",
        "started_at",
        "started_from",
        "resolved_at",
        "resolved_from",
        "duration_seconds",
        "time_to",
        "affected_components",
        "listed_components",
        "updates",
    ] {
        assert!(
            vendor["incidents"][0].get(key).is_some(),
            "incidents[].{key}"
        );
    }
}

#[test]
fn csv_reads_back_with_one_row_an_incident() {
    let run = pingoru(&["incidents", "demo", "-o", "csv"]);
    let mut reader = csv::Reader::from_reader(run.stdout.as_bytes());
    let heads = reader.headers().unwrap().clone();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 4);
    let title = heads.iter().position(|head| head == "title").unwrap();
    assert_eq!(&rows[1][title], "Partial outage of sign-in");
}

#[test]
fn a_format_that_a_command_cannot_say_is_refused_with_those_that_it_can() {
    let run = pingoru(&["config", "show", "-o", "csv"]);
    assert_eq!(run.code, 2);
    assert_eq!(
        run.stderr,
        "error: this command does not support -o csv; supported: table, json\n"
    );
}

#[test]
fn colour_is_told_by_flags_and_environment() {
    let colored = |arguments: &[&str], variables: &[(&str, &str)]| {
        let home = Home::new();
        let mut command = home.command(&[&["status", "demo"], arguments].concat());
        finished(command.envs(variables.iter().copied()).output().unwrap())
            .stdout
            .contains("\x1b[")
    };
    assert!(!colored(&[], &[]), "a pipe is no terminal");
    assert!(colored(&["--color", "always"], &[("NO_COLOR", "1")]));
    assert!(colored(&[], &[("CLICOLOR_FORCE", "1")]));
    assert!(!colored(&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
}

#[test]
fn times_are_shown_in_the_zone_that_is_asked_for() {
    let home = Home::new();
    home.write(
        "saved.json",
        summary("minor", "degraded_performance", &open_incident("minor")),
    );
    assert!(
        home.run(&["incident", "saved.json", "--utc"])
            .stdout
            .contains("20 Nov 10:00 UTC")
    );
    assert!(
        home.run(&["incident", "saved.json", "--tz", "Asia/Tokyo"])
            .stdout
            .contains("20 Nov 19:00 JST")
    );
}

#[test]
fn what_is_not_part_of_the_answer_is_left_out() {
    let vendor = |command: &str| {
        let mut answer = pingoru(&[command, "demo", "--json"]).json();
        let none: Vec<_> = ["waivers", "since", "until", "sla_percent"]
            .into_iter()
            .filter(|key| answer.get(key).is_some_and(serde_json::Value::is_null))
            .collect();
        assert!(none.is_empty(), "{command}: {none:?}");
        answer["vendors"][0].take()
    };
    let parts = ["components", "incidents", "maintenances"];
    for (command, has) in [
        ("status", &parts[..]),
        ("check", &parts[..]),
        ("incidents", &["incidents"]),
        ("incident", &["incidents"]),
        ("maintenance", &["maintenances"]),
    ] {
        let vendor = vendor(command);
        let there = parts.into_iter().filter(|part| vendor.get(part).is_some());
        assert_eq!(there.collect::<Vec<_>>(), has, "{command}");
    }
    let uptime = vendor("uptime");
    let covered = |day: &&serde_json::Value| day["covered"] == true;
    let days: Vec<_> = uptime["days"]
        .as_array()
        .unwrap()
        .iter()
        .filter(covered)
        .collect();
    assert!(days.iter().any(|day| day["worst"] == "operational"));
    assert!(days.iter().all(|day| !day["worst"].is_null()));
    let of_components = uptime["components"].as_array().unwrap().iter();
    assert!(
        of_components
            .flat_map(|one| one["days"].as_array().unwrap())
            .all(|day| !day.is_null())
    );
}
