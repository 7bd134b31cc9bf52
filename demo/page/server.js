// Why: one place that talks to the stand-in and the demo, so that the rest of the page never sees HTTP.

async function call(path, body) {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(path, body && { method: "POST", body: JSON.stringify(body), headers });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

export const phones = () => call("/demo/phones");
export const suggestions = () => call("/demo/suggestions");
export const clock = () => call("/demo/clock");
export const moveClock = (move) => call("/demo/clock", move);
export const readChat = (chat) => call(`/sim/chats/${chat}`);
export const write = (chat, message) => call(`/sim/chats/${chat}/messages`, message);
export const tap = (chat, button) => call(`/sim/chats/${chat}/taps`, button);

/** Follow what happens in all chats. The browser itself reconnects with Last-Event-ID; `caughtUp` is called at every
 *  new connection, because a stand-in that was started again knows nothing of the old event numbers. */
export function follow({ happened, caughtUp, lost }) {
  const source = new EventSource("/sim/events");
  source.addEventListener("open", caughtUp);
  source.addEventListener("message", (event) => happened(JSON.parse(event.data)));
  source.addEventListener("error", () => {
    lost();
    if (source.readyState !== EventSource.CLOSED) return;
    source.close();
    setTimeout(() => follow({ happened, caughtUp, lost }), 1500);
  });
}
