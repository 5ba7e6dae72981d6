//! Where the messages of a channel go: addresses, logins and keys of each kind.

use std::str::FromStr as _;

use chrono::TimeDelta;
use lettre::message::Mailbox;

use super::base::{Setup, delta};
use crate::config::{ChannelEntry, ConfigError, SpannedString};
use crate::notify::channel::{
    Alertmanager, Command, Compose, Discord, Email, Kind, Ntfy, PagerDuty, Slack, Teams, Webhook,
};
use crate::notify::delivery::{Security, Server};

const PAGERDUTY: &str = "https://events.pagerduty.com/v2/enqueue";
const RESEND: TimeDelta = TimeDelta::minutes(1);

impl Setup<'_> {
    pub(super) fn compose(
        &self,
        kind: Kind,
        entry: &ChannelEntry,
    ) -> Result<Box<dyn Compose>, ConfigError> {
        Ok(match kind {
            Kind::Slack => Box::new(Slack {
                url: self.secret_url(entry)?,
            }),
            Kind::Discord => Box::new(Discord {
                url: self.secret_url(entry)?,
            }),
            Kind::Teams => Box::new(Teams {
                url: self.secret_url(entry)?,
            }),
            Kind::PagerDuty => {
                let key = entry.routing_key.as_ref();
                let key =
                    self.config
                        .secret("routing-key", key, entry.routing_key_file.as_ref())?;
                Box::new(PagerDuty {
                    url: self.url(entry)?.unwrap_or_else(|| PAGERDUTY.to_owned()),
                    routing_key: key.ok_or_else(|| self.missing(entry, "routing-key"))?,
                })
            }
            Kind::Alertmanager => Box::new(Alertmanager {
                url: self.url(entry)?.ok_or_else(|| self.missing(entry, "url"))?,
                headers: self.headers(entry)?,
                labels: entry.labels.clone(),
                every: entry.resend.and_then(delta).unwrap_or(RESEND),
            }),
            Kind::Webhook => Box::new(Webhook {
                url: self.url(entry)?.ok_or_else(|| self.missing(entry, "url"))?,
                headers: self.headers(entry)?,
                secret: self.config.secret(
                    "secret",
                    entry.secret.as_ref(),
                    entry.secret_file.as_ref(),
                )?,
            }),
            Kind::Ntfy => {
                let url = self.url(entry)?.ok_or_else(|| self.missing(entry, "url"))?;
                let token =
                    self.config
                        .secret("token", entry.token.as_ref(), entry.token_file.as_ref())?;
                let topic = Ntfy::new(&url, token).ok_or_else(|| {
                    let message = "the address must end with a topic: https://ntfy.sh/my-topic";
                    self.wrong(entry.url.as_ref().unwrap_or(&entry.kind), message)
                })?;
                Box::new(topic)
            }
            Kind::Command => Box::new(Command {
                command: self.command(entry)?,
            }),
            Kind::Email => Box::new(self.email(entry)?),
        })
    }

    fn email(&self, entry: &ChannelEntry) -> Result<Email, ConfigError> {
        let host = entry.server.as_ref();
        let host = host.ok_or_else(|| self.missing(entry, "server"))?;
        let security = match &entry.security {
            Some(word) => self.word(word)?,
            None => Security::StartTls,
        };
        let port = entry.port.unwrap_or(match security {
            Security::StartTls => 587,
            Security::Tls => 465,
            Security::None => 25,
        });
        let password = self.config.secret(
            "password",
            entry.password.as_ref(),
            entry.password_file.as_ref(),
        )?;
        let login = match (&entry.username, password) {
            (Some(user), Some(password)) => Some((user.clone(), password)),
            (None, None) => None,
            (Some(_), None) => return Err(self.missing(entry, "password")),
            (None, Some(_)) => return Err(self.missing(entry, "username")),
        };
        let address = |text: &SpannedString| {
            Mailbox::from_str(text.get_ref()).map_err(|_| {
                self.wrong(
                    text,
                    "not a mail address: `me@example.org` or `Name <me@example.org>`",
                )
            })
        };
        let from = entry.from.as_ref();
        let from = address(from.ok_or_else(|| self.missing(entry, "from"))?)?;
        if entry.to.is_empty() {
            return Err(self.missing(entry, "to"));
        }
        Ok(Email {
            server: Server {
                host: host.get_ref().clone(),
                port,
                security,
                login,
            },
            from,
            to: entry.to.iter().map(address).collect::<Result<_, _>>()?,
        })
    }

    /// The address of a receiver, which is a secret.
    fn secret_url(&self, entry: &ChannelEntry) -> Result<String, ConfigError> {
        // A receiver on this machine is no secret.
        let local = entry.url.as_ref().filter(|url| is_local(url.get_ref()));
        let url = match local {
            Some(url) => Some(url.get_ref().clone()),
            None => self
                .config
                .secret("url", entry.url.as_ref(), entry.url_file.as_ref())?,
        };
        let url = url.ok_or_else(|| self.missing(entry, "url"))?;
        self.check_address(&url, entry)?;
        Ok(url)
    }

    fn url(&self, entry: &ChannelEntry) -> Result<Option<String>, ConfigError> {
        let url = match &entry.url {
            Some(url) if entry.url_file.is_none() => Some(url.get_ref().clone()),
            _ => self
                .config
                .secret("url", entry.url.as_ref(), entry.url_file.as_ref())?,
        };
        if let Some(url) = &url {
            self.check_address(url, entry)?;
        }
        Ok(url)
    }

    fn check_address(&self, url: &str, entry: &ChannelEntry) -> Result<(), ConfigError> {
        let parsed = url::Url::parse(url).ok();
        if parsed.is_some_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host()) {
            return Ok(());
        }
        let place = entry.url.as_ref().or(entry.url_file.as_ref());
        Err(self.wrong(place.unwrap_or(&entry.kind), "not an http or https address"))
    }

    fn headers(&self, entry: &ChannelEntry) -> Result<Vec<(String, String)>, ConfigError> {
        let mut headers = Vec::new();
        for (name, value) in &entry.headers {
            if !crate::http::is_header(name, value.get_ref()) {
                return Err(self.wrong(value, "not a header that can be sent"));
            }
            headers.push((name.clone(), value.get_ref().clone()));
        }
        Ok(headers)
    }

    fn command(&self, entry: &ChannelEntry) -> Result<Vec<String>, ConfigError> {
        if entry.command.is_empty() {
            return Err(self.missing(entry, "command"));
        }
        let word = |word: &SpannedString| {
            let written = self.config.text.get(word.span()).unwrap_or_default();
            if written.contains("${") {
                let message = "a variable here can be seen by every user of this machine; \
                               let the program read its environment";
                return Err(self.wrong(word, message));
            }
            Ok(word.get_ref().clone())
        };
        entry.command.iter().map(word).collect()
    }
}

fn is_local(url: &str) -> bool {
    let url = url::Url::parse(url).ok();
    match url.as_ref().and_then(url::Url::host) {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}
