import { oneLine } from "./one-line";
import type { Exported } from "./exported";

const columns: Readonly<Record<string, (entry: Exported) => string | null>> = {
  public_id: ({ publicId }) => publicId,
  name: ({ name }) => name.whole,
  filed_name: ({ name }) => name.filed,
  descriptor: ({ descriptor }) => descriptor,
  sector: ({ sector }) => sector,
  occupations: ({ occupations }) => several(occupations),
  countries: ({ countries }) => several(countries),
  born: ({ born }) => born,
  died: ({ died }) => died,
  organisations: ({ posts }) => several(posts.flatMap(({ current, organisation }) => (current && organisation ? [organisation] : []))),
  certificate: ({ certificate }) => certificate?.number ?? null,
  first_listed: ({ firstListed }) => firstListed,
  revised: ({ revised }) => revised,
  url: ({ url }) => url,
};

/** Entries as a table (RFC 4180, UTF-8 with its mark, so that spreadsheets read accents): a line of heads, a line for each. Lists from a shelf have its notes. */
export function csv(entries: readonly Exported[]): string {
  const shown = entries.some(({ ownNote }) => ownNote !== undefined) ? { ...columns, note: ({ ownNote = null }: Exported) => ownNote } : columns;
  const heads = Object.keys(shown);
  const rows = entries.map((entry) => Object.values(shown).map((read) => read(entry) ?? ""));
  return "\uFEFF" + [heads, ...rows].map((row) => row.map(cell).join(",") + "\r\n").join("");
}

/** A cell in its quotation marks. One that a spreadsheet would take for a formula begins with an apostrophe (TRUST.md, C14). */
export function cell(text: string): string {
  const line = oneLine(text);
  const harmless = /^[=+\-@\t\r＝＋－＠]/u.test(line) ? `'${line}` : line;
  return `"${harmless.replaceAll('"', '""')}"`;
}

function several(texts: readonly string[]): string {
  return [...new Set(texts)].join("; ");
}
