"""So that each kind of value is checked in one place, and says in words what it expects."""

import re
from datetime import time
from ipaddress import ip_address
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, WithJsonSchema

from core.encryption import MasterKey

_CLOCK_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_NATIONAL_PHONE = re.compile(r"(\+32|0)(?!90)[1-9]\d{7,8}")
_SHORT_PHONE = re.compile(r"1\d{2,3}|116\d{3}")
_BOT_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{30,}")


def _expects(sentence: str) -> WithJsonSchema:
    """The words that follow "expected" when a value of this type is not right."""
    return WithJsonSchema({"expected": sentence})


def _demand(fits: bool) -> None:
    """Refuse a value; what was expected is said by the type's ``_expects``."""
    if not fits:
        raise ValueError


def _not_a_truth_value(value: object) -> object:
    _demand(not isinstance(value, bool))
    return value


def _clock_time(value: object) -> object:
    _demand(isinstance(value, time) or (isinstance(value, str) and bool(_CLOCK_TIME.fullmatch(value))))
    return value


def _digits(phone: str) -> str:
    return re.sub(r"[ ./]", "", phone)


def _phone(value: str) -> str:
    _demand(not value or bool(_NATIONAL_PHONE.fullmatch(_digits(value))))
    return value


def _emergency_phone(value: str) -> str:
    _demand(any(pattern.fullmatch(_digits(value)) for pattern in (_SHORT_PHONE, _NATIONAL_PHONE)))
    return value


def _bot_token(value: SecretStr) -> SecretStr:
    _demand(bool(_BOT_TOKEN.fullmatch(value.get_secret_value())))
    return value


def _master_key(value: SecretStr) -> SecretStr:
    MasterKey.from_base64("", value.get_secret_value())
    return value


def is_loopback(url: str) -> bool:
    """Does this address stay on this machine?"""
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _api_url(value: str) -> str:
    parts = urlsplit(value)
    _demand(parts.scheme == "https" or (parts.scheme == "http" and is_loopback(value)))
    _demand(bool(parts.hostname) and not (parts.query or parts.fragment or parts.username) and parts.port != 0)
    return value.rstrip("/")


Whole = Annotated[int, BeforeValidator(_not_a_truth_value)]
Number = Annotated[float, BeforeValidator(_not_a_truth_value)]
Probability = Annotated[Number, Field(ge=0, le=1)]
Text = Annotated[str, Field(min_length=1)]
Language = Literal["nl", "fr", "en"]
ClockTime = Annotated[time, BeforeValidator(_clock_time), _expects('a time such as "21:00"')]
Slug = Annotated[
    str,
    Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=32),
    _expects('a short name such as "north-side"'),
]
Phone = Annotated[str, AfterValidator(_phone), _expects("a Belgian phone number with its zone, and no paid line")]
EmergencyPhone = Annotated[
    str,
    AfterValidator(_emergency_phone),
    _expects("an emergency number or a Belgian phone number, and no paid line"),
]
ApiUrl = Annotated[str, AfterValidator(_api_url), _expects("an https address (http only on this machine)")]
DatabaseUrl = Annotated[
    str,
    Field(pattern=r"^sqlite\+aiosqlite:///.+"),
    _expects("an address that begins with sqlite+aiosqlite:///"),
]
BotToken = Annotated[
    SecretStr,
    AfterValidator(_bot_token),
    _expects("the token that BotFather gave, in BUURTBOT_TELEGRAM__TOKEN or in the file of telegram.token_file"),
]
Key = Annotated[
    SecretStr,
    AfterValidator(_master_key),
    _expects("32 bytes in base64, as `python -m bot new-key` writes them"),
]
Danger = Literal["suicide", "violence", "child", "medical", "fire", "police", "poison", "listening"]
