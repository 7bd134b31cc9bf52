"""What a colleague sees of the first post of a new volunteer, and what the volunteer hears of it."""

from dataclasses import dataclass

from community.activities.models import Activity, ActivityState, Glance
from community.activities.posting import drafts
from community.activities.posting.approving import Decision, question_place
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities.activity import activity_text
from handlers.cards.activities.description import photo_of
from handlers.cards.activities.draft_summary import next_dates
from handlers.cards.activities.publishing import ASK_WHY, go_on_rows, whom_to_ask
from handlers.cards.activities.warnings import warned
from handlers.cards.card import Button, Card, Gone, Media, fits_under_a_photo
from handlers.scene import Scene

WHICH_QUESTION = MessageKind("first_post_question", Lane.REPLY)


@dataclass(frozen=True)
class FirstPostYesTapped(CallbackData, name="fpyes"):
    """It may go into the agenda."""

    activity_id: int


@dataclass(frozen=True)
class FirstPostQuestionTapped(CallbackData, name="fpask"):
    """Back with a question: the next message is the question."""

    activity_id: int


@dataclass(frozen=True)
class FirstPostNoTapped(CallbackData, name="fpno"):
    """It does not go into the agenda."""

    activity_id: int


@dataclass(frozen=True)
class NoQuestionTapped(CallbackData, name="fpnot"):
    """I ask nothing after all."""


async def first_post(scene: Scene, *, activity_id: int, again: bool = False, pictured: bool = False) -> Card:
    """What neighbours would see, and three answers. Once it is decided: that, and nothing to do.

    ``pictured``: it was sent with a photo. Of what its poster erased no photo may stay behind, and words cannot take
    the place of one: so the message itself goes.
    """
    words = scene.words
    activity = await drafts.peek(await scene.read(), activity_id)
    if activity is None:
        return Card(deletes=True) if pictured else Card(words.text("first-posts-gone"))
    if activity.state is not ActivityState.WAITING:
        photo = Media("photo", activity.photo) if pictured and activity.photo else None
        return Card(_decided(scene, activity), media=photo)
    seen = drafts.as_occurrence(activity)
    head = words.text("first-posts-ask-again") if again else words.text("first-posts-ask")
    series = next_dates(words, activity)
    notes = [*(["", *series] if series else []), *(await warned(scene, activity)).lines]
    photo, text = photo_of(seen), "\n".join([head, "", activity_text(words, Glance(seen)), *notes])
    if photo is not None and not fits_under_a_photo(text):
        text = f"{text}\n\n{words.text('drafting-photo')}"
    return Card(
        text,
        media=photo,
        rows=[
            [Button(words.plain("first-posts-button-yes"), tap=FirstPostYesTapped(activity_id))],
            [Button(words.plain("first-posts-button-question"), tap=FirstPostQuestionTapped(activity_id))],
            [Button(words.plain("first-posts-button-no"), tap=FirstPostNoTapped(activity_id))],
        ],
    )


def _decided(scene: Scene, activity: Activity) -> str:
    title = activity.in_language(scene.words.language).title
    if activity.state in (ActivityState.DRAFT, ActivityState.LEAVING):
        return scene.words.text("first-posts-decided", title=title)
    return scene.words.text("first-posts-decided-yes", title=title)


async def which_question(scene: Scene, *, activity_id: int) -> Card:
    """What do you want to ask?"""
    activity = await drafts.peek(await scene.read(), activity_id)
    if activity is None:
        raise Gone
    words = scene.words
    never_mind = Button(words.plain("first-posts-button-no-question"), tap=NoQuestionTapped())
    title = activity.in_language(words.language).title
    return Card(words.text("first-posts-which-question", title=title), rows=[[never_mind]])


async def first_post_answer(scene: Scene, *, activity_id: int, answer: str, sealed: str = "") -> Card:
    """What a colleague said, to the volunteer: by role, not by name. The draft is there to go on with."""
    activity = await drafts.peek(await scene.read(), activity_id)
    if activity is None:
        raise Gone
    words = scene.words
    title = activity.in_language(words.language).title
    if answer == Decision.YES:
        return Card(words.text("first-posts-said-yes", title=title))
    if answer == Decision.QUESTION:
        question = scene.rooms.vault.open_text(bytes.fromhex(sealed), question_place(activity_id))
        text: str = words.text("first-posts-said-question", title=title, question=question)
    else:
        text = f"{words.text('first-posts-said-no', title=title)}\n\n{whom_to_ask(scene, activity, ASK_WHY)}"
    return Card(text, rows=go_on_rows(words, activity))
