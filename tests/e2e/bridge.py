"""Any vendor in Statuspage's form, read by an exporter that knows nothing but Statuspage.

The same pages are read by pingoru directly and through the bridge of a running server, and by the exporter through the
bridge: bridge.py PINGORU EXPORTER FOLDER FIXTURES
"""

import http.server
import json
import os
import re
import subprocess
import sys
import threading
import tomllib
import urllib.parse
from pathlib import Path

from serving import Served

LABEL = re.compile(r'([a-z_]+)="((?:[^"\\]|\\.)*)"')

# Pages of several formats, one that is quiet, and one that is no status page.
PAGES = {
    "incident-io": ("incident.io", "incident.io/the_widget_lists_what_is_open_now"),
    "quiet": ("incident.io", "incident.io/no_list_of_incidents_means_that_none_is_open"),
    "aws": ("aws", "aws/an-event-open-for-months-stays-open"),
    "google": ("google", "google/an-incident-is-open-until-it-has-an-end"),
    "instatus": ("instatus", "instatus/up-beside-an-open-incident"),
    "rss": ("rss", "rss/an_element_of_its_own_says_the_status"),
    "words": ("statuspage", "statuspage/unknown_words_stay_unknown_and_are_kept"),
    "unread": ("google", "rss/an_element_of_its_own_says_the_status"),
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
    """Serves the documents of fixtures below `/NAME`, as `case.toml` says where each of them was."""

    documents = {}

    def do_GET(self):
        body = self.documents.get(self.path.split("?")[0])
        self.send_response(404 if body is None else 200)
        self.send_header("Content-Type", "application/xml" if self.path.endswith("xml") else "application/json")
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *_):
        pass


def stand_in(fixtures):
    for name, (_, case) in PAGES.items():
        folder = Path(fixtures) / case
        for document in tomllib.loads((folder / "case.toml").read_text())["documents"]:
            path = urllib.parse.urlsplit(document["asked"]).path
            StandIn.documents[f"/{name}{path}"] = (folder / document["file"]).read_bytes()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), StandIn)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def config(base, feeds):
    return "".join(f'[vendors.{name}]\nurl = "{base(name)}"\nfeed = "{feed}"\n' for name, feed in feeds)


def same(name, direct, bridged):
    """What a page says, read directly and through the bridge."""
    parts = lambda vendor: {(one["group"], one["name"], one["status"]) for one in vendor["components"] or []}
    assert parts(direct["status"]) == parts(bridged["status"]), (name, parts(direct["status"]) ^ parts(bridged["status"]))
    assert direct["status"]["verdict"] == bridged["status"]["verdict"], (name, direct["status"]["reasons"], bridged["status"]["reasons"])
    keys = ("title", "status", "open", "started_at", "resolved_at", "duration_seconds")
    listed = lambda vendor: [{key: one[key] for key in keys} for one in vendor["incidents"] or []]
    for one, other in zip(listed(direct["incidents"]), listed(bridged["incidents"]), strict=True):
        if one["open"]:
            one["duration_seconds"] = other["duration_seconds"] = None
        if one["started_at"] is None:
            # Statuspage has no word for an unknown start: readers take the time of the first update.
            one.update(started_at=other["started_at"], duration_seconds=other["duration_seconds"])
        assert one == other, (name, one, other)


def answers(pingoru, folder, names, configuration):
    """`status` and `incidents` of each vendor, by the program itself."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pingoru.toml").write_text(configuration)
    environment = {"HOME": str(folder), "PATH": os.environ["PATH"], "TZ": "UTC"}
    found = {name: {} for name in names}
    for command in ("status", "incidents"):
        run = subprocess.run([pingoru, command, *names, "--json", "--no-history", "--config", "pingoru.toml"],
                             cwd=folder, env=environment, capture_output=True, timeout=60)
        for vendor in json.loads(run.stdout)["vendors"]:
            found[vendor["vendor"]][command] = vendor
    return found


def main(pingoru, exporter, folder, fixtures):
    base = stand_in(fixtures)
    folder, names = Path(folder), list(PAGES)
    pages = config(lambda name: f"{base}/{name}", [(name, feed) for name, (feed, _) in PAGES.items()])
    with Served(pingoru, folder / "serve", *names, config=pages) as served:
        own = f"http://127.0.0.1:{served.port}/vendors"
        direct = answers(pingoru, folder / "direct", names, pages)
        bridge = config(lambda name: f"{own}/{name}", [(name, "statuspage") for name in names])
        through = answers(pingoru, folder / "bridge", names, bridge)
        for name in names:
            if direct[name]["status"]["error"] is None:
                same(name, direct[name], through[name])
            else:
                assert through[name]["status"]["error"] is not None, name
        print(f"ok: bridge read by pingoru, {len(names)} pages")
        check(exporter, folder / "exporter", [(name, f"{own}/{name}", direct[name]["status"]) for name in names])


if __name__ == "__main__":
    main(*sys.argv[1:])
