"""From the settings, read once, to the small frozen policies that rooms are given. Rooms never see the settings."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from bot import settings_model as model
from bot.pacing import PacePolicy
from community.activities.policy import ActivityPolicy
from community.help.following.helped import FollowUpPolicy
from community.help.promise import PromisePolicy
from community.neighbourhoods.models import Neighbourhood
from community.residents.quiet_hours import QuietHours
from community.safety.emergency import EmergencyNumber, EmergencyNumbers
from core.encryption import MasterKey, Vault
from core.ids import NeighbourhoodId
from knowledge.matching import MatchPolicy


def vault(settings: model.Encryption) -> Vault:
    """The keys."""
    older = tuple(MasterKey.from_base64(one.key_id, one.key.get_secret_value()) for one in settings.older_keys)
    return Vault(MasterKey.from_base64(settings.key_id, settings.master_key.get_secret_value()), older)


def pace(settings: model.Telegram) -> PacePolicy:
    """How fast we may speak."""
    return PacePolicy(
        sends_per_second=settings.sends_per_second,
        reply_reserve=settings.reply_reserve,
        chat_gap_seconds=1.0 / settings.chat_sends_per_second,
        group_sends_per_minute=settings.group_sends_per_minute,
    )


def neighbourhood(settings: model.Neighbourhood, neighbourhood_id: NeighbourhoodId) -> Neighbourhood:
    """One neighbourhood and how to reach its people."""
    return Neighbourhood(
        id=neighbourhood_id,
        slug=settings.slug,
        name=settings.name,
        organisation=settings.organisation,
        phone=settings.phone,
        regisseur_title=settings.regisseur_title.model_dump(),
        phone_hours=settings.phone_hours.model_dump(),
        desk={} if settings.desk is None else settings.desk.model_dump(),
        latitude=settings.latitude,
        longitude=settings.longitude,
        school_holidays=settings.school_holidays,
    )


def emergency(settings: model.Emergency) -> EmergencyNumbers:
    """The numbers to call."""
    return EmergencyNumbers(
        EmergencyNumber(
            number=one.number,
            purposes=frozenset(one.serves),
            languages=frozenset(one.languages),
            name=one.name.model_dump(),
            hours={} if one.hours is None else one.hours.model_dump(),
            confirmed_on=one.confirmed_on,
        )
        for one in settings.numbers
    )


def promise(
    settings: model.Promise,
    escalation: model.Escalation,
    neighbourhoods: Iterable[tuple[NeighbourhoodId, model.Neighbourhood]] = (),
) -> PromisePolicy:
    """By when somebody reads a request, and how urgent ones are called out; what neighbourhoods set goes first."""
    policy = PromisePolicy(
        opens=settings.opens,
        closes=settings.closes,
        working_days=settings.normal_working_days,
        nudge_before=timedelta(minutes=settings.nudge_before_minutes),
        urgent_after=timedelta(minutes=escalation.urgent_minutes),
        alarm_every=timedelta(minutes=escalation.alarm_every_minutes),
    )
    return replace(policy, own={where: _own_promise(policy, one) for where, one in neighbourhoods})


def _own_promise(policy: PromisePolicy, settings: model.Neighbourhood) -> PromisePolicy:
    urgent, every = settings.urgent_minutes, settings.alarm_every_minutes
    return replace(
        policy,
        working_days=settings.normal_working_days or policy.working_days,
        urgent_after=policy.urgent_after if urgent is None else timedelta(minutes=urgent),
        alarm_every=policy.alarm_every if every is None else timedelta(minutes=every),
    )


def follow_up(settings: model.FollowUp) -> FollowUpPolicy:
    """When a closed request is asked about, and a forgotten one brought up."""
    return FollowUpPolicy(timedelta(days=settings.days), timedelta(days=settings.forgotten_days))


def activities(settings: model.Activities) -> ActivityPolicy:
    """How activities are posted and joined."""
    return ActivityPolicy(
        undo=timedelta(seconds=settings.undo_seconds),
        first_posts=settings.first_posts_to_approve,
        offer=timedelta(hours=settings.offer_hours),
        offer_on_the_day=timedelta(hours=settings.offer_hours_on_the_day),
    )


def quiet_hours(settings: model.QuietHours) -> QuietHours:
    """When the bot starts nothing by itself."""
    return QuietHours(settings.start, settings.end)


def match(settings: model.Match) -> MatchPolicy:
    """How sure an answer must be."""
    return MatchPolicy(sure=settings.sure, choose=settings.which)
