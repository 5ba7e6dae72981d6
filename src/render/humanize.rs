//! Times, lengths and texts as people read them.

use chrono::TimeDelta;
use unicode_width::UnicodeWidthStr;

use super::style::Style;
use crate::model::Time;

/// A length in its two largest units: `30 min`, `2 h 05 min`, `3 d 4 h`, `45 s`.
pub(crate) fn length(seconds: i64) -> String {
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60);
    match seconds {
        ..60 => format!("{seconds} s"),
        60..3_600 => format!("{minutes} min"),
        3_600..86_400 if minutes == 0 => format!("{hours} h"),
        3_600..86_400 => format!("{hours} h {minutes:02} min"),
        _ if hours == 0 => format!("{days} d"),
        _ => format!("{days} d {hours} h"),
    }
}

/// A length of a wait, to the second below an hour: `3 min 20 s`.
pub(crate) fn elapsed(seconds: i64) -> String {
    match (seconds / 60, seconds % 60) {
        (1..60, rest @ 1..) => format!("{} min {rest} s", seconds / 60),
        _ => length(seconds),
    }
}

/// A moment seen from now: `2 h ago`, `in 3 d`, `just now`.
pub(crate) fn relative(at: Time, now: Time) -> String {
    let ago = (now - at).num_seconds();
    let coarse = |seconds: i64| match seconds {
        ..60 => format!("{seconds} s"),
        60..3_600 => format!("{} min", seconds / 60),
        3_600..172_800 => format!("{} h", seconds / 3_600),
        _ => format!("{} d", seconds / 86_400),
    };
    match ago {
        -1..=1 => "just now".into(),
        2.. => format!("{} ago", coarse(ago)),
        _ => format!("in {}", coarse(-ago)),
    }
}

/// Date and time, with the year only where it is another one.
pub(crate) fn moment(at: Time, style: &Style) -> String {
    let (clock, zone) = style.zone.clock(at);
    let (now, _) = style.zone.clock(style.now);
    let near = (now - clock).abs() < TimeDelta::days(180);
    format!(
        "{} {zone}",
        clock.format(if near {
            "%-d %b %H:%M"
        } else {
            "%-d %b %Y %H:%M"
        })
    )
}

/// The time of day, with the date where it is not `day`'s.
pub(crate) fn clock(at: Time, day: Option<Time>, style: &Style) -> String {
    let (clock, _) = style.zone.clock(at);
    let same = day.is_some_and(|day| style.zone.clock(day).0.date() == clock.date());
    clock
        .format(if same { "%H:%M" } else { "%-d %b %H:%M" })
        .to_string()
}

/// A word of the JSON as people read it: `partial_outage` is `partial outage`.
pub(crate) fn spaced(word: &str) -> String {
    word.replace('_', " ")
}

/// `1 incident`, `2 incidents`.
pub(crate) fn count(number: usize, one: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {one}{plural}")
}

/// Text broken at spaces so that no line is wider than `width` columns; a longer word stays whole.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let Some(line) = lines.last_mut() else {
            continue;
        };
        if line.is_empty() {
            line.push_str(word);
        } else if line.width() + 1 + word.width() <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

/// How many columns of a terminal a text takes.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

/// Text filled up with spaces to a width in columns.
pub(crate) fn padded(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(missing))
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
    fn a_wait_is_told_to_the_second() {
        let shown = [5, 60, 200, 3_600, 7_500].map(elapsed);
        assert_eq!(shown, ["5 s", "1 min", "3 min 20 s", "1 h", "2 h 05 min"]);
    }

    #[test]
    fn moments_are_seen_from_now() {
        let now: Time = "2026-11-20T12:00:00Z".parse().unwrap();
        let shown = |seconds: i64| relative(now - TimeDelta::seconds(seconds), now);
        assert_eq!(
            [shown(0), shown(90), shown(7_300), shown(-90_000)],
            ["just now", "1 min ago", "2 h ago", "in 25 h"]
        );
    }

    #[test]
    fn wide_characters_count_as_two_columns() {
        assert_eq!(wrap("障害 障害 障害", 9), ["障害 障害", "障害"]);
        assert_eq!(padded("障害", 6), "障害  ");
    }
}
