//! XML files: elements with their attributes and texts, in order. Entities of a document's own are not expanded.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::suggest::mention::Malformed;
use crate::suggest::text::line_at;

/// A step through the document.
pub(super) enum Step {
    /// An element begins.
    Open(Element),
    /// The text of the element that was opened last.
    Text(String),
    /// The element of this name ends.
    Close(String),
}

/// An element.
pub(super) struct Element {
    /// Without its prefix.
    pub(super) name: String,
    /// Attributes with their values.
    pub(super) attributes: Vec<(String, String)>,
    /// Where it stands.
    pub(super) line: usize,
}

impl Element {
    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let (_, value) = attributes.find(|(known, _)| known == name)?;
        Some(value)
    }
}

/// The document, step by step.
pub(super) fn steps(text: &str) -> Result<Vec<Step>, Malformed> {
    let wrong = Malformed("not valid XML");
    let mut reader = Reader::from_str(text);
    let (mut steps, mut line, mut counted) = (Vec::new(), 1, 0);
    loop {
        let event = reader.read_event().map_err(|_| wrong)?;
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let passed = text.as_bytes().get(counted..at).unwrap_or_default();
        line += line_at(passed, passed.len()) - 1;
        counted = at;
        match event {
            Event::Start(start) => steps.push(Step::Open(element(&start, line))),
            Event::Empty(start) => {
                let element = element(&start, line);
                let name = element.name.clone();
                steps.extend([Step::Open(element), Step::Close(name)]);
            }
            Event::End(end) => steps.push(Step::Close(local(end.local_name().as_ref()))),
            Event::Text(text) => {
                let text: &str = &text;
                if !text.trim().is_empty() {
                    steps.push(Step::Text(text.trim().to_owned()));
                }
            }
            Event::Eof => return Ok(steps),
            _ => {}
        }
    }
}

fn element(start: &BytesStart<'_>, line: usize) -> Element {
    let attributes = start.attributes().filter_map(Result::ok);
    let attributes =
        attributes.map(|one| (local(one.key.local_name().as_ref()), local(&one.value)));
    Element {
        name: local(start.local_name().as_ref()),
        attributes: attributes.collect(),
        line,
    }
}

fn local(text: &str) -> String {
    text.to_owned()
}
