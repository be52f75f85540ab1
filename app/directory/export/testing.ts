import type { Exported } from "./exported";

/** An invented person to be taken along; `but` says what differs. */
export function taken(but: Partial<Exported> = {}): Exported {
  return {
    publicId: "bcdf2345",
    url: "https://house.example/p/bcdf2345/ondine-de-marchepied",
    source: "https://house.example/p/bcdf2345.vcf",
    house: "Vitae",
    lang: "fr",
    name: { whole: "Ondine de Marchepied", filed: "Marchepied, Ondine de", given: "Ondine", family: "de Marchepied", others: ["Marie", "Odile"], prefix: null, suffix: null },
    otherNames: ["Ondine Vasserot"],
    descriptor: "Gardienne de phare, à l'île d'Ambroise",
    sector: "Phares",
    occupations: ["Gardienne de phare"],
    countries: ["France"],
    born: "1966-05-04",
    birthPlace: "Vernay",
    died: null,
    deathPlace: null,
    posts: [
      { kind: "position", title: "Gardienne", organisation: "Phare d'Ambroise", place: null, from: "1990", to: null, current: true },
      { kind: "membership", title: null, organisation: "Société des phares", place: null, from: "2001", to: "2009", current: false },
    ],
    education: [{ school: "École des phares", degree: null, from: "1984", to: "1987" }],
    awards: ["Médaille des feux (2012)"],
    links: ["https://ondine.example/"],
    contacts: [],
    certificate: { number: "2026-0031", issuedOn: "2026-02-09" },
    takenOverFrom: null,
    firstListed: "2026-03-01",
    revised: "2026-03-02",
    ...but,
  };
}

export type Property = { group: string | null; name: string; params: Record<string, string>; value: string };

/** Reads vCards as RFC 6350 has them, and throws at whatever it does not allow. */
export function readVCards(file: string): Property[][] {
  if (!file.endsWith("\r\n") || /(?<!\r)\n|\r(?!\n)/.test(file)) throw new Error("a line does not end with CRLF");
  const physical = file.slice(0, -2).split("\r\n");
  for (const line of physical) if (new TextEncoder().encode(line).length > 75) throw new Error(`longer than 75 bytes: ${line}`);
  const properties = physical.join("\n").replace(/\n[ \t]/g, "").split("\n").map(readProperty);
  const cards: Property[][] = [];
  let open: Property[] | null = null;
  for (const property of properties) {
    if (property.name === "BEGIN") {
      if (open) throw new Error("a card in a card");
      open = [];
    }
    if (!open) throw new Error(`outside any card: ${property.name}`);
    open.push(property);
    if (property.name !== "END") continue;
    if (open[1]?.name !== "VERSION" || open[1].value !== "4.0") throw new Error("VERSION comes first");
    if (!open.some(({ name, value }) => name === "FN" && value !== "")) throw new Error("FN is wanted");
    cards.push(open);
    open = null;
  }
  if (open) throw new Error("a card without an end");
  return cards;
}

const shape = /^(?:([A-Za-z0-9-]+)\.)?([A-Za-z-]+)((?:;[A-Za-z0-9-]+=(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*):([^\p{Cc}]*)$/u;

function readProperty(line: string): Property {
  const found = shape.exec(line);
  if (!found) throw new Error(`no property: ${line}`);
  const [, group = null, name = "", params = "", value = ""] = found;
  const pairs = [...params.matchAll(/;([A-Za-z0-9-]+)=(?:"([^"]*)"|([^";:,]*))/g)].map(([, key = "", quoted, bare = ""]) => [key, quoted ?? bare] as const);
  return { group, name: name.toUpperCase(), params: Object.fromEntries(pairs), value };
}

/** The words of a text value; a comma, a backslash or a line break must have been escaped. */
export function textIn(value: string): string {
  if (/(?<!\\)(?:\\\\)*,/.test(value.replace(/^(?:[^\\,]|\\.)*$/su, "")) || /\\(?![\\,;nN])/.test(value.replaceAll("\\\\", ""))) throw new Error(`not escaped: ${value}`);
  return value.replace(/\\([\\,;nN])/g, (_all, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign));
}

/** Components of a structured value, each a list. */
export function componentsIn(value: string): string[][] {
  const parts: string[][] = [[""]];
  for (const [piece] of value.matchAll(/\\.|[^\\]/gsu)) {
    const list = parts.at(-1) ?? [];
    if (piece === ";") parts.push([""]);
    else if (piece === ",") list.push("");
    else list[list.length - 1] += piece.length === 2 && piece.startsWith("\\") ? piece.slice(1) : piece;
  }
  return parts;
}

/** Reads BibTeX as BibTeX does, counting braces whatever stands before them. */
export function readBibTeX(file: string): { type: string; key: string; fields: Record<string, string> }[] {
  const found: { type: string; key: string; fields: Record<string, string> }[] = [];
  let at = 0;
  while (at < file.length) {
    const head = /^\s*@(\w+)\{([^,\s{}"#%'()=]+),/.exec(file.slice(at));
    if (!head) {
      if (file.slice(at).trim() !== "") throw new Error(`no entry: ${file.slice(at, at + 60)}`);
      break;
    }
    at += head[0].length;
    const fields: Record<string, string> = {};
    for (;;) {
      const field = /^\s*(\w+)\s*=\s*\{/.exec(file.slice(at));
      if (!field) break;
      at += field[0].length;
      const end = closing(file, at);
      fields[field[1] ?? ""] = file.slice(at, end);
      at = end + 1;
      if (file[at] === ",") at += 1;
    }
    const close = /^\s*\}/.exec(file.slice(at));
    if (!close) throw new Error(`not closed: ${file.slice(at, at + 60)}`);
    at += close[0].length;
    found.push({ type: head[1] ?? "", key: head[2] ?? "", fields });
  }
  return found;
}

function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error("a brace stays open");
}

const signs: Readonly<Record<string, string>> = { textbackslash: "\\", textbraceleft: "{", textbraceright: "}", textasciitilde: "~", textasciicircum: "^" };

/** What TeX would set. A sign with a meaning of its own that stands bare is an error. */
export function setByTeX(text: string): string {
  const words = text.replace(/\\(text\w+)\{\}|\\([$&#_%])|\{"\}|[\\$&#_%~^]/g, (all, command: string | undefined, sign: string | undefined) => {
    const said = command ? signs[command] : (sign ?? (all === '{"}' ? '"' : undefined));
    if (said === undefined) throw new Error(`bare: ${all} in ${text}`);
    return said === "{" ? "\u0001" : said === "}" ? "\u0002" : said;
  });
  return words.replace(/[{}]/g, "").replaceAll("\u0001", "{").replaceAll("\u0002", "}");
}

/** Reads a table of RFC 4180. */
export function readCsv(file: string): string[][] {
  const rows: string[][] = [];
  const body = file.replace(/^\uFEFF/, "");
  const cell = /"((?:[^"]|"")*)"(,|\r\n)/gy;
  let row: string[] = [];
  while (cell.lastIndex < body.length) {
    const found = cell.exec(body);
    if (!found) throw new Error("no cell");
    row.push((found[1] ?? "").replaceAll('""', '"'));
    if (found[2] === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
