//! Two hundred vendors at once, ten of them broken in ten ways: one vendor's failure is a row, never the end.

use std::fmt::Write;

use crate::support::{Answer, Home, Server, summary};

fn broken(way: usize) -> Answer {
    match way {
        0 => Answer::html(),
        1 => Answer::json("{}"),
        2 => Answer::json("[]"),
        3 => Answer::Hang,
        4 => Answer::status(500),
        5 => Answer::status(403),
        6 => Answer::Redirect("/api/v2/summary.json".into()),
        7 => Answer::Truncated(b"{\"page\":".to_vec()),
        8 => Answer::Body(
            200,
            "application/xml",
            b"<Error><Code>NoSuchBucket</Code></Error>".to_vec(),
        ),
        _ => Answer::json("{\"page\":{\"id\":\"abcdefghjk12\"},\"status\":{\"indicator\":7}}"),
    }
}

#[test]
fn two_hundred_vendors_give_190_answers_and_ten_explanations() {
    let home = Home::new();
    let mut config = String::new();
    let mut servers = Vec::new();
    for number in 0..200usize {
        let host = format!("127.0.{}.{}", 1 + number / 100, 1 + number % 100);
        let server = Server::on(&host, move |_| match number % 20 {
            0 => broken(number / 20),
            1 => Answer::json(summary("major", "major_outage", "")),
            _ => Answer::json(summary("none", "operational", "")),
        });
        writeln!(
            config,
            "[vendors.v{number}]\nurl = \"{}\"\nfeed = \"statuspage\"",
            server.url()
        )
        .unwrap();
        servers.push(server);
    }
    home.write("pingoru.toml", config);
    let run = home.run(&["status", "--timeout", "3s", "--json"]);
    let json = run.json();
    let vendors = json["vendors"].as_array().unwrap();
    let count = |verdict: &str| {
        vendors
            .iter()
            .filter(|vendor| vendor["verdict"] == verdict)
            .count()
    };
    assert_eq!(
        (count("ok"), count("trouble"), count("unknown")),
        (180, 10, 10)
    );
    assert_eq!(run.code, 1);
    let lines: Vec<_> = run.stderr.lines().collect();
    assert_eq!(lines.len(), 10, "{}", run.stderr);
    for (number, server) in servers.iter().enumerate().step_by(20) {
        let line = lines
            .iter()
            .find(|line| line.contains(&format!(" v{number}: ")))
            .unwrap();
        assert!(line.contains(&server.host()), "{line}");
    }
    let table = home.run(&["status", "--timeout", "3s"]).stdout;
    assert!(
        table
            .trim_end()
            .contains("200 vendors: 10 critical · 10 unknown · 180 ok"),
        "{table}"
    );
    assert!(
        table.lines().next().unwrap().contains("critical"),
        "worst first: {table}"
    );
}
