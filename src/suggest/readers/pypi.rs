//! Manifests of Python: `pyproject.toml`, `requirements.txt`, `Pipfile`, `setup.py`, `setup.cfg`.

use toml::Value;

use super::toml::{self as file, Table};
use crate::suggest::mention::{Mention, Need, Read};
use crate::suggest::text::{all_quoted, numbered};

pub(super) const PYPI: &str = "pypi";

/// `requirements.txt`, and files like it.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn requirements(text: &str) -> Read {
    Ok(listed(text, Need::Always))
}

/// Requirements that only developers need.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn dev_requirements(text: &str) -> Read {
    Ok(listed(text, Need::Dev))
}

fn listed(text: &str, need: Need) -> Vec<Mention> {
    let lines = numbered(text).filter_map(|(line, content)| {
        let is_indirect = content.trim_start().starts_with('#') || content.starts_with('-');
        let name = (!is_indirect).then(|| name(content)).flatten()?;
        Some(Mention::package(PYPI, name, line, need))
    });
    lines.collect()
}

/// The normalised name of a requirement: `Stripe[async]>=1; python_version > "3"` is `stripe`.
pub(super) fn name(requirement: &str) -> Option<String> {
    let requirement = requirement.trim();
    let is_letter =
        |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.');
    let end = requirement
        .find(|letter| !is_letter(letter))
        .unwrap_or(requirement.len());
    let name = requirement.get(..end)?;
    let is_address = requirement.get(end..)?.starts_with(':');
    let is_name = !is_address && name.starts_with(|first: char| first.is_ascii_alphanumeric());
    is_name.then(|| normalised(name))
}

/// As the index compares names: in lower case, each run of `-`, `_` and `.` is one `-`.
pub(super) fn normalised(name: &str) -> String {
    let words = name.split(['-', '_', '.']).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_lowercase()
}

/// `pyproject.toml` of PEP 621, PEP 735, Poetry, PDM, uv and Hatch.
pub(in crate::suggest) fn pyproject(text: &str) -> Read {
    let table = file::table(text)?;
    let mut mentions = strings(file::at(&table, &["project"]), "dependencies", Need::Always);
    mentions.extend(lists(
        file::at(&table, &["project", "optional-dependencies"]),
        Need::Always,
    ));
    mentions.extend(lists(file::at(&table, &["dependency-groups"]), Need::Dev));
    mentions.extend(lists(
        file::at(&table, &["tool", "pdm", "dev-dependencies"]),
        Need::Dev,
    ));
    mentions.extend(strings(
        file::at(&table, &["tool", "uv"]),
        "dev-dependencies",
        Need::Dev,
    ));
    let poetry = ["tool", "poetry"];
    mentions.extend(keys(
        &table,
        &[poetry[0], poetry[1], "dependencies"],
        Need::Always,
    ));
    mentions.extend(keys(
        &table,
        &[poetry[0], poetry[1], "dev-dependencies"],
        Need::Dev,
    ));
    let groups = file::at(&table, &["tool", "poetry", "group"])
        .into_iter()
        .flat_map(Table::keys);
    for group in groups {
        let need = if group == "main" {
            Need::Always
        } else {
            Need::Dev
        };
        mentions.extend(keys(
            &table,
            &[poetry[0], poetry[1], "group", group, "dependencies"],
            need,
        ));
    }
    Ok(mentions)
}

/// `Pipfile`.
pub(in crate::suggest) fn pipfile(text: &str) -> Read {
    let table = file::table(text)?;
    let mut mentions = keys(&table, &["packages"], Need::Always);
    mentions.extend(keys(&table, &["dev-packages"], Need::Dev));
    Ok(mentions)
}

/// `setup.py`: the quoted requirements behind `install_requires`, `setup.cfg`: those below it.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn setup(text: &str) -> Read {
    let mut mentions = Vec::new();
    let mut inside = false;
    for (line, content) in numbered(text) {
        let begins = content.contains("install_requires");
        inside = begins || inside && content.starts_with([' ', '\t', ')', ']', '"', '\'']);
        if !inside {
            continue;
        }
        let behind = content
            .split_once("install_requires")
            .map_or(content, |(_, behind)| behind);
        let mut quoted = all_quoted(behind).peekable();
        let is_plain = quoted.peek().is_none();
        let names: Vec<_> = if is_plain && !begins {
            name(behind).into_iter().collect()
        } else {
            quoted.filter_map(name).collect()
        };
        mentions.extend(
            names
                .into_iter()
                .map(|name| Mention::package(PYPI, name, line, Need::Always)),
        );
        inside = !behind.contains(']');
    }
    Ok(mentions)
}

fn keys(table: &Table, path: &[&str], need: Need) -> Vec<Mention> {
    let names = file::at(table, path).into_iter().flat_map(Table::keys);
    let names = names.filter(|name| *name != "python");
    names.map(|name| mention(name, need)).collect()
}

/// The requirements of a list.
fn strings(table: Option<&Table>, key: &str, need: Need) -> Vec<Mention> {
    let list = table
        .and_then(|table| table.get(key))
        .and_then(Value::as_array);
    let texts = list.into_iter().flatten().filter_map(Value::as_str);
    texts
        .filter_map(requirement)
        .map(|name| mention(&name, need))
        .collect()
}

/// The requirements of each list of a table.
fn lists(table: Option<&Table>, need: Need) -> Vec<Mention> {
    let names = table.into_iter().flat_map(Table::keys);
    names.flat_map(|name| strings(table, name, need)).collect()
}

/// The name as it is spelled, so that its line is found.
fn requirement(text: &str) -> Option<String> {
    name(text)?;
    let end = text
        .find(|letter: char| !letter.is_ascii_alphanumeric() && !matches!(letter, '-' | '_' | '.'));
    text.get(..end.unwrap_or(text.len())).map(str::to_owned)
}

fn mention(name: &str, need: Need) -> Mention {
    Mention::package(PYPI, name, 0, need)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suggest::mention::What;

    fn names(read: Read) -> Vec<String> {
        let named = read.unwrap().into_iter().map(|one| match one.what {
            What::Package(_, name) => name,
            other => panic!("{other:?}"),
        });
        named.collect()
    }

    #[test]
    fn requirements_are_names_without_versions() {
        let text = "Stripe[async]>=1 # x\n-r other.txt\n# no\nsentry_sdk==2; x > \"3\"\n\nhttps://x.example/a.whl\ngit+https://x\n";
        let names = names(requirements(text));
        assert_eq!(names, ["stripe", "sentry-sdk", "git"]);
    }

    #[test]
    fn manifests_of_each_kind_name_packages() {
        let text = "[project]\ndependencies = [\"stripe>=1\"]\n[project.optional-dependencies]\nx = [\"boto3\"]\n[dependency-groups]\ndev = [\"a\"]\n[tool.poetry.dependencies]\npython = \"3\"\nTwilio = \"1\"\n[tool.poetry.group.test.dependencies]\nb = \"1\"\n";
        assert_eq!(
            names(pyproject(text)),
            ["stripe", "boto3", "a", "Twilio", "b"]
        );
        assert_eq!(
            names(pipfile(
                "[packages]\na = \"*\"\n[dev-packages]\nb = \"*\"\n"
            )),
            ["a", "b"]
        );
        let text =
            "setup(\n  name='x',\n  install_requires=['stripe>=1', \"boto3\"],\n  y=['no'])\n";
        assert_eq!(names(setup(text)), ["stripe", "boto3"]);
        let text = "[options]\ninstall_requires =\n    stripe>=1\n    boto3\n[x]\na = b\n";
        assert_eq!(names(setup(text)), ["stripe", "boto3"]);
    }
}
