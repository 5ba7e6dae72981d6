//! `config add`, `config init --vendors`, the schema of the file, and names that were meant.

use serde_json::Value;

use crate::support::{Answer, Home, Server, pingoru, summary};

fn page() -> Server {
    Server::new(|_| Answer::json(summary("none", "operational", "")))
}

fn read(home: &Home) -> String {
    std::fs::read_to_string(home.path().join("pingoru.toml")).unwrap()
}

#[test]
fn a_vendor_is_added_after_its_page_was_read() {
    let (server, home) = (page(), Home::new());
    home.write(
        "pingoru.toml",
        "# mine\n[groups]\nprod = [\"demo\"] # one\n",
    );
    let run = home.run(&[
        "config",
        "add",
        "acme",
        &server.url(),
        "--components",
        "API,Nope",
    ]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.ends_with(&format!(
        "added vendor acme: {} (statuspage)\n",
        server.url()
    )));
    assert_eq!(run.stderr, "warning: no component matches `Nope`\n");
    let expected = format!(
        "# mine\n[groups]\nprod = [\"demo\"] # one\n\n[vendors.acme]\nurl = \"{}\"\ncomponents = [\"API\", \"Nope\"]\n",
        server.url()
    );
    assert_eq!(read(&home), expected);
    let run = home.run(&["config", "add", "acme", &server.url()]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr
            .ends_with("vendor `acme` is configured already\n"),
        "{}",
        run.stderr
    );
    assert_eq!(home.run(&["status", "acme"]).code, 0);
}

#[test]
fn a_page_that_cannot_be_read_is_not_added() {
    let (server, home) = (Server::new(|_| Answer::html()), Home::new());
    let run = home.run(&["config", "add", "acme", &server.url()]);
    assert_eq!(run.code, 3);
    assert!(
        run.stderr
            .ends_with("not added (--offline adds it unread)\n"),
        "{}",
        run.stderr
    );
    assert!(!home.path().join("pingoru.toml").exists());
    let run = home.run(&["config", "add", "acme", &server.url(), "--offline"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(read(&home).starts_with("[vendors.acme]\n"));
    for (name, url) in [
        ("a b", "https://x.example"),
        ("demo", "https://x.example"),
        ("x", "ftp://x"),
        ("x", "https://u:hush@x.example"),
    ] {
        let run = home.run(&["config", "add", name, url, "--offline"]);
        assert_eq!(run.code, 2, "{name} {url}");
        assert!(!run.stderr.contains("hush"));
    }
}

#[test]
fn a_file_is_begun_with_vendors() {
    let home = Home::new();
    let run = home.run(&["config", "init", "--vendors", "github,clrek"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.starts_with("error: unknown vendor `clrek`"));
    assert_eq!(
        home.run(&["config", "init", "--vendors", "github,stripe"])
            .code,
        0
    );
    let text = read(&home);
    assert!(text.starts_with("#:schema ./pingoru.schema.json\n"));
    assert!(text.contains("prod = [\"github\", \"stripe\"] "), "{text}");
    assert_eq!(home.run(&["config", "check", "--offline"]).code, 0);
}

/// Where a value does not keep to a schema: enough of JSON Schema for this one.
fn broken(schema: &Value, root: &Value, value: &Value, at: &str) -> Vec<String> {
    if let Some(name) = schema["$ref"].as_str() {
        let target = root.pointer(name.trim_start_matches('#')).unwrap();
        return broken(target, root, value, at);
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        let fits = |choice: &Value| broken(choice, root, value, at).is_empty();
        return if choices.iter().any(fits) {
            vec![]
        } else {
            vec![format!("{at}: no choice")]
        };
    }
    let kind = match value {
        Value::String(_) => "string",
        Value::Number(_) => "integer",
        Value::Bool(_) => "boolean",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
        Value::Null => "null",
    };
    let is = |one: &Value| one == kind;
    let kinds = &schema["type"];
    if !kinds.is_null() && !is(kinds) && !kinds.as_array().is_some_and(|all| all.iter().any(is)) {
        return vec![format!("{at}: is {kind}, not {kinds}")];
    }
    if schema["enum"]
        .as_array()
        .is_some_and(|known| !known.contains(value))
    {
        return vec![format!("{at}: {value} is not in {}", schema["enum"])];
    }
    let mut found = Vec::new();
    if let Value::Array(items) = value {
        found.extend(
            items
                .iter()
                .flat_map(|item| broken(&schema["items"], root, item, at)),
        );
    }
    if let Value::Object(keys) = value {
        for name in schema["required"].as_array().into_iter().flatten() {
            if !keys.contains_key(name.as_str().unwrap()) {
                found.push(format!("{at}: without {name}"));
            }
        }
        for (key, value) in keys {
            let known = schema["properties"].get(key);
            match known.or(schema.get("additionalProperties")) {
                Some(Value::Bool(false)) => found.push(format!("{at}.{key}: unknown")),
                Some(own) => found.extend(broken(own, root, value, &format!("{at}.{key}"))),
                None => {}
            }
        }
    }
    found
}

#[test]
fn the_template_and_the_examples_keep_to_the_schema() {
    let run = pingoru(&["schema", "config"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let schema = run.json();
    let check = |text: &str| {
        let value: toml::Value = toml::from_str(text).unwrap_or_else(|e| panic!("{e}\n{text}"));
        // A date is text to an editor.
        let value = serde_json::to_value(value).unwrap().to_string();
        let dates = value
            .replace("{\"$__toml_private_datetime\":", "")
            .replace("\"}}", "\"}");
        let value = serde_json::from_str(&value).or_else(|_| serde_json::from_str(&dates));
        broken(&schema, &schema, &value.unwrap(), "pingoru.toml")
    };
    let home = Home::new();
    home.run(&["config", "init"]);
    let template = read(&home);
    let none: Vec<String> = Vec::new();
    assert_eq!(check(&template), none);
    let uncommented: Vec<_> = template
        .lines()
        .map(|line| {
            let bare = line.strip_prefix("# ");
            let bare = bare.filter(|rest| rest.starts_with('[') || rest.contains(" = "));
            bare.filter(|rest| !rest.contains("until")).unwrap_or(line)
        })
        .collect();
    let without_end = check(&uncommented.join("\n"));
    assert_eq!(without_end, ["pingoru.toml.waiver: without \"until\""]);
    assert_eq!(
        check("[defaults]\nfail-on = \"major\"\ninterval = 90\nutc = true\n"),
        none
    );
    assert_eq!(
        check("[vendors.a]\nurl-file = \"x\"\nheaders-file = \"y\"\n[[policy]]\ngrace = 60\n"),
        none
    );
    for wrong in [
        "[vendors.a]\nurll = \"x\"\n",
        "[[policy]]\nfail-on = \"huge\"\n",
        "[defaults]\nfail-on = \"huge\"\n",
        "[defaults]\nwallpaper = 1\n",
        "[group]\n",
        "[defaults]\nutc = \"yes\"\n",
    ] {
        assert_eq!(check(wrong).len(), 1, "{wrong}");
    }
}

#[test]
fn names_of_the_configuration_are_suggested_first() {
    let home = Home::new();
    home.write(
        "pingoru.toml",
        "[vendors.slow]\nurl = \"https://slow.example\"\n[groups]\nproduction = [\"slow\"]\n",
    );
    for (typed, start) in [
        (
            &["status", "sloww"] as &[&str],
            "unknown vendor `sloww`; did you mean slow",
        ),
        (
            &["vendors", "show", "slwo"],
            "unknown vendor `slwo`; did you mean slow",
        ),
        (
            &["status", "production"],
            "unknown vendor `production`; did you mean @production",
        ),
        (
            &["status", "@prodution"],
            "unknown group `@prodution`; did you mean @production?",
        ),
        (
            &["status", "@x"],
            "unknown group `@x`; the configuration has @production",
        ),
        (
            &["status", "xyzzyqwerty"],
            "unknown vendor `xyzzyqwerty`: not in the catalogue; search it with `pingoru vendors xyzzyqwerty`, or pass the address of its status page: `pingoru status https://status.xyzzyqwerty.com`",
        ),
    ] {
        let run = home.run(typed);
        assert_eq!(run.code, 2, "{typed:?}");
        assert!(
            run.stderr.starts_with(&format!("error: {start}")),
            "{}",
            run.stderr
        );
    }
    let run = pingoru(&["status", "@prod"]);
    assert_eq!(
        run.stderr,
        "error: unknown group `@prod`; define it under [groups] in pingoru.toml (`pingoru config init` writes one)\n"
    );
}

#[test]
fn a_recording_is_replayed_without_names() {
    let (server, home) = (page(), Home::new());
    home.write(
        "pingoru.toml",
        format!("[vendors.acme]\nurl = \"{}\"\n", server.url()),
    );
    assert_eq!(home.run(&["record", "case", "acme"]).code, 0);
    let run = home.run(&["status", "--replay", "case", "--json"]);
    assert_eq!(run.vendor()["vendor"], "acme", "{}", run.stderr);
    assert_eq!(home.run(&["check", "--replay", "case"]).code, 0);
    home.write("pingoru.toml", "");
    let run = home.run(&["status", "--replay", "case", "--json"]);
    assert_eq!(
        run.vendor()["vendor"],
        server.url().as_str(),
        "{}",
        run.stderr
    );
    let run = home.run(&["status", "demo", "acme", "--replay", "."]);
    assert!(!run.stderr.contains("os error"), "{}", run.stderr);
    let run = home.run(&["status", "--replay", "."]);
    assert_eq!(run.code, 2);
    assert_eq!(run.stderr, "error: .: not a recording (no index.json)\n");
}

#[test]
fn groups_in_groups_are_read_once_each() {
    let home = Home::new();
    let mut text = String::from("[groups]\ng0 = [\"demo\"]\n");
    for level in 1..=30 {
        let below = format!("\"@g{}\", ", level - 1).repeat(12);
        text = format!("{text}g{level} = [{below}]\n");
    }
    home.write("pingoru.toml", text);
    let begun = std::time::Instant::now();
    assert_eq!(home.run(&["status", "@g30", "--no-progress"]).code, 1);
    assert!(begun.elapsed().as_secs() < 10);
}
