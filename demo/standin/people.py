"""The people's side: what somebody does with a telephone becomes messages, updates and ledger lines."""

from __future__ import annotations

from secrets import randbelow, token_hex
from typing import Any

from demo.standin.entities import formatted
from demo.standin.errors import Impossible
from demo.standin.ledger import Ledger
from demo.standin.methods_media import KINDS, keep_file, shown_as
from demo.standin.methods_messages import without_reply
from demo.standin.methods_profile import bot_member
from demo.standin.parameters import Upload
from demo.standin.state import Callback, Chat, Message, Person, World

Json = dict[str, Any]

_STICKER: Json = {
    "file_id": "sticker-1", "file_unique_id": "sticker-1", "type": "regular", "width": 512, "height": 512,
    "is_animated": False, "is_video": False, "emoji": "👍",
}  # fmt: skip

_ENDINGS = {"voice": "ogg", "photo": "jpg", "document": "pdf", "audio": "mp3"}


class People:
    """The actions of the /sim routes; each raises `Impossible` when a person could not do that."""

    def __init__(self, world: World, ledger: Ledger) -> None:
        self._world = world
        self._ledger = ledger

    def join(self, facts: Json) -> Json:
        """Give somebody a telephone: `first_name`, `language_code`?, `username`?, `user_id`?."""
        name = facts.get("first_name")
        if not isinstance(name, str) or not name:
            raise Impossible("first_name is missing")
        user_id = int(facts["user_id"]) if facts.get("user_id") is not None else self._world.free_person_id()
        if user_id in self._world.chats:
            raise Impossible("this user_id is taken")
        self._world.add_person(Person(user_id, name, facts.get("language_code"), facts.get("username")))
        return {"user_id": user_id, "chat_id": user_id}

    def make_group(self, facts: Json) -> Json:
        """Make a group with the bot in it; the first of `members` is its owner and brings the bot in."""
        members = [self._person(user_id).user_id for user_id in facts.get("members") or []]
        if not members:
            raise Impossible("a group needs members")
        chat = self._world.add_group(str(facts.get("title", "")), members)
        self._membership(chat, self._person(members[0]), present=True, was={"status": "left"})
        return {"chat_id": chat.chat_id}

    def chat(self, chat_id: int) -> Chat:
        """The chat with this id."""
        chat = self._world.chats.get(chat_id)
        if chat is None:
            raise Impossible("there is no such chat")
        return chat

    def write(self, chat_id: int, facts: Json) -> Json:
        """Write, share a place, send a sticker, a file or an `album` of files; answer (`reply_to`) or `edit`."""
        chat = self._open_chat(chat_id)
        person = self._speaker(chat, facts.get("from"))
        self._arrive(chat, person)
        if facts.get("edit") is not None:
            return self._edit(chat, person, facts)
        answered: Json = {}
        if facts.get("reply_to") is not None:
            answered = {"reply_to_message": without_reply(self._message(chat, int(facts["reply_to"])).api)}
        if facts.get("album") is not None:
            return self._album(chat, person, facts["album"], answered)
        kind, content = self._content(facts)
        return self._send(chat, person, kind, content | answered)

    def _album(self, chat: Chat, person: Person, parts: Any, answered: Json) -> Json:
        """Telegram tells of each part apart; only the number of the group says that they belong together."""
        if not isinstance(parts, list) or not 2 <= len(parts) <= 10:
            raise Impossible("an album has two to ten parts")
        contents = [self._content(part) for part in parts]
        group = {"media_group_id": str(int(token_hex(7), 16))}
        sent = [self._send(chat, person, kind, content | group | answered) for kind, content in contents]
        return {name: [one[name] for one in sent] for name in ("message_id", "update_id")}

    def _send(self, chat: Chat, person: Person, kind: str, content: Json) -> Json:
        message = self._world.store(chat, person.as_user(), content, kind)
        update_id = self._world.updates.add("message", message.api)
        self._record("write", chat, update_id, message)
        return {"message_id": message.message_id, "update_id": update_id}

    def throw_away(self, chat_id: int, facts: Json) -> Json:
        """Delete the message `message_id` from a chat. Telegram does not tell the bot."""
        chat = self._open_chat(chat_id)
        message = self._message(chat, int(facts["message_id"]))
        self._world.remove(chat, message)
        self._record("delete", chat, None, message)
        return {}

    def _edit(self, chat: Chat, person: Person, facts: Json) -> Json:
        message = self._message(chat, int(facts["edit"]))
        if message.api["from"]["id"] != person.user_id or message.kind not in ("text", *KINDS):
            raise Impossible("only one's own text or file can be edited")
        if message.kind != "text" and isinstance(facts.get("text"), str):
            self._world.change(chat, message, {"caption": facts["text"]}, dropped=("caption", "caption_entities"))
        else:
            kind, content = self._content(facts)
            self._world.change(chat, message, content, dropped=("text", "entities", "caption", *KINDS))
            message.kind = kind
        update_id = self._world.updates.add("edited_message", message.api)
        self._record("edit", chat, update_id, message)
        return {"message_id": message.message_id, "update_id": update_id}

    def _content(self, facts: Json) -> tuple[str, Json]:
        match facts:
            case {"text": str(raw)}:
                text, entities = formatted(raw, html=False)
                if not text:
                    raise Impossible("text is empty")
                return "text", {"text": text, **({"entities": entities} if entities else {})}
            case {"location": {"latitude": latitude, "longitude": longitude}}:
                return "location", {"location": {"latitude": float(latitude), "longitude": float(longitude)}}
            case {"sticker": given} if given:
                return "sticker", {"sticker": _STICKER}
        for kind in KINDS:
            if given := facts.get(kind):
                name = f"{kind}.{_ENDINGS.get(kind, 'mp4')}"
                file = keep_file(self._world, kind, Upload(name, "application/octet-stream", b"sample"))
                caption = given.get("caption") if isinstance(given, dict) else None
                return kind, shown_as(file, kind) | ({"caption": caption} if caption else {})
        raise Impossible(f"say what to send: text, location, sticker, {', '.join(KINDS)}")

    def tap(self, chat_id: int, facts: Json) -> Json:
        """Tap an inline button, found by `message_id`, words (`text`) or `data`; `forge` allows any data."""
        chat = self._open_chat(chat_id)
        person = self._speaker(chat, facts.get("from"))
        message, data = self._button(chat, facts)
        callback_id = str(10**17 + randbelow(9 * 10**17))
        query: Json = {"id": callback_id, "from": person.as_user(), "message": message.api}
        query |= {"chat_instance": str(abs(chat.chat_id) * 7919), "data": data}
        self._world.callbacks[callback_id] = Callback(chat.chat_id, self._world.clock())
        update_id = self._world.updates.add("callback_query", query)
        self._record("tap", chat, update_id, message, data=data, callback_query_id=callback_id)
        return {"update_id": update_id, "callback_query_id": callback_id}

    def _button(self, chat: Chat, facts: Json) -> tuple[Message, str]:
        words, wanted = facts.get("text"), facts.get("data")
        if facts.get("message_id") is not None:
            messages = [self._message(chat, int(facts["message_id"]))]
        else:
            messages = [message for message in reversed(chat.messages.values()) if not message.deleted]
        for message in messages:
            for row in message.api.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    data = button.get("callback_data")
                    fits = data == wanted if wanted else str(words or "") in button["text"]
                    if data is not None and fits:
                        return message, data
            if facts.get("forge") and message.from_bot:
                return message, str(wanted)
        raise Impossible("there is no such button")

    def block(self, chat_id: int, blocked: bool) -> Json:
        """Block the bot, or let it in again; in a group: throw it out or bring it back."""
        chat = self.chat(chat_id)
        update_id = None
        if chat.blocked != blocked:
            person = self._world.people[chat.members[0]]
            was = bot_member(self._world, present=blocked is True)
            chat.blocked = blocked
            update_id = self._membership(chat, person, present=not blocked, was=was)
            self._record("block" if blocked else "unblock", chat, update_id)
        return {"update_id": update_id}

    def set_state(self, chat_id: int, facts: Json) -> Json:
        """Delete the account (`deactivated`) or upgrade the group (`migrated`, `to`? the new id)."""
        chat = self.chat(chat_id)
        match facts.get("state"):
            case "deactivated" if chat.kind == "private":
                chat.deactivated = True
                self._record("deactivate", chat, None)
                return {}
            case "migrated" if chat.kind == "group" and chat.migrated_to is None:
                return self._migrate(chat, facts.get("to"))
        raise Impossible("state must be deactivated (a person) or migrated (a basic group)")

    def _migrate(self, chat: Chat, to: Any) -> Json:
        new = self._world.migrate(chat, None if to is None else int(to))
        owner = self._person(chat.members[0]).as_user()
        for where, content in (
            (chat, {"migrate_to_chat_id": new.chat_id}),
            (new, {"migrate_from_chat_id": chat.chat_id}),
        ):
            message = self._world.store(where, owner, content, "service")
            self._record("migrate", where, self._world.updates.add("message", message.api), message)
        return {"chat_id": new.chat_id}

    def _open_chat(self, chat_id: int) -> Chat:
        chat = self.chat(chat_id)
        if chat.deactivated or chat.migrated_to is not None:
            raise Impossible("nobody can write in this chat any more")
        return chat

    def _arrive(self, chat: Chat, person: Person) -> None:
        """The first words of a person open the chat, and end a block."""
        chat.started = True
        if chat.blocked and chat.kind == "private":
            self.block(chat.chat_id, False)

    def _speaker(self, chat: Chat, user_id: Any) -> Person:
        person = self._person(chat.members[0] if user_id is None else user_id)
        if person.user_id not in chat.members:
            raise Impossible("this person is not in the chat")
        return person

    def _person(self, user_id: Any) -> Person:
        person = self._world.people.get(int(user_id))
        if person is None:
            raise Impossible("there is no such person")
        return person

    def _message(self, chat: Chat, message_id: int) -> Message:
        message = self._world.find(chat, message_id)
        if message is None:
            raise Impossible("there is no such message")
        return message

    def _membership(self, chat: Chat, person: Person, *, present: bool, was: Json) -> int | None:
        change = {
            "chat": chat.api,
            "from": person.as_user(),
            "date": self._world.timestamp(),
            "old_chat_member": {"user": self._world.bot, **was},
            "new_chat_member": bot_member(self._world, present=present),
        }
        return self._world.updates.add("my_chat_member", change)

    def _record(
        self, action: str, chat: Chat, update_id: int | None, message: Message | None = None, **facts: Any
    ) -> None:
        self._ledger.write(
            "person",
            action=action,
            update_id=update_id,
            chat_id=chat.chat_id,
            message_id=message.message_id if message else None,
            text=message.api.get("text") if message and not message.from_bot else None,
            **facts,
        )
