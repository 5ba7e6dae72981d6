//! `--offline` and `--replay`: no command sends a request.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::support::{Answer, Home, Server, open_incident, subcommands, summary};

fn counting_server() -> (Server, Arc<AtomicUsize>) {
    let requests = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&requests);
    let server = Server::new(move |path| {
        counter.fetch_add(1, Ordering::SeqCst);
        let incident = open_incident("minor");
        match path {
            "/api/v2/summary.json" => Answer::json(summary("minor", "partial_outage", &incident)),
            _ => Answer::status(404),
        }
    });
    (server, requests)
}

/// Every subcommand, with each of its ways to ask.
const COMMANDS: &[&[&str]] = &[
    &["status", "acme"],
    &["status", "acme", "--at", "1h"],
    &["status", "SERVER"],
    &["check", "acme"],
    &["wait", "acme", "--within", "1s"],
    &["incidents", "acme"],
    &["incident", "acme"],
    &["maintenance", "acme"],
    &["maintenance", "acme", "--overlaps", "now/1h"],
    &["uptime", "acme"],
    &["open", "acme", "--print"],
    &["open", "acme", "i1", "--print"],
    &["changes", "acme"],
    &["changes", "acme", "--since", "1d"],
    &["watch", "acme", "--rounds", "1"],
    &["record", "again", "acme"],
    &["explain", "acme", "--at", "1h"],
    &["suggest"],
    &["vendors", "acme"],
    &["vendors", "show", "clerk"],
    &["vendors", "detect", "SERVER"],
    &["vendors", "doctor", "acme"],
    &["history", "path"],
    &["history", "stats"],
    &["history", "export"],
    &["history", "verify"],
    &["notify", "status"],
    &["config", "check"],
    &["config", "show"],
    &["config", "path"],
    &["completions", "bash"],
    &["man"],
    &["schema", "status"],
];

fn requests_of_each(option: &[&str], prepare: &[&str]) -> Vec<(String, usize)> {
    let (server, requests) = counting_server();
    let home = Home::of(&server);
    home.run(prepare);
    let url = server.url();
    let sent = |arguments: &&[&str]| {
        let before = requests.load(Ordering::SeqCst);
        let typed = arguments
            .iter()
            .map(|one| if *one == "SERVER" { url.as_str() } else { one });
        let typed: Vec<&str> = typed.chain(option.iter().copied()).collect();
        home.run(&typed);
        (typed.join(" "), requests.load(Ordering::SeqCst) - before)
    };
    COMMANDS.iter().map(sent).collect()
}

#[test]
fn no_command_sends_a_request_under_offline_or_replay() {
    let offline = requests_of_each(&["--offline"], &["status", "acme"]);
    let replay = requests_of_each(&["--replay", "recorded"], &["record", "recorded", "acme"]);
    let leaks: Vec<_> = offline
        .into_iter()
        .chain(replay)
        .filter(|(_, requests)| *requests > 0)
        .collect();
    assert!(leaks.is_empty(), "{leaks:?}");
}

#[test]
fn the_same_commands_do_ask_without_these_options() {
    let asked = requests_of_each(&[], &["status", "acme"]);
    let silent = [
        "--at",
        "suggest",
        "vendors acme",
        "vendors show",
        "history",
        "notify",
        "config show",
        "config path",
        "completions",
        "man",
        "schema",
        "open acme --print",
    ];
    for (command, requests) in asked {
        let reads_only_local = silent.iter().any(|one| command.contains(one))
            && !["maintenance", "explain"]
                .iter()
                .any(|one| command.starts_with(one));
        // The configuration of the test has no component patterns to look for.
        let reads_only_local = reads_only_local || command == "config check";
        assert_eq!(requests == 0, reads_only_local, "{command}: {requests}");
    }
}

#[test]
fn a_server_is_refused_without_the_network() {
    let (server, requests) = counting_server();
    let home = Home::of(&server);
    let run = home.run(&["serve", "acme", "--listen", "127.0.0.1:0", "--offline"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{}", run.stderr);
    assert_eq!(requests.load(Ordering::Relaxed), 0);
}

#[test]
fn every_subcommand_is_tried() {
    // A server goes on, and has a test of its own.
    for name in subcommands().into_iter().filter(|name| name != "serve") {
        assert!(
            COMMANDS.iter().any(|arguments| arguments[0] == name),
            "{name}"
        );
    }
}

#[test]
fn a_command_that_needs_the_network_names_the_option_in_its_way() {
    let (server, _) = counting_server();
    let home = Home::of(&server);
    home.run(&["record", "recorded", "acme"]);
    for command in [
        &["watch", "acme"][..],
        &["wait", "acme"],
        &["record", "again", "acme"],
    ] {
        for option in [&["--offline"][..], &["--replay", "recorded"]] {
            let run = home.run(&[command, option].concat());
            assert_eq!(run.code, 2, "{command:?}");
            let scope = format!(
                "error: `{}` needs the network: remove {}\n",
                command[0], option[0]
            );
            assert_eq!(run.stderr, scope);
        }
    }
    let run = home.run(&["changes", "acme", "--replay", "recorded"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("--no-history or --replay"),
        "{}",
        run.stderr
    );
}
