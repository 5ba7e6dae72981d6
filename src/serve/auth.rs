//! Users with passwords, and bearer tokens. Neither the time nor the answer says which part of a wrong one is right.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hyper::header::HeaderValue;
use ring::hmac;
use ring::rand::SystemRandom;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use super::limits;

/// Who may ask.
pub(super) struct Auth {
    users: HashMap<String, String>,
    /// Takes as long to verify as the dearest of the users' hashes.
    dummy: String,
    /// Made in each process: nothing that is kept in memory can be looked up elsewhere.
    key: hmac::Key,
    tokens: Vec<hmac::Tag>,
    verified: Mutex<HashMap<Vec<u8>, Instant>>,
    verifiers: Arc<Semaphore>,
}

impl Auth {
    pub(super) fn new(users: &[(String, String)], tokens: &[String]) -> Self {
        let key = hmac::Key::generate(hmac::HMAC_SHA256, &SystemRandom::new());
        // Where the system gives no random numbers, those of the standard library's hasher make the key.
        let key = key.unwrap_or_else(|_| hmac::Key::new(hmac::HMAC_SHA256, &fallback()));
        let costs = users.iter().filter_map(|(_, hash)| {
            let parts: bcrypt::HashParts = hash.parse().ok()?;
            Some(parts.get_cost())
        });
        let cost = costs.max().unwrap_or(*limits::COSTS.start());
        Self {
            users: users.iter().cloned().collect(),
            dummy: format!("$2b${cost:02}$C6UzMDM.H6dfI/f/IKcEe.{}", ".".repeat(31)),
            tokens: tokens
                .iter()
                .map(|token| hmac::sign(&key, token.as_bytes()))
                .collect(),
            key,
            verified: Mutex::default(),
            verifiers: Arc::new(Semaphore::new(limits::VERIFIERS)),
        }
    }

    /// Whether everybody may ask.
    pub(super) fn is_open(&self) -> bool {
        self.users.is_empty() && self.tokens.is_empty()
    }

    /// Whether whoever sends this `Authorization` may ask.
    pub(super) async fn admits(&self, given: Option<&HeaderValue>) -> bool {
        if self.is_open() {
            return true;
        }
        let Some((scheme, value)) = given.and_then(|value| value.to_str().ok()?.split_once(' '))
        else {
            return false;
        };
        if scheme.eq_ignore_ascii_case("bearer") {
            return self.is_token(value.trim());
        }
        if !scheme.eq_ignore_ascii_case("basic") || self.users.is_empty() {
            return false;
        }
        let decoded = STANDARD.decode(value.trim()).ok();
        match decoded.and_then(|bytes| String::from_utf8(bytes).ok()) {
            Some(pair) => self.is_user(pair).await,
            None => false,
        }
    }

    /// All are compared, each in constant time.
    fn is_token(&self, given: &str) -> bool {
        let matches =
            |tag: &&hmac::Tag| hmac::verify(&self.key, given.as_bytes(), tag.as_ref()).is_ok();
        self.tokens.iter().filter(matches).count() > 0
    }

    async fn is_user(&self, pair: String) -> bool {
        let known = hmac::sign(&self.key, pair.as_bytes()).as_ref().to_vec();
        if self.is_remembered(&known) {
            return true;
        }
        let Some((name, password)) = pair.split_once(':') else {
            return false;
        };
        let hash = self.users.get(name);
        let (is_user, hash) = (hash.is_some(), hash.unwrap_or(&self.dummy).clone());
        let password = password.to_owned();
        let permit = Arc::clone(&self.verifiers).acquire_owned();
        let Ok(Ok(permit)) = timeout(limits::VERIFY_TIME, permit).await else {
            return false;
        };
        let verified = spawn_blocking(move || {
            // Held until the end, also where the client has gone.
            let _permit = permit;
            bcrypt::verify(password, &hash).unwrap_or(false)
        });
        let is_right = verified.await.unwrap_or(false) && is_user;
        if is_right {
            self.remember(known);
        }
        is_right
    }

    fn is_remembered(&self, known: &[u8]) -> bool {
        let verified = self.verified.lock();
        let verified = verified.unwrap_or_else(PoisonError::into_inner);
        let at = verified.get(known);
        at.is_some_and(|at| at.elapsed() < limits::REMEMBERED_FOR)
    }

    fn remember(&self, known: Vec<u8>) {
        let verified = self.verified.lock();
        let mut verified = verified.unwrap_or_else(PoisonError::into_inner);
        if verified.len() >= limits::REMEMBERED {
            verified.clear();
        }
        verified.insert(known, Instant::now());
    }
}

/// 32 bytes from the random seeds of the standard library's hasher.
fn fallback() -> Vec<u8> {
    use std::hash::{BuildHasher, RandomState};
    let number = |seed: u64| RandomState::new().hash_one(seed).to_le_bytes();
    (0..4).flat_map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSWORD: &str = "correct horse";

    fn auth() -> Auth {
        let hash = bcrypt::hash(PASSWORD, 4).unwrap();
        Auth::new(&[("ann".into(), hash)], &["a-token-of-some-length".into()])
    }

    fn admits(auth: &Auth, given: &str) -> bool {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
            .unwrap();
        let given = HeaderValue::from_str(given).unwrap();
        runtime.block_on(auth.admits(Some(&given)))
    }

    fn basic(pair: &str) -> String {
        format!("Basic {}", STANDARD.encode(pair))
    }

    #[test]
    fn the_right_password_and_the_right_token_are_admitted() {
        let auth = auth();
        assert!(admits(&auth, &basic("ann:correct horse")));
        assert!(auth.verified.lock().unwrap().len() == 1);
        assert!(admits(&auth, &basic("ann:correct horse")));
        assert!(admits(&auth, "bearer a-token-of-some-length"));
    }

    #[test]
    fn everything_else_is_not() {
        let auth = auth();
        for wrong in [
            basic("ann:"),
            basic("ann:correct horsE"),
            basic("bob:correct horse"),
            basic("ann"),
            "Basic ?".into(),
            "Bearer a-token-of-some-lengtH".into(),
            "Bearer ".into(),
            "Digest x".into(),
            "x".into(),
        ] {
            assert!(!admits(&auth, &wrong), "{wrong}");
        }
        assert!(auth.verified.lock().unwrap().is_empty());
    }

    #[test]
    fn an_unknown_user_takes_as_long_as_a_known_one() {
        let auth = auth();
        let parts: bcrypt::HashParts = auth.dummy.parse().unwrap();
        assert_eq!(parts.get_cost(), 4);
        assert_eq!(bcrypt::verify("x", &auth.dummy).ok(), Some(false));
    }

    #[test]
    fn without_users_and_tokens_everybody_is_admitted() {
        assert!(admits(&Auth::new(&[], &[]), "x"));
    }
}
