"""Alerts, received as the services and their users receive them: alerts.py PINGORU FOLDER [ALERTMANAGER [APPRISE]]."""

import atexit
import email
import email.policy
import json
import logging
import os
import random
import re
import signal
import ssl
import subprocess
import sys
import time
import urllib.request
import warnings
from collections import Counter
from pathlib import Path

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from standardwebhooks import Webhook

import receivers
from receivers import Receiver
from vendors import Vendors

warnings.simplefilter("ignore")
logging.getLogger("mail.log").setLevel(logging.ERROR)
PINGORU = sys.argv[1]
FOLDER = Path(sys.argv[2])
SECRETS = {"HOOK": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "PASSWORD": "open-sesame-4711",
           "ROUTING": "R" + "0123456789abcdef" * 2, "TOKEN": "tk_0123456789"}
SECRETS["ROUTING"] = SECRETS["ROUTING"][:32]


class Place:
    """A home with a configuration and a history of its own."""

    def __init__(self, name, config):
        self.home = FOLDER / name
        self.home.mkdir(parents=True)
        (self.home / "pingoru.toml").write_text(config)
        self.running = []
        self.said = ""

    def environment(self, **more):
        own = {"HOME": str(self.home), "PATH": os.environ["PATH"], "TZ": "UTC", "CI": "true",
               "PINGORU_RETRIES": "0", "PINGORU_TIMEOUT": "2s"}
        return own | SECRETS | more

    def run(self, *arguments, **more):
        done = subprocess.run([PINGORU, *arguments], cwd=self.home, env=self.environment(**more), capture_output=True,
                              text=True, timeout=280, check=False)
        self.said += done.stdout + done.stderr
        return done

    def watch(self, *arguments, interval="1s", **more):
        log = open(self.home / "watch.log", "ab")
        process = subprocess.Popen([PINGORU, "watch", "--interval", interval, *arguments], cwd=self.home,
                                   env=self.environment(**more), stdout=log, stderr=log)
        self.running.append(process)
        atexit.register(process.kill)
        return process

    def stop(self):
        for process in self.running:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
        for process in self.running:
            process.wait(timeout=30)
        self.running = []

    def has_no_secret(self):
        words = [self.said.encode()] + [path.read_bytes() for path in self.home.rglob("*") if path.is_file()]
        for secret in SECRETS.values():
            assert not any(secret.encode() in word for word in words), secret


def until(condition, seconds=30):
    end = time.time() + seconds
    while time.time() < end:
        if condition():
            return True
        time.sleep(0.05)
    return bool(condition())


def vendor_sections(vendors, *names, base=None):
    base = base or vendors.url
    return "".join(f'[vendors.{name}]\nurl = "{base}/{name}"\nfeed = "statuspage"\n' for name in names)


class Mailbox:
    def __init__(self):
        self.mails = []
        self.refuses = None

    async def handle_DATA(self, _server, session, envelope):
        if self.refuses:
            return self.refuses
        self.mails.append((session.authenticated, session.ssl is not None, envelope))
        return "250 taken"


def certificates():
    authority = trustme.CA()
    authority.cert_pem.write_to_path(FOLDER / "authority.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", "localhost").configure_cert(context)
    return context


def mail():
    vendors, box = Vendors(), Mailbox()
    logins = []

    def login(_server, _session, _envelope, _mechanism, data):
        logins.append(data.password)
        return AuthResult(success=data.password == SECRETS["PASSWORD"].encode(), handled=False)

    port = free_port()
    server = Controller(box, hostname="127.0.0.1", port=port, tls_context=certificates(), require_starttls=True,
                        authenticator=login, auth_required=True)
    server.start()
    place = Place("mail", vendor_sections(vendors, "acme") + f"""
[notify.ops]
kind = "email"
server = "127.0.0.1"
port = {port}
username = "pingoru"
password = "${{PASSWORD}}"
from = "pingoru <alerts@example.org>"
to = ["Ops <ops@example.org>", "boss@example.org"]
[defaults]
ca-cert = "{FOLDER / 'authority.pem'}"
""")
    place.watch()
    assert until(lambda: vendors.polls.get("acme"))
    time.sleep(1)
    vendors["acme"].opens("i1", name="Zahlungen schlagen fehl: \u202e障害 😀\r\nBcc: victim@example.org")
    assert until(lambda: len(box.mails) == 1), "no mail"
    vendors["acme"].posts("identified", "The cause was found.\n.\nIt is a dot.")
    assert until(lambda: len(box.mails) == 2)
    vendors["acme"].posts("resolved", "It is over.")
    assert until(lambda: len(box.mails) == 3)
    place.stop()
    parsed = []
    for authenticated, encrypted, envelope in box.mails:
        assert authenticated and encrypted
        assert envelope.rcpt_tos == ["ops@example.org", "boss@example.org"], envelope.rcpt_tos
        assert max(map(len, envelope.content.split(b"\r\n"))) <= 998
        one = email.message_from_bytes(envelope.content, policy=email.policy.default)
        assert one["Auto-Submitted"] == "auto-generated" and one["Bcc"] is None
        assert not one.defects, one.defects
        assert one.get_body(("plain",)).get_content() and one.get_body(("html",)).get_content()
        parsed.append(one)
    first, second, third = parsed
    assert first["References"] is None
    for one in (second, third):
        assert one["References"] == one["In-Reply-To"] == first["Message-ID"]
        assert one["Subject"] == "Re: " + first["Subject"], one["Subject"]
    assert len({one["Message-ID"] for one in parsed}) == 3
    assert "It is a dot." in second.get_body(("plain",)).get_content()
    assert "resolved after" in third.get_body(("plain",)).get_content()
    refused = place.run("notify", "test", PASSWORD="wrong-password")
    assert refused.returncode == 1 and "535" in refused.stdout, refused.stdout
    assert len(logins) >= 2
    box.refuses = "554 not today"
    refused = place.run("notify", "test")
    assert refused.returncode == 1 and "554" in refused.stdout, refused.stdout
    server.stop()
    plain = Controller(Mailbox(), hostname="127.0.0.1", port=port)
    plain.start()
    refused = place.run("notify", "test")
    assert refused.returncode == 1, "a password was sent in clear"
    plain.stop()
    place.has_no_secret()
    vendors.stop()


def alertmanager(program):
    vendors = Vendors()
    folder = FOLDER / "alertmanager"
    folder.mkdir()
    hook = Receiver()
    config = {"global": {"resolve_timeout": "3s"},
              "route": {"receiver": "hook", "group_by": ["team"], "group_wait": "1s", "group_interval": "2s",
                        "repeat_interval": "1h"},
              "receivers": [{"name": "hook", "webhook_configs": [{"url": hook.url, "send_resolved": True}]}]}
    (folder / "config.yml").write_text(json.dumps(config))
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    server = subprocess.Popen([program, f"--config.file={folder}/config.yml", f"--storage.path={folder}/data",
                               f"--web.listen-address=127.0.0.1:{port}", "--cluster.listen-address="],
                              stdout=subprocess.DEVNULL, stderr=open(folder / "log", "wb"))
    try:
        def alerts():
            with urllib.request.urlopen(f"{url}/api/v2/alerts", timeout=5) as answer:
                return json.load(answer)

        def is_up():
            try:
                return alerts() == []
            except OSError:
                return False

        assert until(is_up), (folder / "log").read_text()
        place = Place("alertmanager-user", vendor_sections(vendors, "acme", "beta") + f"""
[notify.am]
kind = "alertmanager"
url = "{url}"
resend = "1s"
labels = {{ team = "ops" }}
""")
        place.watch()
        assert until(lambda: vendors.polls.get("acme"))
        time.sleep(1)
        vendors["acme"].opens("i1")
        vendors["beta"].opens("i2")
        assert until(lambda: len(alerts()) == 2)
        expected = {"alertname": "PingoruIncident", "vendor": "acme", "incident": "i1", "team": "ops"}
        assert expected in [one["labels"] for one in alerts()], alerts()
        # Three times its resolve_timeout, while the text changes.
        vendors["acme"].posts("identified", "The cause was found.")
        for _ in range(9):
            time.sleep(1)
            assert len(alerts()) == 2, alerts()
        vendors["acme"].posts("resolved", "It is over.")
        assert until(lambda: [one["labels"]["vendor"] for one in alerts()] == ["beta"], 15), alerts()
        time.sleep(4)
        assert [one["labels"]["vendor"] for one in alerts()] == ["beta"]
        # What is no longer sent again resolves by itself.
        place.stop()
        assert until(lambda: alerts() == [], 15), alerts()
        groups = [body for body in hook.bodies]
        assert groups and all(body["groupLabels"] == {"team": "ops"} for body in groups)
        assert max(len(body["alerts"]) for body in groups) == 2, "not grouped"
        resolved = [one["labels"]["vendor"] for body in groups for one in body["alerts"] if one["status"] == "resolved"]
        assert "acme" in resolved, resolved
    finally:
        server.terminate()
        server.wait()
    vendors.stop()


def apprise(program):
    vendors, receiver = Vendors(), Receiver()
    place = Place("apprise", vendor_sections(vendors, "acme") + """
[notify.family]
kind = "command"
command = ["sh", "apprise.sh"]
""")
    url = receiver.url.replace("http://", "json://")
    (place.home / "apprise.yml").write_text(f"urls:\n  - {url}\n")
    (place.home / "apprise.sh").write_text(
        "message=$(cat)\n"
        f"title=$({sys.executable} -c 'import json,sys; print(json.loads(sys.argv[1])[\"title\"])' \"$message\")\n"
        f"text=$({sys.executable} -c 'import json,sys; print(json.loads(sys.argv[1])[\"text\"])' \"$message\")\n"
        f"printf %s \"$text\" | {program} --config apprise.yml --title \"$title\" --input-format text\n")
    place.run("changes", "--notify")
    vendors["acme"].opens("i1", name="API is failing; `touch owned` $(touch owned)")
    sent = place.run("changes", "--notify")
    assert sent.stderr == "", sent.stderr
    body = receiver.bodies[0]
    assert "API is failing" in body["title"] and "looking into it" in body["message"], body
    assert not (place.home / "owned").exists()
    vendors.stop()


SEEDS = ["a", "&", "<", "\"", "\\", "word ", "A sentence. ", "日本語の障害", "😀", "👨‍👩‍👧‍👦", "e\u0301\u0327", "مرحبا",
         "\u202eabc\u2066", "<!channel> @everyone @here <@U123> ", "[click](https://evil.example) ",
         "<https://evil.example|status.acme.example> ", "*b* _i_ ~s~ `c` ||s|| > q\n# t\n", "<script>alert(1)</script>"]
LIMITS = [64, 150, 255, 256, 1_024, 2_000, 2_048, 3_000, 4_096, 6_000, 13_200, 28_000]


def strict():
    """Every limit at -1, 0 and +1, with texts of many scripts, through the binary."""
    kinds = {"slack": receivers.slack, "discord": receivers.discord, "teams": receivers.teams,
             "pagerduty": receivers.pagerduty, "ntfy": receivers.ntfy}
    stands = {kind: Receiver(check) for kind, check in kinds.items()}
    urls = {kind: stand.url + ("/topic" if kind == "ntfy" else "") for kind, stand in stands.items()}
    extra = {"pagerduty": 'routing-key = "${ROUTING}"\n', "ntfy": 'token = "${TOKEN}"\n'}
    channels = "".join(f'[notify.{kind}]\nkind = "{kind}"\nurl = "{url}"\n{extra.get(kind, "")}' for kind, url in urls.items())
    vendors = Vendors()
    texts = [(seed * (length // len(seed) + 1))[:length]
             for place, seed in enumerate(SEEDS)
             for limit in (LIMITS if place < 2 else LIMITS[place % 6::6])
             for length in (limit - 1, limit, limit + 1)]
    names = [f"v{number}" for number in range(len(texts))]
    # A vendor each, in groups small enough that nothing is folded.
    place = Place("strict", vendor_sections(vendors, *names) + channels)
    place.run("changes", "--notify")
    count = 0
    for start in range(0, len(texts), 9):
        part = names[start:start + 9]
        for name, text in zip(part, texts[start:start + 9]):
            vendors[name].opens(f"i{name}", name=text)
            vendors[name].incidents[0]["incident_updates"][0]["body"] = text
        count += len(part)
        if start == 0:
            # The spacing that real receivers want is kept.
            begun = time.time()
            place.run("changes", *part, "--notify")
            assert time.time() - begun >= 2 * (len(part) - 1), "Discord's rate limit"
            break
    # The rest at once: one list per twenty.
    for name, text in zip(names[9:], texts[9:]):
        vendors[name].opens(f"i{name}", name=text)
    done = place.run("changes", "--notify")
    assert done.returncode == 0, done.stderr
    for kind, stand in stands.items():
        assert not stand.refused, (kind, stand.refused[0])
        assert stand.bodies, kind
    assert len(stands["pagerduty"].bodies) == len(texts)
    lists = len(stands["slack"].bodies) - 9
    assert lists <= (len(texts) - 9) // 20 + 12, lists
    place.has_no_secret()
    print(f"   strict: {len(texts)} texts, {sum(len(one.bodies) for one in stands.values())} messages, 0 refused")
    vendors.stop()


def signature():
    vendors, receiver = Vendors(), Receiver()
    place = Place("signature", vendor_sections(vendors, "acme") +
                  f'[notify.hook]\nkind = "webhook"\nurl = "{receiver.url}"\nsecret = "${{HOOK}}"\n')
    assert place.run("notify", "test").returncode == 0
    _, body, headers, raw = receiver.got[0]
    Webhook(SECRETS["HOOK"]).verify(raw, headers)
    assert body["specversion"] == "1.0" and body["id"] == headers["webhook-id"]
    place.has_no_secret()
    vendors.stop()


def texts_of(receiver):
    """The updates that arrived, in their order, with the times of arrival."""
    for at, body, _, _ in list(receiver.got):
        for event in body["data"]["events"]:
            for change in event["changes"]:
                text = change["new"]
                if text and text.startswith("change "):
                    yield at, text


def story():
    """Twenty changes over three channels whose receivers fail, while watch is killed at 50 random moments."""
    vendors = Vendors()
    stands = [Receiver() for _ in range(3)]
    channels = "".join(f'[notify.c{place}]\nkind = "webhook"\nurl = "{stand.url}"\n' for place, stand in enumerate(stands))
    place = Place("story", vendor_sections(vendors, "acme") + channels)
    place.run("changes", "--notify")
    vendors["acme"].opens("i1")
    place.run("changes", "--notify")
    modes = ["ok", "500", "429", "hang", "die"]
    kills, posted = [], 0
    rng = random.Random(4711)
    for number in range(50):
        watch = place.watch()
        if number % 5 < 2 and posted < 20:
            posted += 1
            vendors["acme"].posts("identified", f"change {posted}")
        for stand in stands:
            stand.mode = rng.choice(modes)
        time.sleep(rng.uniform(0.05, 1.2))
        watch.kill()
        watch.wait()
        kills.append(time.time())
    for stand in stands:
        stand.mode = "ok"
    place.running = []
    place.watch()
    wanted = [f"change {number}" for number in range(1, posted + 1)]
    for channel, stand in enumerate(stands):
        assert until(lambda: set(wanted) <= {text for _, text in texts_of(stand)}, 90), \
            (channel, sorted(set(wanted) - {text for _, text in texts_of(stand)}))
    place.stop()
    duplicates = 0
    for stand in stands:
        first = {}
        for at, text in texts_of(stand):
            if text in first:
                duplicates += 1
                assert any(first[text] <= kill <= at for kill in kills), f"{text} twice without a kill"
            first.setdefault(text, at)
        assert list(first) == wanted, list(first)
    print(f"   story: {posted} changes, 3 channels, 50 kills: all arrived in order, {duplicates} twice, each by a kill")
    assert place.run("history", "verify").returncode == 0
    vendors.stop()


def two_processes():
    vendors, receiver = Vendors(), Receiver()
    place = Place("two", vendor_sections(vendors, "acme") +
                  f'[notify.hook]\nkind = "webhook"\nurl = "{receiver.url}"\n')
    place.run("changes", "--notify")
    for _ in range(2):
        place.watch()
    vendors["acme"].opens("i1")
    for number in range(1, 11):
        time.sleep(0.7)
        vendors["acme"].posts("identified", f"change {number}")
    assert until(lambda: len({text for _, text in texts_of(receiver)}) == 10)
    place.stop()
    counts = Counter(text for _, text in texts_of(receiver))
    assert set(counts.values()) == {1}, counts
    vendors.stop()


def many():
    """500 vendors at once: each opens an incident, then all fail by one dead proxy."""
    vendors = Vendors()
    chat, hook = Receiver(receivers.slack), Receiver()
    names = [f"v{number}" for number in range(500)]
    place = Place("many", vendor_sections(vendors, *names, base="http://vendors.example") + f"""
[notify.chat]
kind = "slack"
url = "{chat.url}"
on = ["opened", "resolved", "unreadable"]
[notify.hook]
kind = "webhook"
url = "{hook.url}"
on = ["opened"]
""")
    proxied = {"HTTP_PROXY": vendors.url, "http_proxy": vendors.url, "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}
    place.run("changes", "--notify", **proxied)
    begun = time.time()
    place.watch(interval="5s", **proxied)
    assert until(lambda: len(vendors.polls) == 500)
    time.sleep(2)
    for name in names:
        vendors[name].opens(f"i-{name}", name=f"{name} is failing")
    assert until(lambda: len(hook.bodies) == 500, 120), len(hook.bodies)

    def told():
        said = " ".join(text for body in chat.bodies for text in receivers.texts(body))
        return set(re.findall(r"\bv\d+(?= is failing)", said))

    assert until(lambda: len(told()) >= 500, 180), (len(told()), len(chat.bodies), chat.refused[:1])
    opened = len(chat.bodies)
    assert opened <= 120, opened
    assert not chat.refused, chat.refused[0]
    gaps = [later[0] - sooner[0] for sooner, later in zip(chat.got, chat.got[1:])]
    assert min(gaps) >= 0.9, f"Slack takes one a second: {min(gaps)}"
    late = [later - sooner for polls in vendors.polls.values() for sooner, later in zip(polls, polls[1:])]
    assert max(late) < 60, f"a poll came {max(late)} s after the one before"
    vendors.stop()
    assert until(lambda: any("cannot be read" in body["text"] for body in chat.bodies[opened:]), 60)
    time.sleep(12)
    unread = [body["text"] for body in chat.bodies[opened:]]
    place.stop()
    assert len(unread) <= 10, unread
    print(f"   many: 500 incidents in {opened} messages, 500 unreadable pages in {len(unread)}; "
          f"longest time between two polls {max(late):.1f} s of 5; {time.time() - begun:.0f} s")


def latency():
    vendors, receiver = Vendors(), Receiver()
    place = Place("latency", vendor_sections(vendors, "acme") +
                  f'[notify.hook]\nkind = "webhook"\nurl = "{receiver.url}"\n')
    place.watch()
    assert until(lambda: vendors.polls.get("acme"))
    time.sleep(1.5)
    vendors["acme"].opens("i1")
    assert until(lambda: receiver.bodies)
    worst, own = 0, 0
    for number in range(1, 9):
        changed = time.time()
        vendors["acme"].posts("identified", f"change {number}")
        assert until(lambda: any(text == f"change {number}" for _, text in texts_of(receiver)))
        at = next(at for at, text in texts_of(receiver) if text == f"change {number}")
        poll = max(poll for poll in vendors.polls["acme"] if poll <= at)
        worst, own = max(worst, at - changed), max(own, at - poll)
    place.stop()
    # A slow machine is no fault: the figures are what counts.
    assert worst < 5, worst
    assert own < 0.5, own
    print(f"   latency: interval 1 s, at most {worst:.2f} s from the change, {own:.3f} s from the poll")
    vendors.stop()


def free_port():
    import socket
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    steps = [("mail", mail), ("signature", signature), ("strict receivers", strict), ("story with kills", story),
             ("two processes", two_processes), ("many vendors", many), ("latency", latency)]
    if len(sys.argv) > 3:
        steps.insert(1, ("alertmanager", lambda: alertmanager(sys.argv[3])))
    if len(sys.argv) > 4:
        steps.insert(2, ("apprise", lambda: apprise(sys.argv[4])))
    only = os.environ.get("ONLY")
    for name, step in steps:
        if only and only not in name:
            continue
        begun = time.time()
        step()
        print(f"ok: {name} ({time.time() - begun:.0f} s)", flush=True)


main()
