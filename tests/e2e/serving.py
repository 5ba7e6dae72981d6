"""What the checks of `serve` share: they start it, ask it raw bytes, and read its memory."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

HERE = Path(__file__).parent


class Answer:
    """An HTTP answer as it came: status 0 where the connection ended without one."""

    def __init__(self, raw, to_head=False):
        head, _, self.body = raw.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        words = lines[0].split(" ")
        self.status = int(words[1]) if len(words) > 1 and words[0].startswith("HTTP/") else 0
        self.headers = {}
        for line in lines[1:]:
            name, _, value = line.partition(":")
            self.headers[name.strip().lower()] = value.strip()
        if "chunked" in self.headers.get("transfer-encoding", "") and not to_head:
            self.body = unchunked(self.body)

    def __getitem__(self, name):
        return self.headers.get(name, "")


def unchunked(raw):
    whole = b""
    while raw:
        size, _, raw = raw.partition(b"\r\n")
        length = int(size.split(b";")[0], 16)
        if length == 0:
            break
        whole, raw = whole + raw[:length], raw[length + 2:]
    return whole


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def connect(port, source="127.0.0.1", timeout=10):
    return socket.create_connection(("127.0.0.1", port), timeout=timeout, source_address=(source, 0))


def read_all(one, limit=64 << 20):
    """Until the other side ends it or the time is over."""
    raw = b""
    with contextlib.suppress(OSError):
        while len(raw) < limit and (more := one.recv(65536)):
            raw += more
    return raw


def exchange(port, raw, timeout=10):
    """Sends bytes as they are and reads what comes back."""
    with connect(port, timeout=timeout) as one:
        with contextlib.suppress(OSError):
            one.sendall(raw)
        return read_all(one)


def ask(port, path, method="GET", timeout=10, **headers):
    """One request of its own connection. Header names are given with underscores."""
    named = {"Host": f"127.0.0.1:{port}", "Connection": "close"}
    named |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"{method} {path} HTTP/1.1"] + [f"{name}: {value}" for name, value in named.items() if value is not None]
    return Answer(exchange(port, ("\r\n".join(lines) + "\r\n\r\n").encode(), timeout), method == "HEAD")


class Served:
    """`pingoru serve` on a free port, until the end of a `with`."""

    def __init__(self, program, folder, *arguments, config="", **variables):
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        self.config, self.log, self.port = folder / "pingoru.toml", folder / "log", free_port()
        self.config.write_text(config)
        environment = {"HOME": str(folder), "PATH": os.environ["PATH"], "TZ": "UTC", "PINGORU_HISTORY": str(folder / "history.db"), **variables}
        self.process = subprocess.Popen(
            [program, "serve", *arguments, "--listen", f"127.0.0.1:{self.port}", "--config", str(self.config)],
            cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=self.log.open("w"), stderr=subprocess.STDOUT)
        try:
            self.until_ready()
        except BaseException:
            self.stop()
            raise

    def until_ready(self):
        started = time.monotonic()
        while time.monotonic() - started < 60:
            with contextlib.suppress(OSError):
                if ask(self.port, "/-/ready").status == 200:
                    return
            assert self.process.poll() is None, f"serve ended: {self.log.read_text()[-2000:]}"
            time.sleep(0.1)
        raise AssertionError(f"serve is not ready after 60 s: {self.log.read_text()[-2000:]}")

    def memory(self):
        """Mebibytes of resident memory, now."""
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        return 0.0

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def terminate(self):
        """Seconds until it has ended after SIGTERM, and its exit code."""
        started = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(15)
        return time.monotonic() - started, self.process.returncode

    def stop(self):
        if self.process.poll() is None and self.terminate()[1] is None:
            self.process.kill()
            self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


class Fleet:
    """Stand-in vendors v0, v1, …, until the end of a `with`."""

    def __init__(self, vendors):
        self.vendors = vendors
        self.process = subprocess.Popen([sys.executable, str(HERE / "fleet.py"), str(vendors)], stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    def config(self):
        pages = "".join(f'[vendors.v{n}]\nurl = "http://127.0.0.1:{self.port}/{n}"\nfeed = "statuspage"\n' for n in range(self.vendors))
        return f"[groups]\nfleet = [{', '.join(chr(34) + f'v{n}' + chr(34) for n in range(self.vendors))}]\n{pages}"

    def counts(self):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/counts", timeout=10) as answer:
            return json.load(answer)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
