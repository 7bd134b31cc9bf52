"""The lines of a service, always in the same order: status when there is no room, what, for whom, when, where."""

from datetime import datetime, timedelta

from handlers.scene import Scene, Words
from knowledge.models import LANGUAGES, Service, ServiceStatus, Texts
from knowledge.opening_hours import BRUSSELS, HoursNow, OpenState, hours_now
from messages.catalogue import Marked

STALE_AFTER = timedelta(days=183)
"""An entry that nobody looked at for half a year says so."""
CLOSES_SOON = timedelta(minutes=30)
"""Who sets out now would stand before a closed door."""

_STATUS = {
    ServiceStatus.BUSY: "service-busy",
    ServiceStatus.FULL: "service-full",
    ServiceStatus.WAITING_LIST: "service-waiting-list",
    ServiceStatus.CLOSED: "service-closed",
}
_FACTS = {
    "eligibility": "service-who",
    "cost": "service-cost",
    "bring": "service-bring",
    "application": "service-start",
}


def service_lines(scene: Scene, service: Service) -> list[str]:
    """Every line of the card, as Telegram HTML. An empty one parts two groups."""
    words = scene.words
    texts = service.texts_in(words.language)
    lines: list[str] = [words.text("service-title", pictogram=service.pictogram, name=texts.name or service.slug)]
    lines += _status(words, service)
    if texts.summary:
        lines.append(words.text("service-summary", summary=texts.summary))
    lines += ["", *_facts(words, texts), *_when(scene, service, texts), *_where(words, service)]
    lines += ["", *_checked(scene, service), *_fallback(words, service)]
    return _without_gaps(lines)


def _status(words: Words, service: Service) -> list[Marked]:
    lines = []
    if service.status in _STATUS:
        lines.append(words.text(_STATUS[service.status]))
    if service.status_note:
        lines.append(words.text("service-status-note", text=service.status_note))
    if lines and service.status_on is not None:
        lines.append(words.text("service-status-on", status_on=service.status_on))
    return lines


def _facts(words: Words, texts: Texts) -> list[Marked]:
    return [words.text(key, text=getattr(texts, name)) for name, key in _FACTS.items() if getattr(texts, name)]


def _when(scene: Scene, service: Service, texts: Texts) -> list[Marked]:
    words = scene.words
    lines = [words.text("service-recurrence", text=texts.recurrence)] if texts.recurrence else []
    if service.schedule.booking:
        lines.append(words.text("service-booking", text=service.schedule.booking))
    if service.opening_hours:
        lines += _hours(words, hours_now(service.opening_hours, scene.now), scene.now)
    if service.hours_note:
        lines.append(words.text("service-hours-note", text=service.hours_note))
    return lines


def _hours(words: Words, hours: HoursNow, now: datetime) -> list[Marked]:
    if hours.state is OpenState.UNKNOWN:
        return [words.text("service-hours-note", text=hours.comment)] if hours.comment else []
    is_open = hours.state is OpenState.OPEN
    if hours.changes_at is None:
        return [words.text("service-open-no-end" if is_open else "service-shut-no-end")]
    if is_open:
        return [words.text(_open_key(hours.changes_at, now), changes_at=hours.changes_at)]
    if hours.holiday is not None:
        holiday = words.text(f"holiday-{hours.holiday}")
        return [words.text("service-shut-holiday", holiday=holiday, changes_at=hours.changes_at)]
    return [words.text("service-shut", changes_at=hours.changes_at)]


def _open_key(closes_at: datetime, now: datetime) -> str:
    if closes_at - now <= CLOSES_SOON:
        return "service-open-soon"
    ends_today = closes_at.astimezone(BRUSSELS).date() == now.astimezone(BRUSSELS).date()
    return "service-open" if ends_today else "service-open-till"


def _where(words: Words, service: Service) -> list[Marked]:
    lines = []
    if service.hidden:
        lines.append(words.text("service-hidden"))
    if service.address:
        lines.append(words.text("service-address", address=service.address))
    if service.phone:
        lines.append(words.text("service-phone", phone=service.phone))
    if service.contact:
        lines.append(words.text("service-contact", text=service.contact))
    if service.languages:
        names = words.languages(service.languages)
        lines.append(words.text("service-languages", names=names))
    return lines


def _checked(scene: Scene, service: Service) -> list[Marked]:
    if service.checked_on is None:
        return []
    old = scene.now.astimezone(BRUSSELS).date() - service.checked_on > STALE_AFTER
    key = "service-checked-long-ago" if old else "service-checked"
    return [scene.words.text(key, checked_on=service.checked_on)]


def _fallback(words: Words, service: Service) -> list[Marked]:
    """Which language the reader gets instead, when nobody wrote the reader's."""
    written = [code for code in LANGUAGES if code in service.texts and service.texts[code].summary]
    if not written or words.language in written:
        return []
    return [words.text("service-written-in", name=words.languages(written[:1]))]


def _without_gaps(lines: list[str]) -> list[str]:
    """Never two empty lines together, nor one at the end."""
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return kept[:-1] if kept and not kept[-1] else kept
