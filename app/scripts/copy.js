/*
 * Puts a button beside texts that people take along ([data-copy] holds its label). Without this file the text can be
 * selected as any other.
 */
if (navigator.clipboard) for (const text of document.querySelectorAll("[data-copy]")) offer(text);

function offer(text) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button is-plain is-small";
  button.textContent = text.dataset.copy;
  if (text.dataset.about) button.setAttribute("aria-describedby", text.dataset.about);
  const said = document.createElement("span");
  said.className = "small soft";
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text.textContent.trim());
    said.textContent = text.dataset.copied;
  });
  const line = document.createElement("p");
  line.className = "row";
  line.append(button, said);
  text.after(line);
}
