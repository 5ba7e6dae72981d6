//! Made answers: each is made once for all who ask for it, and made again once a poll was recorded since.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::limits;
use super::reply::Reply;

/// Answers by what was asked, bounded in bytes.
#[derive(Default)]
pub(super) struct Cache(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    entries: HashMap<String, Entry>,
    bytes: usize,
}

struct Entry {
    reply: Arc<Reply>,
    /// The number of polls that had been recorded.
    polls: u64,
    made: Instant,
    took: Duration,
}

impl Cache {
    /// The answer to the same question, where it still holds.
    pub(super) fn get(&self, key: &str, polls: u64) -> Option<Arc<Reply>> {
        let kept = self.lock();
        let entry = kept.entries.get(key)?;
        entry.holds(polls).then(|| Arc::clone(&entry.reply))
    }

    /// Keeps an answer that was made while so many polls had been recorded; the oldest ones make room.
    pub(super) fn put(&self, key: String, reply: &Arc<Reply>, (polls, took): (u64, Duration)) {
        let weight = weight(&key, reply);
        if weight > limits::CACHE_BYTES / 4 {
            return;
        }
        let mut kept = self.lock();
        kept.remove(&key);
        while kept.bytes + weight > limits::CACHE_BYTES {
            let oldest = kept.entries.iter().min_by_key(|(_, entry)| entry.made);
            let Some(oldest) = oldest.map(|(key, _)| key.clone()) else {
                break;
            };
            kept.remove(&oldest);
        }
        kept.bytes += weight;
        let entry = Entry {
            reply: Arc::clone(reply),
            polls,
            made: Instant::now(),
            took,
        };
        kept.entries.insert(key, entry);
    }

    /// Forgets everything.
    pub(super) fn clear(&self) {
        *self.lock() = Kept::default();
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn remove(&mut self, key: &str) {
        if let Some(entry) = self.entries.remove(key) {
            self.bytes -= weight(key, &entry.reply);
        }
    }
}

impl Entry {
    fn holds(&self, polls: u64) -> bool {
        let age = self.made.elapsed();
        let longest = if self.polls == polls {
            limits::LONGEST_KEPT
        } else {
            let by_cost = self.took.saturating_mul(limits::KEPT_FACTOR);
            by_cost.clamp(limits::SHORTEST_KEPT, limits::LONGEST_KEPT)
        };
        age < longest
    }
}

fn weight(key: &str, reply: &Reply) -> usize {
    // What a map and an entry need besides.
    const OWN: usize = 512;
    key.len() + reply.weight() + OWN
}

#[cfg(test)]
mod tests {
    use super::super::reply::JSON;
    use super::*;

    fn reply(length: usize) -> Arc<Reply> {
        Arc::new(Reply::ok(JSON, vec![b'x'; length]))
    }

    #[test]
    fn an_answer_holds_until_a_poll_was_recorded_and_a_little_longer() {
        let cache = Cache::default();
        cache.put("a".into(), &reply(1), (1, Duration::ZERO));
        assert!(cache.get("a", 1).is_some());
        assert!(cache.get("a", 2).is_some(), "not yet a second old");
        assert!(cache.get("b", 1).is_none());
        let old = |polls, age: u64, took| Entry {
            reply: reply(1),
            polls,
            made: Instant::now()
                .checked_sub(Duration::from_secs(age))
                .unwrap(),
            took: Duration::from_secs(took),
        };
        assert!(old(1, 20, 0).holds(1));
        assert!(!old(1, 20, 0).holds(2));
        assert!(old(1, 15, 1).holds(2), "20 times as long as it took");
        assert!(!old(1, 31, 60).holds(1), "ages are part of it");
    }

    #[test]
    fn the_oldest_answers_make_room() {
        let cache = Cache::default();
        let large = limits::CACHE_BYTES / 5;
        for name in ["a", "b", "c", "d", "e", "f"] {
            cache.put(name.into(), &reply(large), (1, Duration::ZERO));
        }
        assert!(cache.get("a", 1).is_none());
        assert!(cache.get("f", 1).is_some());
        assert!(cache.lock().bytes <= limits::CACHE_BYTES);
        cache.put("g".into(), &reply(limits::CACHE_BYTES), (1, Duration::ZERO));
        assert!(cache.get("g", 1).is_none());
        cache.clear();
        assert_eq!(cache.lock().bytes, 0);
    }
}
