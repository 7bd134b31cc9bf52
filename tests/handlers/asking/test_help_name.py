"""A name or number is shown by who chooses to, read by the desk alone, and taken away again."""

import pytest

from community.help import repository
from community.help.showing_name import LONGEST_NAME, shown_name_of
from community.help.tables import help_requests
from core.audit import audit
from core.tables import outbox
from handlers.cards.asking.help import NameAsked, NameHidden
from tests.handlers.test_help import asks, rows
from tests.house import House, Person

NAME = "Paulaatje 0470 12 34 56"
SHOW, HIDE = "Mijn naam of nummer tonen", "Mijn naam niet meer tonen"


async def texts(person: Person) -> str:
    """All that the bot shows here."""
    return "\n---\n".join(one["text"] or "" for one in await person.transcript() if one["from"] == "bot")


async def shown_in(house: House) -> str | None:
    """What the one request shows, as who may read it would read it."""
    async with house.database.read() as tx:
        (row,) = await rows(house, help_requests)
        request = await repository.find(tx, row.id)
        assert request is not None
        return shown_name_of(request, request.unlock(house.bot.rooms.vault))


async def acts(house: House) -> list[str]:
    """What residents did, as the trail has it."""
    return [one.action for one in await rows(house, audit) if one.role == "resident"]


async def test_a_name_is_shown_by_choice_and_taken_away_again(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    code = await asks(paula, "mijn kraan lekt")
    await paula.taps(SHOW)
    assert "Het hoeft niet." in (await paula.last())["text"]
    await paula.says(NAME)
    card = await paula.last()
    assert f"ziet nu bij {code}:\n{NAME}" in card["text"]
    assert await shown_in(house) == NAME
    assert NAME not in str(await rows(house, outbox))
    await paula.taps(HIDE, message_id=card["message_id"])
    assert (await paula.chat())["toasts"][-1]["text"] == "🙈 Je naam staat er niet meer bij."
    assert await shown_in(house) is None
    assert NAME not in await texts(paula) and NAME not in await texts(els)
    assert await acts(house) == ["sent", "name_shown", "name_hidden"]
    assert {one.actor_id for one in await rows(house, audit) if one.role == "resident"} == {None}


async def test_the_name_stands_in_no_file_of_the_database_in_clear(house: House) -> None:
    await house.regisseur()
    paula = await house.resident()
    await asks(paula, "mijn kraan lekt")
    await paula.taps(SHOW)
    await paula.says("kanarienaam-4411")
    for file in house.folder.iterdir():
        if file.name.startswith(house.database_file.name):
            assert b"kanarienaam" not in file.read_bytes(), file.name


async def test_from_mine_too_and_a_later_name_takes_the_place_of_the_first(house: House) -> None:
    await house.regisseur()
    paula = await house.resident()
    code = await asks(paula, "mijn kraan lekt")
    for name in (NAME, "P."):
        await paula.says("/mijn")
        await paula.taps(f"Bekijk {code}")
        if HIDE in str(await paula.buttons()):
            await paula.taps(HIDE)
            await paula.taps(SHOW)
        else:
            await paula.taps(SHOW)
        await paula.says(name)
    assert await shown_in(house) == "P."
    await paula.says("/mijn")
    await paula.taps(f"Bekijk {code}")
    assert "Je toont zelf een naam of nummer." in (await paula.last())["text"]
    assert "P." not in (await paula.last())["text"].replace("Paula", "")


@pytest.mark.parametrize("act", ["Toch niet", "/menu", "/mijn"])
async def test_whoever_moves_on_shows_nothing(house: House, act: str) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "mijn kraan lekt")
    await paula.taps(SHOW)
    await (paula.says(act) if act.startswith("/") else paula.taps(act))
    await paula.says("waar kan ik eten")
    assert await shown_in(house) is None
    assert "waar kan ik eten" not in await texts(els)
    assert await acts(house) == ["sent"]


async def test_what_is_written_long_after_the_question_is_no_name(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "mijn kraan lekt")
    await paula.taps(SHOW)
    await house.waits(minutes=11)
    await paula.says("mijn frigo is leeg")
    assert await shown_in(house) is None
    assert "Sociale kruidenier" in (await paula.last())["text"]
    await paula.taps(SHOW)
    await els.replies("Wanneer mag ik komen?", to="Antwoorden?")
    await house.waits(minutes=11)
    await paula.says("donderdag")
    assert "donderdag" in await texts(els) and await shown_in(house) is None


async def test_a_story_is_no_name_and_the_question_stays(house: House) -> None:
    await house.regisseur()
    paula = await house.resident()
    await asks(paula, "mijn kraan lekt")
    await paula.taps(SHOW)
    await paula.says("x" * (LONGEST_NAME + 1))
    assert f"Er passen {LONGEST_NAME} tekens in" in (await paula.last())["text"]
    assert await shown_in(house) is None
    await paula.says("x" * LONGEST_NAME)
    assert await shown_in(house) == "x" * LONGEST_NAME


async def test_nobody_shows_a_name_with_what_is_not_theirs_not_sent_or_over(house: House) -> None:
    els, paula, piet = await house.regisseur(), await house.resident(), await house.resident("Piet")
    await asks(paula, "mijn kraan lekt")
    (request,) = await rows(house, help_requests)
    await paula.taps(SHOW)
    await paula.says(NAME)
    for tap in (NameAsked(request.id), NameHidden(request.id)):
        await piet.taps(data=tap.pack(), forge=True)
        assert (await piet.last())["text"].startswith("Dat vind ik niet terug")
    assert await shown_in(house) == NAME
    await piet.says("/hulp")
    await piet.says("nog niet verstuurd")
    draft = (await rows(house, help_requests))[-1]
    await piet.taps(data=NameAsked(draft.id).pack(), forge=True)
    assert (await piet.last())["text"].startswith("Dat vind ik niet terug")
    await els.taps("Sluiten")
    await els.taps("Opgelost")
    await paula.taps(data=NameAsked(request.id).pack(), forge=True)
    assert "Die vraag is afgerond" in (await paula.last())["text"]


async def test_a_name_goes_away_also_after_the_end_and_twice_is_once(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "mijn kraan lekt")
    (request,) = await rows(house, help_requests)
    await paula.taps(SHOW)
    await paula.says(NAME)
    await els.taps("Sluiten")
    await els.taps("Opgelost")
    for _ in range(2):
        await paula.taps(data=NameHidden(request.id).pack(), forge=True)
    assert await shown_in(house) is None
    assert (await acts(house)).count("name_hidden") == 1


async def test_a_name_goes_with_the_request(house: House) -> None:
    await house.regisseur()
    paula = await house.resident()
    await asks(paula, "mijn kraan lekt")
    await paula.taps(SHOW)
    await paula.says(NAME)
    await paula.says("/mijn")
    await paula.taps("Wis")
    await paula.taps("Ja, wis mijn vraag")
    assert NAME not in await texts(paula)
    assert await rows(house, help_requests) == []
