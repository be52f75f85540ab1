import { type Database, type Kysely, sql } from "~/db.server";
import type { Row } from "./page.server";
import { audiencesIn } from "./readers";
import { madeFor, type Reader } from "./visible.server";

/** How many bear somebody's name, and the portrait that tells them apart, where there is one and the reader may see it. */
export type Namesakes = { namesakes: number; picture: string | null };

/** Of each row of a page, by entry: portraits only of those whom others share the name with. */
export async function readNamesakes(db: Kysely<Database>, reader: Reader, rows: readonly Row[]): Promise<ReadonlyMap<string, Namesakes>> {
  const bearers = await countBearers(db, reader, rows);
  const shared = rows.filter(({ norm }) => (bearers.get(norm) ?? 1) > 1);
  const pictures = await readPictures(db, reader, shared.map(({ entryId }) => entryId));
  return new Map(rows.map(({ entryId, norm }) => [entryId, { namesakes: bearers.get(norm) ?? 1, picture: pictures.get(entryId) ?? null }]));
}

async function countBearers(db: Kysely<Database>, reader: Reader, rows: readonly Row[]): Promise<Map<string, number>> {
  const names = [...new Set(rows.map(({ norm }) => norm))].filter(Boolean);
  if (names.length === 0) return new Map();
  const { rows: counted } = await sql<{ norm: string; people: number }>`
    select use_norm as norm, count(*)::int as people from entry_search where use_norm = any(${names}::text[]) and ${madeFor(reader)} group by use_norm`.execute(db);
  return new Map(counted.map(({ norm, people }) => [norm, people]));
}

/** As the entry prints them: read by the audience of their statement, and with the person's consent as it stands. */
export async function readPictures(db: Kysely<Database>, reader: Reader, entryIds: readonly string[]): Promise<Map<string, string>> {
  if (entryIds.length === 0) return new Map();
  const { rows } = await sql<{ entryId: string; picture: string }>`
    select e.id as "entryId", p.id as picture
    from entry e join revision_statement rs on rs.revision_id = e.revision_id join statement_version v on v.id = rs.version_id
      join statement s on s.id = v.statement_id and s.kind = 'portrait'
      join portrait p on p.id::text = v.value ->> 'portrait' and p.person_id = e.person_id
      join consent c on c.id = p.consent_id and c.withdrawn_at is null
    where e.id = any(${[...entryIds]}::uuid[]) and v.audience = any(${[...audiencesIn[reader.group]]}::text[])`.execute(db);
  return new Map(rows.map(({ entryId, picture }) => [entryId, picture]));
}

/** People of one name stand together, where the first of them stands. */
export function together<R extends { norm: string }>(rows: readonly R[]): R[] {
  const byName = new Map<string, R[]>();
  rows.forEach((row, at) => {
    const name = row.norm || `#${at}`;
    byName.set(name, [...(byName.get(name) ?? []), row]);
  });
  return [...byName.values()].flat();
}
