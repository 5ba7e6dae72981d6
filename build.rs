//! Links the unwinder into the binary: loading it as a library of its own takes a twentieth of a check's time.

use std::env;

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
}
