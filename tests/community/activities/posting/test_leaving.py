"""From "post it" to the agenda: each step once, whoever comes when; and who hears it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select

from community.activities import repository
from community.activities.models import (
    ActivityState,
    AlreadyPosted,
    LeavesSoon,
    MomentGone,
    TooLateToTakeBack,
    WaitsForColleague,
)
from community.activities.personal_data import PERSONAL_DATA
from community.activities.policy import ActivityPolicy
from community.activities.posting import approving, leaving
from community.activities.posting.approving import AlreadyDecided, a_working_day_later
from community.activities.tables import activities, announcements, digest_readers, occurrences
from community.activities.telling import announcing
from community.residents import repository as residents
from community.residents.quiet_hours import BRUSSELS
from community.volunteers import repository as volunteers
from community.volunteers.roles import Actor, Role
from core.encryption import MasterKey, Vault
from core.errors import NotYours
from core.tables import chats, outbox
from core.upsert import insert_into
from tests.community.activities.conftest import BOT, QUIET, Buurt

MINUTE = ActivityPolicy(undo=timedelta(seconds=60), first_posts=0)
AT_ONCE = ActivityPolicy(undo=timedelta(0), first_posts=0)
READ_FIRST = ActivityPolicy(undo=timedelta(seconds=60), first_posts=2)
NOBODY = frozenset[Any]()


async def of_the_team(buurt: Buurt, *roles: Role, follows: str | None = None) -> Actor:
    """Somebody whose roles are written down, and whose chat is known."""
    person = await buurt.person(*roles, follows=follows)
    async with buurt.database.write() as tx:
        for role in roles:
            await volunteers.grant(tx, person.id, buurt.home, role, granted_by=None, now=buurt.now)
        known = {"bot_id": BOT, "chat_id": person.chat_id, "kind": "private", "language": "nl"}
        await tx.execute(
            insert_into(chats, tx.dialect.name).on_conflict_do_nothing(), [known | {"changed_at": buurt.now}]
        )
    return person


async def post(buurt: Buurt, poster: Actor, policy: ActivityPolicy = MINUTE, **how: Any) -> tuple[int, ActivityState]:
    """A soup day on its way: its id, and where it stands."""
    draft_id = await buurt.draft(poster, **how)
    return draft_id, await buurt.does(leaving.post, poster, draft_id, policy, QUIET, admins=NOBODY)


async def lets_go(buurt: Buurt) -> None:
    """The tick."""
    await buurt.does(leaving.leaving_due, BOT, QUIET)


async def state_of(buurt: Buurt, activity_id: int) -> ActivityState:
    async with buurt.database.read() as tx:
        found = await repository.find_activity(tx, activity_id)
    assert found is not None
    return found.state


async def told(buurt: Buurt) -> int:
    """How many invitations are owed."""
    return len(await buurt.owed("activity_invitation"))


async def rows_of(buurt: Buurt, table: Any) -> int:
    async with buurt.database.read() as tx:
        return len((await tx.execute(select(table))).all())


async def test_nothing_is_in_the_agenda_or_owed_before_the_minute_is_over(buurt: Buurt) -> None:
    poster = await of_the_team(buurt, Role.VOLUNTEER)
    await buurt.person(follows="food")
    activity_id, state = await post(buurt, poster)
    buurt.now += timedelta(seconds=59)
    await lets_go(buurt)
    assert (state, await state_of(buurt, activity_id)) == (ActivityState.LEAVING, ActivityState.LEAVING)
    assert [await told(buurt), await rows_of(buurt, occurrences)] == [0, 0]
    buurt.now += timedelta(seconds=1)
    for _ in range(3):
        await lets_go(buurt)
    assert await state_of(buurt, activity_id) is ActivityState.PUBLISHED
    assert [await told(buurt), await rows_of(buurt, announcements), await rows_of(buurt, occurrences)] == [1, 1, 1]


async def test_without_a_minute_it_goes_out_in_the_same_transaction(buurt: Buurt) -> None:
    poster = await of_the_team(buurt, Role.VOLUNTEER)
    await buurt.person(follows="food")
    _, state = await post(buurt, poster, AT_ONCE)
    assert (state, await told(buurt)) == (ActivityState.PUBLISHED, 1)


async def test_a_draft_is_sent_on_its_way_once(buurt: Buurt) -> None:
    poster, other = await of_the_team(buurt, Role.VOLUNTEER), await of_the_team(buurt, Role.VOLUNTEER)
    activity_id, _ = await post(buurt, poster)
    for who, refusal in ((poster, LeavesSoon), (other, NotYours)):
        with pytest.raises(refusal):
            await buurt.does(leaving.post, who, activity_id, MINUTE, QUIET, admins=NOBODY)
    buurt.now += timedelta(seconds=61)
    await lets_go(buurt)
    with pytest.raises(AlreadyPosted):
        await buurt.does(leaving.post, poster, activity_id, MINUTE, QUIET, admins=NOBODY)


async def test_taken_back_it_is_a_draft_with_everything_in_it_and_nothing_goes(buurt: Buurt) -> None:
    poster, other = await of_the_team(buurt, Role.VOLUNTEER), await of_the_team(buurt, Role.VOLUNTEER)
    await buurt.person(follows="food")
    activity_id, _ = await post(buurt, poster, seats=12)
    with pytest.raises(NotYours):
        await buurt.does(leaving.take_back, other, activity_id)
    assert [await buurt.does(leaving.take_back, poster, activity_id) for _ in range(2)] == [True, False]
    buurt.now += timedelta(minutes=5)
    await lets_go(buurt)
    async with buurt.database.read() as tx:
        draft = await repository.find_activity(tx, activity_id)
    assert draft is not None
    assert (draft.state, draft.seats, draft.leaves_at, await told(buurt)) == (ActivityState.DRAFT, 12, None, 0)
    assert await buurt.does(leaving.post, poster, activity_id, MINUTE, QUIET, admins=NOBODY) is ActivityState.LEAVING


async def test_who_comes_too_late_to_take_it_back_hears_so(buurt: Buurt) -> None:
    """At the very second: until the tick it can be taken back, after it never."""
    poster = await of_the_team(buurt, Role.VOLUNTEER)
    await buurt.person(follows="food")
    first, second = [(await post(buurt, poster))[0] for _ in range(2)]
    buurt.now += timedelta(seconds=60)
    assert await buurt.does(leaving.take_back, poster, first) is True
    await lets_go(buurt)
    with pytest.raises(TooLateToTakeBack):
        await buurt.does(leaving.take_back, poster, second)
    assert await told(buurt) == 1


async def test_what_is_past_is_refused_and_what_becomes_past_on_its_way_is_a_draft_again(buurt: Buurt) -> None:
    poster = await of_the_team(buurt, Role.VOLUNTEER)
    await buurt.person(follows="food")
    activity_id, _ = await post(buurt, poster, in_days=1)
    second = await buurt.draft(poster, in_days=1)
    buurt.now += timedelta(days=1, hours=5)
    with pytest.raises(MomentGone):
        await buurt.does(leaving.post, poster, second, MINUTE, QUIET, admins=NOBODY)
    for _ in range(2):
        await lets_go(buurt)
    async with buurt.database.read() as tx:
        draft = await repository.find_activity(tx, activity_id)
    assert draft is not None
    assert (draft.state, draft.to_ask) == (ActivityState.DRAFT, ("day",))
    (kindly,) = await buurt.owed("activity_not_posted")
    assert (kindly.chat_id, await told(buurt)) == (poster.chat_id, 0)


async def test_a_series_of_which_nothing_is_left_is_refused_as_past(buurt: Buurt) -> None:
    poster = await of_the_team(buurt, Role.VOLUNTEER)
    draft_id = await buurt.draft(poster)
    async with buurt.database.write() as tx:
        nothing = {"rrule": "FREQ=DAILY;COUNT=2", "left_out": ["2026-11-27", "2026-11-28"]}
        await repository.update_activity(tx, draft_id, nothing)
    with pytest.raises(MomentGone):
        await buurt.does(leaving.post, poster, draft_id, AT_ONCE, QUIET, admins=NOBODY)


async def test_a_series_that_begins_far_ahead_is_told_of_with_its_first_time(buurt: Buurt) -> None:
    poster = await of_the_team(buurt, Role.VOLUNTEER)
    await buurt.person(follows="food")
    draft_id = await buurt.draft(poster, in_days=200)
    async with buurt.database.write() as tx:
        await repository.update_activity(tx, draft_id, {"rrule": "FREQ=WEEKLY"})
    await buurt.does(leaving.post, poster, draft_id, AT_ONCE, QUIET, admins=NOBODY)
    assert [await told(buurt), await rows_of(buurt, occurrences)] == [1, 1]


async def test_who_stopped_follows_nothing_or_reads_the_week_is_not_told(buurt: Buurt) -> None:
    poster = await of_the_team(buurt, Role.VOLUNTEER, follows="food")
    stopped, reads_the_week, *_ = [await buurt.person(follows="food") for _ in range(3)]
    await buurt.person(follows="nature")
    await buurt.person()
    async with buurt.database.write() as tx:
        await residents.set_stopped(tx, stopped.id, buurt.now)
        reader = {"person_id": reads_the_week.id, "neighbourhood_id": buurt.home, "since": buurt.now}
        await tx.execute(insert(digest_readers).values(**reader))
    activity_id, _ = await post(buurt, poster)
    async with buurt.database.read() as tx:
        card = await leaving.on_its_way(tx, BOT, activity_id, QUIET, admins=NOBODY, now=buurt.now)
    assert card is not None
    buurt.now += timedelta(seconds=61)
    await lets_go(buurt)
    assert [card.hearers, await told(buurt)] == [1, 1]


async def test_another_bot_lets_nothing_of_this_one_go(buurt: Buurt) -> None:
    activity_id, _ = await post(buurt, await of_the_team(buurt, Role.VOLUNTEER))
    buurt.now += timedelta(minutes=2)
    await buurt.does(leaving.leaving_due, type(BOT)(BOT + 1), QUIET)
    assert await state_of(buurt, activity_id) is ActivityState.LEAVING


@pytest.mark.parametrize("policy", [MINUTE, READ_FIRST])
async def test_who_erases_everything_on_the_way_posted_nothing(buurt: Buurt, policy: ActivityPolicy) -> None:
    poster = await of_the_team(buurt, Role.VOLUNTEER)
    await buurt.person(follows="food")
    await post(buurt, poster, policy)
    async with buurt.database.write() as tx:
        await PERSONAL_DATA.erase(tx, poster.id, buurt.now)
    buurt.now += timedelta(minutes=2)
    await lets_go(buurt)
    assert [await rows_of(buurt, activities), await told(buurt)] == [0, 0]


async def test_only_the_first_posts_of_a_volunteer_wait(buurt: Buurt) -> None:
    poster, els = await of_the_team(buurt, Role.VOLUNTEER), await of_the_team(buurt, Role.REGISSEUR)
    for _ in range(READ_FIRST.first_posts):
        activity_id, state = await post(buurt, poster, READ_FIRST)
        assert state is ActivityState.WAITING
        with pytest.raises(WaitsForColleague):
            await buurt.does(leaving.post, poster, activity_id, READ_FIRST, QUIET, admins=NOBODY)
        await buurt.does(approving.approve, els, activity_id, QUIET)
    assert (await post(buurt, poster, READ_FIRST))[1] is ActivityState.LEAVING


@pytest.mark.parametrize("role", [Role.REGISSEUR, Role.ADMIN])
async def test_posts_of_a_regisseur_or_an_admin_never_wait(buurt: Buurt, role: Role) -> None:
    poster = await of_the_team(buurt, Role.VOLUNTEER, role)
    assert (await post(buurt, poster, READ_FIRST))[1] is ActivityState.LEAVING


async def test_a_yes_is_given_once_and_puts_it_in_the_agenda_at_once(buurt: Buurt) -> None:
    poster = await of_the_team(buurt, Role.VOLUNTEER)
    await buurt.person(follows="food")
    els, bert = await of_the_team(buurt, Role.REGISSEUR), await of_the_team(buurt, Role.ADMIN)
    activity_id, _ = await post(buurt, poster, READ_FIRST)
    await buurt.does(approving.approve, els, activity_id, QUIET)
    assert [await state_of(buurt, activity_id), await told(buurt)] == [ActivityState.PUBLISHED, 1]
    vault = Vault(MasterKey.fresh())
    with pytest.raises(AlreadyDecided):
        await buurt.does(approving.approve, bert, activity_id, QUIET)
    async with buurt.database.write() as tx:
        with pytest.raises(AlreadyDecided):
            await approving.send_back(tx, vault, bert, activity_id, now=buurt.now)
    assert len(await buurt.owed("first_post_answer")) == 1


async def test_only_a_regisseur_there_or_an_admin_says_yes(buurt: Buurt) -> None:
    poster = await of_the_team(buurt, Role.VOLUNTEER)
    activity_id, _ = await post(buurt, poster, READ_FIRST)
    for nobody in (poster, await buurt.person(), await of_the_team(buurt, Role.VOLUNTEER)):
        with pytest.raises(NotYours):
            await buurt.does(approving.approve, nobody, activity_id, QUIET)
    assert await state_of(buurt, activity_id) is ActivityState.WAITING


async def test_colleagues_are_asked_again_once_after_a_working_day(buurt: Buurt) -> None:
    poster, *_ = [await of_the_team(buurt, role) for role in (Role.VOLUNTEER, Role.REGISSEUR, Role.ADMIN)]
    await post(buurt, poster, READ_FIRST, in_days=9)
    asked = [len(await buurt.owed("first_post"))]
    for hours in (23, 2, 24, 48):
        buurt.now += timedelta(hours=hours)
        await buurt.does(leaving.first_posts_due, BOT, QUIET, admins=NOBODY)
        asked.append(len(await buurt.owed("first_post")))
    assert asked == [2, 2, 4, 4, 4]


async def test_what_waits_for_nobody_is_asked_of_who_comes_later(buurt: Buurt) -> None:
    poster = await of_the_team(buurt, Role.VOLUNTEER)
    activity_id, _ = await post(buurt, poster, READ_FIRST, in_days=9)
    async with buurt.database.read() as tx:
        card = await leaving.on_its_way(tx, BOT, activity_id, QUIET, admins=NOBODY, now=buurt.now)
    assert card is not None
    assert not card.colleagues
    buurt.now += timedelta(days=2)
    await buurt.does(leaving.first_posts_due, BOT, QUIET, admins=NOBODY)
    assert await buurt.owed("first_post") == []
    els = await of_the_team(buurt, Role.REGISSEUR)
    buurt.now += timedelta(days=1, minutes=1)
    await buurt.does(leaving.first_posts_due, BOT, QUIET, admins=NOBODY)
    assert [row.chat_id for row in await buurt.owed("first_post")] == [els.chat_id]


async def test_what_waited_too_long_is_a_draft_again_and_its_cards_wait_no_more(buurt: Buurt) -> None:
    poster, els = await of_the_team(buurt, Role.VOLUNTEER), await of_the_team(buurt, Role.REGISSEUR)
    buurt.now = datetime(2026, 11, 24, 21, 0, tzinfo=UTC)
    activity_id, _ = await post(buurt, poster, READ_FIRST, in_days=1, hour=7)
    assert [row.due_at.astimezone(BRUSSELS).hour for row in await buurt.owed("first_post")] == [8]
    buurt.now = datetime(2026, 11, 25, 6, 30, tzinfo=UTC)
    await buurt.does(leaving.first_posts_due, BOT, QUIET, admins=NOBODY)
    assert await state_of(buurt, activity_id) is ActivityState.DRAFT
    assert [row.state for row in await buurt.owed("first_post")] == ["dead"]
    with pytest.raises(AlreadyDecided):
        await buurt.does(approving.approve, els, activity_id, QUIET)


async def test_a_yes_to_what_is_past_changes_nothing(buurt: Buurt) -> None:
    poster, els = await of_the_team(buurt, Role.VOLUNTEER), await of_the_team(buurt, Role.REGISSEUR)
    activity_id, _ = await post(buurt, poster, READ_FIRST, in_days=1)
    buurt.now += timedelta(days=1, hours=5)
    with pytest.raises(MomentGone):
        await buurt.does(approving.approve, els, activity_id, QUIET)
    assert await state_of(buurt, activity_id) is ActivityState.WAITING


@pytest.mark.parametrize(
    ("asked", "reminded"),
    [
        ("2026-11-24T10:00", "2026-11-25T10:00"),
        ("2026-11-27T16:30", "2026-11-30T16:30"),
        ("2026-12-24T10:00", "2026-12-28T10:00"),
        ("2026-10-23T10:00", "2026-10-26T10:00"),
    ],
)
def test_a_working_day_is_counted_on_the_wall(asked: str, reminded: str) -> None:
    at = datetime.fromisoformat(asked).replace(tzinfo=BRUSSELS)
    assert a_working_day_later(at.astimezone(UTC)) == datetime.fromisoformat(reminded).replace(tzinfo=BRUSSELS)


async def test_the_report_stays_when_the_messages_are_forgotten(buurt: Buurt) -> None:
    poster = await of_the_team(buurt, Role.VOLUNTEER)
    await buurt.person(follows="food")
    activity_id, _ = await post(buurt, poster, AT_ONCE)
    async with buurt.database.write() as tx:
        await tx.execute(outbox.update().values(state="sent"))
        await announcing.progress_due(tx, BOT, now=buurt.now)
        await tx.execute(outbox.delete())
        card = await leaving.on_its_way(tx, BOT, activity_id, QUIET, admins=NOBODY, now=buurt.now)
    assert card is not None
    assert card.news is not None
    assert (card.news.progress.sent, card.news.progress.waiting) == (1, 0)
