"""One screen before a yes: who reads it, what they see, how long, who carries it, how to take it back, another way."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from community.help.pseudonyms import pseudonym_in
from community.help.tables import help_messages, help_requests
from handlers.cards.asking.help import AskHuman
from tests.handlers.test_help import NO, YES, rows
from tests.house import House, Person, a_neighbourhood

REALISTIC = a_neighbourhood(name="Sint-Jansmolenbeek-West", phone="+32 2 000 00 90") | {
    "organisation": "Lokaal Dienstencentrum De Gele Wijzer",
    "regisseur_title": {
        "nl": "buurtregisseur",
        "fr": "coordinatrice de quartier",
        "en": "neighbourhood coordinator",
    },
    "phone_hours": {"nl": "ma-vr 9-17 u", "fr": "lu-ve 9-17 h", "en": "Mon-Fri 9-5"},
}


@pytest.fixture
async def real_names(tmp_path: Path) -> AsyncIterator[House]:
    """The whole bot, with names as long as they are in reality, and sixty days of keeping."""
    house = House(tmp_path, neighbourhoods=[REALISTIC], retention={"days_after_closing": 60})
    await house.open()
    yield house
    await house.close()


def words_in(screen: str) -> list[str]:
    """What one reads aloud."""
    return [word for word in screen.split() if any(letter.isalnum() for letter in word)]


async def consent_of(house: House, language: str) -> str:
    """The screen, as it is shown."""
    await house.regisseur()
    paula = await house.resident("Paula", language)
    await paula.says("/hulp")
    await paula.says("xyz")
    return str((await paula.last())["text"])


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
async def test_it_has_at_most_sixty_words_with_names_of_real_length(real_names: House, language: str) -> None:
    screen = await consent_of(real_names, language)
    (draft,) = await rows(real_names, help_requests)
    assert len(words_in(screen)) <= 60, (len(words_in(screen)), screen)
    take_back = {"nl": "/mijn", "fr": "/mes", "en": "/mine"}[language]
    title = REALISTIC["regisseur_title"][language]
    name = pseudonym_in(language, draft.pseudonym)
    for fact in ("60", "Telegram", "112", "+32 2 000 00 90", REALISTIC["organisation"], title, name, take_back):
        assert fact in screen, fact
    sentences = [one for one in re.split(r"[.?!]\s|\n", screen) if "+32" not in one]
    assert max(len(re.findall(r"[\w/'’-]+", one)) for one in sentences) <= 12, screen


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
async def test_it_fits_the_house_too(house: House, language: str) -> None:
    screen = await consent_of(house, language)
    assert len(words_in(screen)) <= 56, (len(words_in(screen)), screen)
    assert "90" in screen


async def test_added_to_it_says_so_and_still_fits(real_names: House) -> None:
    await consent_of(real_names, "nl")
    paula = Person(real_names, 1002, "Paula", "nl")
    await paula.says("en nog iets")
    screen = (await paula.last())["text"]
    assert screen.startswith("Het staat erbij.")
    assert len(words_in(screen)) <= 60, screen


async def test_each_request_has_another_name_and_code(house: House) -> None:
    await house.regisseur()
    paula = await house.resident()
    for number in range(4):
        await paula.says("/hulp")
        await paula.says(f"vraag {number}")
        await paula.taps(YES)
    requests = await rows(house, help_requests)
    assert len({one.code for one in requests}) == 4
    assert len({one.pseudonym for one in requests}) > 1


async def test_a_language_chosen_in_between_is_that_of_the_rest(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("/hulp")
    await paula.says("mijn kraan lekt")
    await paula.says("/taal")
    await paula.taps("Français")
    await paula.says("et la sonnette ne marche pas")
    assert "C'est ajouté." in (await paula.last())["text"]
    await paula.taps("Oui, transmettez")
    assert "Votre demande est arrivée." in (await paula.last())["text"]
    card = "\n".join(one["text"] or "" for one in await els.transcript())
    assert "mijn kraan lekt\n\net la sonnette ne marche pas" in card and "Frans" in card


async def test_who_chose_no_neighbourhood_yet_chooses_it_first_and_nothing_is_kept(two_buurten: House) -> None:
    house = two_buurten
    nel = await house.stranger("Nel")
    await nel.says("hulp")
    assert "Is dat goed voor jou?" in (await nel.last())["text"]
    await nel.taps("Ja, dat is goed")
    assert "In welke buurt woon je?" in "\n".join(await nel.hears())
    for again in ("/hulp", "mens"):
        await nel.says(again)
        assert "In welke buurt woon je?" in (await nel.last())["text"], again
    await nel.sends(voice=True)
    assert await rows(house, help_requests) == []


async def test_an_old_screen_after_everything_was_erased_finds_nothing(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("/hulp")
    await paula.says("mijn kraan lekt")
    screen = await paula.last()
    data = screen["buttons"][0][0]["data"]
    await paula.says("/wis")
    await paula.taps("Ja, wis alles")
    await paula.says("/start")
    await paula.taps("Ja, dat is goed")
    await paula.taps(data=data, message_id=screen["message_id"], forge=True)
    assert "Dat vind ik niet terug" in "\n".join(await paula.hears())
    assert "kraan" not in "\n".join(one["text"] or "" for one in await els.transcript())
    assert await rows(house, help_requests) == [] and await rows(house, help_messages) == []


async def test_a_photo_without_words_and_the_longest_text_go_along(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    long = "woord " * 682 + "eind"  # 4,096 characters
    assert len(long) == 4096
    await paula.says("/hulp")
    await paula.sends(photo=True)
    assert "Zal ik dit doorsturen?" in (await paula.last())["text"]
    await paula.says(long)
    await paula.taps(YES)
    at_desk = [one for one in await els.transcript() if one["from"] == "bot"]
    assert "photo" in [one["kind"] for one in at_desk]
    assert "eind" in "\n".join(one["text"] or "" for one in at_desk)
    assert all(len((one["text"] or "").encode("utf-16-le")) // 2 <= 4096 for one in at_desk)


async def test_a_no_after_a_yes_to_another_draft_erases_that_draft_alone(house: House) -> None:
    await house.regisseur()
    paula = await house.resident()
    await paula.says("/hulp")
    await paula.says("eerste vraag")
    await paula.taps(YES)
    await paula.says("/hulp")
    await paula.says("tweede vraag")
    await paula.taps(NO)
    assert [one.state for one in await rows(house, help_requests)] == ["open"]


async def test_the_topic_of_the_first_words_is_kept_with_the_request(house: House) -> None:
    await house.regisseur()
    paula = await house.resident()
    for text, topic in (("mijn frigo is leeg", "food"), ("xqzv brrr", None)):
        await paula.says("/hulp")
        await paula.says(text)
        await paula.taps(YES)
        assert [one.topic for one in await rows(house, help_requests)][-1] == topic, text


@pytest.mark.parametrize("said", ["/menu", "/agenda", "/mijn", "mijn frigo is leeg", "/dichtbij", "xqzv brrr"])
async def test_under_every_answer_stands_the_way_to_a_person(house_with_agenda: House, said: str) -> None:
    paula = await house_with_agenda.resident()
    await paula.says(said)
    if said == "/dichtbij":
        await paula.sends(location={"latitude": 51.0405, "longitude": 3.7207})
    if said == "/menu":
        await paula.taps("🍲")
    if said == "/mijn":
        return await _first_of_mine_has_it(paula)
    assert AskHuman().pack() in str((await paula.last())["buttons"])
    if said == "/agenda":
        await paula.taps("1 ·")
        assert AskHuman().pack() in str((await paula.last())["buttons"])
    await paula.taps(data=AskHuman().pack())
    expected = "Zal ik dit doorsturen?" if not said.startswith("/") else "in je eigen woorden"
    assert expected in (await paula.last())["text"]
    return None


async def _first_of_mine_has_it(paula: Person) -> None:
    activities = [one for one in await paula.transcript() if "/agenda" in (one["text"] or "")][-1]
    assert AskHuman().pack() in str(activities["buttons"])
