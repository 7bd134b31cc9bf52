"""Roles as screens: an invitation to pass on, the list of roles (by number, never by name), and the news of changes."""

import html
from dataclasses import dataclass
from urllib.parse import quote

from community.volunteers import repository as volunteers
from community.volunteers.invitations import INVITABLE, start_link
from community.volunteers.repository import HeldRole
from community.volunteers.roles import Role
from core.ids import NeighbourhoodId
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.card import Button, Card, Gone
from handlers.commands import COMMANDS
from handlers.scene import Scene, Words
from messages.catalogue import Marked

INVITE_WHOM = MessageKind("invite_whom", Lane.REPLY)
INVITE_LINK = MessageKind("invite_link", Lane.REPLY)
ROLES = MessageKind("roles", Lane.REPLY)
ROLE_REVOKE = MessageKind("role_revoke", Lane.REPLY)

A_PAGE = 20
_NAMES = {
    Role.VOLUNTEER: "role-name-volunteer",
    Role.REGISSEUR: "role-name-regisseur",
    Role.ADMIN: "role-name-admin",
}


@dataclass(frozen=True)
class RoleInvited(CallbackData, name="inv"):
    """The role to invite somebody for."""

    neighbourhood_id: int
    role: str


@dataclass(frozen=True)
class RolesAsked(CallbackData, name="roles"):
    """The list, from its n-th line on (0 is the first)."""

    neighbourhood_id: int
    start: int


@dataclass(frozen=True)
class TakeBackAsked(CallbackData, name="takeq"):
    """Shall this role be taken back?"""

    role_id: int


@dataclass(frozen=True)
class TakeBackConfirmed(CallbackData, name="take"):
    """Yes."""

    role_id: int


def invite_place(token_hash: str) -> str:
    """Where a sealed token belongs: the link waits in the outbox, and nobody who reads the file may use it."""
    return f"outbox|invite|{token_hash}"


def _where(scene: Scene, neighbourhood_id: int) -> str:
    return scene.rooms.neighbourhoods.get(NeighbourhoodId(neighbourhood_id)).name


def _name(words: Words, role: str) -> str:
    return words.plain(_NAMES[Role(role)])


async def invite_whom(scene: Scene, *, neighbourhood_id: int) -> Card:
    """For which role?"""
    words = scene.words
    rows = [[Button(_name(words, role), tap=RoleInvited(neighbourhood_id, role))] for role in INVITABLE]
    return Card(words.text("role-invite-whom", neighbourhood=_where(scene, neighbourhood_id)), rows=rows)


async def invite_link(scene: Scene, *, neighbourhood_id: int, role: str, sealed: str, token_hash: str) -> Card:
    """The link: touch it to copy it, or pass it on with the button."""
    words = scene.words
    token = scene.rooms.vault.open_text(bytes.fromhex(sealed), invite_place(token_hash))
    link = start_link(scene.rooms.bot_username, token)
    where = _where(scene, neighbourhood_id)
    text = words.text("role-invite-link", role=_name(words, role), neighbourhood=where)
    pass_on = words.plain("role-invite-share", neighbourhood=where)
    share = f"https://t.me/share/url?url={quote(link, safe='')}&text={quote(pass_on, safe='')}"
    button = Button(words.plain("role-button-share"), url=share)
    return Card(f"{text}\n\n<code>{html.escape(link)}</code>", rows=[[button]])


async def role_list(scene: Scene, *, neighbourhood_id: int, start: int = 0) -> Card:
    """How many of each, then role by role: its number, and since when."""
    words = scene.words
    held = await volunteers.list_held(await scene.read(), NeighbourhoodId(neighbourhood_id))
    page = held[start : start + A_PAGE]
    lines = [words.text("role-list", neighbourhood=_where(scene, neighbourhood_id)), *_counts(words, held), ""]
    lines += [_line(words, one) for one in page]
    lines.append(words.text("role-list-configured", count=len(scene.rooms.admins)))
    configured = scene.rooms.admins
    rows = [
        [_take_back(words, one.role, one.role_id)]
        for one in page
        if not (one.role is Role.ADMIN and one.user_id in configured)
    ]
    if len(held) > start + A_PAGE:
        rows.append([Button(words.plain("role-button-more"), tap=RolesAsked(neighbourhood_id, start + A_PAGE))])
    return Card("\n".join(lines), rows=rows)


def _take_back(words: Words, role: str, role_id: int) -> Button:
    label = words.plain("role-button-take-back", role=_name(words, role), number=role_id)
    return Button(label, tap=TakeBackAsked(role_id))


def _counts(words: Words, held: list[HeldRole]) -> list[Marked]:
    counts = {role: sum(one.role is role for one in held) for role in INVITABLE}
    return [words.text("role-count", role=_name(words, role), count=count) for role, count in counts.items()]


def _line(words: Words, one: HeldRole) -> Marked:
    return words.text("role-line", number=one.role_id, role=_name(words, one.role), given_at=one.granted_at)


async def role_revoke(scene: Scene, *, role_id: int) -> Card:
    """Really?"""
    words = scene.words
    held = await volunteers.find_held(await scene.read(), role_id)
    if held is None:
        raise Gone
    return Card(
        words.text("role-take-back-ask", role=_name(words, held.role), number=role_id),
        rows=[
            [Button(words.plain("role-button-take-back-yes"), tap=TakeBackConfirmed(role_id))],
            [Button(words.plain("role-button-take-back-no"), tap=RolesAsked(held.neighbourhood_id, 0))],
        ],
    )


async def role_given(scene: Scene, *, role_id: int, role: str, neighbourhood_id: int) -> Card:
    """To the new holder: welcome, and what can be done now."""
    words, where = scene.words, _where(scene, neighbourhood_id)
    text = words.text("role-given", role=_name(words, role), neighbourhood=where, number=role_id)
    new = [one for one in COMMANDS if one.role == role]
    lines = [f"/{one.name_in(words.language)} – {html.escape(words.plain(f'command-{one.key}'))}" for one in new]
    return Card("\n".join([text, "", *lines]))


async def role_taken(scene: Scene, *, role_id: int, role: str, neighbourhood_id: int) -> Card:
    """To who held it."""
    where = _where(scene, neighbourhood_id)
    return Card(scene.words.text("role-taken", role=_name(scene.words, role), neighbourhood=where))


async def role_given_notice(scene: Scene, *, role_id: int, role: str, neighbourhood_id: int) -> Card:
    """To the other admins: somebody has a role, and it can be taken back here."""
    words, where = scene.words, _where(scene, neighbourhood_id)
    text = words.text("role-given-notice", role=_name(words, role), neighbourhood=where, number=role_id)
    return Card(text, rows=[[_take_back(words, role, role_id)]])


async def role_taken_notice(scene: Scene, *, role_id: int, role: str, neighbourhood_id: int) -> Card:
    """To the other admins: a role ended."""
    words, where = scene.words, _where(scene, neighbourhood_id)
    return Card(words.text("role-taken-notice", role=_name(words, role), neighbourhood=where, number=role_id))
