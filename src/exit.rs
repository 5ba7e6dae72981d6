//! From decisions to the exit code.

use std::process::ExitCode;

use crate::gate::Decision;

/// The command line or the configuration is wrong, or the answer could not be written.
pub(crate) const USAGE: u8 = 2;

/// `wait` timed out.
pub(crate) const TIMED_OUT: u8 = 4;

/// Interrupted: 128 and the number of SIGINT.
pub(crate) const INTERRUPTED: u8 = 130;

/// 0 pass, 1 fail, 3 unknown.
pub(crate) fn code(decision: Decision) -> ExitCode {
    ExitCode::from(match decision {
        Decision::Pass => 0,
        Decision::Fail => 1,
        Decision::Unknown => 3,
    })
}
