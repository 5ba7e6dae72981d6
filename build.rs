//! Links the unwinder into the binary: loading it as a library of its own takes a twentieth of a check's time. Names
//! the commit of a release build, where it is built from the repository.

use std::env;
use std::path::Path;
use std::process::Command;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|told| told == value);
    if is("PROFILE", "release")
        && is("CARGO_CFG_TARGET_OS", "linux")
        && is("CARGO_CFG_TARGET_ENV", "gnu")
    {
        // Part of every GCC; not bundled, so that the linker and not the compiler looks for it.
        println!("cargo::rustc-link-lib=static:-bundle=gcc_eh");
    }
    if is("PROFILE", "release")
        && let Some(commit) = commit()
    {
        println!("cargo::rustc-env=PINGORU_COMMIT={commit}");
    }
}

/// The commit of this repository; `None` without git, and where the sources lie in another repository.
fn commit() -> Option<String> {
    let folder = env::var("CARGO_MANIFEST_DIR").ok()?;
    let top = git(&["rev-parse", "--show-toplevel"])?;
    let is_own = Path::new(&top).canonicalize().ok()? == Path::new(&folder).canonicalize().ok()?;
    let head = git(&["rev-parse", "--git-path", "logs/HEAD"])?;
    if Path::new(&head).exists() {
        println!("cargo::rerun-if-changed={head}");
    }
    is_own.then(|| git(&["rev-parse", "--short=10", "HEAD"]))?
}

fn git(arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").args(arguments).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let line = text.trim();
    (output.status.success() && !line.is_empty()).then(|| line.to_owned())
}
