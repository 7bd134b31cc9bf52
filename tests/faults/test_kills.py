"""The bot is killed again and again while people keep writing; afterwards nothing may be lost, doubled or out of order.

And the test of the test: the same harness, with the same checker that is not told what it judges, must fail on four
bots with a known bug.
"""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.faults.build import REAL, ROOT, Build
from tests.faults.phones import Town
from tests.faults.scenario import Scenario

KILLS = 20
KILLS_OF_A_BUG = 4
SEED = 7
LONGEST_NIGHT_SECONDS = 480
"""After this it hangs: the bot does nothing any more, or the machine is far too busy."""
FOUND_BY = {
    "stock_receiving": "updates_without_effect",
    "blind_retry": "copies_beyond_promise",
    "mark_before_send": "claims_that_are_not_true",
    "offers_hold_nothing": "places_given_twice",
}
PHASES = ("received", "applied", "answered")

Json = dict[str, Any]


async def a_bad_night(build: Build, kills: int) -> tuple[Json, Json]:
    """People live their lives while the bot is killed. Returns the killer's table and the checker's judgement."""
    await build.open()
    try:
        async with asyncio.timeout(LONGEST_NIGHT_SECONDS):
            table = await _kill(build, kills)
    finally:
        await build.close()
    words = ["-m", "tests.faults.checker", "--ledger", str(build.ledger), "--database", str(build.database)]
    checker = await asyncio.create_subprocess_exec(sys.executable, *words, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    assert checker.stdout is not None
    found: Json = json.loads(await checker.stdout.read())
    return table, found


async def _kill(build: Build, kills: int) -> Json:
    killer = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.faults.killer", "--url", build.url, "--database", str(build.database)),
        *("--log", str(build.folder / "bot.log"), "--kills", str(kills), "--seed", str(SEED), "--", *build.command),
        cwd=ROOT,
        env=build.environment,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert killer.stdin is not None and killer.stdout is not None
    town = Town(build.url, SEED)
    listening = asyncio.create_task(town.listen())
    living: asyncio.Task[None] | None = None
    try:
        assert (await killer.stdout.readline()).strip() == b"up", (build.folder / "bot.log").read_text()
        scenario = Scenario(town)
        await scenario.move_in()
        living = asyncio.create_task(scenario.live())
        await scenario.in_full_swing(living)
        killer.stdin.write(b"kill\n")
        table: Json = json.loads(await killer.stdout.readline())
        if living.done():
            living.result()
        living.cancel()
        killer.stdin.write(b"end\n")
        await killer.wait()
    finally:
        for task in filter(None, (living, listening)):
            task.cancel()
        await asyncio.gather(*filter(None, (living, listening)), return_exceptions=True)
        await town.http.close()
        if killer.returncode is None:
            killer.terminate()
            await killer.wait()
    return table


async def test_nothing_is_lost_doubled_or_out_of_order_however_often_it_is_killed(tmp_path: Path) -> None:
    table, found = await a_bad_night(Build(tmp_path, REAL), KILLS)
    print(json.dumps(table), json.dumps(found), sep="\n")
    assert sum(one["kills"] for one in table["kills"].values()) == KILLS
    assert min(table["kills"][phase]["kills"] for phase in PHASES) >= 3
    assert table["ended_by_itself"] == 0
    assert {check: what for check, what in found["findings"].items() if what} == {}
    assert all(found["looked_at"].values())


@pytest.mark.parametrize(("bug", "check"), FOUND_BY.items())
async def test_the_checker_fails_a_bot_with_a_known_bug(bug: str, check: str, tmp_path: Path) -> None:
    table, found = await a_bad_night(Build(tmp_path, bug), KILLS_OF_A_BUG)
    print(json.dumps(table), {check: what[:3] for check, what in found["findings"].items()}, sep="\n")
    assert found["findings"][check]
