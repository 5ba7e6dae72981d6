//! Where documents come from.

/// Where documents come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Origin {
    /// A server, just now.
    Network,
    /// The response cache, within the time that the server allowed.
    Cache,
    /// What was recorded before.
    History,
    /// A saved document.
    File,
    /// The made-up vendor inside the binary.
    Demo,
}
