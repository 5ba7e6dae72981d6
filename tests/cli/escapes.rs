//! What a terminal obeys never comes through: from a configuration, a file's name, an import, a recording or an argument.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::process::Command;

use super::support::*;

/// Sets a title, clears the screen, goes back in the line, a bell, a C1 introducer, and turns the text around.
const EVIL: &str = "a\u{1b}]0;owned\u{7}\u{1b}[2J\r\u{8}\u{9b}31m\u{202e}b";

fn is_obeyed(c: char) -> bool {
    let is_control = c.is_control() && c != '\n' && c != '\t';
    is_control || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn assert_safe(what: &str, command: &mut Command) {
    let output = command.output().unwrap();
    for (stream, bytes) in [("stdout", &output.stdout), ("stderr", &output.stderr)] {
        let text = String::from_utf8_lossy(bytes);
        let raw: Vec<_> = text.chars().filter(|c| is_obeyed(*c)).collect();
        assert!(raw.is_empty(), "{what}: {stream} has {raw:?} in {text:?}");
    }
}

/// A string of TOML.
fn toml(text: &str) -> String {
    let escaped = text.chars().map(|c| format!("\\U{:08X}", u32::from(c)));
    format!("\"{}\"", escaped.collect::<String>())
}

const COMMANDS: &[&[&str]] = &[
    &["status"],
    &["check"],
    &["config", "check"],
    &["config", "show"],
    &["vendors", "doctor"],
    &["incidents", "--offline"],
    &["status", "-o", "nagios"],
];

#[test]
fn nothing_of_a_configuration() {
    let evil = toml(EVIL);
    for text in [
        format!("{evil} = 1"),
        format!("[vendors.{evil}]\nurl = \"http://127.0.0.1:1\""),
        format!("[vendors.acme]\n{evil} = 1"),
        format!("[vendors.acme]\nurl = {evil}"),
        format!("[vendors.acme]\nurl = \"http://127.0.0.1:1\"\nname = {evil}"),
        format!("[vendors.acme]\nurl = \"http://127.0.0.1:1\"\nfeed = {evil}"),
        format!("[vendors.acme]\nurl = \"http://127.0.0.1:1\"\ncomponents = [{evil}]"),
        format!("[vendors.acme]\nurl = \"http://127.0.0.1:1\"\nheaders = {{ {evil} = \"x\" }}"),
        format!("[vendors.acme]\nurl-file = {evil}"),
        format!("[groups]\n{evil} = [\"demo\"]"),
        format!("[groups]\nprod = [{evil}]"),
        format!("[[policy]]\nvendors = [{evil}]"),
        format!("[[policy]]\nvendors = [\"demo\"]\nfail-on = {evil}"),
        format!("[[waiver]]\nvendor = {evil}\nuntil = 2030-01-01"),
        format!("[[waiver]]\nvendor = \"demo\"\nuntil = {evil}"),
        format!("[defaults]\n{evil} = 1"),
        format!("[defaults]\ntz = {evil}"),
        format!("[defaults]\nformat = {evil}"),
        format!("[defaults]\ncolor = {evil}"),
        format!("[defaults]\nca-certs = [{evil}]"),
        format!("[defaults]\ntimeout = {evil}"),
        format!("[defaults]\nreplay = {evil}"),
        format!("# {EVIL}\n[groups\n"),
    ] {
        for trusted in ["true", ""] {
            let home = Home::new();
            home.write("pingoru.toml", &text);
            for arguments in COMMANDS {
                let what = format!("{arguments:?} with {text:?}");
                assert_safe(&what, home.command(arguments).env("CI", trusted));
            }
        }
    }
}

#[test]
fn nothing_of_an_argument() {
    let home = Home::new();
    home.write("page.json", summary("none", "operational", ""));
    for arguments in [
        &["status", EVIL][..],
        &["status", "@EVIL"],
        &["status", "./EVIL"],
        &["status", "https://127.0.0.1:1/EVIL", "--retries", "0"],
        &["status", "http://EVIL/"],
        &["status", "demo", "--EVIL"],
        &["EVIL"],
        &["status", "demo", "-o", "EVIL"],
        &["status", "demo", "--tz", "EVIL"],
        &["status", "demo", "--timeout", "EVIL"],
        &["status", "demo", "--component", "EVIL"],
        &["status", "demo", "--to", "no/EVIL"],
        &["status", "demo", "--report", "EVIL=x"],
        &["status", "demo", "--ca-cert", "EVIL"],
        &["status", "github", "--ca-cert", "EVIL"],
        &["status", "github", "--replay", "EVIL"],
        &["incidents", "demo", "--since", "EVIL"],
        &["incidents", "demo", "--grep", "EVIL"],
        &["incident", "demo", "EVIL"],
        &["check", "demo", "--policy", "EVIL"],
        &["changes", "github", "--offline", "--cursor", "EVIL"],
        &["history", "forget", "EVIL"],
        &["history", "import", "EVIL"],
        &["history", "prune", "--keep", "EVIL"],
        &["history", "stats", "--history", "EVIL"],
        &["record", "EVIL", "demo"],
        &["record", "page.json/EVIL", "github", "--timeout", "1ms"],
        &["vendors", "EVIL"],
        &["vendors", "show", "EVIL"],
        &["vendors", "detect", "EVIL"],
        &["config", "add", "EVIL", "http://127.0.0.1:1"],
        &["config", "show", "--config", "EVIL"],
        &["man", "EVIL"],
        &["schema", "EVIL"],
        &["completions", "EVIL"],
        &["open", "EVIL"],
    ] {
        let own = arguments.iter().map(|one| one.replace("EVIL", EVIL));
        let own: Vec<_> = own.collect();
        let own: Vec<_> = own.iter().map(String::as_str).collect();
        assert_safe(&format!("{arguments:?}"), &mut home.command(&own));
    }
    let mut bytes = home.command(&["status"]);
    bytes.arg(OsStr::from_bytes(b"\x1b[2J\xff\x9b"));
    assert_safe("an argument that is no UTF-8", &mut bytes);
}

#[test]
fn nothing_of_the_names_of_files_and_folders() {
    let home = Home::new();
    let folder = home.path().join(EVIL);
    std::fs::create_dir(&folder).unwrap();
    let name = format!("{EVIL}.json");
    std::fs::write(folder.join(&name), summary("none", "operational", "")).unwrap();
    std::fs::write(folder.join("broken.json"), EVIL).unwrap();
    std::fs::write(
        folder.join("pingoru.toml"),
        "[defaults]\nto = \"x\"\n[vendors.a]\nurl=\"http://127.0.0.1:1\"\n",
    )
    .unwrap();
    let here = format!("./{name}");
    for arguments in [
        &["status", here.as_str()][..],
        &["status", "./broken.json"],
        &["incidents", here.as_str()],
        &["status", "a"],
        &["config", "check"],
        &["config", "show"],
        &["config", "trust"],
        &["config", "init"],
        &["config", "add", "b", "http://127.0.0.1:1"],
        &["history", "stats"],
        &["history", "verify"],
    ] {
        let mut command = home.command(arguments);
        command.current_dir(&folder).env("HOME", &folder);
        assert_safe(&format!("{arguments:?}"), &mut command);
    }
}

#[test]
fn nothing_of_an_import_or_a_recording() {
    let server = Server::new(|_| Answer::json(summary("none", "operational", "")));
    let home = Home::of(&server);
    assert_eq!(home.run(&["changes", "acme"]).code, 0);
    assert_eq!(home.run(&["record", "case", "acme"]).code, 0);
    let escaped = serde_json::to_string(EVIL).unwrap();
    let escaped = escaped.trim_matches('"');
    let export = home.run(&["history", "export"]).stdout;
    for text in [
        export.replace("acme", escaped),
        export.replace("\"type\":\"page\"", &format!("\"type\":\"{escaped}\"")),
        format!("{{\"type\":\"{escaped}\"}}"),
        EVIL.to_owned(),
    ] {
        home.write("evil.jsonl", text);
        let _ = std::fs::remove_file(home.path().join("evil.db"));
        for arguments in [
            &["history", "import", "evil.jsonl"][..],
            &["history", "stats"],
            &["history", "verify"],
            &["status", "acme", "--offline"],
        ] {
            let mut command = home.command(arguments);
            command.env("PINGORU_HISTORY", "evil.db");
            assert_safe(&format!("{arguments:?}"), &mut command);
        }
    }
    let index = std::fs::read_to_string(home.path().join("case/index.json")).unwrap();
    for text in [
        index.replace("acme", escaped),
        index.replace("\"status\": 200", "\"status\": 0").replace(
            "\"file\": \"",
            &format!("\"error\": \"{escaped}\", \"x\": \""),
        ),
        EVIL.to_owned(),
    ] {
        home.write("case/index.json", text);
        for arguments in [
            &["status", "acme", "--replay", "case"][..],
            &["status", "--replay", "case"],
        ] {
            assert_safe(&format!("{arguments:?}"), &mut home.command(arguments));
        }
    }
}
