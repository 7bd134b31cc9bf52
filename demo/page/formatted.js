// Why: Telegram sends text and a list of entities; this turns the two into nodes without ever parsing markup.

import { icon, make } from "./element.js";
import { name } from "./words.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const SAFE = /^(?:https?:|tel:|mailto:)/i;
const START_LINK = /^https?:\/\/t\.me\/\w+\?start=([\w-]{1,64})$/i;

// What Telegram's own apps make tappable in plain text: addresses, mail, Belgian and international phone numbers, commands.
const TAPPABLE = new RegExp(
  [
    /(?<url>https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/,
    /(?<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/,
    /(?<phone_number>(?<![\w+])(?:\+\d{2}[ ./]?\d{1,3}|0\d{1,3})(?:[ ./]?\d{2,3}){3,4}(?!\d))/,
    /(?<bot_command>(?<![\w/])\/[a-z]\w{0,31}(?![\w/]))/,
  ].map((part) => part.source).join("|"),
  "gu",
);

/** A link that leaves the page, or, for the bot's own t.me start link, a button that sends what Telegram would send. */
export function link(url, kind = "a") {
  const start = START_LINK.exec(url);
  if (start) return make(kind.replace(/^a/, "button"), { type: "button", "data-send": `/start ${start[1]}` });
  if (!SAFE.test(url)) return make(kind.replace(/^a/, "span"));
  const outside = /^http/i.test(url);
  return make(kind, { href: url, target: outside && "_blank", rel: outside && "noopener noreferrer" });
}

/** `text` with its `entities` (offsets in UTF-16 units, as JavaScript counts) as a fragment. */
export function formatted(text, entities = []) {
  const queue = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const fragment = document.createDocumentFragment();
  fill(fragment, { text, queue, linked: false }, 0, text.length);
  return fragment;
}

function fill(parent, source, from, to) {
  let at = from;
  while (source.queue.length && source.queue[0].offset < to) {
    const entity = source.queue.shift();
    if (entity.offset < at) continue;
    const end = Math.min(entity.offset + entity.length, to);
    plain(parent, source.text.slice(at, entity.offset), source.linked);
    const element = elementFor(entity, source.text.slice(entity.offset, end));
    fill(element, { ...source, linked: source.linked || element.matches("a, button, code, pre") }, entity.offset, end);
    parent.append(entity.type === "spoiler" ? hidden(element) : element);
    at = BLOCKS.has(entity.type) && source.text[end] === "\n" ? end + 1 : end;
  }
  plain(parent, source.text.slice(at, to), source.linked);
}

function elementFor(entity, covered) {
  switch (entity.type) {
    case "text_link": return link(entity.url);
    case "url": return link(/^\w+:/.test(covered) ? covered : `https://${covered}`);
    case "email": return link(`mailto:${covered}`);
    case "phone_number": return link(telephone(covered));
    case "bot_command": return make("button.link", { type: "button", "data-send": covered });
    default: return make(TAGS[entity.type] ?? "span");
  }
}

function plain(parent, text, linked) {
  let at = 0;
  for (const found of linked ? [] : text.matchAll(TAPPABLE)) {
    const kind = Object.keys(found.groups).find((group) => found.groups[group]);
    const element = elementFor({ type: kind }, found[0]);
    element.append(found[0]);
    parent.append(text.slice(at, found.index), element);
    at = found.index + found[0].length;
  }
  parent.append(text.slice(at));
}

const telephone = (number) => `tel:${number.replace(/[^\d+]/g, "")}`;

function hidden(content) {
  const cover = make("button.spoiler", { type: "button" }, icon("eye"));
  cover.addEventListener("click", () => cover.replaceWith(content));
  return name(cover, "hide");
}
