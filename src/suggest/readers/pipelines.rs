//! Pipelines: GitHub Actions, `CircleCI`, pre-commit, and those that only name images.

use super::docker;
use super::yaml::{direct, entries, section};
use crate::suggest::mention::{Mention, Need, Read, What};

/// A workflow or an action of GitHub: `uses: owner/name/path@ref`, images.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn workflow(text: &str) -> Read {
    let mut mentions = super::yaml::images(text);
    for one in entries(text).iter().filter(|one| one.key == "uses") {
        if let Some(image) = one.value.strip_prefix("docker://") {
            mentions.extend(docker::image(image, one.line).unwrap_or_default());
            continue;
        }
        let mut parts = one.value.split('@').next().unwrap_or_default().split('/');
        let (owner, name) = (parts.next().unwrap_or_default(), parts.next());
        if let Some(name) = name.filter(|_| !owner.starts_with('.')) {
            let name = format!("{owner}/{name}");
            mentions.push(Mention::package("action", name, one.line, Need::Always));
        }
    }
    Ok(mentions)
}

/// `.circleci/config.yml`: orbs and images.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn circleci(text: &str) -> Read {
    let mut mentions = super::yaml::images(text);
    for orb in direct(&section(&entries(text), "orbs")) {
        let name = orb.value.split('@').next().unwrap_or_default();
        if name.contains('/') {
            mentions.push(Mention::package("orb", name, orb.line, Need::Always));
        }
    }
    Ok(mentions)
}

/// `.pre-commit-config.yaml`: the repositories of hooks.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn precommit(text: &str) -> Read {
    let entries = entries(text);
    let repositories = entries.iter().filter(|one| one.key == "repo");
    let mentions = repositories.filter_map(|one| {
        let (_, place) = one.value.split_once("://")?;
        let place = place.trim_end_matches(".git");
        Some(Mention::package("precommit", place, one.line, Need::Dev))
    });
    Ok(mentions.collect())
}

/// Any other pipeline or deployment in YAML: its images and charts.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn images(text: &str) -> Read {
    let mut mentions = super::yaml::images(text);
    for one in entries(text) {
        // `bitbucket-pipelines.yml`: `pipe: atlassian/aws-s3-deploy:1.0`.
        if one.key == "pipe" {
            mentions.extend(docker::image(one.value, one.line).unwrap_or_default());
        }
        // `.gitlab-ci.yml`: `image: {name: x}` over two lines.
        if one.key == "name" && one.value.contains(['/', ':']) && !one.value.contains(' ') {
            let images = docker::image(one.value, one.line).unwrap_or_default();
            mentions.extend(
                images
                    .into_iter()
                    .filter(|one| matches!(one.what, What::Image(_))),
            );
        }
    }
    Ok(mentions)
}
