//! YAML as far as manifests need it: keys with their plain values, line by line. Anchors, flow collections of several
//! lines and documents of other forms give fewer keys, never wrong ones.

use crate::suggest::mention::{Mention, What};
use crate::suggest::text::numbered;

use super::docker;

/// A line `key: value`, or `- value`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::suggest) struct Entry<'a> {
    /// How far the key is indented; behind the dash of a list.
    pub(in crate::suggest) indent: usize,
    /// Empty for an item of a list that has none.
    pub(in crate::suggest) key: &'a str,
    /// Without quotes and comment; empty where none stands on the line.
    pub(in crate::suggest) value: &'a str,
    /// The line, from 1.
    pub(in crate::suggest) line: usize,
    /// Whether an item of a list begins here.
    pub(in crate::suggest) begins_item: bool,
}

/// The entries outside block scalars.
pub(in crate::suggest) fn entries(text: &str) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    let mut block: Option<usize> = None;
    for (line, content) in numbered(text) {
        let trimmed = content.trim_start_matches([' ', '\t']);
        let indent = content.len() - trimmed.len();
        if trimmed.is_empty() || trimmed.starts_with('#') {
            continue;
        }
        if block.is_some_and(|outer| indent > outer) {
            continue;
        }
        block = None;
        let mut item = trimmed;
        while let Some(rest) = item.strip_prefix("- ") {
            item = rest.trim_start();
        }
        let inner = indent + (trimmed.len() - item.len());
        let (key, value) = split(item, item.len() < trimmed.len());
        if value.starts_with(['|', '>']) {
            block = Some(indent);
        }
        entries.push(Entry {
            indent: inner,
            key,
            value: plain(value),
            line,
            begins_item: item.len() < trimmed.len(),
        });
    }
    entries
}

/// Key and value; an item of a list need not have a key.
fn split(item: &str, is_item: bool) -> (&str, &str) {
    let colon = item
        .find(": ")
        .or_else(|| item.strip_suffix(':').map(str::len));
    match colon {
        Some(at) => {
            let (key, value) = item.split_at(at);
            let value = value.strip_prefix(':').unwrap_or_default();
            (key.trim().trim_matches(['"', '\'']), value.trim())
        }
        None if is_item => ("", item.trim()),
        None => (item.trim(), ""),
    }
}

/// A value without its quotes and the comment behind it.
fn plain(value: &str) -> &str {
    let quote = value
        .chars()
        .next()
        .filter(|first| matches!(first, '"' | '\''));
    if let Some(quote) = quote {
        let inner = value.get(1..).unwrap_or_default();
        return inner.split(quote).next().unwrap_or_default();
    }
    value.split(" #").next().unwrap_or_default().trim()
}

/// The entries under a key that stands at the left edge, with the least indent among them.
pub(in crate::suggest) fn section<'a>(entries: &[Entry<'a>], key: &str) -> Vec<Entry<'a>> {
    let mut entries = entries
        .iter()
        .skip_while(|one| one.indent > 0 || one.key != key);
    entries.next();
    entries.take_while(|one| one.indent > 0).copied().collect()
}

/// Those of a section that are not nested in another of it.
pub(in crate::suggest) fn direct<'a>(section: &[Entry<'a>]) -> Vec<Entry<'a>> {
    let least = section.iter().map(|one| one.indent).min();
    let direct = section.iter().filter(|one| Some(one.indent) == least);
    direct.copied().collect()
}

/// What any YAML may name: images of containers and charts.
pub(in crate::suggest) fn images(text: &str) -> Vec<Mention> {
    let entries = entries(text);
    let named = entries.iter().filter(|one| !one.value.is_empty());
    let mentions = named.filter_map(|one| match one.key {
        "image" | "container" => docker::image(one.value, one.line),
        "chart" if one.value.contains('/') && !one.value.starts_with('.') => {
            Some(vec![Mention::package(
                "helm",
                one.value,
                one.line,
                crate::suggest::mention::Need::Always,
            )])
        }
        _ => None,
    });
    let mut mentions: Vec<_> = mentions.flatten().collect();
    mentions.extend(split_images(&entries));
    mentions
}

/// `repository: x` with a `tag:` beside it, as values of charts write an image.
fn split_images(entries: &[Entry<'_>]) -> Vec<Mention> {
    let pairs = entries.windows(4).filter_map(|window| {
        let (first, rest) = window.split_first()?;
        let is_tagged = rest
            .iter()
            .any(|one| one.key == "tag" && one.indent == first.indent);
        let is_image = first.key == "repository" && is_tagged && first.value.contains('/');
        is_image
            .then(|| docker::image(first.value, first.line))
            .flatten()
    });
    pairs
        .flatten()
        .filter(|one| matches!(one.what, What::Image(_) | What::Registry(_)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_their_values_and_blocks_have_none() {
        let text = "a: 1 # one\nb:\n  - uses: 'x/y@v1'\n    run: |\n      image: no\n  - plain\nc: >-\n  d: e\n\"f\": g\n";
        let entries = entries(text);
        let shown: Vec<_> = entries
            .iter()
            .map(|one| (one.indent, one.key, one.value))
            .collect();
        assert_eq!(
            shown,
            [
                (0, "a", "1"),
                (0, "b", ""),
                (4, "uses", "x/y@v1"),
                (4, "run", "|"),
                (4, "", "plain"),
                (0, "c", ">-"),
                (0, "f", "g")
            ]
        );
        let section = section(&entries, "b");
        assert_eq!((section.len(), direct(&section).len()), (3, 3));
    }
}
