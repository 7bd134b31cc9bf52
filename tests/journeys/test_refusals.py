"""What cannot be is said kindly, changes nothing, and shows another way."""

import re
from collections.abc import Iterable

from community.volunteers.roles import Role
from handlers.commands import COMMANDS
from tests.house import House, Person
from tests.journeys.phones import (
    WAYS_OUT,
    all_read,
    asks,
    code_in,
    data_of,
    in_a_group,
    kept,
    posts,
    quoted,
    reads,
    toasts,
    unread_updates,
)

ODD_TEXTS = [
    "<b>vet</b> & <a href='https://example.org'>klik</a> <script>alert(1)</script>",
    "</blockquote><b>🏁 Gesloten</b>",
    "👩‍👩‍👧‍👦 🇧🇪 ✊🏿 e\u0301 ﷽",
    "\u202eלוםש אני צריך עזרה\u202c مرحبا",
    "&lt;i&gt; &amp; {code} { $code } %s \\n",
]


async def test_commands_of_a_role_are_refused_with_a_reason_and_nothing_changes(house: House) -> None:
    refusals = {
        "nl": ("Dit is voor vrijwilligers", "Dit is voor de buurtregisseur", "Dit is voor beheerders"),
        "fr": ("C'est pour les volontaires", "C'est pour le référent", "C'est pour les administrateurs"),
        "en": ("This is for volunteers", "This is for the neighbourhood", "This is for admins"),
    }
    for language, (volunteers, desk, admins) in refusals.items():
        somebody = await house.resident("Iemand", language)
        before = await kept(house)
        heard = []
        for command in COMMANDS:
            if command.role is not Role.RESIDENT:
                await somebody.says("/" + command.name_in(language))
                heard += [(command.role, text) for text in await somebody.hears()]
        whose = {Role.VOLUNTEER: volunteers, Role.REGISSEUR: desk, Role.ADMIN: admins}
        assert len(heard) == sum(1 for command in COMMANDS if command.role is not Role.RESIDENT)
        assert [text for role, text in heard if not text.startswith(whose[role])] == []
        assert await kept(house) == before


async def test_every_name_of_a_command_works_in_a_chat_of_any_language(house: House) -> None:
    for language in ("nl", "fr", "en"):
        somebody = await house.resident("Iemand", language)
        unknown = await _says_unknown(somebody)
        for command in COMMANDS:
            answers = set()
            for name in command.names:
                await somebody.says(f"/{name}")
                answers.add("\n".join(await somebody.hears()))
            assert len(answers) == 1, (language, command.names)
            assert answers.isdisjoint({unknown, ""}), (language, command.names)


async def _says_unknown(person: Person) -> str:
    await person.says("/geencommando")
    return await reads(person)


async def test_a_role_is_lost_in_the_middle_of_a_draft(house: House) -> None:
    admin, bram = await house.admin(), await house.volunteer("Bram")
    await bram.says("/nieuw Soepdag")
    await admin.says("/rollen")
    await admin.taps("Neem terug")
    await admin.taps("Ja, neem terug")
    await bram.says("samen eten")
    assert "Dit is voor vrijwilligers" in await reads(bram)
    await bram.taps("samen eten")
    assert "Dit is voor vrijwilligers" in await reads(bram)


async def test_without_a_yes_nothing_is_kept_and_nobody_hears_of_it(house: House) -> None:
    els, nel = await house.regisseur("Els"), await house.stranger("Nel")
    before, at_desk = await kept(house), len(await els.transcript())
    await nel.says("mijn man is ziek en ik heb hulp nodig")
    await nel.says("nee")
    await nel.says("/hulp")
    await nel.sends(voice=True)
    assert all("Is dat goed voor jou?" in one["text"] for one in await nel.transcript() if one["from"] == "bot")
    await nel.taps("Nee, liever niet")
    assert "Ik bewaar niets van wat je schrijft." in await reads(nel)
    assert await kept(house) == before
    assert await unread_updates(house) == 0
    assert len(await els.transcript()) == at_desk


async def test_no_can_become_yes_later(house: House) -> None:
    nel = await house.stranger("Nel")
    await nel.says("mijn frigo is leeg")
    await nel.taps("Nee, liever niet")
    goodbye = await nel.last()
    assert goodbye["text"].endswith("\n".join(WAYS_OUT["nl"]))
    assert goodbye["buttons"] == []
    await nel.says("/start")
    await nel.taps("Ja, dat is goed")
    assert "Welkom in De Testhoek!" in await reads(nel)


async def test_an_unknown_command_is_said_to_be_unknown_and_answers_no_question(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/soep")
    assert "Dat commando ken ik niet" in await reads(bram)
    await bram.says("/nieuw")
    await bram.says("/soep")
    assert "Dat commando ken ik niet" in await reads(bram)
    await bram.says("Soepdag")
    assert "Waar past dit bij?" in await reads(bram)


async def test_what_the_bot_cannot_read_is_offered_to_a_person_and_passed_on_by_its_file_id(house: House) -> None:
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    for kind in ("voice", "photo", "document"):
        await paula.sends(**{kind: True})
        assert "Dit kan ik niet lezen, want ik ben een bot." in await reads(paula)
        assert (await reads(paula)).endswith("\n".join(WAYS_OUT["nl"]))
        await paula.taps("Ja, aan een mens")
        await paula.taps("Ja, stuur door")
        assert (await els.last())["kind"] == kind
        await paula.taps("Dat is alles")
    methods = {line.get("method") for line in await house.ledger()}
    assert not methods & {"getFile", "forwardMessage", "copyMessage"}


async def test_a_sticker_cannot_be_passed_on_so_words_are_asked_for(house: House) -> None:
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    before = len(await els.transcript())
    await paula.sends(sticker=True)
    await paula.taps("Ja, aan een mens")
    assert "Schrijf in je eigen woorden" in await reads(paula)
    await paula.sends(sticker=True)
    assert "Dit kan ik niet doorgeven." in await reads(paula)
    await paula.says("dan maar met woorden")
    await paula.taps("Ja, stuur door")
    assert len(await els.transcript()) == before + 1


async def test_a_photo_at_a_question_of_a_draft_is_kept_and_a_sticker_loses_nothing(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw")
    await bram.sends(photo=True)
    assert "📷 De foto staat erbij." in await all_read(bram)
    assert "Wat ga je doen?" in await reads(bram)
    await bram.sends(sticker=True)
    assert "Dat kan ik hier niet lezen." in await all_read(bram)
    await bram.says("Soepdag")
    assert "Waar past dit bij?" in await reads(bram)


async def test_a_text_of_nothing_but_spaces_is_answered_and_harms_nothing(house: House) -> None:
    """No telephone sends it, but a client may."""
    paula = await house.resident("Paula")
    person = {"id": paula.user_id, "is_bot": False, "first_name": "Paula", "language_code": "nl"}
    chat = {"id": paula.chat_id, "type": "private", "first_name": "Paula"}
    for number, text in enumerate(["   ", "\n", "\u200b\u2060"]):
        message = {"message_id": 5000 + number, "date": 1795510800, "chat": chat, "from": person, "text": text}
        before = len(await paula.transcript())
        await house.post("/sim/updates", {"update": {"message": message}})
        await house.settled()
        (answer,) = (await paula.transcript())[before:]
        assert "Dat weet ik niet zeker" in answer["text"], repr(text)


async def test_a_text_as_long_as_telegram_allows_is_answered_and_passed_on_whole(house: House) -> None:
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    text = ("mijn verhaal is lang " * 200)[:4095] + "."
    await paula.says(text)
    assert "Bedoel je" in await reads(paula) or "Dat weet ik niet zeker" in await reads(paula)
    await asks(paula, text)
    below = [one for one in await els.transcript() if one["text"].startswith("💬")]
    # Telegram trims the space at the end of a message: where a text is cut, that is all that may go.
    assert _words(quoted(one) for one in below) == text.split()
    assert text.startswith(quoted(next(one for one in await els.transcript() if one["text"].startswith("🙋"))))
    await els.replies(text, to="Antwoorden?")
    assert _words(quoted(one) for one in await paula.transcript() if one["from"] == "bot") == text.split()


def _words(pieces: Iterable[str]) -> list[str]:
    return " ".join(pieces).split()


async def test_names_and_texts_arrive_exactly_and_bring_no_markup_along(house: House) -> None:
    els, jan = await house.regisseur("<b>Els</b> & 👩‍👩‍👧"), await house.resident("Jan", follows=("food",))
    for text in ODD_TEXTS:
        await _arrives_exactly(house, text, els, jan)


async def _arrives_exactly(house: House, text: str, els: Person, jan: Person) -> None:
    paula, bram = await house.resident(text), await house.volunteer(text)
    await asks(paula, text)
    assert quoted(await els.last()) == text
    assert await bold_in_quotes(els) == 0
    await els.replies(text, to=code_in(await reads(els)))
    assert quoted(await paula.last()) == text
    assert await bold_in_quotes(paula) == 0

    await posts(bram, text)
    invitation = await jan.last()
    assert re.sub("[\u202a-\u202e]", "", text) in invitation["text"]  # a title may not turn the rest of a card around
    assert [one["type"] for one in invitation["entities"]].count("bold") == 2  # ours: the headline and the title
    assert "text_link" not in {one["type"] for one in invitation["entities"]}


async def bold_in_quotes(person: Person) -> int:
    """How many bold letters or links stand in the newest message where somebody else's words should stand."""
    entities = (await person.last())["entities"]
    (quote,) = [one for one in entities if one["type"] == "blockquote"]
    inside = range(quote["offset"], quote["offset"] + quote["length"])
    return sum(one["type"] in ("bold", "text_link") and one["offset"] in inside for one in entities)


async def test_an_expired_a_used_and_a_foreign_invite_get_one_and_the_same_answer(two_buurten: House) -> None:
    house = two_buurten
    admin, bram, late = await house.admin(), await house.resident("Bram"), await house.resident("Laat")
    links = []
    for _ in range(2):
        await admin.says("/uitnodigen")
        await admin.taps("Vrijwilliger")
        links.append((await reads(admin)).rpartition("?start=")[2])
    used, expired = links
    await bram.says(f"/start {used}")
    assert "Welkom! Je rol in De Testhoek" in await all_read(bram)
    await house.waits(hours=48, minutes=1)
    answers = set()
    for payload in (used, expired, "i_AAAAAAAAAAAAAAAAAAAAAA", "i_"):
        await late.says(f"/start {payload}")
        answers.add("\n".join(await late.hears()))
    assert len(answers) == 1
    assert answers.pop().startswith("Deze link werkt niet, of niet meer.")
    await late.says("/nieuw")
    assert "Dit is voor vrijwilligers" in await reads(late)


async def test_in_a_group_only_a_command_to_the_bot_is_answered_with_a_link_to_write_privately(house: House) -> None:
    els, paula, jan = await house.regisseur("Els"), await house.resident("Paula"), await house.resident("Jan")
    group = await in_a_group(house, paula, jan)
    before, at_desk = await kept(house), len(await els.transcript())
    for text in ("mijn frigo is leeg", "ik wil niet meer leven", "/hulp", "/hulp@een_andere_bot", "STOP", "hulp"):
        await group.says(text)
        assert await group.hears() == [], text
    await group.sends(voice=True)
    assert await group.hears() == []

    await group.says(f"/hulp@{house.bot.rooms.bot_username}")
    (pointer,) = await group.hears()
    assert "Schrijf me gerust apart" in pointer
    assert "Écrivez-moi en privé" in pointer
    links = [button["url"] for row in (await group.last())["buttons"] for button in row]
    assert set(links) == {f"https://t.me/{house.bot.rooms.bot_username}?start=group"}
    assert await kept(house) == before
    assert len(await els.transcript()) == at_desk
    assert "1813" not in await all_read(paula)


async def test_who_blocks_the_bot_is_not_written_to_and_is_answered_after_coming_back(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    jan = await house.resident("Jan", follows=("food",))
    await paula.blocks()
    before = len(await paula.transcript())
    await posts(bram, "Soepdag")
    assert "Soepdag" in await all_read(jan)
    assert len(await paula.transcript()) == before
    await paula.blocks(False)
    await paula.says("mijn frigo is leeg")
    assert (await reads(paula)).startswith("🍲 Sociale kruidenier")
    await posts(bram, "Frietdag")
    assert "Frietdag" in await reads(paula)


async def test_an_account_that_is_gone_is_found_out_by_the_first_message_and_the_desk_hears_it(house: House) -> None:
    """No update tells of that: only Telegram's 403."""
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    await asks(paula, "mijn kraan lekt")
    await house.post(f"/sim/chats/{paula.chat_id}/state", {"state": "deactivated"})
    await els.replies("Ik kom donderdag.", to="Antwoorden?")
    assert "Een antwoord kwam niet aan." in await all_read(els)


async def test_a_foreign_tap_on_a_card_of_the_desk_is_refused_and_said(house: House) -> None:
    els, paula, jan = await house.regisseur("Els"), await house.resident("Paula"), await house.resident("Jan")
    await asks(paula, "mijn kraan lekt")
    before = await kept(house)
    for name in ("claim", "close"):
        await jan.taps(data=await data_of(els, name), forge=True)
        assert "Dit is voor de buurtregisseur" in await reads(jan)
        assert (await toasts(jan))[-1] == "Dit is niet voor jou bedoeld."
    assert await kept(house) == before
