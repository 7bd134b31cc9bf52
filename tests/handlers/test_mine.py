"""/mijn shows what somebody comes to and asked, who read it, and nothing of anybody else."""

import re
from datetime import timedelta
from typing import Any

from community.help import repository
from community.help.tables import help_requests
from core.database import Tx
from core.ids import PersonId
from handlers.cards.activities.agenda import OccurrenceTapped
from handlers.cards.asking.help import TakeBackAsked
from handlers.cards.asking.mine import MineOpened, ReadersAsked
from tests.handlers.test_help import asks, rows
from tests.house import House, Person

CODE = re.compile(r"[A-Z]{3}-[2-9][A-Z][2-9][A-Z]")


async def test_mine_shows_what_i_come_to_until_i_cannot(house_with_agenda: House) -> None:
    paula = await house_with_agenda.resident("Paula")
    await paula.says("/mijn")
    assert len(await paula.hears()) == 2
    assert "nergens" in (await paula.hears())[0]
    await paula.says("/agenda")
    await paula.taps("1 ·")
    await paula.taps("Ik kom")
    await paula.says("/mes")
    assert "Je zei ja of misschien" in (await paula.hears())[0]
    await paula.taps("1 ·")
    await paula.taps("Ik kan niet")
    await paula.says("/mijn")
    assert "nergens" in (await paula.hears())[0]


async def test_mine_is_not_yours(house_with_agenda: House) -> None:
    house = house_with_agenda
    await house.regisseur()
    paula, bram = await house.resident("Paula"), await house.resident("Bram")
    await paula.says("/agenda")
    await paula.taps("1 ·")
    await paula.taps("Ik kom")
    code = await asks(paula, "mijn kraan lekt")
    await bram.says("/mijn")
    heard = "\n".join(await bram.hears())
    assert "nergens" in heard and "Je hebt geen vragen bij een mens" in heard
    assert OccurrenceTapped.name not in str((await bram.last())["buttons"])
    assert code not in str(await bram.transcript())
    (request,) = await rows(house, help_requests)
    for tap in (MineOpened(request.id), ReadersAsked(request.id), TakeBackAsked(request.id)):
        await bram.taps(data=tap.pack(), forge=True)
        assert (await bram.last())["text"].startswith("Dat vind ik niet terug")
    assert code not in str(await bram.transcript())


async def mine_of(person: Person) -> str:
    """The list of requests."""
    await person.says("/mijn")
    return str((await person.last())["text"])


async def sets(house: House, **values: Any) -> None:
    """Change the one request, as another part of the bot would."""

    async def work(tx: Tx) -> None:
        await tx.execute(help_requests.update().values(**values))

    await house.write(work)


async def test_each_state_has_its_line(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    code = await asks(paula, "mijn kraan lekt")
    assert f"{code}: wacht op een mens, ten laatste morgen om 10.15 u" in await mine_of(paula)
    await els.taps("Ik neem dit")
    assert f"{code}: iemand heeft je vraag vast" in await mine_of(paula)
    await sets(house, later_until=house.clock.now() + timedelta(days=6))
    assert f"{code}: we komen hier maandag 30 november om" in await mine_of(paula)
    await sets(house, later_until=None, late_at=house.clock.now())
    assert f"{code}: we zijn te laat met ons antwoord, sorry" in await mine_of(paula)
    await els.replies("hallo", to="Antwoorden?")
    assert f"{code}: we schreven je iets terug" in await mine_of(paula)
    await els.taps("Sluiten")
    await els.taps("Opgelost")
    assert f"{code}: afgerond vandaag" in await mine_of(paula)


async def test_of_what_is_closed_the_newest_five_are_there_and_no_text_at_all(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    codes = []
    for number in range(7):
        codes.append(await asks(paula, f"kanarieveer {number}"))
        await els.taps("Sluiten")
        await els.taps("Opgelost")
    codes.append(await asks(paula, "kanarieveer 8"))
    screen = await mine_of(paula)
    assert CODE.findall(screen) == list(reversed(codes[2:]))
    assert "kanarieveer" not in screen


async def test_the_small_screen_says_what_one_can_do(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    code = await asks(paula, "mijn kraan lekt")
    await paula.says("/mijn")
    await paula.taps(f"Bekijk {code}")
    screen = await paula.last()
    assert f"Je vraag {code}" in screen["text"] and "Nu: wacht op een mens" in screen["text"]
    assert "kraan" not in screen["text"]
    assert await paula.buttons() == [
        "➕ Iets toevoegen",
        "👀 Wie las mijn vraag?",
        "🪪 Mijn naam of nummer tonen",
        f"🗑️ Wis {code}",
        "🗂️ Al mijn vragen",
    ]
    await paula.taps("Al mijn vragen")
    assert "Jouw vragen" in (await paula.last())["text"]
    await els.taps("Sluiten")
    await els.taps("Opgelost")
    await paula.taps(f"Bekijk {code}")
    assert await paula.buttons() == ["👀 Wie las mijn vraag?", f"🗑️ Wis {code}", "🗂️ Al mijn vragen"]


async def test_a_draft_is_not_among_them(house: House) -> None:
    paula = await house.resident()
    await paula.says("/hulp")
    await paula.says("nog niet verstuurd")
    (draft,) = await rows(house, help_requests)
    for tap in (MineOpened(draft.id), ReadersAsked(draft.id)):
        await paula.taps(data=tap.pack(), forge=True)
        assert (await paula.last())["text"].startswith("Dat vind ik niet terug")
    assert "Je hebt geen vragen bij een mens" in await mine_of(paula)


async def readers_of(paula: Person, code: str) -> list[str]:
    """The lines of who read it."""
    await paula.says("/mijn")
    await paula.taps(f"Bekijk {code}")
    await paula.taps("Wie las mijn vraag?")
    return [line for line in (await paula.last())["text"].splitlines() if line.startswith("•")]


async def test_who_read_it_is_a_function_and_a_time_and_never_a_name(house: House) -> None:
    els, paula = await house.regisseur("Elsje Voorbeeld"), await house.resident()
    code = await asks(paula, "mijn kraan lekt")
    before = await readers_of(paula, code)
    await els.taps("Ik neem dit")
    await els.replies("Ik kom donderdag.", to="Antwoorden?")
    after = await readers_of(paula, code)
    assert "• Buurtregisseur, vandaag om 10 u: nam je vraag op zich" in after
    assert "• Buurtregisseur, vandaag om 10 u: schreef je terug" in after
    assert len(after) >= len(before) + 2
    assert "Elsje" not in str(await paula.transcript())
    assert "kraan" not in (await paula.last())["text"]


async def test_nobody_read_it_is_said_too(house: House) -> None:
    paula = await house.resident()
    code = await asks(paula, "mijn kraan lekt")
    assert await readers_of(paula, code) == []
    assert "Nog niemand." in (await paula.last())["text"]


async def test_own_acts_those_of_the_clock_and_of_other_requests_are_no_reading(house: House) -> None:
    paula, piet = await house.resident(), await house.resident("Piet")
    code = await asks(paula, "mijn kraan lekt")
    await asks(piet, "de trap is glad")
    first, second = await rows(house, help_requests)

    async def write_down(tx: Tx) -> None:
        now = house.clock.now()
        mine, other = await repository.find(tx, first.id), await repository.find(tx, second.id)
        assert mine is not None
        assert other is not None
        for role, action, about in (
            ("regisseur", "opened", other),
            ("resident", "opened", mine),
            ("clock", "shown", mine),
            ("regisseur", "muted", mine),
        ):
            await repository.trail(tx, about, actor_id=PersonId(99), role=role, action=action, now=now)
        for minute in range(12):
            at = now + timedelta(minutes=minute)
            for _ in range(2):
                await repository.trail(tx, mine, actor_id=PersonId(99), role="regisseur", action="opened", now=at)

    await house.write(write_down)
    lines = await readers_of(paula, code)
    assert len(lines) == 10 and all(line.endswith("las je vraag") for line in lines)
    assert "En 2 keer eerder." in (await paula.last())["text"]
