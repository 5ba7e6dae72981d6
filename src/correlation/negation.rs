//! Whether a clause denies what it names: "not related to AWS", "AWS is unaffected".

use super::words::Word;

/// These deny.
const NEGATIONS: &[&str] = &[
    "no",
    "not",
    "never",
    "neither",
    "nor",
    "non",
    "cannot",
    "unrelated",
    "unaffected",
    "independent",
    "independently",
    "isn't",
    "aren't",
    "wasn't",
    "weren't",
    "doesn't",
    "don't",
    "didn't",
    "hasn't",
    "haven't",
    "can't",
    "couldn't",
    "won't",
    "isnt",
    "arent",
    "doesnt",
    "dont",
    "except",
    "excluding",
];

/// These deny together.
const PHRASES: &[&[&str]] = &[
    &["ruled", "out"],
    &["rule", "out"],
    &["ruling", "out"],
    &["rather", "than"],
    &["instead", "of"],
    &["other", "than"],
    &["aside", "from"],
    &["apart", "from"],
    &["nothing", "to", "do"],
];

/// What a failing provider does not do: after a denial they tell of the failure, or of its progress.
const FAILURES: &[&str] = &[
    "yet",
    "only",
    "responding",
    "respond",
    "available",
    "working",
    "work",
    "able",
    "complete",
    "completing",
    "completed",
    "resolved",
    "recovered",
    "reachable",
    "reach",
    "connect",
    "connecting",
    "fully",
    "provided",
    "receive",
    "received",
    "longer",
    "load",
    "loading",
    "process",
    "processed",
    "processing",
    "deliver",
    "delivered",
    "delivering",
    "serve",
    "serving",
    "succeed",
    "finish",
    "finished",
    "returning",
    "access",
    "accessible",
    "stable",
    "fixed",
    "update",
    "updates",
    "response",
    "eta",
    "accepting",
    "heard",
    "seeing",
    "launch",
    "start",
    "starting",
];

/// A provider of which this is said is well, unless the clause says that it was not.
const WELL: &[&[&str]] = &[
    &["operating", "normally"],
    &["is", "operational"],
    &["are", "operational"],
    &["is", "healthy"],
    &["are", "healthy"],
];
const AGAIN: &[&str] = &["again", "now", "back", "once", "recovered", "returned"];

/// Words that begin a clause with a sense of its own.
const TURNS: &[&str] = &[
    "but", "however", "although", "though", "while", "whereas", "because",
];

/// Whether the clause around a place denies it.
pub(super) fn is_denied(text: &str, all: &[Word], place: usize) -> bool {
    let clause = clause(text, all, place);
    let denies = |(at, word): (usize, &Word)| {
        let next = clause.get(at + 1..).unwrap_or_default();
        let goes_on = next.iter().take(3);
        let is_failure = goes_on.into_iter().any(|word| is(FAILURES, word));
        is(NEGATIONS, word) && !is_failure
    };
    let says = |phrase: &&[&str]| {
        let mut windows = clause.windows(phrase.len());
        windows.any(|found| {
            found
                .iter()
                .map(|word| word.lower.as_str())
                .eq(phrase.iter().copied())
        })
    };
    clause.iter().enumerate().any(denies)
        || PHRASES.iter().any(says)
        || (WELL.iter().any(says) && !clause.iter().any(|word| is(AGAIN, word)))
}

fn is(list: &[&str], word: &Word) -> bool {
    list.contains(&word.lower.as_str())
}

fn clause<'a>(text: &str, all: &'a [Word], place: usize) -> &'a [Word] {
    let turns =
        |at: usize| at > 0 && (is(TURNS, &all[at]) || is_break(text, &all[at - 1], &all[at]));
    let from = (0..=place).rev().find(|at| turns(*at)).unwrap_or(0);
    let to = (place + 1..all.len()).find(|at| turns(*at));
    &all[from..to.unwrap_or(all.len())]
}

fn is_break(text: &str, before: &Word, after: &Word) -> bool {
    let gap = text.get(before.place.end..after.place.start);
    gap.is_some_and(|gap| gap.contains([';', '–', '—']) || gap.contains(" - "))
}
