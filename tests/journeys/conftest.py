"""Fixtures of the stories."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.house import House
from tests.journeys.activity_days import opened


@pytest.fixture
async def with_a_minute(tmp_path: Path) -> AsyncIterator[House]:
    """The whole bot, in which what is posted can be taken back for a minute."""
    house = await opened(tmp_path)
    yield house
    await house.close()


@pytest.fixture
async def with_a_reader(tmp_path: Path) -> AsyncIterator[House]:
    """The same, in which the first post of a new volunteer waits for a colleague."""
    house = await opened(tmp_path, first_posts=1)
    yield house
    await house.close()
