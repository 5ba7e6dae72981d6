#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| pingoru::fuzzing::import(input));
