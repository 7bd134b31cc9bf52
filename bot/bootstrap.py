"""The composition root: the one place where all parts meet. Everything else is handed what it needs."""

import asyncio
import logging
from collections.abc import Coroutine
from contextlib import suppress
from datetime import timedelta
from typing import Any

from telegram import Bot
from telegram.error import NetworkError
from telegram.ext import Application, ContextTypes

from bot import features, importing, policies
from bot.menus import set_menu_of_chat, set_menus
from bot.offline import OfflineRequest
from bot.outcomes import Verdict, outcome_of_answer, outcome_of_error
from bot.pacing import Pace
from bot.processing import Processor, UnitApplication
from bot.receiving import Receiver
from bot.rendering import Renderer, call_for
from bot.sending import Sender
from bot.server import HealthServer
from bot.settings import Settings
from bot.transport import AiohttpRequest, BotApi
from community.activities.telling import overdue
from community.help import undelivered
from community.help.following import undelivered as clock_undelivered
from community.help.referring import undelivered as referring_undelivered
from community.neighbourhoods import repository as neighbourhoods
from community.neighbourhoods.models import NeighbourhoodBook
from community.safety.danger import Danger
from community.volunteers.roles import Role
from core.clock import Clock, SystemClock
from core.database import Database, Tx
from core.encryption import Vault
from core.ids import BotId, ChatId, UserId
from core.inbox import Inbox
from core.migrate import migrate
from core.writer import Writer
from handlers.answers.questions import Hints
from handlers.cards.safety import DANGER_CARD
from handlers.context import BotContext
from handlers.identity import spoken
from handlers.registry import Registry
from handlers.rooms import Rooms
from handlers.routing import mount
from knowledge.service import Knowledge
from messages.catalogue import Catalogue
from scheduler.runner import Runner

log = logging.getLogger(__name__)

STOP_SECONDS = 4.0
"""For the wire to empty, and again for the last COMMIT: together less than the ten seconds after which Docker kills."""
HELLO_AGAIN_SECONDS = 5.0


class Buurtbot:
    """The whole bot: ``start`` it, ``stop`` it."""

    def __init__(self, settings: Settings, *, clock: Clock | None = None) -> None:
        self.settings = settings
        self.clock = clock or SystemClock()
        self.database = Database.at(settings.database.url)
        self._request = AiohttpRequest()
        token = settings.telegram.token.get_secret_value()
        base = f"{settings.telegram.api_url}/bot"
        self._bot = Bot(token, base_url=base, request=self._request, get_updates_request=self._request)
        self._api = BotApi(self._request, settings.telegram.api_url, token)
        self.loops: list[asyncio.Task[None]] = []
        self._background: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Put everything together and begin. Returns when the bot is listening."""
        await migrate(self.database)
        me = await self._hello()
        self.rooms = await self._furnish(me)
        self.registry = features.handlers(after_erase=lambda: self._later(self.database.shrink_log()))
        self.writer = Writer(self.database.writer)
        self._put_together(await self._application(me, self.registry))
        await self._begin()

    def _put_together(self, application: UnitApplication) -> None:
        """Hand each part the others it needs. Nothing runs yet."""
        self.renderer = Renderer(self.registry.cards, self.rooms, self.database, self.clock)
        self.sender = Sender(
            self.rooms.bot_id,
            self._api,
            self.writer,
            self.database,
            self.renderer,
            Pace(policies.pace(self.settings.telegram)),
            self.clock,
            in_flight=self.settings.telegram.in_flight,
        )
        admins = self.rooms.admins
        hooks = undelivered.hooks(admins) | referring_undelivered.hooks(admins) | clock_undelivered.hooks(admins)
        self.sender.undelivered = hooks
        self.processor = Processor(application, self.rooms, self.writer, self.sender, self.clock, self.renderer.words)
        self.receiver = Receiver(
            self._api,
            self.rooms,
            self.writer,
            self.processor,
            self.clock,
            self._send_danger_card_now,
            poll_seconds=self.settings.telegram.poll_timeout_seconds,
        )
        self.runner = Runner(self.rooms, self.writer, self.clock)
        self.health = HealthServer(
            self.database,
            self.writer,
            self.rooms.inbox,
            self.rooms.bot_id,
            self.clock,
            lambda: self.receiver.heard_at,
        )

    async def _begin(self) -> None:
        writer = _kept(self.writer.serve(), "writer")
        try:
            await self.writer.run(self._take_up)
            self.processor.add(await self.writer.run(self.rooms.inbox.waiting))
        except BaseException:
            writer.cancel()
            raise
        self.loops = [  # all or none: stop() may come at any moment
            writer,
            _kept(self.sender.serve(), "sender"),
            _kept(self.processor.serve(), "processor"),
            _kept(self.receiver.serve(), "receiver"),
        ]
        self.runner.start()
        if self.settings.server.enabled:
            await self.health.start(self.settings.server.host, self.settings.server.port)
        self._later(self.runner.tick_all())
        self._later(set_menus(self._bot, self.rooms.catalogue))

    async def _take_up(self, tx: Tx) -> None:
        """What an earlier life left: messages whose hour went by meanwhile, and those that are in doubt."""
        quiet_hours = self.rooms.quiet_hours
        await overdue.settle(tx, self.rooms.bot_id, now=self.clock.now(), quiet_hours=quiet_hours)
        await self.sender.recover(tx)

    async def stop(self) -> None:
        """End kindly: take in nothing more, finish the batch, let the wire empty. A kill loses no more than that."""
        if self.loops:
            writer, sender, processor, receiver = self.loops
            self.runner.stop()
            await self.health.stop()
            receiver.cancel()
            self.processor.stop()
            self.sender.stop()
            await asyncio.wait([processor, sender, receiver], timeout=STOP_SECONDS)
            for task in list(self._background):
                task.cancel()
            self.writer.stop()
            await asyncio.wait([writer], timeout=STOP_SECONDS)
            for task in self.loops:
                task.cancel()
        await self._request.shutdown()
        await self.database.close()

    async def _hello(self) -> dict[str, Any]:
        """Ask Telegram who we are, for as long as it takes, and make sure no webhook eats our updates."""
        await self._request.initialize()
        while True:
            try:
                me = (await self._bot.get_me()).to_dict()
                await self._bot.delete_webhook(drop_pending_updates=False)
                return me
            except NetworkError as error:
                log.warning("Telegram cannot be reached (%s); trying again", type(error).__name__)
                await asyncio.sleep(HELLO_AGAIN_SECONDS)

    async def _furnish(self, me: dict[str, Any]) -> Rooms:
        settings = self.settings
        vault: Vault = policies.vault(settings.encryption)
        bot_id = BotId(me["id"])
        async with self.database.write() as tx:
            book = NeighbourhoodBook(
                [
                    policies.neighbourhood(one, await neighbourhoods.id_for(tx, one.slug, one.name))
                    for one in settings.neighbourhoods
                ]
            )
        own_settings = zip((one.id for one in book), settings.neighbourhoods, strict=True)
        knowledge = Knowledge(policies.match(settings.match))
        now = self.clock.now()
        await importing.import_configured(self.database, knowledge, settings.neighbourhoods, book, vault, now=now)
        return Rooms(
            bot_id=bot_id,
            bot_username=me["username"],
            admins=frozenset(UserId(one) for one in settings.admins.telegram_ids),
            inbox=Inbox(bot_id, vault),
            vault=vault,
            catalogue=Catalogue(),
            neighbourhoods=book,
            knowledge=knowledge,
            emergency=policies.emergency(settings.emergency),
            promise=policies.promise(settings.promise, settings.escalation, own_settings),
            quiet_hours=policies.quiet_hours(settings.quiet_hours),
            follow_up=policies.follow_up(settings.follow_up),
            activities=policies.activities(settings.activities),
            longest_text=settings.limits.text,
            open_requests_per_person=settings.limits.open_requests_per_person,
            keep_closed_requests=timedelta(days=settings.retention.days_after_closing),
            personal_data=features.personal_data(),
            hints=Hints(knowledge, settings.limits.text),
            refresh_menu=self._refresh_menu,
        )

    async def _application(self, me: dict[str, Any], registry: Registry) -> UnitApplication:
        """PTB's application for routing. Its bot is offline: handlers owe messages, they do not send."""
        offline = OfflineRequest(me)
        application = (
            Application.builder()
            .application_class(UnitApplication)
            .token(self.settings.telegram.token.get_secret_value())
            .request(offline)
            .get_updates_request(offline)
            .updater(None)
            .job_queue(None)
            .context_types(ContextTypes(context=BotContext))
            .build()
        )
        mount(registry, application)
        await application.initialize()
        return application  # type: ignore[return-value]  # the builder knows only the base class

    async def _send_danger_card_now(self, chat_id: ChatId, danger: Danger, language_code: str | None) -> bool:
        """The one message that goes past the outbox: the database could not be written. Whether it may have arrived."""
        language = spoken(language_code)
        card = await self.renderer.card(DANGER_CARD.name, {"danger": danger.value}, language, chat_id)
        try:
            outcome = outcome_of_answer(await self._api.call(*call_for(card, chat_id)))
        except NetworkError as error:
            outcome = outcome_of_error(error)
        return outcome.verdict in (Verdict.SENT, Verdict.UNSURE)

    def _refresh_menu(self, chat_id: ChatId, language: str, roles: frozenset[Role]) -> None:
        self._later(set_menu_of_chat(self._bot, self.rooms.catalogue, chat_id, language, roles))

    def _later(self, work: Coroutine[Any, Any, Any]) -> None:
        """Do something beside the main path, whose failure harms nobody."""

        async def quietly() -> None:
            with suppress(NetworkError, TimeoutError):
                await work

        task = asyncio.ensure_future(quietly())
        self._background.add(task)
        task.add_done_callback(self._background.discard)


def _kept(work: Coroutine[Any, Any, None], name: str) -> asyncio.Task[None]:
    """A loop that must not end by itself: if it does, say so loudly."""
    task = asyncio.create_task(work, name=name)

    def ended(task: asyncio.Task[None]) -> None:
        if not task.cancelled() and (fault := task.exception()) is not None:
            log.critical("the %s ended: %s", name, type(fault).__name__, exc_info=fault)

    task.add_done_callback(ended)
    return task
