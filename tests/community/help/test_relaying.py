"""What goes together, what replies to what, and what a change reaches, on a real database."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select, update

from community.help import answering, editing, personal_data, relaying, repository, service
from community.help.editing import NotChanged, Refusal
from community.help.erasing import HELP_REMOVED, erase_request, remains_after
from community.help.models import HELP_ERASED, Body, BodyKind, CloseReason, HelpPolicy, Request, Side, Source
from community.help.portions import ROOM_IN_CAPTION, album_captions, messages_for, pieces_of, units
from community.help.promise import PromisePolicy
from community.help.tables import help_messages
from community.help.undelivered import hooks, lost_in
from community.volunteers.roles import Actor, Role
from core import deliveries
from core import outbox as owed
from core.database import Database, Tx
from core.deliveries import Claimed
from core.encryption import MasterKey, Vault
from core.errors import NotYours
from core.ids import BotId, MessageId
from core.outbox import Lane
from core.tables import outbox, shown
from tests.community.people import BOT, NOW, a_database, somebody

VAULT = Vault(MasterKey.fresh())
POLICY = HelpPolicy(PromisePolicy(), most_open=5)
PHOTO = Body(BodyKind.PHOTO, "een foto", "f1")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with a_database(tmp_path) as database:
        yield database


def at(actor: Actor, message_id: int, album: str | None = None) -> Source:
    """Where somebody wrote something."""
    return Source(actor.chat_id, MessageId(message_id), album)


async def asked(tx: Tx, actor: Actor, *written: tuple[Body, Source]) -> Request:
    """A request that was sent, with what was written in it."""
    for body, source in written or ((Body(BodyKind.TEXT, "mijn kraan lekt"), at(actor, 1)),):
        draft = await service.write(tx, VAULT, actor, body, POLICY, source=source, now=NOW)
    sent = await service.send(tx, VAULT, actor, draft.id, POLICY, now=NOW)
    assert sent is not None
    return sent[0]


async def arrives(tx: Tx) -> None:
    """Telegram takes all that waits, under the numbers of the rows plus a thousand."""
    rows = (await tx.execute(select(outbox).where(outbox.c.state == "queued").order_by(outbox.c.id))).all()
    claimed = [deliveries._claimed(row, "nl") for row in rows]
    await deliveries.claim(tx, claimed)
    await deliveries.sent(tx, BOT, [(one, 1000 + one.id) for one in claimed], now=NOW)


async def queued(tx: Tx) -> list[Any]:
    """What waits to be sent."""
    return list((await tx.execute(select(outbox).where(outbox.c.state == "queued").order_by(outbox.c.id))).all())


@given(st.lists(st.text(max_size=700), min_size=1, max_size=10))
def test_every_word_under_an_album_stands_somewhere_once_and_fits(words: list[str]) -> None:
    under = album_captions(words)
    assert len(under) == len(words) and all(units(one) <= ROOM_IN_CAPTION for one in under)
    short = [one for one in words if one and units(one) <= ROOM_IN_CAPTION]
    each = [one if one in short else "" for one in words]
    assert under in (each, ["\n\n".join(short), *("" for _ in words[1:])])


def test_a_round_video_takes_two_messages_and_its_own_holds_no_words() -> None:
    note = Body(BodyKind.VIDEO_NOTE, "", "f1")
    assert (messages_for(note), pieces_of(note)) == (2, ["", None])
    assert messages_for(Body(BodyKind.ANIMATION, "x", "f1")) == 1


async def test_an_album_holds_the_parts_of_one_writer_that_may_stand_together(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        kinds = (BodyKind.PHOTO, BodyKind.DOCUMENT, BodyKind.VIDEO, BodyKind.VOICE)
        written = [(Body(kind, "", f"f{n}"), at(paula, n, "a1")) for n, kind in enumerate(kinds)]
        request = await asked(tx, paula, *written)
        await answering.answer(tx, VAULT, els, request.id, PHOTO, source=at(els, 9, "a1"), now=NOW)
        box = request.unlock(VAULT)
        first, paper, video, voice, answer = await repository.list_messages(tx, request.id)
        assert [one.id for one, _ in await relaying.album_of(tx, first, box)] == [first.id, video.id]
        assert [one.id for one, _ in await relaying.album_of(tx, paper, box)] == [paper.id]
        assert await relaying.album_of(tx, voice, box) == []
        assert [one.id for one, _ in await relaying.album_of(tx, answer, box)] == [answer.id]


async def test_a_further_part_is_found_by_its_album_in_its_own_chat_alone(database: Database) -> None:
    async with database.write() as tx:
        paula, piet = await somebody(tx, 1), await somebody(tx, 3)
        request = await asked(tx, paula, (PHOTO, at(paula, 1, "a1")))
        assert await relaying.begun(tx, BOT, at(paula, 2, "a1")) == (request.id, Side.RESIDENT)
        assert await relaying.begun(tx, BOT, at(paula, 1, "a1")) is None, "a part is not its own earlier part"
        assert await relaying.begun(tx, BOT, at(paula, 2)) is None
        assert await relaying.begun(tx, BOT, at(piet, 2, "a1")) is None
        assert await relaying.begun(tx, BotId(BOT + 1), at(paula, 2, "a1")) is None


async def test_only_the_desk_and_the_resident_read_what_was_passed_on(database: Database) -> None:
    async with database.write() as tx:
        paula, piet, els = await somebody(tx, 1), await somebody(tx, 3), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        _, answer = await answering.answer(tx, VAULT, els, request.id, PHOTO, source=at(els, 9), now=NOW)
        found = await relaying.passed_to_resident(tx, VAULT, paula.chat_id, answer.id)
        assert found is not None and found.body == PHOTO
        for chat_id, number in ((piet.chat_id, answer.id), (paula.chat_id, answer.id - 1)):
            with pytest.raises(NotYours):
                await relaying.passed_to_resident(tx, VAULT, chat_id, number)
        with pytest.raises(NotYours):
            await relaying.passed_to_desk(tx, VAULT, paula.chat_id, answer.id)
        assert await relaying.passed_to_resident(tx, VAULT, paula.chat_id, 999) is None


async def test_a_reply_is_threaded_within_its_own_request_alone(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        one, other = await asked(tx, paula), await asked(tx, paula, (Body(BodyKind.TEXT, "iets anders"), at(paula, 2)))
        await arrives(tx)
        await answering.answer(tx, VAULT, els, one.id, Body(BodyKind.TEXT, "dag"), source=at(els, 11), now=NOW)
        await arrives(tx)
        await answering.answer(tx, VAULT, els, other.id, Body(BodyKind.TEXT, "dag"), source=at(els, 12), now=NOW)
        await relaying.keep_thread(tx, BOT, at(els, 12), MessageId(11))
        assert [row.replies_to_message_id for row in await queued(tx) if row.kind == "relay_to_resident"] == [None]
        await answering.answer(tx, VAULT, els, one.id, Body(BodyKind.TEXT, "nog iets"), source=at(els, 13), now=NOW)
        await relaying.keep_thread(tx, BOT, at(els, 13), MessageId(11))
        answers = await relaying.written_as(tx, BOT, at(els, 11))
        (there,) = await repository.list_shown(tx, BOT, [answers[0].subject])
        rows = [row for row in await queued(tx) if row.kind == "relay_to_resident"]
        assert [row.replies_to_message_id for row in rows] == [None, there[1]]


async def test_who_may_change_what(database: Database) -> None:
    new = Body(BodyKind.TEXT, "nieuw")
    async with database.write() as tx:
        paula = await somebody(tx, 1)
        els, bert = [await somebody(tx, number, Role.REGISSEUR) for number in (2, 3)]
        request = await asked(tx, paula)
        await answering.answer(tx, VAULT, els, request.id, Body(BodyKind.TEXT, "oud"), source=at(els, 9), now=NOW)

        async def changes(actor: Actor, source: Source) -> list[NotChanged]:
            return await editing.edit(tx, VAULT, actor, source, new, now=NOW)

        assert await changes(paula, at(paula, 77)) == []
        assert await changes(bert, at(els, 9)) == [NotChanged(request.code, Refusal.HELD)]
        assert await changes(paula, at(els, 9)) == [NotChanged(request.code, Refusal.NOT_YOURS)]
        assert await changes(els, at(paula, 1)) == [NotChanged(request.code, Refusal.NOT_YOURS)]
        assert all(row.edited_at is None for row in await tx.execute(select(help_messages)))
        assert await changes(els, at(els, 9)) == [] and await changes(paula, at(paula, 1)) == []
        box = request.unlock(VAULT)
        assert [one.open(box).text for one in await repository.list_messages(tx, request.id)] == ["nieuw", "nieuw"]
        await answering.close(tx, els, request.id, CloseReason.SOLVED, now=NOW)
        assert await changes(paula, at(paula, 1)) == [], "nothing was changed"
        other = Body(BodyKind.TEXT, "nog anders")
        refused = await editing.edit(tx, VAULT, paula, at(paula, 1), other, now=NOW)
        assert refused == [NotChanged(request.code, Refusal.CLOSED)]
        await erase_request(tx, request, now=NOW)
        assert await editing.edit(tx, VAULT, paula, at(paula, 1), other, now=NOW) == []


async def test_a_change_before_it_was_sent_needs_no_second_message(database: Database) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        body = Body(BodyKind.TEXT, "a" * 7000)
        await answering.answer(tx, VAULT, els, request.id, body, source=at(els, 9), now=NOW)
        for text, pieces in (("kort", [0]), ("b" * 4000, [0, 1]), ("b" * 7000, [0, 1, 2])):
            await editing.edit(tx, VAULT, els, at(els, 9), Body(BodyKind.TEXT, text), now=NOW)
            rows = [row for row in await queued(tx) if row.kind == "relay_to_resident"]
            assert [row.variables["piece"] for row in rows] == pieces
            assert all(row.edits_message_id is None for row in rows)


def claimed(row: Any, **changes: Any) -> Claimed:
    """A row as the sender holds it."""
    found = deliveries._claimed(row, "nl")
    return Claimed(**{name: changes.get(name, getattr(found, name)) for name in Claimed.__dataclass_fields__})


@pytest.mark.parametrize(
    ("reason", "state", "fault"),
    [
        ("blocked", "dead", "blocked"),
        ("never started", "dead", "blocked"),
        ("deactivated", "dead", "gone"),
        ("not found", "dead", "gone"),
        ("Bad Request: message caption is too long", "dead", "large"),
        ("Request Entity Too Large", "dead", "large"),
        ("Bad Request: wrong file identifier", "dead", "refused"),
        ("render KeyError", "dead", "refused"),
        ("answer lost", "unknown", "unsure"),
        ("erased", "dead", None),
    ],
)
async def test_each_end_has_its_reason(database: Database, reason: str, state: str, fault: str | None) -> None:
    async with database.write() as tx:
        paula, els = await somebody(tx, 1), await somebody(tx, 2, Role.REGISSEUR)
        request = await asked(tx, paula)
        await answering.answer(tx, VAULT, els, request.id, PHOTO, source=at(els, 9), now=NOW)
        (row,) = [one for one in await queued(tx) if one.kind == "relay_to_resident"]
        await tx.execute(update(outbox).where(outbox.c.id == row.id).values(state=state, fault=reason, settled_at=NOW))
        for _ in range(2):
            await hooks(frozenset())["relay_to_resident"](tx, claimed(row), state)
        assert [(one.author, one.fault, one.count) for one in await lost_in(tx, request.id)] == (
            [] if fault is None else [(Side.DESK, fault, 1)]
        )
        said = [one for one in await queued(tx) if str(one.variables.get("key", "")).startswith("relay-failed")]
        assert [(one.chat_id, one.replies_to_message_id) for one in said] == (
            [] if fault is None else [(els.chat_id, 9)]
        )
        assert all(len(one.fault or "") <= 8 for one in await repository.list_messages(tx, request.id))


async def test_what_is_left_of_each_message_when_a_request_is_erased(database: Database) -> None:
    async with database.write() as tx:
        paula = await somebody(tx, 1)
        await somebody(tx, 2, Role.REGISSEUR)
        written = [
            (Body(BodyKind.TEXT, "woorden"), at(paula, 1)),
            (PHOTO, at(paula, 2)),
            (Body(BodyKind.LOCATION, latitude=50.0, longitude=4.0), at(paula, 3)),
            (Body(BodyKind.DOCUMENT, "x" * 900, "f2"), at(paula, 4)),
            (Body(BodyKind.VIDEO_NOTE, "", "f3"), at(paula, 5)),
        ]
        request = await asked(tx, paula, *written)
        await arrives(tx)
        await erase_request(tx, request, now=NOW)
        rows = await queued(tx)
        assert [row.kind for row in rows].count(HELP_REMOVED.name) == 4, "photo, pin, document, round video"
        assert all(row.edits_message_id is not None and row.subject is None for row in rows)
        assert not (await tx.execute(select(shown).where(shown.c.subject.like("relay:%")))).all()
        left = [remains_after(row.variables) for row in rows if row.kind == HELP_REMOVED.name]
        assert [one if one is None else (one[0].name, one[1]["media"]) for one in left] == [
            (HELP_ERASED.name, "photo"),
            None,
            (HELP_ERASED.name, "document"),
            None,
        ]


async def test_erasing_a_person_takes_the_same_way(database: Database) -> None:
    async with database.write() as tx:
        paula = await somebody(tx, 1)
        await somebody(tx, 2, Role.REGISSEUR)
        await asked(tx, paula, (PHOTO, at(paula, 1)))
        await arrives(tx)
        await personal_data.PERSONAL_DATA.erase(tx, paula.id, NOW)
        assert HELP_REMOVED.name in [row.kind for row in await queued(tx)]


async def test_one_on_the_wire_is_outdated_and_others_are_not(database: Database) -> None:
    async with database.write() as tx:
        common = {"bot_id": BOT, "chat_id": 5, "kind": "words", "variables": {}, "lane": int(Lane.REPLY)}
        more = {"at_most_once": False, "due_at": NOW, "created_at": NOW}
        for state, edits in (("sending", None), ("sending", 3), ("queued", None), ("sent", None)):
            values = common | more | {"state": state, "edits_message_id": edits, "subject": "request:1"}
            await tx.execute(insert(outbox).values(values))
        await owed.outdate(tx, BOT, ["request:1"])
        states = [row.state for row in await tx.execute(select(outbox.c.state).order_by(outbox.c.id))]
        assert states == ["outdated", "sending", "queued", "sent"]
        assert [one.id for one in await deliveries.left_sending(tx, BOT)] == [1, 2]
