"""Any vendor in Statuspage's form, read by an exporter that knows nothing but Statuspage.

`check` takes base URLs below which `/api/v2/summary.json` is served. Run as a program it makes the documents with pingoru
and serves them from a stand-in: bridge.py PINGORU EXPORTER FOLDER FIXTURES
"""

import http.server
import json
import os
import re
import subprocess
import sys
import threading
from pathlib import Path

LABEL = re.compile(r'([a-z_]+)="((?:[^"\\]|\\.)*)"')

# One saved document of each of these formats, and one that is no status page.
PAGES = {
    "incident.io": "incident.io/the_widget_lists_what_is_open_now",
    "quiet": "incident.io/no_list_of_incidents_means_that_none_is_open",
    "aws": "aws/an-event-open-for-months-stays-open/currentevents.json",
    "google": "google/an-incident-is-open-until-it-has-an-end/incidents.json",
    "instatus": "instatus/up-beside-an-open-incident",
    "rss": "rss/an_element_of_its_own_says_the_status",
    "statuspage": "statuspage/unknown_words_stay_unknown_and_are_kept",
    "unread": "not-a-page/login.html",
}


def check(exporter, folder, pages):
    """Runs the exporter once over `pages` (a name, a base URL and the vendor of `status --json` each), and compares its
    metrics with the JSON."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    services = {name: {"name": name, "url": f"{base}/api/v2/summary.json"} for name, base, _ in pages}
    (folder / "services.json").write_text(json.dumps(services))
    metrics = folder / "statuspage.prom"
    environment = {
        **os.environ,
        "RUN_MODE": "once",
        "CLEAR_CACHE": "true",
        "SERVICES_JSON_PATH": str(folder / "services.json"),
        "METRICS_TEXTFILE_PATH": str(metrics),
    }
    environment.pop("SLACK_WEBHOOK_URL", None)
    run = subprocess.run([str(exporter)], cwd=folder, env=environment, capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stderr
    series = list(parsed(metrics.read_text()))
    for name, _, vendor in pages:
        compare(name, vendor, [one for one in series if one[1].get("service_name") == name])
    print(f"ok: bridge, {len(pages)} pages")


def parsed(text):
    unescaped = lambda value: re.sub(r"\\(.)", lambda match: {"n": "\n"}.get(match[1], match[1]), value)
    for line in text.splitlines():
        found = re.fullmatch(r"(statuspage_[a-z_]+)\{(.*)\} (\S+)", line)
        if found:
            labels = {key: unescaped(value) for key, value in LABEL.findall(found[2])}
            yield found[1], labels, float(found[3])


def compare(name, vendor, series):
    values = lambda metric: [value for found, _, value in series if found == f"statuspage_{metric}"]
    if vendor["error"] is not None:
        assert values("probe_check") == [0] and values("service_status") == [], (name, series)
        return
    assert values("probe_check") == [1], (name, series)
    # Whatever is not ok is 0 there: trouble, the unknown, and maintenance.
    is_ok = vendor["verdict"] == "ok" and vendor["indicator"] != "maintenance"
    components = vendor["components"] or []
    states = [component["status"] for component in components]
    is_ok = is_ok and all(state == "operational" for state in states)
    assert values("service_status") == [float(is_ok)], (name, vendor["verdict"], series)
    shown = {labels["component_name"]: value for found, labels, value in series if found == "statuspage_component_status"}
    for component in components:
        same = [one["status"] for one in components if one["name"] == component["name"]]
        if len(same) == 1:
            wanted = float(component["status"] == "operational")
            assert shown.pop(component["name"]) == wanted, (name, component)
    incidents(name, vendor, series)


def incidents(name, vendor, series):
    found = [labels for metric, labels, value in series if metric == "statuspage_incident_info" and value == 1]
    shown = {labels["incident_name"]: labels for labels in found}
    listed = [one for one in vendor["incidents"] or [] if one["open"]]
    assert len(found) == len(listed), (name, found)
    for incident in listed:
        labels = shown[incident["title"].strip()[:100]]
        impact = incident["impact"]["reported"] or incident["impact"]["observed"] or "unknown"
        assert labels["impact"] == impact, (name, labels)
        if incident["started_at"]:
            assert labels["started_at"] == incident["started_at"], (name, labels)
        if re.fullmatch(r"[A-Za-z0-9][-A-Za-z0-9_.:]{0,63}", incident["id"]):
            assert labels["incident_id"] == incident["id"], (name, labels)


class StandIn(http.server.BaseHTTPRequestHandler):
    """Serves `/NAME/api/v2/summary.json`; a document without its lists is a 503, as pingoru's server answers."""

    documents = {}

    def do_GET(self):
        body = self.documents.get(self.path.split("/")[1])
        status = 404 if body is None else 200 if "components" in json.loads(body) else 503
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *_):
        pass


def main(pingoru, exporter, folder, fixtures):
    answers = []
    for name, path in PAGES.items():
        path = Path(fixtures) / path
        if path.is_dir():
            path = next(file for file in sorted(path.iterdir()) if file.name not in ("case.toml", "page.golden.json"))
        read = lambda format: subprocess.run(
            [pingoru, "status", path, "-o", format, "--no-history"], capture_output=True, timeout=60
        ).stdout
        StandIn.documents[name] = read("statuspage")
        answers.append((name, json.loads(read("json"))["vendors"][0]))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), StandIn)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}"
    check(exporter, folder, [(name, f"{base}/{name}", vendor) for name, vendor in answers])
    server.shutdown()


if __name__ == "__main__":
    main(*sys.argv[1:])
