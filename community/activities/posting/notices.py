"""What is said while something is on its way into the agenda: to its poster, and to the colleague who reads along."""

from collections.abc import Iterable
from datetime import datetime

from community.activities.models import Activity
from core.ids import ChatId
from core.outbox import Lane, MessageKind, Owed

FIRST_POST = MessageKind("first_post", Lane.RELAY)
"""To regisseurs and admins: may this go into the agenda?"""
FIRST_POST_ANSWER = MessageKind("first_post_answer", Lane.RELAY)
"""To the poster: what a colleague said of it."""
NOT_POSTED = MessageKind("activity_not_posted", Lane.RELAY)
"""To the poster: it did not go into the agenda, and why."""


def posting_subject(activity_id: int) -> str:
    """What the poster's own card of a posting shows, from "post it" to the report."""
    return f"posting:{activity_id}"


def first_post_subject(activity_id: int) -> str:
    """What the card of a colleague who reads along shows."""
    return f"first_post:{activity_id}"


def first_post_key(activity_id: int) -> str:
    """The beginning of the keys of all cards that ask a colleague about one posting."""
    return f"first_post:{activity_id}:"


def first_posts(
    chats: Iterable[ChatId], activity: Activity, *, asked_at: datetime, due_at: datetime, again: bool = False
) -> list[Owed]:
    """One card a colleague, for each time that it is asked."""
    key = f"{first_post_key(activity.id)}{asked_at.isoformat()}"
    about = {"activity_id": activity.id, "again": again, "pictured": activity.photo is not None}
    return [
        Owed(
            chat_id,
            FIRST_POST,
            about,
            subject=first_post_subject(activity.id),
            dedupe_key=f"{key}:{chat_id}",
            due_at=due_at,
        )
        for chat_id in chats
    ]


def answer(chat_id: ChatId, activity_id: int, answered: str, *, about: datetime, sealed: str = "") -> Owed:
    """What became of it. ``sealed`` is the question of a colleague: only the vault can read it."""
    variables = {"activity_id": activity_id, "answer": answered, "sealed": sealed}
    key = f"first_post_answer:{activity_id}:{about.isoformat()}"
    return Owed(chat_id, FIRST_POST_ANSWER, variables, dedupe_key=key)


def not_posted(chat_id: ChatId, activity_id: int, *, about: datetime, due_at: datetime) -> Owed:
    """Its hour went by before it could go."""
    key = f"not_posted:{activity_id}:{about.isoformat()}"
    return Owed(chat_id, NOT_POSTED, {"activity_id": activity_id}, dedupe_key=key, due_at=due_at)
