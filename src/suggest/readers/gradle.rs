//! Gradle: build scripts in either language, and version catalogues.

use toml::Value;

use super::toml::{self as file, Table};
use crate::suggest::mention::{Mention, Need, Read, What};
use crate::suggest::text::{all_quoted, numbered, quoted};

/// `build.gradle`, `build.gradle.kts`, `settings.gradle`: quoted coordinates, and plugins by `id`.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn script(text: &str) -> Read {
    let mut mentions = Vec::new();
    for (line, content) in numbered(text) {
        let content = content.trim();
        if content.starts_with("//") || content.starts_with('*') {
            continue;
        }
        let plugin = ["id(", "id ", "apply plugin:", "plugins.apply("]
            .iter()
            .find_map(|start| quoted(content.strip_prefix(start)?));
        if let Some(plugin) = plugin {
            mentions.push(Mention::package(
                "gradle-plugin",
                plugin,
                line,
                Need::Always,
            ));
            continue;
        }
        if content.contains("mavenCentral()") {
            let host = What::Registry("repo1.maven.org".to_owned());
            mentions.push(Mention::always(host, line));
        }
        let need = if content.starts_with("test") || content.starts_with("androidTest") {
            Need::Dev
        } else {
            Need::Always
        };
        let coordinates = all_quoted(content).filter_map(coordinates);
        mentions.extend(coordinates.map(|name| Mention::package("maven", name, line, need)));
        mentions.extend(in_parts(content).map(|name| Mention::package("maven", name, line, need)));
    }
    Ok(mentions)
}

/// `group:artifact` of `group:artifact:version`.
fn coordinates(text: &str) -> Option<String> {
    let mut parts = text.split(':');
    let (group, name) = (parts.next()?, parts.next()?);
    let is_part = |part: &str| {
        let mut letters = part.bytes();
        !part.is_empty()
            && letters
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
    };
    (group.contains('.') && is_part(group) && is_part(name)).then(|| format!("{group}:{name}"))
}

/// `group: 'a.b', name: 'c'`
fn in_parts(content: &str) -> Option<String> {
    let part = |key: &str| quoted(content.split_once(key)?.1);
    Some(format!("{}:{}", part("group:")?, part("name:")?))
}

/// `gradle/libs.versions.toml`.
pub(in crate::suggest) fn catalogue(text: &str) -> Read {
    let table = file::table(text)?;
    let libraries = file::at(&table, &["libraries"])
        .into_iter()
        .flat_map(Table::values);
    let libraries = libraries.filter_map(library);
    let plugins = file::at(&table, &["plugins"])
        .into_iter()
        .flat_map(Table::values);
    let plugins = plugins.filter_map(|one| {
        let id = one.as_str().or_else(|| one.get("id")?.as_str())?;
        Some(id.split(':').next()?.to_owned())
    });
    let libraries = libraries.map(|name| Mention::package("maven", name, 0, Need::Always));
    let plugins = plugins.map(|name| Mention::package("gradle-plugin", name, 0, Need::Always));
    Ok(libraries.chain(plugins).collect())
}

fn library(one: &Value) -> Option<String> {
    let text = |key: &str| one.get(key)?.as_str();
    if let Some(module) = one.as_str().or_else(|| text("module")) {
        return coordinates(module);
    }
    Some(format!("{}:{}", text("group")?, text("name")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(read: Read) -> Vec<String> {
        let named = read.unwrap().into_iter().map(|one| match one.what {
            What::Package(ecosystem, name) => format!("{ecosystem} {name}"),
            What::Registry(host) => host,
            other => panic!("{other:?}"),
        });
        named.collect()
    }

    #[test]
    fn scripts_name_plugins_and_coordinates() {
        let text = "plugins {\n  id(\"io.sentry.android.gradle\") version \"4\"\n}\nrepositories { mavenCentral() }\ndependencies {\n  implementation 'com.stripe:stripe-java:1'\n  // implementation 'no.no:no:1'\n  implementation group: 'a.b', name: 'c', version: '1'\n  implementation(project(\":x\"))\n}\n";
        assert_eq!(
            names(script(text)),
            [
                "gradle-plugin io.sentry.android.gradle",
                "repo1.maven.org",
                "maven com.stripe:stripe-java",
                "maven a.b:c"
            ]
        );
    }

    #[test]
    fn a_version_catalogue_names_libraries_in_each_form() {
        let text = "[libraries]\na = \"g.h:a:1\"\nb = { module = \"g.h:b\", version.ref = \"x\" }\nc = { group = \"g.h\", name = \"c\" }\n[plugins]\np = { id = \"p.q\", version = \"1\" }\n";
        assert_eq!(
            names(catalogue(text)),
            [
                "maven g.h:a",
                "maven g.h:b",
                "maven g.h:c",
                "gradle-plugin p.q"
            ]
        );
    }
}
