"""The team and the answers: wordings that helped are added by a tap, a status is one tap, and /waarom tells why."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from handlers.answers.why import explain
from handlers.cards.editing import Explanation, Explanations, StatusGiven, WordingAdded, WordingTakenBack
from handlers.cards.services import Helped, ServiceChosen
from knowledge.models import Service, ServiceStatus
from knowledge.tables import phrasing_candidates
from tests.house import MORNING, House, Person, a_neighbourhood
from tests.journeys.phones import all_read, buttons_of, data_of, kept, reads, toasts

WORKSHOPS = """
[[service]]
id = "bloemenhoek"
category = "meeting"
pictogram = "🌱"
name.nl = "Atelier De Bloem"
name.fr = "Atelier La Fleur"
summary.nl = "Samen knutselen met bloemen."
summary.fr = "Bricoler ensemble avec des fleurs."
status = "open"

[[service]]
id = "schaafhoek"
category = "repair"
pictogram = "🔧"
name.nl = "Atelier De Schaaf"
name.fr = "Atelier Le Rabot"
summary.nl = "Samen knutselen met hout."
summary.fr = "Bricoler ensemble avec du bois."
status = "open"
"""
PHONE = "0400 00 00 12"
ODD = {
    "nl": f"Dag, mijn naam is Griselda Benali. Het atelier voor ne kromme zwoezel? Bel {PHONE}, dank u",
    "fr": f"Bonjour, je m'appelle Griselda Benali. L'atelier pour mon zwazou tordu ? Téléphone {PHONE}, merci",
}
SCRUBBED = {
    "nl": "het atelier voor ne kromme zwoezel bel",
    "fr": "l'atelier pour mon zwazou tordu téléphone",
}
LOOK = {"nl": "/woorden", "fr": "/mots", "en": "/words"}


@pytest.fixture
async def workshops(tmp_path: Path) -> AsyncIterator[House]:
    """A neighbourhood with two workshops, and a bot that asks back rather than not knowing."""
    file = tmp_path / "workshops.toml"
    file.write_text(WORKSHOPS, encoding="utf-8")
    there = a_neighbourhood() | {"knowledge": [file]}
    house = House(tmp_path, neighbourhoods=[there], match={"sure": 0.95, "which": 0.01})
    await house.open()
    yield house
    await house.close()


def entry(house: House, slug: str) -> Service:
    """One of the workshops, as questions find it now."""
    where = next(iter(house.bot.rooms.neighbourhoods)).id
    return next(one for one in house.bot.rooms.knowledge.seen_by(where) if one.slug == slug)


async def first_offered(person: Person) -> str:
    """What the newest answer puts first: the title of a card, or the first button of a choice."""
    last = await person.last()
    labels = [button["text"] for button in buttons_of(last)]
    return labels[0] if "✖️" in " ".join(labels) else str(last["text"]).partition("\n")[0]


async def chooses_second(house: House, person: Person, text: str) -> str:
    """Ask, and choose what was offered in the second place; its label."""
    await person.says(text)
    label = (await person.buttons())[1]
    await person.taps(label)
    return label


async def candidates(house: House) -> list[str]:
    """The sources of the rows there are."""
    async with house.database.read() as tx:
        return list((await tx.execute(select(phrasing_candidates.c.source))).scalars())


def on_disk(house: House) -> bytes:
    """Everything that stands in the files of the database."""
    return b"".join(file.read_bytes() for file in house.folder.glob("house.db*"))


@pytest.mark.parametrize("language", ["nl", "fr"])
async def test_odd_words_that_led_somewhere_are_learned_by_a_tap_and_unlearned_by_another(
    workshops: House, language: str
) -> None:
    house, odd, scrubbed = workshops, ODD[language], SCRUBBED[language]
    els, paula = await house.regisseur("Els", language), await house.resident("Paula", language)
    chosen = await chooses_second(house, paula, odd)

    await els.says(LOOK[language])
    card = await reads(els)
    assert scrubbed in card
    assert chosen in card
    assert "Benali" not in card
    assert PHONE not in card
    await els.taps(data=await data_of(els, "wadd"))
    assert "✅" in (await reads(els))
    await paula.says(odd)
    assert await first_offered(paula) == chosen

    await els.taps(data=await data_of(els, "wback"))
    await paula.says(odd)
    assert await first_offered(paula) != chosen
    await els.taps(data=await data_of(els, "wadd"))
    await paula.says(odd)
    assert await first_offered(paula) == chosen

    kept_there = on_disk(house)
    assert scrubbed.encode() in kept_there  # of the entry, now that an editor added it
    for secret in ("Benali", "benali", "Griselda", PHONE):
        assert secret.encode() not in kept_there, secret


async def test_before_an_editor_says_yes_the_words_stand_nowhere_in_the_file(workshops: House) -> None:
    house, paula = workshops, await workshops.resident("Paula")
    await chooses_second(house, paula, ODD["nl"])
    assert await candidates(house) == ["choice"]
    assert b"zwoezel" not in on_disk(house)
    async with house.database.read() as tx:
        row = (await tx.execute(select(phrasing_candidates))).one()
    assert not {str(paula.chat_id), str((await paula.last())["message_id"])} & set(map(str, row))


async def test_this_helps_leaves_the_same_wording_once(workshops: House) -> None:
    house, paula = workshops, await workshops.resident("Paula")
    await chooses_second(house, paula, ODD["nl"])
    await paula.taps("👍 Dit helpt")
    assert (await toasts(paula))[-1] == "🙏 Fijn om te horen. Dank je!"
    await paula.taps("👍 Dit helpt")
    assert await candidates(house) == ["choice"]
    await paula.says("atelier zwoezelmand")
    await paula.taps(data=await data_of(paula, "svc"))
    await paula.taps("👍 Dit helpt")
    assert await candidates(house) == ["choice", "choice"]


async def test_this_helps_on_a_card_that_came_at_once_is_noted(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.says("de frigoo van mijnen zwoezel is leeg, ik heb niks meer te eten")
    await paula.taps("👍 Dit helpt")
    assert await candidates(house) == ["helped"]
    els = await house.regisseur("Els")
    await els.says("/woorden")
    assert "👍 Iemand zei dat dit hielp." in await reads(els)


async def test_what_the_entry_says_itself_teaches_nothing(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.says("mijn frigo is leeg")
    await paula.taps("👍 Dit helpt")
    assert (await toasts(paula))[-1] == "🙏 Fijn om te horen. Dank je!"
    assert await candidates(house) == []


async def test_this_does_not_help_shows_something_else_and_keeps_nothing(workshops: House) -> None:
    house, paula = workshops, await workshops.resident("Paula")
    chosen = await chooses_second(house, paula, "het atelier voor ne kromme zwoezel")
    before = await kept(house)
    await paula.taps("👎 Dit helpt niet")
    assert (await toasts(paula))[-1] == "Dank je om het te zeggen. We zoeken verder."
    other = await reads(paula)
    assert "Atelier" in other
    assert not other.startswith(chosen)
    assert "🙋 Vraag het aan een mens" in await paula.buttons()
    await paula.taps("👎 Dit helpt niet")
    assert "Meer vind ik niet." in await reads(paula)  # and not the first one again
    assert "🙋 Vraag het aan een mens" in await paula.buttons()
    assert await kept(house) == before


async def test_nothing_is_noted_of_danger_or_of_a_tap_that_chose_among_nothing(workshops: House) -> None:
    house, paula = workshops, await workshops.resident("Paula")
    await paula.says("mijn man slaat mij in het atelier")
    choice = next(one for one in reversed(await paula.transcript()) if "svc" in str(one.get("buttons")))
    await paula.taps(data=await data_of(paula, "svc"), message_id=choice["message_id"])
    assert "Atelier" in await all_read(paula)
    await paula.says("het atelier voor ne kromme zwoezel")
    await paula.taps("✖️ Geen van deze")
    assert "reply_to" in await paula.last()
    await paula.taps(data=ServiceChosen(entry(house, "schaafhoek").id).pack(), forge=True)  # here was no choice
    assert "Atelier De Schaaf" in await reads(paula)
    assert await candidates(house) == []


async def test_dropping_shows_the_next_and_they_never_come_back(workshops: House) -> None:
    house = workshops
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    for word in ("zwoezel", "brafkot"):
        await chooses_second(house, paula, f"atelier {word}")
    await els.says("/woorden")
    assert "Er wachten 2 stukjes tekst." in await reads(els)
    assert "atelier zwoezel" in await reads(els)
    await els.taps("➡️ Volgende")
    assert "atelier brafkot" in await reads(els)
    await els.taps("➡️ Volgende")
    dropping = await data_of(els, "wdrop")
    await els.taps("🗑️ Weg")
    assert "atelier brafkot" in await reads(els)
    once = await kept(house)
    await els.taps(data=dropping, message_id=(await els.last())["message_id"], forge=True)
    assert await kept(house) == once
    assert "Er wacht één stukje tekst." in await reads(els)
    await els.taps("🗑️ Weg")
    assert "Er wachten geen woorden" in await reads(els)
    await chooses_second(house, paula, "atelier zwoezel")
    await els.says("/woorden")
    assert "Er wachten geen woorden" in await reads(els)
    assert await candidates(house) == ["dropped", "dropped"]
    await els.taps(data=WordingTakenBack(1).pack(), forge=True)
    assert "Deze woorden zijn gewist." in await reads(els)


async def test_tapping_twice_adds_once_and_takes_back_once(workshops: House) -> None:
    house = workshops
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    await chooses_second(house, paula, "atelier zwoezel")
    await els.says("/woorden")
    for name in ("wadd", "wback"):
        data, message = await data_of(els, name), (await els.last())["message_id"]
        await els.taps(data=data, message_id=message)
        once = await kept(house)
        await els.taps(data=data, message_id=message, forge=True)
        assert await kept(house) == once, name


async def test_an_old_button_about_forgotten_words_is_told_so(workshops: House) -> None:
    house = workshops
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    await chooses_second(house, paula, "atelier zwoezel")
    await els.says("/woorden")
    await house.waits(days=91)
    assert await candidates(house) == []
    before = await kept(house)
    for label in ("✅ Voeg toe", "🗑️ Weg", "➡️ Volgende"):
        await els.taps(label)
        assert (await reads(els)).startswith("Dat vind ik niet terug."), label
    assert await kept(house) == before


async def test_who_is_no_regisseur_neither_sees_nor_adds_wordings(workshops: House) -> None:
    house = workshops
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula")
    await chooses_second(house, paula, "atelier zwoezel")
    before = await kept(house)
    for person in (bram, paula):
        await person.says("/woorden")
        assert (await reads(person)).startswith("Dit is voor de buurtregisseur.")
        await person.taps(data=WordingAdded(1).pack(), forge=True)
        assert (await reads(person)).startswith("Dit is voor de buurtregisseur.")
    assert await kept(house) == before
    assert "zwoezel" not in await all_read(bram)


@pytest.mark.parametrize(
    ("language", "button", "full", "line", "dated"),
    [
        (
            "nl",
            "🚦 Hoeveel plaats is er?",
            "🔴 Vol",
            "🔴 Alles is nu volzet.",
            ("vandaag", "dinsdag 24 november"),
        ),
        ("fr", "🚦 Combien de place ?", "🔴 Complet", "🔴 ", ("aujourd'hui", "mardi 24 novembre")),
    ],
)
async def test_one_tap_of_a_volunteer_and_the_next_card_says_full_today(
    workshops: House, language: str, button: str, full: str, line: str, dated: tuple[str, str]
) -> None:
    house = workshops
    bram, paula = await house.volunteer("Bram", language), await house.resident("Paula", language)
    chosen = await chooses_second(house, bram, "atelier")
    card = await bram.last()
    await bram.taps(button)
    asked = await bram.last()
    assert asked["message_id"] == card["message_id"]
    assert len(buttons_of(asked)) == len(ServiceStatus) + 1
    await bram.taps(full)
    assert line in await reads(bram)
    assert button in await bram.buttons()
    for days, day in zip((0, 4), dated, strict=True):
        await house.waits(days=days)
        await paula.says("atelier")
        await paula.taps(next(one for one in await paula.buttons() if one == chosen))
        shown = await reads(paula)
        assert line in shown
        assert day in shown
        assert button not in await paula.buttons()


async def test_a_status_can_be_left_as_it_is(workshops: House) -> None:
    house, bram = workshops, await workshops.volunteer("Bram")
    chosen = await chooses_second(house, bram, "atelier")
    before = (await kept(house))["services"]
    await bram.taps("🚦 Hoeveel plaats is er?")
    await bram.taps("↩️ Laat het zo")
    assert (await reads(bram)).startswith(chosen)
    assert (await kept(house))["services"] == before


@pytest.mark.parametrize("role", ["resident", "regisseur", "admin"])
async def test_the_whole_team_may_say_how_much_room_there_is_and_a_resident_may_not(
    workshops: House, role: str
) -> None:
    house = workshops
    somebody: Person = await getattr(house, role)()
    one = entry(house, "schaafhoek")
    await somebody.taps(data=StatusGiven(one.id, 3).pack(), forge=True)
    status = entry(house, "schaafhoek").status
    if role == "resident":
        assert (await reads(somebody)).startswith("Dit is voor vrijwilligers")
        assert (await toasts(somebody))[-1] == "Dit is niet voor jou bedoeld."
        assert status is ServiceStatus.OPEN
    else:
        assert "🟠 Er is een wachtlijst." in await reads(somebody)
        assert status is ServiceStatus.WAITING_LIST


async def test_a_status_that_does_not_exist_and_a_third_answer_are_old_buttons(workshops: House) -> None:
    house, bram = workshops, await workshops.volunteer("Bram")
    before = await kept(house)
    for data in (StatusGiven(1, 5).pack(), Helped(1, 2).pack()):
        await bram.taps(data=data, forge=True)
        assert [text[:23] for text in await bram.hears()] == ["Die knop is van vroeger"]
    assert await kept(house) == before


async def test_a_learned_wording_survives_a_status_and_the_other_way_round(workshops: House) -> None:
    house = workshops
    els, bram, paula = await house.regisseur("Els"), await house.volunteer("Bram"), await house.resident("Paula")
    await chooses_second(house, paula, "atelier zwoezel")
    await els.says("/woorden")
    await els.taps("✅ Voeg toe")
    (learned,) = [one for one in ("bloemenhoek", "schaafhoek") if entry(house, one).phrasings]
    await bram.taps(data=StatusGiven(entry(house, learned).id, 2).pack(), forge=True)
    now = entry(house, learned)
    assert now.status is ServiceStatus.FULL
    assert now.phrasings == {"nl": ("atelier zwoezel",)}


@pytest.mark.parametrize(
    ("language", "command", "text", "said"),
    [
        (
            *("nl", "/waarom", "mijn frigo is leeg, xqzw"),
            (
                "Ik toon het eerste meteen.",
                "🍲 Sociale kruidenier De Zwaluwkorf: heel waarschijnlijk, ",
                "ken ik: frigo, leeg",
                "ken ik niet: xqzw",
            ),
        ),
        (
            *("fr", "/pourquoi", "mon frigo est vide, xqzw"),
            (
                "Je montre tout de suite",
                "🍲 Épicerie sociale De Zwaluwkorf : très probable, ",
                "mots : frigo, vide",
                "connais pas : xqzw",
            ),
        ),
    ],
)
async def test_why_says_what_was_heard_found_and_known(
    house: House, language: str, command: str, text: str, said: tuple[str, ...]
) -> None:
    bram = await house.volunteer("Bram", language)
    await bram.says(f"{command} {text}")
    why = await reads(bram)
    for part in said:
        assert part in why
    heard = house.bot.rooms.knowledge.lexicon.concepts[_explained(house, text, language).needs[0][0]]
    assert heard.label[language] in why
    assert b"xqzw" not in on_disk(house)

    await bram.says(text)
    question = next(one for one in reversed(await bram.transcript()) if one["text"] == text)
    await bram.says(command, reply_to=question["message_id"])
    assert await reads(bram) == why


def _explained(house: House, text: str, language: str) -> Explanation:
    where = next(iter(house.bot.rooms.neighbourhoods)).id
    return explain(house.bot.rooms.knowledge, where, text, language)


async def test_why_without_a_question_says_how_to_ask(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("mijn frigo is leeg")
    for way in ({}, {"reply_to": (await bram.last())["message_id"]}):
        await bram.says("/waarom", **way)
        assert (await reads(bram)).startswith("Zet een vraag achter het commando")


async def test_why_is_for_the_team(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.says("/waarom mijn frigo is leeg")
    assert (await reads(paula)).startswith("Dit is voor vrijwilligers")


def test_an_explanation_is_remembered_for_ten_minutes_and_a_hundred_at_most() -> None:
    memory, why = Explanations(), Explanation(1, "why-would-show", (), (), (), ())  # type: ignore[arg-type]  # any number
    first = memory.keep(why, MORNING)
    assert memory.find(first, MORNING + timedelta(minutes=10)) is why
    assert memory.find(first, MORNING + timedelta(minutes=10, seconds=1)) is None
    assert memory.find(first, MORNING) is why
    later = memory.keep(why, MORNING + timedelta(minutes=11))
    assert memory.find(first, MORNING) is None  # not only refused: gone
    first = memory.keep(why, MORNING + timedelta(minutes=11))
    assert memory.find(later, MORNING) is why
    for _ in range(Explanations.MOST):
        memory.keep(why, MORNING)
    assert memory.find(first, MORNING) is None
