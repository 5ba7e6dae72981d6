//! What fuzzing found, and a few inputs for each function, so that they are run without it.

use super::inputs::*;
use super::outputs;

/// A name, and what is called with made-up inputs.
type Target = (&'static str, fn(&[u8]));

/// What is called with made-up inputs.
pub(super) const TARGETS: [Target; 5] = [
    ("feed", feed),
    ("detection", detection),
    ("configuration", configuration),
    ("import", import),
    ("outputs", outputs),
];

#[test]
fn every_fixture_of_a_found_problem_passes() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/fuzzing");
    for (kind, run) in TARGETS {
        let path = std::path::Path::new(folder).join(kind);
        for file in std::fs::read_dir(path).into_iter().flatten() {
            run(&std::fs::read(file.unwrap().path()).unwrap());
        }
    }
}

#[test]
fn words_of_a_vendor_are_safe_in_every_output() {
    for words in [
        "",
        "=1+1",
        "＝1",
        "-x",
        "\u{1b}[31mred\u{9b}31m\u{7}\0",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "a\u{ad}\u{34f}\u{180e}\u{202e}\u{200b}\u{feff}\u{fffe}\u{fdd0}\u{e0041}",
        "::error::x",
        "x\r\nURL:javascript:1\r\n\u{2028}END:VEVENT",
        "]]> <a href='x'> & \" | ` [x](javascript:y) <javascript:z>",
    ] {
        outputs(words.as_bytes());
    }
}

#[test]
fn each_function_takes_anything() {
    for input in [
        &b""[..],
        b"\0",
        b"statuspage\nhttps://a.example/\n{}",
        b"\xff\xfe",
    ] {
        feed(input);
        detection(input);
        configuration(input);
        import(input);
    }
}
