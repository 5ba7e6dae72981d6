//! Mail: plain text and HTML, one thread per incident by its references, marked as sent by a machine (RFC 3834).

use std::fmt::Write as _;

use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};

use super::body::fingerprint;
use super::kind::Compose;
use crate::model::Time;
use crate::notify::delivery::{Delivery, Mail, Server};
use crate::notify::event::Occasion;
use crate::notify::message::{Message, Unit, cut, plain};

/// A subject that fits in one line of most readers.
const SUBJECT: usize = 160;
/// The text of one mail.
const TEXT: usize = 20_000;

/// Mail to some people.
pub(crate) struct Email {
    /// The server that takes it.
    pub(crate) server: Server,
    /// The sender.
    pub(crate) from: Mailbox,
    /// The recipients.
    pub(crate) to: Vec<Mailbox>,
}

impl Compose for Email {
    fn compose(&self, message: &Message, now: Time) -> Delivery {
        match self.mail(message, now) {
            Ok(message) => Delivery::Mail(Box::new(Mail {
                server: self.server.clone(),
                message,
            })),
            // Sender and recipients were checked when the channel was made: nothing is left that can fail.
            Err(_) => Delivery::Nothing,
        }
    }
}

impl Email {
    fn mail(&self, message: &Message, now: Time) -> Result<lettre::Message, lettre::error::Error> {
        let mut mail = lettre::Message::builder()
            .from(self.from.clone())
            .date(now.into());
        for to in &self.to {
            mail = mail.to(to.clone());
        }
        let event = message.event();
        // The thread's first mail has the thread's own id, to which the others refer.
        let begins =
            event.filter(|event| event.occasion == Occasion::Opened && event.incident.is_some());
        let root = event.map(|event| self.id(&format!("thread {}", event.thread)));
        let own = match &root {
            Some(root) if begins.is_some() => root.clone(),
            _ => self.id(&message.id),
        };
        if let Some(root) = root.filter(|_| begins.is_none()) {
            mail = mail.in_reply_to(root.clone()).references(root);
        }
        for (name, value) in [
            ("Auto-Submitted", "auto-generated"),
            ("X-Auto-Response-Suppress", "All"),
        ] {
            let name = HeaderName::new_from_ascii_str(name);
            mail = mail.raw_header(HeaderValue::new(name, value.to_owned()));
        }
        let (text, html) = (text(message), html(message));
        mail.message_id(Some(own))
            .subject(cut(&subject(message), SUBJECT, Unit::Utf16, plain))
            .multipart(MultiPart::alternative_plain_html(text, html))
    }

    /// An id of the sender's domain that is the same whenever the same mail is sent again.
    fn id(&self, seed: &str) -> String {
        let mut hash = fingerprint(seed);
        hash.truncate(32);
        format!("<{hash}@{}>", self.from.email.domain())
    }
}

/// The same for all mails of an incident, so that readers which go by the subject keep them together.
fn subject(message: &Message) -> String {
    let event = message.event();
    match event.and_then(|event| Some((event, event.incident.as_ref()?))) {
        Some((event, incident)) => {
            let reply = if event.occasion == Occasion::Opened {
                ""
            } else {
                "Re: "
            };
            format!(
                "{reply}[pingoru] {}: {}",
                event.label(),
                incident.title.line()
            )
        }
        None => format!("[pingoru] {}", message.title),
    }
}

fn text(message: &Message) -> String {
    let mut text = format!("{}\n", message.headline());
    let mut block = |lines: Vec<String>| {
        if !lines.is_empty() {
            text.push('\n');
            text.push_str(&lines.join("\n"));
            text.push('\n');
        }
    };
    let facts = message.facts.iter();
    block(
        facts
            .map(|fact| format!("{:<11} {}", format!("{}:", fact.label), fact.value))
            .collect(),
    );
    let lines = message.lines.iter();
    block(
        lines
            .map(|line| {
                let link = line.link.iter().map(|link| format!("\n  {link}"));
                let link: String = link.collect();
                format!("{} {}{link}", line.tone.symbol(), line.text)
            })
            .collect(),
    );
    for paragraph in &message.paragraphs {
        block(vec![paragraph.clone()]);
    }
    let more = message.link.iter().chain(&message.command);
    block(more.cloned().collect());
    cut(&text, TEXT, Unit::Bytes, plain)
}

fn html(message: &Message) -> String {
    let mut html = String::from(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"></head>\
         <body style=\"font-family:sans-serif;max-width:40em\">",
    );
    let color = message.tone.color();
    let _ = write!(
        html,
        "<h2 style=\"border-left:.3em solid #{color:06x};padding-left:.6em\">{}</h2>",
        escaped(&message.headline())
    );
    if !message.facts.is_empty() {
        html.push_str("<table>");
        for fact in &message.facts {
            let _ = write!(
                html,
                "<tr><th align=\"left\" style=\"padding-right:1em\">{}</th><td>{}</td></tr>",
                fact.label,
                escaped(&fact.value)
            );
        }
        html.push_str("</table>");
    }
    if !message.lines.is_empty() {
        html.push_str("<ul style=\"list-style:none;padding:0\">");
        for line in &message.lines {
            let text = escaped(&format!("{} {}", line.tone.symbol(), line.text));
            let item = match &line.link {
                Some(link) => format!("<a href=\"{}\">{text}</a>", escaped(link)),
                None => text,
            };
            let _ = write!(html, "<li>{item}</li>");
        }
        html.push_str("</ul>");
    }
    for paragraph in &message.paragraphs {
        let paragraph = cut(paragraph, TEXT, Unit::Bytes, plain);
        let _ = write!(
            html,
            "<p style=\"white-space:pre-line\">{}</p>",
            escaped(&paragraph)
        );
    }
    if let Some(link) = &message.link {
        let link = escaped(link);
        let _ = write!(html, "<p><a href=\"{link}\">{link}</a></p>");
    }
    if let Some(command) = &message.command {
        let _ = write!(html, "<p><code>{}</code></p>", escaped(command));
    }
    html.push_str("</body></html>");
    html
}

fn escaped(text: &str) -> String {
    quick_xml::escape::escape(text).into_owned()
}
