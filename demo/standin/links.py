"""Telegram opens web and tg: addresses only; a link to a telephone or a script is refused or left out."""

from __future__ import annotations

import re

_OWN_SCHEMES = ("tg:", "ton:", "tonsite:")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_WEB = re.compile(r"(?:https?://)?(?:[^/@\s]*@)?([^/:?#\s]+)(?::\d{1,5})?(?:[/?#]\S*)?$", re.IGNORECASE)


class BadLink(ValueError):
    """The address is none that Telegram would open; the text says why, in its words."""


def checked_link(url: str) -> str:
    """The address as Telegram keeps it; one without scheme is a web address. Raises `BadLink`.

    As in the real server a telephone link is read as a host "tel" with a bad port.
    """
    if url.lower().startswith(_OWN_SCHEMES):
        return url
    scheme = _SCHEME.match(url)
    if "://" in url and scheme and scheme[1].lower() not in ("http", "https"):
        raise BadLink("Unsupported URL protocol")
    match = _WEB.match(url)
    if match is None:
        raise BadLink("Wrong port number specified in the URL" if scheme else "Wrong HTTP URL")
    if "." not in match[1].strip("."):
        raise BadLink("Wrong HTTP URL")
    return url if "://" in url else f"http://{url}/"
