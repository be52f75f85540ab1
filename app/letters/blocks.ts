import type { Language } from "~/i18n";
import { typeset } from "~/i18n/typeset";

/** A piece of a letter. A link's words are its address; everything else is text. */
export type Block =
  | string
  | { href: string }
  | { head: string }
  | { list: readonly string[] }
  | { lines: readonly string[] }
  /** The house and its address, the day, who signs, and what the house undertakes: pages set them apart. */
  | { letterhead: readonly string[] }
  | { dateline: string }
  | { signed: readonly string[] }
  | { covenant: { head: string; list: readonly string[] } };

/**
 * What is put in only when the letter leaves or is printed: the address of the site, its bare name to type by hand, the
 * day, the letter's code, the token of its link, the digits of a short code, the word that its reader chose, what stops letters of its kind. The stored text holds none of them.
 */
export const blanks = { site: "⟦site⟧", domain: "⟦domain⟧", day: "⟦day⟧", code: "⟦code⟧", token: "⟦token⟧", digits: "⟦digits⟧", word: "⟦word⟧", stop: "⟦stop⟧" } as const;

/** Both parts of a letter, equal in content (TRUST.md, G03). */
export function renderBlocks(lang: Language, blocks: readonly Block[]): { text: string; html: string } {
  const set = blocks.map((block) => typesetBlock(block, (text) => typeset(lang, text)));
  return { text: set.map(textOf).join("\n\n"), html: set.map(htmlOf).join("\n") };
}

/** Applies a change to every text of a block; links stay as they are. */
function typesetBlock(block: Block, change: (text: string) => string): Block {
  if (typeof block === "string") return block.includes("\n") ? { lines: block.split("\n").map(change) } : change(block);
  if ("href" in block) return block;
  if ("head" in block) return { head: change(block.head) };
  if ("dateline" in block) return { dateline: change(block.dateline) };
  if ("list" in block) return { list: block.list.map(change) };
  if ("covenant" in block) return { covenant: { head: change(block.covenant.head), list: block.covenant.list.map(change) } };
  if ("letterhead" in block) return { letterhead: block.letterhead.map(change) };
  return "signed" in block ? { signed: block.signed.map(change) } : { lines: block.lines.map(change) };
}

const dashed = (list: readonly string[]) => list.map((item) => `- ${item}`).join("\n");

function textOf(block: Block): string {
  if (typeof block === "string") return block;
  if ("href" in block) return block.href;
  if ("head" in block) return block.head;
  if ("dateline" in block) return block.dateline;
  if ("list" in block) return dashed(block.list);
  if ("covenant" in block) return `${block.covenant.head}\n\n${dashed(block.covenant.list)}`;
  return linesOf(block).join("\n");
}

function linesOf(block: { lines: readonly string[] } | { letterhead: readonly string[] } | { signed: readonly string[] }): readonly string[] {
  if ("letterhead" in block) return block.letterhead;
  return "signed" in block ? block.signed : block.lines;
}

const items = (list: readonly string[]) => list.map((item) => `<li>${escapeHtml(item)}</li>`).join("");

/** One line of HTML a block, which `parseBlocks` reads again. */
function htmlOf(block: Block): string {
  if (typeof block === "string") return `<p>${escapeHtml(block)}</p>`;
  if ("href" in block) return `<p><a href="${escapeHtml(block.href)}">${escapeHtml(block.href)}</a></p>`;
  if ("head" in block) return `<h2>${escapeHtml(block.head)}</h2>`;
  if ("dateline" in block) return `<p class="dateline">${escapeHtml(block.dateline)}</p>`;
  if ("list" in block) return `<ul>${items(block.list)}</ul>`;
  if ("covenant" in block) return `<div class="covenant"><h2>${escapeHtml(block.covenant.head)}</h2><ol>${items(block.covenant.list)}</ol></div>`;
  const kind = "letterhead" in block ? ' class="letterhead"' : "signed" in block ? ' class="signed"' : ' class="lines"';
  return `<p${kind}>${linesOf(block).map(escapeHtml).join("<br>")}</p>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * A letter's blocks again, from the HTML that `renderBlocks` wrote: pages set them as their own, and no HTML of a letter
 * ever goes into a page.
 */
export function parseBlocks(html: string): Block[] {
  return html.split("\n").map(parseBlock);
}

const bare = (html: string) => html.replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
const listed = (html: string) => [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, item = ""]) => bare(item));

function parseBlock(html: string): Block {
  if (html.startsWith("<p><a ")) return { href: bare(html) };
  if (html.startsWith("<h2>")) return { head: bare(html) };
  if (html.startsWith("<ul>")) return { list: listed(html) };
  if (html.startsWith('<div class="covenant">')) return { covenant: { head: bare(/<h2>.*?<\/h2>/.exec(html)?.[0] ?? ""), list: listed(html) } };
  const lines = html.split("<br>").map(bare);
  if (html.startsWith('<p class="letterhead">')) return { letterhead: lines };
  if (html.startsWith('<p class="dateline">')) return { dateline: lines.join(" ") };
  if (html.startsWith('<p class="signed">')) return { signed: lines };
  return html.startsWith('<p class="lines">') ? { lines } : bare(html);
}
