"""What each reader may see of referrals, decided by the chat that reads, whenever a card is built."""

from dataclasses import dataclass

from community.help import reading
from community.help import repository as requests
from community.help.models import Request, Side
from community.help.reading import DeskView
from community.help.referring import repository
from community.help.referring.models import Referral, ReferralState
from core.database import Tx
from core.encryption import Vault
from core.errors import NotYours
from core.ids import ChatId


@dataclass(frozen=True, slots=True)
class Referrals:
    """A request at the desk with what is referred. ``first_words`` is what the resident wrote first, "" for a voice."""

    view: DeskView
    first_words: str
    referrals: list[Referral]


@dataclass(frozen=True, slots=True)
class DeskReferral:
    """One referral at the desk, with its text ("" when there is none)."""

    view: DeskView
    referral: Referral
    text: str


@dataclass(frozen=True, slots=True)
class MyReferral:
    """One referral as the resident sees it, with its text ("" before it was asked)."""

    request: Request
    referral: Referral
    text: str


async def at_desk(tx: Tx, vault: Vault, chat_id: ChatId, request_id: int) -> Referrals | None:
    """The referrals of a request; None when it was erased. Raises NotYours."""
    view = await reading.at_desk(tx, vault, chat_id, request_id)
    if view is None:
        return None
    box = view.request.unlock(vault)
    theirs = [one for one in await requests.list_messages(tx, request_id) if one.author is Side.RESIDENT]
    first = next((text for one in theirs if (text := one.open(box).text)), "")
    return Referrals(view, first, await repository.list_of(tx, request_id))


async def one_at_desk(tx: Tx, vault: Vault, chat_id: ChatId, referral_id: int) -> DeskReferral | None:
    """One referral; None when it was erased. Raises NotYours."""
    referral = await repository.find(tx, referral_id)
    view = None if referral is None else await reading.at_desk(tx, vault, chat_id, referral.request_id)
    if referral is None or view is None:
        return None
    return DeskReferral(view, referral, referral.open(view.request.unlock(vault)))


async def mine(tx: Tx, chat_id: ChatId, request_id: int) -> tuple[Request, list[Referral]] | None:
    """What the resident may see of the referrals of a request; None when it was erased. Raises NotYours."""
    request = await reading.asked(tx, chat_id, request_id)
    if request is None:
        return None
    referrals = await repository.list_of(tx, request_id)
    return request, [one for one in referrals if one.state is not ReferralState.PICKED]


async def one_of_mine(tx: Tx, vault: Vault, chat_id: ChatId, referral_id: int) -> MyReferral | None:
    """One referral as the resident may see it; None when it was erased. Raises NotYours."""
    referral = await repository.find(tx, referral_id)
    if referral is None:
        return None
    request = await reading.asked(tx, chat_id, referral.request_id)
    if request is None:
        return None
    if referral.state in (ReferralState.PICKED, ReferralState.PROPOSED):
        raise NotYours
    hidden = referral.state is ReferralState.CHOSEN
    return MyReferral(request, referral, "" if hidden else referral.open(request.unlock(vault)))
