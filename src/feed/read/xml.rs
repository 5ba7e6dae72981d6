//! RSS 2.0 and Atom, read into one shape. No document type or entity of the document's own is honoured.

use super::entity;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// What a syndication feed says, whichever of the two forms it has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Syndication {
    /// The feed's title.
    pub(crate) title: Option<String>,
    /// The address of the page that it belongs to.
    pub(crate) link: Option<String>,
    /// The program that wrote it.
    pub(crate) generator: Option<String>,
    /// Atom `updated` or RSS `lastBuildDate`.
    pub(crate) updated: Option<String>,
    /// The raw attributes of the root element: namespaces tell platforms apart.
    pub(crate) root_attributes: String,
    /// Whether the form is Atom.
    pub(crate) is_atom: bool,
    /// The entries in the document's order.
    pub(crate) entries: Vec<Entry>,
}

/// One item or entry. Fields are the first of their name, as text, entities decoded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Atom `id` or RSS `guid`.
    pub(crate) id: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) link: Option<String>,
    /// Atom `published`.
    pub(crate) published: Option<String>,
    /// Atom `updated`, RSS `pubDate`.
    pub(crate) updated: Option<String>,
    /// Atom `content` or `summary`, RSS `content:encoded` or `description`: HTML.
    pub(crate) content: Option<String>,
    pub(crate) categories: Vec<String>,
    /// Any other element's name and text (Microsoft's `status`).
    pub(crate) other: Vec<(String, String)>,
}

impl Entry {
    /// The text of an element that is of neither form.
    pub(crate) fn other(&self, name: &str) -> Option<&str> {
        self.other
            .iter()
            .find(|(own, _)| own == name)
            .map(|(_, text)| text.as_str())
    }
}

/// The name of a document's root element.
pub(crate) fn root(text: &str) -> Option<String> {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(start) | Event::Empty(start)) => return Some(name(&start)),
            Ok(Event::Eof) | Err(_) => return None,
            Ok(_) => {}
        }
    }
}

/// Reads a document whose root is `rss` (with a channel) or `feed`.
///
/// # Errors
/// The reason in words, where it is neither or is broken.
pub(crate) fn syndication(text: &str) -> Result<Syndication, String> {
    let mut reader = Reader::from_str(text.trim_start());
    let mut reading = Reading::default();
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(start) => reading.open(&start)?,
            Event::Empty(start) => {
                reading.open(&start)?;
                reading.close();
            }
            Event::End(_) => reading.close(),
            Event::Text(text) => reading.text.push_str(&text.xml10_content()),
            Event::CData(text) => reading.text.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) => reading.reference(&reference),
            Event::DocType(_) => return Err("a document type is not allowed".into()),
            Event::Eof => return reading.finish(),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
}

fn name(start: &BytesStart<'_>) -> String {
    start.name().0.to_owned()
}

#[derive(Default)]
struct Reading {
    feed: Syndication,
    entry: Option<Entry>,
    path: Vec<String>,
    /// How deep the field stands whose text is being gathered.
    field: Option<usize>,
    text: String,
    href: Option<String>,
}

/// Deeper than any feed; keeps a hostile document small.
const DEEPEST: usize = 64;

impl Reading {
    fn open(&mut self, start: &BytesStart<'_>) -> Result<(), String> {
        let name = name(start);
        match (self.path.last().map(String::as_str), name.as_str()) {
            (None, "rss" | "feed") => self.root(start, name == "feed"),
            (None, other) => {
                let other: String = other.chars().take(40).collect();
                return Err(format!("the root is <{other}>"));
            }
            _ if self.path.len() == DEEPEST => return Err("it is nested too deeply".into()),
            // Markup inside a field (Atom's `xhtml`) is kept for the reader of HTML.
            _ if self.field.is_some() => self.text.extend(["<", &name, ">"]),
            (Some("channel" | "feed"), "item" | "entry") => self.entry = Some(Entry::default()),
            (Some("channel" | "feed" | "item" | "entry"), _) => {
                self.field = Some(self.path.len());
                self.href = (name == "link").then(|| link(start)).flatten();
                self.text.clear();
            }
            _ => {}
        }
        self.path.push(name);
        Ok(())
    }

    fn root(&mut self, start: &BytesStart<'_>, is_atom: bool) {
        self.feed.is_atom = is_atom;
        start
            .attributes_raw()
            .clone_into(&mut self.feed.root_attributes);
    }

    fn reference(&mut self, reference: &quick_xml::events::BytesRef<'_>) {
        let written = format!("&{};", reference.borrow().into_inner());
        self.text.push_str(&entity::decode(&written));
    }

    fn close(&mut self) {
        let Some(name) = self.path.pop() else { return };
        match self.field {
            Some(depth) if depth == self.path.len() => self.end_field(&name),
            Some(_) => self.text.extend(["</", &name, ">"]),
            None if matches!(name.as_str(), "item" | "entry") => {
                self.feed.entries.extend(self.entry.take());
            }
            None => {}
        }
    }

    fn end_field(&mut self, name: &str) {
        self.field = None;
        let text = std::mem::take(&mut self.text).trim().to_owned();
        let href = self.href.take();
        match &mut self.entry {
            Some(entry) => entry.field(name, text, href),
            None => self.feed.field(name, text, href),
        }
    }

    fn finish(self) -> Result<Syndication, String> {
        match (self.path.as_slice(), self.feed.title.is_some()) {
            ([], true) => Ok(self.feed),
            ([], false) => Err("it has no title".into()),
            _ => Err("it is cut off".into()),
        }
    }
}

/// The address of a `link` element that is not about the feed itself.
fn link(start: &BytesStart<'_>) -> Option<String> {
    let attribute = |name: &str| {
        let found = start.try_get_attribute(name).ok().flatten()?;
        Some(entity::decode(&found.value).into_owned())
    };
    let about = attribute("rel");
    let page = about.is_none_or(|rel| rel == "alternate");
    attribute("href").filter(|_| page)
}

fn first(field: &mut Option<String>, text: String) {
    if field.is_none() && !text.is_empty() {
        *field = Some(text);
    }
}

impl Syndication {
    fn field(&mut self, name: &str, text: String, href: Option<String>) {
        match name {
            "title" => {
                self.title.get_or_insert(text);
            }
            "link" => first(&mut self.link, href.unwrap_or(text)),
            "generator" => first(&mut self.generator, text),
            "updated" | "lastBuildDate" => first(&mut self.updated, text),
            _ => {}
        }
    }
}

impl Entry {
    fn field(&mut self, name: &str, text: String, href: Option<String>) {
        match name {
            "id" | "guid" => first(&mut self.id, text),
            "title" => first(&mut self.title, text),
            "link" => first(&mut self.link, href.unwrap_or(text)),
            "published" => first(&mut self.published, text),
            "updated" | "pubDate" => first(&mut self.updated, text),
            "content" | "content:encoded" if !text.is_empty() => self.content = Some(text),
            "summary" | "description" => first(&mut self.content, text),
            "category" => self.categories.push(text),
            other => self.other.push((other.to_owned(), text)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rss_and_atom_become_the_same_shape() {
        let rss = r#"<rss version="2.0"><channel><title>T</title><link>https://a.b</link>
            <item><title><![CDATA[A & B]]></title><guid>1</guid><pubDate>x</pubDate><description>&lt;b&gt;hi&lt;/b&gt;</description></item>
            </channel></rss>"#;
        let atom = r#"<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><link rel="self" href="https://a.b/feed"/>
            <link href="https://a.b"/><entry><title>A &amp; B</title><id>1</id><updated>x</updated><summary>&lt;b&gt;hi&lt;/b&gt;</summary></entry></feed>"#;
        let (rss, atom) = (syndication(rss).unwrap(), syndication(atom).unwrap());
        assert_eq!(rss.entries, atom.entries);
        assert_eq!((rss.title, rss.link), (atom.title, atom.link));
        assert_eq!(rss.entries[0].content.as_deref(), Some("<b>hi</b>"));
    }

    #[test]
    fn an_error_document_of_a_file_store_is_no_feed() {
        let error = syndication("<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>");
        assert_eq!(error, Err("the root is <Error>".into()));
    }

    #[test]
    fn a_document_type_is_refused() {
        let bomb =
            "<!DOCTYPE rss [<!ENTITY a \"aaaa\">]><rss><channel><title>&a;</title></channel></rss>";
        assert!(syndication(bomb).is_err());
    }

    #[test]
    fn a_feed_that_is_cut_off_is_an_error() {
        assert!(syndication("<rss><channel><title>T</title><item><title>A").is_err());
    }

    #[test]
    fn markup_inside_a_field_is_kept() {
        let atom = "<feed><title>T</title><entry><title>A</title><author><name>N</name></author><content \
            type=\"xhtml\"><div><p>One <b>two</b> three</p><item>x</item></div></content></entry></feed>";
        let feed = syndication(atom).unwrap();
        assert_eq!(feed.entries.len(), 1);
        assert_eq!(
            feed.entries[0].content.as_deref(),
            Some("<div><p>One <b>two</b> three</p><item>x</item></div>")
        );
    }

    #[test]
    fn names_of_other_elements_are_not_the_feeds_own() {
        let rss = "<rss><channel><title>T</title><image><title>I</title><link>x</link></image>\
            <item><title>A</title><source><title>S</title></source></item></channel></rss>";
        let feed = syndication(rss).unwrap();
        assert_eq!((feed.title.as_deref(), feed.link), (Some("T"), None));
        assert_eq!(feed.entries[0].title.as_deref(), Some("A"));
    }

    #[test]
    fn references_are_decoded_once_in_text_and_never_in_cdata() {
        let rss = "<rss><channel><title>A &amp;amp; B &#x2014; &nbsp;C</title>\
            <item><title><![CDATA[A &amp; B]]></title></item></channel></rss>";
        let feed = syndication(rss).unwrap();
        assert_eq!(feed.title.as_deref(), Some("A &amp; B \u{2014} \u{a0}C"));
        assert_eq!(feed.entries[0].title.as_deref(), Some("A &amp; B"));
    }

    #[test]
    fn nesting_has_a_limit() {
        assert!(syndication(&format!("<rss>{}", "<a>".repeat(100_000))).is_err());
    }
}
