/*
 * Renews the entry beside a statement's form while somebody types (SeesItself in LivePreview.tsx). It sends the form to the
 * address of its "see" button, which writes nothing, and takes the entry out of the page that comes back. What cannot be
 * read yet (a date half typed) leaves the entry as it is. Without this file the button does the same.
 */
const pause = 500; // after the last key

for (const status of document.querySelectorAll("[data-preview]")) watch(status.closest("form"), status);

function watch(form, status) {
  let timer;
  let underWay = new AbortController();

  form.addEventListener("input", () => {
    clearTimeout(timer);
    underWay.abort();
    timer = setTimeout(renew, pause);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    underWay.abort();
  });

  async function renew() {
    const entry = document.querySelector("[data-entry]");
    if (!entry) return;
    underWay = new AbortController();
    const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
    try {
      const reply = await fetch(status.dataset.preview, { method: "POST", body, signal: underWay.signal, redirect: "error" });
      if (reply.status === 422) return;
      const page = new DOMParser().parseFromString(reply.ok ? await reply.text() : "", "text/html");
      const fresh = page.querySelector("[data-entry]");
      if (!fresh) return say(status.dataset.failed);
      entry.replaceWith(document.adoptNode(fresh));
      say(fresh.dataset.said);
    } catch (fault) {
      if (fault.name !== "AbortError") say(status.dataset.failed);
    }
  }

  function say(text) {
    if (text && status.textContent !== text) status.textContent = text;
  }
}
