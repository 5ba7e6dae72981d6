//! What is typed so far, and the configuration and history that it means.

use crate::catalog;
use crate::cli::bare;
use crate::context::Context;
use crate::history::History;

/// The options that decide which configuration and history are read.
const FILES: [&str; 2] = ["--config", "--history"];

/// The words of the command line that is being completed.
pub(super) fn words() -> Vec<String> {
    let all = std::env::args_os().skip_while(|word| word != "--").skip(2);
    all.map(|word| word.to_string_lossy().into_owned())
        .collect()
}

/// The context that the command would have; `None` where its configuration is wrong.
pub(super) fn context() -> Option<Context> {
    bare::context(&files(&words()))
}

/// The history; `None` where there is none.
pub(super) fn history() -> Option<History> {
    History::open_for_reading(context()?.history.as_deref()?).ok()?
}

/// The typed words that name vendors of the history; all of its vendors where none does.
pub(super) fn vendors(history: &History) -> Vec<String> {
    let stats = history.stats().map(|stats| stats.vendors);
    let recorded: Vec<String> = stats
        .into_iter()
        .flatten()
        .map(|page| page.vendor)
        .collect();
    let named: Vec<String> = words().iter().map(|word| vendor(word)).collect();
    let typed: Vec<String> = recorded
        .iter()
        .filter(|vendor| named.contains(vendor))
        .cloned()
        .collect();
    if typed.is_empty() { recorded } else { typed }
}

/// The name under which the history keeps a vendor: a product is a part of its vendor's page.
fn vendor(word: &str) -> String {
    let entry = catalog::find(word);
    entry.map_or_else(|| word.to_owned(), |entry| entry.vendor.slug.to_owned())
}

fn files(words: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for (place, word) in words.iter().enumerate() {
        if FILES.contains(&word.as_str()) {
            found.extend(words.get(place..place + 2).into_iter().flatten().cloned());
        } else if FILES
            .iter()
            .any(|name| word.starts_with(&format!("{name}=")))
        {
            found.push(word.clone());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_that_are_typed_are_read() {
        let words = [
            "status",
            "--config",
            "a.toml",
            "x",
            "--history=b.db",
            "--config",
        ];
        let found = files(&words.map(str::to_owned));
        assert_eq!(found, ["--config", "a.toml", "--history=b.db"]);
    }

    #[test]
    fn a_product_is_found_on_its_vendors_page() {
        assert_eq!(vendor("github-actions"), "github");
        assert_eq!(vendor("my-own"), "my-own");
    }
}
