//! The feed as XML. The library escapes; here stands which text goes where.

use std::io::{self, Write};

use chrono::SecondsFormat;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::entry::{Entry, Feed};
use crate::model::{Text, Time};

/// Where the words of a category are explained: the JSON has them under the same key.
const SCHEME: &str = "urn:pingoru:";

type Xml<'a> = Writer<&'a mut dyn Write>;

pub(super) fn write(feed: &Feed, self_url: Option<&str>, out: &mut dyn Write) -> io::Result<()> {
    let mut xml = Writer::new_with_indent(out, b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let newest = feed.entries.iter().filter_map(|entry| entry.updated).max();
    xml.create_element("feed")
        .with_attribute(("xmlns", "http://www.w3.org/2005/Atom"))
        .write_inner_content(|xml| {
            element(xml, "id", &feed.id)?;
            element(xml, "title", &feed.title)?;
            if let Some(subtitle) = &feed.subtitle {
                element(xml, "subtitle", subtitle)?;
            }
            element(xml, "updated", &moment(newest.unwrap_or(feed.made_at)))?;
            element(xml, "generator", "pingoru")?;
            if let Some(url) = self_url {
                link(xml, "self", &Text::new(url))?;
            }
            if let Some(url) = &feed.link {
                link(xml, "alternate", url)?;
            }
            let mut entries: Vec<_> = feed.entries.iter().collect();
            entries.sort_by_key(|entry| std::cmp::Reverse(entry.updated));
            entries
                .into_iter()
                .try_for_each(|one| entry(xml, one, feed))
        })?;
    writeln!(xml.get_mut())
}

fn entry(xml: &mut Xml<'_>, entry: &Entry, feed: &Feed) -> io::Result<()> {
    xml.create_element("entry").write_inner_content(|xml| {
        element(xml, "id", &entry.id)?;
        element(xml, "title", &entry.title)?;
        element(
            xml,
            "updated",
            &moment(entry.updated.unwrap_or(feed.made_at)),
        )?;
        if let Some(at) = entry.published {
            element(xml, "published", &moment(at))?;
        }
        xml.create_element("author")
            .write_inner_content(|xml| element(xml, "name", &entry.author))?;
        if let Some(url) = &entry.link {
            link(xml, "alternate", url)?;
        }
        for category in &entry.categories {
            let scheme = format!("{SCHEME}{}", category.scheme);
            xml.create_element("category")
                .with_attribute(("scheme", scheme.as_str()))
                .with_attribute(("term", category.term.as_str()))
                .write_empty()?;
        }
        xml.create_element("content")
            .with_attribute(("type", "html"))
            .write_text_content(BytesText::new(&entry.html))?;
        Ok(())
    })?;
    Ok(())
}

fn element(xml: &mut Xml<'_>, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name)
        .write_text_content(BytesText::new(text))?;
    Ok(())
}

/// A reader opens whatever an address names: only those of the web are links.
fn link(xml: &mut Xml<'_>, relation: &str, url: &Text) -> io::Result<()> {
    let href = url.line();
    if !url.is_web() || href.contains(' ') {
        return Ok(());
    }
    xml.create_element("link")
        .with_attribute(("rel", relation))
        .with_attribute(("href", href.as_str()))
        .write_empty()?;
    Ok(())
}

fn moment(at: Time) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
