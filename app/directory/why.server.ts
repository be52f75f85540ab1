import { type Database, given, type Kysely, plannedOnce, sql } from "~/db.server";
import type { Language } from "~/i18n/language";
import type { Card } from "./card";
import type { Part } from "./compile";
import type { Row } from "./details.server";
import { descriptorsOf, type EntryLine } from "./entry-lines.server";
import { readKeptLines } from "./kept-lines.server";
import { ranks, type Sought } from "./sought.server";
import { joined, type Piece, type Reason, whyAlike, whyName, whyPartly } from "./why";

export type { Reason } from "./why";

/** Why each hit of a page is one: by its name, by the lines of its text that answer best, or by both. */
export async function explain(db: Kysely<Database>, sought: Sought, rows: readonly Row[], lang: Language): Promise<Map<string, Reason>> {
  const reasons = new Map<string, Reason>();
  const alike = new Map(sought.alike.hits.map((hit) => [hit.entryId, hit]));
  const inText: Row[] = [];
  for (const row of rows) {
    const reason = row.rank >= ranks.text ? null : (whyName(row.card, sought.asked) ?? whyAlike(alike.get(row.entryId)));
    if (reason) reasons.set(row.entryId, reason);
    else inText.push(row);
  }
  const lines = await bestLines(db, sought, inText, lang);
  for (const { entryId, card } of inText) {
    const reason = whyText(card, sought, lines.get(entryId) ?? []);
    if (reason) reasons.set(entryId, reason);
  }
  return reasons;
}

/** The words that are this person's name, and the lines for the rest; null where only signs were asked for, as a year. */
function whyText(card: Card, { looked, named, asked }: Sought, lines: readonly Piece[][]): Reason | null {
  const isByName = named === "yes" || named === "alike";
  const name = isByName ? null : whyPartly(card, looked.nameWords);
  const text = lines.flatMap((line, at) => (at === 0 ? line : [between, ...line]));
  if (name === null) return text.length > 0 ? { kind: "text", on: text } : isByName ? whyPartly(card, asked.words) : null;
  return text.length > 0 && looked.parts.length > 1 ? { kind: "both", on: joined([...name.on, between, ...text]) } : text.length > 0 ? { kind: "text", on: text } : name;
}

const between: Piece = { text: " · ", found: false };
const [open, close] = ["\uE000", "\uE001"];
const headline = `StartSel="${open}", StopSel="${close}", MaxWords=18, MinWords=8, ShortWord=2, MaxFragments=1`;
/** Two lines say why; more would be the entry. */
const mostLines = 2;

/** The lines that hold most of what was asked, cut to a few words around it. Lines that the reader may not read are not looked at. */
async function bestLines(db: Kysely<Database>, sought: Sought, rows: readonly Row[], lang: Language): Promise<Map<string, Piece[][]>> {
  const asked = sought.looked.parts.filter(({ text }) => text !== null);
  const parts = asked.map(({ text }) => text ?? "");
  if (rows.length === 0 || parts.length === 0) return new Map();
  const heads = descriptorsOf(rows, lang);
  const coveredByHeads = await cover(db, asked, heads);
  // Most answer by what they are, which the list says anyway: only of the others the text is read.
  const whole = new Set(coveredByHeads.filter((each) => each.parts.length === parts.length).map(({ at }) => heads[at]?.id));
  const sections = asked.some((part) => part.sections === undefined) ? null : asked.flatMap((part) => part.sections ?? []);
  const bodies = await readKeptLines(db, sought.reader, rows.filter(({ entryId }) => !whole.has(entryId)), { lang, sections });
  const lines = [...heads, ...bodies];
  const covered = [...coveredByHeads, ...(await cover(db, asked, bodies)).map((each) => ({ ...each, at: each.at + heads.length }))];
  const chosen = rows.flatMap(({ entryId }) => choose(covered.filter(({ at }) => lines[at]?.id === entryId)));
  if (chosen.length === 0) return new Map();
  const { rows: cut } = await sql<{ at: number; cut: string }>`${plannedOnce}
    select at, ts_headline(case when french then 'vitae_french' else 'vitae_english' end::regconfig, line, ${given(parts.join(" | "), "tsquery")}, ${headline}) as cut
    from jsonb_to_recordset(${given(JSON.stringify(chosen.map(({ at, french }) => ({ at, french, line: lines[at]?.line }))), "jsonb")}) as given (at int, french boolean, line text)`.execute(db);
  const found = new Map<string, Piece[][]>();
  for (const { at, cut: text } of cut) {
    const id = lines[at]?.id ?? "";
    found.set(id, [...(found.get(id) ?? []), pieces(text)]);
  }
  return found;
}

/** Which parts of the question each line holds; lines that hold none are left out. */
async function cover(db: Kysely<Database>, asked: readonly Part[], lines: readonly EntryLine[]): Promise<Covered[]> {
  if (lines.length === 0) return [];
  const { rows } = await sql<Covered>`${plannedOnce}
    with parts as materialized (select n, q::tsquery from unnest(${given(asked.map(({ text }) => text), "text[]")}) with ordinality as given (q, n)),
    lines as materialized (select at, to_tsvector('vitae_french', line) as fr, to_tsvector('vitae_english', line) as en
      from unnest(${given(lines.map(({ line }) => line), "text[]")}) with ordinality as given (line, at))
    select (at - 1)::int as at, array_agg(n::int) as parts, bool_or(fr @@ q) as french from lines join parts on (fr || en) @@ q group by at order by at`.execute(db);
  return rows.map((each) => ({ ...each, parts: each.parts.filter((part) => isAsked(asked[part - 1], lines[each.at])) }));
}

/** Words of a field are answered by lines that are about it: a town in the name of a party is no school. */
function isAsked(part: Part | undefined, line: EntryLine | undefined): boolean {
  return part !== undefined && line !== undefined && (part.sections === undefined || part.sections.includes(line.section));
}

type Covered = { at: number; parts: number[]; french: boolean };

/** First the line that holds most parts of the question, then one that holds what it lacks. */
function choose(covered: readonly Covered[]): Covered[] {
  const [chosen, held]: [Covered[], Set<number>] = [[], new Set()];
  for (let count = 0; count < mostLines; count += 1) {
    const adds = (line: Covered) => line.parts.filter((part) => !held.has(part)).length;
    const best = covered.toSorted((one, other) => adds(other) - adds(one) || one.at - other.at)[0];
    if (!best || adds(best) === 0) break;
    chosen.push(best);
    for (const part of best.parts) held.add(part);
  }
  return chosen.toSorted((one, other) => one.at - other.at);
}

function pieces(text: string): Piece[] {
  const cut = text.replaceAll("'", "’").split(new RegExp(`(${open}[^${close}]*${close})`, "u"));
  return joined(cut.map((piece) => (piece.startsWith(open) ? { text: piece.slice(1, -1), found: true } : { text: piece, found: false })));
}
