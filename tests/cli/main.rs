//! The program as its users meet it: wiring, exit codes, help, formats, and servers that misbehave.

mod exit_codes;
mod formats;
mod help;
mod inputs;
mod many;
mod readme;
mod seed;
mod support;
mod window;
