import type { Exported } from "./exported";
import { oneLine } from "./one-line";

/**
 * Entries as BibTeX: contributions to a work of reference without an author of their own, the house being its publisher.
 * `accessed` is the day ("2026-11-28") on which they were read. For BibTeX and BibLaTeX alike; UTF-8.
 */
export function bibTeX(entries: readonly Exported[], accessed: string): string {
  return entries.map((entry) => reference(entry, accessed)).join("\n");
}

function reference(entry: Exported, accessed: string): string {
  const dated = entry.revised ?? entry.firstListed;
  const fields: (readonly [string, string | null])[] = [
    ["key", braced(entry.name.filed)],
    ["title", braced(`{${escaped(entry.name.filed)}}`, true)],
    ["booktitle", braced(entry.house)],
    ["publisher", braced(entry.house)],
    ["year", dated ? braced(dated.slice(0, 4)) : null],
    ["date", dated ? braced(dated) : null],
    ["number", entry.certificate ? braced(entry.certificate.number) : null],
    ["note", entry.descriptor ? braced(entry.descriptor) : null],
    ["annote", entry.ownNote ? braced(oneLine(entry.ownNote)) : null],
    ["language", braced(entry.lang === "fr" ? "french" : "english")],
    // BibLaTeX takes an address as it stands; ours holds no brace (paths are percent-encoded).
    ["url", `{${entry.url}}`],
    ["urldate", braced(accessed)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value}`]));
  return `@incollection{${keyOf(entry)},\n${lines.join(",\n")}\n}\n`;
}

/** Nothing but letters and figures: the id, which is nobody else's. */
function keyOf({ publicId }: Exported): string {
  return `entry-${publicId.replace(/[^a-z0-9]/gi, "")}`;
}

function braced(text: string, ready = false): string {
  return `{${ready ? text : escaped(text)}}`;
}

const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts braces whether or not a backslash stands before them.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "\"": "{\"}",
};

/** The signs that mean something to TeX or BibTeX, as signs. */
function escaped(text: string): string {
  return text.replace(/[\\{}~^"]|[$&#_%]/g, (sign) => commands[sign] ?? `\\${sign}`);
}
