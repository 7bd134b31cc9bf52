"""/mijn shows what somebody comes to and asked, and nothing of anybody else."""

from handlers.cards.agenda import OccurrenceTapped
from tests.house import House


async def test_mine_shows_what_i_come_to_until_i_cannot(house_with_agenda: House) -> None:
    paula = await house_with_agenda.resident("Paula")
    await paula.says("/mijn")
    assert len(await paula.hears()) == 2
    assert "nergens" in (await paula.hears())[0]
    await paula.says("/agenda")
    await paula.taps("1 ·")
    await paula.taps("Ik kom")
    await paula.says("/mes")
    assert "Hier ga je naartoe" in (await paula.hears())[0]
    await paula.taps("1 ·")
    await paula.taps("Ik kan niet")
    await paula.says("/mijn")
    assert "nergens" in (await paula.hears())[0]


async def test_mine_is_not_yours(house_with_agenda: House) -> None:
    paula, bram = await house_with_agenda.resident("Paula"), await house_with_agenda.resident("Bram")
    await paula.says("/agenda")
    await paula.taps("1 ·")
    await paula.taps("Ik kom")
    await bram.says("/mijn")
    assert "nergens" in (await bram.hears())[0]
    assert OccurrenceTapped.name not in str((await bram.last())["buttons"])
