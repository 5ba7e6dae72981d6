//! Folders that hold no work of the project, and files whose names say that they only test or show it.

/// Folders that are not entered: version control, installed packages, builds, caches.
const SKIPPED: &[&str] = &[
    ".git",
    ".hg",
    ".svn",
    ".jj",
    "node_modules",
    "bower_components",
    "jspm_packages",
    "target",
    "vendor",
    "vendored",
    "third_party",
    ".venv",
    "venv",
    "site-packages",
    "__pycache__",
    ".tox",
    ".mypy_cache",
    ".terraform",
    ".gradle",
    ".next",
    ".nuxt",
    ".svelte-kit",
    ".cache",
    ".yarn",
    ".pnpm-store",
    "Pods",
    "Carthage",
    ".build",
    ".dart_tool",
    "_build",
    "deps",
    "dist",
    "coverage",
    ".idea",
];

/// Folders whose files test or show the project.
const WEAK: &[&str] = &[
    "test",
    "tests",
    "__tests__",
    "spec",
    "specs",
    "e2e",
    "cypress",
    "playwright",
    "fixture",
    "fixtures",
    "__fixtures__",
    "testdata",
    "test-data",
    "mock",
    "mocks",
    "__mocks__",
    "example",
    "examples",
    "sample",
    "samples",
    "demo",
    "demos",
    "doc",
    "docs",
    "bench",
    "benches",
    "benchmark",
    "benchmarks",
    "stories",
];

/// Whether a folder of this name is not entered.
pub(super) fn is_skipped(name: &str) -> bool {
    SKIPPED.contains(&name)
}

/// Whether a file of this path, from the folder that is searched, tests or shows the project.
pub(super) fn is_weak(path: &str) -> bool {
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    let is_folder = folders
        .split('/')
        .any(|folder| WEAK.iter().any(|weak| folder.eq_ignore_ascii_case(weak)));
    is_folder
        || name.contains(".test.")
        || name.contains(".spec.")
        || name.contains(".stories.")
        || name.starts_with("test_")
        || name.contains("_test.")
        || name.contains("_spec.")
}
