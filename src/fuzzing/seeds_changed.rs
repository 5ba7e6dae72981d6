//! The seeds of the fuzzer, changed at random, without it. `FUZZ_SECONDS=60 cargo test --lib seeds_changed -- --nocapture`
//! gives each target as long, and prints how much was tried.

use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use super::tests::TARGETS;

/// Inputs of each target in a normal run; those of an import make a whole history each.
const INPUTS: usize = 150;
const IMPORTS: usize = 10;
/// Seeds that are larger are left to the fuzzer.
const LARGEST: usize = 100_000;
/// What a parser may stumble over.
const ODD: [&str; 14] = [
    "null",
    "{}",
    "[]",
    "-1",
    "1e999",
    "18446744073709551616",
    "\u{202e}",
    "\"",
    "<",
    "&#0;",
    "]]>",
    "9999-12-31T23:59:59Z",
    "-9999-01-01T00:00:00+23:59",
    "\0",
];

/// The same numbers in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % bound.max(1)
    }

    fn input(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let mut input = seeds[self.below(seeds.len())].clone();
        for _ in 0..=self.below(6) {
            self.change(&mut input, seeds);
        }
        input
    }

    fn change(&mut self, input: &mut Vec<u8>, seeds: &[Vec<u8>]) {
        let at = self.below(input.len());
        let end = (at + 1 + self.below(64)).min(input.len());
        let at = at.min(end);
        match self.below(7) {
            0 => {
                let bit = 1 << self.below(8);
                input
                    .iter_mut()
                    .skip(at)
                    .take(1)
                    .for_each(|byte| *byte ^= bit);
            }
            1 => drop(input.drain(at..end)),
            2 => input.extend_from_within(at..end),
            3 => input.truncate(at),
            4 => {
                let odd = ODD[self.below(ODD.len())].bytes();
                drop(input.splice(at..end, odd));
            }
            5 => {
                let other = &seeds[self.below(seeds.len())];
                let from = self.below(other.len());
                let piece = other.iter().skip(from).take(200).copied();
                drop(input.splice(at..at, piece));
            }
            _ => {
                let piece = input[at..end].to_vec();
                let to = self.below(input.len());
                drop(input.splice(to..to, piece));
            }
        }
    }
}

fn seeds(folder: &Path, kind: &str) -> Vec<Vec<u8>> {
    let files = std::fs::read_dir(folder.join(kind)).unwrap();
    let mut paths: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    paths.sort();
    let seeds = paths.iter().map(|path| std::fs::read(path).unwrap());
    seeds.filter(|seed| seed.len() < LARGEST).collect()
}

/// Keeps an input that broke a promise where the fuzzer keeps those that it finds.
fn keep(kind: &str, input: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/artifacts")
        .join(kind);
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("changed-{}", input.len()));
    std::fs::write(&path, input).unwrap();
    path
}

#[test]
#[cfg(unix)]
#[expect(clippy::print_stdout, reason = "says how much was tried")]
fn seeds_changed_at_random_break_no_promise() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    let made = Command::new(root.join("fuzz/seeds"))
        .arg(folder.path())
        .status();
    assert!(made.unwrap().success());
    let seconds = std::env::var("FUZZ_SECONDS").ok();
    let seconds: Option<u64> = seconds.and_then(|text| text.parse().ok());
    for (kind, run) in TARGETS {
        let seeds = seeds(folder.path(), kind);
        assert!(!seeds.is_empty(), "{kind}");
        let mut random = Random(0x9e37_79b9_7f4a_7c15);
        let begun = Instant::now();
        let most = if kind == "import" { IMPORTS } else { INPUTS };
        let mut count = 0;
        while seconds.map_or(count < most, |seconds| {
            begun.elapsed() < Duration::from_secs(seconds)
        }) {
            let input = random.input(&seeds);
            let ended = catch_unwind(|| run(&input));
            assert!(ended.is_ok(), "{}", keep(kind, &input).display());
            count += 1;
        }
        println!(
            "| {kind} | {} | {count} | {:.1?} |",
            seeds.len(),
            begun.elapsed()
        );
    }
}
