"""Who gets free places: a party as one, first come first served, and a reason for everybody who does not."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.activities.joining.reasons import Why
from community.activities.joining.waiting_list import for_newcomer, free_places, share_out
from community.activities.models import Answer, Participation, Place
from core.ids import BotId, ChatId, PersonId
from tests.house import MORNING


def waits(number: int, party: int, *, stopped: bool = False, unreachable: bool = False) -> Participation:
    """Somebody in the queue."""
    at = MORNING + timedelta(minutes=number)
    who = (PersonId(number), BotId(7), ChatId(number))
    return Participation(*who, Answer.YES, party, Place.WAITING, at, stopped=stopped, unreachable=unreachable)


def test_held_places_are_not_free_and_too_many_are_no_debt() -> None:
    assert free_places(10, 6, 3) == 1
    assert free_places(10, 9, 3) == 0
    assert free_places(None, 900, 3) is None


@pytest.mark.parametrize(
    ("heads", "free", "queue", "why"),
    [
        (2, 2, [], Why.SEATED),
        (3, 2, [], Why.WAITS),
        (1, 2, [3], Why.SEATED),
        (1, 2, [3, 2], Why.WAITS_TURN),
        (300, None, [], Why.SEATED),
        (1, 0, [], Why.WAITS),
    ],
)
def test_a_newcomer_sits_when_all_fit_and_nobody_who_waits_would(
    heads: int, free: int | None, queue: list[int], why: Why
) -> None:
    assert for_newcomer(heads, free, [waits(number, party) for number, party in enumerate(queue)]) is why


def test_who_wants_no_messages_holds_up_nobody_and_is_told_why() -> None:
    queue = [waits(1, 1, stopped=True), waits(2, 4)]
    assert for_newcomer(2, 2, queue) is Why.SEATED
    assert [one.why for one in share_out(2, queue, in_time=True)] == [Why.STOPPED, Why.TOO_LARGE]


def test_who_cannot_be_reached_holds_up_nobody_and_is_told_why() -> None:
    queue = [waits(1, 1, unreachable=True), waits(2, 1)]
    assert for_newcomer(1, 1, queue[:1]) is Why.SEATED
    assert [one.why for one in share_out(1, queue, in_time=True)] == [Why.UNREACHABLE, Why.OFFERED]


def test_more_than_all_places_together_is_said_whether_or_not_something_is_free() -> None:
    queue = [waits(1, 3), waits(2, 1)]
    assert for_newcomer(3, 0, [], seats=2) is Why.LARGER_THAN_ALL
    assert for_newcomer(2, 0, [], seats=2) is Why.WAITS
    assert [one.why for one in share_out(0, queue, in_time=True, seats=2)] == [Why.LARGER_THAN_ALL]
    assert [one.why for one in share_out(1, queue, in_time=True, seats=2)] == [Why.LARGER_THAN_ALL, Why.OFFERED]


def test_the_first_party_that_fits_is_offered_and_the_others_hear_why_not() -> None:
    queue = [waits(1, 4), waits(2, 2), waits(3, 2), waits(4, 1)]
    given = [(one.party.person_id, one.why, one.free) for one in share_out(3, queue, in_time=True)]
    assert given == [
        (1, Why.TOO_LARGE, 3),
        (2, Why.OFFERED, 3),
        (3, Why.TOO_LARGE, 1),
        (4, Why.OFFERED, 1),
    ]


def test_without_time_to_answer_nothing_is_offered() -> None:
    assert [one.why for one in share_out(2, [waits(1, 2), waits(2, 3)], in_time=False)] == [
        Why.TOO_LATE,
        Why.TOO_LARGE,
    ]


def test_without_a_limit_everybody_is_offered() -> None:
    assert {one.why for one in share_out(None, [waits(1, 20), waits(2, 20)], in_time=True)} == {Why.OFFERED}


@given(st.integers(0, 30), st.lists(st.tuples(st.integers(1, 6), st.booleans()), max_size=30))
def test_never_more_than_is_free_and_nothing_left_that_fits_somebody(
    free: int, parties: list[tuple[int, bool]]
) -> None:
    queue = [waits(number, heads, stopped=stopped) for number, (heads, stopped) in enumerate(parties)]
    verdicts = share_out(free, queue, in_time=True)
    given = {one.party.person_id for one in verdicts if one.why is Why.OFFERED}
    left = free - sum(one.party for one in queue if one.person_id in given)
    assert left >= 0
    assert not [one for one in queue if one.person_id not in given and one.party <= left and not one.stopped]
    explained = {one.party.person_id for one in verdicts}
    assert left == 0 or explained == {one.person_id for one in queue}
