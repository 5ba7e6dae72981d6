//! A message in the form in which it leaves: a request, a mail, or the input of a program.

use std::fmt;

use crate::http::Post;

/// What is delivered.
pub(crate) enum Delivery {
    /// A request.
    Post(Post),
    /// A mail, by a server.
    Mail(Box<Mail>),
    /// A program with its input.
    Program(Program),
    /// The receiver has no use for it.
    Nothing,
}

/// How the connection to a mail server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumString, strum::VariantNames)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Security {
    /// In clear first, then encrypted; without encryption nothing is sent.
    StartTls,
    /// Encrypted from the first byte.
    Tls,
    /// In clear.
    None,
}

/// A mail server that takes messages for others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Server {
    /// Its name.
    pub(crate) host: String,
    /// Its port.
    pub(crate) port: u16,
    /// How the connection is protected.
    pub(crate) security: Security,
    /// User and password, of which the second is a secret.
    pub(crate) login: Option<(String, String)>,
}

/// A mail and the server that takes it.
pub(crate) struct Mail {
    /// The server.
    pub(crate) server: Server,
    /// Header and body.
    pub(crate) message: lettre::Message,
}

/// A program, run without a shell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Program {
    /// The program and its arguments.
    pub(crate) command: Vec<String>,
    /// Its standard input.
    pub(crate) input: Vec<u8>,
}

impl Delivery {
    /// The body of a request, or the input of a program, as text.
    #[cfg(test)]
    pub(crate) fn body(&self) -> String {
        let bytes = match self {
            Self::Post(post) => post.body.clone(),
            Self::Mail(mail) => mail.message.formatted(),
            Self::Program(program) => program.input.clone(),
            Self::Nothing => Vec::new(),
        };
        String::from_utf8(bytes).expect("UTF-8")
    }
}

/// What is sent, as `notify preview` shows it: JSON is indented, secrets are masked where it is printed.
impl fmt::Display for Delivery {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Post(post) => {
                writeln!(out, "POST {}", post.url)?;
                for (name, value) in &post.headers {
                    writeln!(out, "{name}: {value}")?;
                }
                writeln!(out, "\n{}", body(&post.body))
            }
            Self::Mail(mail) => {
                let Server { host, port, .. } = &mail.server;
                writeln!(out, "SMTP {host}:{port}")?;
                let text = mail.message.formatted();
                writeln!(out, "{}", String::from_utf8_lossy(&text).replace('\r', ""))
            }
            Self::Program(program) => {
                writeln!(out, "run {}", program.command.join(" "))?;
                writeln!(out, "\n{}", body(&program.input))
            }
            Self::Nothing => writeln!(out, "nothing: this channel has no use for it"),
        }
    }
}

fn body(bytes: &[u8]) -> String {
    let json = serde_json::from_slice::<serde_json::Value>(bytes);
    let indented = json.and_then(|json| serde_json::to_string_pretty(&json));
    indented.unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned())
}
