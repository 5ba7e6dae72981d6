//! Feeds as they are and as they should not be.

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
    assert_eq!(error, Err("line 1: the root is <Error>".into()));
}

#[test]
fn entities_of_the_document_are_not_expanded() {
    let bomb =
        "<!DOCTYPE rss [<!ENTITY a \"aaaa\">]><rss><channel><title>&a;</title></channel></rss>";
    assert_eq!(syndication(bomb).unwrap().title.as_deref(), Some("&a;"));
}

fn titles(xml: &str) -> Result<Vec<String>, String> {
    let feed = syndication(xml)?;
    let titles = feed.entries.into_iter().map(|entry| entry.title);
    Ok(titles.map(Option::unwrap_or_default).collect())
}

#[test]
fn a_bare_ampersand_or_bracket_is_text() {
    let rss = |title: &str| {
        let item = format!("<item><title>{title}</title></item><item><title>B</title></item>");
        titles(&format!(
            "<rss><channel><title>R&D</title>{item}</channel></rss>"
        ))
    };
    for title in [
        "Q&A fails",
        "a & b",
        "AT&T; down",
        "latency < 5 ms",
        "a <3 b & c",
        "<= 5",
        "x <- y",
    ] {
        assert_eq!(rss(title), Ok(vec![title.to_owned(), "B".into()]));
    }
}

#[test]
fn markup_that_is_left_open_inside_a_field_ends_with_it() {
    let rss = "<rss><channel><title>T</title><item><title>A</title><description>one<br>two<p>three</description>\
        </item><item><title>B</title></item></channel></rss>";
    assert_eq!(titles(rss), Ok(vec!["A".to_owned(), "B".into()]));
}

#[test]
fn an_element_of_the_feed_that_is_left_open_is_an_error() {
    let rss = "<rss><channel><title>T</title>\n<item><title>A</item><item><title>B</title></item></channel></rss>";
    assert_eq!(
        titles(rss),
        Err("line 2: <title> is not closed before </item>".into())
    );
    assert!(titles("<rss><channel><title>T</title><item></channel></rss>").is_err());
}

#[test]
fn prefixed_elements_are_the_feeds_own() {
    let atom = "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>T</a:title><a:entry><a:title>A</a:title>\
        <a:updated>x</a:updated></a:entry></a:feed>";
    let feed = syndication(atom).unwrap();
    assert!(feed.is_atom);
    assert_eq!(feed.entries[0].title.as_deref(), Some("A"));
    assert_eq!(feed.entries[0].updated.as_deref(), Some("x"));
    assert_eq!(root(atom).as_deref(), Some("feed"));
}

#[test]
fn a_title_of_html_or_xhtml_is_plain_text() {
    let atom = "<feed><title>T</title><entry><title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>Errors \
        &lt; 5 % &amp;amp; <b>rising</b></div></title><content type='xhtml'><div>See <a href='https://a.b/'>x</a></div>\
        </content></entry><entry><title type='html'>A &lt;i&gt;B&lt;/i&gt; &amp;amp; C</title></entry></feed>";
    let feed = syndication(atom).unwrap();
    assert_eq!(
        feed.entries[0].title.as_deref(),
        Some("Errors < 5 % &amp; rising")
    );
    assert_eq!(
        feed.entries[0].content.as_deref(),
        Some("<div>See <a href='https://a.b/'>x</a></div>")
    );
    assert_eq!(feed.entries[1].title.as_deref(), Some("A B & C"));
}

#[test]
fn items_of_rdf_stand_beside_their_channel() {
    let rdf = "<rdf:RDF xmlns='http://purl.org/rss/1.0/'><channel rdf:about='x'><title>T</title><items><rdf:Seq/></items>\
        </channel><item rdf:about='y'><title>A</title><dc:date>2026-11-27T10:00:00Z</dc:date></item></rdf:RDF>";
    let feed = syndication(rdf).unwrap();
    assert_eq!(feed.entries[0].title.as_deref(), Some("A"));
    assert_eq!(
        feed.entries[0].updated.as_deref(),
        Some("2026-11-27T10:00:00Z")
    );
    assert_eq!(root(rdf).as_deref(), Some("rss"));
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
