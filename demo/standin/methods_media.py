"""Places, photos, voice messages and documents, and the files behind them."""

from __future__ import annotations

from secrets import token_urlsafe
from typing import Any

from demo.standin.errors import bad_request
from demo.standin.methods_messages import edit, read_caption, send
from demo.standin.parameters import Parameters, Upload
from demo.standin.registry import Call, method
from demo.standin.state import StoredFile, World

Json = dict[str, Any]

LARGEST_DOWNLOAD = 20 * 1024 * 1024
KINDS = {
    "photo": "photos", "voice": "voice", "document": "documents", "video": "videos", "audio": "music",
    "animation": "animations", "video_note": "video_notes",
}  # fmt: skip
"""What can be sent as a file, and the folder it is kept in."""
_MOVING = {"width": 800, "height": 600, "duration": 1}
_FAMILIES = {"photo": "seen", "video": "seen", "document": "document", "audio": "audio"}
"""What may stand together in an album."""
_REPLACEABLE = ("photo", "video", "animation", "audio", "document")


@method("sendVenue")
def send_venue(call: Call) -> Json:
    """A place with a name and an address."""
    location = _location(call.parameters)
    title, address = call.parameters.text("title"), call.parameters.text("address")
    if not title:
        raise bad_request("title must be non-empty")
    if not address:
        raise bad_request("address must be non-empty")
    venue = {"location": location, "title": title, "address": address}
    return send(call, {"venue": venue, "location": location}, "venue")


@method("sendContact")
def send_contact(call: Call) -> Json:
    """A telephone number with a name, which the phone can dial."""
    number, name = call.parameters.text("phone_number"), call.parameters.text("first_name")
    if not number:
        raise bad_request("phone number is empty")
    if not name:
        raise bad_request("first name is empty")
    return send(call, {"contact": {"phone_number": number, "first_name": name}}, "contact")


@method("sendLocation")
def send_location(call: Call) -> Json:
    """A point on the map."""
    return send(call, {"location": _location(call.parameters)}, "location")


@method("sendPhoto")
def send_photo(call: Call) -> Json:
    """A photo."""
    return _send_file(call, "photo")


@method("sendVoice")
def send_voice(call: Call) -> Json:
    """A voice message."""
    return _send_file(call, "voice")


@method("sendDocument")
def send_document(call: Call) -> Json:
    """A file, for instance a calendar entry."""
    return _send_file(call, "document")


@method("sendVideo")
def send_video(call: Call) -> Json:
    """A video."""
    return _send_file(call, "video")


@method("sendAudio")
def send_audio(call: Call) -> Json:
    """A piece of music."""
    return _send_file(call, "audio")


@method("sendAnimation")
def send_animation(call: Call) -> Json:
    """A short film without sound."""
    return _send_file(call, "animation")


@method("sendVideoNote")
def send_video_note(call: Call) -> Json:
    """A round video; it has no caption."""
    return send(call, _file_content(call.world, call.parameters, "video_note", "video_note"), "video_note")


@method("editMessageMedia")
def edit_message_media(call: Call) -> Json:
    """Replace the file and the caption of one of the bot's own messages, or make a text a message with a file."""
    media = call.parameters.structure("media", "can't parse media JSON object")
    kind = media.get("type") if isinstance(media, dict) else None
    if kind not in _REPLACEABLE:
        raise bad_request("can't parse InputMedia: Unsupported type specified")
    item = Parameters({**call.parameters.values, **media}, call.parameters.files)
    content = _file_content(call.world, item, kind, "media") | read_caption(item)
    chat = call.world.chat(call.parameters.text("chat_id"))
    message = call.world.find(chat, call.parameters.integer("message_id"))
    if message is not None and message.from_bot and message.kind not in ("text", *_REPLACEABLE):
        raise bad_request("there is no media in the message to edit")
    if message is not None and "media_group_id" in message.api and _FAMILIES.get(message.kind) != _FAMILIES.get(kind):
        raise bad_request("can't use the media of the specified type in the album")
    fields = (*_REPLACEABLE, "caption", "caption_entities", "text", "entities", "reply_markup")
    edited = edit(call, content, fields, "")
    if message is not None:
        message.kind = kind
    return edited


@method("sendMediaGroup")
def send_media_group(call: Call) -> list[Json]:
    """An album of photos and videos, of documents, or of music: one message each."""
    media = call.parameters.structure("media", "can't parse media JSON object")
    if not isinstance(media, list) or not 2 <= len(media) <= 10:
        raise bad_request("there must be 2-10 items in the media group")
    group = {"media_group_id": token_urlsafe(8)}
    contents = []
    for item in media:
        kind = item.get("type") if isinstance(item, dict) else None
        if kind not in _FAMILIES:
            raise bad_request("can't parse InputMedia: Unsupported type specified")
        one = Call(call.world, Parameters({**call.parameters.values, **item}, call.parameters.files))
        content = _file_content(call.world, one.parameters, kind, "media") | read_caption(one.parameters)
        contents.append((one, content | group, kind))
    if len({_FAMILIES[kind] for _, _, kind in contents}) > 1:
        raise bad_request("document and audio can't be mixed with other media types")
    return [send(*each) for each in contents]


@method("getFile")
def get_file(call: Call) -> Json:
    """Where the bot can download a file."""
    file = call.world.files.get(call.parameters.text("file_id"))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return {**_identity(file), "file_path": file.path}


def _send_file(call: Call, kind: str) -> Json:
    content = {**_file_content(call.world, call.parameters, kind, kind), **read_caption(call.parameters)}
    return send(call, content, kind)


def _file_content(world: World, parameters: Parameters, kind: str, name: str) -> Json:
    """The `photo`, `voice`, `document` ... of a message, from an upload, a known file or an address."""
    given = parameters.text(name)
    upload = parameters.files.get(given.removeprefix("attach://") if given.startswith("attach://") else name)
    if upload is not None:
        file = keep_file(world, kind, upload)
    elif not given:
        raise bad_request(f"there is no {kind} in the request")
    elif given in world.files:
        file = world.files[given]
    elif given.startswith(("http://", "https://")):
        name_there = given.rpartition("/")[2] or kind
        file = keep_file(world, kind, Upload(name_there, "application/octet-stream", b"fetched"))
    else:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return shown_as(file, kind, max(parameters.integer("duration"), 1))


def keep_file(world: World, kind: str, upload: Upload) -> StoredFile:
    """Store a file so that it can be sent again by its id and downloaded by its path."""
    if not upload.content:
        raise bad_request("file must be non-empty")
    number = len(world.files) + 1
    ending = upload.name.rpartition(".")[2] if "." in upload.name else "bin"
    path = f"{KINDS[kind]}/file_{number}.{ending}"
    ids = (token_urlsafe(30), token_urlsafe(8))
    file = StoredFile(*ids, path, upload.name, upload.media_type, upload.content)
    world.files[file.file_id] = world.files_by_path[path] = file
    return file


def shown_as(file: StoredFile, kind: str, duration: int = 1) -> Json:
    """The fields of a Message with this file; an animation shows itself as a document too."""
    fields = {kind: _described(file, kind, duration)}
    return fields | ({"document": _described(file, "document", duration)} if kind == "animation" else {})


def _described(file: StoredFile, kind: str, duration: int) -> Any:
    """PhotoSizes, a Voice or an Audio of `duration` seconds, something that moves, or a Document."""
    match kind:
        case "photo":
            return [{**_identity(file), "width": 800, "height": 600}]
        case "voice":
            return {**_identity(file), "duration": duration, "mime_type": "audio/ogg"}
        case "audio":
            return {**_identity(file), "duration": duration, "mime_type": "audio/mpeg"}
        case "video" | "animation":
            return {**_identity(file), **_MOVING, "mime_type": "video/mp4"}
        case "video_note":
            return {**_identity(file), "length": 240, "duration": duration}
    return {**_identity(file), "file_name": file.name, "mime_type": file.media_type}


def _identity(file: StoredFile) -> Json:
    return {"file_id": file.file_id, "file_unique_id": file.unique_id, "file_size": len(file.content)}


def _location(parameters: Parameters) -> Json:
    latitude, longitude = parameters.number("latitude"), parameters.number("longitude")
    if latitude is None or not -90 <= latitude <= 90:
        raise bad_request("latitude is empty" if latitude is None else "wrong latitude specified")
    if longitude is None or not -180 <= longitude <= 180:
        raise bad_request("longitude is empty" if longitude is None else "wrong longitude specified")
    return {"latitude": latitude, "longitude": longitude}
