/*
 * Sends what is typed to the house every few seconds, so that nothing is lost; see app/http/kept.server.ts. Pages opt in by
 * `handle.keeps`, forms by <KeepsItself/>. Nothing is stored in the browser. Without this file the form's button does it.
 */
const idle = 10_000; // after the last key
const busy = 30_000; // while somebody goes on typing

for (const status of document.querySelectorAll("[data-keep]")) watch(status.closest("form"), status);

function watch(form, status) {
  let timer;
  let firstKey = 0;
  let typed = 0;
  let kept = 0;
  let sent = false;
  let underWay = new AbortController();

  say(status.dataset.hint);
  form.addEventListener("input", () => {
    typed += 1;
    firstKey ||= Date.now();
    plan(Math.min(idle, Math.max(0, firstKey + busy - Date.now())));
  });
  form.addEventListener("submit", () => {
    sent = true;
    clearTimeout(timer);
    underWay.abort();
  });
  addEventListener("pageshow", () => (sent = false));
  // The page may not come back: what is not kept yet leaves with it.
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep(true));

  function plan(wait) {
    clearTimeout(timer);
    timer = setTimeout(keep, wait);
  }

  async function keep(leaving) {
    if (sent || typed === kept) return;
    clearTimeout(timer);
    const now = typed;
    firstKey = 0;
    underWay = new AbortController();
    const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
    try {
      const reply = await fetch(status.dataset.keep, { method: "POST", body, headers: { Accept: "application/json" }, keepalive: leaving === true && String(body).length < 60_000, signal: underWay.signal });
      const { text } = await reply.json();
      if (reply.ok) kept = now;
      say(text);
    } catch {
      if (sent) return;
      say(status.dataset.failed);
    }
    if (typed !== kept && !sent) plan(idle);
  }

  function say(text) {
    if (text && status.textContent !== text) status.textContent = text;
  }
}
