"""One update, one piece of a transaction: its effects, the messages it owes and the mark that it is done, or nothing.

PTB's ``process_update`` hands a handler's exception to error handlers and returns as if all went well.
``UnitApplication``
keeps the exception, and it is raised again here, so that the savepoint rolls back. An update that fails three times is
set aside and its chat hears something honest; later updates of that chat wait for it, other chats do not.
"""

import asyncio
import functools
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any

import orjson
from telegram import Update
from telegram.ext import Application

from bot.sending import Sender
from core import outbox
from core.clock import Clock
from core.database import Tx
from core.errors import DomainError, StorageFault
from core.ids import ChatId
from core.inbox import Inbox, Pending
from core.outbox import WORDS, Owed
from core.writer import UNITS_A_COMMIT, Writer, is_storage_fault
from handlers.context import Unit, current_unit
from handlers.rooms import Rooms
from handlers.scene import Words

log = logging.getLogger(__name__)

TRY_STORAGE_AGAIN_SECONDS = 1.0


class ContextNotBuilt(RuntimeError):
    """PTB could not build the context of a handler; it would only have logged that."""


class UnitApplication(Application[Any, Any, Any, Any, Any, Any]):
    """PTB's application, except that an exception in a handler is not lost."""

    async def process_error(
        self, update: object | None, error: Exception, job: Any = None, coroutine: Any = None
    ) -> bool:
        """Keep the first exception for the unit. True tells PTB to stop this update's other handlers."""
        unit = current_unit.get()
        if unit is None or coroutine is not None:
            return await super().process_error(update, error, job, coroutine)
        if unit.failure is None:
            unit.failure = error
        return True


@dataclass(slots=True)
class _Item:
    """An update at hand: decoded, with what could be looked up for it before the transaction."""

    pending: Pending
    raw: dict[str, Any]
    hint: object


@dataclass(slots=True)
class _Done:
    """An update whose effects will be in the next commit."""

    item: _Item
    unit: Unit


class Processor:
    """Takes updates from memory (and, at start, from the inbox) through the handlers, in order per chat."""

    def __init__(
        self,
        application: UnitApplication,
        rooms: Rooms,
        writer: Writer,
        sender: Sender,
        clock: Clock,
        words: Callable[[str], Words],
    ) -> None:
        self._application = application
        self._rooms = rooms
        self._inbox: Inbox = rooms.inbox
        self._writer = writer
        self._sender = sender
        self._clock = clock
        self._words = words
        self._waiting: deque[Pending] = deque()
        self._wake = asyncio.Event()
        self._busy = False
        self._stopping = False

    @property
    def idle(self) -> bool:
        """Whether nothing is at hand."""
        return not (self._busy or self._waiting)

    def add(self, pending: Iterable[Pending]) -> None:
        """More work."""
        self._waiting.extend(pending)
        self._wake.set()

    def stop(self) -> None:
        """End after the batch at hand; what is left waits in the inbox."""
        self._stopping = True
        self._wake.set()

    async def serve(self) -> None:
        """Work until stopped."""
        while not self._stopping:
            self._busy = bool(self._waiting)
            if not self._waiting:
                self._wake.clear()
                await self._wake.wait()
                continue
            batch = [self._open(self._waiting.popleft()) for _ in range(min(UNITS_A_COMMIT, len(self._waiting)))]
            try:
                work = functools.partial(self._process, batch=batch)
                done, left = await self._writer.run(work, savepoint=False)
            except StorageFault:
                self._waiting.extendleft(item.pending for item in reversed(batch))
                await asyncio.sleep(TRY_STORAGE_AGAIN_SECONDS)
                continue
            self._waiting.extendleft(item.pending for item in reversed(left))
            for one in done:
                try:
                    self._after(one)
                except Exception as error:  # it is committed; a toast that cannot be said changes nothing
                    log.error("after the commit, in %s: %s", where(error), type(error).__name__)

    def _open(self, pending: Pending) -> _Item:
        """Decode, and match a question now: a transaction should not wait for that."""
        raw = orjson.loads(pending.body)
        try:
            hint = self._rooms.hints.prepare(raw)
        except Exception as error:  # the handler meets the same fault, inside a unit that can fail
            log.error("matching failed in %s: %s", where(error), type(error).__name__)
            hint = None
        return _Item(pending, raw, hint)

    async def _process(self, tx: Tx, batch: list[_Item]) -> tuple[list[_Done], list[_Item]]:
        """Each update in a savepoint of its own. Returns what is done, and what is to be tried again, in order."""
        done: list[_Done] = []
        left: list[_Item] = []
        stuck: set[ChatId] = set()
        for item in batch:
            pending = item.pending
            if pending.chat_id in stuck:
                left.append(item)
                continue
            try:
                one = await self._process_one(tx, item)
                if one is not None:
                    done.append(one)
            except Exception as error:
                if is_storage_fault(error):
                    raise
                log.error("update failed in %s: %s", where(error), type(error).__name__)
                if not await self._failed(tx, pending, error):
                    left.append(item)
                    stuck.add(pending.chat_id)
        return done, left

    async def _process_one(self, tx: Tx, item: _Item) -> _Done | None:
        unit = Unit(tx, self._clock.now(), self._rooms, hint=item.hint)
        try:
            async with tx.begin_nested():
                return await self._in_unit(item, unit, self._handle)
        except DomainError as refusal:
            actor = unit.actor
            unit = Unit(tx, unit.now, self._rooms, actor=actor)
            async with tx.begin_nested():
                return await self._in_unit(item, unit, _refusing(refusal))

    async def _in_unit(self, item: _Item, unit: Unit, work: Callable[[_Item, Unit], Awaitable[None]]) -> _Done | None:
        if not await self._inbox.take(unit.tx, item.pending, now=unit.now):
            return None
        token = current_unit.set(unit)
        try:
            await work(item, unit)
            await unit.flush()
        finally:
            unit.open = False
            current_unit.reset(token)
        return _Done(item, unit)

    async def _handle(self, item: _Item, unit: Unit) -> None:
        unit.update = Update.de_json(item.raw, self._application.bot)
        await self._application.process_update(unit.update)
        if unit.failure is not None:
            raise unit.failure
        if not unit.context_built:
            raise ContextNotBuilt

    async def _failed(self, tx: Tx, pending: Pending, error: Exception) -> bool:
        """Count the attempt. After the last, set it aside and tell the chat."""
        now = self._clock.now()
        last = await self._inbox.failed(tx, pending, type(error).__name__, now=now)
        if last and pending.chat_id > 0:
            apology = Owed(pending.chat_id, WORDS, {"key": "set-aside", "variables": {"number": pending.id}})
            await outbox.owe(tx, self._rooms.bot_id, [apology], now=now)
        return last

    def _after(self, one: _Done) -> None:
        """What may only happen once it is committed."""
        for action in one.unit.after_commit:
            action()
        query = one.item.raw.get("callback_query")
        if query is None:
            return
        toast, actor = one.unit.toast, one.unit.actor
        if toast is None:
            self._sender.answer_tap(query["id"], None)
        else:
            words = self._words(actor.language if actor else "nl")
            self._sender.answer_tap(query["id"], words.plain(toast.key, **toast.variables), alert=toast.alert)


def _refusing(refusal: DomainError) -> Callable[[_Item, Unit], Awaitable[None]]:
    async def say_no(item: _Item, unit: Unit) -> None:
        language = unit.actor.language if unit.actor else None
        what = {"key": refusal.key, "variables": refusal.variables}
        unit.owed.append(Owed(item.pending.chat_id, WORDS, what, language=language))

    return say_no


def where(error: Exception) -> str:
    """The module and line of a fault, for the log: never its text, which may quote a person."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return "?" if trace is None else f"{trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}"
