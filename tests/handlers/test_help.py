"""Somebody asks a person for help, as the chat shows it."""

import re
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from community.help.tables import help_messages, help_requests
from community.residents.tables import consents
from handlers.cards.asking.help import AskHuman, HelpAnswered, TakeBackAnswered
from tests.house import House, Person

CODE = re.compile(r"[A-Z]{3}-[2-9][A-Z][2-9][A-Z]")
YES, NO = "stuur door", "wis het"


async def rows(house: House, table: Any) -> list[Any]:
    """Everything in a table."""
    async with house.database.read() as tx:
        return list((await tx.execute(select(table))).all())


async def asks(person: Person, text: str) -> str:
    """From /hulp to the receipt; the code."""
    await person.says("/hulp")
    await person.says(text)
    await person.taps(YES)
    return code_in((await person.last())["text"])


def code_in(text: str) -> str:
    """The code of a request."""
    found = CODE.search(text)
    assert found, text
    return found[0]


async def test_a_request_reaches_the_regisseur_after_one_yes_and_not_before(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("/hulp")
    assert "in je eigen woorden" in (await paula.last())["text"]
    before = len(await els.transcript())
    await paula.says("mijn verwarming is stuk en ik heb het koud")
    assert "Zal ik dit doorsturen?" in (await paula.last())["text"]
    assert len(await els.transcript()) == before
    await paula.taps(YES)
    receipt = (await paula.last())["text"]
    card = await els.last()
    assert code_in(receipt) == code_in(card["text"])
    assert "morgen om 10.15 u" in receipt
    assert "mijn verwarming is stuk en ik heb het koud" in card["text"]
    assert "Paula" not in card["text"]
    (consent,) = [one for one in await rows(house, consents) if one.purpose == "help"]
    assert (consent.text_version, consent.subject.partition(":")[0]) == (1, "request")


async def test_a_no_erases_what_was_written_and_says_so(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    before = len(await els.transcript())
    await paula.says("/hulp")
    await paula.says("laat maar")
    await paula.taps(NO)
    assert "gewist" in (await paula.last())["text"]
    assert await rows(house, help_requests) == [] and await rows(house, help_messages) == []
    assert len(await els.transcript()) == before
    labels = [button["text"] for one in await paula.transcript() for row in one.get("buttons") or [] for button in row]
    assert not any(YES in label for label in labels)


async def test_a_double_tap_on_yes_makes_one_request(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("/hulp")
    await paula.says("help me even")
    (draft,) = await rows(house, help_requests)
    data = HelpAnswered(draft.id, 1).pack()
    consent = await paula.last()
    for _ in range(2):
        await house.post(
            f"/sim/chats/{paula.chat_id}/taps", {"data": data, "message_id": consent["message_id"], "forge": True}
        )
    await house.settled()
    assert len([one for one in await els.transcript() if "help me even" in (one["text"] or "")]) == 1
    assert len([one for one in await paula.transcript() if "Je vraag is binnen" in (one["text"] or "")]) == 1


async def test_more_text_while_the_screen_is_open_is_added_and_a_restart_in_between_loses_nothing(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("/hulp")
    await paula.says("eerste stuk")
    await house.restarts()
    await paula.says("tweede stuk")
    assert "Het staat erbij" in (await paula.last())["text"]
    await house.restarts()
    await paula.taps(YES)
    card = (await els.last())["text"]
    assert "eerste stuk\n\ntweede stuk" in card


async def test_an_old_no_does_not_erase_what_was_sent(house: House) -> None:
    paula = await house.resident()
    await house.regisseur()
    code = await asks(paula, "help")
    (request,) = await rows(house, help_requests)
    await paula.taps(data=HelpAnswered(request.id, 0).pack(), forge=True)
    assert (await paula.chat())["toasts"][-1]["text"].startswith("Dit was al doorgestuurd")
    assert [one.code for one in await rows(house, help_requests)] == [code]


@pytest.mark.parametrize(
    "text", ["<b>vet</b> & 'raar' 🙂👩‍👩‍👧 \"x\" <script>", "x" * 4000, "🙂" * 1500 + " einde & <i>"]
)
async def test_any_text_arrives_exactly(house: House, text: str) -> None:
    els, paula = await house.regisseur(), await house.resident()
    before = len(await els.transcript())
    await asks(paula, text)
    quoted = "".join(_quotes(one) for one in (await els.transcript())[before:])
    assert text in quoted
    await els.replies(text, to="Antwoorden?")
    answered = "".join(_quotes(one) for one in await paula.transcript() if "Buurtregisseur, " in (one["text"] or ""))
    assert answered == text


def _quotes(message: dict[str, Any]) -> str:
    text = str(message["text"] or "").encode("utf-16-le")
    found = ""
    for entity in message.get("entities") or []:
        if entity["type"] == "blockquote":
            found += text[entity["offset"] * 2 : (entity["offset"] + entity["length"]) * 2].decode("utf-16-le")
    return found


async def test_the_button_under_an_answer_takes_the_question_along(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("kan iemand mijn zolder bekijken met een verrekijker")
    await paula.taps(data=AskHuman().pack())
    assert "Zal ik dit doorsturen?" in (await paula.last())["text"]
    await paula.taps(YES)
    assert "mijn zolder bekijken" in (await els.last())["text"]


async def test_the_word_hulp_alone_begins(house: House) -> None:
    paula = await house.resident("Amina", "fr")
    await paula.says("aide")
    assert "Écrivez avec vos mots" in (await paula.last())["text"]


async def test_a_voice_note_out_of_the_blue_is_offered_to_a_person_and_sent_by_its_file_id(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.sends(voice=True)
    assert "Dit kan ik niet lezen" in (await paula.last())["text"]
    assert await rows(house, help_requests) == []
    await paula.taps("aan een mens")
    await paula.taps(YES)
    assert (await els.transcript())[-1]["kind"] == "voice"
    methods = {line.get("method") for line in await house.ledger()}
    assert not methods & {"getFile", "forwardMessage", "copyMessage"}


async def test_a_sticker_begins_with_words_instead(house: House) -> None:
    paula = await house.resident()
    await paula.sends(sticker=True)
    await paula.taps("aan een mens")
    assert "in je eigen woorden" in (await paula.last())["text"]
    await paula.sends(sticker=True)
    assert "Dit kan ik niet doorgeven" in (await paula.last())["text"]


async def test_a_photo_a_place_and_a_file_reach_the_desk(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("/hulp")
    await paula.sends(photo={"caption": "kijk <hier>"})
    await paula.sends(location={"latitude": 50.87, "longitude": 4.33})
    await paula.sends(document=True)
    await paula.taps(YES)
    kinds = [one["kind"] for one in await els.transcript()]
    assert kinds[-4:] == ["photo", "text", "location", "document"]
    photo = (await els.transcript())[-4]
    assert "kijk <hier>" in (photo.get("text") or photo.get("caption") or "")


async def test_the_resident_writes_back_when_it_is_her_turn_and_otherwise_asks_the_bot(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "mijn kraan lekt")
    await house.waits(minutes=10)
    await paula.says("waar kan ik eten")
    assert not any("waar kan ik eten" in (one["text"] or "") for one in await els.transcript() if one["from"] == "bot")
    await els.replies("Mag ik donderdag komen?", to="Antwoorden?")
    heard = (await paula.last())["text"]
    assert heard.startswith("💬 Buurtregisseur, Buurthuis Het Voorbeeld\nMag ik donderdag komen?")
    assert "Schrijf gewoon terug" in heard and "Bel 112" in heard and "0400 00 00 90" in heard
    await paula.says("ja graag")
    assert "Doorgegeven" in (await paula.last())["text"]
    assert "ja graag" in (await els.last())["text"]


async def test_a_reply_to_the_receipt_or_to_an_answer_adds_to_the_request(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "mijn kraan lekt")
    await paula.replies("het is de keukenkraan", to="Je vraag is binnen")
    assert "het is de keukenkraan" in (await els.last())["text"]
    await els.replies("Dank je", to="keukenkraan")
    await paula.replies("graag gedaan", to="Dank je")
    assert "graag gedaan" in (await els.last())["text"]


async def test_somebody_else_cannot_touch_a_request(house: House) -> None:
    await house.regisseur()
    paula, piet = await house.resident(), await house.resident("Piet")
    await asks(paula, "iets van mij")
    (request,) = await rows(house, help_requests)
    for tap in (HelpAnswered(request.id, 0), HelpAnswered(request.id, 1), TakeBackAnswered(request.id, 1)):
        await piet.taps(data=tap.pack(), forge=True, message_id=(await piet.last())["message_id"])
        assert (await piet.hears())[-1].startswith("Dat vind ik niet terug")
    assert len(await rows(house, help_requests)) == 1


async def test_a_sixth_request_is_refused_with_another_way(house: House) -> None:
    await house.regisseur()
    paula = await house.resident()
    for number in range(5):
        await asks(paula, f"vraag {number}")
    await paula.says("/hulp")
    assert "al 5 open vragen" in (await paula.last())["text"]


async def test_mine_shows_how_each_request_stands_and_takes_one_back_also_at_the_desk(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    code = await asks(paula, "kanarieveer")
    await paula.says("/mijn")
    assert f"{code}: wacht op een mens, ten laatste morgen om 10.15 u" in (await paula.last())["text"]
    await els.taps("Ik neem dit")
    await paula.says("/mijn")
    assert "iemand heeft je vraag vast" in (await paula.last())["text"]
    await els.replies("hallo", to="Antwoorden?")
    await paula.says("en nog een kanarieveer")
    await paula.says("/mijn")
    await paula.taps(f"Wis {code}")
    await paula.taps("Ja, wis mijn vraag")
    assert "is gewist, ook bij de buurtregisseur" in (await paula.last())["text"]
    at_desk = [one["text"] or "" for one in await els.transcript() if one["from"] == "bot"]
    assert not any("kanarieveer" in text for text in at_desk)
    assert sum(f"{code}: gewist door de bewoner" in text for text in at_desk) >= 2
    assert await rows(house, help_requests) == [] and await rows(house, help_messages) == []


async def test_erasing_everything_erases_the_requests_too(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "kanarieveer")
    await paula.says("/wis")
    await paula.taps("Ja, wis alles")
    assert await rows(house, help_requests) == []
    assert "gewist door de bewoner" in (await els.last())["text"]
    assert "kanarieveer" not in (await els.last())["text"]


async def test_the_text_of_a_request_stands_nowhere_in_the_database_files(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("/hulp")
    await paula.says("kanarie-draft-7781")
    await paula.taps(YES)
    await els.replies("kanarie-antwoord-7782", to="Antwoorden?")
    await paula.says("kanarie-terug-7783")
    files = [one for one in house.folder.iterdir() if one.name.startswith(house.database_file.name)]
    assert len(files) >= 2
    for file in files:
        assert b"kanarie" not in file.read_bytes(), file.name


async def test_nobody_at_the_desk_is_said_honestly_and_the_admin_hears_it_without_the_text(house: House) -> None:
    admin, paula = await house.admin(), await house.resident()
    code = await asks(paula, "kanarieveer")
    receipt = (await paula.last())["text"]
    assert "nu is er niemand" in receipt and "0400 00 00 90" in receipt and "ten laatste" not in receipt
    alarm = (await admin.last())["text"]
    assert code in alarm and "De Testhoek" in alarm
    assert not any("kanarieveer" in (one["text"] or "") for one in await admin.transcript())
    els = await house.regisseur()
    await els.says("/vandaag")
    await els.taps(code)
    assert "kanarieveer" in (await els.last())["text"]


async def test_the_only_regisseur_blocked_the_bot_so_admin_and_resident_hear_it(house: House) -> None:
    admin, els, paula = await house.admin(), await house.regisseur(), await house.resident()
    await els.blocks()
    code = await asks(paula, "kanarieveer")
    assert code in (await admin.last())["text"]
    assert "nu is er niemand" in (await paula.last())["text"]
    await els.blocks(False)
    await els.says("/vandaag")
    await els.taps(code)
    assert "kanarieveer" in (await els.last())["text"]


async def test_a_regisseur_of_whom_we_learn_only_by_sending_that_nobody_reads_is_not_waited_for(house: House) -> None:
    admin, els, paula = await house.admin(), await house.regisseur(), await house.resident()
    await house.post(f"/sim/chats/{els.chat_id}/state", {"state": "deactivated"})
    code = await asks(paula, "kanarieveer")
    assert code in (await admin.last())["text"]
    assert "We bereiken nu niemand" in (await paula.last())["text"]
    bert = await house.regisseur("Bert")
    await bert.says("/vandaag")
    await bert.taps(code)
    assert "kanarieveer" in (await bert.last())["text"]


async def test_a_second_regisseur_gets_what_the_blocked_one_did_not(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    await bert.says("/wachtdienst")
    await bert.taps("Ik ben afwezig")
    await asks(paula, "mijn kraan lekt")
    assert not any("kraan" in (one["text"] or "") for one in await bert.transcript())
    await els.taps("Ik neem dit")
    await els.replies("waar woon je?", to="Antwoorden?")
    await els.blocks()
    await paula.says("in de kerkstraat")
    texts = " ".join(one["text"] or "" for one in await bert.transcript())
    assert "mijn kraan lekt" in texts and "in de kerkstraat" in texts


async def test_a_promise_is_nudged_once_and_a_broken_one_is_said_once(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    code = await asks(paula, "mijn kraan lekt")  # Tuesday ten: promised for Wednesday a quarter past ten
    await house.waits(hours=5, minutes=50)
    assert not any("wacht nog op een antwoord" in (one["text"] or "") for one in await els.transcript())
    await house.waits(hours=17, minutes=20)
    await house.waits(minutes=5)
    nudges = [one for one in await els.transcript() if f"{code} wacht nog op een antwoord" in (one["text"] or "")]
    assert len(nudges) == 1
    await house.waits(hours=1)
    await house.waits(hours=1)
    late = [one for one in await paula.transcript() if "Sorry" in (one["text"] or "")]
    assert len(late) == 1 and "0400 00 00 90" in late[0]["text"]
    await els.replies("sorry, hier ben ik", to="Antwoorden?")
    await house.waits(hours=30)
    assert len([one for one in await paula.transcript() if "Sorry" in (one["text"] or "")]) == 1
    await paula.says("en wanneer dan?")  # Thursday evening: a new promise, for Monday morning
    await house.waits(days=3, hours=20)
    assert len([one for one in await paula.transcript() if "Sorry" in (one["text"] or "")]) == 2


async def test_an_answer_stops_the_clock_and_a_reply_starts_it_again(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "mijn kraan lekt")
    await els.replies("ik kijk ernaar", to="Antwoorden?")
    await house.waits(days=2, hours=2)
    assert not any("Sorry" in (one["text"] or "") for one in await paula.transcript())
    await paula.says("en nu?")  # Thursday noon
    await house.waits(days=1, minutes=20)
    assert any("Sorry" in (one["text"] or "") for one in await paula.transcript())


async def test_a_bot_that_was_down_at_night_breaks_the_news_in_the_morning(house: House) -> None:
    await house.regisseur()
    paula = await house.resident()
    await asks(paula, "mijn kraan lekt")
    house.clock.forward(timedelta(days=1, hours=12))  # Wednesday 22:00
    await house.waits(minutes=1)
    assert not any("Sorry" in (one["text"] or "") for one in await paula.transcript())
    await house.waits(hours=12)
    assert any("Sorry" in (one["text"] or "") for one in await paula.transcript())


async def test_every_help_screen_ends_with_the_ways_out(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    start = len(await paula.transcript())
    await paula.sends(sticker=True)
    await asks(paula, "a")
    await els.replies("b", to="Antwoorden?")
    await paula.says("c")
    await els.taps("Sluiten")
    await els.taps("Opgelost")
    await paula.says("/mijn")
    screens = [one["text"] for one in (await paula.transcript())[start:] if one["from"] == "bot"]
    print("\n----\n".join(screens))
    assert len(screens) == 9
    screens.remove(next(screen for screen in screens if "/agenda" in screen))  # /mijn also tells of activities
    for screen in screens:
        assert screen.splitlines()[-2:] == [
            "🚨 Direct gevaar? Bel 112",
            "📞 Liever bellen? 0400 00 00 90 (ma-vr 9-17 u)",
        ]
