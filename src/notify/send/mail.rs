//! Mail by SMTP.

use std::io::ErrorKind;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, CertificateStore, Tls, TlsParameters};
use lettre::{SmtpTransport, Transport as _};

use super::refusal::Refusal;
use crate::http::Settings;
use crate::model::Text;
use crate::notify::delivery::{Mail, Security, Server};

pub(super) fn send(mail: &Mail, settings: &Settings) -> Result<(), Refusal> {
    let transport = transport(&mail.server, settings)?;
    transport
        .send(&mail.message)
        .map(|_| ())
        .map_err(|error| refusal(&error))
}

fn transport(server: &Server, settings: &Settings) -> Result<SmtpTransport, Refusal> {
    let tls = match server.security {
        Security::None => Tls::None,
        Security::StartTls => Tls::Required(parameters(server, settings)?),
        Security::Tls => Tls::Wrapper(parameters(server, settings)?),
    };
    let mut builder = SmtpTransport::builder_dangerous(&server.host)
        .port(server.port)
        .timeout(Some(settings.timeout))
        .tls(tls);
    if let Some((user, password)) = &server.login {
        builder = builder.credentials(Credentials::new(user.clone(), password.clone()));
    }
    Ok(builder.build())
}

fn parameters(server: &Server, settings: &Settings) -> Result<TlsParameters, Refusal> {
    let mut builder = TlsParameters::builder(server.host.clone());
    builder = builder.certificate_store(if settings.system_roots {
        CertificateStore::Default
    } else {
        CertificateStore::WebpkiRoots
    });
    for path in &settings.ca_certs {
        let own = |reason: String| Refusal {
            error: format!("cannot read certificates from {}: {reason}", path.display()),
            detail: None,
            wait: None,
            of_receiver: true,
        };
        let pem = std::fs::read(path).map_err(|error| own(error.to_string()))?;
        let certificate = Certificate::from_pem(&pem).map_err(|error| own(error.to_string()))?;
        builder = builder.add_root_certificate(certificate);
    }
    builder.build_rustls().map_err(|error| refusal(&error))
}

fn refusal(error: &Error) -> Refusal {
    let code = error.status().map(u16::from);
    let detail = Text::new(error.to_string()).line();
    let (error, detail) = match (code, io_kind(error)) {
        (Some(code), _) => (format!("the mail server answered {code}"), Some(detail)),
        _ if error.is_timeout() => (SILENT.to_owned(), None),
        (None, Some(kind)) => (in_words(kind), None),
        (None, None) if error.is_tls() => {
            ("TLS with the mail server failed".to_owned(), Some(detail))
        }
        (None, None) => (
            "the dialogue with the mail server failed".to_owned(),
            Some(detail),
        ),
    };
    Refusal {
        error,
        detail,
        wait: None,
        // A mail that was refused for its content or its size says nothing of the next one.
        of_receiver: !matches!(code, Some(552 | 554)),
    }
}

const SILENT: &str = "the mail server did not answer in time";

/// What the system says of the connection, somewhere below.
fn io_kind(error: &Error) -> Option<ErrorKind> {
    let mut below = std::error::Error::source(error);
    while let Some(cause) = below {
        if let Some(of_system) = cause.downcast_ref::<std::io::Error>()
            && of_system.kind() != ErrorKind::InvalidData
        {
            return Some(of_system.kind());
        }
        below = cause.source();
    }
    None
}

fn in_words(kind: ErrorKind) -> String {
    match kind {
        ErrorKind::WouldBlock | ErrorKind::TimedOut => SILENT.to_owned(),
        ErrorKind::ConnectionRefused => "the mail server refused the connection".to_owned(),
        ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted | ErrorKind::UnexpectedEof => {
            "the mail server closed the connection".to_owned()
        }
        _ => "no connection to the mail server".to_owned(),
    }
}
