//! Notifications to systemd: the service is ready, reloads, stops, is alive.

/// Sends notifications to systemd; sends none where systemd did not start this process.
#[derive(Clone, Copy)]
pub(super) struct Notifier {
    /// Whether systemd restarts a process that sends no watchdog notification.
    #[cfg(unix)]
    is_watched: bool,
}

#[cfg(unix)]
impl Notifier {
    pub(super) fn new() -> Self {
        Self {
            is_watched: sd_notify::watchdog_enabled().is_some(),
        }
    }

    pub(super) fn ready(status: &str) {
        tell(&[
            sd_notify::NotifyState::Ready,
            sd_notify::NotifyState::Status(status),
        ]);
    }

    pub(super) fn reloading() {
        let mut states = vec![sd_notify::NotifyState::Reloading];
        states.extend(sd_notify::NotifyState::monotonic_usec_now());
        tell(&states);
    }

    pub(super) fn stopping() {
        tell(&[sd_notify::NotifyState::Stopping]);
    }

    pub(super) fn alive(self) {
        if self.is_watched {
            tell(&[sd_notify::NotifyState::Watchdog]);
        }
    }
}

/// Without systemd this does nothing.
#[cfg(unix)]
fn tell(states: &[sd_notify::NotifyState<'_>]) {
    let _ = sd_notify::notify(states);
}

#[cfg(not(unix))]
impl Notifier {
    pub(super) fn new() -> Self {
        Self {}
    }

    pub(super) fn ready(_status: &str) {}

    pub(super) fn reloading() {}

    pub(super) fn stopping() {}

    pub(super) fn alive(self) {}
}
