"""The bare spine."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.spine import Spine


@pytest.fixture
async def spine(tmp_path: Path) -> AsyncIterator[Spine]:
    """Not opened yet: the test brings the handler."""
    spine = Spine(tmp_path)
    yield spine
    await spine.close()
