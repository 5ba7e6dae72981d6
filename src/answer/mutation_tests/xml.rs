//! Mutations of RSS and Atom: elements, and the words in them.

use std::collections::BTreeSet;
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;

/// Elements whose words are many are free text: only the first words are tried.
const WORDS_PER_ELEMENT: usize = 30;

/// An element inside an item, or of the channel.
struct Element {
    path: String,
    whole: Range<usize>,
    inner: Range<usize>,
}

/// Calls back with each mutation: the element's path, what was done, and the body.
pub(super) fn elements(text: &str, mut each: impl FnMut(&str, &str, Vec<u8>)) {
    for element in all(text) {
        let with = |range: &Range<usize>, new: &str| {
            let (before, after) = (&text[..range.start], &text[range.end..]);
            format!("{before}{new}{after}").into_bytes()
        };
        let path = &element.path;
        each(path, "deleted", with(&element.whole, ""));
        each(path, "empty", with(&element.inner, ""));
        let inner = &text[element.inner.clone()];
        let renamed = format!("<renamed>{inner}</renamed>");
        each(path, "renamed", with(&element.whole, &renamed));
        for word in words(inner) {
            let changed = inner.replace(word, "zzzunknown");
            let what = format!("with an unknown word for {word}");
            each(path, &what, with(&element.inner, &changed));
        }
    }
}

fn words(text: &str) -> Vec<&str> {
    let mut seen = BTreeSet::new();
    let words = text.split(|c: char| !c.is_alphabetic());
    let words = words.filter(|word| word.len() > 3 && *word != "CDATA" && seen.insert(*word));
    words.take(WORDS_PER_ELEMENT).collect()
}

/// What lies in an item or entry, and what lies beside them.
fn all(text: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.allow_dangling_amp = true;
    config.check_end_names = false;
    let (mut open, mut found) = (Vec::new(), Vec::new());
    loop {
        let position = |reader: &Reader<&[u8]>| usize::try_from(reader.buffer_position()).unwrap();
        let before = position(&reader);
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                let name = start.name().as_ref().to_owned();
                open.push((name, before, position(&reader)));
            }
            Ok(Event::End(_)) => {
                let Some((name, start, inner)) = open.pop() else {
                    continue;
                };
                let path: Vec<_> = open.iter().map(|(name, ..)| name.as_str()).collect();
                let is_item = matches!(&*name, "item" | "entry");
                let is_inside = path
                    .iter()
                    .any(|one| matches!(*one, "item" | "entry" | "channel"));
                if is_inside && !is_item {
                    found.push(Element {
                        path: format!("{}.{name}", path.join(".")),
                        whole: start..position(&reader),
                        inner: inner..before,
                    });
                }
            }
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}
