"""A closed request opens again when its resident has a question left. A thank-you leaves it closed."""

from datetime import datetime

from community.help import desk, repository
from community.help.following import promises
from community.help.following import repository as following
from community.help.following.thanks import is_thanks
from community.help.models import (
    HELP_CARD,
    Body,
    BodyKind,
    HelpPolicy,
    Muted,
    Notice,
    Request,
    Side,
    Source,
    State,
    TooManyRequests,
)
from community.help.muting import is_muted
from community.help.states import holder
from community.volunteers.roles import Role
from core import outbox
from core.database import Tx
from core.encryption import Vault
from core.errors import DomainError
from core.outbox import Lane, MessageKind, Owed

HELP_REOPENED = MessageKind("help_reopened", Lane.RELAY)
"""To the resident: it is open again, and by when somebody reads it."""


class OnlyThanks(DomainError):
    """A thank-you under something that is over. It is heard with a warm word; nothing opens, nothing is kept."""

    key = "following-thanked"


async def written_after_closing(
    tx: Tx, vault: Vault, request: Request, body: Body, policy: HelpPolicy, *, source: Source | None, now: datetime
) -> Request:
    """What a resident writes to a request that was closed: it opens again, and who had it reads that.

    Raises:
        OnlyThanks: it asks nothing.
        TooManyRequests: as many others are open as fit.
    """
    if body.kind is BodyKind.TEXT and is_thanks(body.text):
        raise OnlyThanks
    opened = await _open_again(tx, request, policy, now=now)
    await repository.add_message(tx, vault, opened, Side.RESIDENT, body, source=source, now=now)
    await _show_to_desk(tx, opened, policy, now=now)
    return opened


async def reopen(tx: Tx, request: Request, policy: HelpPolicy, *, now: datetime) -> bool:
    """Open a closed request of somebody again, without a word more. False when it was open already.

    Raises:
        Muted: the desk does not hear this person.
        TooManyRequests: as many others are open as fit.
    """
    if request.state is not State.CLOSED:
        return False
    if await is_muted(tx, request.neighbourhood_id, request.person_id):
        raise Muted
    opened = await _open_again(tx, request, policy, now=now)
    await _show_to_desk(tx, opened, policy, now=now)
    return True


async def _open_again(tx: Tx, request: Request, policy: HelpPolicy, *, now: datetime) -> Request:
    if len(await repository.list_of_person(tx, request.person_id, State.OPEN)) >= policy.most_open:
        raise TooManyRequests(count=policy.most_open)
    deadline = await promises.new_deadline(tx, request, policy.promise, now=now)
    held_by = holder(request, await desk.present(tx, request))
    await following.reopen(tx, request.id, deadline, held_by=held_by, now=now)
    await repository.trail(tx, request, actor_id=None, role=Role.RESIDENT, action="reopened", now=now)
    opened = await repository.find(tx, request.id)
    assert opened is not None
    await outbox.owe(
        tx,
        request.bot_id,
        [
            Owed(
                request.chat_id,
                HELP_REOPENED,
                {"request_id": request.id, "promised_at": deadline.promised_at},
                subject=request.asked_subject,
                dedupe_key=f"help_reopened:{request.id}:{now.isoformat()}",
            )
        ],
        now=now,
    )
    return opened


async def _show_to_desk(tx: Tx, request: Request, policy: HelpPolicy, *, now: datetime) -> None:
    """A new card for who had it before; whoever never saw it gets all of it. Old cards are redrawn."""
    await outbox.redraw(tx, request.bot_id, request.subject, now=now)
    chats = {f"help_card:{request.id}:{chat_id}": chat_id for chat_id in await desk.readers(tx, request, now=now)}
    again = await following.known_keys(tx, request.bot_id, chats)
    cards = [
        Owed(
            chats[key],
            HELP_CARD,
            {"request_id": request.id},
            subject=request.subject,
            dedupe_key=f"{key}:{now.isoformat()}",
        )
        for key in sorted(again)
    ]
    if cards:
        await outbox.owe(tx, request.bot_id, cards, now=now)
    if not await desk.spread(tx, request, admins=policy.admins, now=now):
        await desk.notify(tx, request, Notice.NOBODY, about=now.isoformat(), now=now)
