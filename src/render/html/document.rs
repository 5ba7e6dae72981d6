//! The document around a page's content.

use maud::{DOCTYPE, Markup, html};

/// What every page has, wherever it stands.
pub(super) struct Document {
    /// The title, for tabs and previews.
    pub(super) title: String,
    /// What the page says, in a sentence.
    pub(super) description: String,
    /// The elements of the head that tell a file from a page of the server.
    pub(super) head: Markup,
    /// What stands above the content.
    pub(super) above: Markup,
    /// The content.
    pub(super) main: Markup,
    /// What stands below it.
    pub(super) below: Markup,
}

/// The style sheet of files and pages.
pub(super) const STYLE: &str = include_str!("style.css");

impl Document {
    /// As text.
    pub(super) fn text(&self) -> String {
        let markup = html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (self.title) }
                    meta name="description" content=(self.description);
                    meta property="og:title" content=(self.title);
                    meta property="og:description" content=(self.description);
                    (self.head)
                }
                body {
                    (self.above)
                    main #main { (self.main) }
                    footer { (self.below) }
                }
            }
        };
        markup.into_string()
    }
}
