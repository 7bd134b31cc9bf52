"""Who gets a seat: never one too many, and nobody is overtaken."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from community.activities.joining.rsvp import next_to_seat, place_for_newcomer
from community.activities.models import Answer, Participation, Place
from core.ids import BotId, ChatId, PersonId
from tests.house import MORNING


def waits(number: int, party: int) -> Participation:
    """Somebody in the queue."""
    joined_at = MORNING + timedelta(minutes=number)
    return Participation(PersonId(number), BotId(7), ChatId(number), Answer.YES, party, Place.WAITING, joined_at)


def test_a_party_is_seated_whole_or_waits_whole() -> None:
    assert place_for_newcomer(10, 8, 0, 2) is Place.SEAT
    assert place_for_newcomer(10, 8, 0, 3) is Place.WAITING
    assert place_for_newcomer(None, 800, 0, 3) is Place.SEAT


def test_a_newcomer_does_not_overtake_those_who_wait() -> None:
    assert place_for_newcomer(10, 8, 3, 1) is Place.WAITING


def test_the_first_party_that_fits_gets_the_seats() -> None:
    queue = [waits(1, 3), waits(2, 1), waits(3, 1)]
    assert [one.person_id for one in next_to_seat(10, 9, queue)] == [2]
    assert [one.person_id for one in next_to_seat(10, 6, queue)] == [1, 2]


@given(st.integers(1, 30), st.lists(st.integers(1, 6), max_size=40), st.integers(0, 30))
def test_seats_are_never_given_twice(seats: int, parties: list[int], leaving: int) -> None:
    seated = 0
    waiting: list[int] = []
    for party in parties:
        if place_for_newcomer(seats, seated, sum(waiting), party) is Place.SEAT:
            seated += party
        else:
            waiting.append(party)
        assert seated <= seats
    seated = max(seated - leaving, 0)
    lucky = next_to_seat(seats, seated, [waits(number, party) for number, party in enumerate(waiting)])
    assert seated + sum(one.party for one in lucky) <= seats
