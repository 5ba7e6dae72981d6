"""Atom feeds as feed readers read them: feeds.py FEED_OR_URL...

Needs feedparser; uses xmllint where it is installed.
"""

import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import feedparser


def check(source):
    """Reads a feed from a file or a URL, and returns what feedparser made of it."""
    if str(source).startswith(("http://", "https://")):
        body = urllib.request.urlopen(source, timeout=10).read()
    else:
        body = Path(source).read_bytes()
    feed = feedparser.parse(body, sanitize_html=False)
    assert not feed.bozo, (source, feed.get("bozo_exception"))
    assert feed.version == "atom10", (source, feed.version)
    assert feed.feed.id and feed.feed.title and feed.feed.updated_parsed, (source, feed.feed)
    ids = [entry.id for entry in feed.entries]
    assert len(ids) == len(set(ids)), (source, "an id stands twice")
    for entry in feed.entries:
        assert entry.id.startswith("urn:uuid:"), entry.id
        assert entry.title and entry.author, entry
        assert isinstance(entry.updated_parsed, time.struct_time), entry
        assert entry.content[0].type == "text/html", entry.content
        assert all(link.href.lower().startswith(("http://", "https://")) for link in entry.get("links", [])), entry
        assert "<script" not in entry.content[0].value.lower() and "href" not in entry.content[0].value, entry.content
    if shutil.which("xmllint"):
        subprocess.run(["xmllint", "--noout", "-"], input=body, check=True)
    return feed


if __name__ == "__main__":
    for source in sys.argv[1:]:
        print(f"ok: {source}, {len(check(source).entries)} entries")
