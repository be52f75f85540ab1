import { type Database, type Kysely, sql } from "~/db.server";
import { normaliseName } from "~/persons/name";
import { quoted } from "./asked";
import type { Row } from "./page.server";
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
  const { rows } = await sql<Omit<Row, "rank" | "key">>`
    select s.entry_id as "entryId", s.use_norm as norm, s.card, p.public_id as "publicId", e.slug, e.standing, e.first_listed_on as "firstListed", e.revised_on as revised,
      case when e.standing = 'memorial' then p.died end as died, c.id is not null as certified, e.imported_from is not null and r.origin = 'import' as imported
    from entry_search s join entry e on e.id = s.entry_id join person p on p.id = e.person_id join revision r on r.id = e.revision_id
    left join certificate c on c.id = e.certificate_id and c.voided_at is null and c.revoked_at is null and (c.valid_until is null or c.valid_until >= current_date)
    where ${madeFor(reader, "s")} and s.names @@ ${words.map(quoted).join(" & ")}::tsquery and s.surname_norm <> ${norm} and jsonb_array_length(s.card -> 'names') > 0 and p.public_id is not null
    order by s.filing_key, s.entry_id limit ${most}`.execute(db);
  return rows.flatMap((row) => {
    const borne = row.card.names.find(({ name }) => endsIn(name, norm));
    if (!borne) return [];
    const kind = reasonKinds.find((each) => each === borne.kind) ?? "other";
    return [{ ...row, namesakes: 1, picture: null, why: { kind, on: marked(borne.name, (word) => words.includes(word)) } }];
  });
}

/** Its last words are this surname, and not only the second half of a double one. */
function endsIn(name: string, norm: string): boolean {
  const words = name.split(/\s+/u);
  return words.some((_, at) => at > 0 && normaliseName(words.slice(at).join(" ")) === norm);
}
