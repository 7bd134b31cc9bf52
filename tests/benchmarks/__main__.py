"""``make bench``: both bots, both round trips, one run. Prints updates a second, latency, CPU, memory, and the
ratios."""

import asyncio
import logging
import statistics
import tempfile
from dataclasses import dataclass
from datetime import datetime
from itertools import cycle
from pathlib import Path

from demo.standin.server import StandIn
from tests.benchmarks import matching
from tests.benchmarks.peers import BUURTBOT, ECHO, TOKEN, Peer, cpu_seconds, memory_mb, prepare, running
from tests.benchmarks.stages import stages

PEOPLE = range(1001, 1501)
QUESTIONS = (
    "sociale kruidenier",
    "waar kan ik mijn fiets laten maken",
    "ik zoek nederlandse les",
    "hulp met mijn energiefactuur",
    "juridisch advies",
)
UPDATES = {0: 2000, 40: 800}
STEADY_RATE, STEADY_SECONDS = 50, 6
AIMS = {0: 0.5, 40: 6.0}


@dataclass(frozen=True, slots=True)
class Figures:
    """What one bot did."""

    updates_a_second: float
    p50_ms: float
    p99_ms: float
    cpu_us: float
    memory_mb: float


def replies(standin: StandIn, since: int) -> list[datetime]:
    """When each message of the bot took effect."""
    lines = standin.ledger.after(since)
    return [
        datetime.fromisoformat(line["at"])
        for line in lines
        if line["phase"] == "applied" and line.get("method") == "sendMessage"
    ]


async def all_answered(standin: StandIn, since: int, wanted: int) -> list[datetime]:
    """Wait for that many messages."""
    async with asyncio.timeout(180):
        while len(found := replies(standin, since)) < wanted:
            await asyncio.sleep(0.1)
    return found


async def saturated(standin: StandIn, pid: int, updates: int) -> tuple[float, float]:
    """All at once. Updates a second until the last answer, and CPU microseconds for each."""
    since, cpu = len(standin.ledger.lines), cpu_seconds(pid)
    start = datetime.now().astimezone()
    for person, question in zip(cycle(PEOPLE), cycle(QUESTIONS), strict=False):
        standin.people.write(person, {"text": question})
        updates -= 1
        if updates == 0:
            break
    wanted = sum(1 for line in standin.ledger.after(since) if line["phase"] == "person")
    answered = await all_answered(standin, since, wanted)
    seconds = (max(answered) - start).total_seconds()
    return wanted / seconds, (cpu_seconds(pid) - cpu) / wanted * 1e6


async def steady(standin: StandIn) -> tuple[float, float]:
    """A fixed number a second. Median and 99th percentile from writing to the answer, in milliseconds."""
    since = len(standin.ledger.lines)
    people, questions = cycle(PEOPLE), cycle(QUESTIONS)
    wanted = STEADY_RATE * STEADY_SECONDS
    for _ in range(wanted):
        standin.people.write(next(people), {"text": next(questions)})
        await asyncio.sleep(1 / STEADY_RATE)
    await all_answered(standin, since, wanted)
    written: dict[int, datetime] = {}
    waits: list[float] = []
    for line in standin.ledger.after(since):
        at = datetime.fromisoformat(line["at"])
        if line["phase"] == "person":
            written.setdefault(line["chat_id"], at)
        elif line["phase"] == "applied" and line.get("method") == "sendMessage" and line["chat_id"] in written:
            waits.append((at - written.pop(line["chat_id"])).total_seconds() * 1000)
    waits.sort()
    return statistics.median(waits), waits[int(len(waits) * 0.99) - 1]


async def measure(peer: Peer, delay_ms: int) -> Figures:
    """One bot at one round trip, on a fresh stand-in and a fresh database."""
    standin = StandIn(token=TOKEN, limits=False, delay=delay_ms / 1000)
    url = await standin.start()
    for person in PEOPLE:
        standin.people.join({"first_name": "X", "language_code": "nl", "user_id": person})
    try:
        with tempfile.TemporaryDirectory() as folder:
            environment = await prepare(Path(folder), url, PEOPLE)
            async with running(peer, environment, standin) as pid:
                await saturated(standin, pid, 100)  # warm
                rate, cpu = await saturated(standin, pid, UPDATES[delay_ms])
                p50, p99 = await steady(standin)
                return Figures(rate, p50, p99, cpu, memory_mb(pid))
    finally:
        await standin.stop()


async def main() -> None:
    """Print everything."""
    logging.getLogger("demo").setLevel(logging.ERROR)
    print(f"{'round trip':>10}  {'bot':<10} {'updates/s':>10} {'p50 ms':>8} {'p99 ms':>8} {'CPU us':>8} {'RSS MB':>7}")
    for delay_ms, aim in AIMS.items():
        ours, theirs = await measure(BUURTBOT, delay_ms), await measure(ECHO, delay_ms)
        for peer, it in ((BUURTBOT, ours), (ECHO, theirs)):
            print(
                f"{delay_ms:>7} ms  {peer.name:<10} {it.updates_a_second:>10.0f} {it.p50_ms:>8.1f} {it.p99_ms:>8.1f}"
                f" {it.cpu_us:>8.0f} {it.memory_mb:>7.0f}"
            )
        ratio = ours.updates_a_second / theirs.updates_a_second
        print(
            f"{'':>10}  {ratio:.2f} times the echo bot (aim {aim}); {ours.memory_mb:.0f} MB (aim under 150)", flush=True
        )
    print("\nMicroseconds per update, stage by stage, each alone on an idle loop:")
    for name, microseconds in await stages():
        print(f"  {name:<44} {microseconds:>8.0f}")
    print("\nQuestions, one thread:")
    matching.main()


if __name__ == "__main__":
    asyncio.run(main())
