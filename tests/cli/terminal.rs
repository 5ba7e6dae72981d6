//! Every command that asks a vendor, on a pseudo-terminal and against a slow server.

use std::fs::File;
use std::io::{Read, Write};
use std::process::{Child, Command, ExitStatus};
use std::time::{Duration, Instant};

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

use crate::support::{Answer, Home, Server, open_incident, summary};

/// Longer than progress waits before it shows itself.
const SLOW: Duration = Duration::from_millis(900);
/// A command that needs longer than this hangs.
const HANGS: Duration = Duration::from_secs(20);

/// A command on a pseudo-terminal: stdin, stdout and stderr are the terminal.
struct Terminal {
    child: Child,
    control: File,
    output: std::thread::JoinHandle<String>,
    deadline: Instant,
}

/// A terminal of this many columns.
fn size(columns: u16) -> Winsize {
    Winsize {
        ws_row: 24,
        ws_col: columns,
        ws_xpixel: 0,
        ws_ypixel: 0,
    }
}

impl Terminal {
    fn run(home: &Home, arguments: &[&str]) -> Self {
        Self::run_with(home, arguments, &[])
    }

    fn run_with(home: &Home, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC;
        let screen = openpt(flags).unwrap();
        grantpt(&screen).unwrap();
        unlockpt(&screen).unwrap();
        tcsetwinsize(&screen, size(80)).unwrap();
        let name = ptsname(&screen, Vec::new()).unwrap().into_string().unwrap();
        let terminal = || File::options().read(true).write(true).open(&name).unwrap();
        let child = home
            .command(arguments)
            .env("TERM", "xterm-256color")
            .envs(variables.iter().copied())
            .stdin(terminal())
            .stdout(terminal())
            .stderr(terminal())
            .spawn()
            .unwrap();
        let mut screen = File::from(screen);
        let control = screen.try_clone().unwrap();
        // Reading fails once no process has the terminal open any more.
        let output = std::thread::spawn(move || {
            let (mut bytes, mut chunk) = (Vec::new(), [0; 4096]);
            while let Ok(read @ 1..) = screen.read(&mut chunk) {
                bytes.extend_from_slice(&chunk[..read]);
            }
            String::from_utf8_lossy(&bytes).into_owned()
        });
        let deadline = Instant::now() + HANGS;
        Self {
            child,
            control,
            output,
            deadline,
        }
    }

    /// Ctrl-C after so long: the terminal echoes it, and the process gets the signal.
    fn interrupt_after(mut self, time: Duration) -> Self {
        std::thread::sleep(time);
        self.control.write_all(b"\x03").unwrap();
        let sent = Command::new("kill")
            .args(["-INT", &self.child.id().to_string()])
            .status();
        assert!(sent.unwrap().success());
        self
    }

    /// Another size after so long.
    fn resize_after(self, time: Duration, columns: u16) -> Self {
        std::thread::sleep(time);
        tcsetwinsize(&self.control, size(columns)).unwrap();
        let sent = Command::new("kill")
            .args(["-WINCH", &self.child.id().to_string()])
            .status();
        assert!(sent.unwrap().success());
        self
    }

    /// The exit status and all that was written; `None` for the status where the command hangs.
    fn finish(mut self) -> (Option<ExitStatus>, String) {
        let mut status = self.child.try_wait().unwrap();
        while status.is_none() && Instant::now() < self.deadline {
            std::thread::sleep(Duration::from_millis(20));
            status = self.child.try_wait().unwrap();
        }
        if status.is_none() {
            self.child.kill().unwrap();
            self.child.wait().unwrap();
        }
        (status, self.output.join().unwrap())
    }
}

fn slow_server() -> Server {
    Server::new(|path| {
        std::thread::sleep(SLOW);
        let incident = open_incident("minor");
        let incidents = format!(
            r#"{{"page":{{"id":"abcdefghjk12","name":"Acme","url":"https://status.acme.example"}},"incidents":[{incident}]}}"#
        );
        match path {
            "/api/v2/incidents.json" => Answer::json(incidents),
            "/api/v2/summary.json" => Answer::json(summary("minor", "partial_outage", &incident)),
            "/api/v2/scheduled-maintenances.json" => Answer::json(
                r#"{"page":{"id":"abcdefghjk12","name":"Acme","url":"https://status.acme.example"},"scheduled_maintenances":[]}"#,
            ),
            _ => Answer::status(404),
        }
    })
}

/// Each command that asks, and the exit code of its answer.
const ASKING: &[(&[&str], i32)] = &[
    (&["status", "acme"], 1),
    (&["check", "acme"], 1),
    (
        &["wait", "acme", "--until", "trouble", "--within", "20s"],
        0,
    ),
    (&["incidents", "acme"], 0),
    (&["incident", "acme"], 0),
    (&["maintenance", "acme"], 0),
    (&["uptime", "acme"], 0),
    (&["changes", "acme"], 0),
    (&["watch", "acme", "--rounds", "1"], 0),
    (&["record", "recorded", "acme"], 0),
    (&["vendors", "detect", "SERVER"], 0),
    // The page names another address as its own.
    (&["vendors", "doctor", "acme"], 1),
];

#[test]
fn every_asking_command_ends_on_a_terminal_with_a_slow_server() {
    let server = slow_server();
    let url = server.url();
    let runs: Vec<_> = ASKING
        .iter()
        .map(|(arguments, code)| {
            let arguments: Vec<&str> = arguments
                .iter()
                .map(|one| if *one == "SERVER" { url.as_str() } else { one })
                .collect();
            let home = Home::of(&server);
            let terminal = Terminal::run(&home, &arguments);
            (arguments.join(" "), *code, terminal, home)
        })
        .collect();
    let mut failed = Vec::new();
    for (command, code, terminal, _home) in runs {
        let (status, screen) = terminal.finish();
        let ended = status.and_then(|status| status.code());
        if ended != Some(code) {
            failed.push(format!("{command}: {ended:?}, not {code}\n{screen}"));
        } else if !screen.contains("reading the page, ") && !command.starts_with('w') {
            failed.push(format!("{command}: no progress\n{screen:?}"));
        }
    }
    assert!(
        failed.is_empty(),
        "{} of {}:\n{}",
        failed.len(),
        ASKING.len(),
        failed.join("\n")
    );
}

/// What a terminal shows at the end: lines without what was cleared or written over.
fn shown(screen: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut column = 0;
    let mut rest = screen;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '\r' => column = 0,
            '\n' => lines.push(String::new()),
            '\x1b' => {
                let end = rest.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(0);
                let (code, kind) = (&rest[..end], &rest[end..=end]);
                match (kind, code) {
                    ("K", "[2") => lines.last_mut().unwrap().clear(),
                    ("K", _) => {
                        let line = lines.last_mut().unwrap();
                        *line = line.chars().take(column).collect();
                    }
                    ("A", _) => {
                        let up = code.trim_start_matches('[').parse().unwrap_or(1);
                        let kept = lines.len().saturating_sub(up).max(1);
                        lines.truncate(kept);
                    }
                    _ => {}
                }
                rest = &rest[end + 1..];
            }
            c => {
                if column == 80 {
                    lines.push(String::new());
                    column = 0;
                }
                let line = lines.last_mut().unwrap();
                let mut chars: Vec<char> = line.chars().collect();
                chars.resize(chars.len().max(column), ' ');
                if column < chars.len() {
                    chars[column] = c;
                } else {
                    chars.push(c);
                }
                *line = chars.into_iter().collect();
                column += 1;
                continue;
            }
        }
        if c == '\n' {
            column = 0;
        }
    }
    lines.retain(|line| !line.trim().is_empty());
    lines
}

#[test]
fn ctrl_c_in_wait_and_watch_leaves_no_progress_on_the_screen() {
    let server = Server::new(|path| match path {
        "/api/v2/summary.json" => Answer::json(summary("minor", "partial_outage", "")),
        _ => Answer::status(404),
    });
    let home = Home::of(&server);
    let wait = Terminal::run(&home, &["wait", "acme", "--interval", "60s"]);
    let (status, screen) = wait.interrupt_after(Duration::from_millis(2_500)).finish();
    assert_eq!(status.unwrap().code(), Some(130));
    assert!(
        screen.contains("waiting for 1 of 1 · next check in "),
        "{screen:?}"
    );
    let lines = shown(&screen);
    assert!(
        !lines.iter().any(|line| line.contains("next check")),
        "{lines:#?}"
    );
    assert!(
        lines.iter().any(|line| line.contains("interrupted after ")),
        "{lines:#?}"
    );
    assert!(
        lines.iter().any(|line| line.contains("✘ acme")),
        "the last answer: {lines:#?}"
    );

    let home = Home::of(&server);
    let watch = Terminal::run(&home, &["watch", "acme", "--interval", "60s"]);
    let (status, screen) = watch.interrupt_after(Duration::from_millis(2_500)).finish();
    assert_eq!(status.unwrap().code(), Some(130));
    assert!(
        screen.contains("watching 1 vendor · next check in "),
        "{screen:?}"
    );
    let lines = shown(&screen);
    assert!(
        !lines.iter().any(|line| line.contains("next check")),
        "{lines:#?}"
    );
}

#[test]
fn a_second_ctrl_c_ends_a_wait_for_a_page_that_hangs() {
    let home = Home::of(&Server::new(|_| Answer::Hang));
    let begun = Instant::now();
    let wait = Terminal::run(&home, &["wait", "acme", "--timeout", "50s"]);
    let wait = wait.interrupt_after(Duration::from_millis(1_200));
    let wait = wait.interrupt_after(Duration::from_millis(300));
    let (status, _) = wait.finish();
    assert_eq!(status.unwrap().code(), Some(130));
    assert!(begun.elapsed() < Duration::from_secs(30));
}

#[test]
fn progress_of_a_slow_page_is_cleared_before_the_answer() {
    let home = Home::of(&slow_server());
    let (_, screen) = Terminal::run(&home, &["status", "acme"]).finish();
    let lines = shown(&screen);
    assert!(screen.contains("reading the page, "), "{screen:?}");
    assert!(
        !lines.iter().any(|line| line.contains("reading the page, ")),
        "{lines:#?}"
    );
}

#[test]
fn a_terminal_that_changes_its_size_during_progress_gets_the_whole_answer() {
    let home = Home::of(&slow_server());
    let resized = Terminal::run(&home, &["status", "acme"])
        .resize_after(Duration::from_millis(600), 40)
        .resize_after(Duration::from_millis(100), 120);
    let (status, screen) = resized.finish();
    assert_eq!(status.unwrap().code(), Some(1));
    let lines = shown(&screen);
    assert!(lines.iter().any(|line| line.contains("Acme")), "{lines:#?}");
    assert!(
        !lines.last().unwrap().contains("reading the page, "),
        "{lines:#?}"
    );
}

#[test]
fn a_dumb_terminal_gets_no_control_sequences() {
    let home = Home::of(&slow_server());
    for command in [&["status", "acme"][..], &["wait", "acme", "--within", "1s"]] {
        let (_, screen) = Terminal::run_with(&home, command, &[("TERM", "dumb")]).finish();
        assert!(screen.to_lowercase().contains("✘ acme"), "{screen}");
        assert!(!screen.contains('\x1b'), "{screen:?}");
    }
}

#[test]
fn without_colours_the_answer_has_none_and_progress_goes_on() {
    let home = Home::of(&slow_server());
    let run = |arguments: &[&str], variables: &[(&str, &str)]| {
        Terminal::run_with(&home, arguments, variables).finish().1
    };
    let is_coloured = |screen: &str| screen.contains("\x1b[3") || screen.contains("\x1b[1m");
    assert!(is_coloured(&run(&["status", "acme"], &[])));
    let plain = run(&["status", "acme"], &[("NO_COLOR", "1")]);
    assert!(
        !is_coloured(&plain) && plain.contains("reading the page, "),
        "{plain:?}"
    );
    let plain = run(
        &["status", "acme", "--color", "never", "--no-progress"],
        &[],
    );
    assert!(!plain.contains('\x1b'), "{plain:?}");
    let quiet = run(&["status", "acme", "--quiet"], &[]);
    assert_eq!(quiet, "");
}
