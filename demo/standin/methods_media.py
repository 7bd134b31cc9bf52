"""Places, photos, voice messages and documents, and the files behind them."""

from __future__ import annotations

from secrets import token_urlsafe
from typing import Any

from demo.standin.errors import bad_request
from demo.standin.methods_messages import read_caption, send
from demo.standin.parameters import Parameters, Upload
from demo.standin.registry import Call, method
from demo.standin.state import StoredFile, World

Json = dict[str, Any]

LARGEST_DOWNLOAD = 20 * 1024 * 1024
_FOLDERS = {"photo": "photos", "voice": "voice", "document": "documents"}


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


@method("sendMediaGroup")
def send_media_group(call: Call) -> list[Json]:
    """An album of photos or documents: one message each."""
    media = call.parameters.structure("media", "can't parse media JSON object")
    if not isinstance(media, list) or not 2 <= len(media) <= 10:
        raise bad_request("there must be 2-10 items in the media group")
    group = {"media_group_id": token_urlsafe(8)}
    contents = []
    for item in media:
        kind = item.get("type") if isinstance(item, dict) else None
        if kind not in ("photo", "document"):
            raise bad_request("can't parse InputMedia: Unsupported type specified")
        one = Call(call.world, Parameters({**call.parameters.values, **item}, call.parameters.files))
        content = _file_content(call.world, one.parameters, kind, "media") | read_caption(one.parameters)
        contents.append((one, content | group, kind))
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
    """The `photo`, `voice` or `document` of a message, from an upload, a known file or an address."""
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
    return {kind: described(file, kind, max(parameters.integer("duration"), 1))}


def keep_file(world: World, kind: str, upload: Upload) -> StoredFile:
    """Store a file so that it can be sent again by its id and downloaded by its path."""
    if not upload.content:
        raise bad_request("file must be non-empty")
    number = len(world.files) + 1
    ending = upload.name.rpartition(".")[2] if "." in upload.name else "bin"
    path = f"{_FOLDERS[kind]}/file_{number}.{ending}"
    ids = (token_urlsafe(30), token_urlsafe(8))
    file = StoredFile(*ids, path, upload.name, upload.media_type, upload.content)
    world.files[file.file_id] = world.files_by_path[path] = file
    return file


def described(file: StoredFile, kind: str, duration: int = 1) -> Any:
    """The file as the Message shows it: PhotoSizes, a Voice of `duration` seconds or a Document."""
    match kind:
        case "photo":
            return [{**_identity(file), "width": 800, "height": 600}]
        case "voice":
            return {**_identity(file), "duration": duration, "mime_type": "audio/ogg"}
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
