"""/privacy and /wis: seen, taken along, and gone, down to the bytes of the file."""

import ast
from pathlib import Path

import pytest
from sqlalchemy import select

import community
from core.database import Tx
from core.ids import ChatId
from core.outbox import Lane, MessageKind, Owed, owe
from core.tables import metadata
from handlers.cards.privacy import LONGEST_PAGE, EraseAnswered, readable, shown_in_pages
from handlers.cards.start import NEWS
from handlers.scene import Words
from messages.catalogue import Catalogue
from messages.languages import LANGUAGES, Language
from tests.house import MORNING, House, Person

PLANTED = "Mijn kleine zebra heet Wolkenkrabber"
USER_ID = 7_318_204_951
"""Long enough that its bytes stand for nobody else."""


async def planted_resident(house: House) -> Person:
    """A resident with an unmistakable number, who follows a theme and wrote something unmistakable."""
    person = await house.stranger("Paula", user_id=USER_ID)
    await person.says(PLANTED)
    await person.taps("Ja, dat is goed")
    await person.taps(data="1.news.yes", forge=True)
    await person.taps(data="1.theme.food", forge=True)
    return person


def holds(house: House, *needles: bytes) -> list[bytes]:
    """Which of these stand anywhere in the database's files."""
    files = [house.database_file, house.database_file.with_name(house.database_file.name + "-wal")]
    stored = b"".join(file.read_bytes() for file in files if file.exists())
    return [needle for needle in needles if needle in stored]


NEEDLES = (str(USER_ID).encode(), USER_ID.to_bytes(6, "big"), PLANTED.encode())


async def test_wis_leaves_nothing_of_the_person_in_the_file(house: House) -> None:
    paula = await planted_resident(house)

    async def wait_for_her(tx: Tx) -> None:
        later = house.clock.now().replace(year=2027)
        waiting = Owed(ChatId(USER_ID), MessageKind(NEWS.name, Lane.BROADCAST), {"hint": PLANTED}, due_at=later)
        await owe(tx, house.bot.rooms.bot_id, [waiting], now=house.clock.now())

    await house.write(wait_for_her)
    assert holds(house, *NEEDLES) == list(NEEDLES), "the needles are found before, or this test proves nothing"
    await paula.says("/wis")
    await paula.taps("Ja, wis alles")
    await house.waits(hours=2)
    await house.database.shrink_log()
    assert holds(house, *NEEDLES) == []


async def test_the_log_beside_the_file_is_emptied_at_once(house: House) -> None:
    paula = await planted_resident(house)
    log = house.database_file.with_name(house.database_file.name + "-wal")
    before = log.stat().st_size
    await paula.says("/wis")
    await paula.taps("Ja, wis alles")
    await house.settled()
    assert log.stat().st_size < before


async def test_wis_takes_two_taps_and_no_changes_nothing(house: House) -> None:
    paula = await planted_resident(house)
    await paula.says("/wis")
    assert "Wil je alles wissen" in (await paula.last())["text"]
    await paula.taps("Nee, laat staan")
    assert "niets gewist" in (await paula.last())["text"]
    async with house.database.read() as tx:
        assert len((await tx.execute(select(metadata.tables["people"]))).all()) == 1


async def test_the_goodbye_arrives_in_the_persons_language_and_is_honest(house: House) -> None:
    amina = await house.resident("Amina", "nl")
    await amina.says("/taal")
    await amina.taps("Français")
    await amina.says("/effacer")
    await amina.taps("Oui, tout effacer")
    goodbye = (await amina.last())["text"]
    assert "Tout est effacé" in goodbye
    assert "déjà lu" in goodbye
    assert "Telegram garde encore" in goodbye
    assert await amina.buttons() == []


async def test_after_wis_the_person_is_a_stranger(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/wis")
    await bram.taps("Ja, wis alles")
    await bram.says("/nieuw")
    assert "Dit is voor vrijwilligers" in (await bram.last())["text"]
    await bram.says("hallo")
    assert "Is dat goed voor jou" in (await bram.last())["text"]


async def test_a_double_tap_erases_once_and_leaves_nobody(house: House) -> None:
    paula = await house.resident()
    await paula.says("/wis")
    question = (await paula.last())["message_id"]
    await paula.taps("Ja, wis alles")
    await paula.taps(data=EraseAnswered(1).pack(), message_id=question, forge=True)
    assert "Alles is gewist" in (await paula.last())["text"]
    async with house.database.read() as tx:
        for name in ("people", "chats", "consents"):
            assert (await tx.execute(select(metadata.tables[name]))).all() == [], name


async def test_the_admins_hear_that_a_regisseur_left(house: House) -> None:
    admin, els = await house.admin(), await house.regisseur()
    await els.says("/wis")
    await els.taps("Ja, wis alles")
    assert "Er stopte een rol" in (await admin.last())["text"]


async def test_the_menu_of_an_erased_volunteer_is_everybodys_again(house: House) -> None:
    bram = await house.resident("Bram")
    await bram.says("/taal")
    await bram.taps("English")
    await bram.says("/erase")
    await bram.taps("erase everything")
    assert "hulp" in [one["command"] for one in (await bram.chat())["commands"]]


async def test_erasing_one_leaves_the_neighbours_alone(house: House) -> None:
    paula, rik = await house.resident("Paula", follows=("food",)), await house.resident("Rik", follows=("food",))
    await paula.says("/wis")
    await paula.taps("Ja, wis alles")
    await rik.says("/privacy")
    await rik.taps("Toon wat je van mij bewaart")
    assert "Thema: " in (await rik.last())["text"]


@pytest.mark.parametrize(
    ("language", "command", "expected"),
    [
        ("nl", "/privacy", ["90 dagen", "Telegram", "/wis", "Gegevensbeschermingsautoriteit", "buurtregisseur"]),
        ("fr", "/vieprivee", ["90 jours", "Telegram", "/effacer", "Autorité de protection des données", "référent"]),
        ("en", "/privacy", ["90 days", "Telegram", "/erase", "Data Protection Authority", "neighbourhood worker"]),
    ],
)
async def test_privacy_tells_what_is_kept_who_reads_and_how_to_complain(
    house: House, language: str, command: str, expected: list[str]
) -> None:
    stranger = await house.stranger(language=language)
    await stranger.says(command)
    text = (await stranger.last())["text"]
    assert [word for word in [*expected, "Buurthuis Het Voorbeeld"] if word not in text] == []


async def test_the_export_shows_what_was_planted(house: House) -> None:
    paula = await planted_resident(house)
    await paula.says("/privacy")
    await paula.taps("Toon wat je van mij bewaart")
    text = (await paula.last())["text"]
    planted = [
        str(USER_ID),
        "De Testhoek",
        "de bot gebruiken",
        "nieuws van de buurt krijgen",
        "vandaag om",
        "Nederlands",
    ]
    assert [piece for piece in planted if piece not in text] == []


async def test_the_export_is_of_the_one_who_taps(house: House) -> None:
    paula, rik = await house.resident("Paula"), await house.resident("Rik")
    await rik.says("/privacy")
    await rik.taps("Toon wat je van mij bewaart")
    text = (await rik.last())["text"]
    assert str(rik.user_id) in text
    assert str(paula.user_id) not in text


def test_a_long_export_is_cut_into_messages_that_fit_and_loses_nothing() -> None:
    texts = [f"{number} " + "woord " * 600 for number in range(6)]
    kept = {"help": {"requests": [{"messages": [{"text": text} for text in texts]}]}}
    pages = shown_in_pages(readable(Words(Catalogue(), "nl", MORNING), kept))
    assert len(pages) > 1
    assert max(map(len, pages)) <= LONGEST_PAGE
    assert "".join(pages).count("woord") == 6 * 600


def exported_names() -> set[str]:
    """Every name under which a room exports something, read from its source."""
    rooms = Path(community.__file__).parent
    names = {folder.name for folder in rooms.iterdir() if (folder / "personal_data.py").exists()} | {"floor"}
    for file in [*rooms.glob("*/personal_data.py"), rooms / "privacy" / "floor.py"]:
        for node in ast.walk(ast.parse(file.read_text())):
            match node:
                case ast.Dict(keys=keys):
                    names |= {str(key.value) for key in keys if isinstance(key, ast.Constant)}
                case ast.Subscript(slice=ast.Constant(value=str(name)), ctx=ast.Store()):
                    names.add(name)
    return names


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_a_room_exports_has_a_name_in_words(language: Language) -> None:
    assert {"telegram_number", "follows", "language", "roles"} <= exported_names()
    catalogue = Catalogue()
    for name in exported_names():
        assert catalogue.plain(language, f"privacy-label-{name.replace('_', '-')}"), name
