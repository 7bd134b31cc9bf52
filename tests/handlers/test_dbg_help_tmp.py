from tests.handlers.test_help import *
from tests.conftest import *
async def test_dbg(house):
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "kanarieveer")
    await els.taps("Ik neem dit")
    for m in (await els.transcript())[-3:]: print(m["text"], m.get("buttons"))
    print((await els.chat())["toasts"])
    print(await rows(house, help_requests))
    await paula.says("/mijn"); print((await paula.last())["text"])
    async with house.database.read() as tx:
        from community.help import reading
        from core.ids import ChatId
        print(await reading.mine(tx, house.bot.rooms.bot_id, ChatId(paula.chat_id)))
