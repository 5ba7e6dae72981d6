"""A vendor's page on loopback whose every text tries to break a web page: hostile.py

Prints its port. What its texts name must never be asked for, and what they say must never be run.
"""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ELSEWHERE = "http://127.0.0.1:1/owned"
MARKUP = "".join([
    "<script>console.log('owned')</script>", "</script></style></title></textarea></template>--><script>console.log('owned')</script>",
    f"<img src={ELSEWHERE}.png onerror=console.log('owned')>", "<svg onload=console.log('owned')>", f"<iframe src={ELSEWHERE}>", f"<base href={ELSEWHERE}/>",
    f"<meta http-equiv=refresh content='0;url={ELSEWHERE}'>", f"<link rel=stylesheet href={ELSEWHERE}.css>", "'\"`><a href=javascript:alert(1)>x</a>",
    "]]>&amp;&lt;&#x3c;b&#x3e;{{7*7}}${7*7}", "\u202eend\u2066 \u0007\u0000\u200f", "障害 " + "w" * 300,
])
URLS = ["javascript:console.log('owned')", "JaVaScRiPt\t:alert(1)", "data:text/html,<script>console.log('owned')</script>", "//127.0.0.1:1/\"onclick=\"x"]
AT = "2026-11-20T1{}:00:00Z"


def incident(number):
    title = MARKUP + ("A" * 1_000_000 if number == 3 else "")
    updates = [{"id": f"u{number}{nth}", "status": "investigating", "body": MARKUP, "created_at": AT.format(nth), "display_at": AT.format(nth)}
               for nth in range(2)]
    return {"id": f"i{number}", "name": title, "status": "investigating", "impact": "major", "shortlink": URLS[number], "components": COMPONENTS[:1],
            "created_at": AT.format(0), "started_at": AT.format(0), "updated_at": AT.format(1), "resolved_at": None, "incident_updates": updates}


COMPONENTS = [{"id": f"c{n}", "name": f"{n} {MARKUP}", "description": MARKUP, "status": status, "group": False}
              for n, status in enumerate(("partial_outage", "operational"))]
PAGE = {"id": "abcdefghjk12", "name": MARKUP, "url": URLS[0], "time_zone": "Etc/UTC", "updated_at": AT.format(2)}
PLANNED = [{"id": "m1", "name": MARKUP, "status": "scheduled", "impact": "maintenance", "scheduled_for": "2999-12-01T22:00:00Z",
            "scheduled_until": "2999-12-01T23:00:00Z", "created_at": AT.format(0), "shortlink": URLS[2], "components": [],
            "incident_updates": [{"id": "n1", "status": "scheduled", "body": MARKUP, "created_at": AT.format(0), "display_at": AT.format(0)}]}]
INCIDENTS = [incident(number) for number in range(4)]
ANSWERS = {
    "/api/v2/summary.json": {"page": PAGE, "status": {"indicator": "major", "description": MARKUP}, "components": COMPONENTS,
                             "incidents": INCIDENTS, "scheduled_maintenances": PLANNED},
    "/api/v2/incidents.json": {"page": PAGE, "incidents": INCIDENTS},
    "/api/v2/scheduled-maintenances.json": {"page": PAGE, "scheduled_maintenances": PLANNED},
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        path = self.path.split("?")[0]
        said = ANSWERS.get(path)
        body = json.dumps(said).encode()
        self.send_response(404 if said is None else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
server.serve_forever()
