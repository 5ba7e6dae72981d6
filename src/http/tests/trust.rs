//! Certificates that are trusted, and those that are not.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, date_time_ymd,
};
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::PrivateKeyDer;
use tempfile::TempDir;

use super::*;

/// A certificate authority of our own.
pub(super) struct Authority {
    issuer: CertifiedIssuer<'static, KeyPair>,
    folder: TempDir,
}

impl Authority {
    pub(super) fn new(name: &str) -> Self {
        let mut params = CertificateParams::new([]).unwrap();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
        let folder = tempfile::tempdir().unwrap();
        Self { issuer, folder }
    }

    pub(super) fn file(&self) -> PathBuf {
        let path = self.folder.path().join("ca.pem");
        std::fs::write(&path, self.issuer.pem()).unwrap();
        path
    }

    pub(super) fn server(&self, name: &str, change: impl Fn(&mut CertificateParams)) -> Server {
        let mut params = CertificateParams::new([name.to_owned()]).unwrap();
        change(&mut params);
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key)
            .unwrap();
        Server::start_tls(config, |_| Reply::ok("encrypted"))
    }
}

fn trusting(authority: &Authority, system_roots: bool) -> Client {
    let ca_certs = vec![authority.file()];
    let retries = 0;
    Client::new(Settings {
        retries,
        system_roots,
        ca_certs,
        ..settings()
    })
    .unwrap()
}

pub(super) fn unchanged(_: &mut CertificateParams) {}

#[test]
fn an_authority_from_a_file_is_trusted() {
    let authority = Authority::new("Ours");
    let server = authority.server("127.0.0.1", unchanged);
    for system_roots in [false, true] {
        let client = trusting(&authority, system_roots);
        assert_eq!(ask(&client, server.url("/")).unwrap().body, b"encrypted");
    }
}

#[test]
fn an_unknown_authority_is_not() {
    let server = Authority::new("Ours").server("127.0.0.1", unchanged);
    for (name, why) in [
        ("Another", "unknown issuer"),
        ("Ours", "its signature is wrong"),
    ] {
        for system_roots in [false, true] {
            let client = trusting(&Authority::new(name), system_roots);
            let said = failure(&client, server.url("/"));
            assert_eq!(said, format!("certificate is not trusted: {why}"));
        }
    }
}

#[test]
fn a_certificate_for_another_host_is_not_trusted() {
    let authority = Authority::new("Ours");
    let server = authority.server("a.example", unchanged);
    let said = failure(&trusting(&authority, false), server.url("/"));
    assert_eq!(said, "certificate is not trusted: it is for another host");
}

#[test]
fn a_certificate_out_of_its_time_is_not_trusted() {
    let authority = Authority::new("Ours");
    let old = |params: &mut CertificateParams| params.not_after = date_time_ymd(2020, 1, 1);
    let early = |params: &mut CertificateParams| params.not_before = date_time_ymd(4000, 1, 1);
    let said = |server: Server| failure(&trusting(&authority, false), server.url("/"));
    let expired = said(authority.server("127.0.0.1", old));
    assert_eq!(expired, "certificate is not trusted: it has expired");
    let early = said(authority.server("127.0.0.1", early));
    assert_eq!(early, "certificate is not trusted: it is not valid yet");
}

#[test]
fn a_server_without_encryption_is_named_as_such() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        let (mut tcp, _) = listener.accept().unwrap();
        tcp.read_exact(&mut [0; 64]).unwrap();
        tcp.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").unwrap();
        let _ = tcp.read_to_end(&mut Vec::new());
    });
    let said = failure(&client(), format!("https://127.0.0.1:{port}/"));
    assert_eq!(said, "TLS failed: the server does not speak it");
}

#[test]
fn a_file_without_certificates_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ca.pem");
    let refused = || {
        let ca_certs = vec![path.clone()];
        let refused = Client::new(Settings {
            ca_certs,
            ..settings()
        });
        refused.err().unwrap().to_string()
    };
    assert!(refused().starts_with("cannot read certificates from "));
    std::fs::write(&path, "nothing here").unwrap();
    assert!(refused().ends_with("ca.pem: no certificate in it"));
    let broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    std::fs::write(&path, broken).unwrap();
    assert!(refused().starts_with("cannot read certificates from "));
}
