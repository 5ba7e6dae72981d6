"""A vendor's page whose words try to break each format, and files of a folder, on loopback. Prints its port."""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HOSTILE = "50% of \"API\" | 'x'=1,2:\n::error::owned ##[error]owned\\ <b>&amp;]]>\u0007 \u202eend; 障害"
PAGE = {"id": "abcdefghjk12", "name": "Acme, \"Inc\"", "url": "https://status.acme.example", "updated_at": "2026-11-20T10:05:00Z"}
PLANNED = [
    {"id": f"m{number}", "name": HOSTILE, "status": status, "scheduled_for": f"2999-12-0{number}T22:00:00Z",
     "scheduled_until": f"2999-12-0{number}T23:00:00Z", "components": [],
     "incident_updates": [{"id": f"u{number}{nth}", "status": status, "body": HOSTILE * 9, "created_at": f"2026-11-1{nth}T10:00:00Z",
                           "display_at": f"2026-11-1{nth}T10:00:00Z"} for nth in range(number)]}
    for number, status in ((1, "scheduled"), (2, "scheduled"), (3, "cancelled"))
]
INCIDENT = {"id": "i1", "name": HOSTILE, "status": "investigating", "impact": "major", "created_at": "2026-11-20T10:00:00Z",
            "started_at": "2026-11-20T10:00:00Z", "resolved_at": None, "incident_updates": [], "components": []}
COMPONENTS = [
    {"id": "c1", "name": "API", "status": "partial_outage", "group": False},
    {"id": "c2", "name": HOSTILE, "status": "degraded_performance", "group": False},
    {"id": "c3", "name": "Site", "status": "under_maintenance", "group": False},
    {"id": "c4", "name": "Mail", "status": "operational", "group": False},
]
ANSWERS = {
    "/api/v2/summary.json": {"page": PAGE, "status": {"indicator": "major", "description": HOSTILE}, "components": COMPONENTS,
                             "incidents": [INCIDENT], "scheduled_maintenances": PLANNED},
    "/api/v2/scheduled-maintenances.json": {"page": PAGE, "scheduled_maintenances": PLANNED},
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path in ANSWERS:
            return self.answer("application/json", json.dumps(ANSWERS[self.path]).encode())
        file = Path(sys.argv[1]) / self.path.lstrip("/")
        if file.is_file():
            return self.answer("application/openmetrics-text; version=1.0.0; charset=utf-8", file.read_bytes())
        self.send_error(404)

    def answer(self, kind, body):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
server.serve_forever()
