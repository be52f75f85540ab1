import { type Database, type Kysely, sql } from "~/db.server";
import { normaliseName } from "~/persons/name";
import { quoted } from "./asked";
import { type Placed, readDetails } from "./details.server";
import type { Hit } from "./search.server";
import { madeFor, type Reader } from "./visible.server";
import { marked, reasonKinds } from "./why";

const most = 100;

/**
 * Who bears a surname besides the one under which the book files them: at birth, by marriage, as an author. Only by names
 * that this reader may read; each hit says by which.
 */
export async function readBorneBesides(db: Kysely<Database>, reader: Reader, norm: string): Promise<Hit[]> {
  const words = norm.split(" ");
  const { rows } = await sql<Placed>`
    select entry_id as "entryId", 0 as rank, filing_key as key from entry_search
    where ${madeFor(reader)} and names @@ ${words.map(quoted).join(" & ")}::tsquery and surname_norm <> ${norm} and jsonb_array_length(card -> 'names') > 0
    order by filing_key, entry_id limit ${most}`.execute(db);
  return (await readDetails(db, reader, rows)).flatMap(({ rank: _rank, key: _key, ...row }) => {
    const borne = row.card.names.find(({ name }) => endsIn(name, norm));
    if (!borne) return [];
    const kind = reasonKinds.find((each) => each === borne.kind) ?? "other";
    return [{ ...row, why: { kind, on: marked(borne.name, (word) => words.includes(word)) } }];
  });
}

/** Its last words are this surname, and not only the second half of a double one. */
function endsIn(name: string, norm: string): boolean {
  const words = name.split(/\s+/u);
  return words.some((_, at) => at > 0 && normaliseName(words.slice(at).join(" ")) === norm);
}
