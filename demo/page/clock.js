// Why: reminders and "is it open now" are about time; a visitor can read the demo's clock and turn it forward.

import * as server from "./server.js";
import { locale, say } from "./words.js";

const LOOK_AGAIN = 10_000; // ms: a script may turn the same clock

export class Clock {
  constructor(region) {
    this.now = region.querySelector("#clock-now");
    this.trouble = region.querySelector("#clock-trouble");
    this.form = region.querySelector("form");
    this.pick = region.querySelector("input");
    this.buttons = region.querySelectorAll("button");
    region.querySelector("#clock-hour").addEventListener("click", () => this.move({ forward_minutes: 60 }));
    region.querySelector("#clock-day").addEventListener("click", () => this.move({ forward_minutes: 24 * 60 }));
    region.querySelector("#clock-morning").addEventListener("click", () => this.move({ to: `${this.dayAfter()}T09:00` }));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.pick.value) this.move({ to: this.pick.value });
    });
    this.details = this.form.closest("details");
    this.details.addEventListener("keydown", (event) => event.key === "Escape" && this.fold());
    document.addEventListener("page-language", () => this.draw());
  }

  /** Read the clock, and keep reading it. Resolves to the neighbourhood's time zone. */
  async start() {
    this.face = await server.clock();
    this.draw();
    setInterval(() => server.clock().then((face) => this.see(face), () => {}), LOOK_AGAIN);
    return this.face.timezone;
  }

  see(face) {
    this.face = face;
    this.draw();
  }

  fold() {
    if (this.details.contains(document.activeElement)) this.details.firstElementChild.focus();
    this.details.open = false;
  }

  async move(asked) {
    if (this.moving) return;
    this.busy(true);
    try {
      this.see(await server.moveClock(asked));
      this.trouble.hidden = true;
      this.fold();
    } catch {
      say(this.trouble, "clock_refused").hidden = false;
    }
    this.busy(false);
  }

  busy(moving) {
    this.moving = moving;
    this.form.closest("section").setAttribute("aria-busy", String(moving));
    for (const button of this.buttons) button.setAttribute("aria-disabled", String(moving));
  }

  draw() {
    if (!this.face) return;
    const at = new Date(this.face.now);
    const shape = (parts) => new Intl.DateTimeFormat(locale(), { ...parts, timeZone: this.face.timezone }).format(at);
    if (this.now.dateTime === this.face.now && this.now.lang === locale()) return;
    const day = shape({ weekday: "long", day: "numeric", month: "long" });
    const time = shape({ hour: "2-digit", minute: "2-digit" });
    this.now.dateTime = this.face.now;
    this.now.lang = locale();
    say(this.now, "clock_now", { day, time });
    this.pick.min = this.face.now.slice(0, 16);
    if (!this.pick.value || this.pick.value < this.pick.min) this.pick.value = this.pick.min;
  }

  dayAfter() {
    const day = new Date(`${this.face.now.slice(0, 10)}T12:00Z`);
    day.setUTCDate(day.getUTCDate() + 1);
    return day.toISOString().slice(0, 10);
  }
}
