import type { HouseRow } from "~/http/house.server";
import { formatDate } from "~/i18n";
import type { Keys } from "~/keys.server";
import { type Block, blanks, escapeHtml, parseBlocks } from "./blocks";
import { letterCode, openSecret } from "./codes.server";
import { signUnsubscribe } from "./unsubscribe.server";

/** What opening a stored letter needs; `site` is where people reach the house, "https://whoswho.example". */
export type Opener = { keys: Keys; house: HouseRow; site: string };

export type StoredLetter = { id: string; number: number; language: string; made_at: Date; body: string; body_html: string | null; secret: Buffer | null; quoted_word?: string | null };

export type OpenedLetter = { text: string; html: string | null; blocks: Block[]; code: string };

const hidden = "······";

/**
 * The letter as its reader has it, with day, code, link, digits and word put in where they stand. What is no longer kept, and
 * with `masked` also the code (the reading room before it was typed, the desk), shows as dots.
 */
export function openLetter({ keys, house, site }: Opener, letter: StoredLetter, { masked = false } = {}): OpenedLetter {
  const secret = letter.secret && !masked ? openSecret(keys, letter.id, letter.secret) : {};
  const code = masked ? `${house.codePrefix}-••••-••••` : letterCode(keys, house, letter);
  const filled: Record<string, string> = {
    [blanks.site]: site,
    [blanks.domain]: house.domain,
    [blanks.day]: formatDate(letter.language === "en" ? "en" : "fr", letter.made_at, house.zone),
    [blanks.code]: code,
    [blanks.token]: secret.token ?? hidden,
    [blanks.digits]: secret.digits ?? hidden,
    [blanks.stop]: masked ? hidden : signUnsubscribe(keys, letter.id),
    [blanks.word]: (masked ? null : letter.quoted_word) ?? hidden,
  };
  const fill = (text: string, put: (value: string) => string) => text.replace(/⟦\w+⟧/g, (blank) => put(filled[blank] ?? blank));
  const text = fill(letter.body, (value) => value);
  const html = letter.body_html && fill(letter.body_html, escapeHtml);
  return { text, html, blocks: html ? parseBlocks(html) : text.split(/\n{2,}/).map((piece) => ({ lines: piece.split("\n") })), code };
}
