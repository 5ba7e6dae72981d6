//! What systemd is told: that the service is ready, reloads, stops, and is alive.

/// Tells systemd; nothing where it did not start this process.
#[derive(Clone, Copy)]
pub(super) struct Notifier {
    /// Whether systemd restarts a process that says nothing.
    #[cfg(unix)]
    is_watched: bool,
}

#[cfg(unix)]
mod systemd {
    use sd_notify::NotifyState;

    use super::Notifier;

    impl Notifier {
        pub(in crate::commands::serve) fn new() -> Self {
            Self {
                is_watched: sd_notify::watchdog_enabled().is_some(),
            }
        }

        pub(in crate::commands::serve) fn ready(self, status: &str) {
            let _ = sd_notify::notify(&[NotifyState::Ready, NotifyState::Status(status)]);
        }

        pub(in crate::commands::serve) fn reloading(self) {
            let mut states = vec![NotifyState::Reloading];
            states.extend(NotifyState::monotonic_usec_now());
            let _ = sd_notify::notify(&states);
        }

        pub(in crate::commands::serve) fn stopping(self) {
            let _ = sd_notify::notify(&[NotifyState::Stopping]);
        }

        pub(in crate::commands::serve) fn alive(self) {
            if self.is_watched {
                let _ = sd_notify::notify(&[NotifyState::Watchdog]);
            }
        }
    }
}

#[cfg(not(unix))]
impl Notifier {
    pub(super) fn new() -> Self {
        Self {}
    }

    pub(super) fn ready(self, _status: &str) {}

    pub(super) fn reloading(self) {}

    pub(super) fn stopping(self) {}

    pub(super) fn alive(self) {}
}
