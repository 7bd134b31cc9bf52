"""The handlers' own bot knows who it is and can do nothing else."""

import pytest
from telegram import Bot

from bot.offline import OfflineRequest, TalkedInsideTransaction
from tests.bot.spine import ME

TOKEN = "700000001:AAEoffline-token-of-the-tests-000000000"


@pytest.fixture
def bot() -> Bot:
    """On the offline request."""
    request = OfflineRequest(ME)
    return Bot(TOKEN, request=request, get_updates_request=request)


async def test_it_knows_who_it_is_without_a_network(bot: Bot) -> None:
    await bot.initialize()
    assert (bot.id, bot.username) == (ME["id"], "buurtbot")
    await bot.shutdown()


@pytest.mark.parametrize("method", ["send_message", "send_chat_action", "delete_message"])
async def test_whatever_else_it_is_asked_is_an_error_that_names_the_method(bot: Bot, method: str) -> None:
    arguments = {"send_message": "hallo", "send_chat_action": "typing", "delete_message": 3}
    with pytest.raises(Exception, match=f"(?i){method.replace('_', '')}", check=_came_from_talking) as refused:
        await getattr(bot, method)(5, arguments[method])
    assert "hallo" not in str(refused.value)
    assert TOKEN not in str(refused.value)


def _came_from_talking(error: BaseException) -> bool:
    """PTB wraps what a request raises."""
    chain = [error, error.__cause__, error.__context__]
    return any(isinstance(one, TalkedInsideTransaction) for one in chain)
