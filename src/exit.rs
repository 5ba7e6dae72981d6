//! From decisions to the exit code.

use std::process::ExitCode;

use crate::gate::Decision;

/// The command line or the configuration is wrong.
pub(crate) const USAGE: u8 = 2;

/// `wait` timed out.
pub(crate) const TIMED_OUT: u8 = 4;

/// Interrupted: 128 and the number of SIGINT.
pub(crate) const INTERRUPTED: u8 = 130;

/// 0 answered and fine, 1 trouble, 3 cannot tell.
pub(crate) fn code(decision: Decision) -> ExitCode {
    ExitCode::from(match decision {
        Decision::Pass => 0,
        Decision::Fail => 1,
        Decision::Unknown => 3,
    })
}
