//! Complete for a shell; or parse, run, print, exit.

use std::io::{self, BufWriter};
use std::process::ExitCode;

fn main() -> ExitCode {
    if let Some(code) = pingoru::complete() {
        return code;
    }
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    // Not locked: the progress thread writes to stderr too.
    pingoru::run(std::env::args_os(), &mut out, &mut io::stderr())
}
