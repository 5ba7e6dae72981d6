//! What others wrote is not obeyed: by a terminal, or by GitHub Actions as a workflow command.

use std::io::{self, Write};

use crate::model::Text;
use crate::render::{Render, without_commands};

/// Whether this process runs in a job of GitHub Actions.
pub(super) fn is_needed() -> bool {
    std::env::var_os("GITHUB_ACTIONS").is_some_and(|value| value == "true")
}

/// An answer without commands. JSON keeps its meaning; `github` has written its own commands.
pub(super) fn guarded(format: &dyn Render, answer: &[u8]) -> Vec<u8> {
    let answer = String::from_utf8_lossy(answer);
    match format.name() {
        "github" => answer.into_owned().into_bytes(),
        "json" | "jsonl" => answer.replace("##[", "#\\u0023[").into_bytes(),
        _ => {
            let lines = answer.split_inclusive('\n').map(without_commands);
            lines.collect::<String>().into_bytes()
        }
    }
}

/// Text without what a terminal obeys, line by line.
pub(super) fn safe(text: &str) -> String {
    text.split_inclusive('\n').map(safe_line).collect()
}

fn safe_line(line: &str) -> String {
    let (text, end) = match line.strip_suffix('\n') {
        Some(text) => (text, "\n"),
        None => (line, ""),
    };
    let text = Text::new(text);
    let shown: String = text.lines().collect();
    shown + end
}

/// Standard error, line by line: an error may quote a file, an argument or a server. Nothing in it is obeyed, by a
/// terminal or inside GitHub Actions.
pub(super) struct Guard<'a> {
    inner: &'a mut dyn Write,
    line: Vec<u8>,
    is_job: bool,
}

impl<'a> Guard<'a> {
    pub(super) fn new(inner: &'a mut dyn Write) -> Self {
        Self {
            inner,
            line: Vec::new(),
            is_job: is_needed(),
        }
    }

    fn pass_on(&mut self) -> io::Result<()> {
        let line = std::mem::take(&mut self.line);
        let line = safe_line(&String::from_utf8_lossy(&line));
        if self.is_job {
            return self.inner.write_all(without_commands(&line).as_bytes());
        }
        self.inner.write_all(line.as_bytes())
    }
}

impl Write for Guard<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.line.extend_from_slice(line);
            if line.ends_with(b"\n") {
                self.pass_on()?;
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.pass_on()?;
        self.inner.flush()
    }
}

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        let _ = self.flush();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::by_name;

    #[test]
    fn a_line_of_errors_is_no_command() {
        let mut out = Vec::new();
        let mut guard = Guard::new(&mut out);
        guard.is_job = true;
        write!(guard, "::error").unwrap();
        write!(guard, "::x\nerror: ##[add-mask]y\n").unwrap();
        drop(guard);
        assert_eq!(out, b": :error::x\nerror: ## [add-mask]y\n");
    }

    #[test]
    fn a_line_of_errors_is_not_obeyed_by_a_terminal() {
        let mut out = Vec::new();
        let mut guard = Guard::new(&mut out);
        write!(guard, "error: \x1b]0;evil").unwrap();
        write!(guard, "\x07\n\n  pingoru status\u{202e}\r\n").unwrap();
        drop(guard);
        let shown = String::from_utf8(out).unwrap();
        assert_eq!(shown, "error: ␛]0;evil␇\n\n  pingoru status\n");
    }

    #[test]
    fn text_keeps_its_lines() {
        assert_eq!(safe("a\x1bc\n\n  b \n"), "a␛c\n\n  b\n");
        assert_eq!(safe("a\u{9b}31m"), "a\u{fffd}31m");
    }

    #[test]
    fn json_means_the_same_as_before() {
        let json = by_name("json").unwrap();
        let answer = guarded(json, br#"{"a":"x ##[error]y"}"#);
        assert!(!String::from_utf8_lossy(&answer).contains("##["));
        let value: serde_json::Value = serde_json::from_slice(&answer).unwrap();
        assert_eq!(value["a"], "x ##[error]y");
    }
}
