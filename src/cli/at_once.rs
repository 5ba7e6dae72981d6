//! What one argument alone prints: help or version.

use std::borrow::Cow;
use std::ffi::OsStr;

use super::{help, version};

/// The answer to an argument that stands alone and needs no parser.
pub(super) fn at_once(argument: &OsStr) -> Option<Cow<'static, str>> {
    Some(match argument.to_str()? {
        "-h" => help::SHORT.into(),
        "--help" => help::LONG.into(),
        "--version" => version::long().into(),
        _ => return None,
    })
}
