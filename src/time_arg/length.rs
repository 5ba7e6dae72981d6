//! Lengths of time: `30s`, `5m`, `1h 30m`, `1d`; a bare number is seconds.

use std::time::Duration;

/// A length of time as it was typed.
///
/// # Errors
/// Where it is none.
pub(crate) fn length(text: &str) -> Result<Duration, String> {
    let text = text.trim();
    let seconds = text.parse().ok().map(Duration::from_secs);
    let length = seconds.or_else(|| humantime::parse_duration(text).ok());
    length.ok_or_else(|| "expected a length of time such as 30s, 5m, 2h or 1d".into())
}

/// A length of time that is not zero.
///
/// # Errors
/// Where it is none, or zero.
pub(crate) fn positive_length(text: &str) -> Result<Duration, String> {
    let length = length(text)?;
    if length.is_zero() {
        return Err("must be longer than 0".into());
    }
    Ok(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_number_is_seconds() {
        let seconds = |text| length(text).map(|one| one.as_secs());
        assert_eq!(seconds("5"), Ok(5));
        assert_eq!(seconds("90s"), Ok(90));
        assert_eq!(seconds("1h 30m"), Ok(5_400));
        assert_eq!(seconds("0"), Ok(0));
        for wrong in ["", "-5s", "5x", "soon"] {
            assert!(
                length(wrong).unwrap_err().contains("such as 30s"),
                "{wrong}"
            );
        }
    }

    #[test]
    fn zero_is_refused_where_it_makes_no_sense() {
        assert_eq!(positive_length("0s"), Err("must be longer than 0".into()));
        assert!(positive_length("200ms").is_ok());
    }
}
