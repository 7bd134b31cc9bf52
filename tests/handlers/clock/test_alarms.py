"""A danger inside a request: called out every quarter of an hour, day and night, until somebody taps "seen"."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from community.help import repository
from community.help.following import urgency
from community.help.tables import help_requests
from core.audit import audit
from handlers.cards.desk.alarms import DangerSeen
from handlers.cards.desk.request import CloseTapped
from tests.handlers.clock.test_clock import DEPUTY, TUESDAY, asks, at, duty, heard, requests
from tests.house import MORNING, House, Person, a_neighbourhood

FIRE = "mijn keuken staat in brand kanarieveer"
RINGS = "DRINGEND"
REPEATS = "blijft komen"


async def rings(person: Person) -> int:
    """How many calls this person got, whatever became of them."""
    transcript = await person.transcript()
    return sum(
        any(words in (one["text"] or "") for words in (REPEATS, "dit gezien (", "niet meer dringend"))
        for one in transcript
        if one["from"] == "bot"
    )


async def trail(house: House) -> list[str]:
    """What was written down about the danger."""
    async with house.database.read() as tx:
        rows = await tx.execute(select(audit.c.action).order_by(audit.c.id))
        return [row.action for row in rows if row.action in ("urgent", "seen")]


async def test_a_danger_is_called_out_every_quarter_until_somebody_has_seen_it(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    code = await asks(paula, FIRE)
    assert FIRE in (await requests_card(els))["text"], "what was written went its way"
    await house.waits(seconds=15)
    assert [await rings(one) for one in (els, bert)] == [1, 1]
    assert RINGS in (await requests_card(els))["text"]
    assert "brand, gas of rook" in (await els.last())["text"]
    await house.waits(minutes=14)
    assert await rings(els) == 1
    await house.waits(minutes=2)
    assert [await rings(one) for one in (els, bert)] == [2, 2]
    await bert.taps("Gezien")
    assert await heard(els, f"{code}: iemand van jullie heeft dit gezien") == 2
    assert await heard(els, REPEATS) == 0
    (request,) = await requests(house)
    assert (request.alarm_at, await trail(house)) == (None, ["urgent", "seen"])
    assert request.seen_at is not None
    await house.waits(hours=3)
    assert [await rings(one) for one in (els, bert)] == [2, 2]
    await els.taps(data=DangerSeen(request.id).pack(), forge=True, message_id=(await els.last())["message_id"])
    assert await trail(house) == ["urgent", "seen"]


async def requests_card(person: Person) -> dict[str, Any]:
    """The newest card of a request."""
    return [one for one in await person.transcript() if "Gesteld:" in (one["text"] or "")][-1]


async def test_the_deputy_hears_it_after_half_an_hour_and_the_admin_after_an_hour(house: House) -> None:
    admin = await house.admin()
    els, bert, mia = await house.regisseur(), await house.regisseur("Bert"), await house.regisseur("Mia")
    await duty(els, TUESDAY)
    await duty(bert, TUESDAY, DEPUTY)
    code = await asks(await house.resident(), FIRE)
    await house.waits(seconds=15)
    await house.waits(minutes=16)
    assert [await rings(one) for one in (els, bert, mia)] == [2, 0, 0]
    await house.waits(minutes=16)
    assert [await rings(one) for one in (els, bert, mia)] == [3, 1, 0]
    assert FIRE in (await requests_card(bert))["text"], "the deputy can read it"
    assert await heard(admin, code) == 0
    await house.waits(minutes=16)
    await house.waits(minutes=16)
    assert await heard(admin, code) == 1
    assert await heard(admin, "kanarieveer") == 0
    for _ in range(3):
        await house.waits(minutes=16)
    assert await heard(admin, code) == 1, "not every quarter"
    await house.waits(minutes=30)
    assert await heard(admin, code) == 2


@pytest.mark.parametrize("moment", ["2026-11-24T23:30", "2026-12-25T14:00", "2026-11-29T05:00"])
async def test_a_danger_is_called_out_at_night_and_on_a_holiday_too(house: House, moment: str) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await at(house, moment)
    await asks(paula, FIRE)
    for quarter in (1, 2, 3):
        await house.waits(minutes=16)
        assert await rings(els) == quarter


async def test_a_clock_that_was_stopped_for_hours_rings_once_and_a_restart_rings_nothing_twice(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, FIRE)
    await house.waits(hours=7)
    assert await rings(els) == 1
    await house.restarts()
    await house.waits(minutes=1)
    assert await rings(els) == 1
    await house.bot.stop()
    house.clock.forward(timedelta(hours=9))
    await house.start_bot()
    await house.waits(seconds=1)
    assert await rings(els) == 2


async def test_what_is_dangerous_in_a_later_message_counts_too_and_again_after_it_was_seen(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "mijn kraan lekt")
    await house.waits(minutes=16)
    assert await rings(els) == 0
    await els.replies("waar woon je?", to="Gesteld:")
    await paula.says(FIRE)
    assert FIRE in (await els.last())["text"]
    await house.waits(seconds=15)
    assert await rings(els) == 1
    await els.taps("Gezien")
    await els.replies("is de brandweer er al?", to="Gesteld:")
    await paula.says("nee, het brandt nog altijd, ik krijg geen adem meer")
    await house.waits(seconds=15)
    assert await rings(els) == 2
    assert await trail(house) == ["urgent", "seen", "urgent"]


async def test_marking_twice_is_marking_once(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, FIRE)
    (row,) = await requests(house)

    async def again(tx: Any) -> None:
        request = await repository.find(tx, row.id)
        assert request is not None
        await urgency.mark_urgent(tx, request, "violence", house.clock.now())

    await house.waits(seconds=15)
    await house.write(again)
    (request,) = await requests(house)
    assert (request.danger, await trail(house)) == ("fire", ["urgent"])
    await house.waits(minutes=5)
    assert await rings(els) == 1


async def test_what_was_closed_or_erased_rings_no_more(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, FIRE)
    await asks(paula, FIRE)
    await house.waits(seconds=15)
    assert await rings(els) == 2
    await els.taps(data=(await close_tap(house)), forge=True, message_id=(await els.last())["message_id"])
    await els.taps("Opgelost")
    called = await rings(els)
    await house.waits(minutes=16)
    assert await rings(els) == called + 1, "the other one alone"
    await paula.says("/wis")
    await paula.taps("Ja, wis alles")
    await house.waits(hours=2)
    assert await heard(els, REPEATS) == 0
    assert await heard(els, "kanarieveer") == 0


async def close_tap(house: House) -> str:
    """The button that closes the first request."""
    return CloseTapped((await requests(house))[0].id).pack()


async def test_only_the_desk_of_that_very_buurt_may_say_that_it_was_seen(two_buurten: House) -> None:
    house = two_buurten
    els, there = await house.regisseur(home="testhoek"), await house.regisseur("Bert", home="anderhoek")
    paula = await house.resident(home="testhoek")
    await asks(paula, FIRE)
    await house.waits(seconds=15)
    request_id = (await requests(house))[0].id
    for person, answer in ((there, "Dat vind ik niet terug"), (paula, "Dit is voor de buurtregisseur")):
        for wanted in (request_id, 999):
            message = await person.last()
            await person.taps(data=DangerSeen(wanted).pack(), forge=True, message_id=message["message_id"])
            assert answer in (await person.last())["text"]
    assert (await requests(house))[0].seen_at is None
    assert [await rings(one) for one in (els, there)] == [1, 0]
    assert await heard(there, "kanarieveer") == 0


async def test_when_nobody_can_be_reached_the_admin_hears_of_it(house: House) -> None:
    admin, els, paula = await house.admin(), await house.regisseur(), await house.resident()
    await els.blocks()
    code = await asks(paula, FIRE)
    await house.waits(seconds=15)
    assert await heard(admin, code) == 1
    await house.waits(minutes=31)
    assert await heard(admin, f"Niemand keek al naar vraag {code}") == 1
    await els.blocks(False)
    await els.says("/vandaag")
    assert "🚨 Dringend: 1" in (await els.last())["text"]
    await house.waits(minutes=16)
    assert await rings(els) == 1


async def test_urgent_stands_on_top_today_also_for_a_colleague(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    await asks(paula, "mijn kraan lekt")
    await asks(paula, FIRE)
    await els.taps("Ik neem dit")
    await bert.says("/vandaag")
    labels = [button["text"] for row in (await bert.last())["buttons"] for button in row]
    assert [label.split(":")[0] for label in labels] == ["🚨 Dringend", "🆕 Nieuw"]


async def test_no_row_says_what_was_matched(house: House) -> None:
    await house.regisseur()
    paula = await house.resident()
    await asks(paula, FIRE)
    await house.waits(seconds=15)
    async with house.database.read() as tx:
        rows = (await tx.execute(select(audit))).all()
        (danger,) = (await tx.execute(select(help_requests.c.danger))).scalars()
    assert danger == "fire"
    assert not any("fire" in str(row) or "brand" in str(row) for row in rows)


async def test_an_alarm_that_cannot_be_delivered_rings_at_once_with_who_stands_in(house: House) -> None:
    els, bert = await house.regisseur(), await house.regisseur("Bert")
    await duty(els, TUESDAY)
    await asks(await house.resident(), FIRE)
    house.standin.world.chats[els.chat_id].blocked = True  # and Telegram does not say so
    await house.waits(seconds=15)
    await house.waits(seconds=15)
    assert await rings(bert) == 1


async def test_a_neighbourhood_rings_by_its_own_clock(tmp_path: Path) -> None:
    own = {"alarm_every_minutes": 5, "urgent_minutes": 10, "normal_working_days": 2}
    house = House(tmp_path, neighbourhoods=[a_neighbourhood() | own])
    await house.open()
    els, bert = await house.regisseur(), await house.regisseur("Bert")
    await duty(els, TUESDAY)
    await duty(els, TUESDAY + 1)
    await duty(els, TUESDAY + 2)
    await asks(await house.resident(), FIRE)
    for minutes in (1, 6):
        await house.waits(minutes=minutes)
    assert [await rings(one) for one in (els, bert)] == [2, 0]
    await house.waits(minutes=6)
    assert [await rings(one) for one in (els, bert)] == [3, 1]
    (request,) = await requests(house)
    assert request.promised_at == MORNING + timedelta(days=2, minutes=15)
    await house.close()
