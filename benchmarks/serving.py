"""How fast a store of many reports is served, on loopback.

    python benchmarks/serving.py [--reports 100000] [--store FILE] [--users 1] [--seed 1]

A store is made (`served.py` says of what), unless one is there already under that name. `rashomon serve` is
started in a process of its own, and the load tool (`pip install locust`) asks it for a mixture of addresses
drawn by the seed, each of them once: no answer was given before, but where the kind says so. The server makes
the pages of large stories ahead, minutes after it began or somebody wrote; here those that are drawn are asked
for first, which gives the times of a first rendering, and it is started again. Printed are what the server
needed: seconds to start, processor time for a request, memory; how busy the machine was with other work, which
adds to all times; then by kind of address how many were asked, milliseconds for half, 95 and 99 of a hundred, how
much longer that is than an empty answer of the same server takes, and the processor time of it, which is right
where one asks alone (and on Linux).
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import urlopen

import served

from rashomon.web.ahead import LEAST

HERE = Path(__file__).parent
EMPTY = "empty: /api/v1/"
EACH = 20  # addresses of a kind
STORIES = 120  # that are opened, of each sort
RARE, COMMON = 100, 0.2  # reports that have a rare word, share of those that have a common one
Asked = tuple[str, str]


def addresses(path: Path, chance: random.Random) -> tuple[list[Asked], list[Asked]]:
    """What to ask first, and what then, in a mixture; pages that this server sent before come last."""
    raw = sqlite3.connect(path)
    reports = _all(raw, "SELECT report FROM sought ORDER BY report")
    stories = _all(raw, "SELECT dossier FROM listing ORDER BY dossier")
    outlets = _all(raw, "SELECT DISTINCT outlet FROM sought ORDER BY outlet")
    days = _all(raw, "SELECT DISTINCT substr(published, 1, 10) FROM sought WHERE published IS NOT NULL ORDER BY 1")
    read = chance.sample(reports, min(len(reports), STORIES))
    told = "SELECT DISTINCT dossier FROM member JOIN json_each(?) AS read ON read.value = member.report ORDER BY 1"
    of_reports = _all(raw, told, json.dumps(read))
    by_story = chance.sample(stories, min(len(stories), STORIES))
    opened = [("story, drawn from all stories", f"/stories/{id}") for id in by_story]
    opened += [("story, drawn by its reports", f"/stories/{id}") for id in of_reports if id not in by_story]
    large = set(_all(raw, f"SELECT dossier FROM listing WHERE reports >= {LEAST} ORDER BY dossier"))  # noqa: S608
    first = [
        (f"first: story of {LEAST} reports or more", address) for _, address in opened if address[9:] in large
    ]
    rare, middle, common = _words(raw, reports, chance)
    named = _names(raw, chance)
    some = [
        *_searches("search, rare word", rare, {}),
        *_searches("search, middling word", middle, {}),
        *_searches("search, common word", common, {}),
        *_searches("search, two common words", [f"{one} {other}" for one in common for other in common[:5]], {}),
        *_searches("search, word and outlet", common + middle, {"outlet": outlets[:5]}),
        *_searches("search, word and actor", common + middle, {"actor": named}),
        *_searches("search, word and days", common + middle, {"since": days[-200::20]}),
        *_searches(
            "search, word in statements", common + middle + rare, {"kind": ["statement", "event", "figure"]}
        ),
        *_searches("search, actor alone", [""] * EACH, {"actor": named}),
        *_listed("stories", {"sort": ["newest", "disputed", "voices"], "page": range(1, 14)}),
        *_listed("stories, deep page", {"page": range(500, 500 + EACH)}),
        *_listed("stories by outlet", {"outlet": outlets}),
        *_listed("stories by actor", {"actor": named}),
        *_listed("stories by words", {"q": common + middle}),
        *_listed(
            "stories by standing and kind", {"standing": ["disputed", "single"], "kind": ["event", "figure"]}
        ),
        *_listed("stories since a day", {"since": days[::20]}),
        *(("report", f"/reports/{id}") for id in chance.sample(reports, EACH)),
        *(
            ("compare", f"/compare?left={chance.choice(reports)}&right={id}")
            for id in chance.sample(reports, EACH)
        ),
        *(("actor", f"/actors/{id}") for id in _actors(raw)),
        *(("story as JSON", f"/api/v1/stories/{id}") for id in chance.sample(stories, EACH)),
    ]
    raw.close()
    empty = [(EMPTY, "/api/v1/"), ("nothing there", "/nothing")] * (2 * EACH)
    mixed = [*opened, *some, *empty]
    chance.shuffle(mixed)
    again = [("story, sent before", address) for _, address in opened[-EACH:]]
    # The shelf holds the last pages: these are asked for, and then once more.
    return first, [*mixed, *opened[-EACH:], *again]


def _all(raw: sqlite3.Connection, query: str, *values: str) -> list[str]:
    return [str(one) for (one,) in raw.execute(query, values)]


def _words(raw: sqlite3.Connection, reports: list[str], chance: random.Random) -> tuple[list[str], ...]:
    """Words of reports, by how many have them: few, more, a fifth or more."""
    candidates = set()
    for id in chance.sample(reports, 60):
        (text,) = raw.execute("SELECT document ->> '$.text' FROM report WHERE id = ?", (id,)).fetchone()
        candidates |= {word for word in text.lower().split() if word.isalpha() and word.isascii()}
    found: tuple[list[str], ...] = ([], [], [])
    for word in sorted(candidates, key=lambda word: (chance.random(), word)):
        match = f'{{title text}} : ("{word}")'
        (count,) = raw.execute("SELECT count(*) FROM report_words WHERE report_words MATCH ?", (match,)).fetchone()
        sort = 0 if count < RARE else 2 if count > COMMON * len(reports) else 1
        found[sort].append(word)
        if all(len(words) >= EACH for words in found[:2]) and len(found[2]) >= EACH // 2:
            break
    return tuple(words[:EACH] for words in found)


def _names(raw: sqlite3.Connection, chance: random.Random) -> list[str]:
    """Names of actors, those of many stories among them."""
    found = set()
    for (document,) in raw.execute("SELECT CAST(document AS TEXT) FROM report ORDER BY id LIMIT 200"):
        found |= {actor["name"] for actor in json.loads(document)["actors"] if actor["kind"] == "person"}
    return chance.sample(sorted(found), min(len(found), EACH))


def _actors(raw: sqlite3.Connection) -> list[str]:
    """Those of whom most is said, and others."""
    counted = "SELECT actor FROM mention_actor GROUP BY actor ORDER BY count(*) DESC, actor LIMIT 400"
    return _all(raw, counted)[:: 400 // EACH]


def _searches(kind: str, words: list[str], filters: dict[str, list[str]]) -> Iterator[Asked]:
    for at, word in enumerate(words[:EACH]):
        given = {name: values[at % len(values)] for name, values in filters.items()}
        yield kind, "/search?" + urlencode(({"q": word} if word else {}) | given)


def _listed(kind: str, filters: dict[str, range | list[str]]) -> Iterator[Asked]:
    for at in range(EACH):
        given = {name: values[at % len(values)] for name, values in filters.items()}
        yield kind, "/stories?" + urlencode({"page": 1 + at // 4} | given)


def _served(path: Path, port: int, pages: Path) -> tuple[subprocess.Popen[bytes], float]:
    """The server, and how long it took to give its first answer."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "rashomon", "--store", str(path), "serve", "--port", str(port)]
    command += ["--pages", str(pages), "--no-ahead"]  # what it makes ahead is asked for instead
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603 - ourselves
    while server.poll() is None:
        try:
            urlopen(f"http://127.0.0.1:{port}/api/v1/").read()
            return server, time.perf_counter() - began
        except URLError:
            time.sleep(0.05)
    raise SystemExit("The server did not start.")


def _cpu(pid: int) -> float:
    """Seconds of processor time that a process has had."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory(pid: int) -> dict[str, int]:
    """Megabytes: at the most (VmHWM) and now (VmRSS)."""
    lines = (line.split() for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    return {words[0]: int(words[1]) // 1024 for words in lines if words[:1] in (["VmHWM:"], ["VmRSS:"])}


Row = dict[str, str]


def _loaded(asked: list[Asked], port: int, server: int, users: int) -> dict[tuple[str, str], Row]:
    """What the load tool tells of each kind of address, once all are answered: waiting, and processor time."""
    locust = shutil.which("locust")
    if locust is None:
        raise SystemExit("The load tool is missing: pip install locust.")
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "addresses.json"
        listed.write_text(json.dumps(asked))
        command = [locust, "-f", str(HERE / "loaded.py"), "--headless", "--users", str(users)]
        command += ["--spawn-rate", str(users), "--host", f"http://127.0.0.1:{port}", "--csv", f"{folder}/x"]
        told = subprocess.run(  # noqa: S603 - the load tool
            command,
            env=os.environ | {"RASHOMON_ADDRESSES": str(listed), "RASHOMON_SERVER": str(server)},
            capture_output=True,
            text=True,
            check=False,
        )
        try:
            lines = Path(f"{folder}/x_stats.csv").read_text().splitlines()
        except OSError:
            raise SystemExit(told.stderr) from None
    return {(row["Name"], row["Type"]): row for row in csv.DictReader(lines) if row["Type"]}


def measure(path: Path, users: int, seed: int) -> None:
    """Ask a server of the store, and print what it took."""
    first, then = addresses(path, random.Random(seed))  # noqa: S311 - no secret
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    rows: dict[tuple[str, str], Row] = {}
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as pages:
        for asked in (first, then):
            server, started = _served(path, port, Path(pages))
            empty, used = _memory(server.pid)["VmRSS:"], _cpu(server.pid)
            rows |= _loaded(asked, port, server.pid, users)
            used = _cpu(server.pid) - used
            memory = _memory(server.pid)
            server.terminate()
            server.wait()
            print(
                f"{len(asked)} asked, {users} at a time; started in {started:.1f} s; "
                f"{1000 * used / max(len(asked), 1):.0f} ms of processor time a request; "
                f"memory {empty} MB at first, {memory['VmRSS:']} MB after, {memory['VmHWM:']} MB at the most"
            )
        kept = [file.stat().st_size for file in Path(pages).iterdir()]
    print(f"{len(kept)} pages kept, {sum(kept) / 1e6:.1f} MB")
    print(f"load of the machine {load:.1f} before and {os.getloadavg()[0]:.1f} after, on {os.cpu_count()} cores")
    print(f"{'':34} {'asked':>6} {'50 %':>6} {'95 %':>6} {'99 %':>6} {'of empty (95 %)':>16} ", end="")
    print(f"{'failed':>6} {'CPU 50 %':>9} {'95 %':>6}")
    least = float(rows[EMPTY, "GET"]["95%"])
    for name in sorted({name for name, _ in rows}):
        row, used_by = rows[name, "GET"], rows[name, "CPU"]
        half, most, nearly_all = (float(row[column]) for column in ("50%", "95%", "99%"))
        print(
            f"{name:34} {row['Request Count']:>6} {half:>6.0f} {most:>6.0f} {nearly_all:>6.0f} "
            f"{most / max(least, 1):>16.1f} {row['Failure Count']:>7} {used_by['50%']:>9} {used_by['95%']:>6}"
        )


def main() -> None:
    """Make the store where there is none, and measure."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--reports", type=int, default=100_000)
    options.add_argument("--store", type=Path)
    options.add_argument("--users", type=int, default=1)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.store or Path(folder) / "served.db"
        if not path.exists():
            served.fill(path, given.reports, lambda made: print(f"{made:,} reports", end="\r", file=sys.stderr))
        measure(path, given.users, given.seed)


if __name__ == "__main__":
    main()
