//! What fuzzing found, and a few inputs for each function, so that they are run without it.

use super::inputs::*;
use super::outputs;

#[test]
fn every_fixture_of_a_found_problem_passes() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/fuzzing");
    for (kind, run) in [
        ("feed", feed as fn(&[u8])),
        ("detection", detection),
        ("configuration", configuration),
        ("import", import),
        ("outputs", outputs),
    ] {
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

/// For machines without the fuzzer: `FUZZ_SECONDS=60 cargo test --lib seeds_changed -- --ignored`, after `fuzz/seeds`.
#[test]
#[ignore = "takes as long as it is given"]
#[expect(clippy::print_stdout, reason = "says how much was tried")]
fn seeds_changed_at_random_break_nothing() {
    let seconds = std::env::var("FUZZ_SECONDS").ok();
    let seconds = seconds.and_then(|text| text.parse().ok()).unwrap_or(10);
    let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    for (kind, run) in [
        ("feed", feed as fn(&[u8])),
        ("detection", detection),
        ("configuration", configuration),
        ("import", import),
        ("outputs", outputs),
    ] {
        let files = std::fs::read_dir(corpus.join(kind)).unwrap();
        let seeds: Vec<_> = files
            .map(|file| std::fs::read(file.unwrap().path()).unwrap())
            .filter(|seed| seed.len() < 100_000)
            .collect();
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let mut draw = |bound: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            usize::try_from(state >> 33).unwrap() % bound.max(1)
        };
        let end = std::time::Instant::now() + std::time::Duration::from_secs(seconds);
        let mut count = 0;
        while !seeds.is_empty() && std::time::Instant::now() < end {
            let mut input = seeds[draw(seeds.len())].clone();
            for _ in 0..=draw(6) {
                change(&mut input, &mut draw, &seeds);
            }
            std::fs::write("/tmp/fuzz-last-input", &input).unwrap();
            run(&input);
            count += 1;
        }
        println!("| {kind} | {seconds} s | {count} |");
    }
}

fn change(input: &mut Vec<u8>, draw: &mut impl FnMut(usize) -> usize, seeds: &[Vec<u8>]) {
    let at = draw(input.len());
    let end = (at + 1 + draw(64)).min(input.len());
    match draw(7) {
        0 => input
            .iter_mut()
            .skip(at)
            .take(1)
            .for_each(|byte| *byte ^= 1 << draw(8)),
        1 => drop(input.drain(at.min(end)..end)),
        2 => input.extend_from_within(at.min(end)..end),
        3 => input.truncate(at),
        4 => {
            let odd = [
                "null",
                "{}",
                "[]",
                "-1",
                "1e999",
                "\u{202e}",
                "\"",
                "<",
                "&#0;",
                "9999-12-31T23:59:59Z",
                "\0",
            ];
            let odd = odd[draw(odd.len())].bytes();
            drop(input.splice(at.min(end)..end, odd));
        }
        5 => {
            let other = &seeds[draw(seeds.len())];
            let from = draw(other.len());
            let piece = other.iter().skip(from).take(200).copied();
            drop(input.splice(at..at, piece));
        }
        _ => {
            let piece: Vec<u8> = input[at.min(end)..end].to_vec();
            let to = draw(input.len());
            drop(input.splice(to..to, piece));
        }
    }
}
