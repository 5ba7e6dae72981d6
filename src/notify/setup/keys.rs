//! Which keys belong to which kind of channel.

use super::base::Setup;
use crate::config::{ChannelEntry, ConfigError};
use crate::notify::channel::Kind;

impl Setup<'_> {
    /// A key that has no effect on this kind of channel is a mistake.
    pub(super) fn check_keys(&self, kind: Kind, entry: &ChannelEntry) -> Result<(), ConfigError> {
        use Kind::{Alertmanager, Command, Email, Ntfy, PagerDuty, Webhook};
        let set = |is_set: bool, key: &'static str, kinds: &[Kind]| {
            (is_set && !kinds.contains(&kind)).then_some(key)
        };
        let has_url = entry.url.is_some() || entry.url_file.is_some();
        let odd = [
            (has_url && matches!(kind, Email | Command)).then_some("url"),
            set(
                !entry.headers.is_empty(),
                "headers",
                &[Webhook, Alertmanager],
            ),
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
}
