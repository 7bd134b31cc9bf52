"""What an operator can set, one class per table; rooms never see these, they get small policies."""

from datetime import date, time
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from bot.setting_types import (
    ApiUrl,
    BotToken,
    ClockTime,
    Danger,
    DatabaseUrl,
    EmergencyPhone,
    Key,
    Language,
    Number,
    Phone,
    Probability,
    Slug,
    Text,
    Whole,
)


class Section(BaseModel):
    """A table of the configuration: nothing unknown in it, nothing changed later, no value in an error."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, hide_input_in_errors=True, str_strip_whitespace=True, allow_inf_nan=False
    )


def _same_in_every_language(value: object) -> object:
    return dict.fromkeys(("nl", "fr", "en"), value) if isinstance(value, str) else value


class InThreeLanguages(Section):
    """A text for people; in the file one text may stand for all three."""

    model_config = ConfigDict(json_schema_extra={"expected": "a text, or a table with a text for nl, fr and en"})

    nl: Text
    fr: Text
    en: Text


Words = Annotated[InThreeLanguages, BeforeValidator(_same_in_every_language)]


class Telegram(Section):
    """The bot's account, where its Bot API is, and how fast it may speak."""

    token: BotToken
    token_file: Path | None = None
    api_url: ApiUrl = "https://api.telegram.org"
    poll_timeout_seconds: Whole = Field(default=50, ge=0, le=50)
    sends_per_second: Whole = Field(default=28, ge=1)
    reply_reserve: Whole = Field(default=8, ge=0)
    group_sends_per_minute: Whole = Field(default=20, ge=1)
    chat_sends_per_second: Number = Field(default=1.0, ge=0.1)
    in_flight: Whole = Field(default=32, ge=1, le=256)


class Database(Section):
    """Where everything is kept."""

    url: DatabaseUrl = Field(default="sqlite+aiosqlite:///data/buurtbot.db", repr=False)  # may hold a password


class OlderKey(Section):
    """A key that still opens what it sealed."""

    key_id: Slug
    key: Key
    key_file: Path | None = None


class Encryption(Section):
    """The keys for people's own words."""

    master_key: Key
    master_key_file: Path | None = None
    key_id: Slug = "k1"
    older_keys: tuple[OlderKey, ...] = ()


class Admins(Section):
    """Who may invite the team at the very start."""

    telegram_ids: tuple[Annotated[Whole, Field(ge=1)], ...] = ()


class Neighbourhood(Section):
    """One buurt that this bot serves."""

    slug: Slug
    name: Text
    municipality: Text
    organisation: Text
    regisseur_title: Words
    phone: Phone = ""
    phone_hours: Words
    desk: Words | None = None
    latitude: Number | None = Field(default=None, ge=-90, le=90)
    longitude: Number | None = Field(default=None, ge=-180, le=180)
    school_holidays: Literal["nl", "fr"] = "nl"
    knowledge: tuple[Path, ...] = ()
    activities: tuple[Path, ...] = ()
    normal_working_days: Whole | None = Field(default=None, ge=1, le=30)
    urgent_minutes: Whole | None = Field(default=None, ge=5, le=1440)
    alarm_every_minutes: Whole | None = Field(default=None, ge=5, le=240)


class EmergencyNumber(Section):
    """One line on the card that answers words of danger."""

    number: EmergencyPhone
    serves: tuple[Danger, ...] = Field(alias="for", min_length=1)
    languages: tuple[Language, ...] = Field(min_length=1)
    name: Words
    hours: Words | None = None
    confirmed_by: str = ""
    confirmed_on: date | None = None


class Emergency(Section):
    """The lines of that card, in its order."""

    numbers: tuple[EmergencyNumber, ...] = ()


class QuietHours(Section):
    """When the bot starts no conversation by itself, in local time."""

    start: ClockTime = time(21)
    end: ClockTime = time(8)


class Promise(Section):
    """When people work, and how soon they answer."""

    opens: ClockTime = time(9)
    closes: ClockTime = time(17)
    normal_working_days: Whole = Field(default=1, ge=1, le=30)
    nudge_before_minutes: Whole = Field(default=120, ge=0, le=1440)


class Escalation(Section):
    """How a danger inside a request is called out until somebody has seen it."""

    urgent_minutes: Whole = Field(default=30, ge=5, le=1440)
    alarm_every_minutes: Whole = Field(default=15, ge=5, le=240)


class FollowUp(Section):
    """What follows after a request was closed, or left open."""

    days: Whole = Field(default=7, ge=1, le=60)
    forgotten_days: Whole = Field(default=30, ge=1, le=365)


class Limits(Section):
    """How much one person can ask for."""

    open_requests_per_person: Whole = Field(default=5, ge=1, le=100)
    text: Whole = Field(default=4096, ge=100, le=4096)


class Activities(Section):
    """How activities are posted and joined."""

    undo_seconds: Whole = Field(default=60, ge=0, le=600)
    first_posts_to_approve: Whole = Field(default=1, ge=0, le=20)
    offer_hours: Whole = Field(default=12, ge=1, le=72)
    offer_hours_on_the_day: Whole = Field(default=1, ge=1, le=12)


class Match(Section):
    """The scores from which a question is answered, or a choice is offered."""

    sure: Probability = 0.88
    which: Probability = 0.3


class Logging(Section):
    """What is logged, and in which form."""

    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    as_json: bool = Field(default=False, alias="json")


class Retention(Section):
    """How long requests are kept."""

    days_after_closing: Whole = Field(default=90, ge=1, le=90)


class Server(Section):
    """The address that a monitoring program asks."""

    enabled: bool = True
    host: Text = "127.0.0.1"
    port: Whole = Field(default=8090, ge=1, le=65535)


class Settings(Section):
    """Everything an operator can set. ``docs/configuration.md`` explains each."""

    telegram: Telegram
    database: Database = Database()
    encryption: Encryption
    admins: Admins = Admins()
    neighbourhoods: tuple[Neighbourhood, ...] = ()
    emergency: Emergency = Emergency()
    quiet_hours: QuietHours = QuietHours()
    promise: Promise = Promise()
    escalation: Escalation = Escalation()
    follow_up: FollowUp = FollowUp()
    limits: Limits = Limits()
    activities: Activities = Activities()
    match: Match = Match()
    logging: Logging = Logging()
    retention: Retention = Retention()
    server: Server = Server()
