/*
 * Offers people and subjects while somebody types in the search box (WAI-ARIA's combobox with a list), and, where it is empty,
 * what was last searched for: that stays in this browser and is sent nowhere. Without this file the form searches all the same.
 */
const place = "recent-searches"; // a list of texts, or "off"
const pause = 80; // milliseconds after a key
const most = 6;

for (const form of document.querySelectorAll("form[data-suggest]")) enhance(form, form.elements.namedItem("q"));

function enhance(form, input) {
  const words = JSON.parse(form.dataset.words);
  const list = make("ul", { id: `${input.id}-list`, role: "listbox", className: "list" });
  const tools = make("p", { className: "suggest-tools" });
  const popup = make("div", { className: "suggest-popup", hidden: true });
  const status = make("div", { className: "hidden-text", role: "status" });
  const field = input.parentElement;
  let items = [];
  let active = -1; // the field itself
  let timer;
  let underWay = new AbortController();

  popup.append(list, tools);
  field.append(popup, status);
  // A combobox is made of a field for text; the keyboard of a telephone still shows a search.
  Object.assign(input, { type: "text", enterKeyHint: "search", role: "combobox", ariaAutoComplete: "list", ariaExpanded: "false" });
  input.setAttribute("aria-controls", list.id);

  input.addEventListener("input", (event) => event.isComposing || plan());
  input.addEventListener("compositionend", plan);
  input.addEventListener("focus", () => input.value.trim() || (recent().length && showRecent()));
  input.addEventListener("click", () => input.value.trim() || showRecent());
  input.addEventListener("keydown", (event) => event.isComposing || pressed(event));
  field.addEventListener("focusout", (event) => field.contains(event.relatedTarget) || close());
  tools.addEventListener("keydown", (event) => event.key === "Escape" && (input.focus(), close()));
  form.addEventListener("submit", () => remember(input.value));
  addEventListener("pageshow", close);

  function stop() {
    clearTimeout(timer);
    underWay.abort();
  }

  function plan() {
    stop();
    go(-1);
    timer = setTimeout(ask, pause);
  }

  async function ask() {
    if (!input.value.trim()) return showRecent();
    underWay = new AbortController();
    const query = new URLSearchParams({ q: input.value, lang: document.documentElement.lang });
    try {
      const reply = await fetch(`${form.dataset.suggest}?${query}`, { headers: { Accept: "application/json" }, signal: underWay.signal });
      const found = await reply.json();
      if (field.contains(document.activeElement)) show(found.items, words.list, found.said);
    } catch (error) {
      if (error.name !== "AbortError") close();
    }
  }

  function showRecent() {
    const kept = recent();
    const press = (text, said, value) => {
      const button = make("button", { type: "button", className: "as-link", textContent: text });
      button.addEventListener("click", () => (write(value), input.focus(), close(), say(said)));
      return button;
    };
    show(kept.map((text) => ({ text })), words.recent, kept.length ? words.count.replace("0", kept.length) : "");
    if (read() === "off") tools.append(press(words.keep, words.kept, "[]"));
    else if (kept.length) tools.append(`${words.recent}. ${words.onDevice} `, press(words.clear, words.cleared, "[]"), press(words.stop, words.stopped, "off"));
    popup.hidden = !tools.hasChildNodes();
  }

  function show(found, label, said) {
    items = found;
    tools.replaceChildren();
    list.ariaLabel = label;
    list.replaceChildren(...found.map(option));
    list.hidden = popup.hidden = !found.length;
    input.ariaExpanded = String(!list.hidden);
    go(-1);
    say(said);
  }

  function option({ text, note = "", lang = "", noteLang = "" }, at) {
    const line = make("li", { id: `${list.id}-${at}`, role: "option" });
    line.append(make("b", { textContent: text, lang }), " ", make("span", { textContent: note, lang: noteLang }));
    line.addEventListener("mousedown", (event) => event.preventDefault());
    line.addEventListener("click", () => choose(at));
    return line;
  }

  function pressed(event) {
    const { key } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const isOpen = !popup.hidden;
    if (step && !isOpen) ask();
    else if (step) go(((active + 1 + step + items.length + 1) % (items.length + 1)) - 1);
    else if (key === "Enter" && active >= 0) choose(active);
    else if (key === "Escape" && (isOpen || input.value)) {
      if (!isOpen) input.value = "";
      close();
    } else return /^(Arrow|Home|End)/.test(key) && go(-1);
    event.preventDefault();
  }

  function go(to) {
    active = to;
    for (const [at, line] of [...list.children].entries()) line.ariaSelected = String(at === to);
    const line = list.children[to];
    input.setAttribute("aria-activedescendant", line?.id ?? "");
    line?.scrollIntoView({ block: "nearest" });
  }

  function choose(at) {
    const { text, href } = items[at];
    remember(text);
    if (href) return location.assign(href);
    input.value = text;
    form.requestSubmit();
  }

  function close() {
    stop();
    show([], words.list, "");
  }

  function say(text) {
    if (status.textContent !== text) status.textContent = text;
  }
}

function make(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

/** A browser that keeps nothing is as good as one that has nothing. */
function read() {
  try {
    return localStorage.getItem(place) ?? "[]";
  } catch {
    return "off";
  }
}

function write(value) {
  try {
    localStorage.setItem(place, value);
  } catch {}
}

function recent() {
  try {
    return JSON.parse(read()).map(String).slice(0, most);
  } catch {
    return [];
  }
}

function remember(text) {
  const tidy = text.trim().slice(0, 200);
  if (tidy && read() !== "off") write(JSON.stringify([tidy, ...recent().filter((each) => each !== tidy)].slice(0, most)));
}
