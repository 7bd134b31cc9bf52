// Why: one house of the street: a person's phone with its chat, its composer and the notices of the bot.

import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { icon, make } from "./element.js";
import { Notices } from "./notice.js";
import * as server from "./server.js";
import { name, say } from "./words.js";

const TYPING_LASTS = 5000; // ms, as Telegram's chat actions do
const CALLBACK_WAITS = 8000; // ms until a button stops waiting for the bot

export class Phone {
  constructor(info, timezone) {
    this.info = info;
    this.commands = [];
    this.line = Promise.resolve();
    this.chat = new Chat(info, timezone);
    this.notices = new Notices();
    this.composer = new Composer(info, { send: (message) => this.send(message), commands: () => this.commands });
    const parts = [this.head(), this.notices.element, this.chat.element, this.composer.element];
    this.element = make("section.phone", { id: `phone-${info.user_id}`, "data-role": info.role }, parts);
    name(this.element, "phone_of", { name: info.name, role: { word: info.role } });
    this.chat.scroller.addEventListener("click", (event) => this.clicked(event));
  }

  head() {
    const { name: person, title, role, language } = this.info;
    const line = make("p.who", {}, make("strong", {}, person), " ", say(make("span.role"), role));
    const roof = make("div.roof", { "aria-hidden": "true" }, make("i.window"));
    const tongue = make("span.tongue", {}, language.toUpperCase());
    return make("header.head", {}, roof, make("div.plate", {}, line, make("p.title", {}, title), tongue));
  }

  /** Read the whole chat again: at the start and after each lost connection. */
  async load() {
    const before = [...this.chat.messages.keys()];
    const { messages, commands } = await server.readChat(this.info.chat_id);
    this.commands = commands ?? [];
    this.chat.fill(messages, before);
    this.keyboardOf(messages.findLast((message) => message.keyboard));
  }

  /** Send `message` after those before it; resolves to whether it went. */
  send(message) {
    const write = () => server.write(this.info.chat_id, { ...message, ...this.speaker() });
    this.line = this.line.then(write).then(() => true, () => false);
    return this.line;
  }

  speaker() {
    return this.info.chat_id < 0 ? { from: this.info.user_id } : {};
  }

  /** One event of this chat from GET /sim/events. Returns whether a new message of somebody else came in. */
  happened({ type, message, ...event }) {
    switch (type) {
      case "message":
        this.chat.put(message);
        this.keyboardOf(message);
        if (message.from === "bot") this.released();
        return !this.chat.isMine(message);
      case "edited":
        this.chat.put(message);
        this.released(message.message_id);
        break;
      case "deleted":
        this.chat.remove(message?.message_id ?? event.message_id);
        break;
      case "toast":
        this.released();
        this.notices.show(message ?? event);
        break;
      case "typing":
        this.typing();
        break;
      case "commands":
        this.load();
    }
    return false;
  }

  typing() {
    this.chat.typing.hidden = false;
    this.chat.settle();
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => (this.chat.typing.hidden = true), TYPING_LASTS);
  }

  clicked(event) {
    const control = event.target.closest("button, a");
    const article = event.target.closest("article");
    if (!control) return article && this.choose(article);
    const { tap, send, goto, action } = control.dataset;
    if (tap !== undefined) this.tap(control, article);
    else if (send) this.send({ text: send });
    else if (goto) this.chat.goTo(goto);
    else if (action) this.composer[action](this.chat.messages.get(Number(article.dataset.id)));
  }

  /** A tap on a message shows what can be done with it; a second tap hides it; selecting its text is left alone. */
  choose(article) {
    if (!document.getSelection().isCollapsed) return;
    const chosen = article.classList.contains("chosen");
    for (const other of this.chat.log.querySelectorAll(".chosen")) other.classList.remove("chosen");
    article.classList.toggle("chosen", !chosen);
  }

  async tap(button, article) {
    button.setAttribute("aria-busy", "true");
    setTimeout(() => button.removeAttribute("aria-busy"), CALLBACK_WAITS);
    const pressed = { message_id: Number(article.dataset.id), data: button.dataset.tap, ...this.speaker() };
    await server.tap(this.info.chat_id, pressed).catch(() => {
      button.removeAttribute("aria-busy");
      say(this.composer.trouble, "unsent").hidden = false;
    });
  }

  released(messageId) {
    const within = messageId ? this.chat.articleOf(messageId) : this.chat.log;
    for (const button of within?.querySelectorAll("[aria-busy]") ?? []) button.removeAttribute("aria-busy");
  }

  keyboardOf(message) {
    if (message?.keyboard) this.composer.keyboard(message.keyboard);
  }
}
