import { type Database, type Kysely, sql } from "~/db.server";
import { audiencesIn } from "~/directory/readers";
import { madeFor, type Reader } from "~/directory/visible.server";
import type { Language } from "~/i18n/language";
import { normaliseName } from "~/persons/name";
import { readWho, type WhoAsked } from "~/words/who";
import { type Authority, type HeldKind, labelIn } from "./authority";
import { kindsOfRole } from "./holder-states";
import type { Years } from "./years";

/** Where a question for who was somewhere, and when, is answered: the page of an entry of the lists. */
export type WhoWay = { kind: HeldKind; key: string; label: string; lang: Language | null; years: Years | null; seat: boolean };

/** A place is no body that anybody sits on. */
const asked = ["organisation", "school", "honour"] as const satisfies readonly HeldKind[];
const most = 3;
/** A shorter part of a name says nothing. */
const shortest = 4;

type Match = Omit<Authority, "kind"> & { kind: (typeof asked)[number]; seats: boolean };

/** The pages that answer a question such as "board of X in 2015"; none where it is no such question, or X is not on the lists for this reader. */
export async function readWhoWays(db: Kysely<Database>, reader: Reader, text: string, lang: Language): Promise<WhoWay[]> {
  const question = readWho(text);
  if (!question) return [];
  for (const { name, seat, part } of triesOf(question)) {
    const found = await named(db, reader, { name, part, seat });
    // A board of which the house lists no seat is answered by whoever was there at all.
    if (found.length > 0) return found.map((match) => ({ kind: match.kind, key: match.key, ...labelIn(lang, match), years: question.years, seat: seat && match.kind === "organisation" && match.seats }));
  }
  return [];
}

/** Names as they stand, the longest first; then as part of a label, where it was plainly a question or has several words. */
function triesOf({ names, plain }: WhoAsked) {
  const tries = names.map(({ text, seat }) => ({ name: normaliseName(text), seat, part: false })).filter(({ name }) => name !== "");
  // "Dupont 2015" is hardly a question for an organisation of which Dupont is a part; "House of Representatives 2015" is.
  const parts = tries.filter(({ name }) => name.length >= shortest && (plain || name.includes(" ")));
  return [...tries, ...parts.map((each) => ({ ...each, part: true }))];
}

/** Entries of the lists of this name, as far as the reader finds anybody by them; of those asked by a seat, where the house lists seats; then what begins so, and the shortest. */
async function named(db: Kysely<Database>, reader: Reader, { name, part, seat }: { name: string; part: boolean; seat: boolean }): Promise<Match[]> {
  const words = part ? sql`(' ' || n.folded || ' ') like ${`% ${name} %`} and n.folded like ${`%${name}%`}` : sql`n.folded = ${name}`;
  const { rows } = await sql<Match>`
    with hit as (select n.authority_id as id, min(length(n.folded) + case when n.folded ^@ ${name} then 0 else 1000 end) as far
      from authority_name n where n.kind = any(${[...asked]}::text[]) and ${words} group by n.authority_id)
    select a.id, a.kind, a.key, a.label_fr as fr, a.label_en as en, exists (
        select from statement_authority t join statement_version v on v.id = t.version_id join statement s on s.id = v.statement_id
          join revision_statement rs on rs.version_id = v.id join entry e on e.revision_id = rs.revision_id join entry_search i on i.entry_id = e.id and ${madeFor(reader, "i")}
        where t.authority_id in (select m.id from authority m where m.id = a.id or m.merged_into = a.id) and s.kind = any(${[...kindsOfRole.seat]}::text[]) and v.audience = any(${[...audiencesIn[reader.group]]}::text[])) as seats
    from hit join authority a on a.id = hit.id
    where a.merged_into is null and exists (select from entry_search i where i.authorities && array[a.id] and ${madeFor(reader, "i")})
    order by ${seat ? sql`seats desc, ` : sql``}hit.far, a.id limit ${most}`.execute(db);
  return rows;
}
