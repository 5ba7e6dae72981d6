"""Completions, typed into real shells in a pseudo-terminal: shells.py PROGRAM. A shell that is missing is skipped, and named."""

import fcntl
import os
import pty
import re
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
import time

PROGRAM = os.path.realpath(sys.argv[1])
HOME = tempfile.mkdtemp()
BIN = os.path.join(HOME, "bin")
os.mkdir(BIN)
os.symlink(PROGRAM, os.path.join(BIN, "pingoru"))
ENV = {"HOME": HOME, "PATH": f"{BIN}:{os.environ['PATH']}", "TERM": "xterm", "LANG": "C.UTF-8", "PINGORU_NO_HISTORY": "1"}
with open(os.path.join(HOME, "pingoru.toml"), "w") as file:
    file.write('[groups]\nproduction = ["demo"]\n')


def written(path, text):
    path = os.path.join(HOME, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)
    return path


def script(shell):
    return subprocess.run([PROGRAM, "completions", shell], check=True, capture_output=True, text=True).stdout


class Shell:
    """An interactive shell of 120 columns."""

    def __init__(self, command, env=()):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(HOME)
            os.execvpe(command[0], command, {**ENV, **dict(env)})
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self.seen = ""
        # It is ready when it runs a command; the echo of the typed line has the quotes.
        os.write(self.fd, b'echo re""ady\r')
        assert self.until(["ready"]), f"{command}: {self.seen!r}"

    def read(self, seconds):
        """Takes in what it writes meanwhile."""
        end = time.time() + seconds
        out = b""
        while time.time() < end:
            if select.select([self.fd], [], [], 0.2)[0]:
                try:
                    part = os.read(self.fd, 65536)
                except OSError:
                    break
                if b"\x1b[6n" in part:  # where the cursor is
                    os.write(self.fd, b"\x1b[1;1R")
                if b"\x1b[c" in part or b"\x1b[0c" in part:
                    os.write(self.fd, b"\x1b[?62c")
                out += part
        text = out.decode("utf-8", "replace")
        text = re.sub(r"\x1b\][^\x07\x1b]*(\x07|\x1b\\)", "", text)
        self.seen += re.sub(r"\x1b[\[(][0-9;?>=]*[A-Za-z]|\x1b[=>]", "", text)

    def until(self, words, seconds=30):
        """Reads until all words were seen; whether they were."""
        end = time.time() + seconds
        while time.time() < end and not all(word in self.seen for word in words):
            self.read(0.3)
        return all(word in self.seen for word in words)

    def type(self, keys, words):
        self.read(0.3)
        self.seen = ""
        os.write(self.fd, keys.encode())
        return self.until(words)

    def end(self):
        os.close(self.fd)
        os.waitpid(self.pid, 0)


def typed(name, command, cases, env=()):
    """Types each line, then a tab; what appears must have the words."""
    for line, wanted in cases:
        shell = Shell(command, env)
        found = shell.type(f"{line}\t\t", wanted)
        shell.end()
        assert found, f"{name}: {line}<Tab>: {wanted} not in {shell.seen!r}"
    print(f"ok: {name}, {len(cases)} lines typed")


DYNAMIC = [
    ("pingoru status cler", ["clerk"]),
    ("pingoru status @prod", ["@production"]),
    ("pingoru status demo --fail-o", ["--fail-on"]),
    ("pingoru status --tz Europe/Zur", ["Europe/Zurich"]),
]
STATIC = [
    ("pingoru maint", ["maintenance"]),
    ("pingoru status demo --fail-o", ["--fail-on"]),
    ("pingoru check --on-unknown ", ["fail", "warn", "pass"]),
    ("pingoru config tr", ["trust"]),
]


def bash():
    asking = written("asking.bash", "source <(COMPLETE=bash pingoru)\n")
    static = written("static.bash", script("bash"))
    typed("bash, asking", ["bash", "--noprofile", "--rcfile", asking, "-i"], DYNAMIC)
    typed("bash, script", ["bash", "--noprofile", "--rcfile", static, "-i"], STATIC)


def zsh():
    start = "autoload -Uz compinit\ncompinit -u\n"
    written("zsh-asking/.zshrc", f"{start}source <(COMPLETE=zsh pingoru)\n")
    written("zfunc/_pingoru", script("zsh"))
    written("zsh-static/.zshrc", f"fpath=({HOME}/zfunc $fpath)\n{start}")
    for what, cases in (("asking", DYNAMIC), ("script", STATIC)):
        folder = "zsh-asking" if what == "asking" else "zsh-static"
        typed(f"zsh, {what}", ["zsh", "-i"], cases, {"ZDOTDIR": os.path.join(HOME, folder)}.items())


def fish():
    written("fish-asking/fish/completions/pingoru.fish", "COMPLETE=fish pingoru | source\n")
    written("fish-static/fish/completions/pingoru.fish", script("fish"))
    for what, cases in (("asking", DYNAMIC), ("script", STATIC)):
        folder = "fish-asking" if what == "asking" else "fish-static"
        typed(f"fish, {what}", ["fish", "-i"], cases, {"XDG_CONFIG_HOME": os.path.join(HOME, folder)}.items())


def elvish():
    rc = written("rc.elv", script("elvish"))
    typed("elvish, script", ["elvish", "-rc", rc], STATIC[:2] + STATIC[3:])


def nu():
    path = written("pingoru.nu", script("nushell"))
    config = written("nu/config.nu", f"use {path} *\n")
    empty = written("nu/env.nu", "")
    base = ["nu", "--no-std-lib", "--env-config", empty, "--config", config]
    checked = subprocess.run([*base, "-c", "help pingoru check"], env=ENV, capture_output=True, text=True)
    assert checked.returncode == 0 and "--on-unknown" in checked.stdout, checked.stderr
    print("ok: nushell, script parsed and known")


def pwsh():
    path = written("pingoru.ps1", script("powershell"))
    for line, wanted in STATIC[:2] + STATIC[3:]:
        ask = f". {path}; (TabExpansion2 '{line}' {len(line)}).CompletionMatches.CompletionText"
        done = subprocess.run(["pwsh", "-NoProfile", "-Command", ask], env=ENV, capture_output=True, text=True)
        missing = [word for word in wanted if word not in done.stdout]
        assert not missing, f"{line}: {missing} not in {done.stdout!r} {done.stderr!r}"
    print("ok: PowerShell, script")


for run in (bash, zsh, fish, elvish, nu, pwsh):
    if shutil.which(run.__name__):
        run()
    else:
        print(f"skipped: {run.__name__} is not installed")
# A shell may still write its lists of completions.
shutil.rmtree(HOME, ignore_errors=True)
