//! Maven: `pom.xml`.

use super::xml::{Step, steps};
use crate::suggest::mention::{Mention, Need, Read};

/// The dependency, plugin or extension that is being read.
#[derive(Default)]
struct Artifact {
    group: String,
    name: String,
    scope: String,
    line: usize,
}

/// `pom.xml`.
pub(in crate::suggest) fn pom(text: &str) -> Read {
    let mut mentions = Vec::new();
    let mut path: Vec<String> = Vec::new();
    let mut artifact = Artifact::default();
    for step in steps(text)? {
        match step {
            Step::Open(element) => {
                if is_artifact(&element.name) {
                    artifact = Artifact::default();
                }
                if element.name == "artifactId" {
                    artifact.line = element.line;
                }
                path.push(element.name);
            }
            Step::Text(text) => {
                let is_own = path
                    .iter()
                    .rev()
                    .nth(1)
                    .is_some_and(|parent| is_artifact(parent));
                match path.last().map(String::as_str).filter(|_| is_own) {
                    Some("groupId") => artifact.group = text,
                    Some("artifactId") => artifact.name = text,
                    Some("scope") => artifact.scope = text,
                    _ => {}
                }
            }
            Step::Close(name) => {
                path.pop();
                if is_artifact(&name) && !artifact.name.is_empty() {
                    let need = if artifact.scope == "test" {
                        Need::Dev
                    } else {
                        Need::Always
                    };
                    let name = format!("{}:{}", artifact.group, artifact.name);
                    mentions.push(Mention::package("maven", name, artifact.line, need));
                    artifact = Artifact::default();
                }
            }
        }
    }
    Ok(mentions)
}

fn is_artifact(name: &str) -> bool {
    matches!(name, "dependency" | "plugin" | "extension")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dependencies_have_group_name_and_scope() {
        let text = "<project>\n<artifactId>own</artifactId>\n<dependencies>\n<dependency>\n<groupId>com.stripe</groupId>\n<artifactId>stripe-java</artifactId>\n</dependency>\n<dependency><groupId>g</groupId><artifactId>a</artifactId><scope>test</scope>\n<exclusions><exclusion><groupId>x</groupId><artifactId>y</artifactId></exclusion></exclusions></dependency></dependencies></project>";
        let expected = [
            Mention::package("maven", "com.stripe:stripe-java", 6, Need::Always),
            Mention::package("maven", "g:a", 9, Need::Dev),
        ];
        let read = pom(text).unwrap();
        assert_eq!(read.first(), expected.first());
        assert_eq!(read.len(), 2);
        assert!(pom("<a><b></a>").is_err());
    }
}
