"""Writing one answer of a draft: whose it is, what is left to ask, and what is no longer only assumed."""

from collections.abc import Iterable
from typing import Any

from community.activities import models, repository
from community.activities.models import Activity
from community.activities.posting.draft_only import refuse_unless_draft
from community.activities.posting.from_sentence import ORDER
from community.activities.posting.refusals import DraftGone
from community.volunteers.roles import Actor, Role
from core.database import Tx
from core.errors import NotYours

MOST_IN_CONTACT = 120
TEXTS = {
    "title": models.MOST_IN_TITLE,
    "what": models.MOST_IN_TEXT,
    "price": models.MOST_IN_PRICE,
    "bring": 200,
    "audience": 120,
    "access": 120,
    "languages": 120,
}
"""What is written per language, and the most characters of each."""


async def own(tx: Tx, actor: Actor, draft_id: int) -> Activity:
    """The actor's own draft.

    Raises:
        DraftGone: it was thrown away.
        NotYours: somebody else's.
        AlreadyPosted: it is an activity by now, or on its way.
    """
    draft = await repository.find_activity(tx, draft_id)
    if draft is None:
        raise DraftGone
    if draft.created_by != actor.id:
        raise NotYours
    actor.must_be(Role.VOLUNTEER, draft.neighbourhood_id)
    refuse_unless_draft(draft)
    return draft


def open_steps(draft: Activity) -> tuple[str, ...]:
    """What is still to be asked, in order."""
    if draft.to_ask is not None:
        return draft.to_ask
    title = any(texts.get("title") for texts in draft.texts.values())
    known = {
        "title": title,
        "theme": draft.theme,
        "day": draft.first_on,
        "hour": draft.starts_at,
        "place": draft.place,
    }
    return tuple(step for step, value in known.items() if not value)


async def keep(
    tx: Tx,
    actor: Actor,
    draft: Activity,
    step: str,
    values: dict[str, Any],
    *,
    ask: Iterable[str] = (),
    assumed: Iterable[str] = (),
    settles: Iterable[str] = (),
) -> Activity:
    """Write an answer, and move on if this was the question to be answered.

    ``ask`` are questions that this answer opens again, ``settles`` others that it answers as well; ``assumed`` is what
    followed from it by convention.
    """
    done = {step, *settles}
    asked = {*ask, *(one for one in open_steps(draft) if one not in done)}
    guessed = {*assumed, *(one for one in draft.assumed if one not in done)} - asked
    values = values | {"to_ask": sorted(asked, key=ORDER.index), "assumed": sorted(guessed)}
    await repository.update_activity(tx, draft.id, values)
    return await own(tx, actor, draft.id)


async def keep_text(tx: Tx, actor: Actor, draft: Activity, step: str, text: str) -> Activity:
    """Write a text, in the language the draft is written in."""
    refusal = models.TitleNotUnderstood() if step == "title" else models.TextNotUnderstood()
    kept = short(text, TEXTS[step], refusal)
    language = next(iter(draft.texts), actor.language)
    texts = {**draft.texts, language: {**draft.texts.get(language, {}), step: kept}}
    return await keep(tx, actor, draft, step, {"texts": texts})


def short(text: str, most: int, refusal: models.NotUnderstood) -> str:
    """One line with at least one letter or digit in it, not longer than there is room for.

    Raises:
        NotUnderstood: the given refusal, when there is no word in it.
        TooLong: more than there is room for.
    """
    line = " ".join(text.split())
    if not any(letter.isalnum() for letter in line):
        raise refusal
    if len(line) > most:
        raise models.TooLong(most=most, length=len(line))
    return line
