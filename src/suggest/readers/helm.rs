//! Helm: `Chart.yaml` and `requirements.yaml`.

use super::yaml::{entries, section};
use crate::catalog;
use crate::suggest::mention::{Mention, Need, Read};

/// The charts that a chart depends on.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn chart(text: &str) -> Read {
    let entries = section(&entries(text), "dependencies");
    let items = entries.chunk_by(|_, next| !next.begins_item);
    let mentions = items.filter_map(|item| {
        let value = |key: &str| item.iter().find(|one| one.key == key);
        let name = value("name")?;
        let repository = value("repository").map_or("", |one| one.value);
        let is_known = |chart: &String| catalog::vendor_of_package("helm", chart).is_some();
        let chart = candidates(repository, name.value).find(is_known)?;
        Some(Mention::package("helm", chart, name.line, Need::Always))
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
