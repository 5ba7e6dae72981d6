//! The terminal that progress is drawn on.

use std::io::{self, Write, stderr};

use indicatif::TermLike;

/// What a terminal echoes for Ctrl-C, `^C`, and one column for the cursor: at the edge it would begin a line of its own,
/// and progress would not be cleared.
const ECHO: u16 = 3;

/// Standard error, without its last columns.
#[derive(Debug)]
pub(super) struct Screen;

impl Screen {
    fn steps(count: usize, direction: char) -> io::Result<()> {
        match count {
            0 => Ok(()),
            count => write!(stderr(), "\x1b[{count}{direction}"),
        }
    }
}

impl TermLike for Screen {
    fn width(&self) -> u16 {
        let size = terminal_size::terminal_size_of(stderr());
        let width = size.map_or(80, |(width, _)| width.0);
        width.saturating_sub(ECHO).max(1)
    }

    fn move_cursor_up(&self, n: usize) -> io::Result<()> {
        Self::steps(n, 'A')
    }

    fn move_cursor_down(&self, n: usize) -> io::Result<()> {
        Self::steps(n, 'B')
    }

    fn move_cursor_right(&self, n: usize) -> io::Result<()> {
        Self::steps(n, 'C')
    }

    fn move_cursor_left(&self, n: usize) -> io::Result<()> {
        Self::steps(n, 'D')
    }

    fn write_line(&self, line: &str) -> io::Result<()> {
        writeln!(stderr(), "{line}")
    }

    fn write_str(&self, text: &str) -> io::Result<()> {
        stderr().write_all(text.as_bytes())
    }

    fn clear_line(&self) -> io::Result<()> {
        stderr().write_all(b"\r\x1b[2K")
    }

    fn flush(&self) -> io::Result<()> {
        stderr().flush()
    }
}
