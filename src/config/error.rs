//! Errors of the configuration, each with its line in the file.

/// Why the configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ConfigError {
    /// It is not there, or may not be read.
    #[error("{path}: {cause}")]
    Unreadable {
        /// The file.
        path: String,
        /// The error of the operating system.
        cause: std::io::Error,
    },
    /// It is wrong at a place.
    #[error("{path}:{line}: {message}")]
    Wrong {
        /// The file.
        path: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        message: String,
    },
}

impl ConfigError {
    /// What the parser found wrong, at its place in a file's text.
    pub(super) fn parsing(path: &str, text: &str, error: &toml::de::Error) -> Self {
        let start = error.span().map_or(0, |span| span.start);
        Self::Wrong {
            path: path.to_owned(),
            line: line(text, start),
            message: suggestion(error.message()),
        }
    }
}

/// The line of a place in a text, from 1.
pub(super) fn line(text: &str, start: usize) -> usize {
    1 + text.get(..start).unwrap_or_default().matches('\n').count()
}

/// The nearest known word behind an unknown one.
fn suggestion(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    let mut quoted = line.split('`').skip(1).step_by(2);
    let (Some(unknown), known) = (quoted.next(), quoted.collect::<Vec<_>>()) else {
        return line.to_owned();
    };
    let distance =
        |a: &&str, b: &&str| strsim::jaro(unknown, a).total_cmp(&strsim::jaro(unknown, b));
    let near = known.iter().copied().max_by(distance);
    match near {
        Some(near) if line.starts_with("unknown field") => {
            format!("unknown key `{unknown}`; did you mean `{near}`?")
        }
        Some(_) if line.starts_with("unknown variant") => {
            format!("`{unknown}` is none of {}", known.join(", "))
        }
        _ => line.to_owned(),
    }
}
