//! Abbreviations of time zones. Those that mean several zones (`IST`, `AST`) are left out: no time is better than a wrong one.

use chrono::TimeDelta;

/// Minutes east of UTC.
const ZONES: &[(&str, i64)] = &[
    ("UTC", 0),
    ("GMT", 0),
    ("UT", 0),
    ("Z", 0),
    ("WET", 0),
    ("WEST", 60),
    ("BST", 60),
    ("CET", 60),
    ("CEST", 120),
    ("EET", 120),
    ("EEST", 180),
    ("MSK", 180),
    ("SAST", 120),
    ("SGT", 480),
    ("HKT", 480),
    ("AWST", 480),
    ("JST", 540),
    ("KST", 540),
    ("ACST", 570),
    ("ACDT", 630),
    ("AEST", 600),
    ("AEDT", 660),
    ("NZST", 720),
    ("NZDT", 780),
    ("NST", -210),
    ("NDT", -150),
    ("EST", -300),
    ("EDT", -240),
    ("CST", -360),
    ("CDT", -300),
    ("MST", -420),
    ("MDT", -360),
    ("PST", -480),
    ("PDT", -420),
    ("AKST", -540),
    ("AKDT", -480),
    ("HST", -600),
];

/// How far east of UTC a zone is: an abbreviation, digits (`-03`, `+0530`, `+05:30`), or both (`GMT+0200`, `UTC+2`).
pub(crate) fn offset(zone: &str) -> Option<TimeDelta> {
    let zone = zone.trim();
    let known = ZONES
        .iter()
        .find(|(own, _)| own.eq_ignore_ascii_case(zone))
        .map(|(_, minutes)| TimeDelta::minutes(*minutes));
    known.or_else(|| digits(zone)).or_else(|| from_utc(zone))
}

/// Digits behind `UTC` or `GMT`, where one is enough.
fn from_utc(zone: &str) -> Option<TimeDelta> {
    let (name, east) = zone.split_at_checked(3)?;
    if !name.eq_ignore_ascii_case("UTC") && !name.eq_ignore_ascii_case("GMT") {
        return None;
    }
    match east.split_at_checked(1)? {
        (sign, hour) if hour.len() == 1 => digits(&format!("{sign}0{hour}")),
        _ => digits(east),
    }
}

fn digits(zone: &str) -> Option<TimeDelta> {
    let east = match zone.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let clock = zone.get(1..)?.replace(':', "");
    let (hours, minutes) = match clock.len() {
        2 => (clock.as_str(), "00"),
        4 => clock.split_at(2),
        _ => return None,
    };
    let (hours, minutes): (u8, u8) = (hours.parse().ok()?, minutes.parse().ok()?);
    let within = hours <= 14 && minutes < 60;
    within.then(|| TimeDelta::minutes(east * (i64::from(hours) * 60 + i64::from(minutes))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_and_digits_are_offsets() {
        let hours = |zone: &str| offset(zone).map(|offset| offset.num_minutes());
        assert_eq!(hours("CET"), Some(60));
        assert_eq!(hours("pdt"), Some(-420));
        assert_eq!(hours("-03"), Some(-180));
        assert_eq!(hours("+0530"), Some(330));
        assert_eq!(hours("+05:45"), Some(345));
        assert_eq!(hours("GMT+0200"), Some(120));
        assert_eq!(hours("utc-5"), Some(-300));
    }

    #[test]
    fn what_is_no_zone_or_several_is_none() {
        for zone in ["IST", "AST", "", "+", "+1", "+9900", "+0a00", "2026", "+é"] {
            assert_eq!(offset(zone), None, "{zone}");
        }
    }
}
