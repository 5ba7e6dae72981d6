//! What the user's own programs and mail readers get.

use serde_json::Value;

use super::{message, messages, now, post, told};
use crate::notify::channel::{Command, Compose as _, Email, Webhook};
use crate::notify::delivery::{Delivery, Security, Server};
use crate::notify::event::Occasion;

#[test]
fn a_webhook_and_a_program_get_the_same_event() {
    let webhook = Webhook {
        url: "http://127.0.0.1/x".into(),
        headers: vec![("x-own".into(), "1".into())],
        secret: Some("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".into()),
    };
    let program = Command {
        command: vec!["true".into()],
    };
    for message in messages() {
        let (body, _) = post(&webhook, &message);
        for key in ["specversion", "id", "source", "type", "time"] {
            assert!(
                body[key].as_str().is_some_and(|text| !text.is_empty()),
                "{key}"
            );
        }
        let Delivery::Program(run) = program.compose(&message, now()) else {
            panic!("not a program");
        };
        let input: Value = serde_json::from_slice(&run.input).unwrap();
        assert_eq!(input["data"], body["data"]);
        assert!(!input["text"].as_str().unwrap().contains('\u{1b}'));
    }
}

#[test]
fn every_mail_is_valid_whatever_the_vendor_writes() {
    let email = Email {
        server: Server {
            host: "127.0.0.1".into(),
            port: 25,
            security: Security::None,
            login: None,
        },
        from: "pingoru <alerts@example.org>".parse().unwrap(),
        to: vec!["ops@example.org".parse().unwrap()],
    };
    for message in messages() {
        let mail = email.compose(&message, now()).body();
        for line in mail.split("\r\n") {
            assert!(line.len() <= 998, "{} bytes", line.len());
            assert!(!line.contains('\n') && !line.contains('\r'));
        }
        let (head, _) = mail.split_once("\r\n\r\n").unwrap();
        let names: Vec<_> = head
            .split("\r\n")
            .filter(|line| !line.starts_with([' ', '\t']))
            .map(|line| line.split_once(':').unwrap().0)
            .collect();
        let mut known = names.clone();
        known.sort_unstable();
        known.dedup();
        assert_eq!(known.len(), names.len(), "a header twice: {names:?}");
        assert!(!names.contains(&"Bcc"), "{head}");
        assert!(names.contains(&"Auto-Submitted"));
    }
}

#[test]
fn the_mails_of_an_incident_are_one_thread() {
    let email = Email {
        server: Server {
            host: "127.0.0.1".into(),
            port: 25,
            security: Security::None,
            login: None,
        },
        from: "alerts@example.org".parse().unwrap(),
        to: vec!["ops@example.org".parse().unwrap()],
    };
    let header = |occasion, name: &str| {
        let mail = email
            .compose(&message(vec![told("i1", occasion)]), now())
            .body();
        let name = format!("{name}: ");
        let line = mail.split("\r\n").find_map(|line| line.strip_prefix(&name));
        line.map(str::to_owned)
    };
    let first = header(Occasion::Opened, "Message-ID").unwrap();
    assert_eq!(header(Occasion::Opened, "References"), None);
    for later in [Occasion::Updated, Occasion::Resolved] {
        assert_eq!(header(later, "References").as_ref(), Some(&first));
        assert_eq!(header(later, "In-Reply-To").as_ref(), Some(&first));
        assert_ne!(header(later, "Message-ID").as_ref(), Some(&first));
        assert_eq!(
            header(later, "Subject").unwrap(),
            format!("Re: {}", header(Occasion::Opened, "Subject").unwrap())
        );
    }
}
