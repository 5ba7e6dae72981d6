//! `[serve]`: where the server listens, and who may ask it.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::value::SpannedString;

/// Where `serve` listens, and who may ask it.
#[derive(Clone, Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(crate) struct ServeEntry {
    /// Address and port; 127.0.0.1:9464.
    #[schemars(with = "Option<String>")]
    pub(crate) listen: Option<SpannedString>,
    /// A file with the certificate and those between it and its authority, in PEM.
    #[schemars(with = "Option<String>")]
    pub(crate) tls_cert: Option<SpannedString>,
    /// A file with the certificate's key, in PEM.
    #[schemars(with = "Option<String>")]
    pub(crate) tls_key: Option<SpannedString>,
    /// Who may ask: names with the bcrypt hashes of their passwords, as `htpasswd -nB NAME` makes them.
    #[schemars(with = "BTreeMap<String, String>")]
    pub(crate) users: BTreeMap<String, SpannedString>,
    /// Bearer tokens, each from a variable.
    #[schemars(with = "Vec<String>")]
    pub(crate) tokens: Vec<SpannedString>,
    /// A file with a bearer token in each line.
    #[schemars(with = "Option<String>")]
    pub(crate) tokens_file: Option<SpannedString>,
    /// The names that browsers ask it by, besides localhost and its address.
    #[schemars(with = "Vec<String>")]
    pub(crate) hosts: Vec<SpannedString>,
    /// Whether a proxy in front of it has TLS.
    pub(crate) behind_proxy: bool,
    /// Whether everybody may read.
    pub(crate) public: bool,
}
