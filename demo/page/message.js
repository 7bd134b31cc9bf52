// Why: one message of a chat, from the stand-in's JSON to a node a thumb, a keyboard and a screen reader can use.

import { icon, make } from "./element.js";
import { formatted, link } from "./formatted.js";
import { name, say } from "./words.js";

const ICONS = {
  photo: "photo", video: "photo", animation: "photo", video_note: "photo",
  voice: "voice", audio: "voice", document: "document", location: "pin", venue: "pin",
};
const FILES = ["photo", "video", "animation", "document", "audio", "voice"];

/** The article for `message`. `mine`: written on this phone; `author`: whom it is from; `quoted`: the message it answers. */
export function bubble(message, { mine, author, quoted, time, showName }) {
  const article = make(`article.message.${mine ? "mine" : "theirs"}`, {
    "data-id": message.message_id,
    "data-kind": message.kind,
    "data-album": message.album,
    tabindex: -1,
    "aria-label": `${author}, ${time}`,
  });
  if (message.deleted) {
    article.classList.add("deleted");
    article.append(say(make("p.stub"), "deleted"));
    return article;
  }
  const heading = showName ? make("p.author", {}, author) : null;
  const answered = quoted ? quote(quoted) : null;
  const body = make("div.bubble", {}, heading, answered, card(message), words(message), foot(message, time));
  article.append(...[body, actions(message, mine), keys(message)].filter(Boolean));
  return article;
}

/** One line that stands for a message elsewhere: in a reply bar, in a quote. */
export function inShort(message) {
  return (message.text || message.venue?.title || message.contact?.first_name || message.file_name || `[${message.kind}]`).replace(/\s+/g, " ").slice(0, 90);
}

function quote(quoted) {
  const text = quoted.deleted ? say(make("span"), "deleted_short") : make("span", {}, inShort(quoted));
  return make("button.quote", { type: "button", "data-goto": quoted.message_id }, text);
}

function words(message) {
  const text = message.text ?? "";
  return text && message.kind !== "venue" ? make("div.text", {}, formatted(text, message.entities ?? [])) : null;
}

function foot(message, time) {
  return make("p.foot", {}, message.edited ? say(make("span.edited"), "edited") : null, make("time", {}, time));
}

function card(message) {
  const { kind, venue, contact } = message;
  if (kind === "venue") return place(venue.title, venue.address, venue.location);
  if (kind === "contact") return person(contact);
  if (kind === "location") return place(null, null, message.location);
  if (kind === "sticker") return make("p.sticker", {}, message.sticker.emoji, say(make("span.hidden-words"), "sticker"));
  if (kind === "document") return file(message);
  return kind in ICONS ? make("div.card", {}, icon(ICONS[kind]), say(make("span"), kind)) : null;
}

function file({ file_name, file_address }) {
  const label = file_name ? make("strong", {}, file_name) : say(make("strong"), "document");
  const words = make("span", {}, label, say(make("small"), "save_file"));
  return make("a.card.file", { href: file_address }, icon("document"), words);
}

function person({ first_name, phone_number }) {
  const call = link(`tel:${phone_number.replace(/[^+\d]/g, "")}`);
  call.append(phone_number);
  return make("div.card.contact", {}, make("strong", {}, first_name), call);
}

function place(title, address, { latitude, longitude }) {
  const at = `?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  const map = link(`https://www.openstreetmap.org/${at}`);
  const heading = title ? make("strong", {}, title) : say(make("strong"), "location");
  map.append(say(make("span"), "open_map"));
  const drawing = make("div.map", { "aria-hidden": "true" }, icon("pin"));
  return make("div.card.place", {}, drawing, heading, address ? make("span", {}, address) : null, map);
}

function keys(message) {
  const rows = message.buttons ?? [];
  if (!rows.length) return null;
  return make("div.keys", {}, rows.map((row) => make("div.row", {}, row.map(key))));
}

function key(button) {
  if (!button.url) return make("button.key", { type: "button", "data-tap": button.data ?? "" }, button.text);
  const element = link(button.url, "a.key");
  element.append(button.text, icon("out"));
  return element;
}

function actions(message, mine) {
  const act = (action, picture) => {
    const button = make("button", { type: "button", "data-action": action }, icon(picture));
    button.append(say(make("span"), action === "answer" ? "answer" : "change"));
    return button;
  };
  const changeable = mine && ["text", ...FILES].includes(message.kind);
  return make("div.actions", {}, act("answer", "answer"), changeable ? act("change", "pen") : null);
}
