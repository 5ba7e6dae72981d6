//! The labels at the end of a notification's text: `Type: incident`, `Regions: us-south, eu-de` and so on.

const LABELS: &[&str] = &[
    "Type",
    "Regions",
    "Resources",
    "Outage Start",
    "Outage End",
    "Update Time",
    "ID",
];

/// The labels at the end of a text: the last one of each name counts, as the text before may use the words.
pub(super) struct Labels<'a> {
    text: &'a str,
    places: Vec<(usize, &'static str)>,
}

impl<'a> Labels<'a> {
    /// Finds the labels of a text.
    pub(super) fn of(text: &'a str) -> Self {
        let place = |label: &&'static str| Some((find(text, label)?, *label));
        let mut places: Vec<_> = LABELS.iter().filter_map(place).collect();
        places.sort_unstable();
        Self { text, places }
    }

    /// What is written before the labels.
    pub(super) fn before(&self) -> &'a str {
        let end = self.places.first().map_or(self.text.len(), |(at, _)| *at);
        self.text.get(..end).unwrap_or_default().trim_end()
    }

    /// What stands behind a label, up to the next one or the end of its line.
    pub(super) fn get(&self, label: &str) -> Option<&'a str> {
        let nth = self.places.iter().position(|(_, own)| *own == label)?;
        let (at, own) = self.places.get(nth)?;
        let end = self
            .places
            .get(nth + 1)
            .map_or(self.text.len(), |(at, _)| *at);
        let value = self.text.get(at + own.len() + 1..end)?;
        let value = value.trim_start().lines().next()?.trim();
        (!value.is_empty()).then_some(value)
    }

    /// What stands behind a label, between commas.
    pub(super) fn list(&self, label: &str) -> Vec<String> {
        let names = self
            .get(label)
            .unwrap_or_default()
            .split(',')
            .map(str::trim);
        names
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect()
    }
}

/// The last place of a label that begins a word.
fn find(text: &str, label: &str) -> Option<usize> {
    let written = format!("{label}:");
    let begins = |at: &usize| {
        let before = text
            .get(..*at)
            .and_then(|before| before.chars().next_back());
        before.is_none_or(char::is_whitespace)
    };
    text.rmatch_indices(&written).map(|(at, _)| at).find(begins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stand_in_lines_or_in_one() {
        let lines = "Type: is a word here.\nThe text.\nType: incident\nRegions: us-south, eu-de\nResources:\nID: INC1";
        for text in [lines.to_owned(), lines.replace('\n', " ")] {
            let labels = Labels::of(&text);
            assert_eq!(labels.get("Type"), Some("incident"));
            assert_eq!(labels.list("Regions"), ["us-south", "eu-de"]);
            assert_eq!(labels.get("Resources"), None);
            assert_eq!(labels.get("ID"), Some("INC1"));
            assert!(
                labels.before().ends_with("The text."),
                "{}",
                labels.before()
            );
        }
    }

    #[test]
    fn a_text_without_labels_is_all_text() {
        let labels = Labels::of("VOID: nothing");
        assert_eq!((labels.get("ID"), labels.before()), (None, "VOID: nothing"));
    }
}
