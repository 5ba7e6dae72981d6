//! Programs: without a shell, with an end to their time and to what they may say.

use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use super::refusal::Refusal;
use crate::model::Text;
use crate::notify::delivery::Program;

/// So much of what the program says of an error is read, in bytes.
const WORDS: u64 = 4 << 10;
/// How often it is looked after.
const STEP: Duration = Duration::from_millis(10);
/// How long its words are waited for once it has ended.
const LAST_WORDS: Duration = Duration::from_millis(200);

pub(super) fn run(program: &Program, timeout: Duration) -> Result<(), Refusal> {
    let Some((name, arguments)) = program.command.split_first() else {
        return Err(refusal("no program is named".to_owned(), None));
    };
    let spawned = Command::new(name)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = spawned.map_err(|error| {
        let cause = match error.kind() {
            std::io::ErrorKind::NotFound => "is not found".to_owned(),
            std::io::ErrorKind::PermissionDenied => "may not be run".to_owned(),
            _ => format!("cannot be run ({error})"),
        };
        refusal(format!("{name} {cause}"), None)
    })?;
    let words = listen(&mut child);
    feed(&mut child, program.input.clone());
    let ended = wait(&mut child, timeout);
    let said = || {
        words
            .recv_timeout(LAST_WORDS)
            .ok()
            .filter(|said| !said.is_empty())
    };
    match ended {
        Some(status) if status.success() => Ok(()),
        Some(status) => {
            let code = status
                .code()
                .map(|code| format!("exited with status {code}"));
            let code = code.unwrap_or_else(|| "was ended by a signal".to_owned());
            Err(refusal(format!("{name} {code}"), said()))
        }
        None => {
            let _ = child.kill();
            let _ = child.wait();
            let seconds = timeout.as_secs();
            Err(refusal(
                format!("{name} did not end within {seconds} s"),
                said(),
            ))
        }
    }
}

fn refusal(error: String, detail: Option<String>) -> Refusal {
    Refusal {
        error,
        detail,
        wait: None,
        of_receiver: true,
    }
}

/// The first line that the program writes on standard error. A program of its own that it leaves behind may hold the
/// pipe open, so its end is not waited for.
fn listen(child: &mut Child) -> mpsc::Receiver<String> {
    let (say, said) = mpsc::channel();
    if let Some(pipe) = child.stderr.take() {
        thread::spawn(move || {
            let mut words = Vec::new();
            let mut pipe = pipe;
            let _ = pipe.by_ref().take(WORDS).read_to_end(&mut words);
            let words = String::from_utf8_lossy(&words).into_owned();
            let first = words.lines().map(str::trim).find(|line| !line.is_empty());
            let _ = say.send(Text::new(first.unwrap_or_default()).line());
            // What else it says goes nowhere, so that it does not wait for a reader.
            let _ = std::io::copy(&mut pipe, &mut std::io::sink());
        });
    }
    said
}

fn feed(child: &mut Child, input: Vec<u8>) {
    if let Some(mut pipe) = child.stdin.take() {
        thread::spawn(move || {
            let _ = pipe.write_all(&input);
        });
    }
}

fn wait(child: &mut Child, timeout: Duration) -> Option<std::process::ExitStatus> {
    let end = Instant::now() + timeout;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status),
            Ok(None) if Instant::now() < end => thread::sleep(STEP),
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run_script(script: &str, timeout: Duration) -> Result<(), Refusal> {
        let program = Program {
            command: ["sh", "-c", script].map(str::to_owned).to_vec(),
            input: b"{\"title\":\"x\"}".to_vec(),
        };
        run(&program, timeout)
    }

    const LONG: Duration = Duration::from_secs(20);

    #[test]
    fn a_program_reads_its_input_to_the_end() {
        assert_eq!(run_script("grep -q '\"title\":\"x\"'", LONG), Ok(()));
        assert_eq!(run_script("exit 0", LONG), Ok(()), "or not at all");
    }

    #[test]
    fn a_program_that_fails_says_why() {
        let refusal = run_script("echo 'no \u{1b}[31mtoken' >&2; exit 3", LONG).unwrap_err();
        assert_eq!(refusal.error, "sh exited with status 3");
        assert_eq!(refusal.detail.as_deref(), Some("no ␛[31mtoken"));
    }

    #[test]
    fn a_program_that_hangs_is_ended() {
        let begun = Instant::now();
        let refusal = run_script("sleep 60", Duration::from_millis(300)).unwrap_err();
        assert!(refusal.error.contains("did not end"), "{}", refusal.error);
        assert!(begun.elapsed() < LONG);
    }

    #[test]
    fn a_program_that_floods_does_not_block() {
        let flood = "head -c 300000 /dev/zero >&2; exit 1";
        assert!(run_script(flood, LONG).is_err());
    }

    #[test]
    fn a_missing_program_is_named() {
        let program = Program {
            command: vec!["/no/such/program".into()],
            input: Vec::new(),
        };
        let refusal = run(&program, LONG).unwrap_err();
        assert_eq!(refusal.error, "/no/such/program is not found");
    }
}
