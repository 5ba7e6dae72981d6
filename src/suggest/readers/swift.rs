//! Swift packages and `CocoaPods`.

use serde_json::Value;

use super::json;
use crate::suggest::mention::{Mention, Need, Read, What};
use crate::suggest::text::{numbered, quoted};

/// `Package.swift`: `.package(url: "https://github.com/a/b", …)`.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn manifest(text: &str) -> Read {
    let packages = numbered(text).filter_map(|(line, content)| {
        let url = quoted(content.split_once("url:")?.1)?;
        Some(repository(url, line, Need::Always))
    });
    Ok(packages.flatten().collect())
}

/// `Package.resolved`, in each of its versions.
pub(in crate::suggest) fn lock(text: &str) -> Read {
    let map = json::object(text)?;
    let pins = map.get("pins").or_else(|| map.get("object")?.get("pins"));
    let pins = pins.and_then(Value::as_array).into_iter().flatten();
    let urls = pins.filter_map(|pin| pin.get("location").or_else(|| pin.get("repositoryURL")));
    let mentions = urls.filter_map(|url| Some(repository(url.as_str()?, 0, Need::Indirect)));
    Ok(mentions.flatten().collect())
}

/// A package by the place of its repository, and the place itself.
fn repository(url: &str, line: usize, need: Need) -> Vec<Mention> {
    let place = url.split_once("://").map_or(url, |(_, rest)| rest);
    let place = place
        .rsplit_once('@')
        .map_or(place, |(_, rest)| rest)
        .trim_end_matches(".git");
    let host = place.split('/').next().unwrap_or_default();
    let package = Mention::package("swift", place, line, need);
    let registry = Mention {
        what: What::Registry(host.to_owned()),
        line,
        need,
    };
    vec![package, registry]
}

/// `Podfile`: `pod 'Name/Part', '~> 1'`.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn podfile(text: &str) -> Read {
    let pods = numbered(text).filter_map(|(line, content)| {
        let name = quoted(content.trim().strip_prefix("pod ")?)?;
        let name = name.split('/').next()?;
        Some(Mention::package("pod", name, line, Need::Always))
    });
    Ok(pods.collect())
}

/// `Podfile.lock`: `DEPENDENCIES` names the direct ones.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn podfile_lock(text: &str) -> Read {
    let mut section = "";
    let mut mentions = Vec::new();
    for (line, content) in numbered(text) {
        if content.ends_with(':') && !content.starts_with(' ') {
            section = content.trim_end_matches(':');
        }
        let need = match section {
            "DEPENDENCIES" => Need::Always,
            "PODS" => Need::Indirect,
            _ => continue,
        };
        let item = content.strip_prefix("  - ").unwrap_or_default();
        let name = item
            .trim_matches('"')
            .split([' ', '/', '(', ':'])
            .next()
            .unwrap_or_default();
        if !name.is_empty() {
            mentions.push(Mention::package("pod", name, line, need));
        }
    }
    Ok(mentions)
}
