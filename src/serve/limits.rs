//! Every limit of the server, with its reason. Each keeps what strangers can make it hold or wait for bounded.

use std::time::Duration;

/// Request line and headers, in bytes: those of browsers behind proxies are a few KiB.
pub(super) const HEADER_BYTES: usize = 16 << 10;
/// Headers of a request.
pub(super) const HEADERS: usize = 64;
/// Path and query, in bytes; more is no question about vendors.
pub(super) const TARGET_BYTES: usize = 8 << 10;
/// Parameters of a query.
pub(super) const PARAMETERS: usize = 1_024;
/// A request's headers must have come by then, and a connection that is kept open must have the next one by then.
pub(super) const HEADER_TIME: Duration = Duration::from_secs(10);
/// A TLS handshake must be over by then.
pub(super) const HANDSHAKE_TIME: Duration = Duration::from_secs(10);
/// A reader must take something of an answer in this time.
pub(super) const WRITE_TIME: Duration = Duration::from_secs(20);
/// Open connections: each costs some 50 KB at worst, so all together stay below the memory that a small machine has.
pub(super) const CONNECTIONS: usize = 1_024;
/// Open files that are asked for: half of those that the system gives are left to the poller.
pub(super) const FILES: u64 = 4_096;
/// Open connections of one address, so that one client cannot take all of them. Loopback and proxies are many clients.
pub(super) const PER_ADDRESS: usize = 128;
/// Event streams: each occupies a connection for good.
pub(super) const STREAMS: usize = 512;
/// Events that a slow stream may lag behind before it is read from the log again.
pub(super) const BACKLOG: usize = 256;
/// Changes that are repeated to a stream that resumes.
pub(super) const RESUMED: usize = 1_000;
/// A stream says this often that it is alive: proxies close silent connections after 30 s or more.
pub(super) const HEARTBEAT: Duration = Duration::from_secs(15);
/// Streams are asked to read again at most this often.
pub(super) const REFRESH: Duration = Duration::from_secs(1);
/// Answers that are made at once: more would take the processors from the poller.
pub(super) const MAKERS: usize = 2;
/// Answers that are kept, in bytes.
pub(super) const CACHE_BYTES: usize = 16 << 20;
/// An answer is kept no longer than this, whatever happens: ages are part of it.
pub(super) const LONGEST_KEPT: Duration = Duration::from_secs(30);
/// An answer is kept at least this long, also where polls are recorded all the time.
pub(super) const SHORTEST_KEPT: Duration = Duration::from_secs(1);
/// An answer that took long is kept this many times as long, so that making answers takes a twentieth of the time.
pub(super) const KEPT_FACTOR: u32 = 20;
/// Shorter answers are not compressed: the headers weigh more.
pub(super) const GZIP_FROM: usize = 1 << 10;
/// What is under way when the server ends may take so long.
pub(super) const FAREWELL: Duration = Duration::from_secs(2);
/// Passwords that are verified at once: each occupies a processor.
pub(super) const VERIFIERS: usize = 2;
/// A password waits at most so long to be verified.
pub(super) const VERIFY_TIME: Duration = Duration::from_secs(10);
/// Verified passwords that are remembered, and for how long.
pub(super) const REMEMBERED: usize = 256;
pub(super) const REMEMBERED_FOR: Duration = Duration::from_secs(300);
/// The cost of a password's hash: each step doubles the time, and 14 takes about a second.
pub(super) const COSTS: std::ops::RangeInclusive<u32> = 4..=14;
/// Threads that make answers, verify passwords and read the log.
pub(super) const THREADS: usize = 8;
