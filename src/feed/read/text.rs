//! HTML as vendors put it into messages, made plain.

use super::entity;
use crate::model::Text;

/// Plain text of a message that may hold HTML: paragraphs and breaks become lines, links keep their address.
/// Linear in the length; a `<` that opens no tag stays.
pub(crate) fn plain(html: &str) -> Text {
    let mut out = Plain::default();
    let mut rest = html;
    while let Some((words, from)) = tag_at(rest) {
        let Some(tag) = Tag::at(from) else {
            // No tag ends in what is left, so none begins there.
            break;
        };
        out.words(words);
        out.tag(&tag);
        rest = from.get(tag.length..).unwrap_or_default();
        if tag.hides_its_text() {
            rest = behind(rest, &tag.name);
        }
    }
    out.words(rest);
    Text::new(tidy(&out.text))
}

/// What follows the end of an element whose text is none; nothing where it never ends, as in browsers.
fn behind<'a>(text: &'a str, name: &str) -> &'a str {
    let closes = |(at, _): &(usize, &str)| {
        let own = text.as_bytes().get(at + 2..at + 2 + name.len());
        own.is_some_and(|own| own.eq_ignore_ascii_case(name.as_bytes()))
    };
    let end = text.match_indices("</").find(closes);
    end.and_then(|(at, _)| text.get(at..)).unwrap_or_default()
}

/// Cuts a text before the first `<` that could open a tag.
fn tag_at(text: &str) -> Option<(&str, &str)> {
    let opens = |(place, _): &(usize, &str)| {
        let rest = text.as_bytes().get(place + 1..).unwrap_or_default();
        let name = rest.strip_prefix(b"/").unwrap_or(rest).first();
        rest.starts_with(b"!--") || name.is_some_and(u8::is_ascii_alphabetic)
    };
    let (place, _) = text.match_indices('<').find(opens)?;
    text.split_at_checked(place)
}

/// One tag of HTML: its name in lower case, whether it closes, and its raw attributes.
struct Tag<'a> {
    name: String,
    closing: bool,
    attributes: &'a str,
    length: usize,
}

impl<'a> Tag<'a> {
    /// The tag or comment that `text` opens with; `None` where it never ends.
    fn at(text: &'a str) -> Option<Self> {
        if let Some(comment) = text.strip_prefix("<!--") {
            let length = comment.find("-->").map_or(text.len(), |end| end + 7);
            return Some(Self {
                name: String::new(),
                closing: false,
                attributes: "",
                length,
            });
        }
        let end = text.find('>')?;
        let inner = text.get(1..end)?;
        let (closing, inner) = inner
            .strip_prefix('/')
            .map_or((false, inner), |inner| (true, inner));
        let cut = inner
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(inner.len());
        let (name, attributes) = inner.split_at(cut);
        Some(Self {
            name: name.to_ascii_lowercase(),
            closing,
            attributes,
            length: end + 1,
        })
    }

    fn hides_its_text(&self) -> bool {
        !self.closing
            && matches!(&*self.name, "script" | "style")
            && !self.attributes.ends_with('/')
    }

    fn href(&self) -> Option<String> {
        let rest = self.attributes.split_once("href=")?.1;
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let address = rest.get(1..)?.split(quote).next()?;
        Some(entity::decode(address).into_owned())
    }
}

#[derive(Default)]
struct Plain {
    text: String,
    link: Option<(String, usize)>,
}

impl Plain {
    fn words(&mut self, words: &str) {
        self.text.push_str(&entity::decode(words));
    }

    fn tag(&mut self, tag: &Tag<'_>) {
        match (tag.name.as_str(), tag.closing) {
            (
                "br" | "hr" | "table" | "caption" | "section" | "article" | "details" | "summary",
                _,
            )
            | ("p" | "div" | "tr" | "ul" | "ol" | "dt" | "dd" | "pre" | "blockquote", false) => {
                self.text.push('\n');
            }
            (
                "p" | "div" | "ul" | "ol" | "dl" | "pre" | "blockquote" | "h1" | "h2" | "h3" | "h4"
                | "h5" | "h6",
                true,
            ) => self.text.push_str("\n\n"),
            ("td" | "th", false) => self.cell(),
            ("li", false) => self.text.push_str("\n- "),
            ("a", false) => self.link = tag.href().map(|address| (address, self.text.len())),
            ("a", true) => self.close_link(),
            _ => {}
        }
    }

    /// Cells of one row stand side by side.
    fn cell(&mut self) {
        let row = self.text.trim_end_matches([' ', '\t']);
        let is_first = row.is_empty() || row.ends_with('\n');
        if !is_first {
            self.text.push_str(" | ");
        }
    }

    fn close_link(&mut self) {
        let Some((address, start)) = self.link.take() else {
            return;
        };
        let label = self.text.get(start..).unwrap_or_default().trim();
        if !label.is_empty() && label != address && address.starts_with("http") {
            self.text.extend([" (", &address, ")"]);
        }
    }
}

/// Lines without white space at their ends, no more than one empty line in a row.
fn tidy(text: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        if !(line.is_empty() && lines.last().is_none_or(|last| last.is_empty())) {
            lines.push(line);
        }
    }
    lines.join("\n").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(html: &str) -> String {
        plain(html).raw().to_owned()
    }

    #[test]
    fn breaks_and_paragraphs_become_lines() {
        assert_eq!(
            text("<p>One.<br />Two.</p><p>Three.</p>"),
            "One.\nTwo.\n\nThree."
        );
    }

    #[test]
    fn links_keep_their_address() {
        assert_eq!(
            text(r#"See <a href="https://a.b/?x=1&amp;y=2">the log</a>."#),
            "See the log (https://a.b/?x=1&y=2)."
        );
        assert_eq!(
            text(r#"<a href="https://a.b">https://a.b</a>"#),
            "https://a.b"
        );
        assert_eq!(text(r#"<a href="javascript:alert(1)">go</a>"#), "go");
    }

    #[test]
    fn a_less_than_sign_that_opens_no_tag_stays() {
        assert_eq!(
            text("latency < 5 ms & rising, x<y"),
            "latency < 5 ms & rising, x<y"
        );
    }

    #[test]
    fn entities_are_decoded_once() {
        assert_eq!(text("a &amp;lt; b&nbsp;c"), "a &lt; b\u{a0}c");
    }

    #[test]
    fn lists_and_comments_are_read() {
        assert_eq!(
            text("<ul><li>A</li><li>B</li></ul><!-- no > --> end"),
            "- A\n- B\n\nend"
        );
    }

    #[test]
    fn cells_of_a_table_are_kept_apart() {
        let table = "<p>Hello</p><table><tr><th>Region</th><th>State</th></tr>\
            <tr><td>EU</td><td>down</td></tr></table>Bye";
        assert_eq!(text(table), "Hello\n\nRegion | State\nEU | down\nBye");
    }

    #[test]
    fn text_of_scripts_and_styles_is_dropped() {
        assert_eq!(
            text("a<script type='x'>if (1 < 2) alert('</b>')</SCRIPT >b"),
            "ab"
        );
        assert_eq!(
            text("<style>p > a { }</style>Visible<script>never ends"),
            "Visible"
        );
    }

    #[test]
    fn headings_and_quotes_are_lines_of_their_own() {
        assert_eq!(
            text("<h5>Cause</h5>A bug<blockquote>Log</blockquote>end"),
            "Cause\n\nA bug\nLog\n\nend"
        );
        assert_eq!(text("<dl><dt>EU</dt><dd>down</dd></dl>"), "EU\ndown");
    }

    #[test]
    fn a_tag_that_never_ends_stays() {
        assert_eq!(text("one <b two"), "one <b two");
        assert_eq!(text("<p>one</p> x<y"), "one\n\nx<y");
    }

    /// Quadratic, each of them would take minutes.
    #[test]
    fn many_open_brackets_take_linear_time() {
        for opening in [
            "<",
            "<a",
            "</a",
            "<!-",
            "<!--",
            "<a<",
            "&",
            "<td>",
            "<script>",
            "<script></",
        ] {
            let hostile = opening.repeat(1_000_000);
            assert!(text(&hostile).len() <= hostile.len(), "{opening}");
            assert!(text(&format!("{hostile}>")).len() <= hostile.len() + 1);
        }
    }
}
