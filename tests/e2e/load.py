"""Many readers and many vendors at once: load.py PROGRAM FOLDER [--vendors N] [--readers N] [--seconds N] …

Stand-in vendors are polled while readers ask for `/` and `/metrics`. Said are the times of the answers, the latest poll
and the memory. CI runs it for some seconds; at length:

    load.py target/release/pingoru /tmp/load --vendors 1000 --readers 200 --seconds 600 --interval 60
"""

import argparse
import asyncio
import statistics
import sys
import time

from serving import Fleet, Served

PATHS = ("/", "/metrics")


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("folder")
    for name, default in (("vendors", 50), ("readers", 200), ("seconds", 10), ("interval", 2)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--pause", type=float, default=1.0, help="seconds that a reader waits after an answer")
    parser.add_argument("--max-memory", type=float, default=64.0, help="mebibytes")
    parser.add_argument("--max-p99", type=float, default=1000.0, help="milliseconds")
    parser.add_argument("--max-late", type=float, default=1.0, help="seconds by which a poll may be late")
    return parser.parse_args()


async def read_answer(reader):
    """The status of one answer, whose body is read to its end."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    status = int(head.split(" ", 2)[1])
    if "\r\ncontent-length:" in head:
        await reader.readexactly(int(head.split("\r\ncontent-length:")[1].split("\r\n")[0]))
    elif "chunked" in head:
        while size := int(await reader.readuntil(b"\r\n"), 16):
            await reader.readexactly(size + 2)
        await reader.readuntil(b"\r\n")
    return status


async def read_on(port, number, options, until, took, failures):
    """One reader, on one connection as long as it lasts."""
    await asyncio.sleep(options.pause * number / options.readers)
    writer, asked = None, number
    while time.monotonic() < until:
        path = PATHS[asked % len(PATHS)]
        asked += 1
        started = time.monotonic()
        try:
            if writer is None:
                reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)
            writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: gzip\r\n\r\n".encode())
            status = await asyncio.wait_for(read_answer(reader), 10)
            took[path].append((time.monotonic() - started) * 1000)
            if status != 200:
                failures.append(f"{path}: {status}")
        except (OSError, TimeoutError, asyncio.IncompleteReadError, ValueError) as error:
            failures.append(f"{path}: {type(error).__name__}")
            if writer:
                writer.close()
            writer = None
        await asyncio.sleep(options.pause)
    if writer:
        writer.close()


async def measure_memory(served, until, memory):
    while time.monotonic() < until:
        memory.append(served.memory())
        await asyncio.sleep(0.5)


async def read_all(served, options):
    until = time.monotonic() + options.seconds
    took, failures, memory = {path: [] for path in PATHS}, [], []
    readers = [read_on(served.port, number, options, until, took, failures) for number in range(options.readers)]
    await asyncio.gather(measure_memory(served, until, memory), *readers)
    return took, failures, memory


def lateness(arrivals, interval, ended):
    """By how many seconds each vendor's latest poll was late; what is due at the end counts too. An interval may be a
    tenth longer, so that vendors are not polled at the same moment."""
    late = []
    for times in arrivals.values():
        gaps = [second - first for first, second in zip(times, [*times[1:], ended])]
        late.append(max(gaps) - interval * 1.1)
    return sorted(late)


def main():
    options = arguments()
    with Fleet(options.vendors) as fleet:
        with Served(options.program, options.folder, "@fleet", "--interval", f"{options.interval}s", config=fleet.config()) as served:
            took, failures, memory = asyncio.run(read_all(served, options))
            ended, counts = time.monotonic(), fleet.counts()
    late = lateness(counts["arrivals"], options.interval, ended)
    polls = sum(len(times) for times in counts["arrivals"].values())
    wrong = [f"{len(failures)} requests failed, such as {failures[0]}"] if failures else []
    for path, times in took.items():
        p99 = statistics.quantiles(times, n=100)[98]
        print(f"    {path}: {len(times)} answers, median {statistics.median(times):.1f} ms, 99th percentile {p99:.1f} ms, slowest {max(times):.1f} ms")
        if p99 > options.max_p99:
            wrong.append(f"the 99th percentile of {path} is {p99:.0f} ms")
    quarter = max(1, len(memory) // 4)
    print(f"    memory: first quarter {statistics.mean(memory[:quarter]):.1f}, last {statistics.mean(memory[-quarter:]):.1f}, most {max(memory):.1f} MiB")
    print(f"    {polls} polls of {len(late)} vendors, {counts['requests']} requests to them; latest by {late[-1]:.2f} s, median {statistics.median(late):.2f} s")
    if max(memory) > options.max_memory:
        wrong.append(f"{max(memory):.0f} MiB of memory")
    if len(late) < options.vendors or late[-1] > options.max_late:
        wrong.append(f"{len(late)} vendors polled, the latest {late[-1]:.2f} s late")
    for one in wrong:
        print(f"FAILED: {one}")
    print(f"{'failed' if wrong else 'ok'}: load, {options.vendors} vendors, {options.readers} readers, {options.seconds} s")
    sys.exit(bool(wrong))


main()
