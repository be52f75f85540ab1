import { oneLine } from "./one-line";
import type { Exported } from "./exported";

/** Entries as RIS: articles of an encyclopaedia. `accessed` is the day ("2026-11-28") on which they were read. */
export function ris(entries: readonly Exported[], accessed: string): string {
  return entries.map((entry) => reference(entry, accessed)).join("\r\n");
}

function reference(entry: Exported, accessed: string): string {
  const dated = entry.revised ?? entry.firstListed;
  const lines: (readonly [string, string | null])[] = [
    ["TY", "ENCYC"],
    ["ID", entry.publicId],
    ["TI", entry.name.filed],
    ["T2", entry.house],
    ["PB", entry.house],
    ["PY", dated?.slice(0, 4) ?? null],
    ["DA", dated ? slashed(dated) : null],
    ["M1", entry.certificate?.number ?? null],
    ["AB", entry.descriptor],
    ["N1", entry.ownNote ?? null],
    ["LA", entry.lang],
    ["UR", entry.url],
    ["Y2", slashed(accessed)],
    ["ER", ""],
  ];
  return lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`])).join("");
}

function slashed(day: string): string {
  return day.replaceAll("-", "/");
}
