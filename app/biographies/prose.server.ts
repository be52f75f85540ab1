import { createHash } from "node:crypto";
import { Marked, type Token, type Tokens } from "marked";
import sanitizeHtml from "sanitize-html";
import { isLanguage } from "~/i18n/language";
import { typeset } from "~/i18n/typeset";
import { isWebAddress, longestLife } from "./values";
import { hasForbiddenCharacter } from "./words";

/** Why prose is refused; statements turn each into a problem of their own (words.ts). */
export const proseErrors = [
  "too_long",
  "too_many_lines",
  "too_deep",
  "too_many_marks",
  "forbidden_character",
  "unreadable",
] as const;
export type ProseError = (typeof proseErrors)[number];
export type RenderedProse = { html: string } | { error: ProseError };

/** What a life may hold. A text within these takes the parser a fraction of a second whatever it says (measured: one of 32,000 `a_` took eleven). */
const limits = { bytes: longestLife, lines: 4000, nesting: 20, indent: 100, marks: 3000 };

/**
 * Markdown to HTML that is safe to put into a page as it is: all HTML in it is shown as text, links are http, https or
 * mailto, there are no images, headings begin at h3. Spaces and quotation marks are set where `lang` is the house's.
 * Two walls (STACK.md section 5): a renderer that escapes, then an allow-list. Cached by the text's hash.
 */
export function renderLife(markdown: string, lang?: string): RenderedProse {
  const key = createHash("sha256")
    .update(`${lang ?? ""}\0${markdown}`)
    .digest("base64");
  const known = cache.get(key);
  if (known) return known;
  const rendered = render(markdown, lang);
  remember(key, rendered);
  return rendered;
}

/** The words alone, for search and for lists. Prose that is refused is given back as written. */
export function lifeText(markdown: string): string {
  if (refusal(markdown)) return markdown;
  try {
    return words(plainParser.lexer(markdown)).replace(/\s+/gu, " ").trim();
  } catch {
    return markdown;
  }
}

function render(markdown: string, lang: string | undefined): RenderedProse {
  const error = refusal(markdown);
  if (error) return { error };
  try {
    const tokens = plainParser.lexer(markdown);
    if (depth(tokens) > limits.nesting) return { error: "too_deep" };
    const html = sanitizeHtml(parserFor(lang, sidesOf(tokens)).parser(tokens), allowed).trim();
    return hasForbiddenCharacter(html) ? { error: "forbidden_character" } : { html };
  } catch {
    return { error: "unreadable" }; // the parser's own errors say nothing to a reader, and may hold the text
  }
}

function refusal(markdown: string): ProseError | null {
  if (Buffer.byteLength(markdown) > limits.bytes) return "too_long";
  if (hasForbiddenCharacter(markdown.replaceAll("\r", "\n"))) return "forbidden_character";
  const lines = markdown.split(/\r\n?|\n/);
  if (lines.length > limits.lines) return "too_many_lines";
  if (lines.some(isTooDeep)) return "too_deep";
  return (markdown.match(/[*_~`\\[]/g)?.length ?? 0) > limits.marks ? "too_many_marks" : null;
}

/** Seen before parsing, because the parser's stack would not hold it: ">>>>>…", "- - - -…", a list far to the right. */
function isTooDeep(line: string): boolean {
  const [start = ""] = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))*[ \t]*/.exec(line) ?? [];
  const columns = start.replaceAll("\t", "    ").length;
  return columns > limits.indent || (start.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0) > limits.nesting;
}

/** How many quotations, lists and emphases stand within one another; a paragraph is no step. */
function depth(tokens: readonly Token[]): number {
  return tokens.reduce((deepest, token) => {
    const inner = inside(token);
    return inner.length > 0
      ? Math.max(deepest, depth(inner) + (blocks.has(token.type) && !steps.has(token.type) ? 0 : 1))
      : deepest;
  }, 0);
}
const steps = new Set(["blockquote", "list"]);

function inside(token: Token): readonly Token[] {
  if (token.type === "list") return (token as Tokens.List).items.flatMap((item) => item.tokens);
  return "tokens" in token ? (token.tokens ?? []) : [];
}

function words(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      const inner = inside(token);
      if (inner.length > 0) return words(inner) + (blocks.has(token.type) ? "\n" : "");
      if (token.type === "def") return "";
      if (token.type === "text") return token.raw;
      return "text" in token && typeof token.text === "string" ? token.text : " ";
    })
    .join("");
}
const blocks = new Set(["paragraph", "heading", "blockquote", "list", "text", "code"]);

/** Indented text is not code (a poem is no program), and neither tables nor strokes belong in a life. */
const options = { gfm: true, tokenizer: { code: () => undefined, table: () => undefined, del: () => undefined } };
const plainParser = new Marked(options);

/** The letters beside a piece of text within its line, by which typesetting tells an opening quotation mark from a closing one. */
type Sides = ReadonlyMap<Token, { before: string; after: string }>;

function sidesOf(tokens: readonly Token[]): Sides {
  const leaves = tokens.flatMap(leavesOf);
  return new Map(
    leaves.map((leaf, index) => {
      const before = [...(leaves[index - 1]?.raw ?? "")].at(-1) ?? "";
      const [after = ""] = leaves[index + 1]?.raw ?? "";
      return [
        leaf,
        { before: /[\p{L}\p{N}.,;:!?)…]/u.test(before) ? before : "", after: /[\p{L}\p{N}]/u.test(after) ? after : "" },
      ];
    }),
  );
}

function leavesOf(token: Token): Token[] {
  const inner = inside(token);
  return inner.length > 0 ? inner.flatMap(leavesOf) : [token];
}

function parserFor(lang: string | undefined, sides: Sides): Marked {
  /** Text as written (`raw`: the parser decodes `&#x202E;`, we do not), set as a part of its line. */
  function said(token: Token, piece: string): string {
    if (!isLanguage(lang)) return escaped(piece);
    const { before = "", after = "" } = sides.get(token) ?? {};
    const set = typeset(lang, before + piece + after);
    return escaped(set.slice(before.length, set.length - after.length));
  }
  return new Marked({
    ...options,
    renderer: {
      html: (token) => said(token, token.raw),
      image: (token) => said(token, token.text),
      checkbox: () => "",
      code: ({ text }) => `<pre><code>${escaped(text)}</code></pre>\n`,
      codespan: ({ text }) => `<code>${escaped(text)}</code>`,
      br: () => "<br />",
      heading({ tokens, depth: level }) {
        const name = level <= 2 ? "h3" : "h4";
        return `<${name}>${this.parser.parseInline(tokens)}</${name}>\n`;
      },
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens);
        const address = safeAddress(href);
        return address ? `<a href="${escaped(address)}" rel="${rel}">${inner}</a>` : inner;
      },
      text(token) {
        if ("tokens" in token && token.tokens) return this.parser.parseInline(token.tokens);
        return said(token, token.type === "escape" ? token.text : token.raw);
      },
    },
  });
}

const rel = "noopener ugc nofollow";

/** A complete web or mail address in its one spelling, or null. */
function safeAddress(href: string): string | null {
  if (isWebAddress(href)) return new URL(href).href.replaceAll("'", "%27");
  return /^mailto:[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/iu.test(href) ? href : null;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Escapes every "&" too, so that `&#x202E;` is six plain characters and not a hidden one. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

const allowed: sanitizeHtml.IOptions = {
  allowedTags: ["p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "h3", "h4", "hr", "code", "pre", "a"],
  allowedAttributes: { a: ["href", "rel"], ol: ["start"] },
  allowedSchemes: ["http", "https", "mailto"],
  allowedSchemesAppliedToAttributes: ["href"],
  allowProtocolRelative: false,
  disallowedTagsMode: "escape",
  transformTags: { a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel } }) },
};

const cache = new Map<string, RenderedProse>();
const roomInCache = 8_000_000;
let cached = 0;

/** Oldest out first; bounded by characters, since one life may be a thousand times another. */
function remember(key: string, rendered: RenderedProse): void {
  cache.set(key, rendered);
  cached += weight(rendered);
  for (const [oldest, value] of cache) {
    if (cached <= roomInCache) return;
    cache.delete(oldest);
    cached -= weight(value);
  }
}

function weight(rendered: RenderedProse): number {
  return 200 + ("html" in rendered ? rendered.html.length : 0);
}
