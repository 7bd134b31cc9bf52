"""Warm referral, as the chats show it."""

import asyncio
from typing import Any

from sqlalchemy import select

from community.help.tables import help_referrals, help_requests
from core.tables import outbox
from handlers.callbacks import CallbackData
from handlers.cards.asking.approving import NoneWanted, OwnTextAsked, ServiceWanted, TextApproved, TextRefused
from handlers.cards.desk.referring import (
    OrganisationTold,
    PicksProposed,
    ReferAsked,
    ReferPage,
    ReferralShown,
    SearchAsked,
    ServicePicked,
    TextAsked,
    TextPut,
)
from knowledge.models import ServiceId
from tests.house import House, Person
from tests.journeys.phones import WAYS_OUT, all_read, data_of, quoted, reads, toasts

LETTER = "Een gezin van vier zoekt <b>eten</b> voor deze week & volgende."
OWN = "Ik kom liever zelf langs, zonder mijn kinderen."
ASKED = "mijn frigo is leeg en ik heb geen geld om eten te kopen"


async def asks(person: Person, text: str = ASKED) -> int:
    """From /hulp to the receipt; the id of the request."""
    await person.says("/hulp")
    await person.says(text)
    await person.taps(data=await data_of(person, "send", last="1"))
    return int((await requests(person.house))[-1].id)


async def requests(house: House) -> list[Any]:
    """All requests."""
    async with house.database.read() as tx:
        return list((await tx.execute(select(help_requests).order_by(help_requests.c.id))).all())


async def referrals(house: House) -> list[Any]:
    """All referrals."""
    async with house.database.read() as tx:
        return list((await tx.execute(select(help_referrals).order_by(help_referrals.c.id))).all())


async def forges(person: Person, tap: CallbackData) -> str:
    """Tap a button that this chat does not show; what is said to it."""
    await person.taps(data=tap.pack(), forge=True, message_id=(await person.last())["message_id"])
    return "\n".join(await person.hears())


async def taps(person: Person, *names: str) -> None:
    """The newest button of each kind, one after the other."""
    for name in names:
        await person.taps(data=await data_of(person, name))


async def proposes(els: Person, *, count: int = 1) -> None:
    """The first services of the list go to the resident."""
    await taps(els, "refer")
    for _ in range(count):
        card = await els.last()
        picks = [one["data"] for row in card["buttons"] for one in row if one["data"].startswith("1.refpick.")]
        await els.taps(data=next(one for one in picks if one.endswith(".1")))
    await taps(els, "refprop")


async def puts(els: Person, paula: Person, text: str = LETTER) -> int:
    """Up to the exact words on the resident's screen; the id of the referral."""
    await proposes(els)
    await taps(paula, "want")
    await taps(els, "refwrite")
    await els.says(text)
    await taps(els, "refput")
    return int((await referrals(els.house))[-1].id)


def labels(message: dict[str, Any]) -> list[str]:
    """The buttons of a message."""
    return [one["text"] for row in message.get("buttons") or [] for one in row]


async def contacts(person: Person) -> list[dict[str, Any]]:
    """The telephone cards in a chat."""
    return [one for one in await person.transcript() if one["kind"] == "contact"]


async def test_all_services_that_match_are_listed_also_full_ones_and_five_a_page(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, ASKED + ", en mijn papieren, mijn facturen en mijn huis zijn ook een probleem")
    assert "🧭 Verwijs" in labels(await els.last())
    await taps(els, "refer")
    seen: list[str] = []
    for _ in range(20):
        page = await els.last()
        seen += [one for one in page["text"].split("\n\n") if one[:1].isdigit()]
        assert len([one for one in labels(page) if one.startswith("⬜")]) <= 5
        if "Meer ➡️" not in labels(page):
            break
        await els.taps("Meer")
    book, home = house.bot.rooms.knowledge, next(iter(house.bot.rooms.neighbourhoods)).id
    text = ASKED + ", en mijn papieren, mijn facturen en mijn huis zijn ook een probleem"
    matching = [book.get(ServiceId(hit.key)) for hit in book.find(home, text, "nl", 100).hits if hit.key > 0]
    assert len(matching) > 5
    names = [str(one.texts_in("nl").name) for one in matching]
    assert [one.splitlines()[0].split(" ", 2)[2] for one in seen] == names
    full = {str(one.texts_in("nl").name) for one in matching if one.status == "full"}
    assert full and all("🔴 volzet" in line for line in seen if any(name in line for name in full))
    assert all(any(sign in line for sign in ("🟢", "🟡", "🔴", "🟠", "⛔")) for line in seen)


async def test_the_resident_chooses_and_reads_the_exact_words_before_anything_goes(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await proposes(els, count=2)
    choices = await paula.last()
    assert len([one for one in labels(choices) if one.startswith("👉")]) == 2
    assert "Geen van deze" in labels(choices)[-1] and choices["text"].endswith("\n".join(WAYS_OUT["nl"]))
    await taps(paula, "want")
    assert "gekozen door de bewoner" in await reads(els)
    before = await all_read(paula)
    await taps(els, "refwrite")
    await els.says(LETTER)
    assert quoted(await els.last()) == LETTER
    assert await all_read(paula) == before
    await taps(els, "refput")
    asked = await paula.last()
    assert quoted(asked) == LETTER
    assert [one[:1] for one in labels(asked)] == ["✅", "✏", "❌"]
    assert "📨 Voor" not in await all_read(els) and await contacts(els) == []
    await taps(paula, "exactly")
    block = next(one for one in reversed(await els.transcript()) if (one["text"] or "").startswith("📨 Voor"))
    assert quoted(block) == LETTER and "📞 Bellen:" in block["text"]
    assert len(await contacts(els)) == 1
    ledger = {line.get("chat_id") for line in await house.ledger()} - {None}
    assert ledger <= {els.chat_id, paula.chat_id}


async def test_a_yes_twice_is_one_yes_and_informing_twice_is_heard_once(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    number = await puts(els, paula)
    data = await data_of(paula, "exactly")
    message = next(one for one in reversed(await paula.transcript()) if data in str(one.get("buttons")))
    body = {"data": data, "message_id": message["message_id"], "forge": True}
    await asyncio.gather(*(house.post(f"/sim/chats/{paula.chat_id}/taps", body) for _ in range(2)))
    await house.settled()
    assert (await all_read(els)).count("📨 Voor") == 1 and len(await contacts(els)) == 1
    await taps(els, "reftold")
    assert "verwittigd" in await reads(paula)
    before = len(await paula.transcript())
    await forges(els, OrganisationTold(number))
    assert (await toasts(els))[-1] == "Dit was al genoteerd."
    assert len(await paula.transcript()) == before
    assert "Dat kan nu niet meer" in await forges(paula, TextRefused(number))


async def test_other_words_of_the_resident_are_the_exact_text_from_then_on(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await puts(els, paula)
    await taps(paula, "ownwords")
    await paula.says(OWN)
    assert quoted(await paula.last()) == OWN and "Je zei ja" in await reads(paula)
    blocks = [one for one in await els.transcript() if (one["text"] or "").startswith("📨 Voor")]
    assert [quoted(one) for one in blocks] == [OWN]
    await taps(paula, "notthis")
    assert "krijgt niets te horen" in await all_read(paula)
    withdrawn = next(one for one in await els.transcript() if one["message_id"] == blocks[0]["message_id"])
    assert OWN not in withdrawn["text"] and "Geef dit niet door" in withdrawn["text"]
    assert "reftold" not in str([one.get("buttons") for one in await els.transcript()])
    assert "Dat kan nu niet meer" in await forges(els, OrganisationTold((await referrals(house))[-1].id))


async def test_an_old_yes_is_no_yes_to_newer_words(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await puts(els, paula)
    old = await data_of(paula, "exactly")
    await taps(els, "refwrite")
    await els.says("heel andere woorden")
    assert "wordt herschreven" in await all_read(paula) and "heel andere woorden" not in await all_read(paula)
    await paula.taps(data=old, forge=True, message_id=(await paula.last())["message_id"])
    assert "De tekst is intussen veranderd" in await reads(paula)
    await taps(els, "refput")
    await paula.taps(data=old, forge=True, message_id=(await paula.last())["message_id"])
    assert "📨 Voor" not in await all_read(els)
    await taps(paula, "exactly")
    assert "📨 Voor" in await all_read(els)


async def test_who_showed_no_number_is_asked_how_to_be_reached_and_never_forced(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await puts(els, paula)
    await taps(paula, "exactly")
    assert "De bewoner toonde geen naam of nummer" in await all_read(els)
    await taps(els, "reftold")
    asked = await reads(paula)
    assert (
        "Hoe kunnen zij je bereiken?" in asked and "alleen als je dat wilt" in asked and "zij bellen jou" not in asked
    )
    await taps(paula, "call")
    assert len(await contacts(paula)) == 1
    await paula.says("bel maar op 0470 00 00 11")
    assert quoted(await els.last()) == "bel maar op 0470 00 00 11"


async def test_with_a_number_in_the_approved_words_they_call(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await puts(els, paula)
    await taps(paula, "ownwords")
    await paula.says("Ik zoek eten. Bel me op 0470/00.00.11")
    await taps(els, "reftold")
    assert "verwittigd, zij bellen jou." in await reads(paula)


async def test_with_a_name_shown_they_call(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await taps(paula, "name")
    await paula.says("Paula, 0470 00 00 11")
    await puts(els, paula)
    await taps(paula, "exactly")
    assert "toonde geen naam of nummer" not in await reads(els)
    await taps(els, "reftold")
    assert "verwittigd, zij bellen jou." in await reads(paula)


async def test_telegrams_reply_to_a_question_of_ours_is_the_text_and_no_answer_to_the_resident(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await proposes(els)
    await taps(paula, "want")
    before = len(await paula.transcript())
    await taps(els, "refwrite")
    await els.replies(LETTER, to="Schrijf nu de tekst voor de organisatie")
    assert quoted(await els.last()) == LETTER and len(await paula.transcript()) == before
    await taps(els, "refput")
    await taps(paula, "ownwords")
    await paula.replies(OWN, to="Schrijf zelf wat zij mogen weten")
    assert (await referrals(house))[-1].state == "approved" and quoted(await paula.last()) == OWN


async def test_none_of_these_and_then_one_that_was_found_by_its_name(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "kanarieveer")
    await proposes(els, count=2)
    await taps(paula, "wantno")
    assert "Je koos geen van deze" in await all_read(paula)
    assert "De bewoner kiest geen van deze diensten." in await reads(els)
    await taps(els, "refer", "refseek")
    await els.says("zzzzqqq")
    assert "vond ik niets" in await reads(els)
    await taps(els, "refseek")
    await els.says("kruidenir")
    assert "kruidenier" in (await els.last())["text"]
    await taps(els, "refpick")
    assert "☑️ Aangevinkt:" in await reads(els)
    await taps(els, "refprop")
    assert "kruidenier" in str(labels(await paula.last()))


async def test_a_request_that_is_taken_back_takes_every_word_along(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    request_id = await asks(paula)
    number = await puts(els, paula)
    await taps(paula, "exactly")
    await paula.taps(data=f"1.back2.{request_id}.1", forge=True, message_id=(await paula.last())["message_id"])
    assert await referrals(house) == []
    for one in (els, paula):
        assert "Een gezin van vier" not in "\n".join(
            text["text"] or "" for text in await one.transcript() if text["from"] == "bot"
        )
    for tap in (OrganisationTold(number), TextAsked(number), ReferAsked(request_id)):
        assert "Dat vind ik niet terug" in await forges(els, tap)
    assert "Dat vind ik niet terug" in await forges(paula, TextApproved(number, 1))


async def test_a_closed_request_refers_no_more_and_says_so_on_both_sides(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    request_id = await asks(paula)
    number = await puts(els, paula)
    await taps(paula, "ownwords")
    await forges(els, _closes(request_id))
    await paula.says("te laat geschreven")
    assert "te laat geschreven" not in await all_read(els)
    assert "afgerond" in await reads(paula)
    assert "afgerond" in await forges(paula, OwnTextAsked(number))
    assert "gesloten" in await forges(els, TextAsked(number))
    await paula.says("waar kan ik eten")  # an ordinary question again
    assert "afgerond" not in await reads(paula)


def _closes(request_id: int) -> CallbackData:
    from handlers.cards.desk.request import ClosedFor  # noqa: PLC0415  # the only one that closes

    return ClosedFor(request_id, "referred")


async def test_a_colleague_a_stranger_and_another_role_cannot_touch_it(house: House) -> None:
    els, bert = await house.regisseur(), await house.regisseur("Bert")
    paula, jan, admin = await house.resident(), await house.resident("Jan"), await house.admin()
    request_id = await asks(paula)
    number = await puts(els, paula)
    before = await referrals(house)
    desk = [
        ReferAsked(request_id),
        ReferPage(request_id, 1),
        ServicePicked(request_id, 1, 0, 1),
        SearchAsked(request_id),
        PicksProposed(request_id),
        TextAsked(number),
        TextPut(number, 1),
        OrganisationTold(number),
    ]
    for tap in desk:
        assert "heeft deze vraag" in await forges(bert, tap), tap
        for other in (jan, admin):
            assert "Dit is voor de buurtregisseur" in await forges(other, tap), tap
    assert "een collega heeft deze vraag nu" in await forges(bert, ReferralShown(number))
    residents = [
        ServiceWanted(number),
        NoneWanted(request_id),
        TextApproved(number, 1),
        OwnTextAsked(number),
        TextRefused(number),
    ]
    for resident_tap in residents:
        for other in (els, bert, jan, admin):
            assert "Dat vind ik niet terug" in await forges(other, resident_tap), resident_tap
    assert await referrals(house) == before
    assert "Een gezin van vier" not in await all_read(bert) + await all_read(jan) + await all_read(admin)


async def test_a_service_that_is_gone_stops_nobody(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await proposes(els)
    service = (await referrals(house))[-1].service_id

    async def remove(tx: Any) -> None:
        (await house.bot.rooms.knowledge.remove(tx, service))()

    await house.write(remove)
    assert "Dat vind ik niet terug" in await forges(els, ServicePicked(1, service, 0, 1))
    await taps(paula, "want")
    assert "deze dienst" in await all_read(paula)
    await taps(els, "refwrite")
    await els.says(LETTER)
    await taps(els, "refput")
    await taps(paula, "exactly")
    assert "📨 Voor deze dienst" in await all_read(els) and await contacts(els) == []
    await taps(els, "reftold")
    assert "deze dienst" in await reads(paula)


async def test_a_resident_who_blocked_the_bot_is_seen_at_the_desk_at_once(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await taps(els, "refer", "refpick")
    await paula.blocks()
    await taps(els, "refprop")
    assert "je voorstel kwam niet aan" in await all_read(els)


async def test_what_is_typed_too_late_or_is_no_text_is_not_taken(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await puts(els, paula)
    await taps(paula, "ownwords")
    await paula.sends(sticker=True)
    assert "Hier heb ik woorden nodig" in await reads(paula)
    await house.waits(minutes=31)
    await paula.says("waar kan ik eten")
    assert "ik deed niets met je bericht" in await reads(paula)
    assert (await referrals(house))[-1].state == "asked"
    await taps(els, "refwrite")
    await els.sends(voice=True)
    assert "Hier heb ik woorden nodig" in await reads(els)
    await els.says("x" * 3001)
    assert "Dat is te lang" in await reads(els)
    await taps(els, "refstop")
    assert "er is niets veranderd" in await all_read(els)
    assert (await referrals(house))[-1].state == "asked"


async def test_the_way_goes_on_after_a_restart(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await proposes(els)
    await house.restarts()
    await taps(paula, "want")
    await taps(els, "refwrite")
    await house.restarts()
    await els.says(LETTER)
    await house.restarts()
    await taps(els, "refput")
    assert quoted(await paula.last()) == LETTER


async def test_what_a_regisseur_searches_for_is_not_kept(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await taps(els, "refer", "refseek")
    await els.says("kanarieveer van mevrouw")
    async with house.database.read() as tx:
        rows = (await tx.execute(select(outbox.c.variables))).all()
    assert "kanarieveer" not in str(rows)
