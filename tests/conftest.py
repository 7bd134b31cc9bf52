"""Fixtures that every test may use."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.house import ACTIVITIES, House, a_neighbourhood


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """The whole bot with one neighbourhood."""
    house = House(tmp_path)
    await house.open()
    yield house
    await house.close()


@pytest.fixture
async def two_buurten(tmp_path: Path) -> AsyncIterator[House]:
    """The whole bot with two neighbourhoods: "testhoek" and "anderhoek"."""
    both = [a_neighbourhood(), a_neighbourhood("anderhoek", "Den Anderen Hoek", "0400 00 00 91")]
    house = House(tmp_path, neighbourhoods=both)
    await house.open()
    yield house
    await house.close()


@pytest.fixture
async def house_with_agenda(tmp_path: Path) -> AsyncIterator[House]:
    """The whole bot with one neighbourhood in which a dozen things are to come."""
    neighbourhood = a_neighbourhood() | {"activities": [ACTIVITIES]}
    house = House(tmp_path, neighbourhoods=[neighbourhood])
    await house.open()
    yield house
    await house.close()
