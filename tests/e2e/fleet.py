"""Many stand-in vendors with a Statuspage each, on loopback: fleet.py VENDORS

Prints its port. `/N/…` is vendor N's page; `/counts` is how many requests were made, and for each vendor when its
summary was asked for, in seconds.
"""

import asyncio
import json
import sys
import time

ARRIVALS = {}
COUNTS = {"requests": 0}


def summary(number):
    components = [{"id": f"c{n}", "name": f"Service {n}", "status": "operational", "group": False} for n in range(5)]
    return {"page": {"id": f"p{number}", "name": f"Vendor {number}", "url": f"https://v{number}.example", "time_zone": "Etc/UTC"},
            "status": {"indicator": "none", "description": "All Systems Operational"},
            "components": components, "incidents": [], "scheduled_maintenances": []}


def answer(path):
    number, _, rest = path.lstrip("/").partition("/")
    if path == "/counts":
        return 200, {**COUNTS, "arrivals": ARRIVALS}
    COUNTS["requests"] += 1
    if not number.isdigit() or int(number) >= int(sys.argv[1]):
        return 404, {}
    page = summary(number)
    name = rest.removeprefix("api/v2/").split("?")[0]
    if name == "summary.json":
        ARRIVALS.setdefault(number, []).append(round(time.monotonic(), 3))
        return 200, page
    if name in ("incidents.json", "incidents/unresolved.json"):
        return 200, {"page": page["page"], "incidents": []}
    if name.startswith("scheduled-maintenances"):
        return 200, {"page": page["page"], "scheduled_maintenances": []}
    return 404, {}


async def serve(reader, writer):
    try:
        while head := await reader.readuntil(b"\r\n\r\n"):
            status, said = answer(head.split(b" ", 2)[1].decode())
            body = json.dumps(said).encode()
            writer.write(f"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
            await writer.drain()
            if b"connection: close" in head.lower():
                break
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
