//! The one writer of lengths of time.

/// A length in its two largest units: `45 s`, `30 min`, `2 h 05 min`, `3 d 4 h`; from 60 days on in months or years.
pub(crate) fn length(seconds: i64) -> String {
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60);
    match seconds {
        ..60 => format!("{seconds} s"),
        60..3_600 => format!("{minutes} min"),
        3_600..86_400 if minutes == 0 => format!("{hours} h"),
        3_600..86_400 => format!("{hours} h {minutes:02} min"),
        _ if days >= 730 => format!("{} years", days / 365),
        _ if days >= 60 => format!("{} months", days / 30),
        _ if hours == 0 => format!("{days} d"),
        _ => format!("{days} d {hours} h"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_show_two_units() {
        let shown = [45, 1_800, 7_500, 7_200, 273_600, 172_800].map(length);
        assert_eq!(
            shown,
            ["45 s", "30 min", "2 h 05 min", "2 h", "3 d 4 h", "2 d"]
        );
    }

    #[test]
    fn long_lengths_are_months_or_years() {
        let day = 86_400;
        let shown = [59, 60, 400, 1_219].map(|days| length(days * day));
        assert_eq!(shown, ["59 d", "2 months", "13 months", "3 years"]);
    }
}
