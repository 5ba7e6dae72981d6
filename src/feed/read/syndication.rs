//! What RSS and Atom say, in one shape.

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
    /// The raw attributes of the root element: namespaces distinguish platforms.
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

fn first(field: &mut Option<String>, text: String) {
    if field.is_none() && !text.is_empty() {
        *field = Some(text);
    }
}

impl Syndication {
    pub(super) fn field(&mut self, name: &str, text: String, href: Option<String>) {
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
    pub(super) fn field(&mut self, name: &str, text: String, href: Option<String>) {
        match name {
            "id" | "guid" => first(&mut self.id, text),
            "title" => first(&mut self.title, text),
            "link" => first(&mut self.link, href.unwrap_or(text)),
            "published" => first(&mut self.published, text),
            "updated" | "pubDate" | "dc:date" => first(&mut self.updated, text),
            "content" | "content:encoded" if !text.is_empty() => self.content = Some(text),
            "summary" | "description" => first(&mut self.content, text),
            "category" => self.categories.push(text),
            other => self.other.push((other.to_owned(), text)),
        }
    }
}
