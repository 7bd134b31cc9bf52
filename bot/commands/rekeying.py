"""Everything the master key sealed, sealed anew by the current one, a few values to a transaction.

It does not run beside the bot. A bot that was started with the old key alone could not open what the new one sealed,
and nothing tells from outside which keys a running bot knows; so the command takes the bot's own lock. Requests are
few: it takes seconds, and Telegram keeps what people write meanwhile.
"""

from collections import Counter
from dataclasses import dataclass, field

from community.activities.joining.names import SEALED as PARTIES
from community.help.keys import SEALED as REQUESTS
from core.database import Database
from core.encryption import Vault
from core.resealing import INBOX, Resealable, SealedVariables
from handlers.cards.roles import INVITE_LINK, invite_place
from knowledge.editing.keys import WORDINGS

A_TRANSACTION = 20
INVITATIONS = SealedVariables(
    "links of invitations", INVITE_LINK.name, "sealed", lambda of: invite_place(of["token_hash"])
)
ALL: tuple[Resealable, ...] = (*REQUESTS, PARTIES, WORDINGS, INBOX, INVITATIONS)
"""Everything the master key seals. What is sealed with the key of a request goes with that key."""


@dataclass(slots=True)
class Rotated:
    """What a rotation did: values sealed anew by their kind, how many no key opens, and how many each key holds now."""

    resealed: dict[str, int] = field(default_factory=dict)
    damaged: int = 0
    left: Counter[str] = field(default_factory=Counter)


async def rotate(database: Database, vault: Vault, *, dry_run: bool = False) -> Rotated:
    """Seal everything anew that an older key sealed. Killed half-way, it is simply run again."""
    done = Rotated()
    if not dry_run:
        for one in ALL:
            await _all_of(database, vault, one, done)
        await database.shrink_log()  # the old wrappings go from the write-ahead log too
    async with database.read() as read:
        for one in ALL:
            done.left.update(await one.count(read))
    return done


async def _all_of(database: Database, vault: Vault, one: Resealable, done: Rotated) -> None:
    after: int | None = 0
    done.resealed[one.name] = 0
    while after is not None:
        async with database.write() as tx:
            step = await one.reseal(tx, vault, after=after, most=A_TRANSACTION)
        done.resealed[one.name] += step.resealed
        done.damaged += step.damaged
        after = step.last
