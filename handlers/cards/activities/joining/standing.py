"""Where the reader stands with an activity: comes, waits as the third in the line, is offered places; and the taps."""

from dataclasses import dataclass

from community.activities.joining.closing import is_closed
from community.activities.joining.offer_clock import OfferRules, term_of_offer
from community.activities.joining.waiting_list import larger_than_all
from community.activities.models import Answer, Glance, Occurrence, Participation, Place
from handlers.callbacks import CallbackData
from handlers.cards.activities.description import lasting
from handlers.cards.card import Button
from handlers.scene import Scene, Words


@dataclass(frozen=True)
class AcceptTapped(CallbackData, name="accept"):
    """Yes, the offered places are ours."""

    occurrence_id: int


@dataclass(frozen=True)
class PassTapped(CallbackData, name="passon"):
    """The offered places may go to the next."""

    occurrence_id: int


@dataclass(frozen=True)
class WhyTapped(CallbackData, name="whywait"):
    """Why do I wait?"""

    occurrence_id: int


@dataclass(frozen=True)
class PartyTapped(CallbackData, name="party"):
    """I bring somebody."""

    occurrence_id: int


@dataclass(frozen=True)
class OthersTapped(CallbackData, name="others"):
    """I sign somebody else up."""

    occurrence_id: int


@dataclass(frozen=True)
class NeedsTapped(CallbackData, name="needs"):
    """I come, but..."""

    occurrence_id: int


_WITHOUT_PLACE = {Answer.MAYBE: "activities-you-may-come", Answer.NO: "activities-you-decline"}


def rules_of(scene: Scene) -> OfferRules:
    """How long offers last here."""
    return OfferRules(scene.rooms.activities, scene.rooms.quiet_hours)


def standing_lines(words: Words, seen: Glance, rules: OfferRules) -> list[str]:
    """What the reader said and what came of it; nothing when nothing was said."""
    mine = seen.mine
    if mine is None:
        return []
    if mine.place is None:
        return _without_place(words, seen.occurrence, mine)
    if mine.place is Place.SEAT:
        lines = [_comes(words, mine)]
    elif mine.place is Place.OFFERED:
        lines = offer_lines(words, seen, mine)
    else:
        lines = _waits(words, seen, mine, rules)
    if mine.needs_company:
        lines.append(words.text("joining-company-said"))
    if mine.needs_transport:
        lines.append(words.text("joining-transport-said"))
    return lines


def _without_place(words: Words, occurrence: Occurrence, mine: Participation) -> list[str]:
    """Perhaps is only said by who said so, and as long as it can still become a yes."""
    untrue = mine.answer is Answer.MAYBE and (mine.ran_out or occurrence.starts_at <= words.now)
    return [words.text(_WITHOUT_PLACE[mine.answer])] if mine.answer in _WITHOUT_PLACE and not untrue else []


def _comes(words: Words, mine: Participation) -> str:
    if not mine.self_comes:
        return words.text("joining-you-signed-up", count=mine.party)
    if mine.party == 1:
        return words.text("activities-you-come")
    return words.text("joining-you-come-party", count=mine.party)


def _waits(words: Words, seen: Glance, mine: Participation, rules: OfferRules) -> list[str]:
    first = words.text("activities-you-wait")
    if mine.party > 1:
        first = words.text("joining-you-wait-party", count=mine.party)
    if larger_than_all(mine.party, seen.occurrence.activity.seats):
        return [words.text("joining-you-wait-in-vain", count=mine.party)]
    lines: list[str] = [first, words.text("joining-position", position=mine.ahead + 1)]
    if term_of_offer(seen.occurrence.starts_at, rules, now=words.now) is None:
        lines.append(words.text("joining-too-late-line"))
    return lines


def offer_lines(words: Words, seen: Glance, mine: Participation) -> list[str]:
    """What is offered, and until when exactly."""
    if not has_offer(words, mine):
        return [ended_line(words, seen.occurrence, mine.party)]
    assert mine.offered_until is not None
    until: str = lasting(words, mine.offered_until).text(
        "joining-offer-until", count=mine.party, until_at=mine.offered_until
    )
    if seen.heads.waiting:
        until = f"{until} {words.text('joining-offer-after')}"
    return [words.text("joining-offer", count=mine.party), until]


def ended_line(words: Words, occurrence: Occurrence, heads: int) -> str:
    """The time to answer is over; and the way back to the line, if there is one."""
    ended: str = words.text("joining-offer-ended", count=heads)
    if is_closed(occurrence, now=words.now) or occurrence.starts_at <= words.now:
        return ended
    return f"{ended} {words.text('joining-offer-back')}"


def in_brief(words: Words, occurrence: Occurrence, mine: Participation) -> str:
    """Where the reader stands, as one line in a list."""
    if mine.place is Place.SEAT:
        return _comes(words, mine)
    if mine.place is Place.WAITING:
        return words.text("joining-brief-waits", count=mine.party)
    if has_offer(words, mine):
        assert mine.offered_until is not None
        return lasting(words, mine.offered_until).text("joining-brief-offer", until_at=mine.offered_until)
    if mine.place is Place.OFFERED or mine.ran_out:
        return ended_line(words, occurrence, mine.party)
    return words.text("activities-you-may-come")


def has_offer(words: Words, mine: Participation | None) -> bool:
    """Whether an offer stands: at its end it no longer does, whether or not a tick came by."""
    if mine is None or mine.place is not Place.OFFERED:
        return False
    return mine.offered_until is not None and words.now < mine.offered_until


def standing_rows(words: Words, seen: Glance) -> list[list[Button]]:
    """What else can be said: for somebody else; and by who has said yes with whom, but, and why."""
    mine, occurrence_id = seen.mine, seen.occurrence.id
    if mine is None or mine.place is None:
        others = Button(words.plain("joining-button-others"), tap=OthersTapped(occurrence_id))
        return [] if closed_to(seen, words) else [[others]]
    if mine.place is Place.OFFERED:
        return []
    rows = [
        [
            Button(words.plain("joining-button-company"), tap=PartyTapped(occurrence_id)),
            Button(words.plain("joining-button-but"), tap=NeedsTapped(occurrence_id)),
        ]
    ]
    if mine.place is Place.WAITING:
        rows.append([Button(words.plain("joining-button-why"), tap=WhyTapped(occurrence_id))])
    return rows


def offer_row(words: Words, mine: Participation, occurrence_id: int) -> list[Button]:
    """Yes, or the next."""
    return [
        Button(words.plain("joining-button-accept", count=mine.party), tap=AcceptTapped(occurrence_id)),
        Button(words.plain("joining-button-pass"), tap=PassTapped(occurrence_id)),
    ]


def closed_to(seen: Glance, words: Words) -> bool:
    """Whether it is too late for the reader to say yes."""
    has_place = seen.mine is not None and seen.mine.place is not None
    return not has_place and is_closed(seen.occurrence, now=words.now)
