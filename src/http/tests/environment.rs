//! What comes from the environment: proxies and the system's store of certificates. Each test runs itself
//! again in a process with the variables set.

use std::env;
use std::process::Command;

use super::trust::{Authority, unchanged};
use super::*;

const TARGET: &str = "PINGORU_TEST_TARGET";

/// In the second process: asks the target and compares what is said.
fn asked_the_target(expected: &str) -> bool {
    let Ok(target) = env::var(TARGET) else {
        return false;
    };
    let said = match ask(&client(), target) {
        Ok(response) => String::from_utf8(response.body).unwrap(),
        Err(error) => error.to_string(),
    };
    assert_eq!(said, expected);
    true
}

fn run_again(test: &str, target: &str, variables: &[(&str, &str)]) {
    let name = format!("http::tests::environment::{test}");
    let mut again = Command::new(env::current_exe().unwrap());
    for variable in ["HTTP_PROXY", "NO_PROXY", "http_proxy", "no_proxy"] {
        again.env_remove(variable);
    }
    // reqwest distrusts HTTP_PROXY where a web server may have set it from a header.
    again
        .env_remove("REQUEST_METHOD")
        .env_remove("SSL_CERT_DIR");
    again.args(["--exact", &name]).env(TARGET, target);
    let output = again.envs(variables.iter().copied()).output().unwrap();
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn requests_go_through_the_proxy() {
    if asked_the_target("from the proxy") {
        return;
    }
    let proxy = Server::start(|_| Reply::ok("from the proxy"));
    let target = "http://nowhere.invalid/x";
    let variables = [("HTTP_PROXY", &*proxy.url(""))];
    run_again("requests_go_through_the_proxy", target, &variables);
    assert_eq!(proxy.requests()[0].path, target);
}

#[test]
fn excepted_hosts_are_asked_directly() {
    if asked_the_target("direct") {
        return;
    }
    let proxy = Server::start(|_| Reply::ok("from the proxy"));
    let server = Server::start(|_| Reply::ok("direct"));
    let variables = [("HTTP_PROXY", &*proxy.url("")), ("NO_PROXY", "127.0.0.1")];
    let test = "excepted_hosts_are_asked_directly";
    run_again(test, &server.url("/"), &variables);
    assert!(proxy.requests().is_empty());
}

#[test]
fn an_authority_of_the_system_is_trusted_though_not_built_in() {
    if asked_the_target("encrypted") {
        return;
    }
    let authority = Authority::new("Ours");
    let server = authority.server("127.0.0.1", unchanged);
    let file = authority.file().display().to_string();
    let test = "an_authority_of_the_system_is_trusted_though_not_built_in";
    run_again(test, &server.url("/"), &[("SSL_CERT_FILE", &file)]);
}

#[test]
fn an_unknown_authority_is_not_trusted() {
    if asked_the_target("certificate is not trusted: unknown issuer") {
        return;
    }
    let server = Authority::new("Ours").server("127.0.0.1", unchanged);
    let other = Authority::new("Another");
    let file = other.file().display().to_string();
    let test = "an_unknown_authority_is_not_trusted";
    run_again(test, &server.url("/"), &[("SSL_CERT_FILE", &file)]);
}
