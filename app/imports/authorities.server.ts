import { type Database, type Kysely, sql } from "~/db.server";
import type { AuthorityRef } from "./map";

/** Ids of authorities by kind and key. Kept for one run: a list of a house holds some ten thousand at most. */
export class Authorities {
  private readonly ids = new Map<string, number>();

  constructor(private readonly db: Kysely<Database>) {}

  idOf(ref: Pick<AuthorityRef, "kind" | "key">): number | null {
    return this.ids.get(`${ref.kind} ${ref.key}`) ?? null;
  }

  /**
   * Puts those that the house does not have yet on its lists. In a transaction of its own, before the batch: a list may
   * hold a name that no entry uses, and two imports cannot wait for each other's.
   */
  async know(refs: readonly AuthorityRef[]): Promise<void> {
    const missing = [...new Map(refs.filter((ref) => this.idOf(ref) === null).map((ref) => [`${ref.kind} ${ref.key}`, ref])).values()];
    if (missing.length === 0) return;
    missing.sort((one, other) => (one.kind + one.key < other.kind + other.key ? -1 : 1));
    const rows = JSON.stringify(missing.map(({ kind, key, labels }) => ({ kind, key, label_fr: labels.fr ?? null, label_en: labels.en ?? null })));
    await sql`insert into authority (kind, key, label_fr, label_en)
      select kind, key, case when label_en is null then coalesce(label_fr, key) else label_fr end, label_en
      from jsonb_to_recordset(${rows}::jsonb) as given (kind text, key text, label_fr text, label_en text)
      on conflict (kind, key) do nothing`.execute(this.db);
    const found = await sql<{ kind: string; key: string; id: number }>`select a.kind, a.key, coalesce(a.merged_into, a.id) as id
      from jsonb_to_recordset(${rows}::jsonb) as given (kind text, key text) join authority a on a.kind = given.kind and a.key = given.key`.execute(this.db);
    for (const row of found.rows) this.ids.set(`${row.kind} ${row.key}`, row.id);
  }
}
