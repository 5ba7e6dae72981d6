//! Where an answer goes: files, links, devices, several reports, and what happens when it cannot be written.

use std::fs;
use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
use std::process::{Command, Stdio};

use crate::support::{Home, Run, finished};

/// What a shell makes of a command line; the program is `$P`.
fn shell(home: &Home, script: &str) -> Run {
    let mut command = Command::new("sh");
    command
        .args(["-c", script])
        .current_dir(home.path())
        .env_clear();
    command
        .env("HOME", home.path())
        .env("TZ", "UTC")
        .env("PATH", "/usr/bin:/bin")
        .env("P", env!("CARGO_BIN_EXE_pingoru"))
        .stdin(Stdio::null());
    finished(command.output().unwrap())
}

fn read(home: &Home, name: &str) -> String {
    fs::read_to_string(home.path().join(name)).unwrap()
}

#[test]
fn a_link_is_followed_and_its_target_keeps_its_mode() {
    let home = Home::new();
    fs::create_dir(home.path().join("real")).unwrap();
    home.write("real/answer", "old");
    let target = home.path().join("real/answer");
    fs::set_permissions(&target, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("real/answer", home.path().join("link")).unwrap();
    let run = home.run(&["status", "demo", "--json", "--to", "link"]);
    assert_eq!((run.code, run.stdout.as_str()), (1, ""), "{}", run.stderr);
    assert!(home.path().join("link").is_symlink());
    assert!(read(&home, "real/answer").starts_with('{'));
    let mode = fs::metadata(&target).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
    assert_eq!(fs::read_dir(home.path().join("real")).unwrap().count(), 1);
}

#[test]
fn devices_descriptors_and_fifos_are_written_to_and_stay() {
    let home = Home::new();
    let run = shell(
        &home,
        "$P status demo --to /dev/stdout >out; test -L /dev/stdout",
    );
    assert_eq!(run.code, 0);
    assert!(read(&home, "out").contains("Acme Cloud"));
    let run = shell(&home, "$P status demo --to /dev/null; test -c /dev/null");
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
    let run = shell(&home, "$P status demo --to /dev/stderr");
    assert!(run.stdout.is_empty() && run.stderr.contains("Acme Cloud"));
    let run = home.run(&["status", "demo", "--to", "-"]);
    assert!(run.stdout.contains("Acme Cloud"));
    assert!(!home.path().join("-").exists());
    shell(
        &home,
        "exec 7>log; echo before >&7; $P status demo --to /dev/fd/7",
    );
    assert!(read(&home, "log").starts_with("before\n✘ Acme Cloud"));
    shell(
        &home,
        "mkfifo pipe; cat pipe >got & $P status demo --to pipe; wait",
    );
    assert!(read(&home, "got").contains("Acme Cloud"));
    let pipe = fs::metadata(home.path().join("pipe")).unwrap();
    assert!(pipe.file_type().is_fifo());
}

#[test]
fn an_answer_that_cannot_be_written_is_never_a_success() {
    let home = Home::new();
    for command in [
        "vendors acme",
        "--help",
        "--version",
        "status --help",
        "man",
        "schema status",
        "completions bash",
        "status demo --fail-on never",
        "maintenance demo --json",
        "check demo --fail-on never -o junit",
        "status demo -o csv --fail-on never",
    ] {
        let run = shell(&home, &format!("$P {command} >/dev/full"));
        let expected = "error: cannot write to standard output: the disk is full\n";
        assert_eq!((run.code, run.stderr.as_str()), (2, expected), "{command}");
    }
    // 2 would mean CRITICAL to whoever reads this format.
    let run = shell(&home, "$P check demo -o nagios >/dev/full");
    assert_eq!(run.code, 3);
    let run = shell(&home, "$P status demo --fail-on never --to /dev/full");
    assert_eq!(run.code, 2, "{}", run.stderr);
}

#[test]
fn a_reader_that_has_enough_is_no_error() {
    let home = Home::new();
    let run = shell(&home, "{ $P vendors; echo code $? >&2; } | head -1");
    assert_eq!(run.stderr, "code 0\n");
    let run = shell(
        &home,
        "{ $P check demo --report junit=report.xml; echo code $? >&2; } | true",
    );
    assert_eq!(run.stderr, "code 1\n");
    assert!(
        read(&home, "report.xml").starts_with("<?xml"),
        "reports are written"
    );
}

#[test]
fn each_report_goes_to_its_file_and_the_table_stays_on_screen() {
    let home = Home::new();
    let reports = [
        "--report",
        "junit=report.xml",
        "--report",
        "json=report.json",
    ];
    let run = home.run(&[&["check", "demo"], &reports[..]].concat());
    let alone = home.run(&["check", "demo"]);
    assert_eq!((run.code, run.stdout), (1, alone.stdout));
    assert!(read(&home, "report.xml").starts_with("<?xml"));
    let json: serde_json::Value = serde_json::from_str(&read(&home, "report.json")).unwrap();
    assert_eq!(json["decision"], "fail");
    let run = home.run(&["check", "demo", "--report", "json=-", "--quiet"]);
    assert_eq!(run.json()["command"], "check", "quiet keeps the reports");
    let run = home.run(&["check", "demo", "--report", "junit=no/such/folder"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(
        run.stdout.contains("✘ demo"),
        "the answer is written all the same"
    );
}

#[test]
fn reports_that_cannot_be_are_refused_before_anything_is_written() {
    let home = Home::new();
    for (arguments, words) in [
        (
            &["vendors", "--report", "junit=x"][..],
            "does not support -o junit",
        ),
        (&["man", "--report", "json=x"], "--report has no effect"),
        (
            &["status", "demo", "--report", "json=x", "--report", "csv=x"],
            "two outputs",
        ),
        (
            &["status", "demo", "--report", "json=x", "--to", "x"],
            "two outputs",
        ),
        (
            &["watch", "demo", "--report", "json=x"],
            "changes as they come",
        ),
        (
            &["status", "demo", "--report", "xml=x"],
            "unknown format `xml`",
        ),
        (&["status", "demo", "--to", "."], ".: is a directory"),
    ] {
        let run = home.run(arguments);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(run.stderr.contains(words), "{arguments:?}: {}", run.stderr);
        assert!(!home.path().join("x").exists(), "{arguments:?}");
    }
}

#[test]
fn quiet_has_no_output_and_no_warnings_but_errors() {
    let home = Home::new();
    let run = home.run(&["status", "demo", "--quiet", "--component", "no such"]);
    assert_eq!((run.code, run.stdout.as_str()), (3, ""));
    let run = home.run(&["check", "demo", "-q"]);
    assert_eq!((run.code, run.stdout + &run.stderr), (1, String::new()));
    let run = home.run(&["status", "githib", "-q"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.starts_with("error: "), "{}", run.stderr);
    let run = home.run(&["status", "demo", "-q", "--to", "answer"]);
    assert_eq!(run.stdout, "");
    assert!(
        read(&home, "answer").contains("Acme Cloud"),
        "a named file is written"
    );
}
