// Why: the list of messages on one phone: keeps their order, their days, the reader's place and the keyboard's place.

import { bubble } from "./message.js";
import { make } from "./element.js";
import { locale, name, say } from "./words.js";

const NEAR_THE_END = 60; // px: a reader this close to the last message wants to see the next one

export class Chat {
  /** `phone` is what GET /demo/phones says of it; `timezone` the neighbourhood's. */
  constructor(phone, timezone) {
    this.phone = phone;
    this.timezone = timezone;
    this.messages = new Map();
    this.pinned = true;
    this.hint = say(make("p.hint", { id: `hint-${phone.user_id}` }), "hint");
    this.log = make("div.log", { role: "log", "aria-live": "polite", "aria-describedby": this.hint.id });
    name(this.log, "chat_of", { name: phone.name });
    const start = say(make("button.key", { type: "button", "data-send": "/start" }), "start");
    this.empty = make("div.empty", {}, say(make("p"), "empty"), start);
    this.typing = make("div.typing", { hidden: true, "aria-hidden": "true" }, make("i"), make("i"), make("i"));
    this.scroller = make("div.scroller", {}, this.empty, this.log, this.typing);
    this.more = say(make("button.more", { type: "button", hidden: true }), "new_messages");
    this.element = make("div.chat", {}, this.scroller, this.hint, this.more);
    this.watch();
  }

  watch() {
    this.scroller.addEventListener("scroll", () => this.look());
    new ResizeObserver(() => this.settle()).observe(this.scroller);
    this.more.addEventListener("click", () => this.toEnd());
    this.log.addEventListener("keydown", (event) => this.walk(event));
    this.log.addEventListener("focusin", (event) => this.stand(event.target.closest("article")));
    document.addEventListener("page-language", () => this.nameDays());
  }

  /** See whether the reader is at the end. A phone that is not in front keeps the place it had. */
  look() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    if (clientHeight) this.pinned = scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
    if (this.pinned) this.more.hidden = true;
  }

  /** Show `messages`, the chat as it was read; those already shown stay, so nothing is announced twice. If one of
   *  `before` (the ids shown when the reading began) is gone, the stand-in was started again: begin anew. */
  fill(messages, before) {
    this.log.setAttribute("aria-busy", "true");
    const read = new Set(messages.map((message) => message.message_id));
    if (before.some((id) => !read.has(id))) {
      this.messages.clear();
      this.log.replaceChildren();
    }
    messages.forEach((message) => this.put(message));
    this.log.removeAttribute("aria-busy");
    this.settle();
  }

  /** Show `message`, in the place of its older version if there is one. */
  put(message) {
    const before = this.messages.get(message.message_id);
    if (before && !isNews(before, message)) return;
    this.look();
    this.messages.set(message.message_id, message);
    const article = this.draw(message);
    const shown = before && this.articleOf(message.message_id);
    if (shown) this.replace(shown, article);
    else this.append(article, message);
    if (message.from === "bot") this.typing.hidden = true;
    this.empty.hidden = true;
  }

  /** Mark a message as deleted, wherever the news came from. */
  remove(messageId) {
    const message = this.messages.get(messageId);
    if (message) this.put({ ...message, deleted: true });
  }

  draw(message) {
    const mine = this.isMine(message);
    const author = mine ? this.phone.name : message.name || "Buurtbot";
    const time = this.format(message.date, { hour: "2-digit", minute: "2-digit" }, "nl-BE");
    const showName = this.phone.chat_id < 0 && !mine;
    return bubble(message, { mine, author, time, showName, quoted: this.messages.get(message.reply_to) });
  }

  isMine(message) {
    return message.user_id === this.phone.user_id;
  }

  replace(shown, article) {
    const hadFocus = shown.contains(document.activeElement);
    article.classList.toggle("joined", shown.classList.contains("joined"));
    if (shown.tabIndex === 0) this.stand(article);
    shown.replaceWith(article);
    if (hadFocus) article.focus({ preventScroll: true });
    this.settle();
  }

  append(article, message) {
    const day = this.format(message.date, { year: "numeric", month: "2-digit", day: "2-digit" }, "en-CA");
    if (day !== this.lastDay() || !this.log.childElementCount) this.log.append(this.dayLine(day, message.date));
    const above = this.log.lastElementChild;
    article.classList.toggle("joined", Boolean(message.album) && above?.dataset.album === message.album);
    this.log.append(article);
    if (!this.log.contains(document.activeElement)) this.stand(article);
    if (this.isMine(message)) this.toEnd();
    else if (!this.pinned) this.more.hidden = false;
    this.settle();
  }

  lastDay() {
    return [...this.log.querySelectorAll(".day")].at(-1)?.dataset.day;
  }

  dayLine(day, date) {
    return make("p.day", { "data-day": day, "data-date": date }, this.dayName(date));
  }

  nameDays() {
    for (const line of this.log.querySelectorAll(".day")) line.textContent = this.dayName(Number(line.dataset.date));
  }

  dayName(date) {
    return this.format(date, { weekday: "long", day: "numeric", month: "long" }, locale());
  }

  format(seconds, shape, where) {
    return new Intl.DateTimeFormat(where, { ...shape, timeZone: this.timezone }).format(seconds * 1000);
  }

  articleOf(messageId) {
    return this.log.querySelector(`article[data-id="${messageId}"]`);
  }

  /** Stay at the end if the reader was there. */
  settle() {
    if (this.pinned) this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  toEnd() {
    this.pinned = true;
    this.more.hidden = true;
    this.settle();
  }

  goTo(messageId) {
    const article = this.articleOf(messageId);
    article?.scrollIntoView({ block: "center" });
    article?.focus({ preventScroll: true });
  }

  /** Only the message one stands on, and its buttons, are in the tab order: a long chat is one stop, not a hundred. */
  stand(article) {
    if (!article) return;
    const old = this.log.querySelector('article[tabindex="0"]');
    for (const [node, index] of [[old, -1], [article, 0]]) {
      if (!node) continue;
      node.tabIndex = index;
      for (const control of node.querySelectorAll("a[href], button")) control.tabIndex = index;
    }
  }

  walk(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step) return;
    const articles = [...this.log.querySelectorAll("article")];
    const next = articles[articles.indexOf(event.target.closest("article")) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

/** A reading of the chat can be older than what an event already told. */
function isNews(before, message) {
  return !before.deleted && (message.deleted || message.edits > before.edits);
}
