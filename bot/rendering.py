"""From an outbox row to one call of the Bot API, in the words of today and the language of the reader."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import replace
from typing import Any

from core.clock import Clock
from core.database import Database, Tx
from core.deliveries import Claimed
from core.ids import ChatId
from handlers.cards.card import Button, Card, Key
from handlers.rooms import Rooms
from handlers.scene import Builder, Scene, Words
from messages.languages import LANGUAGES, Language

Call = tuple[str, dict[str, Any]]
"""A method of the Bot API and its parameters."""


class Renderer:
    """Knows every kind of message."""

    def __init__(self, builders: Mapping[str, Builder], rooms: Rooms, database: Database, clock: Clock) -> None:
        self._builders = builders
        self._rooms = rooms
        self._database = database
        self._clock = clock

    def words(self, language: str) -> Words:
        """The catalogue in a language (Dutch when it is none of ours), now."""
        known: Language = language if language in LANGUAGES else "nl"
        return Words(self._rooms.catalogue, known, self._clock.now())

    async def card(self, kind: str, variables: Mapping[str, Any], language: str, chat_id: ChatId) -> Card:
        """Build one card. Raises ``handlers.cards.card.Gone`` when its object was erased."""
        async with AsyncExitStack() as open_things:
            connection: list[Tx] = []

            async def read() -> Tx:
                if not connection:
                    connection.append(await open_things.enter_async_context(self._database.read()))
                return connection[0]

            return await self._card(kind, variables, language, chat_id, read)

    async def _card(
        self, kind: str, variables: Mapping[str, Any], language: str, chat_id: ChatId, read: Callable[[], Awaitable[Tx]]
    ) -> Card:
        words = self.words(language)
        return await self._builders[kind](Scene(words, words.now, self._rooms, chat_id, read), **variables)

    async def call(self, tx: Tx, row: Claimed) -> Call:
        """The call for one row, as things stand in an open transaction. Raises ``handlers.cards.card.Gone``."""

        async def read() -> Tx:
            return tx

        card = await self._card(row.kind, row.variables, row.language, row.chat_id, read)
        if row.possible_double:
            card = _marked(card, self.words(row.language).text("possible-double"))
        return call_for(card, row.chat_id, edits=row.edits_message_id, replies_to=row.replies_to_message_id)


def _marked(card: Card, mark: str) -> Card:
    return replace(card, text=f"<i>{mark}</i>\n\n{card.text}")


def call_for(card: Card, chat_id: ChatId, *, edits: int | None = None, replies_to: int | None = None) -> Call:
    """The method and parameters that show a card."""
    parameters: dict[str, Any] = {"chat_id": chat_id} | _markup(card, edits)
    if edits is not None:
        return _edit(card, parameters, edits)
    if replies_to is not None:
        parameters["reply_parameters"] = {"message_id": replies_to, "allow_sending_without_reply": True}
    if card.venue is not None:
        venue = card.venue
        parameters |= {"latitude": venue.latitude, "longitude": venue.longitude}
        return "sendVenue", parameters | {"title": venue.title, "address": venue.address}
    if card.contact is not None:
        return "sendContact", parameters | {"phone_number": card.contact.phone, "first_name": card.contact.name}
    if card.location is not None:
        return "sendLocation", parameters | {"latitude": card.location[0], "longitude": card.location[1]}
    if card.media is not None:
        return _media(card, parameters)
    return "sendMessage", parameters | _text(card)


def _markup(card: Card, edits: int | None) -> dict[str, Any]:
    """The buttons under a message; or the keys below the text field, which only a new message can bring."""
    if card.rows or edits is not None:
        return {"reply_markup": {"inline_keyboard": [[_button(one) for one in row] for row in card.rows]}}
    if card.keyboard is None:
        return {}
    if not card.keyboard:
        return {"reply_markup": {"remove_keyboard": True}}
    rows = [[_key(one)] for one in card.keyboard]
    return {"reply_markup": {"keyboard": rows, "resize_keyboard": True, "one_time_keyboard": True}}


def _key(key: Key) -> dict[str, Any]:
    return {"text": key.label, "request_location": True} if key.asks_location else {"text": key.label}


def _edit(card: Card, parameters: dict[str, Any], message_id: int) -> Call:
    parameters["message_id"] = message_id
    if card.media is not None:
        return "editMessageCaption", parameters | {"caption": card.text, "parse_mode": "HTML"}
    return "editMessageText", parameters | _text(card)


def _media(card: Card, parameters: dict[str, Any]) -> Call:
    media = card.media
    assert media is not None
    method = "send" + "".join(part.capitalize() for part in media.kind.split("_"))
    parameters[media.kind] = media.file_id
    if media.kind not in ("sticker", "video_note") and card.text:
        parameters |= {"caption": card.text, "parse_mode": "HTML"}
    return method, parameters


def _text(card: Card) -> dict[str, Any]:
    return {"text": card.text, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}


def _button(button: Button) -> dict[str, str]:
    if button.tap is not None:
        return {"text": button.label, "callback_data": button.tap.pack()}
    return {"text": button.label, "url": button.url or ""}
