//! Images of containers: Dockerfiles, and the registry that an image comes from.

use crate::suggest::mention::{Mention, Need, Read, What};
use crate::suggest::text::numbered;

/// `Dockerfile`: `FROM` and `COPY --from`, but for the stages of the file itself.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn file(text: &str) -> Read {
    let mut stages: Vec<String> = Vec::new();
    let mut mentions = Vec::new();
    for (line, content) in numbered(text) {
        let mut words = content.split_whitespace();
        let instruction = words.next().unwrap_or_default().to_ascii_uppercase();
        let (named, stage) = match instruction.as_str() {
            "FROM" => {
                let mut words = words.filter(|word| !word.starts_with("--"));
                (words.next(), words.nth(1))
            }
            "COPY" | "ADD" => (words.find_map(|word| word.strip_prefix("--from=")), None),
            _ => continue,
        };
        let is_number = |name: &str| name.bytes().all(|byte| byte.is_ascii_digit());
        let is_stage = |name: &str| stages.iter().any(|stage| stage.eq_ignore_ascii_case(name));
        let named = named.filter(|name| !is_number(name) && !is_stage(name));
        mentions.extend(named.and_then(|name| image(name, line)).unwrap_or_default());
        stages.extend(stage.map(str::to_owned));
    }
    Ok(mentions)
}

/// An image and its registry; `None`: none of a registry, or its name is made up of variables.
pub(in crate::suggest) fn image(name: &str, line: usize) -> Option<Vec<Mention>> {
    let name = name.trim_start_matches("docker://");
    let is_word = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(
                byte,
                b'.' | b'-' | b'_' | b'/' | b':' | b'@' | b'$' | b'{' | b'}'
            )
    };
    if name.is_empty()
        || name == "scratch"
        || name.starts_with(['$', '.', '/', '{'])
        || !name.bytes().all(is_word)
    {
        return None;
    }
    let name = name.split(['@', '$']).next()?;
    let (registry, path) = match name.split_once('/') {
        Some((host, path)) if host.contains(['.', ':']) || host == "localhost" => (host, path),
        _ => ("docker.io", name),
    };
    let registry = registry.split(':').next()?;
    let path = path.split(':').next()?;
    if registry == "localhost" {
        return None;
    }
    let image = if registry == "docker.io" {
        path.to_owned()
    } else {
        format!("{registry}/{path}")
    };
    let what = [What::Image(image), What::Registry(registry.to_owned())];
    Some(
        what.map(|what| Mention {
            what,
            line,
            need: Need::Always,
        })
        .to_vec(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn registries(text: &str) -> Vec<(usize, String)> {
        let found = file(text)
            .unwrap()
            .into_iter()
            .filter_map(|one| match one.what {
                What::Registry(host) => Some((one.line, host)),
                _ => None,
            });
        found.collect()
    }

    #[test]
    fn images_come_from_their_registries() {
        let text = "FROM --platform=x node:20 AS build\nFROM build AS next\nFROM ghcr.io/a/b:1\nCOPY --from=build /a /b\nCOPY --from=quay.io/x/y /a /b\nFROM scratch\nFROM $BASE\nFROM localhost:5000/x\n";
        let expected = [(1, "docker.io"), (3, "ghcr.io"), (5, "quay.io")];
        assert_eq!(
            registries(text),
            expected.map(|(line, host)| (line, host.to_owned()))
        );
    }
}
