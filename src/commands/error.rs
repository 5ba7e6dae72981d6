//! Why a command could not begin.

/// Why a command could not begin: exit code 2.
#[derive(Debug, thiserror::Error)]
pub(crate) enum UsageError {
    /// An unknown name.
    #[error(transparent)]
    Resolve(#[from] crate::resolve::ResolveError),
    /// A wrong configuration.
    #[error(transparent)]
    Config(#[from] crate::config::ConfigError),
    /// Several mistakes of the configuration, a line each.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\nerror: "))]
    Wrong(Vec<crate::config::ConfigError>),
    /// A history that cannot be used.
    #[error(transparent)]
    History(#[from] crate::history::HistoryError),
    /// Nothing can be read at all.
    #[error(transparent)]
    Source(#[from] crate::source::SourceError),
    /// The history is disabled.
    #[error(transparent)]
    NoHistory(#[from] crate::context::NoHistory),
    /// Anything else, in words.
    #[error("{0}")]
    Other(String),
    /// No vendor was named and none is configured.
    #[error(
        "name a vendor, or list some in pingoru.toml (`pingoru config init` writes one)\n\n  pingoru status clerk\n  pingoru incidents github --since 1d\n  pingoru incident demo"
    )]
    NoVendor,
}
