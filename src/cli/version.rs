//! `--version`: what was built, what it knows, and where its files are.

use std::fmt::Write as _;
use std::path::Path;

use super::bare;
use crate::catalog;
use crate::feed;

/// Version, commit, what it is built with, and the paths that are in use.
pub(super) fn long() -> String {
    let version = env!("CARGO_PKG_VERSION");
    let mut text = format!("pingoru {version}");
    if let Some(commit) = option_env!("PINGORU_COMMIT") {
        let _ = write!(text, " ({commit})");
    }
    let formats = format!("{} formats of status pages", feed::ALL.len());
    let catalogue = format!("{} vendors and products", catalog::len());
    let mut rows = vec![
        ("features", "http2, gzip, rustls (ring), sqlite".to_owned()),
        ("formats", formats),
        ("catalogue", catalogue),
    ];
    match bare::context(&[]) {
        Some(context) => {
            let config = context.config_path.or(context.user_config);
            rows.push(("config", config.as_deref().map_or_else(none, place)));
            let history = context.history.map(|path| path.display().to_string());
            rows.push(("history", history.as_deref().map_or_else(none, place)));
        }
        None => rows.push((
            "config",
            "has an error: see `pingoru config check`".to_owned(),
        )),
    }
    let folders = directories::ProjectDirs::from("", "", "pingoru");
    let cache = folders.map(|folders| folders.cache_dir().display().to_string());
    rows.push(("cache", cache.as_deref().map_or_else(none, place)));
    text.push('\n');
    for (name, value) in rows {
        let _ = writeln!(text, "{name:10} {value}");
    }
    text
}

fn none() -> String {
    "none".to_owned()
}

fn place(path: &str) -> String {
    if Path::new(path).exists() {
        path.to_owned()
    } else {
        format!("{path} (does not exist)")
    }
}
