"""The promise clock over the real bot: nudge, deputy, late, back in the queue; and the morning of the desk."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from community.help.tables import help_requests
from handlers.cards.desk.duty import DutyDateNobody, DutyPlaceTapped
from handlers.cards.desk.later import LaterChosen
from tests.house import House, Person

WAITS = "wacht nog op een antwoord"
LATE_AT_DESK = "is te laat"
FREED = "staat weer in de rij"
SORRY = "Sorry"
MORNING_WORDS = "Goeiemorgen"
HOW = "Antwoorden?"
TUESDAY, WEDNESDAY = 1, 2
DUTY, DEPUTY = 0, 1


async def asks(person: Person, text: str = "mijn kraan lekt") -> str:
    """From /hulp to the receipt; the code of the request."""
    await person.says("/hulp")
    await person.says(text)
    await person.taps("stuur door")
    return str((await requests(person.house))[-1].code)


async def requests(house: House) -> list[Any]:
    """All requests."""
    async with house.database.read() as tx:
        return list((await tx.execute(select(help_requests).order_by(help_requests.c.id))).all())


async def heard(person: Person, words: str) -> int:
    """How many messages of the bot hold these words."""
    return sum(words in (one["text"] or "") for one in await person.transcript() if one["from"] == "bot")


async def at(house: House, moment: str) -> None:
    """The clock on the wall in Brussels (winter) jumps to a moment, and everything that is due is looked at."""
    wanted = datetime.fromisoformat(moment).replace(tzinfo=UTC) - timedelta(hours=1)
    await house.waits(seconds=(wanted - house.clock.now()).total_seconds())


async def duty(person: Person, weekday: int, place: int = DUTY) -> None:
    """Take a weekday."""
    await person.says("/wachtdienst")
    message = await person.last()
    tap = DutyPlaceTapped(1, weekday, place, 1)
    await person.taps(data=tap.pack(), forge=True, message_id=message["message_id"])


async def two_on_wednesday(house: House) -> tuple[Person, Person, Person, Person]:
    """Els has duty on Tuesday and Wednesday, Bert is her deputy, Mia has neither; and Paula."""
    els, bert, mia = await house.regisseur(), await house.regisseur("Bert"), await house.regisseur("Mia")
    for weekday in (TUESDAY, WEDNESDAY):
        await duty(els, weekday)
        await duty(bert, weekday, DEPUTY)
    return els, bert, mia, await house.resident()


async def test_the_ladder_goes_from_duty_to_deputy_to_the_resident_and_back_to_the_queue(house: House) -> None:
    els, bert, mia, paula = await two_on_wednesday(house)
    code = await asks(paula)  # Tuesday ten: promised for Wednesday a quarter past ten, reminders at 16.15 and 9.15
    assert [await heard(one, "Gesteld:") for one in (els, bert, mia)] == [1, 0, 0]
    await els.taps("Ik neem dit")
    await at(house, "2026-11-24T16:14")
    assert await heard(els, WAITS) == 0
    await at(house, "2026-11-24T16:16")
    await at(house, "2026-11-24T16:40")
    assert [await heard(one, f"{code} {WAITS}") for one in (els, bert, mia)] == [1, 0, 0]
    await at(house, "2026-11-24T22:00")
    await at(house, "2026-11-25T09:16")
    assert [await heard(one, f"{code} {WAITS}") for one in (els, bert, mia)] == [1, 1, 0]
    assert await heard(bert, "Gesteld:") == 1
    await at(house, "2026-11-25T10:16")
    await at(house, "2026-11-25T11:00")
    assert await heard(paula, SORRY) == 1
    assert await heard(els, FREED) == 1
    assert [await heard(one, f"{code} {LATE_AT_DESK}") for one in (bert, mia)] == [1 + 1, 1], "also on the old reminder"
    (request,) = await requests(house)
    assert request.held_by is None
    assert request.late_at is not None
    await mia.taps("Toon")
    await mia.replies("ik kom straks", to="Gesteld:")
    assert "ik kom straks" in (await paula.last())["text"]
    (request,) = await requests(house)
    assert (request.promised_at, request.nudge_at, request.deputy_at, request.late_at) == (None, None, None, None)
    for person in (els, bert):
        assert await heard(person, LATE_AT_DESK) == 0, "the reminders say that it is settled"


async def test_who_took_it_just_before_keeps_it(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    await asks(paula)
    await at(house, "2026-11-25T10:05")
    await els.taps("Ik neem dit")
    await at(house, "2026-11-25T10:16")
    assert await heard(paula, SORRY) == 1
    assert await heard(els, FREED) == 0
    assert (await requests(house))[0].held_by is not None
    assert await heard(bert, LATE_AT_DESK) == 2, "a new message, and the old reminder"
    await at(house, "2026-11-26T10:31")  # silent for another working day
    assert await heard(els, FREED) == 1
    assert (await requests(house))[0].held_by is None
    assert await heard(paula, SORRY) == 1


async def test_a_request_that_goes_on_waiting_is_heard_of_each_working_day_and_by_the_admin(house: House) -> None:
    admin, els, paula = await house.admin(), await house.regisseur(), await house.resident()
    code = await asks(paula, "mijn kanarieveer")
    await at(house, "2026-11-25T10:16")
    assert await heard(admin, code) == 0
    before = await heard(els, LATE_AT_DESK)
    await at(house, "2026-11-26T10:31")
    assert await heard(els, LATE_AT_DESK) > before
    assert await heard(admin, f"De code is {code}") == 1
    assert await heard(admin, "kanarieveer") == 0
    await house.restarts()
    await at(house, "2026-11-26T10:40")
    assert await heard(admin, f"De code is {code}") == 1
    assert await heard(paula, SORRY) == 1


async def test_after_an_answer_the_next_promise_is_said_again_when_it_breaks(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await at(house, "2026-11-25T10:16")
    await els.replies("sorry, hier ben ik", to=HOW)
    await at(house, "2026-11-27T16:00")
    assert await heard(paula, SORRY) == 1, "her turn: the clock stands still"
    await paula.says("en wanneer dan?")
    await at(house, "2026-11-30T16:20")
    assert await heard(paula, SORRY) == 2


async def test_nobody_hears_anything_on_christmas_or_in_the_weekend(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await at(house, "2026-12-24T15:00")  # Thursday; Christmas is a Friday
    code = await asks(paula)
    assert "maandag 28 december om 15.15 u" in (await paula.last())["text"]
    seen, told = len(await els.transcript()), len(await paula.transcript())
    for moment in ("2026-12-25T09:05", "2026-12-25T14:00", "2026-12-26T10:00", "2026-12-27T16:00"):
        await at(house, moment)
    assert (len(await els.transcript()), len(await paula.transcript())) == (seen, told)
    await at(house, "2026-12-28T13:16")
    assert await heard(els, f"{code} {WAITS}") == 1


async def test_the_promise_skips_days_for_which_the_roster_has_nobody(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    for weekday in (TUESDAY, 4):
        await duty(els, weekday)
    await asks(paula)
    assert "vrijdag 27 november om 10.15 u" in (await paula.last())["text"]
    await at(house, "2026-11-25T11:00")
    assert await heard(els, WAITS) == 0
    message = await els.last()
    friday = DutyDateNobody(1, datetime(2026, 11, 27, tzinfo=UTC).toordinal(), 1)
    await els.taps(data=friday.pack(), forge=True, message_id=message["message_id"])
    await asks(paula, "en mijn dak")
    assert "vrijdag 4 december om 9 u" in (await paula.last())["text"], "it counts from Tuesday"


async def test_a_promise_made_before_the_day_was_emptied_is_still_told_honestly(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    message = await els.last()
    wednesday = DutyDateNobody(1, datetime(2026, 11, 25, tzinfo=UTC).toordinal(), 1)
    await els.taps(data=wednesday.pack(), forge=True, message_id=message["message_id"])
    await at(house, "2026-11-25T10:20")
    assert await heard(paula, SORRY) == 1


async def test_a_bot_that_slept_for_days_says_each_thing_once(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    code = await asks(paula)
    await house.bot.stop()
    house.clock.forward(timedelta(days=6))
    await house.start_bot()
    await house.waits(minutes=1)
    assert await heard(paula, SORRY) == 1
    assert await heard(els, f"{code} {LATE_AT_DESK}") == 1
    (request,) = await requests(house)
    assert request.promised_at > house.clock.now()


async def test_a_promise_that_broke_while_the_bot_slept_is_told_in_the_morning_not_at_night(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await at(house, "2026-11-25T22:00")
    assert [await heard(paula, SORRY), await heard(els, LATE_AT_DESK)] == [0, 0]
    await at(house, "2026-11-26T09:00")
    assert await heard(paula, SORRY) == 1


async def test_a_blocked_regisseur_with_duty_is_passed_over(house: House) -> None:
    els, bert, mia, paula = await two_on_wednesday(house)
    await els.blocks()
    await asks(paula)
    assert [await heard(one, "Gesteld:") for one in (bert, mia)] == [1, 0]


async def test_when_everybody_is_gone_the_admin_hears_it_once_a_day(house: House) -> None:
    admin, els, paula = await house.admin(), await house.regisseur(), await house.resident()
    code = await asks(paula, "mijn kanarieveer")
    await els.blocks()
    for moment in ("2026-11-24T16:20", "2026-11-24T16:40", "2026-11-25T09:20", "2026-11-25T10:20", "2026-11-25T11:00"):
        await at(house, moment)
    assert await heard(admin, "Niemand kan een hulpvraag lezen") == 2
    assert await heard(admin, code) == 2
    assert await heard(admin, "kanarieveer") == 0
    assert await heard(paula, SORRY) == 1


async def test_what_was_put_off_is_silent_until_its_day_and_late_only_after_it(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    code = await asks(paula)
    await els.taps("Ik neem dit")
    until = LaterChosen((await requests(house))[0].id, datetime(2026, 11, 30, tzinfo=UTC).toordinal())
    await els.taps(data=until.pack(), forge=True, message_id=(await els.last())["message_id"])
    for moment in ("2026-11-25T10:20", "2026-11-27T16:00", "2026-11-30T08:59"):
        await at(house, moment)
    assert [await heard(els, words) for words in (WAITS, "weer aan de beurt")] == [0, 0]
    await els.says("/vandaag")
    assert "💤 Later: 1" in (await els.last())["text"]
    await at(house, "2026-11-30T09:01")
    await at(house, "2026-11-30T09:02")
    assert await heard(els, f"{code} is weer aan de beurt") == 1
    assert await heard(bert, "weer aan de beurt") == 0
    await els.says("/vandaag")
    assert "✋ Van jou: 1" in (await els.last())["text"]
    await at(house, "2026-11-30T16:30")
    assert await heard(paula, SORRY) == 0
    assert await heard(bert, f"{code} {WAITS}") == 1, "the deputy, before the day is over"
    await at(house, "2026-11-30T16:46")
    assert await heard(paula, SORRY) == 1


async def test_the_summary_comes_once_to_who_has_duty_when_something_is_open(house: House) -> None:
    els, bert, mia, paula = await two_on_wednesday(house)
    await at(house, "2026-11-25T07:59")
    assert await heard(els, MORNING_WORDS) == 0
    await at(house, "2026-11-25T09:01")
    assert await heard(els, MORNING_WORDS) == 0, "nothing is open"
    await at(house, "2026-12-01T11:00")
    code = await asks(paula)
    await at(house, "2026-12-01T11:05")
    assert await heard(els, MORNING_WORDS) == 0, "what came in this morning has its own card"
    await at(house, "2026-12-02T08:59")
    assert await heard(els, MORNING_WORDS) == 0
    await at(house, "2026-12-02T09:00")
    await house.restarts()
    await at(house, "2026-12-02T09:30")
    assert [await heard(one, MORNING_WORDS) for one in (els, bert, mia)] == [1, 0, 0]
    await els.taps(f"Nieuw: {code}")
    assert "mijn kraan lekt" in (await els.last())["text"]


@pytest.mark.parametrize(("moment", "expected"), [("2026-11-25T11:59", 1), ("2026-11-25T12:01", 0)])
async def test_a_bot_that_woke_late_still_tells_the_morning_and_not_the_noon(
    house: House, moment: str, expected: int
) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await at(house, moment)
    assert await heard(els, MORNING_WORDS) == expected


async def test_there_is_no_summary_on_a_holiday_or_in_the_weekend(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await at(house, "2026-12-24T16:50")
    await asks(paula)
    for moment in ("2026-12-25T09:30", "2026-12-26T09:30", "2026-12-27T09:30"):
        await at(house, moment)
    assert await heard(els, MORNING_WORDS) == 0
    await at(house, "2026-12-28T09:30")
    assert await heard(els, MORNING_WORDS) == 1
