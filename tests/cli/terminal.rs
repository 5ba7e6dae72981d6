//! Every command that asks a vendor, on a pseudo-terminal and against a slow server.

use std::fs::File;
use std::io::Read;
use std::process::{Child, ExitStatus};
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
    output: std::thread::JoinHandle<String>,
    deadline: Instant,
}

impl Terminal {
    fn run(home: &Home, arguments: &[&str]) -> Self {
        let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC;
        let screen = openpt(flags).unwrap();
        grantpt(&screen).unwrap();
        unlockpt(&screen).unwrap();
        let size = Winsize {
            ws_row: 24,
            ws_col: 80,
            ws_xpixel: 0,
            ws_ypixel: 0,
        };
        tcsetwinsize(&screen, size).unwrap();
        let name = ptsname(&screen, Vec::new()).unwrap().into_string().unwrap();
        let terminal = || File::options().read(true).write(true).open(&name).unwrap();
        let child = home
            .command(arguments)
            .env("TERM", "xterm-256color")
            .stdin(terminal())
            .stdout(terminal())
            .stderr(terminal())
            .spawn()
            .unwrap();
        let mut screen = File::from(screen);
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
            output,
            deadline,
        }
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
        } else if !screen.contains("vendors, ") && !command.starts_with('w') {
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
