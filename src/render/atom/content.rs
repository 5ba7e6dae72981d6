//! The content of an entry: HTML without a link, whose every text is escaped.

use quick_xml::escape::escape;

use super::super::humanize;
use crate::model::{Text, Time, Vocabulary};
use crate::report::UpdateReport;

/// HTML that grows by paragraphs; text reaches it only escaped.
#[derive(Default)]
pub(super) struct Html(String);

impl Html {
    /// A paragraph with a label in front of a text in one line.
    pub(super) fn fact(&mut self, label: &str, text: &str) {
        self.open(label);
        self.0.push_str(": ");
        self.text(text);
        self.0.push_str("</p>\n");
    }

    /// The same for a time; nothing where there is none.
    pub(super) fn moment(&mut self, label: &str, at: Option<Time>) {
        if let Some(at) = at {
            self.fact(label, &moment(at));
        }
    }

    /// The same for a text of several lines; nothing where it is blank.
    pub(super) fn block(&mut self, label: &str, text: &Text) {
        if text.is_blank() {
            return;
        }
        self.open(label);
        self.lines(text);
        self.0.push_str("</p>\n");
    }

    /// The updates, newest first, each with its status, its time and its text.
    pub(super) fn updates<S: Vocabulary>(&mut self, updates: &[UpdateReport<S>]) {
        for update in updates.iter().rev() {
            let word = match &update.status_word {
                Some(word) => word.line(),
                None if update.status == S::UNKNOWN => "update".to_owned(),
                None => humanize::spaced(update.status.word()),
            };
            self.open(&word);
            if let Some(at) = update.at {
                self.0.push_str(", ");
                self.text(&moment(at));
            }
            self.lines(&update.text);
            self.0.push_str("</p>\n");
        }
    }

    pub(super) fn into_string(self) -> String {
        self.0
    }

    fn open(&mut self, label: &str) {
        self.0.push_str("<p><b>");
        self.text(label);
        self.0.push_str("</b>");
    }

    fn text(&mut self, text: &str) {
        self.0.push_str(&escape(text));
    }

    fn lines(&mut self, text: &Text) {
        for line in text.lines() {
            self.0.push_str("<br>");
            self.text(&line);
        }
    }
}

fn moment(at: Time) -> String {
    at.format("%-d %b %Y %H:%M UTC").to_string()
}
