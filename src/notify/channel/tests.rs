//! Each receiver's limits and markup, with texts of every script and length.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use serde_json::Value;

use super::*;
use crate::model::{Text, Time};
use crate::notify::delivery::{Delivery, Security, Server};
use crate::notify::event::{Event, Occasion};
use crate::notify::message::{Composer, Message};
use crate::render::Zone;

fn now() -> Time {
    "2026-11-28T10:00:00Z".parse().unwrap()
}

fn message(events: Vec<Event>) -> Message {
    Composer::new(Zone::utc(), now()).message(events)
}

/// An incident whose every text is this one.
fn told(text: &str, occasion: Occasion) -> Event {
    let mut event = Event::sample(occasion, now());
    event.vendor = Text::new(text);
    event.thread = format!("{text}/incident/{text}");
    if let Some(incident) = &mut event.incident {
        incident.title = Text::new(text);
        incident.id = Text::new(text);
        incident.url = Some(Text::new(format!("https://status.example/{text}")));
        for update in &mut incident.updates {
            update.text = Text::new(text);
        }
        for affected in incident.affected_components.iter_mut().flatten() {
            affected.name = Text::new(text);
        }
    }
    event
}

const SEEDS: &[&str] = &[
    "a",
    "&",
    "<",
    "\"",
    "\\",
    "word ",
    "A sentence. ",
    "日本語の障害",
    "😀",
    "👨‍👩‍👧‍👦",
    "e\u{301}\u{327}",
    "مرحبا",
    "\u{202e}abc\u{2066}",
    "<!channel> @everyone @here <@U123> <#C1> ",
    "[click](https://evil.example) ",
    "<https://evil.example|status.acme.example> ",
    "*bold* _it_ ~no~ `code` ||spoiler|| > quote\n# title\n- item\n",
    ":rotating_light: ",
    "\r\nBcc: victim@example.org\r\n\r\n",
    "<script>alert(1)</script>",
    "::set-output name=x::y\n##[add-path]/tmp\n",
    "\u{0}\u{1b}[31m\u{9b}31m",
];

/// Around every limit of every receiver.
const LENGTHS: &[usize] = &[
    0, 1, 63, 64, 65, 149, 150, 151, 254, 255, 256, 257, 511, 512, 513, 997, 998, 999, 1_023,
    1_024, 1_025, 1_999, 2_000, 2_001, 2_999, 3_000, 3_001, 4_095, 4_096, 4_097, 5_999, 6_000,
    6_001, 13_199, 13_201, 28_000,
];

/// The texts of one character alone are tried at every length, the others at those that receivers are strict about.
const SEEDS_OF_ALL_LENGTHS: usize = 5;

fn texts() -> impl Iterator<Item = String> {
    SEEDS.iter().enumerate().flat_map(|(place, seed)| {
        let all = place < SEEDS_OF_ALL_LENGTHS;
        let lengths = LENGTHS
            .iter()
            .filter(move |length| all || **length <= 3_001);
        lengths.map(move |length| {
            let count = seed.chars().count();
            let text: String = seed.repeat(length / count + 1);
            text.chars().take(*length).collect()
        })
    })
}

fn messages() -> impl Iterator<Item = Message> {
    texts().flat_map(|text| {
        let one = message(vec![told(&text, Occasion::Opened)]);
        let edited = message(vec![told(&text, Occasion::Edited)]);
        // Twenty events stand in one message; their texts fill it long before they are this long.
        let count = if text.len() <= 1_100 { 20 } else { 2 };
        let many = message(vec![told(&text, Occasion::Opened); count]);
        [one, edited, many]
    })
}

fn post(compose: &dyn Compose, message: &Message) -> (Value, usize) {
    let Delivery::Post(post) = compose.compose(message, now()) else {
        panic!("not a request");
    };
    for (name, value) in &post.headers {
        assert!(
            value.chars().all(|c| c.is_ascii_graphic() || c == ' '),
            "{name}: {value:?}"
        );
    }
    let length = post.body.len();
    (serde_json::from_slice(&post.body).unwrap(), length)
}

fn chars(value: &Value) -> usize {
    value.as_str().unwrap().encode_utf16().count()
}

/// Every string of a document.
fn strings(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        Value::Object(items) => items.values().for_each(|item| strings(item, found)),
        _ => {}
    }
}

fn all_text(value: &Value) -> usize {
    let mut found = Vec::new();
    strings(value, &mut found);
    found.iter().map(|text| text.encode_utf16().count()).sum()
}

#[test]
fn slack_takes_every_message() {
    let slack = Slack {
        url: "http://127.0.0.1/x".into(),
    };
    for message in messages() {
        let (body, _) = post(&slack, &message);
        let blocks = body["blocks"].as_array().unwrap();
        assert!((1..=50).contains(&blocks.len()));
        assert!(all_text(&body["blocks"]) <= 13_200);
        for block in blocks {
            match block["type"].as_str().unwrap() {
                "header" => {
                    assert_eq!(block["text"]["type"], "plain_text");
                    assert!((1..=150).contains(&chars(&block["text"]["text"])));
                }
                "section" => {
                    for field in block["fields"].as_array().into_iter().flatten() {
                        assert_eq!(field["type"], "plain_text");
                        assert!((1..=2_000).contains(&chars(&field["text"])));
                    }
                    assert!(
                        block["fields"]
                            .as_array()
                            .is_none_or(|list| list.len() <= 10)
                    );
                    if let Some(text) = block.get("text") {
                        assert!((1..=3_000).contains(&chars(&text["text"])));
                        assert_mrkdwn(text);
                    }
                }
                "context" => {
                    for element in block["elements"].as_array().unwrap() {
                        assert!((1..=3_000).contains(&chars(&element["text"])));
                        assert_mrkdwn(element);
                    }
                }
                other => panic!("{other}"),
            }
        }
        let text = body["text"].as_str().unwrap();
        assert!(!text.contains('<') && !text.contains('>'), "{text}");
    }
}

/// Where markup is read, every `<` is that of a link that we made.
fn assert_mrkdwn(text: &Value) {
    if text["type"] != "mrkdwn" {
        return;
    }
    let text = text["text"].as_str().unwrap();
    for link in text.split('<').skip(1) {
        let (link, _) = link.split_once('>').expect("a link has an end");
        let (url, shown) = link.split_once('|').expect("a link has a text");
        assert!(url.starts_with("https://status.example/"), "{url}");
        assert!(!shown.contains('|') && !shown.contains('<'), "{shown}");
    }
}

#[test]
fn discord_takes_every_message() {
    let discord = Discord {
        url: "http://127.0.0.1/x".into(),
    };
    for message in messages() {
        let (body, _) = post(&discord, &message);
        assert_eq!(body["allowed_mentions"]["parse"], Value::Array(vec![]));
        assert_eq!(body["embeds"].as_array().unwrap().len(), 1);
        let embed = &body["embeds"][0];
        assert!((1..=256).contains(&chars(&embed["title"])));
        assert!(chars(&embed["description"]) <= 4_096);
        let mut all = chars(&embed["title"]) + chars(&embed["description"]);
        let fields = embed["fields"].as_array().unwrap();
        assert!(fields.len() <= 25);
        for field in fields {
            assert!((1..=256).contains(&chars(&field["name"])));
            assert!((1..=1_024).contains(&chars(&field["value"])));
            all += chars(&field["name"]) + chars(&field["value"]);
        }
        if let Some(footer) = embed.get("footer") {
            assert!((1..=2_048).contains(&chars(&footer["text"])));
            all += chars(&footer["text"]);
        }
        assert!(all <= 6_000, "{all}");
        for text in [&embed["title"], &embed["description"]] {
            let text = text.as_str().unwrap();
            assert!(
                !text.contains("](") && !text.contains("@everyone"),
                "{text}"
            );
        }
    }
}

#[test]
fn teams_takes_every_message() {
    let teams = Teams {
        url: "http://127.0.0.1/x".into(),
    };
    for message in messages() {
        let (body, length) = post(&teams, &message);
        assert!(length <= 21_000, "{length}");
        assert_eq!(body["type"], "message");
        let card = &body["attachments"][0];
        assert_eq!(
            card["contentType"],
            "application/vnd.microsoft.card.adaptive"
        );
        let card = &card["content"];
        assert_eq!(card["type"], "AdaptiveCard");
        assert_eq!(card["version"], "1.4");
        assert!(card["msteams"].get("entities").is_none(), "no mentions");
        for block in card["body"].as_array().unwrap() {
            assert_eq!(block["type"], "RichTextBlock", "other blocks read markup");
            for run in block["inlines"].as_array().unwrap() {
                assert_eq!(run["type"], "TextRun");
                assert!(run.get("selectAction").is_none());
            }
        }
        for action in card["actions"].as_array().unwrap() {
            assert_eq!(action["type"], "Action.OpenUrl");
            assert!(action["url"].as_str().unwrap().starts_with("https://"));
        }
    }
}

#[test]
fn pagerduty_takes_every_message() {
    let pagerduty = PagerDuty {
        url: "http://127.0.0.1/x".into(),
        routing_key: "R0123456789".into(),
    };
    for text in texts() {
        for occasion in [Occasion::Opened, Occasion::Updated, Occasion::Resolved] {
            let (body, length) = post(&pagerduty, &message(vec![told(&text, occasion)]));
            assert!(length <= 512 << 10);
            assert!((1..=255).contains(&chars(&body["dedup_key"])));
            let payload = &body["payload"];
            assert!((1..=1_024).contains(&chars(&payload["summary"])));
            let severities = ["critical", "error", "warning", "info"];
            assert!(severities.contains(&payload["severity"].as_str().unwrap()));
            let action = if occasion == Occasion::Resolved {
                "resolve"
            } else {
                "trigger"
            };
            assert_eq!(body["event_action"], action);
        }
    }
}

#[test]
fn one_incident_has_one_key_at_pagerduty_and_two_have_two() {
    let pagerduty = PagerDuty {
        url: "http://127.0.0.1/x".into(),
        routing_key: "R0123456789".into(),
    };
    let key = |text: &str, occasion| {
        let (body, _) = post(&pagerduty, &message(vec![told(text, occasion)]));
        body["dedup_key"].as_str().unwrap().to_owned()
    };
    let long = "x".repeat(300);
    for text in ["i1", long.as_str()] {
        assert_eq!(key(text, Occasion::Opened), key(text, Occasion::Resolved));
    }
    assert_ne!(
        key(&long, Occasion::Opened),
        key(&format!("{long}y"), Occasion::Opened)
    );
}

#[test]
fn monitoring_acknowledges_at_pagerduty() {
    let pagerduty = PagerDuty {
        url: "http://127.0.0.1/x".into(),
        routing_key: "R0123456789".into(),
    };
    let mut event = told("i1", Occasion::Updated);
    if let Some(incident) = &mut event.incident {
        incident.status = crate::model::IncidentStatus::Monitoring;
    }
    let (body, _) = post(&pagerduty, &message(vec![event]));
    assert_eq!(body["event_action"], "acknowledge");
}

#[test]
fn ntfy_takes_every_message() {
    let ntfy = Ntfy::new("http://127.0.0.1/base/topic", Some("tk_secret".into())).unwrap();
    assert_eq!(ntfy.server, "http://127.0.0.1/base");
    for message in messages() {
        let (body, _) = post(&ntfy, &message);
        let bytes = |value: &Value| value.as_str().unwrap().len();
        assert_eq!(body["topic"], "topic");
        assert!((1..=4_096).contains(&bytes(&body["message"])));
        assert!((1..=1_024).contains(&bytes(&body["title"])));
        assert!(body["tags"].to_string().len() <= 512);
        assert!((1..=5).contains(&body["priority"].as_u64().unwrap()));
    }
    for bad in [
        "https://ntfy.sh",
        "https://ntfy.sh/",
        "https://ntfy.sh/a%20b",
        "no address",
    ] {
        assert!(Ntfy::new(bad, None).is_none(), "{bad}");
    }
}

#[test]
fn the_labels_of_an_alert_do_not_change() {
    let alertmanager = Alertmanager {
        url: "http://127.0.0.1:9093/".into(),
        headers: vec![],
        labels: BTreeMap::from([("team".to_owned(), "ops".to_owned())]),
        every: TimeDelta::minutes(1),
    };
    let alert = |event| {
        let (body, _) = post(&alertmanager, &message(vec![event]));
        body[0].clone()
    };
    let opened = alert(told("i1", Occasion::Opened));
    let mut worse = told("i1", Occasion::Escalated);
    if let Some(incident) = &mut worse.incident {
        incident.title = "Everything is failing".into();
        incident.impact.observed = Some(crate::model::Impact::Critical);
    }
    let worse = alert(worse);
    let resolved = alert(told("i1", Occasion::Resolved));
    assert_eq!(opened["labels"], worse["labels"]);
    assert_eq!(opened["labels"], resolved["labels"]);
    assert_eq!(
        opened["labels"].to_string(),
        r#"{"team":"ops","alertname":"PingoruIncident","vendor":"i1","incident":"i1"}"#
    );
    assert_eq!(
        opened["endsAt"], "2026-11-28T10:04:00.000Z",
        "four intervals ahead"
    );
    assert_eq!(resolved["endsAt"], "2026-11-28T09:56:00.000Z");
    let (refreshed, _) = post_of(alertmanager.refresh(&[told("i1", Occasion::Opened)], now()));
    assert_eq!(refreshed[0]["labels"], opened["labels"]);
    assert!(alertmanager.refresh(&[], now()).is_none());
}

fn post_of(delivery: Option<Delivery>) -> (Value, String) {
    let Some(Delivery::Post(post)) = delivery else {
        panic!("not a request");
    };
    (serde_json::from_slice(&post.body).unwrap(), post.url)
}

#[test]
fn an_alert_has_valid_times_whatever_the_vendor_says() {
    let alertmanager = Alertmanager {
        url: "http://127.0.0.1:9093".into(),
        headers: vec![],
        labels: BTreeMap::new(),
        every: TimeDelta::minutes(1),
    };
    for text in texts() {
        for occasion in [Occasion::Opened, Occasion::Resolved] {
            let mut event = told(&text, occasion);
            if let Some(incident) = &mut event.incident {
                incident.started_at = Some(now() + TimeDelta::days(3));
                incident.resolved_at = Some(now() - TimeDelta::days(3));
            }
            let (body, _) = post(&alertmanager, &message(vec![event]));
            let time = |key: &str| body[0][key].as_str().unwrap().parse::<Time>().unwrap();
            assert!(time("startsAt") < time("endsAt"));
            assert!(time("startsAt") <= now());
        }
    }
}

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
