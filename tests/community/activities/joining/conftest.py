"""A hall for every test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.community.activities.joining.hall import Hall


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[Hall]:
    """An empty one."""
    hall = await Hall.at(tmp_path)
    yield hall
    await hall.database.close()
