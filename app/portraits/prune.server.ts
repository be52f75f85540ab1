import { type Database, sql, type Transaction } from "~/db.server";

/**
 * Lets go of the pictures of a person that neither the draft nor any revision names, and returns the files that nothing
 * names any more: the caller removes them once the transaction has committed.
 */
export async function unnamedPictures(trx: Transaction<Database>, personId: string): Promise<string[]> {
  const { rows } = await sql<Files>`delete from portrait p where p.person_id = ${personId} and not exists (
      select from statement_version v join statement s on s.id = v.statement_id join biography b on b.id = s.biography_id
      where b.person_id = p.person_id and s.kind = 'portrait' and v.value ->> 'portrait' = p.id::text
        and (exists (select from draft_statement d where d.version_id = v.id) or exists (select from revision_statement r where r.version_id = v.id)))
    returning file, large, small`.execute(trx);
  return unused(trx, rows);
}

/** All pictures of a person, whatever names them: without consent none is kept. */
export async function allPictures(trx: Transaction<Database>, personId: string): Promise<string[]> {
  const rows = await trx.deleteFrom("portrait").where("person_id", "=", personId).returning(["file", "large", "small"]).execute();
  return unused(trx, rows);
}

type Files = { file: string; large: string; small: string };

/** A picture may have several cuts, which share it. */
async function unused(trx: Transaction<Database>, rows: readonly Files[]): Promise<string[]> {
  const names = [...new Set(rows.flatMap(({ file, large, small }) => [file, large, small]))];
  if (names.length === 0) return [];
  const kept = await trx.selectFrom("portrait").select("file").where("file", "in", names).execute();
  const still = new Set(kept.map(({ file }) => file));
  return names.filter((name) => !still.has(name));
}
