//! The wordings, as data. All in lower case; a phrase is compared word by word.

/// They stand before a time or a date and say nothing that a window needs.
pub(super) const FILLERS: &[&str] = &[
    "about",
    "approx",
    "approximately",
    "around",
    "at",
    "circa",
    "exactly",
    "from",
    "just",
    "after",
    "before",
    "by",
    "nearly",
    "shortly",
    "of",
    "on",
    "roughly",
    "the",
];

/// What joins its two ends.
pub(super) const JOINTS: &[&str] = &[
    "and", "to", "until", "till", "til", "through", "thru", "-", "–", "—", "‐", "‑", "−", "→", "/",
    "~",
];

/// A sentence is about an outage if it has one of these beginnings of words.
pub(super) const OUTAGE: &[&str] = &[
    "affect",
    "blocked",
    "degrad",
    "delay",
    "disrupt",
    "drop",
    "duplicate",
    "duration",
    "elevated",
    "error",
    "fail",
    "fault",
    "impact",
    "impair",
    "inaccessib",
    "incident",
    "incorrect",
    "increase",
    "inoperab",
    "interrupt",
    "intermittent",
    "issue",
    "laten",
    "miss",
    "offline",
    "outage",
    "packet",
    "problem",
    "reject",
    "trouble",
    "unavailab",
    "unreachab",
    "unresponsive",
    "unsuccessful",
    "timeframe",
];

/// Or one of these words.
pub(super) const OUTAGE_WORDS: &[&str] = &[
    "down", "downtime", "loss", "lost", "not", "slow", "slower", "stale", "stuck", "timed",
    "timeout", "timeouts", "unable", "wrong",
];

/// Phrases before a window that make it another thing's.
pub(super) const ANOTHER_BEFORE: &[&str] = &[
    "maintenance",
    "additionally",
    "ingested",
    "recorded",
    "submitted",
    "scheduled",
    "planned",
    "will",
    "we ll",
    "similar",
    "previous",
    "previously",
    "last week",
    "last month",
    "last year",
    "earlier incident",
    "prior incident",
    "unrelated",
    "graph",
    "chart",
    "dashboard",
    "screenshot",
    "example",
    "logs",
    "business hours",
    "office hours",
    "support hours",
    "opening hours",
    "support is",
    "no impact",
    "no customer",
    "no customers",
    "no customer impact",
    "no user",
    "no users",
    "no errors",
    "not affected",
    "not impacted",
    "not affect",
    "not impact",
    "unaffected",
    "working hours",
];

/// Phrases right behind a window that make it another thing's.
pub(super) const ANOTHER_AFTER: &[&str] = &[
    "will",
    "no customers",
    "no customer",
    "no users",
    "no impact",
    "there was no",
    "there were no",
    "no errors",
    "no more errors",
    "no further errors",
    "we saw no",
    "we observed no",
    "we have seen no",
    "we are",
    "we will",
    "scheduled maintenance will",
    "planned maintenance will",
];

/// Who acts in "between 10:00 and 10:10 UTC we rolled it back", which is the window of the repair.
pub(super) const OPERATORS: &[&str] = &[
    "we",
    "engineers",
    "engineer",
    "our engineers",
    "our team",
    "our teams",
    "our staff",
    "the team",
    "google engineers",
    "support",
];

/// What they do in it.
pub(super) const REPAIRS: &[&str] = &[
    "added",
    "applied",
    "backfilled",
    "began",
    "conducted",
    "continued",
    "deployed",
    "disabled",
    "drained",
    "enabled",
    "failed",
    "investigated",
    "made",
    "migrated",
    "mitigated",
    "monitored",
    "moved",
    "performed",
    "processed",
    "redeployed",
    "released",
    "replayed",
    "reprocessed",
    "restarted",
    "restored",
    "reverted",
    "rolled",
    "rotated",
    "ran",
    "scaled",
    "started",
    "switched",
    "tested",
    "tried",
    "upgraded",
    "worked",
];

/// Work whose own window follows it: "we *monitored* from 16:00 UTC until 16:30 UTC", "a fix was *deployed* between …".
pub(super) const WORK: &[&str] = &[
    "applied",
    "backfilled",
    "conducted",
    "deployed",
    "migrated",
    "monitored",
    "processed",
    "redeployed",
    "released",
    "replayed",
    "reprocessed",
    "restarted",
    "reverted",
    "rolled",
    "tested",
    "upgraded",
    "verified",
    "watched",
];

/// Behind such work they lead to the outage that it caused: "we deployed a change *that* …".
pub(super) const LEADS: &[&str] = &[
    "and",
    "caused",
    "causing",
    "led",
    "leading",
    "resulted",
    "resulting",
    "that",
    "when",
    "which",
    "while",
];

/// "The incident *began* at …".
pub(super) const BEGINS: &[&str] = &[
    "began",
    "begin",
    "beginning",
    "begins",
    "commenced",
    "onset",
    "start",
    "started",
    "starting",
    "starts",
];

/// "… and *ended* at …".
pub(super) const ENDS: &[&str] = &[
    "ceased",
    "concluded",
    "end",
    "ended",
    "ending",
    "ends",
    "finished",
    "mitigated",
    "recovered",
    "resolved",
    "restored",
    "stopped",
    "till",
    "through",
    "until",
];

/// "It began at 15:05 UTC and *lasted* 80 minutes".
pub(super) const LASTS: &[&str] = &[
    "lasted",
    "lasting",
    "persisted",
    "persisting",
    "continued",
    "continuing",
];

/// "At 21:34 UTC we began *seeing* errors": other beginnings behind a time are those of a repair.
pub(super) const ONSETS: &[&str] = &[
    "experiencing",
    "failing",
    "having",
    "observing",
    "receiving",
    "returning",
    "seeing",
];

/// Labels of the parts of an outage: "First period (08:45 – 09:13 UTC)".
pub(super) const ORDINALS: &[&str] = &["first", "second", "third", "fourth", "1st", "2nd", "3rd"];

/// What begins and ends.
pub(super) const SUBJECTS: &[&str] = &[
    "degradation",
    "disruption",
    "errors",
    "event",
    "failures",
    "impact",
    "incident",
    "interruption",
    "issue",
    "outage",
    "problem",
];

/// "Start *time of impact*: 14:51 UTC": what may stand between a label and its time.
pub(super) const LABELS: &[&str] = &["time", "date", "of", "impact", "incident", "outage", "utc"];

/// A line of a log, not the vendor's words.
pub(super) const LOG_LEVELS: &[&str] = &[
    "critical", "debug", "error", "err", "fatal", "info", "notice", "panic", "trace", "warn",
    "warning",
];
