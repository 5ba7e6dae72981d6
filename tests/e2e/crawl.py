"""Follows every link of a served dashboard and keeps its pages: crawl.py ADDRESS FOLDER

Every link must lead to an answer. FOLDER gets each HTML page, style sheet and picture as a file; `pages.json` lists the
pages with their kinds, the kind of an incident's page being `/vendors/*/incidents/*`.
"""

import json
import re
import sys
import urllib.error
import urllib.request
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

LIMIT = 2000
KEPT = {"text/html": "html", "text/css": "css", "image/svg+xml": "svg"}


class Links(HTMLParser):
    """The addresses that a page names, and the names that its fragments may have."""

    def __init__(self):
        super().__init__()
        self.links, self.names = [], set()

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src") and value:
                self.links.append(value)
            if name == "id":
                self.names.add(value)


def fetch(address):
    """Status, media type and bytes. An event stream never ends, so its body is not read."""
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            kind = answer.headers.get_content_type()
            return answer.status, kind, b"" if kind == "text/event-stream" else answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers.get_content_type(), error.read()


def kind_of(address):
    """The path without names and identifiers, and which filters are set."""
    parts = urlsplit(address)
    path = re.sub(r"^/vendors/[^/]+", "/vendors/*", parts.path)
    path = re.sub(r"/incidents/.+", "/incidents/*", path)
    filters = sorted({name for name, _ in parse_qsl(parts.query, keep_blank_values=True)})
    return path + ("?" + "&".join(filters) if filters else "")


def crawl(base):
    """Every address of the same origin that can be reached: address → (status, media type, bytes, links, names, from)."""
    seen, waiting = {}, [(base + "/", "the start")]
    while waiting:
        address, origin = waiting.pop(0)
        if address in seen:
            continue
        assert len(seen) < LIMIT, f"more than {LIMIT} addresses: do the filters multiply?"
        status, kind, body = fetch(address)
        found = Links()
        if kind == "text/html":
            found.feed(body.decode())
        links = [urljoin(address, link) for link in found.links]
        seen[address] = (status, kind, body, links, found.names, origin)
        waiting += [(urldefrag(link).url, address) for link in links if urlsplit(link).netloc == urlsplit(base).netloc]
    return seen


def problems(seen):
    for address, (status, _, _, links, _, origin) in seen.items():
        if status != 200:
            yield f"{address} answers {status}, linked from {origin}"
        for link in links:
            target, fragment = urldefrag(link)
            if urlsplit(link).scheme not in ("http", "https", "mailto", "data", "webcal"):
                yield f"{address} links to {link[:100]!r}"
            if fragment and target in seen and fragment not in seen[target][4]:
                yield f"{address} links to {link}, which has no such fragment"


def main():
    base, folder = sys.argv[1].rstrip("/"), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    seen, pages = crawl(base), []
    for number, (address, (_, kind, body, *_)) in enumerate(seen.items()):
        if kind in KEPT:
            (folder / f"{number:04}.{KEPT[kind]}").write_bytes(body)
        if kind == "text/html":
            pages.append({"url": address, "kind": kind_of(address), "file": f"{number:04}.html"})
    (folder / "pages.json").write_text(json.dumps(pages, indent=1))
    found = list(problems(seen))
    for problem in found:
        print(f"FAILED: {problem}", file=sys.stderr)
    print(f"{'failed' if found else 'ok'}: crawl, {len(seen)} addresses, {len(pages)} pages of "
          f"{len({page['kind'] for page in pages})} kinds")
    sys.exit(bool(found))


main()
