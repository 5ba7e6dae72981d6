//! What the caller decides about every request.

use std::net::IpAddr;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::message::Answer;

/// How requests are made; plain data, read from flags and configuration by the caller.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    /// How long one conversation may take: all its requests, redirects and retries included.
    pub(crate) timeout: Duration,
    /// How often a request that failed for a passing reason is made again.
    pub(crate) retries: u32,
    /// How many conversations run at once.
    pub(crate) concurrency: usize,
    /// The largest body accepted, in bytes after decompression.
    pub(crate) body_limit: u64,
    /// What the `User-Agent` header says.
    pub(crate) user_agent: String,
    /// Trust the system's certificate store alone, not the built-in one.
    pub(crate) system_roots: bool,
    /// PEM files of further authorities to trust.
    pub(crate) ca_certs: Vec<PathBuf>,
    /// The folder of the response cache; without one nothing is cached.
    pub(crate) cache: Option<PathBuf>,
    /// Which addresses are private: no public page may lead to them.
    pub(crate) is_private: fn(IpAddr) -> bool,
    /// Which addresses hold a secret: what they answer is not kept on disk.
    pub(crate) holds_secret: fn(&str) -> bool,
    /// Ask the server although a cached answer is still fresh.
    pub(crate) refresh: bool,
    /// When the whole run ends: what is not answered by then fails.
    pub(crate) deadline: Option<Instant>,
    /// Is shown each answer and how long it took.
    pub(crate) observer: Option<fn(&Answer, Duration)>,
}
