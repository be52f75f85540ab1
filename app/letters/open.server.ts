import type { HouseRow } from "~/http/house.server";
import type { Keys } from "~/keys.server";
import { blanks, escapeHtml } from "./blocks";
import { letterCode, openSecret } from "./codes.server";

/** What opening a stored letter needs; `site` is where people reach the house, "https://whoswho.example". */
export type Opener = { keys: Keys; house: HouseRow; site: string };

export type StoredLetter = { id: string; number: number; body: string; body_html: string | null; secret: Buffer | null };

const hidden = "······";

/**
 * The letter as its reader has it, with code, link and digits put in where they stand. What is no longer kept, and with
 * `masked` also the code (the reading room before it was typed), shows as dots.
 */
export function openLetter({ keys, house, site }: Opener, letter: StoredLetter, { masked = false } = {}): { text: string; html: string | null; code: string } {
  const secret = letter.secret && !masked ? openSecret(keys, letter.id, letter.secret) : {};
  const code = masked ? `${house.codePrefix}-····-····` : letterCode(keys, house, letter);
  const filled: Record<string, string> = {
    [blanks.site]: site,
    [blanks.domain]: house.domain,
    [blanks.code]: code,
    [blanks.token]: secret.token ?? hidden,
    [blanks.digits]: secret.digits ?? hidden,
  };
  const fill = (text: string, put: (value: string) => string) => text.replace(/⟦\w+⟧/g, (blank) => put(filled[blank] ?? blank));
  return { text: fill(letter.body, (value) => value), html: letter.body_html && fill(letter.body_html, escapeHtml), code };
}
