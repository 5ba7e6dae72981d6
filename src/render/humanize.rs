//! Times, lengths and texts as people read them.

use chrono::TimeDelta;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::style::Style;
use crate::model::Time;
pub(crate) use crate::model::length;

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
        3_600..172_800 => format!("{} h", seconds / 3_600),
        172_800..5_184_000 => format!("{} d", seconds / 86_400),
        _ => length(seconds),
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

/// The same without the zone, where it is the zone of the answer.
pub(crate) fn short_moment(at: Time, style: &Style) -> String {
    let same_zone = style.zone.clock(at).1 == style.zone.clock(style.now).1;
    let moment = moment(at, style);
    match moment.rsplit_once(' ') {
        Some((clock, _)) if same_zone => clock.to_owned(),
        _ => moment,
    }
}

/// A sentence whose times in UTC are shown in the user's zone.
pub(crate) fn local_times(text: &str, style: &Style) -> String {
    let words = text.split(' ');
    let shown = words.map(|word| {
        let (time, rest) = word.split_at(word.find('Z').map_or(0, |at| at + 1));
        match time.parse::<Time>() {
            Ok(at) => format!("{}{rest}", moment(at, style)),
            Err(_) => word.to_owned(),
        }
    });
    shown.collect::<Vec<_>>().join(" ")
}

/// The time of day, with the date where it is not `day`'s.
pub(crate) fn clock(at: Time, day: Option<Time>, style: &Style) -> String {
    let (clock, _) = style.zone.clock(at);
    let same = day.is_some_and(|day| style.zone.clock(day).0.date() == clock.date());
    clock
        .format(if same { "%H:%M" } else { "%-d %b %H:%M" })
        .to_string()
}

/// Two moments, what they share once: `6 Aug 14:37 – 16:25 UTC`.
pub(crate) fn span(from: Time, to: Time, style: &Style) -> String {
    let (start, zone) = (moment(from, style), style.zone.clock(to).1);
    let start = start.strip_suffix(&format!(" {zone}")).unwrap_or(&start);
    format!("{start} – {} {zone}", clock(to, Some(from), style))
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
        } else if visible_width(line) + 1 + visible_width(word) <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

/// Text of at most `width` columns; `…` stands for the end that is missing. Cut between words where that loses little.
pub(crate) fn cut(text: &str, width: usize) -> String {
    const LOSS: usize = 16;
    if text.width() <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        if kept.width() + c.width().unwrap_or_default() >= width {
            break;
        }
        kept.push(c);
    }
    let between = kept.rfind(' ').filter(|at| kept.len() - at <= LOSS);
    let whole_words = text[kept.len()..].starts_with(' ');
    if let Some(at) = between.filter(|_| !whole_words) {
        kept.truncate(at);
    }
    format!("{}…", kept.trim_end())
}

/// How many columns a text takes without the sequences that colour or link it.
pub(crate) fn visible_width(text: &str) -> usize {
    if !text.contains('\x1b') {
        return text.width();
    }
    let mut columns = 0;
    let mut rest = text;
    while let Some((before, sequence)) = rest.split_once('\x1b') {
        columns += before.width();
        let end = if sequence.starts_with(']') {
            "\x1b\\"
        } else {
            "m"
        };
        rest = sequence.split_once(end).map_or("", |(_, after)| after);
    }
    columns + rest.width()
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

/// The zone of an answer's times, by its abbreviation.
pub(crate) fn zone(style: &Style) -> String {
    style.zone.clock(style.now).1
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_cut_text_ends_with_an_ellipsis() {
        assert_eq!(cut("Login failures", 14), "Login failures");
        assert_eq!(cut("Login failures", 12), "Login…");
        assert_eq!(cut("Login failures", 6), "Login…");
        assert_eq!(cut("Login-failures-everywhere", 12), "Login-failu…");
        assert_eq!(cut("障害障害障害", 7), "障害障…");
    }

    #[test]
    fn colours_and_links_take_no_columns() {
        let link = "\x1b]8;;https://a.dev\x1b\\https://a.dev\x1b]8;;\x1b\\";
        assert_eq!(visible_width(&format!("\x1b[1mab\x1b[0m {link}")), 16);
        assert_eq!(wrap(&format!("{link} just now"), 22).len(), 1);
    }

    #[test]
    fn wide_characters_count_as_two_columns() {
        assert_eq!(wrap("障害 障害 障害", 9), ["障害 障害", "障害"]);
        assert_eq!(padded("障害", 6), "障害  ");
    }
}
