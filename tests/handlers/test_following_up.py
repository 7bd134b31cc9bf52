"""After closing: a thank-you leaves it closed, a question opens it again; whether it helped is asked once."""

import asyncio
from datetime import timedelta

import pytest

from handlers.cards.asking.following_up import HelpedAnswered, NothingLeft
from handlers.cards.asking.still import StillSomething
from handlers.cards.desk.request import ClosedFor, RequestTaken
from tests.handlers.test_desk import asks, card_of, forges, requests, revoke, texts
from tests.house import House, Person

CLOSED = "afgerond"
HELPED = "Heeft het geholpen?"
OPEN_AGAIN = "opnieuw open"
WARM = "Graag gedaan"


async def closed(els: Person, paula: Person, reason: str = "solved") -> int:
    """From asking to closing; the id of the request."""
    number = await asks(paula)
    await forges(els, RequestTaken(number))
    await forges(els, ClosedFor(number, reason))
    return number


async def states(house: House) -> list[str]:
    """Of all requests."""
    return [one.state for one in await requests(house)]


async def new_texts(person: Person) -> str:
    """What the bot wrote since this person last did something."""
    return "\n".join(await person.hears())


@pytest.mark.parametrize("thanks", ["dank u", "merci!!", "👍", "bedankr ❤️", "oké super"])
async def test_a_thank_you_gets_a_warm_word_and_opens_nothing(house: House, thanks: str) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await closed(els, paula)
    before = len(await els.transcript())
    await paula.replies(thanks, to=CLOSED)
    assert WARM in await new_texts(paula)
    assert await states(house) == ["closed"]
    assert len(await els.transcript()) == before


async def test_a_question_opens_it_again_for_who_had_it(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    await closed(els, paula)
    before_bert = len(await bert.transcript())
    await house.waits(hours=1)
    await paula.replies("dank u, maar de kraan lekt weer", to=CLOSED)
    heard = await new_texts(paula)
    assert OPEN_AGAIN in heard and "morgen om 11.15 u" in heard
    (request,) = await requests(house)
    assert request.state == "open" and request.turn == "desk" and request.reopened_at is not None
    assert request.promised_at is not None and request.nudge_at is not None and request.deputy_at is not None
    assert request.closed_at is None and request.close_reason is None and request.late_at is None
    at_els = await els.transcript()
    assert "maar de kraan lekt weer" in texts(at_els[-3:])
    card = await card_of(els)
    assert "pnieuw open" in card["text"]
    assert len(await bert.transcript()) == before_bert


async def test_it_goes_to_those_on_duty_when_who_had_it_is_gone(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    await closed(els, paula)
    await revoke(house, els)
    before_els = texts(await els.transcript())
    await paula.replies("en wat met de lift", to=CLOSED)
    (request,) = await requests(house)
    assert request.held_by is None
    assert "en wat met de lift" in texts(await bert.transcript())
    assert "en wat met de lift" not in before_els + texts(await els.transcript())


async def test_a_voice_note_opens_it_too(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await closed(els, paula)
    notice = [one for one in await paula.transcript() if CLOSED in (one["text"] or "")][-1]
    await paula.sends(voice=True, reply_to=notice["message_id"])
    assert await states(house) == ["open"]


async def test_two_at_once_open_it_once(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await closed(els, paula)
    notice = [one for one in await paula.transcript() if CLOSED in (one["text"] or "")][-1]
    path = f"/sim/chats/{paula.chat_id}/messages"
    both = ("nog een vraag", "en nog een")
    await asyncio.gather(*(house.post(path, {"text": text, "reply_to": notice["message_id"]}) for text in both))
    await house.settled()
    assert texts(await paula.transcript()).count(OPEN_AGAIN) == 1
    seen = texts(await els.transcript())
    assert seen.count("nog een vraag") == 1 and seen.count("en nog een") == 1


async def test_the_button_takes_one_message_and_then_listens_no_more(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await closed(els, paula)
    await paula.taps("Toch nog iets")
    await paula.says("wie komt er nu eigenlijk?")
    assert await states(house) == ["open"]
    assert "wie komt er nu eigenlijk?" in texts(await els.transcript())


async def test_thanks_after_the_button_stay_thanks(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await closed(els, paula)
    await paula.taps("Toch nog iets")
    await paula.says("merci")
    assert WARM in await new_texts(paula)
    assert await states(house) == ["closed"]


async def test_half_an_hour_later_a_message_is_an_ordinary_question_again(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await closed(els, paula)
    await paula.taps("Toch nog iets")
    await house.waits(minutes=31)
    await paula.says("waar is de bibliotheek?")
    assert await states(house) == ["closed"]
    assert "bibliotheek" not in texts(await els.transcript())


async def test_nothing_left_after_all(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await closed(els, paula)
    await paula.taps("Toch nog iets")
    await paula.taps("niets meer")
    await paula.says("waar is de bibliotheek?")
    assert await states(house) == ["closed"]


async def test_the_buttons_of_somebody_else_do_nothing(house: House) -> None:
    els, paula, amina = await house.regisseur(), await house.resident(), await house.resident("Amina")
    number = await closed(els, paula)
    for tap in (StillSomething(number), NothingLeft(number), HelpedAnswered(number, 0), HelpedAnswered(999, 0)):
        await forges(amina, tap)
    await amina.says("mijn eigen vraag")
    assert await states(house) == ["closed"]


async def test_after_a_restart_the_button_still_listens(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await closed(els, paula)
    await paula.taps("Toch nog iets")
    await house.restarts()
    await paula.says("de kraan lekt weer")
    assert await states(house) == ["open"]
    assert "de kraan lekt weer" in texts(await els.transcript())


async def test_no_more_than_fit_are_opened_again(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await closed(els, paula)
    for number in range(5):
        await asks(paula, f"iets anders {number}")
        await house.waits(minutes=15)
    await paula.replies("de kraan lekt weer", to=CLOSED)
    assert "5 open vragen" in await new_texts(paula)
    assert (await states(house)).count("open") == 5


async def test_it_is_asked_once_after_a_week_by_day(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await closed(els, paula)
    await house.waits(days=6, hours=23)
    assert HELPED not in texts(await paula.transcript())
    await house.waits(hours=12)
    assert HELPED not in texts(await paula.transcript()), "ten in the evening"
    await house.waits(hours=12)
    await house.waits(hours=1)
    await house.restarts()
    for _ in range(9):
        await house.waits(days=1)
    assert texts(await paula.transcript()).count(HELPED) == 1


@pytest.mark.parametrize("reason", ["silent", "withdrawn"])
async def test_it_is_not_asked_when_nobody_helped(house: House, reason: str) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await closed(els, paula, reason)
    await house.waits(days=7, hours=1)
    assert HELPED not in texts(await paula.transcript())


async def test_it_is_not_asked_after_stop_nor_while_another_is_open_nor_long_after(house: House) -> None:
    els = await house.regisseur()
    stopped, busy, late = [await house.resident(name) for name in ("Stop", "Bezig", "Laat")]
    for one in (stopped, busy):
        await closed(els, one)
    await stopped.says("/stop")
    await asks(busy, "iets anders")
    await house.waits(days=7, hours=1)
    await closed(els, late)
    house.clock.forward(timedelta(days=15))
    await house.waits(hours=1)
    for one in (stopped, busy, late):
        assert HELPED not in texts(await one.transcript()), one.name


async def test_yes_and_rather_not_say_change_nothing(house: House) -> None:
    for name, button in (("Paula", "👍 Ja"), ("Amina", "Liever niet zeggen")):
        els, person = await house.regisseur(), await house.resident(name)
        await closed(els, person)
        await house.waits(days=7, hours=1)
        before = texts(await els.transcript())
        await person.taps(button)
        assert "altijd welkom" in (await person.last())["text"]
        assert (await states(house))[-1] == "closed"
        assert texts(await els.transcript()) == before


async def test_no_opens_it_again_once(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    number = await closed(els, paula)
    await house.waits(days=7, hours=1)
    await paula.taps("👎 Nee")
    assert await states(house) == ["open"]
    assert OPEN_AGAIN in texts(await paula.transcript())
    assert "pnieuw open" in (await card_of(els))["text"]
    told = texts(await paula.transcript()).count(OPEN_AGAIN)
    await forges(paula, HelpedAnswered(number, 0))
    assert texts(await paula.transcript()).count(OPEN_AGAIN) == told
    await paula.replies("hij drupt nog", to=OPEN_AGAIN)
    assert "hij drupt nog" in texts(await els.transcript())


async def test_an_old_question_under_an_open_request_says_so(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    number = await closed(els, paula)
    await house.waits(days=7, hours=1)
    question = [one for one in await paula.transcript() if HELPED in (one["text"] or "")][-1]
    await paula.replies("het drupt nog", to=HELPED)
    assert await states(house) == ["open"]
    await paula.taps(data=HelpedAnswered(number, 0).pack(), message_id=question["message_id"])
    assert (await states(house), len(await requests(house))) == (["open"], 1)
    assert "het drupt nog" in texts(await els.transcript())


async def test_what_was_asked_once_is_not_asked_again_after_a_second_closing(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    number = await closed(els, paula)
    await house.waits(days=7, hours=1)
    await paula.taps("👎 Nee")
    await house.waits(days=40)  # the outbox has forgotten what it sent
    await forges(els, ClosedFor(number, "solved"))
    assert (await states(house)) == ["closed"]
    await house.waits(days=7, hours=1)
    await house.waits(days=1)
    assert texts(await paula.transcript()).count(HELPED) == 0, "it was replaced by the answer"


async def test_a_forgotten_request_is_brought_up_once_in_thirty_days(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    number = await asks(paula)
    await els.replies("ik kijk ernaar", to="kanarieveer")
    assert number
    await house.waits(days=29)
    assert "Al lang stil" not in texts(await els.transcript())
    await house.waits(days=1, hours=1)
    found = [one for one in await els.transcript() if "Al lang stil" in (one["text"] or "")]
    assert len(found) == 1 and any("Sluiten" in button["text"] for row in found[0]["buttons"] for button in row)
    await house.restarts()
    await house.waits(days=5)
    assert texts(await els.transcript()).count("Al lang stil") == 1
    await house.waits(days=26)
    assert texts(await els.transcript()).count("Al lang stil") == 1, "a Sunday"
    await house.waits(days=1)
    assert texts(await els.transcript()).count("Al lang stil") == 2


async def test_it_is_not_brought_up_at_night(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await els.replies("ik kijk ernaar", to="kanarieveer")
    await house.waits(days=30, hours=12)
    assert "Al lang stil" not in texts(await els.transcript())
