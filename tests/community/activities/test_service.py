"""Publishing, joining, leaving, reminding, calling off: on a real database, with a clock that the test moves."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from community.activities import notices, repository, service
from community.activities.joining import repository as attendance
from community.activities.joining import service as joining
from community.activities.models import (
    AlreadyPosted,
    Answer,
    MomentGone,
    OccurrenceBegun,
    OccurrenceCancelled,
    Place,
    TooLong,
)
from community.activities.personal_data import PERSONAL_DATA
from community.activities.posting import drafts
from community.activities.posting.notices import posting_subject
from community.activities.series import cancelling
from community.activities.tables import activities, participations
from community.activities.telling import announcing, reminders
from community.activities.telling import repository as news
from community.residents import repository as residents
from community.volunteers.roles import Role
from core import outbox
from core.encryption import MasterKey, Vault
from core.errors import NotYours
from core.ids import BotId
from core.tables import outbox as outbox_table
from core.tables import shown

BOT, QUIET_MORNING = BotId(7), 8


async def heads(buurt: Any, occurrence_id: int) -> tuple[int, int, int]:
    async with buurt.database.read() as tx:
        counted = await attendance.count_heads(tx, occurrence_id)
    return counted.seated, counted.waiting, counted.maybe


async def test_an_invitation_goes_to_followers_and_not_to_the_poster_or_to_others(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER, follows="food")
    follower = await buurt.person(follows="food")
    await buurt.person(follows="nature")
    stopped = await buurt.person(follows="food")
    async with buurt.database.write() as tx:
        await residents.set_stopped(tx, stopped.id, buurt.now)
    published = await buurt.posts(poster)
    assert published.hearers == 1
    assert [(row.chat_id, row.at_most_once) for row in await buurt.owed("activity_invitation")] == [
        (follower.chat_id, True)
    ]


async def test_a_second_tap_on_post_publishes_nothing_twice(buurt: Any) -> None:
    poster, _ = await buurt.person(Role.VOLUNTEER), await buurt.person(follows="food")
    draft_id = await buurt.draft(poster)
    await buurt.does(announcing.publish, poster, draft_id, _quiet())
    with pytest.raises(AlreadyPosted):
        await buurt.does(announcing.publish, poster, draft_id, _quiet())
    assert len(await buurt.owed("activity_invitation")) == 1


def _quiet() -> Any:
    return reminders.DEFAULT_QUIET_HOURS


@pytest.mark.parametrize(
    ("published_at", "due_at"),
    [
        (datetime(2026, 11, 24, 21, 0, tzinfo=UTC), datetime(2026, 11, 25, 7, 0, tzinfo=UTC)),
        (datetime(2026, 11, 25, 2, 0, tzinfo=UTC), datetime(2026, 11, 25, 7, 0, tzinfo=UTC)),
        (datetime(2026, 11, 24, 19, 59, tzinfo=UTC), datetime(2026, 11, 24, 19, 59, tzinfo=UTC)),
        (datetime(2026, 10, 24, 21, 0, tzinfo=UTC), datetime(2026, 10, 25, 7, 0, tzinfo=UTC)),  # the clock goes back
    ],
)
async def test_an_invitation_is_held_until_eight_in_the_morning(
    buurt: Any, published_at: datetime, due_at: datetime
) -> None:
    await buurt.person(follows="food")
    buurt.now = published_at
    await buurt.posts(await buurt.person(Role.VOLUNTEER))
    assert [row.due_at for row in await buurt.owed("activity_invitation")] == [due_at]


async def test_only_the_poster_may_go_on_with_a_draft(buurt: Any) -> None:
    draft_id = await buurt.draft(await buurt.person(Role.VOLUNTEER))
    for other in (await buurt.person(Role.VOLUNTEER), await buurt.person()):
        with pytest.raises(NotYours):
            await buurt.does(announcing.publish, other, draft_id, _quiet())
        with pytest.raises(NotYours):
            await buurt.does(drafts.answer, other, draft_id, "title", "Iets anders")
    with pytest.raises(NotYours):
        await buurt.does(drafts.begin, await buurt.person())


async def test_a_poster_who_lost_the_role_cannot_post(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    draft_id = await buurt.draft(poster)
    former = type(poster)(poster.person, {})
    with pytest.raises(NotYours):
        await buurt.does(announcing.publish, former, draft_id, _quiet())


async def test_an_incomplete_draft_is_not_published(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    draft = await buurt.does(drafts.begin, poster)
    with pytest.raises(NotYours):
        await buurt.does(announcing.publish, poster, draft.id, _quiet())


async def test_a_draft_whose_hour_went_by_is_not_published(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    draft_id = await buurt.draft(poster, in_days=1)
    buurt.now += timedelta(days=2)
    with pytest.raises(MomentGone):
        await buurt.does(announcing.publish, poster, draft_id, _quiet())


async def test_a_title_that_does_not_fit_is_refused_with_its_length(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    draft = await buurt.does(drafts.begin, poster)
    with pytest.raises(TooLong) as refused:
        await buurt.does(drafts.answer, poster, draft.id, "title", "x" * 4000)
    assert refused.value.variables == {"most": 80, "length": 4000}


async def test_joining_twice_takes_one_seat_and_keeps_the_last_one(buurt: Any) -> None:
    published = await buurt.posts(await buurt.person(Role.VOLUNTEER), seats=1)
    amina = await buurt.person()
    for _ in range(2):
        assert await buurt.does(joining.join, amina, published.occurrence_id) is Place.SEAT
    assert await heads(buurt, published.occurrence_id) == (1, 0, 0)


async def test_the_last_place_goes_to_one_of_two_who_tap_at_once(buurt: Any) -> None:
    published = await buurt.posts(await buurt.person(Role.VOLUNTEER), seats=1)
    two = [await buurt.person(), await buurt.person()]
    places = await asyncio.gather(*(buurt.does(joining.join, one, published.occurrence_id) for one in two))
    assert sorted(places) == [Place.SEAT, Place.WAITING]
    assert await heads(buurt, published.occurrence_id) == (1, 1, 0)


async def test_somebody_of_another_neighbourhood_cannot_join(buurt: Any) -> None:
    published = await buurt.posts(await buurt.person(Role.VOLUNTEER))
    stranger = await buurt.person()
    async with buurt.database.write() as tx:
        await tx.exec_driver_sql(f"DELETE FROM memberships WHERE person_id = {stranger.id}")
    with pytest.raises(NotYours):
        await buurt.does(joining.join, stranger, published.occurrence_id)


async def test_what_has_begun_cannot_be_joined(buurt: Any) -> None:
    published = await buurt.posts(await buurt.person(Role.VOLUNTEER))
    buurt.now += timedelta(days=4)
    with pytest.raises(OccurrenceBegun):
        await buurt.does(joining.join, await buurt.person(), published.occurrence_id)


EVE_AT_SIX = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)
"""The soup day is on Friday 27 November at two in the afternoon."""


async def joined(buurt: Any, *, hour: int = 14) -> tuple[Any, int]:
    """Somebody who comes to a soup day, and which."""
    published = await buurt.posts(await buurt.person(Role.VOLUNTEER), hour=hour)
    amina = await buurt.person()
    await buurt.does(joining.join, amina, published.occurrence_id)
    return amina, published.occurrence_id


async def test_a_reminder_is_owed_once_at_six_the_evening_before(buurt: Any) -> None:
    amina, _ = await joined(buurt)
    for buurt.now in (EVE_AT_SIX - timedelta(minutes=1), EVE_AT_SIX, EVE_AT_SIX + timedelta(minutes=1)):
        await buurt.does(reminders.reminders_due, BOT)
        expected = [] if buurt.now < EVE_AT_SIX else [(amina.chat_id, EVE_AT_SIX, True)]
        owed = await buurt.owed("activity_reminder")
        assert [(row.chat_id, row.due_at, row.at_most_once) for row in owed] == expected


async def test_a_reminder_is_not_owed_again_when_its_mark_was_lost_or_its_message_forgotten(buurt: Any) -> None:
    """Two locks: the deduplication key in the outbox, and the mark on the participation. Each alone is enough."""
    await joined(buurt)
    buurt.now = EVE_AT_SIX
    await buurt.does(reminders.reminders_due, BOT)
    async with buurt.database.write() as tx:
        await tx.execute(participations.update().values(reminded_at=None))
    await buurt.does(reminders.reminders_due, BOT)
    assert len(await buurt.owed("activity_reminder")) == 1
    async with buurt.database.write() as tx:
        await tx.execute(outbox_table.delete())
    await buurt.does(reminders.reminders_due, BOT)
    assert not await buurt.owed("activity_reminder")


@pytest.mark.parametrize(
    ("ticked_at", "due_at"),
    [
        (datetime(2026, 11, 26, 19, 0, tzinfo=UTC), datetime(2026, 11, 26, 19, 0, tzinfo=UTC)),
        (datetime(2026, 11, 26, 23, 0, tzinfo=UTC), None),
        (datetime(2026, 11, 27, 7, 0, tzinfo=UTC), datetime(2026, 11, 27, 7, 0, tzinfo=UTC)),
        (datetime(2026, 11, 27, 12, 0, tzinfo=UTC), datetime(2026, 11, 27, 12, 0, tzinfo=UTC)),
        (datetime(2026, 11, 27, 13, 0, tzinfo=UTC), None),
        (datetime(2026, 11, 27, 13, 30, tzinfo=UTC), None),
    ],
)
async def test_a_missed_tick_reminds_late_but_not_at_night_and_not_after_the_start(
    buurt: Any, ticked_at: datetime, due_at: datetime | None
) -> None:
    await joined(buurt)
    buurt.now = ticked_at
    await buurt.does(reminders.reminders_due, BOT)
    assert [row.due_at for row in await buurt.owed("activity_reminder")] == ([due_at] if due_at else [])


async def test_a_reminder_that_the_night_would_hold_past_the_start_is_not_sent(buurt: Any) -> None:
    await joined(buurt, hour=7)
    buurt.now = datetime(2026, 11, 26, 22, 0, tzinfo=UTC)
    await buurt.does(reminders.reminders_due, BOT)
    assert not await buurt.owed("activity_reminder")


async def test_only_those_who_have_a_seat_and_did_not_just_join_are_reminded(buurt: Any) -> None:
    published = await buurt.posts(await buurt.person(Role.VOLUNTEER), seats=2)
    comes, late, waits, perhaps, stopped = [await buurt.person() for _ in range(5)]
    await buurt.does(joining.join, comes, published.occurrence_id)
    await buurt.does(joining.maybe, perhaps, published.occurrence_id)
    buurt.now = EVE_AT_SIX + timedelta(minutes=5)
    await buurt.does(joining.join, late, published.occurrence_id)
    await buurt.does(joining.join, waits, published.occurrence_id)
    async with buurt.database.write() as tx:
        await residents.set_stopped(tx, stopped.id, buurt.now)
    await buurt.does(reminders.reminders_due, BOT)
    assert [row.chat_id for row in await buurt.owed("activity_reminder")] == [comes.chat_id]


async def test_who_can_no_longer_come_is_not_reminded_in_the_morning(buurt: Any) -> None:
    amina, occurrence_id = await joined(buurt)
    buurt.now = EVE_AT_SIX
    await buurt.does(reminders.reminders_due, BOT)
    await buurt.does(joining.decline, amina, occurrence_id)
    buurt.now = datetime(2026, 11, 27, 11, 0, tzinfo=UTC)
    await buurt.does(reminders.reminders_due, BOT)
    assert [row.state for row in await buurt.owed("activity_reminder")] == ["dead"]


async def test_a_cancellation_reaches_yes_perhaps_and_waiting_and_nobody_else(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    published = await buurt.posts(poster, seats=1)
    comes, waits, perhaps, declines, _silent = [await buurt.person() for _ in range(5)]
    await buurt.does(joining.join, comes, published.occurrence_id)
    await buurt.does(joining.join, waits, published.occurrence_id)
    await buurt.does(joining.maybe, perhaps, published.occurrence_id)
    await buurt.does(joining.decline, declines, published.occurrence_id)
    done = await buurt.does(cancelling.cancel_occurrence, poster, published.occurrence_id, _quiet())
    owed = await buurt.owed("activity_called_off")
    assert {row.chat_id for row in owed} == {comes.chat_id, waits.chat_id, perhaps.chat_id}
    assert not any(row.at_most_once for row in owed)
    assert done.told == 3
    for answer in (joining.join, joining.maybe, joining.decline):
        with pytest.raises(OccurrenceCancelled):
            await buurt.does(answer, comes, published.occurrence_id)
    with pytest.raises(OccurrenceCancelled):
        await buurt.does(cancelling.cancel_occurrence, poster, published.occurrence_id, _quiet())


async def test_a_cancellation_waits_for_the_morning_unless_it_begins_within_twelve_hours(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    for hours, due_hour in ((14, QUIET_MORNING - 1), (8, 23)):
        published = await buurt.posts(poster, in_days=1, hour=hours)
        buurt.now = datetime(2026, 11, 24, 23, 0, tzinfo=UTC)
        await buurt.does(joining.join, await buurt.person(), published.occurrence_id)
        await buurt.does(cancelling.cancel_occurrence, poster, published.occurrence_id, _quiet())
        assert (await buurt.owed("activity_called_off"))[-1].due_at.hour == due_hour
        buurt.now = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


async def test_what_was_cancelled_before_its_invitation_went_out_is_announced_to_nobody(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    await buurt.person(follows="food")
    buurt.now = datetime(2026, 11, 24, 21, 0, tzinfo=UTC)
    published = await buurt.posts(poster)
    await buurt.does(cancelling.cancel_occurrence, poster, published.occurrence_id, _quiet())
    assert [row.state for row in await buurt.owed("activity_invitation")] == ["dead"]


async def test_only_the_poster_or_the_regisseur_calls_off(buurt: Any) -> None:
    published = await buurt.posts(await buurt.person(Role.VOLUNTEER))
    for other in (await buurt.person(), await buurt.person(Role.VOLUNTEER), await buurt.person(Role.ADMIN)):
        with pytest.raises(NotYours):
            await buurt.does(cancelling.cancel_occurrence, other, published.occurrence_id, _quiet())
    regisseur = await buurt.person(Role.REGISSEUR)
    assert (await buurt.does(cancelling.cancel_occurrence, regisseur, published.occurrence_id, _quiet())).told == 0


async def test_a_poster_who_erases_everything_leaves_the_activity_without_a_name(buurt: Any) -> None:
    poster, amina = await buurt.person(Role.VOLUNTEER), await buurt.person()
    published = await buurt.posts(poster, seats=1)
    await buurt.does(joining.join, amina, published.occurrence_id)
    await buurt.draft(poster)
    for one in (poster, amina):
        async with buurt.database.write() as tx:
            await PERSONAL_DATA.erase(tx, one.id, buurt.now)
    async with buurt.database.read() as tx:
        left = (await tx.execute(select(activities.c.created_by, activities.c.state))).all()
        said = (await tx.execute(select(participations))).all()
    assert [tuple(row) for row in left] == [(None, "published")]
    assert not said


async def test_a_person_can_take_along_what_was_posted_and_said(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    published = await buurt.posts(poster)
    await buurt.does(joining.join, poster, published.occurrence_id)
    async with buurt.database.read() as tx:
        export = await PERSONAL_DATA.export(tx, poster.id, Vault(MasterKey.fresh()))
    assert export["posted"][0]["texts"] == {"nl": {"title": "Soepdag"}}
    assert export["answers"][0]["answer"] == Answer.YES


async def test_the_progress_line_is_redrawn_when_the_news_moved_and_only_then(buurt: Any) -> None:
    poster = await buurt.person(Role.VOLUNTEER)
    for _ in range(3):
        await buurt.person(follows="food")
    published = await buurt.posts(poster)
    line = {"bot_id": BOT, "chat_id": poster.chat_id, "message_id": 5, "kind": "activity_on_its_way"}
    subject = posting_subject(published.activity_id)
    async with buurt.database.write() as tx:
        await tx.execute(shown.insert().values(**line, subject=subject, variables={}, shown_at=buurt.now))
    invitations = await buurt.owed("activity_invitation")
    redrawn = []
    for states in (
        ["sent", "queued", "queued"],
        ["sent", "queued", "queued"],
        ["sent", "outdated", "dead"],
        ["sent", "unknown", "dead"],
        ["sent"] * 3,
    ):
        async with buurt.database.write() as tx:
            await tx.execute(outbox_table.delete().where(outbox_table.c.edits_message_id.is_not(None)))
            for row, state in zip(invitations, states, strict=True):
                await tx.execute(outbox_table.update().where(outbox_table.c.id == row.id).values(state=state))
        await buurt.does(announcing.progress_due, BOT)
        redrawn.append(len(await buurt.owed("activity_on_its_way", edits=True)))
    assert redrawn == [1, 0, 1, 1, 0]  # after the fourth nothing is to go: the line is final
    async with buurt.database.read() as tx:
        found = await news.find_announcement_of(tx, published.activity_id)
    assert found is not None
    assert (found.drawn, found.finished) == ([1, 2, 0, 1], True)


async def test_a_thousand_followers_are_owed_one_invitation_each(buurt: Any) -> None:
    poster, one = await buurt.person(Role.VOLUNTEER), await buurt.person(follows="food")
    published = await buurt.posts(poster)
    async with buurt.database.write() as tx:
        occurrence = await repository.find_occurrence(tx, published.occurrence_id)
        assert occurrence is not None
        chats = [one.chat_id, *range(10_000, 11_000)]
        for _ in range(2):
            owed = notices.invitations(chats, occurrence, due_at=buurt.now)
            await outbox.owe(tx, one.person.bot_id, owed, now=buurt.now)
    assert len(await buurt.owed("activity_invitation")) == 1001


async def test_who_was_where_is_forgotten_after_thirty_days(buurt: Any) -> None:
    _, occurrence_id = await joined(buurt)
    buurt.now += timedelta(days=32)
    await buurt.does(service.forgetting_due, BOT)
    assert await heads(buurt, occurrence_id) == (1, 0, 0)
    buurt.now += timedelta(days=2)
    await buurt.does(service.forgetting_due, BOT)
    assert await heads(buurt, occurrence_id) == (0, 0, 0)
