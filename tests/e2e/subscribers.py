"""What subscribes to the dashboard: subscribers.py feeds PORT VENDOR, or subscribers.py scraped PROMETHEUS

`feeds` reads the Atom feed and the calendar with independent parsers; `scraped` looks into a Prometheus that scrapes
`/metrics` as the job `pingoru` and `/probe` as the job `probe`, with the vendors as targets.
"""

import json
import sys
import time
import urllib.parse
import urllib.request


def get(address):
    with urllib.request.urlopen(address, timeout=10) as answer:
        return answer.read()


def atom(base, path):
    import feedparser

    first, again = feedparser.parse(get(base + path)), feedparser.parse(get(base + path))
    assert not first.bozo, first.bozo_exception
    assert first.version == "atom10" and first.feed.id and first.feed.title and first.feed.updated_parsed, first.feed
    assert first.entries, f"{path} has no entry"
    ids = [entry.id for entry in first.entries]
    assert len(set(ids)) == len(ids) and set(ids) & {entry.id for entry in again.entries}, ids
    for entry in first.entries:
        assert entry.title and entry.updated_parsed and (entry.get("content") or entry.get("summary")), entry
        page = urllib.parse.urljoin(base + path, entry.link)
        assert not page.startswith(base) or get(page), page
    return len(ids)


def calendar(base):
    import icalendar

    raw = get(base + "/calendar.ics")
    assert all(len(line) <= 75 for line in raw.split(b"\r\n")), "a line is too long"
    assert b"\n" not in raw.replace(b"\r\n", b""), "a line ends otherwise"
    events = list(icalendar.Calendar.from_ical(raw).walk("VEVENT"))
    assert events and len({str(event["UID"]) for event in events}) == len(events), len(events)
    for event in events:
        assert event.decoded("DTSTART") <= event.decoded("DTEND") and str(event["SUMMARY"]), event
    return len(events)


def feeds(port, vendor):
    base = f"http://127.0.0.1:{port}"
    entries = [atom(base, path) for path in ("/feed.atom", f"/vendors/{vendor}/feed.atom")]
    print(f"ok: feeds, {entries} entries, {calendar(base)} events")


def query(base, expression):
    answer = json.loads(get(f"{base}/api/v1/query?query={urllib.parse.quote(expression)}"))
    return [(one["metric"], float(one["value"][1])) for one in answer["data"]["result"]]


def scraped(base):
    until = time.monotonic() + 20
    while len(query(base, "up == 1")) < 2 and time.monotonic() < until:
        time.sleep(0.5)
    targets = json.loads(get(f"{base}/api/v1/targets"))["data"]["activeTargets"]
    assert {one["health"] for one in targets} == {"up"}, [(one["scrapeUrl"], one["lastError"]) for one in targets]
    names = {series["__name__"] for series, _ in query(base, '{job="pingoru", __name__=~"pingoru_.+"}')}
    assert names, "no metric of pingoru"
    probes = query(base, 'probe_success{job="probe"}')
    assert [series["instance"] for series, _ in probes] == ["juniper"] and probes[0][1] in (0, 1), probes
    print(f"ok: prometheus, {len(names)} metrics, probe_success {probes[0][1]:.0f}")


{"feeds": feeds, "scraped": scraped}[sys.argv[1]](*sys.argv[2:])
