"""Receivers on loopback, as strict as the services that they stand for: what breaks a documented limit is refused."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def units(text):
    return len(text.encode("utf-16-le")) // 2


def bounded(text, most, least=1):
    assert isinstance(text, str), text
    assert least <= units(text) <= most, (units(text), most)


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)


def slack(body, _):
    """Block Kit's reference; 13,200 characters in all is what its servers take."""
    assert set(body) <= {"text", "blocks", "unfurl_links", "unfurl_media"}, set(body)
    assert not set("<>") & set(body["text"]), body["text"]
    assert 1 <= len(body["blocks"]) <= 50
    assert sum(map(units, texts(body["blocks"]))) <= 13_200
    for block in body["blocks"]:
        kind = block["type"]
        if kind == "header":
            assert block["text"]["type"] == "plain_text"
            bounded(block["text"]["text"], 150)
        elif kind == "section":
            assert ("text" in block) or ("fields" in block)
            if "text" in block:
                bounded(block["text"]["text"], 3_000)
            fields = block.get("fields", [])
            assert len(fields) <= 10
            for field in fields:
                bounded(field["text"], 2_000)
        elif kind == "context":
            assert 1 <= len(block["elements"]) <= 10
        else:
            raise AssertionError(kind)


def discord(body, _):
    assert body["allowed_mentions"] == {"parse": []}
    assert 1 <= len(body["embeds"]) <= 10
    everything = 0
    for embed in body["embeds"]:
        bounded(embed["title"], 256)
        bounded(embed["description"], 4_096, 0)
        assert len(embed["fields"]) <= 25
        everything += units(embed["title"]) + units(embed["description"])
        for field in embed["fields"]:
            bounded(field["name"], 256)
            bounded(field["value"], 1_024)
            everything += units(field["name"]) + units(field["value"])
        if "footer" in embed:
            bounded(embed["footer"]["text"], 2_048)
            everything += units(embed["footer"]["text"])
        if "url" in embed:
            assert embed["url"].startswith(("http://", "https://"))
    assert everything <= 6_000, everything


def teams(body, raw):
    """Adaptive Card 1.4: the elements that are used, with their properties; 28 KB a request."""
    assert len(raw) <= 28 * 1_024
    assert body["type"] == "message" and len(body["attachments"]) == 1
    attachment = body["attachments"][0]
    assert attachment["contentType"] == "application/vnd.microsoft.card.adaptive"
    card = attachment["content"]
    assert card["type"] == "AdaptiveCard" and card["version"] == "1.4" and card["body"]
    for block in card["body"]:
        assert block["type"] == "RichTextBlock" and block["inlines"], block["type"]
        for run in block["inlines"]:
            known = {"type", "text", "size", "weight", "color", "fontType", "isSubtle"}
            assert run["type"] == "TextRun" and set(run) <= known, set(run)
            assert isinstance(run["text"], str)
            assert run.get("size", "Default") in {"Default", "Small", "Medium", "Large", "ExtraLarge"}
            assert run.get("color", "default") in {"default", "good", "attention", "warning", "accent"}
    for action in card["actions"]:
        assert action["type"] == "Action.OpenUrl"
        assert action["url"].startswith(("http://", "https://"))


def pagerduty(body, raw):
    """Events API, version 2."""
    assert len(raw) <= 512 * 1_024
    assert body["event_action"] in {"trigger", "acknowledge", "resolve"}
    assert len(body["routing_key"]) == 32, body["routing_key"]
    bounded(body["dedup_key"], 255)
    payload = body["payload"]
    bounded(payload["summary"], 1_024)
    bounded(payload["source"], 255)
    assert payload["severity"] in {"critical", "error", "warning", "info"}


def ntfy(body, _):
    assert body["topic"]
    assert 1 <= len(body["message"].encode()) <= 4_096
    assert 1 <= len(body["title"].encode()) <= 1_024
    assert len(",".join(body["tags"]).encode()) <= 512
    assert 1 <= body["priority"] <= 5


def anything(_body, _raw):
    pass


class Receiver:
    """Takes JSON. `mode`: ok, 500, 429 (with Retry-After), hang, or die (half of the request is read)."""

    def __init__(self, check=anything):
        self.got = []
        self.refused = []
        self.mode = "ok"
        self.wait = "1"
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def do_POST(self):
                length = int(self.headers["content-length"])
                mode = outer.mode
                if mode == "die":
                    self.rfile.read(length // 2)
                    self.connection.close()
                    self.close_connection = True
                    return
                raw = self.rfile.read(length)
                if mode == "hang":
                    time.sleep(20)
                    self.close_connection = True
                    return
                code = {"500": 500, "429": 429}.get(mode, 200)
                body = json.loads(raw)
                if code == 200:
                    try:
                        check(body, raw)
                    except (AssertionError, KeyError) as error:
                        outer.refused.append((repr(error), body))
                        code = 400
                if code == 200:
                    outer.got.append((time.time(), body, {k.lower(): v for k, v in self.headers.items()}, raw))
                self.send_response(code)
                if code == 429:
                    self.send_header("Retry-After", outer.wait)
                self.send_header("content-length", "0")
                self.end_headers()

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 256

            def handle_error(self, *_):
                """Whoever sends is killed now and then."""

        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def bodies(self):
        return [body for _, body, _, _ in self.got]
