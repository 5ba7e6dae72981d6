//! What people read: limits and markup.

use serde_json::Value;

use super::{all_text, chars, messages, post};
use crate::notify::channel::{Discord, Ntfy, Slack, Teams};

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
