"""What stands on the card of a request, above and below the words of its resident."""

from community.help.models import CloseReason, Origin, Request, Side, State
from community.help.pseudonyms import pseudonym_in
from community.help.reading import DeskView, Standing
from community.volunteers.duty.models import Colleague
from handlers.scene import Scene
from knowledge.categories import CATEGORIES
from messages.catalogue import Marked

_LANGUAGES = {"nl": "desk-language-nl", "fr": "desk-language-fr", "en": "desk-language-en"}
_CLOSED = {
    CloseReason.SOLVED: "desk-closed-solved",
    CloseReason.REFERRED: "desk-closed-referred",
    CloseReason.SILENT: "desk-closed-silent",
    CloseReason.WITHDRAWN: "desk-closed-withdrawn",
}
_DANGERS = {
    "suicide": "desk-danger-suicide",
    "medical": "desk-danger-medical",
    "fire": "desk-danger-fire",
    "child": "desk-danger-child",
    "violence": "desk-danger-violence",
}
"""What the words may be about. Never a diagnosis: people decide."""
_KNOWS = {True: "desk-concern-knows", False: "desk-concern-knows-not", None: "desk-concern-not-said"}


def name_of_colleague(scene: Scene, colleague: Colleague | None) -> str:
    """How somebody at the desk reads a colleague: by the name they chose, else by a number, else "a colleague"."""
    if colleague is None:
        return scene.words.plain("desk-colleague-unknown")
    return colleague.called or scene.words.plain("desk-colleague-numbered", number=colleague.number)


def pseudonym_of(scene: Scene, request: Request) -> str:
    """The made-up name of a request, in the reader's language."""
    return pseudonym_in(scene.words.language, request.pseudonym)


def lines_above(scene: Scene, view: DeskView) -> list[Marked]:
    """What is known of a request: a danger first, then what it is about, then how it stands."""
    words, request = scene.words, view.request
    assert request.opened_at is not None
    language = words.plain(_LANGUAGES[request.language])
    return [
        *_danger(scene, request),
        words.text("desk-card", code=request.code, pseudonym=pseudonym_of(scene, request)),
        words.text("desk-card-facts", opened_at=request.opened_at, language=language),
        *_about(scene, view),
        *_standing(scene, view),
    ]


def lines_below(scene: Scene, view: DeskView) -> list[Marked]:
    """What else there is to see, and how to answer."""
    words = scene.words
    lines = [words.text("desk-more-below")] if view.more_below else []
    if view.notes:
        lines.append(words.text("desk-notes", count=view.notes))
    if view.muted:
        lines.append(words.text("desk-muted"))
    if view.standing in (Standing.NEW, Standing.MINE):
        lines.append(words.text("desk-how"))
    return lines


def _danger(scene: Scene, request: Request) -> list[Marked]:
    words = scene.words
    if request.danger is None or request.state is State.CLOSED:
        return []
    what = words.text(_DANGERS.get(request.danger, "desk-danger-other"))
    seen = (
        words.text("desk-danger-unseen")
        if request.seen_at is None
        else words.text("desk-danger-seen", seen_at=request.seen_at)
    )
    return [words.text("desk-danger", what=what), seen]


def _about(scene: Scene, view: DeskView) -> list[Marked]:
    """Topic, for whom, and what the resident agreed to."""
    words, request = scene.words, view.request
    lines = []
    if request.topic is not None and request.topic in CATEGORIES:
        topic = words.plain(f"category-{request.topic}")
        lines.append(words.text("desk-topic", pictogram=CATEGORIES[request.topic], topic=topic))
    match request.origin:
        case Origin.CONCERN:
            lines.append(words.text(_KNOWS[request.subject_knows]))
        case Origin.ON_BEHALF:
            lines.append(words.text("desk-on-behalf"))
        case Origin.OWN:
            pass
    if view.agreed_at is not None:
        lines.append(words.text("desk-agreed", agreed_at=view.agreed_at))
    if view.shown_name is None:
        lines.append(words.text("desk-name-hidden"))
    else:
        lines.append(words.text("desk-name-shown", name=view.shown_name))
    return lines


def _standing(scene: Scene, view: DeskView) -> list[Marked]:
    words, request = scene.words, view.request
    match view.standing:
        case Standing.CLOSED:
            lines = [words.text(_CLOSED[request.close_reason or CloseReason.SOLVED])]
            if request.keep_until is not None:
                lines.append(words.text("keeping-desk-until", keep_until=request.keep_until))
            return lines
        case Standing.NEW:
            lines = [words.text("desk-new")]
        case Standing.MINE:
            lines = [words.text("desk-mine")]
        case Standing.COLLEAGUE if view.held_by is not None and view.held_by.called:
            lines = [words.text("desk-colleague-called", name=view.held_by.called)]
        case Standing.COLLEAGUE:
            lines = [words.text("desk-colleague")]
    if request.reopened_at is not None:
        lines.append(words.text("following-desk-again", reopened_at=request.reopened_at))
    return [*lines, _promise(scene, request)]


def _promise(scene: Scene, request: Request) -> Marked:
    words = scene.words
    if request.later_until is not None and request.later_until > scene.now:
        return words.text("desk-later", later_until=request.later_until)
    if request.late_at is not None:
        return words.text("desk-overdue", late_at=request.late_at)
    if request.turn is Side.RESIDENT or request.promised_at is None:
        return words.text("desk-their-turn")
    return words.text("desk-promised", promised_at=request.promised_at)
