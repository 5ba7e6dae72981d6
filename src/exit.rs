//! From verdicts to the exit code.

use std::process::ExitCode;

use crate::gate::Verdict;

/// The command line or the configuration is wrong.
pub(crate) const USAGE: u8 = 2;

/// 0 answered and fine, 1 trouble, 3 cannot tell.
pub(crate) fn code(verdict: Verdict) -> ExitCode {
    ExitCode::from(match verdict {
        Verdict::Ok => 0,
        Verdict::Trouble => 1,
        Verdict::Unknown => 3,
    })
}
