//! TLS: the certificate and its key, from PEM files.

use std::path::Path;
use std::sync::Arc;

use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::TlsAcceptor;

use crate::files;

/// Accepts TLS connections.
pub(super) type Acceptor = TlsAcceptor;

/// Certificates and keys are a few KiB.
const LARGEST: u64 = 1 << 20;

/// # Errors
/// Where a file cannot be read, or the key is not that of the certificate.
pub(super) fn acceptor(cert: &Path, key: &Path) -> Result<Acceptor, String> {
    let read = |path: &Path| {
        let text = files::read(path, LARGEST);
        text.map_err(|error| format!("{}: {}", path.display(), crate::config::cause(&error)))
    };
    let chain = CertificateDer::pem_slice_iter(&read(cert)?).collect::<Result<Vec<_>, _>>();
    let chain = chain.ok().filter(|chain| !chain.is_empty());
    let chain = chain.ok_or_else(|| format!("{}: holds no certificate in PEM", cert.display()))?;
    let key_der = PrivateKeyDer::from_pem_slice(&read(key)?);
    let key_der = key_der.map_err(|_| format!("{}: holds no private key in PEM", key.display()))?;
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .and_then(|builder| {
            builder
                .with_no_client_auth()
                .with_single_cert(chain, key_der)
        });
    let mut config =
        config.map_err(|error| format!("{}: cannot be used: {error}", cert.display()))?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}
