"""Reads what pingoru wrote as those who it is for would, and compares it with the JSON answer."""

import json
import re
import sys
import urllib.parse
import urllib.request
from datetime import datetime
from pathlib import Path

folder = Path(sys.argv[2])


def text(name):
    return (folder / name).read_bytes().decode()


def answer(name):
    return json.loads(text(name))


def github():
    """GitHub's runner: a command is a line that begins, blanks aside, with ::; ##[ may begin an older one anywhere."""
    lines = text("github.txt").split("\n")
    commands = [line for line in lines if line.lstrip().startswith("::")]
    assert len(commands) == 1, commands
    match = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", commands[0])
    kind, properties, data = match.groups()
    unescape = lambda text: text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
    named = dict(pair.split("=", 1) for pair in properties.split(","))
    title = unescape(named["title"].replace("%3A", ":").replace("%2C", ","))
    assert (kind, title) == ("error", "acme: fail"), (kind, title)
    statements = answer("check.json")["vendors"][0]["gate"]["statements"]
    causes = [one for one in statements if one["decision"] == "fail"]
    said = unescape(data).split("\n")
    assert said[0].startswith("acme: "), said
    assert len(said) == len(causes) and "50% of \"API\" | 'x'=1,2:" in unescape(data), data
    assert not any("##[" in line for line in lines if line not in commands)
    outputs = text("outputs").split("\n")
    assert outputs[0] == "decision=fail" and outputs[2] == "failing=acme", outputs[:3]
    mark = outputs[3].removeprefix("report<<")
    assert json.loads(outputs[4])["decision"] == "fail" and outputs[5] == mark


def nagios():
    """The guidelines of the Nagios plugins: a line, long output, and | 'label'=value[unit];[warn];[crit];[min];[max] ..."""
    lines = text("nagios.txt").splitlines()
    assert len(lines[0]) <= 100, lines
    said, data = " ".join(lines).split("|")
    assert said.startswith("PINGORU CRITICAL - acme: "), said
    number = r"-?[0-9]+(\.[0-9]+)?"
    one = rf"('([^'=]|'')+'|[^'= ]+)=({number}|U)(%|[a-zA-Z]+)?(;({number})?){{0,4}}"
    assert re.fullmatch(rf"( {one})+", " " + data.strip()), data
    assert text("nagios.code").strip() == "2"


def calendar():
    """An independent parser of RFC 5545."""
    import icalendar

    raw = (folder / "planned.ics").read_bytes()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n")), "a line is too long"
    assert b"\n" not in raw.replace(b"\r\n", b""), "a line ends otherwise"
    events = list(icalendar.Calendar.from_ical(raw).walk("VEVENT"))
    planned = answer("maintenance.json")["vendors"][0]["maintenances"]
    assert len(events) == len(planned) == 3, (len(events), len(planned))
    for event, one in zip(sorted(events, key=lambda event: event["UID"]), planned):
        at = lambda key: event.decoded(key).isoformat().replace("+00:00", "Z")
        assert str(event["UID"]) == f"{one['id']}@acme.pingoru"
        assert (at("DTSTART"), at("DTEND")) == (one["starts_at"], one["ends_at"])
        assert int(event["SEQUENCE"]) == one["revision"] == len(one["updates"]) - 1
        assert str(event["STATUS"]) == ("CANCELLED" if one["status"] == "cancelled" else "CONFIRMED")
        assert "50% of \"API\" | 'x'=1,2:" in str(event["SUMMARY"]), event["SUMMARY"]
        assert not any(ord(char) < 32 and char != "\n" for char in str(event["DESCRIPTION"]))
        assert datetime.fromisoformat(at("LAST-MODIFIED").replace("Z", "+00:00"))


def expected():
    """The codes of the README, from the JSON answer."""
    components = ["operational", "under_maintenance", "degraded_performance", "partial_outage", "major_outage", "unknown"]
    vendor = answer("check.json")["vendors"][0]
    return {part["id"]: components.index(part["status"]) for part in vendor["components"]}


def prometheus():
    """What a Prometheus that scraped the file answers."""
    def query(expression):
        address = f"{sys.argv[3]}/api/v1/query?" + urllib.parse.urlencode({"query": expression})
        return json.load(urllib.request.urlopen(address))["data"]["result"]

    found = {one["metric"]["id"]: float(one["value"][1]) for one in query("pingoru_component_status")}
    assert found == expected(), found
    assert [one["value"][1] for one in query("pingoru_vendor_status")] == ["3"]
    states = query("pingoru_vendor_state == 1")
    assert [one["metric"]["state"] for one in states] == ["major"], states
    titles = [one["metric"]["title"] for one in query("pingoru_incident_open")]
    assert len(titles) == 1 and titles[0].startswith("50% of \"API\" | 'x'=1,2: ::error::owned"), titles
    started = [float(one["value"][1]) for one in query("pingoru_incident_start_timestamp_seconds")]
    assert started == [datetime.fromisoformat("2026-11-20T10:00:00+00:00").timestamp()], started


def textfile():
    """What node_exporter's textfile collector made of the file."""
    seen = urllib.request.urlopen(f"{sys.argv[3]}/metrics").read().decode()
    assert "node_textfile_scrape_error 0" in seen, "the collector refused the file"
    found = dict(re.findall(r'^pingoru_component_status\{.*id="(c[0-9])".*\} ([0-9]+)$', seen, re.M))
    assert {key: int(value) for key, value in found.items()} == expected(), found


{check.__name__: check for check in (github, nagios, calendar, prometheus, textfile)}[sys.argv[1]]()
print(f"ok: {sys.argv[1]}")
