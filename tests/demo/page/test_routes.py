"""The clock of the demo moves as asked, only forward, and every file of the page is served with its rules."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest

from demo.page.routes import MoveRefused, clock_move

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)


def test_the_clock_moves_forward_by_minutes() -> None:
    assert clock_move({"forward_minutes": 90}, now=NOW) == datetime(2026, 11, 26, 10, 30, tzinfo=UTC)


def test_a_time_without_offset_is_the_time_on_the_church_tower() -> None:
    assert clock_move({"to": "2027-07-01T09:00"}, now=NOW) == datetime(2027, 7, 1, 7, 0, tzinfo=UTC)


def test_a_time_with_offset_is_taken_as_it_is() -> None:
    assert clock_move({"to": "2026-11-26T12:00:00+00:00"}, now=NOW) == datetime(2026, 11, 26, 12, 0, tzinfo=UTC)


REFUSED: list[Any] = [
    {"forward_minutes": -1},
    {"forward_minutes": 10**12},
    {"forward_minutes": "60"},
    {"to": "2026-11-26T09:59"},
    {"to": "2028-01-01T00:00"},
    {"to": "morgen"},
    {},
    [],
]


@pytest.mark.parametrize("asked", REFUSED)
def test_the_clock_refuses(asked: Any) -> None:
    with pytest.raises(MoveRefused):
        clock_move(asked, now=NOW)


@pytest.mark.asyncio(loop_scope="session")
async def test_a_refused_move_answers_400_and_leaves_the_clock(site: Any) -> None:
    await site.new_people()
    async with aiohttp.ClientSession(site.address) as session:
        for body in ('{"forward_minutes": -5}', "no json"):
            async with session.post("/demo/clock", data=body) as answer:
                assert answer.status == 400
                assert "error" in await answer.json()
        async with session.get("/demo/clock") as answer:
            assert await answer.json() == {"now": "2026-11-26T10:00:00+01:00", "timezone": "Europe/Brussels"}


@pytest.mark.asyncio(loop_scope="session")
async def test_the_page_may_load_nothing_from_elsewhere(site: Any) -> None:
    async with aiohttp.ClientSession(site.address) as session, session.get("/") as answer:
        assert answer.status == 200
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("path", ["/routes.py", "/nothing.js", "/..%2froutes.py", "/page.css/../routes.py"])
async def test_only_files_of_the_page_are_served(site: Any, path: str) -> None:
    async with aiohttp.ClientSession(site.address) as session, session.get(path) as answer:
        assert answer.status == 404
