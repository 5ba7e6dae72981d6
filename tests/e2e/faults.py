"""Runs the program under faults. Whatever fails: a documented exit code, no wrong answer, no panic, and a whole history."""

import glob
import itertools
import json
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PROGRAM, LONG = sys.argv[1], sys.argv[2:3] == ["long"]
# Seconds that system calls may take; the rest of their cases is then left out, and said so.
BUDGET = float(sys.argv[3]) if len(sys.argv) > 3 else 1e9 if LONG else 60
CALLS = 400 if LONG else 4
WORK = Path(tempfile.mkdtemp())
RANDOM = random.Random(14)
LIMIT = 40


class Page(BaseHTTPRequestHandler):
    """A Statuspage with a major outage below `/down`, without a problem below `/up`, and one that never answers."""

    def do_GET(self):
        if self.path.startswith("/hang"):
            time.sleep(60)
            return
        down = self.path.startswith("/down")
        if not self.path.endswith("/summary.json"):
            return self.send_error(404)
        state = ("major", "major_outage") if down else ("none", "operational")
        incident = {"id": "i1", "name": "API is down", "status": "investigating", "impact": "major", "components": [],
                    "created_at": "2026-11-20T10:00:00Z", "started_at": "2026-11-20T10:00:00Z", "resolved_at": None,
                    "incident_updates": [{"id": f"u{n}", "status": "investigating", "body": "Looking. " * 20,
                                          "created_at": f"2026-11-20T1{n}:00:00Z"} for n in range(3)]}
        body = json.dumps({
            "page": {"id": "abcdefghjk12", "name": "Acme", "url": "https://status.acme.example"},
            "status": {"indicator": state[0], "description": "As it is"},
            "components": [{"id": f"c{n}", "name": f"API {n}", "status": state[1]} for n in range(20)],
            "incidents": [incident] if down else [], "scheduled_maintenances": []}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Quiet(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, *_):
        pass


SERVER = Quiet(("127.0.0.1", 0), Page)
threading.Thread(target=SERVER.serve_forever, daemon=True).start()
URL = f"http://127.0.0.1:{SERVER.server_address[1]}"
CONFIG = "".join(f'[vendors.{name}]\nurl = "{URL}/{name}"\nfeed = "statuspage"\n' for name in ("down", "up", "hang"))

FAILURES = []
COUNTS = {}


def environment(home):
    return {"HOME": str(home), "PATH": os.environ["PATH"], "TZ": "UTC"}


def run(arguments, home, before=(), limits=None, extra=None, **more):
    """Exit code and output; a hang is the code None."""
    def prepare():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        for kind, most in (limits or {}).items():
            resource.setrlimit(kind, (most, most))
    more.setdefault("stdout", subprocess.PIPE)
    child = subprocess.Popen([*before, PROGRAM, *arguments], cwd=home, env={**environment(home), **(extra or {})},
                             stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=prepare, start_new_session=True,
                             **more)
    try:
        out, err = child.communicate(timeout=LIMIT)
    except subprocess.TimeoutExpired:
        # What is traced goes on without its tracer, and keeps the pipes open.
        os.killpg(child.pid, signal.SIGKILL)
        child.communicate()
        return None, b"", b"hangs"
    return child.returncode, out or b"", err


def fail(kind, case, why):
    FAILURES.append(f"{kind}: {case}: {why}")
    print(f"FAILED {FAILURES[-1]}", flush=True)


def count(kind, what, number=1):
    of = COUNTS.setdefault(kind, {})
    of[what] = of.get(what, 0) + number


def whole(home, kind, case):
    """The history must be whole, or not be there."""
    if not (home / ".local/share/pingoru/history.db").exists():
        return
    code, _, err = run(["history", "verify"], home)
    if code != 0 and b"nothing is recorded" not in err:
        fail(kind, case, f"history: {code} {err[-300:]!r}")


def sound(home, kind, case, result, allowed):
    """What holds after every run."""
    code, out, err = result
    if code not in allowed:
        fail(kind, case, f"exit {code}, allowed {sorted(allowed)}: {err[-300:]!r}")
    elif b"panicked" in err:
        fail(kind, case, f"panic: {err[-300:]!r}")
    whole(home, kind, case)
    count(kind, f"exit {code}")


def fresh(seeded=True):
    home = Path(tempfile.mkdtemp(dir=WORK))
    if seeded:
        shutil.copytree(SEED, home, dirs_exist_ok=True)
    else:
        (home / "pingoru.toml").write_text(CONFIG)
    return home


SEED = WORK / "seed"
SEED.mkdir()
(SEED / "pingoru.toml").write_text(CONFIG)
for vendor, expected in (("up", 0), ("down", 0)):
    found = run(["changes", vendor], SEED)
    assert found[0] == expected, found
EXPORT = run(["history", "export"], SEED)[1]
(SEED / "backup.jsonl").write_bytes(EXPORT)
(SEED / "answer.json").write_text('{"old": true}')
shutil.rmtree(SEED / ".cache", ignore_errors=True)

# A command, and the exit codes that it may have. A page with a problem is never 0, one without never 1.
COMMANDS = {
    "status down": (["status", "down", "--timeout", "3s"], {1, 2, 3}),
    "status up": (["status", "up", "--timeout", "3s"], {0, 2, 3}),
    "check both": (["check", "down", "up", "--timeout", "3s", "-o", "json", "--to", "answer.json"], {1, 2, 3}),
    "changes": (["changes", "down", "--timeout", "3s"], {0, 2, 3}),
    "record": (["record", "case", "down", "--timeout", "3s"], {0, 2, 3}),
    "export": (["history", "export"], {0, 2}),
    "import": (["history", "import", "backup.jsonl", "--history", "new.db"], {0, 2}),
    "prune": (["history", "prune", "--keep", "1s"], {0, 2}),
    "demo": (["incidents", "demo", "--no-history"], {0, 2}),
}


def answer_is_whole(home, name, result, kind, case):
    code, out, _ = result
    if name == "check both":
        try:
            answer = json.loads((home / "answer.json").read_text())
        except ValueError:
            return fail(kind, case, "half an answer")
        if "old" not in answer and any(one["vendor"] == "down" and one["verdict"] == "ok" for one in answer["vendors"]):
            fail(kind, case, "a wrong answer")
    if name == "export" and code == 0 and b'"type":"end"' not in out:
        fail(kind, case, "half an export is a success")
    if name == "import" and code == 0 and run(["history", "verify", "--history", "new.db"], home)[0] != 0:
        fail(kind, case, "the import is not whole")
    if name == "record" and (home / "case/index.json").exists():
        code = run(["status", "down", "--replay", "case"], home)[0]
        if code not in (1, 3):
            fail(kind, case, f"the recording answers {code}")


# The calls that can fail, with the errors that they fail with.
ERRORS = {
    "openat": "EACCES EMFILE ENOSPC EIO ENOENT", "open": "EACCES", "read": "EIO EINTR EAGAIN", "pread64": "EIO",
    "write": "ENOSPC EIO EPIPE EINTR", "pwrite64": "ENOSPC EIO", "writev": "EPIPE EINTR", "fsync": "EIO ENOSPC",
    "fdatasync": "EIO", "ftruncate": "EIO ENOSPC", "fallocate": "ENOSPC", "rename": "EACCES EXDEV ENOSPC",
    "renameat2": "EACCES", "unlink": "EACCES", "link": "EPERM", "linkat": "EPERM", "mkdir": "EACCES ENOSPC",
    "fchmod": "EPERM", "fchown": "EPERM", "chmod": "EPERM", "fcntl": "EAGAIN EACCES ENOLCK", "flock": "ENOLCK EINTR",
    "lseek": "EINVAL", "newfstatat": "EACCES EIO ENOENT", "fstat": "EIO", "statx": "EACCES EIO ENOENT ENOSYS",
    "lstat": "EACCES", "stat": "EACCES", "getdents64": "EIO", "getcwd": "ENOENT ENOMEM", "readlink": "EACCES",
    "access": "EACCES", "socket": "EMFILE EACCES", "connect": "ECONNREFUSED ENETUNREACH EINTR", "bind": "EACCES",
    "recvfrom": "ECONNRESET EINTR", "recvmsg": "ECONNRESET", "sendto": "EPIPE ECONNRESET", "sendmsg": "EPIPE",
    "setsockopt": "ENOPROTOOPT", "getsockopt": "ENOPROTOOPT", "getsockname": "ENOBUFS", "getpeername": "ENOTCONN",
    "shutdown": "ENOTCONN", "poll": "EINTR EINVAL", "epoll_create1": "EMFILE", "epoll_ctl": "ENOMEM",
    "epoll_wait": "EINTR", "epoll_pwait": "EINTR", "eventfd2": "EMFILE", "pipe2": "EMFILE", "clone3": "EAGAIN",
    "clone": "EAGAIN", "mmap": "ENOMEM", "mremap": "ENOMEM", "munmap": "ENOMEM", "brk": "ENOMEM", "mprotect": "ENOMEM",
    "getrandom": "ENOSYS EINTR", "uname": "EFAULT", "ioctl": "ENOTTY", "prlimit64": "EPERM", "close": "EIO EINTR",
    "sched_getaffinity": "EPERM", "rt_sigaction": "EINVAL", "sigaltstack": "ENOMEM", "rt_sigprocmask": "EINVAL",
}
# How the loader, the standard library, its allocator and the runtime end a process by themselves: the codes and the words.
ENDS = [
    ("the loader", {127}, rb"\A\S+: error while loading shared libraries: [^\n]+\n\Z"),
    ("the loader", {127}, rb"\Acannot allocate TLS data structures for initial thread\n\Z"),
    ("the standard library", {-6, 101}, rb"panicked at [^\n]+/library/std/src/sys/[^\n]+\n"
                                        rb"(failed to (allocate an alternative stack|set up alternative stack guard page): "
                                        rb"|unexpected error during closedir: )"),
    ("the standard library", {-6}, rb"\Afatal runtime error: assertion failed: signal\(libc::SIGPIPE, handler\) "),
    ("the allocator", {-6}, rb"\Amemory allocation of \d+ bytes failed\n"),
    ("the runtime", {-6, 101}, rb"panicked at [^\n]+/tokio-[^\n]+\nfailed to wake I/O driver: "),
]


def ended(result, memory=False):
    """Who ended the process by itself; without memory the loader says nothing."""
    code, _, err = result
    if memory and code == -11 and not err:
        return "the loader, without memory"
    return next((who for who, codes, words in ENDS if code in codes and re.search(words, err)), None)


def calls_of(name):
    """How often a command makes each call."""
    home = fresh()
    log = home / "strace"
    run(COMMANDS[name][0], home, ["strace", "-f", "-qq", "-o", log])
    made = re.findall(r"^\d+ +(\w+)\(", log.read_text(errors="replace"), re.M)
    shutil.rmtree(home)
    return {call: made.count(call) for call in set(made)}


def injected(name, call, error, nth):
    home = fresh()
    log = home / "strace"
    case = f"{name}: {call} {error} #{nth}"
    arguments, allowed = COMMANDS[name]
    result = run(arguments, home,
                 ["strace", "-f", "--seccomp-bpf", "-qq", "-o", log, "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={nth}"])
    if "INJECTED" not in log.read_text(errors="replace"):
        count("system calls", "no such call in this run")
        shutil.rmtree(home)
        return
    if who := ended(result, call in ("mmap", "brk", "mprotect")):
        whole(home, "system calls", case)
        count("system calls", f"ended by {who}")
    else:
        sound(home, "system calls", case, result, allowed)
        answer_is_whole(home, name, result, "system calls", case)
    shutil.rmtree(home)


def workers(kind, cases, work):
    """All cases, or as many as the time allows."""
    begun = time.monotonic()
    done = 0

    def one(case):
        nonlocal done
        if time.monotonic() - begun < BUDGET:
            work(*case)
            done += 1
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        list(pool.map(one, cases))
    count(kind, "cases", done)
    if done < len(cases):
        count(kind, "left out for lack of time", len(cases) - done)


def system_calls():
    if not shutil.which("strace"):
        return print("SKIPPED system calls: no strace")
    probe = subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True)
    if probe.returncode != 0:
        return print("SKIPPED system calls: tracing is not allowed here")
    cases = []
    for name in COMMANDS:
        for call, made in sorted(calls_of(name).items()):
            nths = range(1, made + 1)
            if made > CALLS:
                nths = sorted({1, made, *RANDOM.sample(nths, CALLS - 2)}) if not LONG else nths[:CALLS]
            cases += [(name, call, error, nth) for error in ERRORS.get(call, "").split() for nth in nths]
    RANDOM.shuffle(cases)
    workers("system calls", cases, injected)


def full_disks():
    kind = "full disks"
    commands = ["status down", "changes", "check both", "record", "import"]
    for name, size in itertools.product(commands, (0, 1 << 10, 4 << 10, 20 << 10, 60 << 10, 100 << 10)):
        for seeded in (True, False) if name != "import" else (True,):
            home = fresh(seeded)
            if not seeded:
                (home / "answer.json").write_text('{"old": true}')
            arguments, allowed = COMMANDS[name]
            result = run(arguments, home, limits={resource.RLIMIT_FSIZE: size})
            case = f"{name}, files of {size} bytes at most"
            sound(home, kind, case, result, allowed)
            answer_is_whole(home, name, result, kind, case)
            count(kind, "cases")
            shutil.rmtree(home)
    place = WORK / "small"
    place.mkdir()
    for size in (64, 96, 128, 160, 200, 256, 320):
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "pingoru", place], capture_output=True)
        if mounted.returncode != 0:
            return print("SKIPPED small disks: nothing can be mounted here; file sizes were limited instead")
        try:
            for name in commands[:-1]:
                for seeded in (False, True):
                    for old in place.iterdir():
                        shutil.rmtree(old)
                    home = place / "home"
                    try:
                        home.mkdir()
                        for file in ("pingoru.toml", "answer.json"):
                            shutil.copy(SEED / file, home)
                        if seeded:
                            shutil.copytree(SEED / ".local", home / ".local")
                    except (OSError, shutil.Error):
                        continue
                    result = run(COMMANDS[name][0], home)
                    case = f"{name}, a disk of {size} KB"
                    sound(home, kind, case, result, COMMANDS[name][1])
                    answer_is_whole(home, name, result, kind, case)
                    count(kind, "cases")
        finally:
            subprocess.run(["umount", place], check=True)


def few_descriptors():
    kind = "few descriptors"
    for name, most in itertools.product(("status down", "status up", "changes", "record"), (*range(4, 24, 2), 32, 64)):
        home = fresh()
        arguments, allowed = COMMANDS[name]
        result = run(arguments, home, limits={resource.RLIMIT_NOFILE: most})
        if most < 8 and (who := ended(result)):
            count(kind, f"ended by {who} (fewer than 8)")
        else:
            sound(home, kind, f"{name}, {most} descriptors", result, allowed)
        count(kind, "cases")
        shutil.rmtree(home)


def little_memory():
    kind = "little memory"
    for name, megabytes in itertools.product(("status down", "changes", "import"), (8, 16, 24, 32, 48, 64, 96, 128, 256)):
        home = fresh()
        arguments, allowed = COMMANDS[name]
        result = run(arguments, home, limits={resource.RLIMIT_AS: megabytes << 20})
        case = f"{name}, {megabytes} MB"
        if who := ended(result, memory=True):
            whole(home, kind, case)
            count(kind, f"ended by {who}")
        else:
            sound(home, kind, case, result, allowed)
        count(kind, "cases")
        shutil.rmtree(home)


def kills():
    kind = "kill -9"
    commands = {name: COMMANDS[name][0] for name in ("changes", "check both", "record", "import", "prune")}
    commands["watch"] = ["watch", "down", "up", "--interval", "50ms"]
    rounds = 60 if LONG else 12

    def one(name, nth):
        home = fresh()
        child = subprocess.Popen([PROGRAM, *commands[name]], cwd=home, env=environment(home), stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
        time.sleep(0.004 * nth if name != "watch" else 0.05 + 0.01 * nth)
        child.kill()
        child.wait()
        case = f"{name} after {4 * nth} ms"
        whole(home, kind, case)
        answer_is_whole(home, name, (None, b"", b""), kind, case)
        if name == "import":
            again = run(["history", "import", "backup.jsonl", "--history", "new.db"], home)
            if again[0] != 0 and b"there is a history already" not in again[2]:
                fail(kind, case, f"cannot be imported again: {again}")
        count(kind, "cases")
        shutil.rmtree(home)
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        list(pool.map(lambda case: one(*case), itertools.product(commands, range(rounds))))


def signals():
    kind = "signals"
    commands = {"wait": ["wait", "hang", "--timeout", "30s"], "watch": ["watch", "hang", "--timeout", "30s"],
                "watch between polls": ["watch", "up"], "wait between polls": ["wait", "down"],
                "status": ["status", "hang", "--timeout", "30s"]}
    for (name, arguments), number in itertools.product(commands.items(), (signal.SIGINT, signal.SIGTERM)):
        home = fresh()
        child = subprocess.Popen([PROGRAM, *arguments], cwd=home, env=environment(home), stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
                                 preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
        time.sleep(1.2)
        begun = time.monotonic()
        child.send_signal(number)
        try:
            _, err = child.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            child.kill()
            _, err = child.communicate()
        took = time.monotonic() - begun
        right = {-number} if name == "status" else {130}
        case = f"{name}, {number.name}"
        if child.returncode not in right or b"panicked" in err:
            fail(kind, case, f"exit {child.returncode}: {err[-200:]!r}")
        if took > 3:
            fail(kind, case, f"took {took:.1f} s")
        whole(home, kind, case)
        count(kind, "cases")
        shutil.rmtree(home)


def outputs():
    kind = "outputs"
    for name in ("status down", "status up", "changes", "export", "demo", "record"):
        arguments, _ = COMMANDS[name]
        usual = run(arguments, fresh())[0]
        # A reader that went away has what it wanted; an answer that could not be written is never a success.
        for what, right in (("closed pipe", {usual}), ("full", {2}), ("closed", {2, usual})):
            home = fresh()
            if what == "closed pipe":
                reader, writer = os.pipe()
                os.close(reader)
                result = run(arguments, home, stdout=writer)
                os.close(writer)
            elif what == "full":
                with open("/dev/full", "wb") as full:
                    result = run(arguments, home, stdout=full)
            else:
                result = run(arguments, home, before=["sh", "-c", 'exec "$@" >&-', "sh"])
            sound(home, kind, f"{name}, {what}", result, right)
            count(kind, "cases")
            shutil.rmtree(home)


def clocks():
    kind = "clocks"
    library = next(iter(glob.glob("/usr/lib/*/faketime/libfaketime.so.1")), None)
    if library is None:
        return print("SKIPPED clocks: no libfaketime")
    at = lambda when: {"LD_PRELOAD": library, "FAKETIME": when, "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
    dates = ["1900-01-01 00:00:00", "1969-12-31 23:59:59", "1970-01-01 00:00:01", "1970-01-02 00:00:00", "2000-02-29 12:00:00",
             "2026-11-20 10:30:00", "2038-01-19 03:14:08", "2106-02-07 06:28:16", "2262-04-11 23:47:17", "2500-01-01 00:00:00"]
    for name, when in itertools.product(COMMANDS, dates):
        home = fresh()
        arguments, allowed = COMMANDS[name]
        result = run(arguments, home, extra=at(when))
        case = f"{name}, {when}"
        if when < "1970-01-01" and (result[0] != 2 or b"clock" not in result[2]):
            fail(kind, case, f"exit {result[0]}: {result[2][-200:]!r}")
        sound(home, kind, case, result, allowed)
        answer_is_whole(home, name, result, kind, case)
        count(kind, "cases")
        shutil.rmtree(home)
    home = fresh()
    for when in ("2026-11-20 10:30:00", "2020-01-01 00:00:00", "2030-01-01 00:00:00", "2029-12-31 23:55:00", "1980-01-01 00:00:00"):
        for vendor, right in (("down", {1}), ("up", {0})):
            sound(home, kind, f"jump to {when}", run(["status", vendor], home, extra=at(when)), right)
            count(kind, "cases")


begun = time.monotonic()
for one in (outputs, signals, full_disks, few_descriptors, little_memory, kills, clocks, system_calls):
    since = time.monotonic()
    one()
    print(f"{one.__name__.replace('_', ' ')}: {time.monotonic() - since:.0f} s", flush=True)
for kind, of in COUNTS.items():
    print(f"{kind}: " + ", ".join(f"{number} {what}" for what, number in sorted(of.items(), key=lambda one: -one[1])))
shutil.rmtree(WORK, ignore_errors=True)
print(f"faults: {len(FAILURES)} wrong, {time.monotonic() - begun:.0f} s")
sys.exit(bool(FAILURES))
