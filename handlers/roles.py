"""/uitnodigen and /rollen: an admin gives roles by one-time links, sees them by number, and takes them back."""

from telegram import Update

from community.residents import repository as residents
from community.volunteers import service as volunteers
from community.volunteers.invitations import INVITABLE, fingerprint
from community.volunteers.roles import Role
from core.errors import NotYours
from core.ids import NeighbourhoodId
from core.outbox import WORDS
from handlers.cards import roles as cards
from handlers.cards.roles import RoleInvited, RolesAsked, TakeBackAsked, TakeBackConfirmed
from handlers.consent import replace_tapped
from handlers.context import BotContext
from handlers.identity import reload_actor
from handlers.language import refresh_menu, refresh_menu_of
from handlers.registry import Registry


async def on_invite(update: Update, context: BotContext) -> None:
    """Whom do you want to invite?"""
    context.show(cards.INVITE_WHOM, neighbourhood_id=context.actor.home)


async def on_role_invited(tapped: RoleInvited, context: BotContext) -> None:
    """Make the link. It waits in the outbox sealed: only the vault can read it."""
    if tapped.role not in INVITABLE:
        raise NotYours
    where, role = NeighbourhoodId(tapped.neighbourhood_id), Role(tapped.role)
    token = await volunteers.invite(context.tx, context.actor, where, role, now=context.now)
    known = fingerprint(token)
    sealed = context.rooms.vault.seal_text(token, cards.invite_place(known)).hex()
    context.show(cards.INVITE_LINK, neighbourhood_id=where, role=role, sealed=sealed, token_hash=known)


async def use_invite(context: BotContext, token: str) -> None:
    """Somebody opened a link. The service tells them, and the admins, what they are from now on."""
    rooms = context.rooms
    held = await volunteers.accept(
        context.tx, context.actor, token, rooms.neighbourhoods, rooms.admins, now=context.now
    )
    await residents.join(context.tx, context.actor.id, held.neighbourhood_id, now=context.now)
    await reload_actor(context)
    refresh_menu(context, context.actor)


async def on_roles(update: Update, context: BotContext) -> None:
    """Who may do what here?"""
    context.show(cards.ROLES, neighbourhood_id=context.actor.home)


async def on_roles_asked(tapped: RolesAsked, context: BotContext) -> None:
    """Another part of the list, or back to it."""
    where = context.rooms.neighbourhoods.get(NeighbourhoodId(tapped.neighbourhood_id)).id
    context.actor.must_be(Role.ADMIN, where)
    replace_tapped(context, cards.ROLES, neighbourhood_id=where, start=tapped.start)


async def on_take_back_asked(tapped: TakeBackAsked, context: BotContext) -> None:
    """Ask once more."""
    held = await volunteers.role_for_admin(context.tx, context.actor, tapped.role_id)
    replace_tapped(context, cards.ROLE_REVOKE, role_id=held.role_id)


async def on_take_back_confirmed(tapped: TakeBackConfirmed, context: BotContext) -> None:
    """It is taken back, from that person's next message on."""
    admins = context.rooms.admins
    held = await volunteers.take_back(context.tx, context.actor, tapped.role_id, admins, now=context.now)
    await refresh_menu_of(context, held.person_id)
    context.toast("role-taken-back")
    await reload_actor(context)
    if context.actor.is_a(Role.ADMIN, held.neighbourhood_id):
        replace_tapped(context, cards.ROLES, neighbourhood_id=held.neighbourhood_id)
    else:  # it was the actor's own
        replace_tapped(context, WORDS, key="role-taken-back", variables={})


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.command("invite", on_invite, role=Role.ADMIN)
    registry.command("roles", on_roles, role=Role.ADMIN)
    registry.tap(RoleInvited, on_role_invited, role=Role.ADMIN)
    registry.tap(RolesAsked, on_roles_asked, role=Role.ADMIN)
    registry.tap(TakeBackAsked, on_take_back_asked, role=Role.ADMIN)
    registry.tap(TakeBackConfirmed, on_take_back_confirmed, role=Role.ADMIN)
    registry.card(cards.INVITE_WHOM, cards.invite_whom)
    registry.card(cards.INVITE_LINK, cards.invite_link)
    registry.card(cards.ROLES, cards.role_list)
    registry.card(cards.ROLE_REVOKE, cards.role_revoke)
    registry.card(volunteers.ROLE_GIVEN, cards.role_given)
    registry.card(volunteers.ROLE_TAKEN, cards.role_taken)
    registry.card(volunteers.ROLE_GIVEN_NOTICE, cards.role_given_notice)
    registry.card(volunteers.ROLE_TAKEN_NOTICE, cards.role_taken_notice)
