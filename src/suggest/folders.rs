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

/// Names, without what follows the first dot, of files that test the project.
const TESTS: &[&str] = &["test", "tests", "spec", "specs", "conftest"];

/// What such names end with in languages that name a file after its class.
const TEST_CLASSES: &[&str] = &["Test", "Tests", "Spec", "TestCase"];

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
    is_folder || is_test(name)
}

fn is_test(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    TESTS.contains(&stem)
        || TEST_CLASSES.iter().any(|class| stem.ends_with(class))
        || name.starts_with("test_")
        || [
            ".test.",
            ".spec.",
            ".stories.",
            "_test.",
            "_tests.",
            "_spec.",
        ]
        .iter()
        .any(|part| name.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_test_or_show_the_project_are_known_by_their_names() {
        for weak in [
            "src/feed/tests.rs",
            "app/api_test.go",
            "test_app.py",
            "src/PaymentTest.java",
            "web/cart.spec.ts",
            "docs/index.js",
            "conftest.py",
        ] {
            assert!(is_weak(weak), "{weak}");
        }
        for strong in [
            "src/latest.rs",
            "contest.py",
            "src/testimonials.ts",
            "src/attest.go",
        ] {
            assert!(!is_weak(strong), "{strong}");
        }
    }
}
