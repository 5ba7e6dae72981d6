//! Pages to write: every fixture, and every recorded feed where a folder of them is at hand.

pub(super) use tests::{Case, fixtures, recorded};

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use serde::Deserialize;

    use crate::feed::{self, Document, Scope};
    use crate::model::{Page, Time};

    #[derive(Deserialize)]
    struct Settings {
        now: Time,
        #[serde(default)]
        history: bool,
        #[serde(default)]
        maintenance: bool,
        documents: Vec<Answered>,
    }

    #[derive(Deserialize)]
    struct Answered {
        file: String,
        asked: String,
        #[serde(default)]
        headers: Vec<(String, String)>,
    }

    pub(crate) struct Case {
        pub(crate) name: String,
        pub(crate) page: Page,
        pub(crate) now: Time,
    }

    fn folders(folder: &Path) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(folder).unwrap();
        let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths
    }

    pub(crate) fn fixtures() -> Vec<Case> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
        let mut cases = Vec::new();
        for feed in feed::ALL {
            for folder in folders(&root.join(feed.name())) {
                let Ok(settings) = std::fs::read_to_string(folder.join("case.toml")) else {
                    continue;
                };
                let settings: Settings = toml::from_str(&settings).unwrap();
                let document = |one: &Answered| {
                    let body = std::fs::read(folder.join(&one.file)).unwrap();
                    Document {
                        headers: one.headers.clone(),
                        ..Document::local(&one.asked, body, settings.now)
                    }
                };
                let documents: Vec<_> = settings.documents.iter().map(document).collect();
                let scope = Scope {
                    history: settings.history,
                    maintenance: settings.maintenance,
                    now: settings.now,
                    ..Scope::default()
                };
                cases.push(Case {
                    name: folder.strip_prefix(&root).unwrap().display().to_string(),
                    page: feed.read(&documents, scope).unwrap(),
                    now: settings.now,
                });
            }
        }
        cases
    }

    pub(crate) fn recorded() -> Option<Vec<Case>> {
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
        let root = std::env::var_os("PINGORU_CORPUS").map_or(own, PathBuf::from);
        if !root.is_dir() {
            return None;
        }
        let now = "2026-11-01T00:00:00Z".parse().unwrap();
        let (mut left, mut cases) = (vec![root], Vec::new());
        while let Some(path) = left.pop() {
            if path.is_dir() {
                left.extend(folders(&path));
                continue;
            }
            let asked = path.display().to_string();
            let document = Document::local(&asked, std::fs::read(&path).ok()?, now);
            let Some((feed, sure)) = feed::recognise(&document) else {
                continue;
            };
            if sure == feed::Confidence::Hint {
                continue;
            }
            let scope = Scope {
                now,
                ..Scope::default()
            };
            let page = feed.read(&[document], scope).unwrap();
            cases.push(Case {
                name: asked,
                page,
                now,
            });
        }
        Some(cases)
    }
}
