//! Whom to trust: the built-in authorities first, the system's store when they do not know an issuer.
//!
//! Reading the system's store takes longer than the rest of a check together, so it is read when a chain
//! needs it (the authority of a company), and once.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::sync::{Arc, OnceLock};

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{verify_server_cert_signed_by_trust_anchor, verify_server_name};
use rustls::crypto::{self, WebPkiSupportedAlgorithms, ring};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{
    CertificateError, CipherSuite, ClientConfig, DigitallySignedStruct, Error, RootCertStore,
    SignatureScheme,
};

use super::clock::Clock;
use super::error::HttpError;
use super::settings::Settings;

/// The configuration of every connection; reads only the files that the settings name.
pub(super) fn configuration(settings: &Settings) -> Result<ClientConfig, HttpError> {
    let mut own = RootCertStore::empty();
    for path in &settings.ca_certs {
        add_file(&mut own, path)?;
    }
    let mut provider = ring::default_provider();
    // First as in browsers: its keys are derived with SHA-256, for which processors have instructions.
    let first = CipherSuite::TLS13_AES_128_GCM_SHA256;
    provider
        .cipher_suites
        .sort_by_key(|suite| suite.suite() != first);
    let verifier = Verifier {
        algorithms: provider.signature_verification_algorithms,
        own,
        system_only: settings.system_roots,
        built_in: OnceLock::new(),
        system: OnceLock::new(),
    };
    let mut config = ClientConfig::builder_with_details(Arc::new(provider), Arc::new(Clock))
        .with_safe_default_protocol_versions()
        .map_err(|error| HttpError::Setup(error.to_string()))?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}

/// The largest file of certificates that is read: those of whole systems are smaller.
const LARGEST: u64 = 16 << 20;

/// A file of certificates; a device or a pipe may have no end.
fn read(path: &Path) -> Result<Vec<u8>, &'static str> {
    let words = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => "no such file",
        ErrorKind::PermissionDenied => "permission denied",
        _ => "cannot be read",
    };
    if !fs::metadata(path).map_err(words)?.is_file() {
        return Err("is not a regular file");
    }
    let mut text = Vec::new();
    let file = File::open(path).map_err(words)?;
    let read = file
        .take(LARGEST + 1)
        .read_to_end(&mut text)
        .map_err(words)?;
    if read as u64 > LARGEST {
        return Err("too large");
    }
    Ok(text)
}

fn add_file(roots: &mut RootCertStore, path: &Path) -> Result<(), HttpError> {
    let fail = |reason: String| HttpError::CaCert {
        path: path.display().to_string(),
        reason,
    };
    let text = read(path).map_err(|reason| fail(reason.to_owned()))?;
    let certificates = CertificateDer::pem_slice_iter(&text);
    let before = roots.len();
    for certificate in certificates {
        let certificate = certificate.map_err(|_| fail("not in PEM form".into()))?;
        let added = roots.add(certificate);
        added.map_err(|_| fail("a certificate in it cannot be read".into()))?;
    }
    if roots.len() == before {
        return Err(fail("no certificate in it".into()));
    }
    Ok(())
}

#[derive(Debug)]
struct Verifier {
    algorithms: WebPkiSupportedAlgorithms,
    /// Those of the settings, part of both stores below.
    own: RootCertStore,
    system_only: bool,
    built_in: OnceLock<RootCertStore>,
    system: OnceLock<RootCertStore>,
}

impl Verifier {
    fn built_in(&self) -> &RootCertStore {
        self.built_in.get_or_init(|| {
            let mut roots = self.own.clone();
            roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
            roots
        })
    }

    fn system(&self) -> &RootCertStore {
        self.system.get_or_init(|| {
            let mut roots = self.own.clone();
            // Of a store that is partly unreadable, the readable part counts.
            roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
            roots
        })
    }
}

/// Whether other authorities could judge differently: they do not know the issuer, or one of its name with
/// another key.
fn is_about_issuer(reason: &CertificateError) -> bool {
    use CertificateError as Why;
    matches!(reason, Why::UnknownIssuer | Why::BadSignature)
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let certificate = ParsedCertificate::try_from(end_entity)?;
        let check = |roots| {
            let algorithms = self.algorithms.all;
            verify_server_cert_signed_by_trust_anchor(
                &certificate,
                roots,
                intermediates,
                now,
                algorithms,
            )
        };
        let trusted = if self.system_only {
            Err(CertificateError::UnknownIssuer.into())
        } else {
            check(self.built_in())
        };
        let trusted = match trusted {
            Err(Error::InvalidCertificate(reason)) if is_about_issuer(&reason) => {
                check(self.system())
            }
            trusted => trusted,
        };
        trusted?;
        verify_server_name(&certificate, server_name)?;
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        crypto::verify_tls12_signature(message, certificate, signature, &self.algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        crypto::verify_tls13_signature(message, certificate, signature, &self.algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}
