"""Vendors on loopback, as Statuspage serves them, whose pages a test changes; also as a proxy, whatever the host."""

import json
import threading
import time
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlparse

IMPACT = {"operational": "none", "degraded_performance": "minor", "partial_outage": "major", "major_outage": "critical"}


def stamp():
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


class Vendor:
    def __init__(self):
        self.component = "operational"
        self.incidents = []

    def opens(self, key, name="API is failing", component="partial_outage", impact="major"):
        self.component = component
        self.incidents.insert(0, {
            "id": key, "name": name, "status": "investigating", "impact": impact, "created_at": stamp(),
            "started_at": stamp(), "resolved_at": None, "incident_updates": [], "components": [],
        })
        self.posts("investigating", "We are looking into it.")

    def posts(self, status, text):
        incident = self.incidents[0]
        updates = incident["incident_updates"]
        after = "operational" if status == "resolved" else self.component
        part = {"code": "c1", "name": "API", "old_status": self.component, "new_status": after}
        updates.insert(0, {
            "id": f"{incident['id']}-{len(updates)}", "status": status, "body": text, "created_at": stamp(),
            "updated_at": stamp(), "display_at": stamp(), "affected_components": [part],
        })
        incident["status"] = status
        if status == "resolved":
            incident["resolved_at"] = stamp()
            self.component = "operational"

    def document(self, name, page):
        head = {"page": {"id": page, "name": page, "url": f"http://127.0.0.1/{page}", "updated_at": stamp()}}
        parts = [{"id": "c1", "name": "API", "status": self.component, "group": False},
                 {"id": "c2", "name": "Site", "status": "operational", "group": False}]
        word = IMPACT[self.component]
        if name == "summary":
            unresolved = [one for one in self.incidents if one["status"] != "resolved"]
            return {**head, "status": {"indicator": word, "description": word}, "components": parts,
                    "incidents": unresolved, "scheduled_maintenances": []}
        if name == "incidents":
            return {**head, "incidents": self.incidents}
        if name == "scheduled-maintenances":
            return {**head, "scheduled_maintenances": []}
        return None


class Vendors:
    """Pages at URL/NAME. `polls` counts requests by page."""

    def __init__(self):
        self.vendors = {}
        self.polls = {}
        self.lock = threading.Lock()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def do_GET(self):
                page, _, rest = urlparse(self.path).path.strip("/").partition("/")
                name = rest.removeprefix("api/v2/").removesuffix(".json")
                with outer.lock:
                    document = outer[page].document(name, page)
                    body = json.dumps(document).encode()
                    if name == "summary":
                        outer.polls.setdefault(page, []).append(time.time())
                self.send_response(200 if document else 404)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 1024

            def handle_error(self, *_):
                """Whoever asks is killed now and then."""

        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def __getitem__(self, name):
        return self.vendors.setdefault(name, Vendor())

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
