//! Helm: `Chart.yaml` and `requirements.yaml`.

use super::yaml::{entries, section};
use crate::catalog;
use crate::suggest::mention::{Mention, Need, Read};

/// The charts that a chart depends on.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn chart(text: &str) -> Read {
    let entries = section(&entries(text), "dependencies");
    let names = entries
        .iter()
        .enumerate()
        .filter(|(_, one)| one.key == "name");
    let mentions = names.filter_map(|(place, name)| {
        let around = entries.get(place.saturating_sub(3)..)?.iter().take(7);
        let repository = around
            .filter(|one| one.key == "repository")
            .min_by_key(|one| one.line.abs_diff(name.line));
        let repository = repository.map(|one| one.value).unwrap_or_default();
        let chart = candidates(repository, name.value)
            .find(|chart| catalog::vendor_of_package("helm", chart).is_some());
        Some(Mention::package("helm", chart?, name.line, Need::Always))
    });
    Ok(mentions.collect())
}

/// `repository/chart` as the facts may call it: a repository has no name but the one that each user gives it.
fn candidates<'a>(repository: &'a str, chart: &'a str) -> impl Iterator<Item = String> + 'a {
    let words = repository
        .split(['/', '.', '@', ':'])
        .filter(|word| !word.is_empty());
    let own = chart.split('-').next();
    words
        .chain(own)
        .chain([chart])
        .map(move |word| format!("{word}/{chart}"))
}
