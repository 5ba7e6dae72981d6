//! Counts that options take.

/// A count that is not zero.
///
/// # Errors
/// Where it is none, zero or negative.
pub(crate) fn at_least_one(text: &str) -> Result<usize, String> {
    let wrong = || "must be a whole number, 1 or more".to_owned();
    let count: usize = text.trim().parse().map_err(|_| wrong())?;
    if count == 0 { Err(wrong()) } else { Ok(count) }
}

/// A count.
///
/// # Errors
/// Where it is none, or negative.
pub(crate) fn at_least_zero(text: &str) -> Result<u32, String> {
    let wrong = |_| "must be a whole number, 0 or more".to_owned();
    text.trim().parse().map_err(wrong)
}
