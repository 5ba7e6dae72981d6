"""The HTTP server of `serve` as a hostile or careful client sees it: protocol.py PROGRAM FOLDER [CHECK…]

Each function whose name begins with `check_` is a check. Settings from the environment:
  SLOW         seconds within which a connection that does not go on must have ended, 40 unless said
  CONNECTIONS  how many are opened at once, 10000 unless said
  LIVE         seconds within which the demo must have an event, 90 unless said
"""

import base64
import contextlib
import gzip
import json
import os
import re
import resource
import signal
import socket
import ssl
import statistics
import subprocess
import sys
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from serving import Answer, Fleet, Served, ask, connect, exchange, free_port, read_all

PROGRAM, FOLDER, CHOSEN = sys.argv[1], Path(sys.argv[2]), sys.argv[3:]
SLOW = float(os.environ.get("SLOW", "40"))
CONNECTIONS = int(os.environ.get("CONNECTIONS", "10000"))
LIVE = float(os.environ.get("LIVE", "90"))

PAGES = ["/", "/incidents", "/changes", "/maintenance", "/about", "/vendors/juniper"]
MACHINES = ["/api/v1/status", "/api/v1/openapi.json", "/api/v2/summary.json", "/vendors/juniper/api/v2/summary.json", "/feed.atom",
            "/vendors/juniper/feed.atom", "/calendar.ics", "/badges/juniper.svg", "/metrics", "/probe?target=juniper", "/-/healthy", "/-/ready"]
# Readers of these ask again and again, so they must be able to learn that nothing is new.
CACHED = ["/", "/vendors/juniper", "/api/v1/status", "/api/v2/summary.json", "/feed.atom", "/calendar.ics", "/badges/juniper.svg"]

PASSWORD = "correct horse"
# bcrypt of PASSWORD, cost 10
HASH = "$2b$10$abcdefghijklmnopqrstuu23JPZtHcGhwXSF41f93o/7vBdDut3Xu"
TOKEN = "a-token-of-the-end-to-end-checks-0123456789"
USERS = f'[serve]\nusers = {{ reader = "{HASH}" }}\ntokens = ["${{READER_TOKEN}}"]\n'


def bounded(answer):
    """Refused, or the connection ended without an answer."""
    return answer.status == 0 or 400 <= answer.status < 500


# Who may ask, and how

def check_names_of_other_hosts(port, _):
    """A page elsewhere whose name was made to lead to loopback (DNS rebinding) gets nothing."""
    for host in (f"127.0.0.1:{port}", f"localhost:{port}"):
        assert ask(port, "/", Host=host).status == 200, host
    for host in ("evil.example", f"evil.example:{port}", "127.0.0.1.evil.example", f"127.0.0.1@evil.example:{port}", "169.254.169.254", ""):
        for path in ("/", "/api/v1/status", "/metrics", "/api/v1/events"):
            answer = ask(port, path, Host=host)
            assert 400 <= answer.status < 500, (host, path, answer.status)
    for head in ("GET / HTTP/1.1\r\n", f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: evil.example\r\n",
                 f"GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"):
        answer = Answer(exchange(port, f"{head}Connection: close\r\n\r\n".encode()))
        assert 400 <= answer.status < 500, (head, answer.status)


def check_ambiguous_requests(port, _):
    """What two servers could understand differently is refused, and so is what is no HTTP."""
    host = f"Host: 127.0.0.1:{port}\r\n"
    hostile = [
        f"GET / HTTP/1.1\r\n{host}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        f"GET / HTTP/1.1\r\n{host}Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde",
        f"GET / HTTP/1.1\r\n{host} folded: x\r\n\r\n",
        "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        "GET\r\n\r\n",
    ]
    for raw in hostile:
        with connect(port, timeout=3) as one:
            one.sendall(raw.encode("latin-1"))
            assert b" 200 " not in read_all(one).split(b"\r\n")[0], raw
    for path in ("/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/vendors/..%2f..%2fetc%2fpasswd", "/%00", "/vendors/%ff", "//evil.example/"):
        answer = ask(port, path)
        assert 400 <= answer.status < 500 and b"root:" not in answer.body, (path, answer.status)


def check_oversized_requests(port, _):
    big = "a" * 65536
    assert bounded(ask(port, "/", X_Big=big)), "a header of 64 KiB"
    assert bounded(ask(port, "/", **{f"X_{n}": "a" * 60 for n in range(1000)})), "a thousand headers"
    assert bounded(ask(port, f"/?name={big}")), "an address of 64 KiB"
    answer = Answer(exchange(port, f"POST / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 99999999999\r\n\r\n".encode() + b"a" * 1000000, 5))
    assert bounded(answer), "a body of 93 GiB"
    assert ask(port, "/-/healthy").status == 200


def check_methods(port, _):
    for path in ("/", "/api/v1/status", "/metrics"):
        for method in ("POST", "PUT", "DELETE", "PATCH"):
            answer = ask(port, path, method, Content_Length="0")
            assert answer.status == 405 and "GET" in answer["allow"], (method, path, answer.status, answer["allow"])
        assert ask(port, path, "TRACE").status in (405, 501), path


def check_head(port, _):
    for path in PAGES + MACHINES:
        full, head = ask(port, path), ask(port, path, "HEAD")
        assert (head.status, head["content-type"]) == (full.status, full["content-type"]) == (200, full["content-type"]), (path, head.status, full.status)
        assert head.body == b"", f"HEAD {path} has a body"


def check_unknown_addresses(port, _):
    """Nothing there: a page for people, JSON for programs."""
    for path in ("/nothing", "/vendors/nobody", "/vendors/juniper/incidents/nothing"):
        answer = ask(port, path, Accept="text/html,*/*;q=0.8")
        assert (answer.status, answer["content-type"][:9]) == (404, "text/html"), (path, answer.status, answer.headers)
        assert b"<h1" in answer.body, path
    for path in ("/api/v1/nothing", "/api/v2/nothing.json", "/vendors/nobody/api/v2/summary.json"):
        answer = ask(port, path)
        assert answer.status == 404 and "json" in answer["content-type"], (path, answer.status, answer.headers)
        json.loads(answer.body)
    assert ask(port, "/probe?target=nobody").status in (400, 404)
    assert ask(port, "/probe").status == 400


# What comes with an answer

def check_validators(port, _):
    """The same again is 304 without a body. The demo moves on, so a page may have changed in between: three tries."""
    for path in CACHED:
        for _ in range(3):
            first = ask(port, path)
            again = ask(port, path, If_None_Match=first["etag"])
            if again.status == 304:
                break
        assert first["etag"], f"{path} has no ETag"
        assert first["cache-control"], f"{path} has no Cache-Control"
        assert (again.status, again.body) == (304, b""), (path, again.status)
        assert ask(port, path, If_None_Match='"other"').status == 200, path


def check_compression(port, _):
    for path in ("/", "/vendors/juniper", "/api/v1/status", "/metrics"):
        for _ in range(3):
            plain, packed = ask(port, path), ask(port, path, Accept_Encoding="gzip")
            unpacked = gzip.decompress(packed.body) if packed["content-encoding"] == "gzip" else b""
            if unpacked == plain.body:
                break
        assert packed["content-encoding"] == "gzip", (path, packed.headers)
        assert "accept-encoding" in packed["vary"].lower(), (path, packed["vary"])
        assert plain["content-encoding"] == "", path
        # What names the time of the answer differs, but not much.
        assert abs(len(unpacked) - len(plain.body)) < 200, (path, len(unpacked), len(plain.body))
        assert ask(port, path, Accept_Encoding="gzip;q=0")["content-encoding"] == "", path


def check_security_headers(port, _):
    for path in PAGES + MACHINES + ["/nothing", "/api/v1/nothing"]:
        answer = ask(port, path)
        assert answer["x-content-type-options"] == "nosniff", path
        assert answer["referrer-policy"] in ("no-referrer", "same-origin"), (path, answer["referrer-policy"])
        assert not answer["set-cookie"], path
        assert not (path in PAGES and answer["access-control-allow-origin"]), path
        policy = dict((words[0], words[1:]) for part in answer["content-security-policy"].split(";") if (words := part.split()))
        assert policy.get("default-src") in (["'none'"], ["'self'"]), (path, policy)
        for name in ("frame-ancestors", "base-uri", "form-action"):
            assert name in policy, (path, name)
        for name in ("script-src", "default-src"):
            assert not {"'unsafe-inline'", "'unsafe-eval'", "*"} & set(policy.get(name, [])), (path, policy)


def check_negotiated_metrics(port, _):
    text, opened = ask(port, "/metrics"), ask(port, "/metrics", Accept="application/openmetrics-text;version=1.0.0,text/plain;q=0.5")
    assert text["content-type"].startswith("text/plain") and "version=0.0.4" in text["content-type"], text["content-type"]
    assert opened["content-type"].startswith("application/openmetrics-text"), opened["content-type"]
    assert opened.body.endswith(b"# EOF\n") and b"# EOF" not in text.body


def events_of(port, seconds, wanted, **headers):
    """Identifiers of the events that come within some seconds, until there are as many as wanted."""
    found, started = [], time.monotonic()
    with connect(port, timeout=5) as one:
        extra = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
        one.sendall(f"GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/event-stream\r\n{extra}\r\n".encode())
        raw = b""
        while len(found) < wanted and time.monotonic() - started < seconds:
            with contextlib.suppress(TimeoutError):
                more = one.recv(65536)
                assert more, f"the stream ended: {raw[:500]}"
                raw += more
            assert b"\r\n\r\n" not in raw or b"text/event-stream" in raw.split(b"\r\n\r\n")[0].lower(), raw[:500]
            found = re.findall(rb"^id: ?(\S+)\s*$", raw, re.MULTILINE)
    return [one.decode() for one in found]


def check_events(port, _):
    """The stream goes on where a reader was cut off."""
    seen = events_of(port, LIVE, 2)
    assert len(seen) >= 1, f"no event within {LIVE:.0f} s"
    if len(seen) > 1:
        again = events_of(port, 10, 1, Last_Event_ID=seen[0])
        assert again and again[0] == seen[1], (seen, again)


# Too slow, and too many

def ended_within(port, first, seconds, more=None):
    """Seconds until the server ends a connection on which `first` was sent, and `more` each second."""
    with connect(port, timeout=1) as one:
        one.sendall(first)
        started = time.monotonic()
        while time.monotonic() - started < seconds:
            try:
                if more:
                    one.sendall(more)
                if one.recv(65536) == b"":
                    return time.monotonic() - started
                time.sleep(0.2)
            except TimeoutError:
                continue
            except OSError:
                return time.monotonic() - started
    return None


def established(port, local):
    """Whether the server still holds its side of a connection from a local port open."""
    for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
        words = line.split()
        ports = [int(one.split(":")[1], 16) for one in words[1:3]]
        if ports == [port, local]:
            return words[3] == "01"
    return False


def unread_within(port, seconds):
    """Seconds until the server gives up a reader that asks for much and reads nothing."""
    with socket.socket() as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        one.settimeout(1)
        one.connect(("127.0.0.1", port))
        local, started = one.getsockname()[1], time.monotonic()
        with contextlib.suppress(OSError):
            one.sendall(f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode() * 2000)
        while time.monotonic() - started < seconds:
            if not established(port, local):
                return time.monotonic() - started
            time.sleep(0.5)
    return None


def check_slow_clients(port, served):
    host = f"Host: 127.0.0.1:{port}\r\n".encode()
    before = served.memory()
    with ThreadPoolExecutor(8) as pool:
        slow = {
            "nothing sent": pool.submit(ended_within, port, b"", SLOW),
            "a header that never ends": pool.submit(ended_within, port, b"GET / HTTP/1.1\r\n" + host, SLOW, b"X-A: b\r\n"),
            "a header byte by byte": pool.submit(ended_within, port, b"GET / HTTP/1.1\r\nX-A: ", SLOW, b"a"),
            "a body that never comes": pool.submit(ended_within, port, b"POST / HTTP/1.1\r\nContent-Length: 100\r\n" + host + b"\r\n", SLOW, b"a"),
            "a reader that does not read": pool.submit(unread_within, port, SLOW),
        }
        took = {name: one.result() for name, one in slow.items()}
    print("   ", ", ".join(f"{name}: {'-' if one is None else f'{one:.0f} s'}" for name, one in took.items()))
    for name, seconds in took.items():
        assert seconds is not None, f"{name}: still open after {SLOW:.0f} s"
    assert served.memory() - before < 32, f"{before:.0f} MiB became {served.memory():.0f} MiB"


def hold(port, count):
    """Many connections, half of them with a request that does not end, from several addresses of loopback."""
    held = []
    for number in range(count):
        with contextlib.suppress(OSError):
            one = socket.socket()
            held.append(one)
            one.setblocking(False)
            one.bind((f"127.0.0.{2 + number % 8}", 0))
            with contextlib.suppress(BlockingIOError):
                one.connect(("127.0.0.1", port))
        if number % 500 == 499:
            time.sleep(0.05)
    for one in held[::2]:
        with contextlib.suppress(OSError):
            one.send(b"GET / HTTP/1.1\r\n")
    return held


def healthy_after(port, seconds):
    """Seconds until the server says that it is healthy."""
    started = time.monotonic()
    while time.monotonic() - started < seconds:
        with contextlib.suppress(OSError):
            if ask(port, "/-/healthy", timeout=2).status == 200:
                return time.monotonic() - started
        time.sleep(0.1)
    return None


def check_many_connections(port, served):
    """With so many open another client is still answered, at the latest when the idle ones were cut; then all is as before."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    count = CONNECTIONS if hard == resource.RLIM_INFINITY else min(CONNECTIONS, hard - 200)
    before = served.memory()
    held = hold(port, count)
    try:
        during, most = healthy_after(port, SLOW), served.memory()
        descriptors = served.descriptors()
    finally:
        for one in held:
            one.close()
    after = healthy_after(port, 5)
    print(f"    {len(held)} opened, {descriptors} descriptors held; healthy after {during and f'{during:.2f}'} s, then {after and f'{after:.2f}'} s;"
          f" {before:.0f} MiB, {most:.0f} MiB")
    assert during is not None, f"no answer within {SLOW:.0f} s"
    assert after is not None and after < 2, f"after they were closed: {after}"
    assert most - before < 64, f"{before:.0f} MiB became {most:.0f} MiB"
    assert served.process.poll() is None


# Servers of their own

def check_requests_cause_no_polls(_, __):
    """Neither pages nor probes ask a vendor, and a probe reaches no address but those of the configuration."""
    with Fleet(3) as fleet, Served(PROGRAM, FOLDER / "polls", "@fleet", "--interval", "1h", config=fleet.config()) as served:
        before = fleet.counts()["requests"]
        assert before > 0, "no vendor was polled"
        for _ in range(20):
            for path in ("/", "/vendors/v0", "/incidents", "/api/v1/status", "/api/v1/check", "/metrics", "/probe?target=v1", "/vendors/v2/api/v2/summary.json", "/feed.atom"):
                assert ask(served.port, path, Cache_Control="no-cache", Pragma="no-cache").status == 200, path
        for target in (f"http://127.0.0.1:{fleet.port}/0", f"127.0.0.1:{fleet.port}", "127.0.0.1:22", "github", "@fleet", "../v0"):
            answer = ask(served.port, f"/probe?target={target}")
            assert 400 <= answer.status < 500, (target, answer.status)
        assert fleet.counts()["requests"] == before, "requests caused polls"


def check_reload_and_end(_, __):
    """SIGHUP reads the configuration again, a broken one is not taken, and SIGTERM ends within five seconds."""
    with Fleet(3) as fleet:
        whole = fleet.config()
        first = whole.replace('"v0", "v1", "v2"', '"v0", "v1"')
        with Served(PROGRAM, FOLDER / "reload", "@fleet", config=first) as served:
            names = lambda: set(re.findall(r'"(v\d)"', ask(served.port, "/api/v1/status").body.decode()))
            assert names() == {"v0", "v1"}, names()
            served.config.write_text("this is [no toml")
            served.process.send_signal(signal.SIGHUP)
            time.sleep(1)
            assert served.process.poll() is None and names() == {"v0", "v1"}, "a broken configuration was taken"
            served.config.write_text(whole)
            served.process.send_signal(signal.SIGHUP)
            until = time.monotonic() + 15
            while "v2" not in names() and time.monotonic() < until:
                time.sleep(0.2)
            assert names() == {"v0", "v1", "v2"}, names()
            streams = [connect(served.port) for _ in range(20)]
            for one in streams:
                one.sendall(f"GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\n\r\n".encode())
            seconds, code = served.terminate()
            assert code == 0 and seconds < 5, f"exit code {code} after {seconds:.1f} s"
            for one in streams:
                one.close()


def basic(name, password):
    return "Basic " + base64.b64encode(f"{name}:{password}".encode()).decode()


def median_of(port, name, password, tries=20):
    """The median of how long a refusal takes, in milliseconds."""
    took = []
    for _ in range(tries):
        started = time.monotonic()
        assert ask(port, "/", Authorization=basic(name, password)).status == 401, name
        took.append((time.monotonic() - started) * 1000)
    return statistics.median(took)


def check_users(_, __):
    """Without the right password nothing is shown, and how long a refusal takes says nothing."""
    with Served(PROGRAM, FOLDER / "users", "demo", config=USERS, READER_TOKEN=TOKEN) as served:
        port = served.port
        for path in PAGES + [one for one in MACHINES if not one.startswith("/-/")] + ["/api/v1/events", "/nothing"]:
            answer = ask(port, path)
            assert answer.status == 401 and "Basic" in answer["www-authenticate"], (path, answer.status)
            assert b"juniper" not in answer.body.lower(), path
        for wrong in ("Basic", "Basic !!!", "Basic " + "A" * 5000, "Bearer", "Bearer wrong", "Bearer " + TOKEN[:-1], "Digest x",
                      basic("reader", ""), basic("", PASSWORD), basic("reader", PASSWORD + "\0"), basic("reader", "é" * 100)):
            assert bounded(answer := ask(port, "/", Authorization=wrong)) and answer.status == 401, (wrong[:30], answer.status)
        assert ask(port, "/", Authorization=basic("reader", PASSWORD)).status == 200
        assert ask(port, "/metrics", Authorization=f"Bearer {TOKEN}").status == 200
        took = {what: median_of(port, *pair) for what, pair in {
            "wrong": ("reader", "wrong"), "nearly": ("reader", PASSWORD[:-1] + "x"), "long": ("reader", "x" * 70), "no such user": ("nobody", PASSWORD)}.items()}
        print("   ", ", ".join(f"{what}: {one:.1f} ms" for what, one in took.items()))
        assert max(took.values()) < 2 * min(took.values()), took


def check_other_addresses_need_protection(_, __):
    """On an address other than loopback it does not start without TLS and users, unless it is said to be public."""
    folder = FOLDER / "open"
    folder.mkdir(parents=True, exist_ok=True)
    for address in ("0.0.0.0", "[::]"):
        ended = subprocess.run([PROGRAM, "serve", "demo", "--listen", f"{address}:{free_port()}"], cwd=folder, timeout=10,
                               env={"HOME": str(folder), "PATH": os.environ["PATH"]}, capture_output=True, text=True)
        assert ended.returncode not in (0, 101) and ended.stderr.strip(), (address, ended.returncode)


def check_tls(_, __):
    folder = FOLDER / "tls"
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
                    "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", "key.pem", "-out", "cert.pem"],
                   cwd=folder, check=True, capture_output=True)
    port = free_port()
    (folder / "pingoru.toml").write_text(f'[serve]\ntls-cert = "{folder}/cert.pem"\ntls-key = "{folder}/key.pem"\n')
    process = subprocess.Popen([PROGRAM, "serve", "demo", "--listen", f"127.0.0.1:{port}",
                                "--config", "pingoru.toml"], cwd=folder,
                               env={"HOME": str(folder), "PATH": os.environ["PATH"]}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        trusted = ssl.create_default_context(cafile=folder / "cert.pem")
        assert b" 200 " in over_tls(port, trusted, 15)[:20]
        assert Answer(exchange(port, f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())).status in (0, 400), "plain text is answered"
        assert ended_within(port, b"\x16\x03\x01", SLOW) is not None, "a handshake may last for ever"
    finally:
        process.terminate()
        process.wait(15)


def over_tls(port, context, seconds):
    until = time.monotonic() + seconds
    while True:
        try:
            with context.wrap_socket(connect(port), server_hostname="localhost") as one:
                one.sendall(f"GET / HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n".encode())
                return read_all(one)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def main():
    checks = {name.removeprefix("check_"): one for name, one in globals().items() if name.startswith("check_")}
    failed = []
    with Served(PROGRAM, FOLDER / "demo", "demo") as served:
        for name in CHOSEN or checks:
            started = time.monotonic()
            try:
                checks[name](served.port, served)
                print(f"ok: {name}, {time.monotonic() - started:.1f} s", flush=True)
            except Exception as error:
                failed.append(name)
                line = traceback.extract_tb(error.__traceback__)[-1].lineno
                print(f"FAILED: {name}: {type(error).__name__} {str(error)[:500]} (line {line})", flush=True)
        assert served.process.poll() is None, f"serve ended by itself: {served.log.read_text()[-2000:]}"
        assert "panicked" not in served.log.read_text(), served.log.read_text()[-2000:]
    print(f"{'failed' if failed else 'ok'}: protocol, {len(CHOSEN or checks)} checks")
    sys.exit(bool(failed))


main()
