//! `NuGet`: project files, `packages.config`, `packages.lock.json`.

use serde_json::Value;

use super::json;
use super::xml::{Step, steps};
use crate::suggest::mention::{Mention, Need, Read};

const NUGET: &str = "nuget";

/// `*.csproj` and its relatives, `Directory.Packages.props`, `packages.config`.
pub(in crate::suggest) fn project(text: &str) -> Read {
    let mut mentions = Vec::new();
    for step in steps(text)? {
        let Step::Open(element) = step else { continue };
        let name = match element.name.as_str() {
            "PackageReference" | "PackageVersion" | "GlobalPackageReference" => {
                element.attribute("Include").or(element.attribute("Update"))
            }
            "package" => element.attribute("id"),
            _ => None,
        };
        let is_dev = element.attribute("developmentDependency") == Some("true");
        let need = if is_dev { Need::Dev } else { Need::Always };
        mentions.extend(name.map(|name| Mention::package(NUGET, name, element.line, need)));
    }
    Ok(mentions)
}

/// `packages.lock.json`: the packages of each framework say whether they are direct.
pub(in crate::suggest) fn lock(text: &str) -> Read {
    let map = json::object(text)?;
    let frameworks = map.get("dependencies").and_then(Value::as_object);
    let packages = frameworks
        .into_iter()
        .flatten()
        .filter_map(|(_, one)| one.as_object());
    let mentions = packages.flatten().map(|(name, package)| {
        let is_direct = package.get("type").and_then(Value::as_str) == Some("Direct");
        let need = if is_direct {
            Need::Always
        } else {
            Need::Indirect
        };
        Mention::package(NUGET, name, 0, need)
    });
    Ok(mentions.collect())
}
