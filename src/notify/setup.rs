//! From the configuration to channels and routes.

use std::collections::HashSet;
use std::str::FromStr as _;
use std::time::Duration;

use chrono::TimeDelta;
use lettre::message::Mailbox;
use strum::VariantNames;

use super::channel::{
    Alertmanager, Command, Compose, Discord, Email, Kind, Ntfy, PagerDuty, Security, Server, Slack,
    Teams, Webhook,
};
use super::event::Occasion;
use super::filter::Filter;
use super::quiet::QuietHours;
use super::routing::{Channel, Plan, Route};
use crate::config::{ChannelEntry, Config, ConfigError, FilterEntry, SpannedString};
use crate::model::Impact;
use crate::render::Zone;
use crate::resolve::{Resolver, component_filter};

const PAGERDUTY: &str = "https://events.pagerduty.com/v2/enqueue";
const RESEND: TimeDelta = TimeDelta::minutes(1);

/// The channels and routes of the configuration; none where it has none.
///
/// # Errors
/// Where one is incomplete or contradictory, a variable is not set, or a secret stands in clear.
pub(crate) fn plan(resolver: &Resolver<'_>) -> Result<Plan, ConfigError> {
    let config = resolver.config;
    let setup = Setup { config, resolver };
    let channels = config.notify.iter();
    let channels = channels.map(|(name, entry)| setup.channel(name, entry));
    let channels: Vec<Channel> = channels.collect::<Result<_, _>>()?;
    let routes = config.routes.iter().map(|route| {
        for to in &route.notify {
            if !config.notify.contains_key(to.get_ref()) {
                let message = format!("no channel is called `{}`", to.get_ref());
                return Err(config.wrong(Some(to), message));
            }
        }
        Ok(Route {
            filter: setup.filter(route.filter(), Some(Occasion::all()))?,
            to: route.notify.iter().map(|to| to.get_ref().clone()).collect(),
            goes_on: route.goes_on,
        })
    });
    Ok(Plan {
        routes: routes.collect::<Result<_, _>>()?,
        channels,
    })
}

struct Setup<'a> {
    config: &'a Config,
    resolver: &'a Resolver<'a>,
}

impl Setup<'_> {
    fn channel(&self, name: &str, entry: &ChannelEntry) -> Result<Channel, ConfigError> {
        if let Some(error) = self.config.unusable_channels.get(name) {
            return Err(error.clone());
        }
        let kind: Kind = self.word(&entry.kind, "kind")?;
        self.check_keys(kind, entry)?;
        let zone = self.zone(entry)?;
        Ok(Channel {
            name: name.to_owned(),
            kind,
            filter: self.filter(entry.filter(), None)?,
            quiet: self.quiet(entry, &zone)?,
            digest: entry.digest.and_then(delta),
            confirm: entry.confirm.unwrap_or(1).max(1),
            remind: entry.remind.and_then(delta),
            zone,
            compose: self.compose(kind, name, entry)?,
        })
    }

    fn compose(
        &self,
        kind: Kind,
        name: &str,
        entry: &ChannelEntry,
    ) -> Result<Box<dyn Compose>, ConfigError> {
        Ok(match kind {
            Kind::Slack => Box::new(Slack {
                url: self.secret_url(name, entry)?,
            }),
            Kind::Discord => Box::new(Discord {
                url: self.secret_url(name, entry)?,
            }),
            Kind::Teams => Box::new(Teams {
                url: self.secret_url(name, entry)?,
            }),
            Kind::PagerDuty => {
                let key = entry.routing_key.as_ref();
                let key = self
                    .config
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
            Some(word) => self.word(word, "security")?,
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
            Mailbox::from_str(text.get_ref())
                .map_err(|_| self.wrong(text, "not a mail address: `me@example.org` or `Name <me@example.org>`"))
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

    fn filter(
        &self,
        entry: FilterEntry<'_>,
        default: Option<Vec<Occasion>>,
    ) -> Result<Filter, ConfigError> {
        let on = match entry.on {
            None => default.unwrap_or_else(|| Occasion::DEFAULT.to_vec()),
            Some(words) => words
                .iter()
                .map(|word| {
                    let occasion = Occasion::from_str(word.get_ref()).ok();
                    occasion
                        .filter(|one| one.can_be_chosen())
                        .ok_or_else(|| self.wrong(word, &expected(word, &Occasion::chosen())))
                })
                .collect::<Result<_, _>>()?,
        };
        let min_impact = entry.min_impact.map(|word| match word.get_ref().as_str() {
            "minor" => Ok(Impact::Minor),
            "major" => Ok(Impact::Major),
            "critical" => Ok(Impact::Critical),
            _ => Err(self.wrong(word, &expected(word, &["minor", "major", "critical"]))),
        });
        let texts = |list: &'_ [SpannedString]| -> Vec<String> {
            list.iter().map(|one| one.get_ref().clone()).collect()
        };
        let (components, regions) = (texts(entry.components), texts(entry.regions));
        let parts = component_filter(
            components.iter().map(String::as_str),
            regions.iter().map(String::as_str),
        );
        let place = entry.components.first().or(entry.regions.first());
        let parts = parts.map_err(|error| error.at(self.config, place))?;
        Ok(Filter {
            on,
            vendors: self.vendors(entry.vendors)?,
            parts,
            min_impact: min_impact.transpose()?,
        })
    }

    fn vendors(&self, names: &[SpannedString]) -> Result<Option<HashSet<String>>, ConfigError> {
        if names.is_empty() {
            return Ok(None);
        }
        let mut vendors = HashSet::new();
        for name in names {
            let targets = self.resolver.configured(name.get_ref());
            let targets = targets.map_err(|error| error.at(self.config, Some(name)))?;
            vendors.extend(targets.into_iter().map(|target| target.vendor));
        }
        Ok(Some(vendors))
    }

    fn zone(&self, entry: &ChannelEntry) -> Result<Zone, ConfigError> {
        let Some(name) = &entry.tz else {
            return Ok(Zone::utc());
        };
        Zone::named(name.get_ref())
            .ok_or_else(|| self.wrong(name, "unknown time zone: such as Europe/Zurich or +02:00"))
    }

    fn quiet(&self, entry: &ChannelEntry, zone: &Zone) -> Result<Option<QuietHours>, ConfigError> {
        let Some(text) = &entry.quiet_hours else {
            return Ok(None);
        };
        match QuietHours::parse(text.get_ref(), zone.clone()) {
            Some(quiet) => Ok(Some(quiet)),
            None => Err(self.wrong(text, "quiet hours are two times: \"22:00-07:00\"")),
        }
    }

    /// The address of a receiver that nobody else may know.
    fn secret_url(&self, name: &str, entry: &ChannelEntry) -> Result<String, ConfigError> {
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
        let _ = name;
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

    /// A key that has no effect on this kind of channel is a mistake.
    fn check_keys(&self, kind: Kind, entry: &ChannelEntry) -> Result<(), ConfigError> {
        use Kind::{Alertmanager, Command, Email, Ntfy, PagerDuty, Webhook};
        let set = |is_set: bool, key: &'static str, kinds: &[Kind]| {
            (is_set && !kinds.contains(&kind)).then_some(key)
        };
        let has_url = entry.url.is_some() || entry.url_file.is_some();
        let odd = [
            (has_url && matches!(kind, Email | Command)).then_some("url"),
            set(!entry.headers.is_empty(), "headers", &[Webhook, Alertmanager]),
            set(entry.server.is_some(), "server", &[Email]),
            set(entry.port.is_some(), "port", &[Email]),
            set(entry.security.is_some(), "security", &[Email]),
            set(entry.username.is_some(), "username", &[Email]),
            set(entry.password.is_some(), "password", &[Email]),
            set(entry.from.is_some(), "from", &[Email]),
            set(!entry.to.is_empty(), "to", &[Email]),
            set(entry.routing_key.is_some(), "routing-key", &[PagerDuty]),
            set(entry.token.is_some(), "token", &[Ntfy]),
            set(entry.secret.is_some(), "secret", &[Webhook]),
            set(!entry.command.is_empty(), "command", &[Command]),
            set(!entry.labels.is_empty(), "labels", &[Alertmanager]),
            set(entry.resend.is_some(), "resend", &[Alertmanager]),
            (entry.digest.is_some() && matches!(kind, PagerDuty | Alertmanager))
                .then_some("digest"),
            (entry.quiet_hours.is_some() && matches!(kind, PagerDuty | Alertmanager))
                .then_some("quiet-hours"),
        ];
        match odd.into_iter().flatten().next() {
            Some(key) => {
                let message = format!("`{key}` has no effect on a channel of kind {}", kind.word());
                Err(self.wrong(&entry.kind, &message))
            }
            None => Ok(()),
        }
    }

    fn word<T: std::str::FromStr + VariantNames>(
        &self,
        word: &SpannedString,
        _key: &str,
    ) -> Result<T, ConfigError> {
        T::from_str(word.get_ref()).map_err(|_| self.wrong(word, &expected(word, T::VARIANTS)))
    }

    fn missing(&self, entry: &ChannelEntry, key: &str) -> ConfigError {
        let kind = entry.kind.get_ref();
        let message = format!("a channel of kind {kind} needs `{key}`");
        self.wrong(&entry.kind, &message)
    }

    fn wrong(&self, place: &SpannedString, message: &str) -> ConfigError {
        self.config.wrong(Some(place), message.to_owned())
    }
}

impl Occasion {
    /// Every kind of news that can be chosen.
    fn all() -> Vec<Self> {
        let all = Self::VARIANTS.iter();
        let all = all.filter_map(|word| Self::from_str(word).ok());
        all.filter(|one| one.can_be_chosen()).collect()
    }

    /// The words of every kind of news that can be chosen.
    pub(crate) fn chosen() -> Vec<&'static str> {
        Self::all().into_iter().map(Self::word).collect()
    }
}

fn expected(word: &SpannedString, known: &[&str]) -> String {
    let known = known.join(", ");
    format!("invalid value `{}`: expected one of {known}", word.get_ref())
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

fn delta(length: Duration) -> Option<TimeDelta> {
    TimeDelta::from_std(length).ok().filter(|length| !length.is_zero())
}
