//! RSS and Atom, read into one shape. No entity of the document's own is ever expanded.

pub(crate) use super::syndication::{Entry, Syndication};
use super::xml_repair;
use super::{entity, text};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The name of a document's root element. A prefix of its own is left out, and RDF Site Summary counts as RSS.
pub(crate) fn root(text: &str) -> Option<String> {
    let mut reader = lenient(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(start) | Event::Empty(start)) => {
                return Some(root_name(start.name().0).to_owned());
            }
            Ok(Event::Eof) | Err(_) => return None,
            Ok(_) => {}
        }
    }
}

fn root_name(written: &str) -> &str {
    match local(written) {
        "RDF" => "rss",
        name @ ("rss" | "feed") => name,
        _ => written,
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// Reads a document whose root is `rss` (with a channel), RDF or `feed`. One with brackets that open no tag is read again
/// with them as text.
///
/// # Errors
/// The reason in words, where it is neither or is broken.
pub(crate) fn syndication(text: &str) -> Result<Syndication, String> {
    let text = text.trim_start();
    read(text).or_else(|error| match xml_repair::escape_brackets(text) {
        Some(repaired) => read(&repaired).map_err(|_| error),
        None => Err(error),
    })
}

/// Whether a feed cannot be read to its end.
pub(crate) fn is_broken(text: &str) -> bool {
    syndication(text).is_err_and(|error| error != NO_TITLE)
}

/// A bare `&` is text, and the ends of elements are matched by [`Reading::close`].
fn lenient(text: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.allow_dangling_amp = true;
    config.allow_unmatched_ends = true;
    config.check_end_names = false;
    reader
}

fn read(text: &str) -> Result<Syndication, String> {
    let mut reader = lenient(text);
    let mut reading = Reading::default();
    let failed = |error: String, at: u64| {
        let before = usize::try_from(at)
            .ok()
            .and_then(|at| text.as_bytes().get(..at));
        let before = String::from_utf8_lossy(before.unwrap_or_default());
        let line = before.matches('\n').count() + 1;
        format!("line {line}: {error}")
    };
    loop {
        let event = reader.read_event();
        let event = event.map_err(|error| failed(error.to_string(), reader.error_position()))?;
        if matches!(event, Event::Eof) {
            return reading.finish();
        }
        let read = reading.event(event);
        read.map_err(|error| failed(error, reader.buffer_position()))?;
        if reading.has_root && reading.path.is_empty() {
            // Whatever follows is not part of the feed.
            return reading.finish();
        }
    }
}

#[derive(Default)]
struct Reading {
    feed: Syndication,
    entry: Option<Entry>,
    path: Vec<String>,
    has_root: bool,
    elements: usize,
    /// The prefix of the root, which its elements have as well.
    prefix: String,
    /// How deep the field stands whose text is being gathered.
    field: Option<usize>,
    text: String,
    href: Option<String>,
    /// Whether the field is HTML or holds markup.
    is_markup: bool,
}

const NO_TITLE: &str = "it has no title";

/// Deeper than any feed; keeps a hostile document small.
const DEEPEST: usize = 64;
/// Elements of one document: ten times those of the longest feed that is known.
const MOST_ELEMENTS: usize = 200_000;

impl Reading {
    fn event(&mut self, event: Event<'_>) -> Result<(), String> {
        match event {
            Event::Start(start) => self.open(&start)?,
            Event::Empty(start) => {
                self.open(&start)?;
                self.close_last();
            }
            Event::End(end) => {
                let written = end.name();
                let name = self.own_name(written.0).to_owned();
                self.close(&name)?;
            }
            Event::Text(text) => self.words(&text.xml10_content()),
            Event::CData(text) => self.words(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                let written = format!("&{};", reference.borrow().into_inner());
                self.words(&entity::decode(&written));
            }
            Event::Eof | Event::DocType(_) | Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
        Ok(())
    }

    fn own_name<'a>(&self, written: &'a str) -> &'a str {
        written
            .strip_prefix(self.prefix.as_str())
            .unwrap_or(written)
    }

    fn open(&mut self, start: &BytesStart<'_>) -> Result<(), String> {
        self.elements += 1;
        if self.elements > MOST_ELEMENTS {
            return Err(format!("it has more than {MOST_ELEMENTS} elements"));
        }
        let written = start.name();
        let name = self.own_name(written.0);
        match (self.path.last().map(String::as_str), name) {
            (None, root) if matches!(root_name(root), "rss" | "feed") => {
                self.root(start);
                return Ok(());
            }
            (None, other) => {
                let other: String = other.chars().take(40).collect();
                return Err(format!("the root is <{other}>"));
            }
            _ if self.path.len() == DEEPEST => return Err("it is nested too deeply".into()),
            _ if self.field.is_some() => self.markup(name, start),
            (Some("channel" | "feed" | "rss"), "item" | "entry") => {
                self.entry = Some(Entry::default());
            }
            (Some("channel" | "feed" | "item" | "entry"), _) => {
                self.field = Some(self.path.len());
                self.href = (name == "link").then(|| link(start)).flatten();
                let kind = attribute(start, "type");
                self.is_markup = kind.is_some_and(|kind| matches!(&*kind, "html" | "xhtml"));
                self.text.clear();
            }
            _ => {}
        }
        self.path.push(name.to_owned());
        Ok(())
    }

    fn root(&mut self, start: &BytesStart<'_>) {
        let written = start.name();
        let name = root_name(written.0);
        if let Some((prefix, _)) = written
            .0
            .split_once(':')
            .filter(|_| local(written.0) != "RDF")
        {
            self.prefix = format!("{prefix}:");
        }
        self.has_root = true;
        self.feed.is_atom = name == "feed";
        start
            .attributes_raw()
            .clone_into(&mut self.feed.root_attributes);
        self.path.push(name.to_owned());
    }

    /// Markup inside a field (Atom's `xhtml`) is kept for the reader of HTML, links with their address.
    fn markup(&mut self, name: &str, start: &BytesStart<'_>) {
        self.is_markup = true;
        let name = local(name);
        self.text.extend(["<", name]);
        if name == "a" {
            self.text.push_str(start.attributes_raw());
        }
        self.text.push('>');
    }

    /// Text that stands in markup is escaped like it: both are decoded together later.
    fn words(&mut self, words: &str) {
        if self.field.is_some_and(|depth| self.path.len() > depth + 1) {
            let escaped = words.replace('&', "&amp;").replace('<', "&lt;");
            self.text.push_str(&escaped);
        } else {
            self.text.push_str(words);
        }
    }

    /// Ends the innermost element of this name. Only markup inside a field may be left open (`<br>`): an element of the feed
    /// that is never closed could hide others. An end without a start is passed over.
    fn close(&mut self, name: &str) -> Result<(), String> {
        let name = if self.path.len() == 1 {
            root_name(name)
        } else {
            name
        };
        let Some(place) = self.path.iter().rposition(|open| open == name) else {
            return Ok(());
        };
        let markup_from = self.field.map_or(self.path.len(), |field| field + 1);
        let structure = place + 1..markup_from.max(place + 1);
        if let Some(open) = self.path.get(structure).and_then(<[String]>::first) {
            return Err(format!("<{open}> is not closed before </{name}>"));
        }
        while self.path.len() > place {
            self.close_last();
        }
        Ok(())
    }

    fn close_last(&mut self) {
        let Some(name) = self.path.pop() else { return };
        match self.field {
            Some(depth) if depth == self.path.len() => self.end_field(&name),
            Some(_) => self.text.extend(["</", local(&name), ">"]),
            None if matches!(name.as_str(), "item" | "entry") => {
                self.feed.entries.extend(self.entry.take());
            }
            None => {}
        }
    }

    fn end_field(&mut self, name: &str) {
        self.field = None;
        let mut text = std::mem::take(&mut self.text).trim().to_owned();
        if self.is_markup && name == "title" {
            text::plain(&text).raw().clone_into(&mut text);
        }
        let href = self.href.take();
        match &mut self.entry {
            Some(entry) => entry.field(name, text, href),
            None => self.feed.field(name, text, href),
        }
    }

    fn finish(self) -> Result<Syndication, String> {
        match (self.path.as_slice(), self.feed.title.is_some()) {
            ([], true) => Ok(self.feed),
            ([], false) => Err(NO_TITLE.into()),
            _ => Err("it is cut off".into()),
        }
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.try_get_attribute(name).ok().flatten()?;
    Some(entity::decode(&found.value).into_owned())
}

/// The address of a `link` element that is not about the feed itself.
fn link(start: &BytesStart<'_>) -> Option<String> {
    let about = attribute(start, "rel");
    let page = about.is_none_or(|rel| rel == "alternate");
    attribute(start, "href").filter(|_| page)
}

#[cfg(test)]
mod tests;
