//! npm and its relatives: `package.json`, the lock files, `deno.json`.

use serde_json::{Map, Value};

use super::json;
use crate::suggest::mention::{Malformed, Mention, Need, Read};
use crate::suggest::text::{numbered, quoted};

const NPM: &str = "npm";

/// The sections of a manifest.
const SECTIONS: [(&str, Need); 4] = [
    ("dependencies", Need::Always),
    ("optionalDependencies", Need::Always),
    ("peerDependencies", Need::Always),
    ("devDependencies", Need::Dev),
];

/// `package.json`.
pub(in crate::suggest) fn manifest(text: &str) -> Read {
    Ok(sections(&json::object(text)?))
}

/// The packages of a manifest, by the name that is installed: `"x": "npm:y@1"` is y.
fn sections(map: &Map<String, Value>) -> Vec<Mention> {
    let of_section = |(key, need): (&str, Need)| {
        let section = map.get(key).and_then(Value::as_object);
        let packages = section.into_iter().flatten();
        let mentions = packages.map(|(name, version)| {
            let alias = version
                .as_str()
                .and_then(|version| version.strip_prefix("npm:"));
            let name = alias.map_or(name.as_str(), unversioned);
            Mention::package(NPM, name, 0, need)
        });
        mentions.collect::<Vec<_>>()
    };
    SECTIONS.into_iter().flat_map(of_section).collect()
}

/// A name without the version behind it: `@a/b@1` is `@a/b`.
fn unversioned(name: &str) -> &str {
    let at = name.get(1..).and_then(|rest| rest.find('@'));
    at.and_then(|at| name.get(..=at)).unwrap_or(name)
}

/// `package-lock.json` and `npm-shrinkwrap.json`: the root's packages are direct, the others may be any.
pub(in crate::suggest) fn lock(text: &str) -> Read {
    let map = json::object(text)?;
    let Some(packages) = map.get("packages").and_then(Value::as_object) else {
        return Ok(json::keys(&map, "dependencies", NPM, Need::Indirect));
    };
    let root = packages.get("").and_then(Value::as_object);
    let mut mentions = root.map(sections).unwrap_or_default();
    let names = packages
        .keys()
        .filter_map(|path| path.rsplit_once("node_modules/"));
    mentions.extend(names.map(|(_, name)| Mention::package(NPM, name, 0, Need::Indirect)));
    Ok(mentions)
}

/// `yarn.lock`: entries such as `"@a/b@npm:^1", "@a/b@^2":` at the left edge.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn yarn_lock(text: &str) -> Read {
    let entries =
        numbered(text).filter(|(_, line)| line.ends_with(':') && !line.starts_with([' ', '#']));
    let mentions = entries.map(|(line, entry)| {
        let first = entry.split(", ").next().unwrap_or_default();
        let name = unversioned(first.trim_matches(['"', ':']));
        Mention::package(NPM, name, line, Need::Indirect)
    });
    Ok(mentions.collect())
}

/// `pnpm-lock.yaml`: `packages:` has keys such as `/a/1.0:`, `'@a/b@1.0(c@2)':`.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn pnpm_lock(text: &str) -> Read {
    let mut section = "";
    let mut mentions = Vec::new();
    for (line, content) in numbered(text) {
        if !content.starts_with(' ') && content.ends_with(':') {
            section = content.trim_end_matches(':');
        }
        let is_key =
            content.starts_with("  ") && !content.starts_with("   ") && content.ends_with(':');
        if !is_key || !matches!(section, "packages" | "snapshots") {
            continue;
        }
        let key = content
            .trim()
            .trim_end_matches(':')
            .trim_matches(['\'', '"']);
        let key = key.trim_start_matches('/');
        let name = unversioned(key.split('(').next().unwrap_or_default());
        mentions.push(Mention::package(NPM, name, line, Need::Indirect));
    }
    Ok(mentions)
}

/// `bun.lock`: `"name": ["name@1.0", …` under `"packages"`.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn bun_lock(text: &str) -> Read {
    let packages = numbered(text).filter_map(|(line, content)| {
        let (_, list) = content.split_once(": [\"")?;
        let name = unversioned(list.split('"').next()?);
        Some(Mention::package(NPM, name, line, Need::Indirect))
    });
    Ok(packages.collect())
}

/// `deno.json`: imports such as `npm:stripe@^1`.
pub(in crate::suggest) fn deno(text: &str) -> Read {
    let mut mentions = Vec::new();
    for (line, content) in numbered(text) {
        let Some((_, rest)) = content.split_once("npm:") else {
            continue;
        };
        let name = unversioned(rest.split(['"', '\'']).next().unwrap_or_default());
        mentions.push(Mention::package(
            NPM,
            name.trim_start_matches('/'),
            line,
            Need::Always,
        ));
    }
    if text.trim_start().starts_with('{') {
        return Ok(mentions);
    }
    Err(Malformed("not a JSON object"))
}

/// `.yarnrc.yml`, `.npmrc`: nothing but hosts, which are found in any text.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn settings(_: &str) -> Read {
    Ok(Vec::new())
}

/// `nx.json`: only with a key of Nx Cloud.
pub(in crate::suggest) fn nx(text: &str) -> Read {
    let map = json::object(text)?;
    let is_connected = map.contains_key("nxCloudId") || map.contains_key("nxCloudAccessToken");
    let place =
        numbered(text).find(|(_, line)| quoted(line).is_some_and(|key| key.starts_with("nxCloud")));
    let service = crate::suggest::mention::What::Service("nx-cloud");
    let mention = Mention::always(service, place.map_or(1, |(line, _)| line));
    Ok(is_connected.then_some(mention).into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suggest::mention::What;

    fn names(read: Read) -> Vec<(String, Need)> {
        let named = read.unwrap().into_iter().map(|one| match one.what {
            What::Package(_, name) => (name, one.need),
            other => panic!("{other:?}"),
        });
        named.collect()
    }

    #[test]
    fn a_manifest_names_what_is_installed() {
        let text =
            r#"{"dependencies": {"a": "1", "x": "npm:@b/c@^2"}, "devDependencies": {"d": "*"}}"#;
        let expected = [
            ("a", Need::Always),
            ("@b/c", Need::Always),
            ("d", Need::Dev),
        ];
        assert_eq!(
            names(manifest(text)),
            expected.map(|(name, need)| (name.to_owned(), need))
        );
        for text in [
            "",
            "{",
            "[]",
            "{\"dependencies\": [1]}",
            "{\"dependencies\": {\"a\": {}}}",
        ] {
            let _ = manifest(text);
        }
        assert_eq!(manifest("{"), Err(Malformed("not valid JSON")));
    }

    #[test]
    fn lock_files_of_each_kind_name_packages() {
        let lock_text = r#"{"packages": {"": {"dependencies": {"a": "1"}}, "node_modules/a": {}, "node_modules/a/node_modules/@b/c": {}}}"#;
        let of = |read| {
            names(read)
                .into_iter()
                .map(|(name, _)| name)
                .collect::<Vec<_>>()
        };
        assert_eq!(of(lock(lock_text)), ["a", "a", "@b/c"]);
        let text = "# yarn\n\"@a/b@npm:^1, @a/b@^2\":\n  version: 1\nc@^3:\n  version \"3\"\n";
        assert_eq!(of(yarn_lock(text)), ["@a/b", "c"]);
        let text = "importers:\n  .:\npackages:\n  '@a/b@1.0(c@2)':\n    x: y\n  /c@2.0:\n";
        assert_eq!(of(pnpm_lock(text)), ["@a/b", "c"]);
        let text = "{\n  \"packages\": {\n    \"@a/b\": [\"@a/b@1.0\", \"\", {}],\n  }\n}";
        assert_eq!(of(bun_lock(text)), ["@a/b"]);
    }
}
