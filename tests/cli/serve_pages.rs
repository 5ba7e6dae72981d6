//! The pages of `serve`: the seed case as a browser gets it, before and after the vendor rewrote an update.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::seed::statuspage;
use crate::serve::Serving;
use crate::support::{Answer, Home, Server};

const INCIDENT: &str = "/vendors/clerk/incidents/seed00000001";
const REWRITTEN: &str = "It was a change of the load balancer.";

/// The seed case; once the flag is set, its second update reads otherwise.
fn vendor() -> (Server, Arc<AtomicBool>) {
    let flag = Arc::new(AtomicBool::new(false));
    let is_rewritten = Arc::clone(&flag);
    let server = Server::new(move |path| match path {
        "/api/v2/summary.json" | "/api/v2/incidents.json" => {
            let mut page = statuspage();
            if is_rewritten.load(Ordering::Relaxed) {
                page["incidents"][0]["incident_updates"][2]["body"] = REWRITTEN.into();
            }
            Answer::json(page.to_string())
        }
        _ => Answer::status(404),
    });
    (server, flag)
}

fn serving(server: &Server, home: &Home) -> Serving {
    home.write(
        "pingoru.toml",
        format!(
            "[vendors.clerk]\nurl = \"{}\"\nname = \"Clerk\"\nfeed = \"statuspage\"\n",
            server.url()
        ),
    );
    Serving::start(home, &["clerk", "--utc"])
}

#[test]
fn a_page_that_cannot_be_read_keeps_the_incidents_that_were_read() {
    let fails = Arc::new(AtomicBool::new(false));
    let shared = Arc::clone(&fails);
    let server = Server::new(move |path| match path {
        _ if shared.load(Ordering::Relaxed) => Answer::status(404),
        "/api/v2/summary.json" | "/api/v2/incidents.json" => Answer::json(statuspage().to_string()),
        _ => Answer::status(404),
    });
    let home = Home::new();
    let serving = serving(&server, &home);
    fails.store(true, Ordering::Relaxed);
    serving.wait_for("the failure was noticed", || {
        let page = text(&serving.get("/vendors/clerk").text());
        page.contains("As they were when the page was last read.")
    });
    let vendor = text(&serving.get("/vendors/clerk").text());
    assert!(
        vendor.contains("Partial Outage on Platform API"),
        "{vendor}"
    );
    let got = serving.get(INCIDENT);
    let incident = text(&got.text());
    assert_eq!(got.status, 200, "{incident}");
    assert!(incident.contains("? unknown"), "{incident}");
    assert!(
        incident.contains("Resolved 22 Apr 2026 07:03 UTC"),
        "{incident}"
    );
}

/// The page's text: without its elements, its spaces as one.
fn text(page: &str) -> String {
    let main = page.split("<main").nth(1).unwrap_or(page);
    let pieces = main
        .split('<')
        .map(|piece| piece.split_once('>').map_or("", |(_, text)| text));
    let joined = pieces.collect::<Vec<_>>().join(" ");
    joined.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_seed_case_has_its_true_times_on_its_page() {
    let (server, _) = vendor();
    let home = Home::new();
    let serving = serving(&server, &home);
    let got = serving.get(INCIDENT);
    assert_eq!(got.status, 200);
    let shown = text(&got.text());
    for part in [
        "Partial Outage on Platform API",
        "Status resolved",
        "Impact ✘ major (vendor says minor)",
        "Started 22 Apr 2026 06:33 UTC",
        "Resolved 22 Apr 2026 07:03 UTC",
        "Duration 30 min",
        "identified after 22 min · monitored after 29 min · resolved after 30 min",
        "First seen",
        "Platform API ✘ partial outage 30 min",
        "investigating 22 Apr 2026 06:33 UTC",
        "identified 22 Apr 2026 06:55 UTC",
        "monitoring 22 Apr 2026 07:02 UTC",
        "resolved 22 Apr 2026 07:03 UTC",
        "Only named: Part 1, Part 2,",
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    assert!(!shown.contains("Changed by the vendor"), "{shown}");
}

#[test]
fn what_the_vendor_rewrote_is_shown_old_and_new() {
    let (server, is_rewritten) = vendor();
    let home = Home::new();
    let serving = serving(&server, &home);
    is_rewritten.store(true, Ordering::Relaxed);
    serving.wait_for("the edit was noticed", || {
        serving
            .get(INCIDENT)
            .text()
            .contains("Changed by the vendor afterwards")
    });
    let page = serving.get(INCIDENT).text();
    let after = page
        .split("Changed by the vendor afterwards")
        .nth(1)
        .unwrap();
    assert!(after.contains("<del>Words.</del>"), "{after}");
    assert!(
        after.contains(&format!("<ins>{REWRITTEN}</ins>")),
        "{after}"
    );
    assert!(
        text(&format!("<main>{after}")).contains("update of 22 Apr 2026 06:55 UTC"),
        "{after}"
    );
}
