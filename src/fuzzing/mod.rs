//! What `fuzz/` calls: each function takes what an attacker could send, and panics where a promise is broken.

mod inputs;
mod outputs;
#[cfg(test)]
mod seeds_changed;
#[cfg(test)]
mod tests;

pub use inputs::{configuration, detection, feed, import};
pub use outputs::outputs;
