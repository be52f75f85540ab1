import type { Language } from "~/i18n";
import { typeset } from "~/i18n/typeset";

/** A piece of a letter: a paragraph, a link on its own line (its words are its address), a list, a head, lines. */
export type Block = string | { href: string } | { list: readonly string[] } | { head: string } | { lines: readonly string[] };

/**
 * What is put in only when the letter leaves or is printed: the address of the site, its bare name to type by hand, the
 * letter's code, the token of its link, the digits of a short code. The stored text holds none of them.
 */
export const blanks = { site: "⟦site⟧", domain: "⟦domain⟧", code: "⟦code⟧", token: "⟦token⟧", digits: "⟦digits⟧" } as const;

/** Both parts of a letter, equal in content (TRUST.md, G03). */
export function renderBlocks(lang: Language, blocks: readonly Block[]): { text: string; html: string } {
  return {
    text: blocks.map((block) => textOf(lang, block)).join("\n\n"),
    html: blocks.map((block) => htmlOf(lang, block)).join("\n"),
  };
}

function textOf(lang: Language, block: Block): string {
  if (typeof block === "string") return typeset(lang, block);
  if ("href" in block) return block.href;
  if ("list" in block) return block.list.map((item) => `- ${typeset(lang, item)}`).join("\n");
  if ("head" in block) return typeset(lang, block.head);
  return block.lines.map((line) => typeset(lang, line)).join("\n");
}

function htmlOf(lang: Language, block: Block): string {
  const set = (text: string) => escapeHtml(typeset(lang, text));
  if (typeof block === "string") return `<p>${set(block)}</p>`;
  if ("href" in block) return `<p><a href="${escapeHtml(block.href)}">${escapeHtml(block.href)}</a></p>`;
  if ("list" in block) return `<ul>${block.list.map((item) => `<li>${set(item)}</li>`).join("")}</ul>`;
  if ("head" in block) return `<h2 style="font-size:1em">${set(block.head)}</h2>`;
  return `<p>${block.lines.map(set).join("<br>")}</p>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
