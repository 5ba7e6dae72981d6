//! A configuration that came with a repository reaches no further than its user allows.

use crate::support::{Answer, Home, Run, Server, finished, summary};

const HOW: &str = "review the file, then run `pingoru config trust`";

fn page() -> Server {
    Server::new(|_| Answer::json(summary("none", "operational", "")))
}

#[test]
fn keys_that_reach_further_need_trust_once_per_content() {
    let server = page();
    let home = Home::new();
    let text = format!(
        "[defaults]\nhistory = \"stolen.db\"\nfail-on = \"major\"\n\n[vendors.acme]\nurl = \"{}\"\nheaders = {{ X-Key = \"12345\" }}\n",
        server.url()
    );
    home.write("pingoru.toml", &text);
    let run = home.run(&["status", "demo"]);
    let path = home.path().join("pingoru.toml");
    let path = path.display();
    let line = format!(
        "warning: {path} is not trusted; ignored: defaults.history (line 2), vendors.acme.headers (line 7); {HOW}\n"
    );
    assert_eq!(run.stderr, line);
    let run = home.run(&["status", "acme"]);
    assert_eq!(run.code, 2);
    assert_eq!(
        run.stderr,
        format!("error: {path}:7: vendors.acme.headers is not trusted: {HOW}\n")
    );
    assert!(!home.path().join("stolen.db").exists());

    let run = home.run(&["config", "trust"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(
        run.stdout,
        format!(
            "{path}: trusted as it is now\n  defaults.history (line 2)\n  vendors.acme.headers (line 7)\n"
        )
    );
    let run = home.run(&["status", "acme"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(home.path().join("stolen.db").exists());

    home.write("pingoru.toml", text.clone() + "# changed\n");
    assert_eq!(home.run(&["status", "acme"]).code, 2);
    home.write("pingoru.toml", &text);
    assert_eq!(home.run(&["status", "acme"]).code, 0);
    home.run(&["config", "trust", "--revoke"]);
    assert_eq!(home.run(&["status", "acme"]).code, 2);
}

#[test]
fn a_file_that_was_named_and_any_file_of_a_pipeline_are_trusted() {
    let home = Home::new();
    home.write("pingoru.toml", "[defaults]\nhistory = \"own.db\"\n");
    let shown = |run: Run| {
        let history = run.json()["settings"].as_array().unwrap().clone();
        let history = history.into_iter().find(|one| one["name"] == "history");
        (
            history.unwrap()["value"]
                .as_str()
                .unwrap()
                .ends_with("own.db"),
            run.stderr,
        )
    };
    let with = |arguments: &[&str], variable: Option<(&str, &str)>| {
        let mut command = home.command(&[&["config", "show", "--json"], arguments].concat());
        command.envs(variable);
        shown(finished(command.output().unwrap()))
    };
    let trusted = (true, String::new());
    assert!(!with(&[], None).0);
    assert_eq!(with(&["--config", "pingoru.toml"], None), trusted);
    assert_eq!(with(&[], Some(("PINGORU_CONFIG", "pingoru.toml"))), trusted);
    assert_eq!(with(&[], Some(("CI", "true"))), trusted);
    assert!(!with(&[], Some(("CI", "false"))).0);
    std::fs::create_dir_all(home.path().join(".config/pingoru")).unwrap();
    let own = ".config/pingoru/pingoru.toml";
    std::fs::rename(home.path().join("pingoru.toml"), home.path().join(own)).unwrap();
    assert_eq!(with(&[], None), trusted);
}

#[test]
fn a_variable_outside_of_a_vendor_stops_an_untrusted_file() {
    let home = Home::new();
    home.write("pingoru.toml", "[groups]\na = [\"${HOME}\"]\n");
    let run = home.run(&["status", "demo"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr
            .contains("pingoru.toml:2: groups.a is not trusted"),
        "{}",
        run.stderr
    );
    home.write("pingoru.toml", "[groups]\na = [\"demo$$\"]\n");
    assert_eq!(home.run(&["status", "demo"]).stderr, "");
}

#[test]
fn a_repository_says_nothing_about_what_the_catalogue_knows() {
    let server = page();
    let home = Home::new();
    home.write(
        "pingoru.toml",
        format!("[vendors.github]\nurl = \"{}\"\n", server.url()),
    );
    let run = home.run(&["status", "github", "--json"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(run.vendor()["vendor"], "github");
    let run = home.run(&["status", "github", "--offline"]);
    assert_eq!(run.code, 0, "its own vendor is known here: {}", run.stderr);
    home.write("pingoru.toml", "");
    let run = home.run(&["status", "github", "--offline"]);
    assert_eq!(run.code, 3, "{}", run.stdout);
    let stats = home.run(&["history", "stats"]).stdout;
    assert!(
        stats.contains(&format!("github ({}", server.url())),
        "{stats}"
    );
}
