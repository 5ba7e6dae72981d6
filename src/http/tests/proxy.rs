//! Proxies of the environment; each test runs itself again in a process with the variables set.

use std::env;
use std::process::Command;

use super::*;

const TARGET: &str = "PINGORU_TEST_TARGET";

/// In the second process: asks the target and compares the body.
fn asked_the_target(expected: &str) -> bool {
    let Ok(target) = env::var(TARGET) else {
        return false;
    };
    let response = ask(&client(), target).unwrap();
    assert_eq!(response.body, expected.as_bytes());
    true
}

fn run_again(test: &str, target: &str, variables: &[(&str, &str)]) {
    let name = format!("http::tests::proxy::{test}");
    let mut again = Command::new(env::current_exe().unwrap());
    for variable in [
        "HTTP_PROXY",
        "NO_PROXY",
        "http_proxy",
        "no_proxy",
        "REQUEST_METHOD",
    ] {
        again.env_remove(variable);
    }
    again.args(["--exact", &name]).env(TARGET, target);
    let output = again.envs(variables.iter().copied()).output().unwrap();
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn requests_go_through_the_proxy_of_the_environment() {
    if asked_the_target("from the proxy") {
        return;
    }
    let proxy = Server::start(|_| Reply::ok("from the proxy"));
    let variables = [
        ("HTTP_PROXY", &*proxy.url("")),
        ("http_proxy", &proxy.url("")),
    ];
    let test = "requests_go_through_the_proxy_of_the_environment";
    run_again(test, "http://nowhere.invalid/x", &variables);
    assert_eq!(proxy.requests()[0].path, "http://nowhere.invalid/x");
}

#[test]
fn excepted_hosts_are_asked_directly() {
    if asked_the_target("direct") {
        return;
    }
    let proxy = Server::start(|_| Reply::ok("from the proxy"));
    let server = Server::start(|_| Reply::ok("direct"));
    let variables = [("http_proxy", &*proxy.url("")), ("no_proxy", "127.0.0.1")];
    run_again(
        "excepted_hosts_are_asked_directly",
        &server.url("/"),
        &variables,
    );
    assert!(proxy.requests().is_empty());
}
