"""The reports of `-o html`, as files: reports.py FOLDER

Each must hold its JSON, forbid itself every request, and have no script that runs. Writes `pages.json` for the browser.
"""

import json
import sys
from html.parser import HTMLParser
from pathlib import Path

FORBIDDEN = {"iframe", "object", "embed", "form", "base", "audio", "video"}


class Report(HTMLParser):
    def __init__(self):
        super().__init__()
        self.policy, self.data, self.within, self.wrong = "", [], False, []

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        if tag == "meta" and named.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = named.get("content", "")
        if tag == "script" and named.get("type") == "application/json":
            self.within = True
            self.data.append("")
        elif tag == "script" or tag in FORBIDDEN or (tag == "link" and "href" in named) or any(name.startswith("on") for name in named):
            self.wrong.append(self.get_starttag_text()[:120])
        for name in ("src", "srcset", "action", "poster"):
            if name in named and not named[name].startswith("data:"):
                self.wrong.append(self.get_starttag_text()[:120])
        if named.get("href", "").lower().strip().startswith(("javascript:", "data:", "vbscript:")):
            self.wrong.append(self.get_starttag_text()[:120])

    def handle_data(self, text):
        if self.within:
            self.data[-1] += text

    def handle_endtag(self, tag):
        if tag == "script":
            self.within = False


def check(file):
    report = Report()
    report.feed(file.read_text())
    assert not report.wrong, report.wrong
    policy = {part.split()[0]: part.split()[1:] for part in report.policy.split(";") if part.strip()}
    assert policy == {"default-src": ["'none'"], "style-src": ["'unsafe-inline'"], "img-src": ["data:"]}, report.policy
    assert len(report.data) == 1, f"{len(report.data)} blocks of JSON"
    answer = json.loads(report.data[0])
    assert answer["command"] == file.stem and answer["schema_version"] and answer["generated_at"], sorted(answer)


def main():
    folder, failed = Path(sys.argv[1]), False
    files = sorted(folder.glob("*.html"))
    for file in files:
        try:
            check(file)
        except (AssertionError, ValueError, KeyError) as error:
            failed = True
            print(f"FAILED: {file.name}: {error}", file=sys.stderr)
    pages = [{"url": file.as_uri(), "kind": file.stem, "file": file.name} for file in files]
    (folder / "pages.json").write_text(json.dumps(pages, indent=1))
    print(f"{'failed' if failed or not files else 'ok'}: reports, {len(files)} files")
    sys.exit(failed or not files)


main()
