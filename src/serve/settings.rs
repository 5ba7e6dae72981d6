//! Where the server listens and who may ask: `[serve]` of the configuration, and the command line on top.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::str::FromStr;

use super::limits;
use super::tls::{self, Acceptor};
use crate::config::{Config, ConfigError};

/// Where the server listens and who may ask.
#[derive(Clone)]
pub(crate) struct Settings {
    /// The address; port 0 is any free one.
    pub(crate) listen: SocketAddr,
    pub(super) tls: Option<Acceptor>,
    /// Names with the bcrypt hashes of their passwords.
    pub(super) users: Vec<(String, String)>,
    pub(super) tokens: Vec<String>,
    /// The names that the server is asked by.
    pub(super) hosts: Vec<String>,
    pub(super) behind_proxy: bool,
    public: bool,
}

const DEFAULT: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 9464);

/// Whatever is typed as an address: `127.0.0.1:9464`, `[::1]:9464`, `localhost:9464`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Listen(pub(crate) SocketAddr);

impl FromStr for Listen {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let local = text.strip_prefix("localhost:");
        let local = local.and_then(|port| port.parse().ok());
        let local = local.map(|port| SocketAddr::new(DEFAULT.ip(), port));
        let address = local.or_else(|| text.parse().ok());
        address
            .map(Self)
            .ok_or("expected ADDRESS:PORT: 127.0.0.1:9464, [::1]:9464, localhost:9464")
    }
}

impl Settings {
    /// What the configuration says, and the command line on top.
    ///
    /// # Errors
    /// Where a value is wrong, or a file or a variable of it cannot be read.
    pub(crate) fn of(
        config: &Config,
        listen: Option<Listen>,
        public: bool,
    ) -> Result<Self, ConfigError> {
        let entry = &config.serve;
        let written = entry.listen.as_ref().map(|text| {
            let address = text.get_ref().parse();
            address
                .map_err(|error: &str| config.wrong(Some(text), format!("serve.listen: {error}")))
        });
        let Listen(listen) = match (listen, written.transpose()?) {
            (Some(typed), _) => typed,
            (None, Some(written)) => written,
            (None, None) => Listen(DEFAULT),
        };
        Ok(Self {
            listen,
            tls: acceptor(config)?,
            users: users(config)?,
            tokens: tokens(config)?,
            hosts: hosts(config)?,
            behind_proxy: entry.behind_proxy,
            public: public || entry.public,
        })
    }

    /// Refuses an address that others reach, unless what is sent is protected and those who ask are known, or all of
    /// it is meant to be public.
    ///
    /// # Errors
    /// Where one of these is missing: what to set.
    pub(crate) fn check_exposure(&self) -> Result<(), String> {
        let address = self.listen;
        if address.ip().is_loopback() || self.public {
            return Ok(());
        }
        let is_protected = self.tls.is_some() || self.behind_proxy;
        let is_closed = !self.users.is_empty() || !self.tokens.is_empty();
        let missing = match (is_protected, is_closed) {
            (true, true) => return Ok(()),
            (false, false) => {
                "`tls-cert` and `tls-key` (or `behind-proxy = true`), and `users` or `tokens`"
            }
            (false, true) => "`tls-cert` and `tls-key`, or `behind-proxy = true`",
            (true, false) => "`users` or `tokens`",
        };
        Err(format!(
            "{address} can be reached by others: set {missing} under [serve] in pingoru.toml, or `public = true` to let \
             everybody read"
        ))
    }

    /// How an address of this server begins.
    pub(crate) fn scheme(&self) -> &'static str {
        if self.tls.is_some() { "https" } else { "http" }
    }
}

fn acceptor(config: &Config) -> Result<Option<Acceptor>, ConfigError> {
    let entry = &config.serve;
    match (&entry.tls_cert, &entry.tls_key) {
        (None, None) => Ok(None),
        (Some(cert), Some(key)) => {
            let wrong = |error| config.wrong(Some(cert), format!("serve: {error}"));
            let files = (config.beside(cert.get_ref()), config.beside(key.get_ref()));
            tls::acceptor(&files.0, &files.1).map(Some).map_err(wrong)
        }
        (one, other) => {
            let place = one.as_ref().or(other.as_ref());
            let message = "serve: set both `tls-cert` and `tls-key`";
            Err(config.wrong(place, message.into()))
        }
    }
}

fn users(config: &Config) -> Result<Vec<(String, String)>, ConfigError> {
    let users = config.serve.users.iter().map(|(name, hash)| {
        let wrong = |what: String| {
            let message = format!("serve.users.{name}: {what}");
            config.wrong(Some(hash), message)
        };
        let parts: Result<bcrypt::HashParts, _> = hash.get_ref().parse();
        let parts = parts.map_err(|_| {
            wrong("is no bcrypt hash of a password; `htpasswd -nB NAME` makes one".into())
        })?;
        if !limits::COSTS.contains(&parts.get_cost()) {
            let (least, most) = (limits::COSTS.start(), limits::COSTS.end());
            return Err(wrong(format!("its cost must be {least} to {most}")));
        }
        if name.is_empty() || name.contains(':') {
            return Err(wrong("a name is not empty and has no `:`".into()));
        }
        Ok((name.clone(), hash.get_ref().clone()))
    });
    users.collect()
}

/// A token is as long as one that cannot be guessed.
const SHORTEST_TOKEN: usize = 16;

fn tokens(config: &Config) -> Result<Vec<String>, ConfigError> {
    let entry = &config.serve;
    let mut tokens = Vec::new();
    for token in &entry.tokens {
        tokens.extend(config.secret("tokens", Some(token), None)?);
    }
    if let Some(file) = &entry.tokens_file {
        let text = config
            .secret("tokens", None, Some(file))?
            .unwrap_or_default();
        let lines = text.lines().map(str::trim);
        tokens.extend(lines.filter(|line| !line.is_empty()).map(str::to_owned));
    }
    if tokens.iter().any(|token| token.len() < SHORTEST_TOKEN) {
        let place = entry.tokens.first().or(entry.tokens_file.as_ref());
        let message = format!("serve: a token has at least {SHORTEST_TOKEN} characters");
        return Err(config.wrong(place, message));
    }
    Ok(tokens)
}

fn hosts(config: &Config) -> Result<Vec<String>, ConfigError> {
    let hosts = config.serve.hosts.iter().map(|host| {
        let name = host.get_ref().to_ascii_lowercase();
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if name.is_empty() || !name.chars().all(is_name) {
            let message =
                format!("serve.hosts: `{name}` is no host name (without scheme and port)");
            return Err(config.wrong(Some(host), message));
        }
        Ok(name)
    });
    hosts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(listen: &str) -> Settings {
        let Listen(listen) = listen.parse().unwrap();
        Settings {
            listen,
            tls: None,
            users: Vec::new(),
            tokens: Vec::new(),
            hosts: Vec::new(),
            behind_proxy: false,
            public: false,
        }
    }

    #[test]
    fn addresses_as_they_are_typed() {
        for good in ["127.0.0.1:0", "[::1]:9464", "localhost:80", "0.0.0.0:9464"] {
            assert!(good.parse::<Listen>().is_ok(), "{good}");
        }
        for bad in [
            "",
            "127.0.0.1",
            ":9464",
            "localhost",
            "localhost:x",
            "example.com:80",
        ] {
            assert!(bad.parse::<Listen>().is_err(), "{bad}");
        }
    }

    #[test]
    fn an_address_that_others_reach_needs_protection_and_users() {
        assert!(settings("127.0.0.1:1").check_exposure().is_ok());
        assert!(settings("[::1]:1").check_exposure().is_ok());
        let open = settings("0.0.0.0:1");
        let error = open.check_exposure().unwrap_err();
        assert!(error.starts_with("0.0.0.0:1 can be reached by others"));
        assert!(error.contains("tls-cert") && error.contains("users"));
        let public = Settings {
            public: true,
            ..open.clone()
        };
        assert!(public.check_exposure().is_ok());
        let proxied = Settings {
            behind_proxy: true,
            ..open.clone()
        };
        assert!(!proxied.check_exposure().unwrap_err().contains("tls-cert"));
        let tokens = vec!["x".repeat(16)];
        let closed = Settings { tokens, ..proxied };
        assert!(closed.check_exposure().is_ok());
        let plain = Settings {
            behind_proxy: false,
            ..closed
        };
        assert!(plain.check_exposure().unwrap_err().contains("tls-cert"));
    }
}
