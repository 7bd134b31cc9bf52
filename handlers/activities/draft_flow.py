"""From one question of a draft to the next, and out of it again. What was asked is a dialogue; the draft is a row."""

from datetime import timedelta

from community.activities import notices
from community.activities.models import Activity, MomentGone
from community.activities.posting import drafts
from community.activities.posting.keeping import open_steps
from community.residents import repository as residents
from handlers.activities import publishing
from handlers.cards.activities import drafts as cards
from handlers.context import BotContext

DIALOGUE = "draft_"
"""The name of a dialogue is this and the step that was asked."""
SENTENCE = "sentence"
"""The step before the first: the whole of it at once, or a title."""
PATIENCE = timedelta(hours=6)
"""What somebody writes later than this is no answer to a question of a draft; the draft stays."""


async def begin_asking(context: BotContext, draft: Activity) -> None:
    """What will you do? In a sentence, or step by step."""
    await _listen(context, draft, SENTENCE)
    context.show(cards.DRAFT_START, draft_id=draft.id)


async def go_on(context: BotContext, draft: Activity, *, with_summary: bool = False) -> None:
    """Ask the first question that is still open, or show what neighbours will see."""
    context.redraw(notices.draft_subject(draft.id))
    await ask(context, draft, next(iter(open_steps(draft)), "preview"), with_summary=with_summary)


async def ask(context: BotContext, draft: Activity, step: str, *, with_summary: bool = False) -> None:
    """Ask one thing. ``with_summary``: with what is known already above it."""
    await _listen(context, draft, step)
    if step == "preview":
        context.say("activities-preview")
        context.show(cards.DRAFT_PREVIEW, subject=notices.draft_subject(draft.id), draft_id=draft.id)
    else:
        context.show(cards.DRAFT_QUESTION, draft_id=draft.id, step=step, with_summary=with_summary)


async def rest(context: BotContext) -> None:
    """Something else came between: the draft stays, nothing listens for it, and this is the way back to it."""
    await end_dialogue(context)
    unfinished = await drafts.unfinished(context.tx, context.actor)
    if unfinished is not None:
        context.show(cards.DRAFT_UNFINISHED, draft_id=unfinished.id)


async def stop(context: BotContext, draft_id: int) -> None:
    """«Toch niet»: what was written stays, one tap away from being gone on with or thrown away."""
    draft = await drafts.get(context.tx, context.actor, draft_id)
    await end_dialogue(context)
    if drafts.is_empty(draft):
        context.say("activities-not-posted")
    else:
        context.show(cards.DRAFT_SET_ASIDE, draft_id=draft_id)


async def publish(context: BotContext, draft_id: int) -> None:
    """«Plaats het»; first what still has to be asked."""
    draft = await drafts.get(context.tx, context.actor, draft_id)
    if not drafts.is_complete(draft):
        await go_on(context, draft, with_summary=True)
        return
    try:
        await publishing.publish(context, draft_id)
    except MomentGone:
        # Nothing was written yet. It lay too long: the day is asked again, the rest stays.
        context.say("activities-moment-gone")
        await ask(context, await drafts.get(context.tx, context.actor, draft_id), "day")
        return
    await end_dialogue(context)


async def is_asking(context: BotContext) -> bool:
    """Whether the next message would answer a question of a draft."""
    dialogue = await residents.find_dialogue(context.tx, context.actor.id)
    return dialogue is not None and dialogue.name.startswith(DIALOGUE)


async def end_dialogue(context: BotContext) -> None:
    """The next message is a question again, unless it answers something else by now."""
    if await is_asking(context):
        await residents.end_dialogue(context.tx, context.actor.id)


def school_calendar(context: BotContext, draft: Activity) -> str:
    """Whose school holidays count where a draft is for: "nl" or "fr"."""
    return context.rooms.neighbourhoods.get(draft.neighbourhood_id).school_holidays


async def _listen(context: BotContext, draft: Activity, step: str) -> None:
    await residents.begin_dialogue(
        context.tx, context.actor.id, f"{DIALOGUE}{step}", now=context.now, object_id=draft.id
    )
