//! Configurations, files and folders that somebody made to mislead, to hang or to overwrite.

use std::fs;
use std::io::Write;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use super::support::*;

fn page(indicator: &'static str) -> Server {
    Server::new(move |_| Answer::json(summary(indicator, "operational", "")))
}

/// Ends by itself within so long.
fn ended(mut child: Child, within: Duration) -> Option<i32> {
    let begun = Instant::now();
    while begun.elapsed() < within {
        if let Some(status) = child.try_wait().unwrap() {
            return Some(status.code().unwrap_or(-1));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    child.kill().unwrap();
    None
}

fn spawn(command: &mut Command) -> Child {
    let quiet = command.stdout(Stdio::null()).stderr(Stdio::null());
    quiet.spawn().unwrap()
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn two_repositories_that_call_their_vendor_alike_do_not_share_its_history() {
    let (good, evil) = (page("none"), page("none"));
    let home = Home::new();
    for (name, server) in [("good", &good), ("evil", &evil)] {
        fs::create_dir(home.path().join(name)).unwrap();
        let own = format!("[vendors.acme]\nurl = \"{}\"\n", server.url());
        home.write(&format!("{name}/pingoru.toml"), own);
    }
    let run = |folder: &str, arguments: &[&str]| {
        let mut command = home.command(arguments);
        finished(
            command
                .current_dir(home.path().join(folder))
                .output()
                .unwrap(),
        )
    };
    assert_eq!(run("evil", &["status", "acme"]).code, 0);
    let offline = run("good", &["status", "acme", "--offline"]);
    assert_eq!(offline.code, 3, "{}", offline.stdout);
    let changes = run("good", &["changes", "acme", "--json"]).json();
    assert_eq!(changes["changes"][0]["kind"], "vendor_first_seen");
    assert_eq!(changes["changes"][0]["vendor"], "acme");
    let offline = run("good", &["status", "acme", "--offline", "--json"]);
    assert_eq!(
        offline.vendor()["source"]["url"]
            .as_str()
            .unwrap()
            .trim_end_matches('/'),
        good.url()
    );
}

#[test]
fn what_is_stored_is_for_its_user_alone() {
    let server = page("none");
    let home = Home::of(&server);
    assert_eq!(home.run(&["changes", "acme"]).code, 0);
    assert_eq!(home.run(&["record", "deep/case", "acme"]).code, 0);
    assert_eq!(home.run(&["status", "acme", "--to", "answer"]).code, 0);
    let mut folders = vec![
        home.path().join(".local/share/pingoru"),
        home.path().join("deep"),
    ];
    let mut count = 0;
    while let Some(folder) = folders.pop() {
        assert_eq!(mode(&folder), 0o700, "{}", folder.display());
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            assert_eq!(mode(&path), 0o600, "{}", path.display());
            count += 1;
        }
    }
    assert!(count >= 4, "{count}");
    // A file that the user names is as any other new file of the user.
    assert_eq!(mode(&home.path().join("answer")) & 0o600, 0o600);
}

#[test]
fn a_recording_is_not_written_through_links() {
    let server = page("none");
    let home = Home::of(&server);
    home.write("precious", "kept");
    fs::create_dir(home.path().join("case")).unwrap();
    for name in ["index.json", "0000.body", "0001.body"] {
        symlink("../precious", home.path().join("case").join(name)).unwrap();
    }
    let run = home.run(&["record", "case", "acme"]);
    assert_eq!(
        fs::read_to_string(home.path().join("precious")).unwrap(),
        "kept"
    );
    assert_eq!(run.code, 2, "a list that is none: {}", run.stderr);
    fs::remove_file(home.path().join("case/index.json")).unwrap();
    let run = home.run(&["record", "case", "acme"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(
        fs::read_to_string(home.path().join("precious")).unwrap(),
        "kept"
    );
    assert_eq!(home.run(&["status", "acme", "--replay", "case"]).code, 0);
}

#[test]
fn processes_that_record_into_one_folder_at_once_lose_nothing() {
    let servers: Vec<_> = (0..6).map(|_| page("none")).collect();
    let home = Home::new();
    let own = servers.iter().enumerate().map(|(number, server)| {
        format!(
            "[vendors.v{number}]\nurl = \"{}\"\nfeed = \"statuspage\"\n",
            server.url()
        )
    });
    home.write("pingoru.toml", own.collect::<String>());
    let names: Vec<_> = (0..servers.len())
        .map(|number| format!("v{number}"))
        .collect();
    let children = names
        .iter()
        .map(|name| spawn(&mut home.command(&["record", "case", name])));
    for child in children.collect::<Vec<_>>() {
        assert_eq!(ended(child, Duration::from_secs(60)), Some(0));
    }
    for name in &names {
        let run = home.run(&["status", name, "--replay", "case"]);
        assert_eq!(run.code, 0, "{name}: {}{}", run.stdout, run.stderr);
    }
}

#[test]
fn a_recording_made_again_keeps_the_answers_of_others() {
    let (one, other) = (page("none"), page("major"));
    let home = Home::new();
    let (one, other) = (one.url(), other.url());
    home.write("pingoru.toml", format!("[vendors.one]\nurl = \"{one}\"\nfeed = \"statuspage\"\n[vendors.other]\nurl = \"{other}\"\nfeed = \"statuspage\"\n"));
    for name in ["one", "one", "other", "one", "other"] {
        assert_eq!(home.run(&["record", "case", name]).code, 0);
    }
    let code = |name| home.run(&["status", name, "--replay", "case"]).code;
    assert_eq!((code("one"), code("other")), (0, 1));
}

#[test]
fn a_damaged_history_is_neither_pruned_nor_replaced_by_the_way() {
    for arguments in [
        &["history", "prune", "--keep", "1d"][..],
        &["history", "forget", "ci"],
    ] {
        let home = Home::new();
        home.write("broken.db", vec![0; 8192]);
        let mut command = home.command(arguments);
        let run = finished(
            command
                .env("PINGORU_HISTORY", "broken.db")
                .output()
                .unwrap(),
        );
        assert_eq!(run.code, 2, "{}", run.stderr);
        assert!(
            run.stderr.contains("the history is damaged"),
            "{}",
            run.stderr
        );
        assert_eq!(
            fs::read(home.path().join("broken.db")).unwrap(),
            vec![0; 8192]
        );
        let missing = home.run(&[arguments, &["--history", "none.db"]].concat());
        assert!(
            missing.stderr.contains("nothing is recorded yet"),
            "{}",
            missing.stderr
        );
        assert!(!home.path().join("none.db").exists());
    }
}

#[test]
fn a_file_that_is_no_history_is_not_moved_away() {
    let server = page("none");
    let home = Home::of(&server);
    home.write("notes.txt", "what I must not forget\n".repeat(100));
    for arguments in [
        &["status", "acme"][..],
        &["changes", "acme"],
        &["history", "import", "-"],
    ] {
        let run = home.run(&[arguments, &["--history", "notes.txt"]].concat());
        assert!(
            run.stderr.contains("not a history"),
            "{arguments:?}: {}",
            run.stderr
        );
        assert_eq!(run.code, if arguments[0] == "status" { 0 } else { 2 });
    }
    let files = fs::read_dir(home.path()).unwrap();
    let files = files.filter(|file| {
        file.as_ref()
            .unwrap()
            .file_name()
            .to_str()
            .unwrap()
            .starts_with("notes")
    });
    assert_eq!(files.count(), 1);
}

#[test]
fn the_configuration_of_a_repository_cannot_exhaust_or_hang_a_run() {
    let nested = (0..30).map(|level| {
        let members = vec![format!("\"@g{}\"", level + 1); 12].join(", ");
        format!("g{level} = [{members}]\n")
    });
    let nested = format!("[groups]\n{}g30 = [\"demo\"]\n", nested.collect::<String>());
    for text in [
        "[defaults]\nca-certs = [\"/dev/zero\"]\n[groups]\na = [\"demo\"]\n",
        "[groups]\na = [\"-\"]\n",
        "[groups]\na = [\"./fifo\"]\n",
        "[groups]\na = [\"/dev/zero\"]\n",
        "[groups]\na = [\"/proc/kmsg\"]\n",
        "[defaults]\nretries = 4294967295\ntimeout = \"1000years\"\n[vendors.a]\nurl = \"http://127.0.0.1:1\"\n",
        "[defaults]\nreplay = \"fifo\"\n[groups]\na = [\"demo\"]\n",
        "[vendors.a]\nurl-file = \"/dev/zero\"\n",
        "[vendors.a]\nurl = \"http://127.0.0.1:1\"\nheaders-file = \"fifo\"\n",
        nested.as_str(),
    ] {
        for trusted in ["true", ""] {
            let home = Home::new();
            let fifo = Command::new("mkfifo")
                .arg(home.path().join("fifo"))
                .status();
            assert!(fifo.unwrap().success());
            home.write("pingoru.toml", text);
            let mut command = home.command(&["status", "--no-history"]);
            let code = ended(spawn(command.env("CI", trusted)), Duration::from_secs(20));
            let code = code.unwrap_or_else(|| panic!("hangs: {text}"));
            assert!((0..=3).contains(&code), "{code}: {text}");
        }
    }
}

#[test]
fn no_file_that_is_read_by_the_way_may_hang_a_run() {
    let server = page("none");
    let home = Home::of(&server);
    let fifo = home.path().join("fifo");
    assert!(
        Command::new("mkfifo")
            .arg(&fifo)
            .status()
            .unwrap()
            .success()
    );
    fs::create_dir(home.path().join("case")).unwrap();
    symlink("../fifo", home.path().join("case/index.json")).unwrap();
    for arguments in [
        &["status", "acme", "--config", "fifo"][..],
        &["status", "acme", "--config", "/dev/zero"],
        &["status", "acme", "--ca-cert", "fifo"],
        &["status", "acme", "--ca-cert", "/dev/zero"],
        &["status", "acme", "--replay", "case"],
        &["status", "acme", "--history", "/dev/zero"],
        &["history", "import", "/dev/zero", "--history", "new.db"],
        &["status", "/dev/zero"],
    ] {
        let code = ended(spawn(&mut home.command(arguments)), Duration::from_secs(30));
        let code = code.unwrap_or_else(|| panic!("{arguments:?} hangs"));
        assert!((0..=3).contains(&code), "{code}: {arguments:?}");
    }
}

#[test]
fn the_first_signal_ends_a_run_that_waits_for_a_server() {
    for arguments in [&["wait", "acme", "--within", "5m"][..], &["watch", "acme"]] {
        for signal in ["TERM", "INT"] {
            let (asked, requests) = channel();
            let server = Server::new(move |_| {
                let _ = asked.send(());
                Answer::Hang
            });
            let home = Home::of(&server);
            let mut command = home.command(&[arguments, &["--timeout", "50s"]].concat());
            let child = spawn(&mut command);
            requests.recv_timeout(Duration::from_secs(60)).unwrap();
            let id = child.id().to_string();
            let sent = Command::new("kill").args(["-s", signal, &id]).status();
            assert!(sent.unwrap().success());
            let code = ended(child, Duration::from_secs(20));
            assert_eq!(code, Some(130), "{arguments:?} {signal}");
        }
    }
}

#[test]
fn no_answer_that_was_not_written_is_a_success() {
    let server = page("none");
    let home = Home::of(&server);
    assert_eq!(home.run(&["changes", "acme"]).code, 0);
    for arguments in [
        &["history", "export"][..],
        &["history", "stats"],
        &["status", "acme"],
        &["check", "acme"],
        &["incidents", "acme"],
        &["changes", "acme", "--since", "1d"],
        &["schema", "config"],
        &["man"],
        &["completions", "bash"],
        &["--help"],
        &["--version"],
        &["vendors"],
        &["config", "show"],
    ] {
        let full = fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let output = home.command(arguments).stdout(full).output().unwrap();
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {error}");
        assert!(error.contains("the disk is full"), "{arguments:?}: {error}");
    }
}

#[test]
fn a_backup_that_was_cut_off_is_refused() {
    let server = page("none");
    let home = Home::of(&server);
    assert_eq!(home.run(&["changes", "acme"]).code, 0);
    let export = home.run(&["history", "export"]).stdout;
    let lines: Vec<_> = export.split_inclusive('\n').collect();
    for count in 0..lines.len() {
        let mut command = home.command(&["history", "import", "-", "--history", "new.db"]);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let text = lines[..count].concat();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(text.as_bytes())
            .unwrap();
        let run = finished(child.wait_with_output().unwrap());
        assert_eq!(run.code, 2, "{count}: {}", run.stdout);
        assert!(
            run.stderr.contains("the export is incomplete"),
            "{}",
            run.stderr
        );
    }
    let old = export.replacen(",\"has_end\":true", "", 1);
    let old: String = old
        .split_inclusive('\n')
        .filter(|line| !line.contains("\"type\":\"end\""))
        .collect();
    home.write("old.jsonl", old);
    let run = home.run(&["history", "import", "old.jsonl", "--history", "new.db"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.contains("no closing line"), "{}", run.stderr);
}
