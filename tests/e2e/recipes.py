"""The recipes of docs/ci.md, each run as it is written in a clean folder against a page on loopback that is ok, then one that
is down: recipes.py PROGRAM [REPOSITORY]. With a repository, the install step is run too, as it is shown."""

import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import xml.etree.ElementTree
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import yaml

PROGRAM = Path(sys.argv[1]).resolve()
ADDRESS = "https://git.example/pingoru"
TEXT = (Path(__file__).parents[2] / "docs/ci.md").read_text()
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", TEXT, re.S)
state = "operational"


class Page(BaseHTTPRequestHandler):
    def do_GET(self):
        down = state != "operational"
        page = {"id": "abcdefghjk12", "name": "Stand-in", "url": "https://status.example", "updated_at": "2026-11-20T10:05:00Z"}
        names = ["Git Operations", "Actions", "S3"]
        components = [{"id": f"c{n}", "name": name, "status": state, "group": False} for n, name in enumerate(names)]
        body = {"page": page, "status": {"indicator": "critical" if down else "none", "description": "As it is"},
                "components": components, "incidents": [], "scheduled_maintenances": []}
        body = json.dumps(body).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = f"http://127.0.0.1:{server.server_port}"


def block(kind, part):
    found = [text for language, text in BLOCKS if language == kind and part in text]
    assert len(found) == 1, (kind, part, len(found))
    return found[0]


class Clean:
    """A folder with nothing but a pingoru.toml, and a home with nothing but the program."""

    def __init__(self, **env):
        self.home = Path(tempfile.mkdtemp())
        self.bin = self.home / ".cargo/bin"
        self.bin.mkdir(parents=True)
        (self.bin / "pingoru").symlink_to(INSTALLED)
        self.folder = self.home / "work"
        self.folder.mkdir()
        vendors = "".join(f'[vendors.{name}]\nurl = "{url}"\nfeed = "statuspage"\n' for name in ("github", "s3"))
        (self.folder / "pingoru.toml").write_text(f'[groups]\nprod = ["github", "s3"]\n{vendors}')
        self.env = {"HOME": str(self.home), "PATH": f"{self.bin}:/usr/bin:/bin", "CI": "true", **env}

    def run(self, line):
        return subprocess.run(["sh", "-c", line], cwd=self.folder, env=self.env, capture_output=True, text=True)

    def expect(self, line, code):
        done = self.run(line)
        assert done.returncode == code, f"{line}: {done.returncode}, not {code}\n{done.stdout}{done.stderr}"
        return done

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text)
        path.chmod(0o755)


def install(line):
    """The install step as it is shown; the address that stands for the repository leads to it."""
    assert line == f"cargo install --locked --git {ADDRESS}", line
    if len(sys.argv) < 3:
        return PROGRAM
    root = Path(tempfile.mkdtemp())
    repository = Path(sys.argv[2]).resolve()
    env = {**os.environ, "CARGO_INSTALL_ROOT": str(root), "CARGO_NET_GIT_FETCH_WITH_CLI": "true", "GIT_CONFIG_COUNT": "1",
           "GIT_CONFIG_KEY_0": f"url.file://{repository}.insteadOf", "GIT_CONFIG_VALUE_0": ADDRESS}
    subprocess.run(line, shell=True, check=True, env=env, cwd=root)
    print("ok: the install step")
    return root / "bin/pingoru"


def both(recipe):
    """Runs a recipe where the vendors are ok, then where they are down."""
    global state
    for state, code in (("operational", 0), ("major_outage", 1)):
        recipe(code)
    state = "operational"
    print(f"ok: {recipe.__name__}")


def deploy(code):
    place = Clean()
    place.write("deploy.sh", block("sh", "echo \"deploying\""))
    done = place.expect("./deploy.sh", code)
    assert ("deploying" in done.stdout) == (code == 0), done.stdout


def hook(code):
    place = Clean()
    place.write("pre-push", block("sh", "--no-verify"))
    done = place.expect("./pre-push", code)
    assert done.stdout == "" and ("--no-verify" in done.stderr) == (code == 1), done


def github(code):
    steps = yaml.safe_load(block("yaml", ".github/workflows"))["jobs"]["deploy"]["steps"]
    lines = [step["run"] for step in steps if "run" in step]
    assert lines.pop(0) == INSTALL and lines.pop() == "./deploy.sh", lines
    place = Clean(GITHUB_ACTIONS="true", GITHUB_OUTPUT="outputs", GITHUB_STEP_SUMMARY="summary.md")
    for line in lines:
        done = place.expect(line, code)
        assert ("::error " in done.stdout) == (code == 1), done.stdout
    outputs = (place.folder / "outputs").read_text()
    assert f"decision={'pass' if code == 0 else 'fail'}\n" in outputs, outputs
    assert (place.folder / "summary.md").read_text().startswith("### ")


def junit(place, code):
    suites = xml.etree.ElementTree.parse(place.folder / "vendors.xml").getroot()
    assert (int(suites.get("failures")) > 0) == (code == 1), suites.attrib


def gitlab(code):
    script = yaml.safe_load(block("yaml", ".gitlab-ci.yml"))["vendors"]["script"]
    assert script.pop(0) == INSTALL
    place = Clean(GITLAB_CI="true")
    for line in script:
        assert "github" in place.expect(line, code).stdout
    junit(place, code)


def jenkins(code):
    lines = re.findall(r"sh '(.*)'", block("groovy", "pipeline"))
    assert lines.pop(0) == INSTALL
    place = Clean(JENKINS_URL="http://localhost")
    for line in lines:
        place.expect(line, code)
    junit(place, code)


def cron(code):
    place = Clean()
    del place.env["CI"]
    (place.folder / "textfile").mkdir()
    for line in block("crontab", "openmetrics").splitlines():
        place.expect(line.split(maxsplit=5)[5], 0)
    metrics = (place.folder / "textfile/pingoru.prom").read_text()
    assert metrics.endswith("# EOF\n") and 'pingoru_vendor_status{vendor="github"' in metrics, metrics


def nagios(code):
    line = re.search(r"command_line +(.*)", block("nagios", "command_line")).group(1)
    line = line.replace("$ARG1$", "github").replace("$ARG2$", "major")
    done = Clean().expect(line, 2 * code)
    assert done.stdout.startswith("PINGORU CRITICAL" if code else "PINGORU OK"), done.stdout


def bot(code):
    place = Clean()
    del place.env["CI"]
    for line in block("crontab", "changes.jsonl").splitlines():
        place.expect(line.split(maxsplit=5)[5], 0)
    for line in (place.folder / "changes.jsonl").read_text().splitlines():
        assert json.loads(line)["kind"] == "vendor_first_seen", line


INSTALL = f"cargo install --locked --git {ADDRESS}"
assert TEXT.count(INSTALL) >= 4
INSTALLED = install(INSTALL)
for recipe in (deploy, hook, github, gitlab, jenkins, cron, nagios, bot):
    both(recipe)
