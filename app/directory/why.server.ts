import { plain } from "~/biographies/style/inline";
import type { Composition } from "~/biographies/style/compose";
import { type Database, type Kysely, sql } from "~/db.server";
import type { Language } from "~/i18n/language";
import type { Row } from "./page.server";
import { searchable } from "./rows.server";
import { ranks, type Sought, wordsQuery } from "./sought.server";
import { audiencesIn } from "./readers";
import { joined, type Piece, type Reason, whyAlike, whyName, whyPartly } from "./why";

export type { Reason } from "./why";

/** Why each hit of a page is one: by its name, or by the line of its text that answers best. */
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
    const on = lines.get(entryId);
    reasons.set(entryId, on ? { kind: "text", on } : whyPartly(card, sought.asked));
  }
  return reasons;
}

const [open, close] = ["\uE000", "\uE001"];
const headline = `StartSel="${open}", StopSel="${close}", MaxWords=18, MinWords=8, ShortWord=2, MaxFragments=1`;

/** The line that holds most of what was asked, cut to a few words around it. Lines that the reader may not read are not looked at. */
async function bestLines(db: Kysely<Database>, sought: Sought, rows: readonly Row[], lang: Language): Promise<Map<string, Piece[]>> {
  if (rows.length === 0 || sought.words === null) return new Map();
  const lines = await readLines(db, sought, rows, lang);
  const found = await sql<{ id: string; headline: string }>`
    with asked as (select replace(${wordsQuery(sought.words)}::text, ' & ', ' | ')::tsquery as any_word),
    lines as (select id, line, at, to_tsvector('vitae_french', line) || to_tsvector('vitae_english', line) as vector
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as given (id uuid, line text, at int)),
    best as (select distinct on (id) id, line from lines, asked where vector @@ any_word order by id, ts_rank(vector, any_word) desc, at)
    select id, ts_headline(${lang === "fr" ? "vitae_french" : "vitae_english"}::regconfig, line, any_word, ${headline}) as headline from best, asked`.execute(db);
  return new Map(found.rows.map(({ id, headline: text }) => [id, pieces(text)]));
}

type Line = { id: string; line: string; at: number };

async function readLines(db: Kysely<Database>, { reader }: Sought, rows: readonly Row[], lang: Language): Promise<Line[]> {
  const read = await sql<{ id: string; full: Composition | null; readable: string[] }>`
    select e.id, r.composed #> ${`{${lang},full}`}::text[] as full,
      array(select v.statement_id::text from revision_statement rs join statement_version v on v.id = rs.version_id
        where rs.revision_id = r.id and v.audience = any(${[...audiencesIn[reader.group]]}::text[])) as readable
    from entry e join revision r on r.id = e.revision_id where e.id = any(${rows.map(({ entryId }) => entryId)}::uuid[])`.execute(db);
  const cards = new Map(rows.map(({ entryId, card }) => [entryId, card]));
  return read.rows.flatMap(({ id, full, readable }) => {
    const shown = new Set(readable);
    const own = (full?.sections ?? []).flatMap((section) => section.lines).filter(({ statementId }) => shown.has(statementId));
    const texts = own.map((line) => (line.prose ? line.prose.markdown.replace(/[*_`#>~]+/gu, "") : [plain(line.when), plain(line.what)].filter(Boolean).join(" : ")));
    const descriptor = cards.get(id)?.descriptor[lang];
    return [...(descriptor ? [descriptor] : []), ...texts].map((line, at) => ({ id, line: searchable(line), at }));
  });
}

function pieces(text: string): Piece[] {
  const cut = text.replaceAll("'", "’").split(new RegExp(`(${open}[^${close}]*${close})`, "u"));
  return joined(cut.map((piece) => (piece.startsWith(open) ? { text: piece.slice(1, -1), found: true } : { text: piece, found: false })));
}
