# What the end-to-end checks share. To be sourced; `work` is the caller's temporary folder, `pids` what it started.

# Installs Debian packages by name.
install() {
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# Puts servers of Debian on the PATH. Unpacked, not installed: an installed server would be started by the system, and
# not on loopback.
unpack_servers() {
  apt-get update -qq
  (cd "$work" && apt-get download -qq -o APT::Sandbox::User=root "$@" && for deb in ./*.deb; do dpkg-deb -x "$deb" debian; done && rm ./*.deb)
  export PATH="$work/debian/usr/bin:$PATH"
}

# A Python of its own with packages from PyPI, in a folder.
python_with() {
  local folder=$1
  python3 -c 'import venv, ensurepip' 2>/dev/null || install python3-venv
  python3 -m venv "$folder"
  "$folder/bin/pip" install --quiet --disable-pip-version-check --no-compile "${@:2}"
}

# A free port, for servers that cannot choose one themselves.
port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# Waits until an address answers, ten seconds at most.
until_up() {
  for _ in $(seq 100); do
    python3 -c 'import sys, urllib.request; urllib.request.urlopen(sys.argv[1], timeout=1)' "$1" 2>/dev/null && return
    sleep 0.1
  done
  echo "no answer from $1" >&2
  return 1
}

# Ends what was started, by its number.
stop_all() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
}
