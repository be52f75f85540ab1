/*
 * Keys for those who do thirty a day; pages opt in by `handle.keys` and name them in <KeyHints/>. Each is pressed together
 * with another one, so that nobody strikes one by typing or by speaking (WCAG 2.1.4). Everything is a link or a button
 * without this file.
 */
const stops = "a.decision-line, .ledger th a";

for (const hints of document.querySelectorAll("[data-keys]")) hints.hidden = false;

addEventListener("keydown", (event) => {
  if (event.isComposing || event.defaultPrevented || event.shiftKey) return;
  const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const saves = event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.altKey;
  if (saves ? save() : way && event.altKey && !event.ctrlKey && !event.metaKey && walk(way)) event.preventDefault();
});

/** The form in which somebody writes is saved by the button that says so. */
function save() {
  const form = document.activeElement?.closest("form");
  const button = form?.querySelector("[data-saves]");
  if (button) form.requestSubmit(button);
  return Boolean(button);
}

/** To the next line, or the one before; in a list to choose from the same keys open it. */
function walk(way) {
  const here = document.activeElement ?? document.body;
  if (here.matches("select")) return false;
  const lines = [...document.querySelectorAll(stops)];
  const before = lines.filter((line) => line === here || line.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING);
  const from = here === document.body ? -1 : before.length - 1;
  const next = lines[way === 1 ? from + 1 : lines[from] === here ? from - 1 : from];
  next?.focus();
  return Boolean(next);
}
