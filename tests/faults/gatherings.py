"""What goes on around activities, over /sim: a volunteer who posts, thinks again and calls off; neighbours who come."""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator
from datetime import datetime, timedelta

from tests.faults.phones import Json, Phone, Town
from tests.faults.traces import (
    ACCEPT,
    BRING,
    CALL_OFF,
    CALL_OFF_ASKED,
    DECLINE,
    INVITED,
    IS_POSTED,
    JOIN,
    OFFERED,
    PARTY,
    PASS_ON,
    POSTED,
    PUBLISH,
    RATHER_NOT,
    WAIT_TOGETHER,
)

SEATS = (2, 3)
"""In turn: fewer than there are neighbours who come."""
TAKEN_BACK = (False, True, True)
"""Which postings are taken back while they can be, in turn; every second one of these is posted after all."""
CALLED_OFF = (False, True)
"""Which are called off, in turn."""
DAYS_AHEAD = 20
_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december"
MONTHS = dict(enumerate(_MONTHS.split(), start=1))

PATIENCE_SECONDS = 20.0
"""Who waits longer for a button stops looking: what it was about is called off, or full for good."""
LOOKS_FOR_ROOM_SECONDS = 3.0
WAITS_FOR_AN_OFFER_SECONDS = 8.0


class Host:
    """A volunteer. Everything important is tapped twice."""

    def __init__(self, town: Town, phone: Phone, neighbours: list[Phone]) -> None:
        self._town = town
        self._phone = phone
        self._neighbours = neighbours
        self._thought_again = itertools.count()

    async def live(self) -> None:
        """One posting after the other; some are called off while the next ones are written."""
        async with asyncio.TaskGroup() as calling_off:
            for count in itertools.count():
                number = f"x{next(self._town.numbers):04d}"
                written = await self._writes(number, count)
                posted = await self._puts_up(written, think_again=TAKEN_BACK[count % len(TAKEN_BACK)])
                if posted is not None and CALLED_OFF[count % len(CALLED_OFF)]:
                    calling_off.create_task(self._calls_off(number, *posted, at_an_offer=count % 4 == 1))
                await self._town.pause(1.0)

    async def _writes(self, number: str, count: int) -> int:
        """A draft, in one sentence or step by step; the last message that was written for it."""
        day = datetime.now().astimezone() + timedelta(days=DAYS_AHEAD)
        title, seats = f"Soepdag {number}", SEATS[count % len(SEATS)]
        in_words = f"{title} op {day.day} {MONTHS[day.month]} om 14 uur in Het Testhuis, {seats} plaatsen"
        steps = (f"/nieuw {title}", "eten", f"{day:%Y-%m-%d}", "14 uur", "Het Testhuis", str(seats))
        said = 0
        for text in steps if count % 2 else (f"/nieuw {in_words}",):
            said = await self._phone.writes(text)
        return said

    async def _puts_up(self, written: int, *, think_again: bool) -> tuple[int, str] | None:
        """Post it, and perhaps take it back. The button that leads to it in the agenda; None when it stays a draft."""
        preview, post = await self._phone.button(PUBLISH, not_before=written)
        await self._phone.taps_twice(preview, post)
        card, seen = await self._phone.button(RATHER_NOT, IS_POSTED, not_before=preview)
        if think_again and seen.startswith(RATHER_NOT):
            await self._phone.taps_twice(card, seen)
            again, seen = await self._phone.button(PUBLISH, IS_POSTED, not_before=card)
            if seen.startswith(PUBLISH):
                if next(self._thought_again) % 2:
                    return None
                await self._phone.taps_twice(again, seen)
        return await self._phone.button(IS_POSTED, not_before=card)

    async def _calls_off(self, number: str, card: int, posted: str, *, at_an_offer: bool) -> None:
        if at_an_offer:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(WAITS_FOR_AN_OFFER_SECONDS):
                    await self._town.until(lambda: self._an_offer(number))
        await self._town.pause(2.0)
        occurrence = posted.removeprefix(IS_POSTED)
        await self._phone.taps(card, posted)
        await self._phone.taps(*await self._phone.button(f"{CALL_OFF_ASKED}{occurrence}.0", not_before=card))
        await self._phone.taps_twice(*await self._phone.button(f"{CALL_OFF}{occurrence}.0.0", not_before=card))

    async def _an_offer(self, number: str) -> bool | None:
        texts = (text for phone in self._neighbours for text in phone.heard[-20:])
        return any(number in text and OFFERED.search(text) for text in texts) or None


class Neighbour:
    """Somebody who follows the news and comes to everything, mostly."""

    def __init__(self, town: Town, phone: Phone) -> None:
        self._town = town
        self._phone = phone

    async def live(self) -> None:
        """One story for each invitation, all at the same time."""
        async with asyncio.TaskGroup() as stories:
            async for line in self._invitations():
                stories.create_task(self._story(line["message_id"]))

    async def _invitations(self) -> AsyncIterator[Json]:
        async for line in self._phone.new(INVITED):
            if POSTED.search(line["text"]):
                yield line

    async def _story(self, invitation: int) -> None:
        """Come, perhaps with somebody, perhaps not after all; and answer whatever is offered."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE_SECONDS):
                join = await self._phone.button(JOIN, on=invitation)
            occurrence = join[1].removeprefix(JOIN)
            await self._town.pause(1.0)
            await self._phone.taps_twice(*join)
            if self._once_in(3):
                await self._brings_somebody(invitation, occurrence)
            if self._once_in(2):
                await self._leaves(invitation, occurrence)
                if self._once_in(3):
                    return
                await self._town.pause(1.0)
                await self._phone.taps_twice(*join)
            while not self._once_in(6):
                await self._answers(invitation, occurrence)

    async def _brings_somebody(self, invitation: int, occurrence: str) -> None:
        """A party of two. When there is no room for both: wait together, or leave it."""
        await self._phone.taps(*await self._waits_for(f"{PARTY}{occurrence}", invitation))
        card, plus = await self._waits_for(f"{BRING}{occurrence}.1", invitation)
        await self._phone.taps_twice(card, plus)
        with contextlib.suppress(TimeoutError):
            together = f"{WAIT_TOGETHER}{occurrence}.2"
            no_room = await self._waits_for(together, card, seconds=LOOKS_FOR_ROOM_SECONDS)
            if self._once_in(2):
                await self._phone.taps_twice(*no_room)

    async def _leaves(self, invitation: int, occurrence: str) -> None:
        await self._town.pause(3.0)
        await self._phone.taps_twice(*await self._waits_for(f"{DECLINE}{occurrence}", invitation))

    async def _answers(self, invitation: int, occurrence: str) -> None:
        """Take what is offered, or pass it on and stand in the line once more."""
        offer = await self._waits_for(f"{ACCEPT}{occurrence}", invitation)
        await self._town.pause(2.0)
        passes = next(self._town.offers_answered) % 3 == 1
        if passes:
            await self._phone.taps_twice(offer[0], f"{PASS_ON}{occurrence}")
        else:
            await self._phone.taps_twice(*offer)
        self._town.answers_given.add(PASS_ON if passes else ACCEPT)
        if not passes:
            await self._leaves(invitation, occurrence)
        await self._town.pause(1.0)
        await self._phone.taps_twice(*await self._waits_for(f"{JOIN}{occurrence}", invitation))

    async def _waits_for(self, data: str, not_before: int, *, seconds: float = PATIENCE_SECONDS) -> tuple[int, str]:
        async with asyncio.timeout(seconds):
            return await self._phone.button(data, not_before=not_before)

    def _once_in(self, times: int) -> bool:
        return self._town.random.randrange(times) == 0
