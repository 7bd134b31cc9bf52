// Why: everything a person can do at the bottom of a phone: write, answer, change, pick a command, send a place or a photo.

import { icon, make } from "./element.js";
import { inShort } from "./message.js";
import { menuButton } from "./menu.js";
import { name, say } from "./words.js";

const ATTACHMENTS = [
  ["send_location", "pin", ({ latitude, longitude }) => ({ location: { latitude, longitude } })],
  ["send_photo", "photo", () => ({ photo: { caption: "" } })],
  ["send_album", "photo", () => ({ album: [{ photo: { caption: "" } }, { photo: true }, { photo: true }] })],
  ["send_voice", "voice", () => ({ voice: true })],
  ["send_sticker", "sticker", () => ({ sticker: true })],
];

export class Composer {
  /** `send(message)` posts to the stand-in and resolves to whether that worked; `commands()` is the bot's menu here. */
  constructor(phone, { send, commands }) {
    this.phone = phone;
    this.post = send;
    this.about = {};
    this.field = make("textarea", { rows: 1, maxlength: 4096, enterkeyhint: "send", autocomplete: "off" });
    name(this.field, "write_as", { name: phone.name });
    say(this.field, "write", {}, "placeholder");
    this.submit = name(make("button.round.send", { type: "submit" }, icon("send")), "send");
    this.bar = make("div.bar", { hidden: true });
    this.trouble = make("p.trouble", { role: "alert", hidden: true });
    this.replies = name(make("div.replies", { role: "group", hidden: true }), "keyboard");
    const form = make("form.write", {}, this.commandMenu(commands), this.attachMenu(), this.field, this.submit);
    this.element = make("div.composer", {}, this.trouble, this.bar, form, this.replies);
    form.addEventListener("submit", (event) => { event.preventDefault(); this.sendText(); });
    this.field.addEventListener("input", () => this.grow());
    this.element.addEventListener("keydown", (event) => this.key(event));
  }

  commandMenu(commands) {
    const items = () => {
      const known = commands();
      if (!known.length) return [{ label: say(make("span"), "menu_none"), choose: () => this.field.focus() }];
      return known.map(({ command, description }) => ({
        label: [make("b", {}, `/${command}`), make("span", {}, description)],
        choose: () => this.deliver({ text: `/${command}` }),
      }));
    };
    return menuButton(say(make("button.menu-button", { type: "button" }), "menu"), "menu", items);
  }

  attachMenu() {
    const items = () => ATTACHMENTS.map(([word, picture, message]) => ({
      label: [icon(picture), say(make("span"), word)],
      choose: () => this.deliver(message(this.phone)),
    }));
    return menuButton(name(make("button.round.plus", { type: "button" }, icon("plus")), "attach"), "attach", items);
  }

  key(event) {
    if (event.key === "Enter" && event.target === this.field && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.sendText();
    } else if (event.key === "Escape") this.forget();
  }

  grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight}px`;
  }

  /** Put `text` in the field as if typed. */
  fill(text) {
    this.forget();
    this.field.value = text;
    this.grow();
  }

  async sendText() {
    const text = this.field.value.trim();
    if (!text) return;
    this.field.value = "";
    this.grow();
    if (await this.deliver({ text })) return;
    this.field.value ||= text;
    this.grow();
  }

  async deliver(message) {
    const about = this.about;
    this.forget();
    const sent = await this.post({ ...message, ...about });
    if (sent) this.trouble.hidden = true;
    else say(this.trouble, "unsent").hidden = false;
    return sent;
  }

  /** The next text answers `message`. */
  answer(message) {
    this.begin({ reply_to: message.message_id }, say(make("span"), "answer_to", { text: inShort(message) }));
  }

  /** The next text replaces that of `message`. */
  change(message) {
    this.begin({ edit: message.message_id }, say(make("span"), "changing"));
    this.field.value = message.text;
    this.grow();
  }

  begin(about, label) {
    this.forget();
    this.about = about;
    const cancel = name(make("button.round", { type: "button", onclick: () => this.forget() }, icon("cross")), "cancel");
    this.bar.replaceChildren(icon("edit" in about ? "pen" : "answer"), label, cancel);
    this.bar.hidden = false;
    this.field.focus();
  }

  forget() {
    if ("edit" in this.about) this.fieldCleared();
    if (this.bar.contains(document.activeElement)) this.field.focus();
    this.about = {};
    this.bar.hidden = true;
  }

  fieldCleared() {
    this.field.value = "";
    this.grow();
  }

  /** Show the bot's answer buttons (rows of texts) under the field, or none. */
  keyboard(rows) {
    this.replies.hidden = !rows.length;
    this.replies.replaceChildren(...rows.map((row) => make("div.row", {}, row.map((label) => this.replyKey(label)))));
  }

  replyKey(label) {
    return make("button.key", { type: "button", onclick: () => this.deliver({ text: label }) }, label);
  }
}
