//! The eight documents of the API.

/// Which document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The page status, the components, the open incidents, and the maintenance that is not over.
    Summary,
    /// The page status.
    Status,
    /// The components.
    Components,
    /// All incidents that are known.
    Incidents,
    /// The incidents that are or may be open.
    Unresolved,
    /// All maintenance that is known.
    Maintenances,
    /// Maintenance that is ahead.
    Upcoming,
    /// Maintenance in progress.
    Active,
}

impl Kind {
    /// Each with its path below `/api/v2/`.
    pub(crate) const ALL: &[(&str, Self)] = &[
        ("summary.json", Self::Summary),
        ("status.json", Self::Status),
        ("components.json", Self::Components),
        ("incidents.json", Self::Incidents),
        ("incidents/unresolved.json", Self::Unresolved),
        ("scheduled-maintenances.json", Self::Maintenances),
        ("scheduled-maintenances/upcoming.json", Self::Upcoming),
        ("scheduled-maintenances/active.json", Self::Active),
    ];

    /// The document at a path, with or without `/api/v2/` in front.
    pub(crate) fn from_path(path: &str) -> Option<Self> {
        let path = path.trim_start_matches('/');
        let path = path.strip_prefix("api/v2/").unwrap_or(path);
        let found = Self::ALL.iter().find(|(known, _)| *known == path);
        found.map(|(_, kind)| *kind)
    }
}
